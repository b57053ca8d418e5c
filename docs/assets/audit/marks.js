/* The draft with its citations marked. Text goes in as text, never as markup; blocks are made as they are
 * needed, and the browser lays out only those in sight. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var BLOCK = 3000

  /* Cuts where a line ends, never inside a mark: [start, end, first mark, mark after the last]. */
  function cut(string, marks) {
    var blocks = []
    var start = 0
    var mark = 0
    while (start < string.length) {
      var end = string.indexOf("\n", Math.min(start + BLOCK, string.length))
      /* A text without any line break is cut all the same. */
      end = end < 0 || end > start + 4 * BLOCK ? Math.min(start + 4 * BLOCK, string.length) : end + 1
      var first = mark
      while (mark < marks.length && marks[mark].start < end) {
        end = Math.max(end, marks[mark].end)
        mark += 1
      }
      blocks.push([start, end, first, mark])
      start = end
    }
    return blocks
  }

  /** Citations, and between them leftovers and lines not understood, as marks in order, none overlapping another; offsets in units. */
  audit.marksOf = function (result, unit) {
    var marks = result.rows.map(function (row, place) {
      return { start: unit(row.citation.start), end: unit(row.citation.end), row: place }
    })
    result.leftovers.forEach(function (each, place) {
      marks.push({ start: unit(each.start), end: unit(each.end), leftover: place })
    })
    result.unread.forEach(function (each, place) {
      marks.push({ start: unit(each.start), end: unit(each.end), unread: place })
    })
    marks.sort(function (one, other) { return one.start - other.start || one.end - other.end })
    var until = 0
    return marks.filter(function (mark) {
      var free = mark.start >= until
      if (free) until = mark.end
      return free
    })
  }

  /** The text inside `place`; `make(mark, words)` gives the element of a mark. */
  audit.markedText = function (place, string, marks, make) {
    var blocks = cut(string, marks)
    var made = 0
    var elements = new Map()
    place.replaceChildren()

    function makeBlock(block) {
      var element = document.createElement("div")
      element.className = "cc-audit-block"
      var at = block[0]
      for (var i = block[2]; i < block[3]; i++) {
        var mark = marks[i]
        element.append(string.slice(at, mark.start))
        var marked = make(mark, string.slice(mark.start, mark.end))
        elements.set(mark, marked)
        element.append(marked)
        at = mark.end
      }
      element.append(string.slice(at, block[1]))
      return element
    }

    function makeNext() {
      place.append(makeBlock(blocks[made]))
      made += 1
    }

    return {
      /** Makes every block, resting in between. */
      finish: async function (pause) {
        while (made < blocks.length) {
          makeNext()
          await pause()
        }
      },
      /** The element of the first mark that `test` accepts; blocks up to it are made if need be. */
      element: function (test) {
        var index = marks.findIndex(test)
        if (index < 0) return null
        while (!elements.has(marks[index])) makeNext()
        return elements.get(marks[index])
      },
      made: function () { return elements },
    }
  }
})(CanCu.audit)
