/* The result to take along: a table for the clipboard and for Word. The columns are those of
 * `cancu audit --format docx`. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const rules = CanCu.grammar.draft_rules
  const WIDTHS = [560, 1000, 2300, 1600, 1600, 4100, 3400]

  /** The rows as texts, the headings first. */
  audit.reportRows = (result) =>
    [rules.HEADINGS].concat(
      result.rows.map((row, index) => [
        String(index + 1),
        row.citation.section,
        audit.text.squeeze(row.citation.surface),
        row.chipSigned || "Chưa rõ ngày ký",
        row.chip,
        [row.verdict].concat(row.remarks).join(" "),
        row.paste || "",
      ]),
    )

  /** The two days in one sentence. */
  audit.reportDays = (result) => {
    const signed = result.signed ? audit.text.day(result.signed) : "không xác định được"
    return "Ngày ký: " + signed + ". Tình trạng hiện nay tính đến ngày " + audit.text.day(result.on) + "."
  }

  audit.hintLines = (result) => {
    const library = result.library
    const unread = result.unread.length
      ? [result.unread.length + " đoạn có chữ “Căn cứ” mà không nhận ra văn bản:"].concat(
          result.unread.map((each) => "– “" + each.words + "”." + audit.candidateWords(each, library)),
        )
      : []
    return (result.unmarked ? [audit.UNMARKED] : []).concat(
      unread,
      result.suggestions.map(
        (hint) =>
          "Nên viện dẫn thêm: " +
          library.mention(hint.document) +
          " (" +
          hint.reason +
          " " +
          library.document(hint.about).label +
          ").",
      ),
      result.leftovers.map((each) => "Xem lại: " + audit.leftoverNote(each)),
    )
  }

  /** The table as a Word file, landscape A4. */
  audit.reportDocx = (result) => {
    const docx = CanCu.docx
    function cell(text, bold) {
      return docx.paragraph([docx.run(text, { size: 10, bold: bold })], { align: "left", after: 20 })
    }
    const rows = audit.reportRows(result).map((cells, place) => cells.map((text) => cell(text, place === 0)))
    const body = [
      docx.paragraph([docx.run("Kiểm tra viện dẫn", { bold: true, size: 16 })], { align: "left", level: 1 }),
      docx.paragraph([docx.run(audit.reportDays(result), { size: 12 })], { align: "left", after: 120 }),
      docx.table(rows, WIDTHS),
    ]
    audit.hintLines(result).forEach((line, place) => {
      body.push(docx.paragraph([docx.run(line, { size: 12 })], { align: "left", before: place ? 0 : 160 }))
    })
    return docx.file(body.concat(docx.paragraph([])), true)
  }

  /** Fills the table for paper: the rows as the Word file has them. */
  audit.fillPrint = (place, result) => {
    const make = audit.parts.make
    const lines = audit.hintLines(result).map((line) => make("li", {}, line))
    place.replaceChildren(
      make("p", { class: "cc-audit-paper-title" }, "Kiểm tra viện dẫn"),
      make("p", {}, audit.summaryWords(result) + " " + audit.reportDays(result)),
      htmlTable(audit.reportRows(result)),
    )
    if (lines.length) place.append(make.apply(null, ["ul", {}].concat(lines)))
  }

  function htmlTable(rows) {
    const make = audit.parts.make
    const body = rows.map((cells, place) =>
      make.apply(null, ["tr", {}].concat(cells.map((text) => make(place ? "td" : "th", {}, text)))),
    )
    const head = make("thead", {}, body.shift())
    return make("table", { border: "1" }, head, make.apply(null, ["tbody", {}].concat(body)))
  }

  /* Selecting a table and copying it works without a secure origin, and keeps the table in Word. */
  function copySelected(table) {
    const holder = audit.parts.make("div", { class: "cc-audit-offscreen", "aria-hidden": "true" }, table)
    document.body.append(holder)
    const range = document.createRange()
    range.selectNode(table)
    const selection = window.getSelection()
    selection.removeAllRanges()
    selection.addRange(range)
    const done = document.execCommand("copy")
    selection.removeAllRanges()
    holder.remove()
    return done ? Promise.resolve() : Promise.reject(new Error("copy"))
  }

  /** Copies the table, as a table for Word and Excel and as lines with tabs for everything else. */
  audit.copyReport = (result) => {
    const rows = audit.reportRows(result)
    const table = htmlTable(rows)
    if (!(window.isSecureContext && navigator.clipboard && window.ClipboardItem)) return copySelected(table)
    const lines = rows.map((cells) => cells.join("\t")).join("\n")
    return navigator.clipboard
      .write([
        new ClipboardItem({
          "text/html": new Blob([table.outerHTML], { type: "text/html" }),
          "text/plain": new Blob([lines], { type: "text/plain" }),
        }),
      ])
      .catch(() => copySelected(table))
  }
})(CanCu.audit)
