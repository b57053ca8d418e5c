/* The state of a search in the address, so that it can be sent on and the back button works. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const PAUSE = 250
  let waiting = 0
  let pending = false
  let pendingStep = false
  let themed = false
  finder.themed.then(() => {
    themed = true
  })

  /* The province of the reader stands in addresses by its id ("gia-lai"), names of the facet as they are written. */
  function isChoice(value) {
    return !CanCu.province.all.some((each) => each.id === value)
  }

  /** `{q, day, sort, choices}`; the part after "#" serves where a browser keeps file:// addresses fixed. */
  function read() {
    pending = pendingStep = false
    let text = finder.arrived || location.search
    finder.arrived = ""
    if (!text && location.hash.indexOf("#?") === 0) text = location.hash.slice(1)
    const parameters = new URLSearchParams(text)
    const choices = {}
    finder.facets.all.forEach((facet) => {
      choices[facet.name] = parameters.getAll(facet.name).filter(isChoice)
    })
    return {
      q: parameters.get("q") || "",
      day: dayNumber(parameters.get("ngay")),
      sort: parameters.get("xep") || "",
      choices: choices,
    }
  }

  function dayNumber(text) {
    return /^\d{4}-\d\d-\d\d$/.test(text || "") ? Number(text.replace(/-/g, "")) : 0
  }

  function dayText(number) {
    return number ? String(number).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") : ""
  }

  function query(state) {
    const parameters = new URLSearchParams()
    if (state.q) parameters.set("q", state.q)
    finder.facets.all.forEach((facet) => {
      ;(state.choices[facet.name] || []).forEach((key) => {
        parameters.append(facet.name, key)
      })
    })
    if (state.day) parameters.set("ngay", dayText(state.day))
    if (state.sort) parameters.set("xep", state.sort)
    if (CanCu.province.inAddress()) parameters.append("tinh", CanCu.province.inAddress())
    const text = parameters.toString()
    return text ? "?" + text : ""
  }

  /** Writes the state; `step` makes an entry of its own for the back button. Not before the theme has read
   * the address: it would take the question for itself. */
  function write(state, step) {
    if (!themed) return
    pending = pendingStep = false
    const text = query(state)
    const anchor = location.hash.indexOf("#?") === 0 ? "" : location.hash
    const address = location.pathname + text + anchor
    if (address === location.pathname + location.search + location.hash) return
    try {
      history[step ? "pushState" : "replaceState"](null, "", address)
    } catch (_refused) {
      location.replace("#" + (text || "?"))
    }
  }

  /** Writes the state when typing has paused, or `settle` does. With every change of the address the browser
   * fetches and draws the icon of the page again: while somebody types, it is left alone. */
  function later(state, step) {
    pending = true
    pendingStep = pendingStep || step
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      settle(state)
    }, PAUSE)
  }

  function settle(state) {
    if (pending) write(state, pendingStep)
  }

  finder.address = { dayNumber: dayNumber, dayText: dayText, later: later, read: read, settle: settle, write: write }
})(CanCu.finder)
