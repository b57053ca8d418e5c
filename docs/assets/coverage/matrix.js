/* Matrices: rows by words and topic, one province alone, sorted by a column, the evidence of a cell below its row,
 * the whole as CSV. Without this script each is a plain table whose cells lead to the evidence below it. */
;(() => {
  "use strict"
  const { asked, keep, says, show } = CanCu.rows
  const FIRST = 25

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.append(...children)
    return element
  }

  /* What an address names, if it is on the page; somebody may have cut the address in the middle of a letter. */
  function named(hash) {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)))
    } catch {
      return null
    }
  }

  const nameOf = (row) => row.cells[0].dataset.name
  const rankOf = (cell) => Number(cell.dataset.rank || 0)

  function compare(column, way) {
    return (a, b) => {
      const byName = nameOf(a).localeCompare(nameOf(b), "vi", { numeric: true })
      return column ? (rankOf(b.cells[column]) - rankOf(a.cells[column])) * way || byName : byName * way
    }
  }

  /* Evidence stands in a row of its own below the row of its cell. */
  function close(table) {
    table.querySelectorAll(".cc-evidence-row").forEach((row) => row.remove())
    table.querySelectorAll("[aria-expanded=true]").forEach((link) => link.setAttribute("aria-expanded", "false"))
  }

  function evidenceRow(link, width) {
    const proof = named(link.getAttribute("href"))
    if (!proof) return null
    const copy = /** @type {Element} */ (proof.cloneNode(true))
    copy.removeAttribute("id")
    const block = make("div", { class: "cc-evidence-sheet" }, ...copy.childNodes)
    return make("tr", { class: "cc-evidence-row" }, make("td", { colspan: width }, block))
  }

  function open(table, link) {
    const opened = link.getAttribute("aria-expanded") === "true"
    close(table)
    if (opened) return
    const row = evidenceRow(link, table.tHead.rows[0].cells.length)
    if (!row) return
    link.setAttribute("aria-expanded", "true")
    link.closest("tr").after(row)
  }

  function expandable(table) {
    const links = table.querySelectorAll('td a[href^="#"]')
    links.forEach((link) => {
      link.setAttribute("aria-expanded", "false")
      link.setAttribute("role", "button")
    })
    table.addEventListener("click", (event) => {
      const link = event.target.closest('td a[href^="#"]')
      if (!link || link.closest(".cc-evidence-row")) return
      event.preventDefault()
      open(table, link)
    })
    table.addEventListener("keydown", (event) => {
      const link = event.target.closest('td a[href^="#"]')
      if (event.key === " " && link) {
        event.preventDefault()
        open(table, link)
      }
      if (event.key !== "Escape") return
      const opened = table.querySelector("[aria-expanded=true]")
      close(table)
      if (opened) opened.focus()
    })
  }

  function arm(matrix) {
    const table = matrix.querySelector("table")
    const body = table.tBodies[0]
    const heads = () => [...table.tHead.rows[0].cells]
    const part = (name) => matrix.querySelector(":is(input, select, button, span, div)[data-" + name + "]")
    const [typed, topic, only, more] = ["words", "topic", "only", "more"].map(part)
    const rows = () => [...body.rows].filter((row) => !row.classList.contains("cc-evidence-row"))
    let most = FIRST

    function sortable(head) {
      const sorter = make("button", { type: "button", class: "cc-sort" })
      const link = head.querySelector("a")
      if (link) return /* the head leads to a plan */
      sorter.append(...head.childNodes)
      head.append(sorter)
      sorter.addEventListener("click", () => {
        const again = head.getAttribute("aria-sort") === "descending"
        heads().forEach((other) => other.removeAttribute("aria-sort"))
        head.setAttribute("aria-sort", again ? "ascending" : "descending")
        close(table)
        body.append(...rows().sort(compare(head.cellIndex, again ? -1 : 1)))
        refresh()
      })
    }

    /* One province alone: its column, the rows that say something in it, their evidence opened. */
    function narrow(column) {
      const width = heads().length
      for (const row of [table.tHead.rows[0], ...rows()]) {
        for (let place = 1; place < width; place++) row.cells[place].hidden = Boolean(column) && place !== column
      }
      table.classList.toggle("cc-alone", Boolean(column))
    }

    function openAll(column) {
      for (const row of rows()) {
        const link = !row.hidden && row.cells[column].querySelector('a[href^="#"]')
        const evidence = link && evidenceRow(link, 2)
        if (!evidence) continue
        evidence.classList.toggle("cc-later", row.classList.contains("cc-later"))
        row.after(evidence)
      }
    }

    function refresh() {
      const where = only ? only.value : ""
      const column = where ? heads().findIndex((head) => head.dataset.province === where) : 0
      close(table)
      const found = show(
        rows(),
        (row) =>
          (!topic?.value || row.dataset.topics.split(" ").includes(topic.value)) &&
          (!column || rankOf(row.cells[column])) &&
          (!typed || says(row.cells[0], typed.value)),
        Infinity,
      )
      let shown = 0
      for (const row of rows()) {
        if (!row.hidden) shown++
        row.classList.toggle("cc-later", !row.hidden && shown > most)
      }
      narrow(column)
      if (column) openAll(column)
      more.hidden = found <= most
      const count = part("matrix-count")
      if (count) count.textContent = found + " văn bản trung ương" + (found > most ? ", đang hiện " + most + "." : ".")
    }

    function csv() {
      const names = heads().map((head) => head.textContent.trim().replace(/\s+/g, " "))
      const lines = rows()
        .filter((row) => !row.hidden)
        .map((row) => [
          nameOf(row),
          ...[...row.cells].slice(1).map((cell) => cell.dataset.words || "Chưa có trong kho"),
        ])
      CanCu.downloadCsv([names, ...lines], "do-phu-" + matrix.dataset.matrix + ".csv")
    }

    function chosen() {
      most = FIRST
      keep({ "chu-de": topic.value, tinh: only.value, q: typed.value.trim() }, "do-phu")
      refresh()
    }

    function take() {
      if (!topic) return
      for (const [field, name] of [
        [topic, "chu-de"],
        [only, "tinh"],
      ]) {
        field.value = [...field.options].some((option) => option.value === asked(name)) ? asked(name) : ""
      }
      typed.value = asked("q")
    }

    heads().forEach(sortable)
    expandable(table)
    more.addEventListener("click", () => {
      const next = rows().filter((row) => !row.hidden)[most]
      most += FIRST
      refresh()
      if (next) next.querySelector("a").focus()
    })
    if (part("matrix-tools")) {
      part("matrix-tools").hidden = false
      part("matrix-csv").addEventListener("click", csv)
      for (const field of [typed, topic, only]) field.addEventListener("input", chosen)
    }
    window.addEventListener("hashchange", () => {
      take()
      refresh()
    })
    take()
    refresh()
  }

  /* The evidence lies in a closed block: whoever follows an address there must see it. */
  function reveal() {
    const target = named(location.hash)
    const block = target?.closest("[data-proofs]")
    if (!block) return
    block.open = true
    target.setAttribute("tabindex", "-1")
    target.focus()
    target.scrollIntoView({ block: "center" })
  }

  document.querySelectorAll("[data-matrix]").forEach(arm)
  window.addEventListener("hashchange", reveal)
  reveal()
})()
