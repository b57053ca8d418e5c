/* The draft with its citations marked. Text goes in as text, never as markup; blocks are made as they are
 * needed, and the browser lays out only those in sight. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const BLOCK = 3000

  /* Cuts where a line ends, never inside a mark: [start, end, first mark, mark after the last]. */
  function cut(string, marks) {
    const blocks = []
    let start = 0
    let mark = 0
    while (start < string.length) {
      let end = string.indexOf("\n", Math.min(start + BLOCK, string.length))
      /* A text without any line break is cut all the same. */
      end = end < 0 || end > start + 4 * BLOCK ? Math.min(start + 4 * BLOCK, string.length) : end + 1
      const first = mark
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
  audit.marksOf = (result, unit) => {
    const marks = result.rows.map((row, place) => ({
      start: unit(row.citation.start),
      end: unit(row.citation.end),
      row: place,
    }))
    result.leftovers.forEach((each, place) => {
      marks.push({ start: unit(each.start), end: unit(each.end), leftover: place })
    })
    result.unread.forEach((each, place) => {
      marks.push({ start: unit(each.start), end: unit(each.end), unread: place })
    })
    marks.sort((one, other) => one.start - other.start || one.end - other.end)
    let until = 0
    return marks.filter((mark) => {
      const free = mark.start >= until
      if (free) until = mark.end
      return free
    })
  }

  /** The text inside `place`; `make(mark, words)` gives the element of a mark. */
  audit.markedText = (place, string, marks, make) => {
    const blocks = cut(string, marks)
    let made = 0
    const elements = new Map()
    place.replaceChildren()

    function makeBlock(block) {
      const element = document.createElement("div")
      element.className = "cc-audit-block"
      let at = block[0]
      for (let i = block[2]; i < block[3]; i++) {
        const mark = marks[i]
        element.append(string.slice(at, mark.start))
        const marked = make(mark, string.slice(mark.start, mark.end))
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
      finish: async (pause) => {
        while (made < blocks.length) {
          makeNext()
          await pause()
        }
      },
      /** The element of the first mark that `test` accepts; blocks up to it are made if need be. */
      element: (test) => {
        const index = marks.findIndex(test)
        if (index < 0) return null
        while (!elements.has(marks[index])) makeNext()
        return elements.get(marks[index])
      },
      made: () => elements,
    }
  }
})(CanCu.audit)
