/* The header's search: documents of the finder; what the theme finds in the text of pages is unfolded below them,
 * or is the list where no document answers. Arrow keys and Tab walk through, and Enter opens the best. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const SHOWN = 5
  /* The theme opens the link whose first child has the highest score when Enter is pressed. */
  const TOP_SCORE = 1000000
  let box = null
  let group = null
  let list = null
  let pages = null
  let result = null
  let ready = false

  function element(tag, name, text) {
    const made = document.createElement(tag)
    if (name) made.className = name
    if (text) made.textContent = text
    return made
  }

  function entry(href, name, score, aside, look) {
    const item = element("li")
    const link = element("a", look)
    link.href = href
    const first = element("b", "", name)
    first.setAttribute("data-md-score", score)
    link.append(first)
    if (aside) link.append(aside)
    item.append(link)
    return item
  }

  function documentEntry(doc, place) {
    const data = finder.data
    const year = data.yearOf(doc)
    /* A document without a number is called by its title: once is enough. */
    const title = data.numberOf(doc) ? data.titleOf(doc) : ""
    const aside = element("small", "")
    const state = data.stateOn(doc, finder.today())
    /* The status first: what does not fit on the line is cut off at its end. */
    aside.append(
      element("span", "cc-chip cc-tone-" + state.tone, state.headline),
      " ",
      [title, data.issuerOf(doc).name].filter(Boolean).join(" · "),
    )
    const name = data.labelOf(doc) + (data.number[doc] && year ? " (" + year + ")" : "")
    return entry(finder.documentHref(data.idOf(doc)), name, TOP_SCORE - place, aside, "")
  }

  function show() {
    const text = box.value.trim()
    if (!ready || !group) return
    const found = text ? finder.search(text, finder.today()) : { docs: [] }
    group.hidden = !found.docs.length
    pages.hidden = group.hidden
    /* With hits to go to, the box they scroll in is no stop of its own. */
    result.parentElement.tabIndex = group.hidden ? 0 : -1
    oneList()
    list.replaceChildren()
    found.docs.slice(0, SHOWN).forEach((doc, place) => {
      list.append(documentEntry(doc, place))
    })
    if (found.docs.length) {
      const all = finder.href("tra-cuu/") + "?q=" + encodeURIComponent(text)
      list.append(entry(all, "Xem cả " + found.docs.length + " văn bản, lọc và soạn căn cứ", 1, null, "cc-quick-all"))
    }
  }

  function oneList() {
    result.classList.toggle("cc-quick-only", !pages.hidden && !pages.open)
  }

  /* Between the theme's first and last child, which it has already taken hold of. */
  function place() {
    result = document.querySelector("[data-md-component=search-result]")
    if (group || !result) return
    group = element("div", "cc-quick")
    group.hidden = true
    list = element("ol")
    group.append(element("p", "cc-quick-head", "Văn bản"), list)
    pages = element("details", "cc-quick-pages")
    pages.hidden = true
    pages.append(element("summary", "", "Tìm cả trong nội dung các trang"))
    pages.addEventListener("toggle", oneList)
    result.insertBefore(group, result.lastElementChild)
    result.insertBefore(pages, result.lastElementChild)
    result.classList.add("cc-with-quick")
    /* The theme has no Vietnamese for this. */
    const meta = result.querySelector(".md-search-result__meta")
    if (meta && meta.textContent.trim() === "Initializing search")
      meta.textContent = "Đang chuẩn bị tìm trong các trang…"
  }

  function start() {
    place()
    finder.loadEngine().then(
      () => {
        ready = true
        show()
        finder.loadRest()
      },
      () => {
        /* the theme's own search still answers */
      },
    )
  }

  /* The theme closes its search at a Tab, and goes back to the box at any other key. With hits to go to, the search closes when the focus leaves it. */
  function keepOpen(search) {
    window.addEventListener(
      "keydown",
      (event) => {
        const walks = event.key === "Tab" || event.key === "Shift"
        if (walks && group && !group.hidden && search.contains(event.target)) event.stopImmediatePropagation()
      },
      true,
    )
    search.addEventListener("focusout", (event) => {
      const toggle = document.getElementById("__search")
      const next = event.relatedTarget
      if (!next || search.contains(next) || !toggle.checked) return
      toggle.checked = false
      toggle.dispatchEvent(new Event("change"))
    })
  }

  document.addEventListener("DOMContentLoaded", () => {
    box = document.querySelector("[data-md-component=search-query]")
    if (!box) return
    keepOpen(box.closest("[data-md-component=search]"))
    box.addEventListener("focus", start)
    box.addEventListener("input", show)
    box.form.addEventListener("reset", () => {
      setTimeout(show, 0)
    })
  })
})(CanCu.finder)
