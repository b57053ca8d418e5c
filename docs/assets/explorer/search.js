/* Search inside the explorer, with the finder's own matcher, brought when somebody first looks for something. */
;((explorer) => {
  "use strict"
  const { make } = explorer.dom
  const MOST = 10

  function find(text) {
    const { finder } = CanCu
    const found = finder.search(text, finder.today()).docs
    const places = []
    for (const doc of found) {
      const place = explorer.places.get(finder.data.idOf(doc))
      if (place !== undefined) places.push(place)
      if (places.length > MOST) break
    }
    return places
  }

  function option(doc, at, today) {
    const docs = explorer.data.documents
    const struck = explorer.standing(doc, today).look === "struck"
    return make(
      "li",
      { role: "option", id: "dt-hit-" + at, "aria-selected": "false", "data-hit": docs.id[doc] },
      make("b", { class: struck ? "cc-struck" : "" }, explorer.label(doc)),
      make("small", {}, [explorer.day(docs.issued[doc]), explorer.issuer(doc).name].join(" · ")),
      make("span", {}, docs.short[doc]),
    )
  }

  /** A combobox over `box` and `list`; `choose` is called with the document taken. */
  explorer.mountSearch = (box, list, today, choose) => {
    let hits = []
    let at = -1

    function close() {
      list.hidden = true
      at = -1
      box.setAttribute("aria-expanded", "false")
      box.removeAttribute("aria-activedescendant")
    }

    function show() {
      const text = box.value.trim()
      if (!text) return close()
      const all = find(text)
      hits = all.slice(0, MOST)
      at = -1
      const more = all.length > MOST ? "Gõ thêm để thu hẹp." : hits.length ? "" : "Không thấy văn bản nào."
      list.replaceChildren(
        ...hits.map((doc, place) => option(doc, place, today)),
        more
          ? make("li", { class: "dt-none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, more)
          : "",
      )
      list.hidden = false
      box.setAttribute("aria-expanded", "true")
    }

    function mark(step) {
      if (!hits.length) return
      at = (at + step + hits.length) % hits.length
      ;[...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === at)))
      box.setAttribute("aria-activedescendant", "dt-hit-" + at)
      list.children[at].scrollIntoView({ block: "nearest" })
    }

    function take(doc) {
      close()
      box.value = ""
      choose(doc)
    }

    let wanted = false
    const refresh = () => {
      if (wanted) return
      wanted = true
      CanCu.finder.loadEngine().then(
        () => {
          wanted = false
          show()
        },
        () => {
          wanted = false
        },
      )
    }
    box.addEventListener("focus", () => CanCu.finder.loadEngine().catch(() => {}))
    box.addEventListener("input", refresh)
    box.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault()
        mark(event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1)
      } else if (event.key === "Enter") {
        event.preventDefault()
        if (hits.length && !list.hidden) take(hits[Math.max(0, at)])
      } else if (event.key === "Escape") close()
    })
    list.addEventListener("mousedown", (event) => event.preventDefault())
    list.addEventListener("click", (event) => {
      const item = event.target.closest("[data-hit]")
      if (item) take(explorer.places.get(item.dataset.hit))
    })
    box.addEventListener("blur", close)
  }
})(CanCu.explorer)
