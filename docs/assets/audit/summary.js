/* The counts at the top, which are also the filter: what is to be mended first, then the flags; several at once. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const TODO = [
    ["fix", "Cần sửa", "cc-tone-stop"],
    ["look", "Cần xem", "cc-tone-care"],
  ]

  function countOf(rows, test) {
    return rows.filter(test).length
  }

  /** What each chip stands for, with rows: { id, label, tone, count, test }. */
  function chipsOf(result) {
    const kinds = TODO.map((kind) => {
      const test = (row) => row.todo === kind[0]
      return { id: kind[0], label: kind[1], tone: kind[2], test: test, count: countOf(result.rows, test) }
    })
    const flags = result.library.data.flags.map((flag) => {
      const test = (row) => row.flags[0] === flag
      return {
        id: "flag-" + flag,
        label: result.library.data.flagRows[flag].label,
        tone: audit.toneOf(result.library, flag, "basis"),
        test: test,
        count: countOf(result.rows, test),
      }
    })
    return kinds.concat(flags).filter((chip) => chip.count > 0 || chip.id === "fix")
  }

  /** One sentence for the eye and for a screen reader: what was read, and what was not. */
  audit.summaryWords = (result) => {
    const documents = new Set(result.rows.map((row) => row.document).filter(Boolean)).size
    const said = result.rows.length
      ? result.rows.length + " viện dẫn, " + documents + " văn bản nhận ra trong kho."
      : "Không thấy viện dẫn nào."
    const plain = result.unmarked ? said + " " + audit.UNMARKED : said
    if (!result.unread.length) return plain
    return plain + " " + result.unread.length + " đoạn có chữ “Căn cứ” mà không nhận ra văn bản."
  }

  /** What is announced when a check is done. */
  audit.announcement = (result) => {
    const counts = chipsOf(result).map((chip) => chip.count + " " + chip.label.toLowerCase())
    const signed = result.signed ? "Ngày ký " + audit.text.day(result.signed) + "." : "Không xác định được ngày ký."
    return ["Đã kiểm tra.", audit.summaryWords(result), signed, counts.join(", ")].filter(Boolean).join(" ")
  }

  /** Fills `place` with one button a chip; pressing one calls `filter(test or null)`, the pressed ones together.
   * `pressed` is a Set of ids that lasts over a new judgement of the same text. */
  audit.showChips = (place, result, pressed, filter) => {
    const make = audit.parts.make
    const chips = chipsOf(result)
    const gone = Array.from(pressed).filter((id) => !chips.some((chip) => chip.id === id))
    gone.forEach((id) => {
      pressed.delete(id)
    })
    function tell() {
      const chosen = chips.filter((chip) => pressed.has(chip.id))
      filter(chosen.length ? (row) => chosen.some((chip) => chip.test(row)) : null)
    }
    const buttons = chips.map((chip) =>
      make(
        "button",
        {
          type: "button",
          class: "cc-chip cc-audit-chip " + chip.tone,
          "data-chip": chip.id,
          "aria-pressed": String(pressed.has(chip.id)),
          disabled: chip.count === 0,
          click: (event) => {
            if (!pressed.delete(chip.id)) pressed.add(chip.id)
            event.currentTarget.setAttribute("aria-pressed", String(pressed.has(chip.id)))
            tell()
          },
        },
        chip.label + " (",
        make("b", {}, String(chip.count)),
        ")",
      ),
    )
    place.replaceChildren.apply(place, buttons)
    /* A choice made under a filter does not take the row away from under the hand: what is pressed stays as it was. */
    if (gone.length) tell()
  }
})(CanCu.audit)
