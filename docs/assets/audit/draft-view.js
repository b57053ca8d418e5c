/* The draft with its marks on the page: each leads to its row, and rows lead back to it. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"

  /** The view of the text; `now` holds the reading and the result of this moment. */
  audit.draftView = (parts, now, table) => {
    function words(span) {
      const reading = now.reading
      return audit.text.squeeze(reading.string.slice(reading.unit(span.start), reading.unit(span.end)))
    }

    function makeMark(mark, string) {
      const make = audit.parts.make
      if (mark.leftover !== undefined) {
        return make(
          "mark",
          { class: "cc-audit-slip", tabindex: "-1", title: now.result.leftovers[mark.leftover].message },
          string,
        )
      }
      if (mark.unread !== undefined) {
        return make("mark", { class: "cc-audit-slip", tabindex: "-1", title: "Không nhận ra văn bản nào" }, string)
      }
      const link = make(
        "a",
        {
          href: "#vien-dan-" + (mark.row + 1),
          "data-index": String(mark.row + 1),
          click: (event) => {
            event.preventDefault()
            goTo(table.row(mark.row))
          },
        },
        string,
      )
      dress(link, mark.row)
      return link
    }

    function dress(link, index) {
      const row = now.result.rows[index]
      link.className = "cc-audit-mark " + audit.toneOf(now.result.library, row.flags[0], row.role)
      link.setAttribute(
        "aria-label",
        audit.text.squeeze(row.citation.surface) + ": " + row.chip + ", dòng " + (index + 1),
      )
    }

    function goTo(element) {
      if (!element) return
      parts.root.querySelectorAll(".cc-audit-current").forEach((old) => {
        old.classList.remove("cc-audit-current")
      })
      element.hidden = false
      element.classList.add("cc-audit-current")
      element.scrollIntoView({ block: "center" })
      element.focus({ preventScroll: true })
    }

    function showMark(test) {
      goTo(now.shown.element(test))
    }

    /** Marks of the same text only change their dress; a new text is laid out anew. */
    function show(same) {
      const marks = audit.marksOf(now.result, now.reading.unit)
      if (same && JSON.stringify(marks) === JSON.stringify(now.marks)) {
        now.shown.made().forEach((element, mark) => {
          if (mark.row !== undefined) dress(element, mark.row)
        })
        return
      }
      now.marks = marks
      now.shown = audit.markedText(parts.marked, now.reading.string, marks, makeMark)
    }

    return { words, showMark, show }
  }
})(CanCu.audit)
