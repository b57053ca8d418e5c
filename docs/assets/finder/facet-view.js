/* The facets beside the results: counted check boxes, the ones in use first. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const make = finder.dom.make
  const SHORT = 8
  const vietnamese = new Intl.Collator("vi")
  const unfolded = new Set()
  /* Each facet as it was drawn last, and what it was drawn from. */
  const drawn = new Map()

  /* The reader's province, by any name it has had. */
  function isMine(name) {
    const mine = CanCu.province.get()
    return Boolean(mine) && (name === mine.name || mine.within.indexOf(name) >= 0)
  }

  function keysOf(facet, tally, chosen) {
    const keys = Array.from(tally.keys())
    chosen.forEach((key) => {
      if (keys.indexOf(key) < 0) keys.push(key)
    })
    return keys.sort((a, b) => {
      const used = Number(chosen.indexOf(b) >= 0) - Number(chosen.indexOf(a) >= 0)
      if (used) return used
      const own = facet.name === "tinh" ? Number(isMine(b)) - Number(isMine(a)) : 0
      if (own) return own
      if (facet.newestFirst) return a < b ? 1 : -1
      return (tally.get(b) || 0) - (tally.get(a) || 0) || vietnamese.compare(facet.label(a), facet.label(b))
    })
  }

  function box(facet, key, number, chosen) {
    const input = make("input", { type: "checkbox", name: facet.name, value: key })
    input.checked = chosen.indexOf(key) >= 0
    return make(
      "li",
      {},
      make(
        "label",
        {},
        input,
        make("span", {}, facet.label(key)),
        make("span", { class: "cc-facet-count" }, String(number)),
      ),
    )
  }

  function group(facet, keys, more, tally, chosen) {
    const list = make("ul", {})
    keys.forEach((key) => {
      list.append(box(facet, key, tally.get(key) || 0, chosen))
    })
    const set = make("fieldset", { class: "cc-facet" }, make("legend", {}, facet.title), list)
    if (!more) return set
    const all = unfolded.has(facet.name)
    set.append(
      make(
        "button",
        {
          type: "button",
          class: "cc-facet-more",
          "aria-expanded": String(all),
          "data-unfold": facet.name,
        },
        all ? "Thu gọn" : "Thêm " + more,
      ),
    )
    return set
  }

  /* The element of a facet, the one from before where nothing about it has changed; null without a choice. */
  function element(facet, tally, chosen) {
    if (tally.size < 2 && !chosen.length) return null
    const keys = keysOf(facet, tally, chosen)
    const all = unfolded.has(facet.name)
    const shown = all ? keys : keys.slice(0, SHORT)
    const from = JSON.stringify([all, keys.length, chosen, shown.map((key) => [key, tally.get(key)])])
    const before = drawn.get(facet.name)
    if (before && before.from === from) return before.element
    const made = group(facet, shown, Math.max(0, keys.length - SHORT), tally, chosen)
    drawn.set(facet.name, { element: made, from: from })
    return made
  }

  /* Focus stays on the box or button that was used, though it may have been drawn anew. */
  function keepFocus(place, draw) {
    const active = document.activeElement
    const held = active && place.contains(active) ? [active.name, active.value, active.dataset.unfold] : null
    draw()
    if (!held || place.contains(document.activeElement)) return
    Array.from(place.querySelectorAll("input, [data-unfold]")).forEach((each) => {
      if (each.name === held[0] && each.value === held[1] && each.dataset.unfold === held[2]) each.focus()
    })
  }

  function draw(place, counts, choices) {
    const wanted = finder.facets.all
      .map((facet) => element(facet, counts[facet.name], choices[facet.name] || []))
      .filter(Boolean)
    const same = wanted.length === place.children.length && wanted.every((each, at) => place.children[at] === each)
    if (!same) place.replaceChildren.apply(place, wanted)
  }

  let listening = false

  /** Draws every facet that has something to choose; `onChange(name, key, on)` hears of a choice. */
  finder.showFacets = (place, counts, choices, onChange) => {
    finder.showFacets.again = () => {
      keepFocus(place, () => {
        draw(place, counts, choices)
      })
    }
    finder.showFacets.again()
    if (listening) return
    listening = true
    place.addEventListener("change", (event) => {
      onChange(event.target.name, event.target.value, event.target.checked)
    })
    place.addEventListener("click", (event) => {
      const name = event.target.dataset.unfold
      if (!name) return
      if (!unfolded.delete(name)) unfolded.add(name)
      finder.showFacets.again()
    })
  }
})(CanCu.finder)
