/* The facets beside the results: counted check boxes, the ones in use first. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var make = finder.dom.make
  var SHORT = 8
  var vietnamese = new Intl.Collator("vi")
  var unfolded = new Set()
  /* Each facet as it was drawn last, and what it was drawn from. */
  var drawn = new Map()

  /* The reader's province, by any name it has had. */
  function isMine(name) {
    var mine = CanCu.province.get()
    return Boolean(mine) && (name === mine.name || mine.within.indexOf(name) >= 0)
  }

  function keysOf(facet, tally, chosen) {
    var keys = Array.from(tally.keys())
    chosen.forEach(function (key) { if (keys.indexOf(key) < 0) keys.push(key) })
    return keys.sort(function (a, b) {
      var used = (chosen.indexOf(b) >= 0) - (chosen.indexOf(a) >= 0)
      if (used) return used
      var own = facet.name === "tinh" ? isMine(b) - isMine(a) : 0
      if (own) return own
      if (facet.newestFirst) return a < b ? 1 : -1
      return (tally.get(b) || 0) - (tally.get(a) || 0) || vietnamese.compare(facet.label(a), facet.label(b))
    })
  }

  function box(facet, key, number, chosen) {
    var input = make("input", { type: "checkbox", name: facet.name, value: key })
    input.checked = chosen.indexOf(key) >= 0
    return make("li", {}, make("label", {}, input, make("span", {}, facet.label(key)),
      make("span", { "class": "cc-facet-count" }, String(number))))
  }

  function group(facet, keys, more, tally, chosen) {
    var list = make("ul", {})
    keys.forEach(function (key) { list.append(box(facet, key, tally.get(key) || 0, chosen)) })
    var set = make("fieldset", { "class": "cc-facet" }, make("legend", {}, facet.title), list)
    if (!more) return set
    var all = unfolded.has(facet.name)
    set.append(make("button", {
      type: "button", "class": "cc-facet-more", "aria-expanded": String(all), "data-unfold": facet.name,
    }, all ? "Thu gọn" : "Thêm " + more))
    return set
  }

  /* The element of a facet, the one from before where nothing about it has changed; null without a choice. */
  function element(facet, tally, chosen) {
    if (tally.size < 2 && !chosen.length) return null
    var keys = keysOf(facet, tally, chosen)
    var all = unfolded.has(facet.name)
    var shown = all ? keys : keys.slice(0, SHORT)
    var from = JSON.stringify([all, keys.length, chosen, shown.map(function (key) { return [key, tally.get(key)] })])
    var before = drawn.get(facet.name)
    if (before && before.from === from) return before.element
    var made = group(facet, shown, Math.max(0, keys.length - SHORT), tally, chosen)
    drawn.set(facet.name, { element: made, from: from })
    return made
  }

  /* Focus stays on the box or button that was used, though it may have been drawn anew. */
  function keepFocus(place, draw) {
    var active = document.activeElement
    var held = active && place.contains(active) ? [active.name, active.value, active.dataset.unfold] : null
    draw()
    if (!held || place.contains(document.activeElement)) return
    Array.from(place.querySelectorAll("input, [data-unfold]")).forEach(function (each) {
      if (each.name === held[0] && each.value === held[1] && each.dataset.unfold === held[2]) each.focus()
    })
  }

  function draw(place, counts, choices) {
    var wanted = finder.facets.all.map(function (facet) {
      return element(facet, counts[facet.name], choices[facet.name] || [])
    }).filter(Boolean)
    var same = wanted.length === place.children.length &&
      wanted.every(function (each, at) { return place.children[at] === each })
    if (!same) place.replaceChildren.apply(place, wanted)
  }

  var listening = false

  /** Draws every facet that has something to choose; `onChange(name, key, on)` hears of a choice. */
  finder.showFacets = function (place, counts, choices, onChange) {
    finder.showFacets.again = function () { keepFocus(place, function () { draw(place, counts, choices) }) }
    finder.showFacets.again()
    if (listening) return
    listening = true
    place.addEventListener("change", function (event) {
      onChange(event.target.name, event.target.value, event.target.checked)
    })
    place.addEventListener("click", function (event) {
      var name = event.target.dataset.unfold
      if (!name) return
      if (!unfolded.delete(name)) unfolded.add(name)
      finder.showFacets.again()
    })
  }
})(CanCu.finder)
