/* The result to take along: a table for the clipboard and for Word. The columns are those of
 * `cancu audit --format docx`. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var HEADINGS = ["TT", "Mục", "Viện dẫn trong dự thảo", "Tại ngày ký", "Hiện nay", "Nhận xét", "Cách ghi để dán"]
  var WIDTHS = [560, 1000, 2300, 1600, 1600, 4100, 3400]

  /** The rows as texts, the headings first. */
  audit.reportRows = function (result) {
    return [HEADINGS].concat(result.rows.map(function (row, index) {
      return [
        String(index + 1), row.citation.section, audit.text.squeeze(row.citation.surface),
        row.chipSigned || "Chưa rõ ngày ký", row.chip, [row.verdict].concat(row.remarks).join(" "), row.paste || "",
      ]
    }))
  }

  /** The two days in one sentence. */
  audit.reportDays = function (result) {
    var signed = result.signed ? audit.text.day(result.signed) : "không xác định được"
    return "Ngày ký: " + signed + ". Tình trạng hiện nay tính đến ngày " + audit.text.day(result.on) + "."
  }

  audit.hintLines = function (result) {
    var library = result.library
    var unread = result.unread.length ? [result.unread.length + " đoạn có chữ “Căn cứ” mà không nhận ra văn bản."] : []
    return unread.concat(result.suggestions.map(function (hint) {
      return "Nên viện dẫn thêm: " + library.mention(hint.document) + " (" + hint.reason + " " +
        library.document(hint.about).label + ")."
    }), result.leftovers.map(function (each) { return "Xem lại: " + audit.leftoverNote(each) }))
  }

  /** The table as a Word file, landscape A4. */
  audit.reportDocx = function (result) {
    var docx = CanCu.docx
    function cell(text, bold) {
      return docx.paragraph([docx.run(text, { size: 10, bold: bold })], { align: "left", after: 20 })
    }
    var rows = audit.reportRows(result).map(function (cells, place) {
      return cells.map(function (text) { return cell(text, place === 0) })
    })
    var body = [
      docx.paragraph([docx.run("Kiểm tra viện dẫn", { bold: true, size: 16 })], { align: "left", level: 1 }),
      docx.paragraph([docx.run(audit.reportDays(result), { size: 12 })], { align: "left", after: 120 }),
      docx.table(rows, WIDTHS),
    ]
    audit.hintLines(result).forEach(function (line, place) {
      body.push(docx.paragraph([docx.run(line, { size: 12 })], { align: "left", before: place ? 0 : 160 }))
    })
    return docx.file(body.concat(docx.paragraph([])), true)
  }

  /** Fills the table for paper: the rows as the Word file has them. */
  audit.fillPrint = function (place, result) {
    var make = audit.parts.make
    var lines = audit.hintLines(result).map(function (line) { return make("li", {}, line) })
    place.replaceChildren(make("p", { "class": "cc-audit-paper-title" }, "Kiểm tra viện dẫn"), make("p", {}, audit.summaryWords(result) + " " + audit.reportDays(result)), htmlTable(audit.reportRows(result)))
    if (lines.length) place.append(make.apply(null, ["ul", {}].concat(lines)))
  }

  function htmlTable(rows) {
    var make = audit.parts.make
    var body = rows.map(function (cells, place) {
      return make.apply(null, ["tr", {}].concat(cells.map(function (text) { return make(place ? "td" : "th", {}, text) })))
    })
    var head = make("thead", {}, body.shift())
    return make("table", { border: "1" }, head, make.apply(null, ["tbody", {}].concat(body)))
  }

  /* Selecting a table and copying it works without a secure origin, and keeps the table in Word. */
  function copySelected(table) {
    var holder = audit.parts.make("div", { "class": "cc-audit-offscreen", "aria-hidden": "true" }, table)
    document.body.append(holder)
    var range = document.createRange()
    range.selectNode(table)
    var selection = window.getSelection()
    selection.removeAllRanges()
    selection.addRange(range)
    var done = document.execCommand("copy")
    selection.removeAllRanges()
    holder.remove()
    return done ? Promise.resolve() : Promise.reject(new Error("copy"))
  }

  /** Copies the table, as a table for Word and Excel and as lines with tabs for everything else. */
  audit.copyReport = function (result) {
    var rows = audit.reportRows(result)
    var table = htmlTable(rows)
    if (!(window.isSecureContext && navigator.clipboard && window.ClipboardItem)) return copySelected(table)
    var lines = rows.map(function (cells) { return cells.join("\t") }).join("\n")
    return navigator.clipboard.write([new ClipboardItem({
      "text/html": new Blob([table.outerHTML], { type: "text/html" }),
      "text/plain": new Blob([lines], { type: "text/plain" }),
    })]).catch(function () { return copySelected(table) })
  }
})(CanCu.audit)
