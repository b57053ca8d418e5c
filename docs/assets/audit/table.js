/* The table of rows, made in groups: the browser lays out only the groups in sight, and a new judgement
 * replaces only the rows it changes. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var GROUP = 40

  /* What shows in a row; where it is the same, the element stays. */
  function face(row, library) {
    var seen = Object.assign({}, row, { citation: [row.citation.start, row.citation.surface, row.citation.section] })
    var labels = row.candidates.map(function (id) { return library.step(id).label })
    return JSON.stringify([seen, labels])
  }

  audit.table = function (table, actions) {
    var self = {}
    var rows = []
    var faces = []
    var elements = []
    var library = null
    /* Which rows show: chosen chips (null: all), and those that ask for nothing only when wanted. */
    var filter = null
    var whole = false

    /* Laid out as a grid, the parts of a table are no longer one to every screen reader unless it is said. */
    table.setAttribute("role", "table")
    table.tHead.setAttribute("role", "rowgroup")
    Array.from(table.tHead.rows).forEach(function (row) {
      row.setAttribute("role", "row")
      Array.from(row.cells).forEach(function (cell) { cell.setAttribute("role", "columnheader") })
    })

    function groups() {
      return table.tBodies
    }

    function shown(row) {
      return filter ? filter(row) : whole || row.todo !== "fine"
    }

    function element(index) {
      var made = audit.rowElement(library, rows[index], index, actions)
      made.hidden = !shown(rows[index])
      return made
    }

    function makeNext() {
      var index = elements.length
      if (index % GROUP === 0) {
        var group = document.createElement("tbody")
        group.setAttribute("role", "rowgroup")
        group.className = "cc-audit-group"
        table.append(group)
      }
      elements.push(element(index))
      groups()[groups().length - 1].append(elements[index])
    }

    /** Takes over a new result. The rows that stay the same keep their elements. Where no row asks for anything,
     * all are shown: an empty table would look as if nothing had been read. */
    self.update = function (result, sameText) {
      var fresh = result.rows.map(function (row) { return face(row, result.library) })
      rows = result.rows
      library = result.library
      if (!sameText) {
        Array.from(groups()).forEach(function (group) { group.remove() })
        elements = []
        filter = null
        whole = rows.every(function (row) { return row.todo === "fine" })
      }
      elements.forEach(function (old, index) {
        if (fresh[index] === faces[index]) return
        elements[index] = element(index)
        /* A choice made under a filter does not take the row away from under the hand. */
        elements[index].hidden = old.hidden
        old.replaceWith(elements[index])
      })
      faces = fresh
    }

    /** Makes the rows that are still missing, resting in between. */
    self.finish = async function (pause) {
      while (elements.length < rows.length) {
        makeNext()
        await pause()
      }
    }

    /** The element of a row, made if need be. */
    self.row = function (index) {
      while (elements.length <= index) makeNext()
      return elements[index]
    }

    function showAgain() {
      elements.forEach(function (made, index) { made.hidden = !shown(rows[index]) })
    }

    /** Shows only the rows that `test` accepts; null shows all that ask for something. */
    self.filter = function (test) {
      filter = test
      showAgain()
    }

    /** Shows, or not, also the rows that ask for nothing. */
    self.showWhole = function (on) {
      whole = on
      showAgain()
    }

    return self
  }
})(CanCu.audit)
