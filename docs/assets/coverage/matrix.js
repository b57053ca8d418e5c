/* The coverage matrix: sorts by a column, opens the evidence of a cell, leaves as CSV. Without this script
 * it is a plain table whose cells lead to the evidence below it. */
;(function () {
  "use strict"

  function button(text) {
    const element = document.createElement("button")
    element.type = "button"
    element.className = "cc-sort"
    element.textContent = text
    return element
  }

  const value = (row, column) => (column ? Number(row.cells[column].dataset.rank) : row.cells[0].dataset.name)

  function compare(column, way) {
    return (a, b) => {
      const [left, right] = [value(a, column), value(b, column)]
      const order = column ? right - left : left.localeCompare(right, "vi", { numeric: true })
      return order * way || a.cells[0].dataset.name.localeCompare(b.cells[0].dataset.name, "vi", { numeric: true })
    }
  }

  function sortable(table) {
    const heads = [...table.tHead.rows[0].cells]
    heads.forEach((head, column) => {
      const sorter = button(head.textContent)
      head.replaceChildren(sorter)
      sorter.addEventListener("click", () => {
        const again = head.getAttribute("aria-sort") === "descending"
        heads.forEach((other) => other.removeAttribute("aria-sort"))
        head.setAttribute("aria-sort", again ? "ascending" : "descending")
        table.tBodies[0].append(...[...table.tBodies[0].rows].sort(compare(column, again ? -1 : 1)))
      })
    })
  }

  function rowsOf(table) {
    const heads = [...table.tHead.rows[0].cells].map((head) => head.textContent.trim())
    const rows = [...table.tBodies[0].rows].map((row) =>
      [row.cells[0].dataset.name, ...[...row.cells].slice(1).map((each) => each.dataset.words)])
    return [heads, ...rows]
  }

  /* What an address names, if it is on the page; somebody may have cut the address in the middle of a letter. */
  function named() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)))
    } catch (malformed) {
      return null
    }
  }

  /* The evidence lies in a closed block: whoever follows a cell there must see it. */
  function reveal() {
    const target = named()
    const block = target && target.closest("[data-proofs]")
    if (!block) return
    block.open = true
    target.setAttribute("tabindex", "-1")
    target.focus()
    target.scrollIntoView({ block: "center" })
  }

  for (const matrix of document.querySelectorAll("[data-matrix]")) {
    const table = matrix.querySelector("table")
    sortable(table)
    matrix.querySelector("[data-matrix-tools]").hidden = false
    matrix.querySelector("[data-matrix-csv]").addEventListener("click", () => CanCu.downloadCsv(rowsOf(table), "do-phu-" + matrix.dataset.matrix + ".csv"))
  }
  window.addEventListener("hashchange", reveal)
  reveal()
})()
