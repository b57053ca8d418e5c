/* The keyboard on the finder page, before the theme hears of it: here "/" belongs to this box, and arrows
 * to its list. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"

  /* One step up or down through box and results; false when there is nowhere to go. */
  function move(box, event, more) {
    let links = finder.list.links()
    const place = links.indexOf(document.activeElement)
    if (place < 0 && event.target !== box) return false
    const next = place + (event.key === "ArrowDown" ? 1 : -1)
    if (place === 0 && next < 0) {
      box.focus()
      return true
    }
    if (next === links.length && more()) links = finder.list.links()
    if (!links[next] || next < 0) return false
    links[next].focus()
    return true
  }

  function open(first) {
    if (first) first.click()
  }

  /** `act`: `first()` gives the link that Enter opens, `more()` shows more rows and says whether there were any, `ready()` ends what is pending,
   * `clear()` empties the box. */
  finder.listenToKeys = (box, act) => {
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
        const inField = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
        if (event.key === "/" && !inField) {
          event.stopImmediatePropagation()
          box.focus()
          box.select()
        } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
          act.ready()
          if (!move(box, event, act.more)) return
        } else if (event.key === "Enter" && event.target === box) {
          act.ready()
          if (box.value.trim()) open(act.first())
        } else if (event.key === "Escape" && event.target === box && box.value) {
          act.clear()
          return
        } else if (event.key === "Escape" && event.target.closest(".cc-hit-link")) {
          box.focus()
          return
        } else return
        event.preventDefault()
      },
      true,
    )
  }
})(CanCu.finder)
