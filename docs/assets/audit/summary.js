/* The counts at the top, which are also the filter. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"

  function counted(rows, flags) {
    return flags.map(function (flag) {
      return [flag, rows.filter(function (row) { return row.flags[0] === flag }).length]
    }).filter(function (pair) { return pair[1] > 0 })
  }

  /** One sentence for the eye and for a screen reader. */
  audit.summaryWords = function (result) {
    if (!result.rows.length) return "Không thấy viện dẫn nào."
    var documents = new Set(result.rows.map(function (row) { return row.document }).filter(Boolean)).size
    return result.rows.length + " viện dẫn, " + documents + " văn bản nhận ra trong kho."
  }

  /** What is announced when a check is done. */
  audit.announcement = function (result) {
    var flagRows = result.library.data.flagRows
    var counts = counted(result.rows, result.library.data.flags).map(function (pair) {
      return pair[1] + " " + flagRows[pair[0]].label.toLowerCase()
    })
    var signed = result.signed ? "Ngày ký " + audit.text.day(result.signed) + "." : "Không xác định được ngày ký."
    return ["Đã kiểm tra.", audit.summaryWords(result), signed, counts.join(", ")].filter(Boolean).join(" ")
  }

  /** Fills `place` with one button per flag; pressing one calls `filter(flag or null)`. The flag that was
   * pressed before stays so while there are rows with it; the flag pressed now is given back. */
  audit.showChips = function (place, result, before, filter) {
    var make = audit.parts.make
    var flagRows = result.library.data.flagRows
    var counts = counted(result.rows, result.library.data.flags)
    var pressed = counts.some(function (pair) { return pair[0] === before }) ? before : null
    var buttons = counts.map(function (pair) {
      return make("button", {
        type: "button", "class": "cc-chip cc-audit-chip " + audit.toneOf(result.library, pair[0], "basis"),
        "aria-pressed": String(pressed === pair[0]),
        click: function (event) {
          pressed = pressed === pair[0] ? null : pair[0]
          buttons.forEach(function (button) {
            button.setAttribute("aria-pressed", String(pressed !== null && button === event.currentTarget))
          })
          filter(pressed)
        },
      }, make("b", {}, String(pair[1])), " " + flagRows[pair[0]].label)
    })
    place.replaceChildren.apply(place, buttons)
    if (pressed !== before) filter(pressed)
  }
})(CanCu.audit)
