/* Long tables: which rows answer what was typed, and how many are shown at first. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"
  const texts = new WeakMap()

  function plainOf(text) {
    return text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replace(/[đð]/g, "d")
  }

  /** Words without marks: "33/CT-TTg" → ["33", "ct", "ttg"]; numbers without leading zeros. */
  function words(text) {
    const plain = plainOf(text)
    return (plain.match(/\d+|[a-z]+/g) || []).map((word) => word.replace(/^0+(?=\d)/, ""))
  }

  function textOf(element) {
    if (!texts.has(element)) texts.set(element, " " + words(element.textContent).join(" ") + " ")
    return texts.get(element)
  }

  /** Whether an element says every word of a query: numbers whole, the last letters of a word may be missing. Letters
   * that follow digits at once belong to them: "30c" is no 30 and some word with c. */
  function says(element, query) {
    return (plainOf(query).match(/\d+[a-z]*|[a-z]+/g) || []).every((typed) => {
      const run = words(typed).join(" ")
      return textOf(element).includes(" " + run + (/\d$/.test(run) ? " " : ""))
    })
  }

  /** Shows of the rows that pass the first `most`; how many pass. */
  function show(rows, passes, most) {
    let found = 0
    for (const row of rows) {
      const passed = passes(row)
      if (passed) found++
      row.hidden = !passed || found > most
    }
    return found
  }

  /** A part of the address behind "#": hash("tinh") of "#tu=2024-01-01&tinh=gia-lai" is "gia-lai". */
  const asked = (name) => new URLSearchParams(location.hash.replace(/^#/, "")).get(name) || ""

  /** Writes the parts that say something into the address, without a step in the history. */
  function keep(parts, otherwise) {
    const said = Object.entries(parts).filter((part) => part[1])
    const hash = said.map(([name, value]) => name + "=" + encodeURIComponent(value)).join("&")
    history.replaceState(history.state, "", "#" + (hash || otherwise))
  }

  CanCu.rows = { asked, keep, says, show, words }
})(window.CanCu)
