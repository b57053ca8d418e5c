/* The table of rows, made in groups: the browser lays out only the groups in sight, and a new judgement
 * replaces only the rows it changes. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const GROUP = 40

  /* What shows in a row; where it is the same, the element stays. */
  function face(row, library) {
    const seen = Object.assign({}, row, { citation: [row.citation.start, row.citation.surface, row.citation.section] })
    const labels = row.candidates.map((id) => library.step(id).label)
    return JSON.stringify([seen, labels])
  }

  audit.table = (table, actions) => {
    const self = {}
    let rows = []
    let faces = []
    let elements = []
    let library = null
    /* Which rows show: chosen chips (null: all), and those that ask for nothing only when wanted. */
    let filter = null
    let whole = false

    /* Laid out as a grid, the parts of a table are no longer one to every screen reader unless it is said. */
    table.setAttribute("role", "table")
    table.tHead.setAttribute("role", "rowgroup")
    Array.from(table.tHead.rows).forEach((row) => {
      row.setAttribute("role", "row")
      Array.from(row.cells).forEach((cell) => {
        cell.setAttribute("role", "columnheader")
      })
    })

    function groups() {
      return table.tBodies
    }

    function shown(row) {
      return filter ? filter(row) : whole || row.todo !== "fine"
    }

    function element(index) {
      const made = audit.rowElement(library, rows[index], index, actions)
      made.hidden = !shown(rows[index])
      return made
    }

    function makeNext() {
      const index = elements.length
      if (index % GROUP === 0) {
        const group = document.createElement("tbody")
        group.setAttribute("role", "rowgroup")
        group.className = "cc-audit-group"
        table.append(group)
      }
      elements.push(element(index))
      groups()[groups().length - 1].append(elements[index])
    }

    /** Takes over a new result. The rows that stay the same keep their elements. Where no row asks for anything,
     * all are shown: an empty table would look as if nothing had been read. */
    self.update = (result, sameText) => {
      const fresh = result.rows.map((row) => face(row, result.library))
      rows = result.rows
      library = result.library
      if (!sameText) {
        Array.from(groups()).forEach((group) => {
          group.remove()
        })
        elements = []
        filter = null
        whole = rows.every((row) => row.todo === "fine")
      }
      elements.forEach((old, index) => {
        if (fresh[index] === faces[index]) return
        elements[index] = element(index)
        /* A choice made under a filter does not take the row away from under the hand. */
        elements[index].hidden = old.hidden
        old.replaceWith(elements[index])
      })
      faces = fresh
    }

    /** Makes the rows that are still missing, resting in between. */
    self.finish = async (pause) => {
      while (elements.length < rows.length) {
        makeNext()
        await pause()
      }
    }

    /** The element of a row, made if need be. */
    self.row = (index) => {
      while (elements.length <= index) makeNext()
      return elements[index]
    }

    function showAgain() {
      elements.forEach((made, index) => {
        made.hidden = !shown(rows[index])
      })
    }

    /** Shows only the rows that `test` accepts; null shows all that ask for something. */
    self.filter = (test) => {
      filter = test
      showAgain()
    }

    /** Shows, or not, also the rows that ask for nothing. */
    self.showWhole = (on) => {
      whole = on
      showAgain()
    }

    return self
  }
})(CanCu.audit)
