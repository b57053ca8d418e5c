/* Next year's plan: the skeleton of the pasted one as a Word file. Headings and opening stay, of the rest
 * what cites something; corrected citations are tracked changes, to accept or refuse one by one. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var DATE = /^\s*(?:,\s*)?(?:ngày\s+\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/i
  var TAIL = 800

  /* Where `words` stand at the start of `string`, whatever its blanks; 0 where they do not. */
  function lengthOf(words, string) {
    var at = 0
    for (var i = 0; i < words.length; i++) {
      while (words[i] === " " ? /\s/.test(string.charAt(at)) : false) at += 1
      if (words[i] === " ") continue
      while (/\s/.test(string.charAt(at)) && words[i] !== string.charAt(at)) at += 1
      if (string.charAt(at) !== words[i]) return 0
      at += 1
    }
    return at
  }

  /** Where a citation ends with its date, issuer and subject: they are replaced together. */
  audit.tailEnd = function (string, end, citation) {
    var rest = string.slice(end, end + TAIL)
    var at = 0
    var date = citation.date ? DATE.exec(rest) : null
    if (date) at = date[0].length
    ;[[citation.issuer, /^\s*,?\s*(?:của\s+)?/], [citation.subject, /^\s*,?\s*(?:(?:về việc|về)\s+)?["“]?/]].forEach(function (pair) {
      if (!pair[0]) return
      var lead = pair[1].exec(rest.slice(at))[0].length
      var direct = lengthOf(pair[0], rest.slice(at).trimStart())
      var blank = rest.slice(at).length - rest.slice(at).trimStart().length
      var size = direct ? direct + blank : lengthOf(pair[0], rest.slice(at + lead)) && lead + lengthOf(pair[0], rest.slice(at + lead))
      if (size) at += size
    })
    return end + at
  }

  /* What is changed or marked in the text, in order, none overlapping another. */
  function edits(reading, result, year) {
    var found = []
    result.rows.forEach(function (row, index) {
      var start = reading.unit(row.citation.start)
      var end = reading.unit(row.citation.end)
      var changes = row.role === "basis" && row.paste && result.library.data.flagRows[row.flags[0]].rewrites
      if (changes) found.push({ start: start, end: audit.tailEnd(reading.string, end, row.citation), paste: row.paste, row: index })
      else if (row.role !== "in-title" && row.flags[0] !== "in-force") found.push({ start: start, end: end, mark: "yellow", row: index })
    })
    result.slips.forEach(function (slip) {
      found.push({ start: reading.unit(slip.start), end: reading.unit(slip.end), mark: "yellow" })
    })
    return found.concat(years(reading, result, year)).sort(function (one, other) { return one.start - other.start || other.end - one.end })
  }

  /* "năm 2024" becomes "năm 2025", but not in a date and not in the title of another document. */
  function years(reading, result, year) {
    if (!year) return []
    var found = []
    var pattern = /(tháng\s+\d{1,2}\s+)?năm\s+(\d{4})/gi
    for (var match = pattern.exec(reading.plain); match; match = pattern.exec(reading.plain)) {
      var span = { start: match.index + match[0].length - 4, end: match.index + match[0].length }
      if (match[1] || Number(match[2]) !== year || audit.isCited(span, reading.plain, reading.citations)) continue
      found.push({ start: reading.unit(span.start), end: reading.unit(span.end), paste: String(year + 1) })
    }
    return found
  }

  /* One paragraph with its edits as runs; old words struck, new ones inserted. */
  function runs(string, paragraph, changes, look) {
    var docx = CanCu.docx
    var made = []
    var at = paragraph.start
    function add(text, more) {
      if (text) made.push(docx.run(text.replace(/\s+/g, " "), Object.assign({}, look, more)))
    }
    changes.forEach(function (change) {
      if (change.end <= at || change.start < at || change.start >= paragraph.end) return
      add(string.slice(at, change.start))
      var old = string.slice(change.start, Math.min(change.end, paragraph.end))
      if (change.paste) {
        add(old, { change: "del" })
        add(change.paste, { change: "ins", mark: "green" })
      } else add(old, { mark: change.mark })
      at = Math.min(change.end, paragraph.end)
    })
    add(string.slice(at, paragraph.end))
    return made
  }

  /* Where in a list sorted by `start` the first item at or after `place` stands. */
  function firstAt(list, place) {
    var low = 0
    for (var high = list.length; low < high;) {
      var middle = (low + high) >> 1
      if (list[middle].start < place) low = middle + 1
      else high = middle
    }
    return low
  }

  /* The changes that touch a paragraph; none reaches further than a citation with its tail. */
  function within(changes, paragraph) {
    return changes.slice(firstAt(changes, paragraph.start - 2 * TAIL), firstAt(changes, paragraph.end))
      .filter(function (change) { return change.end > paragraph.start })
  }

  function bodyOf(string, outline, changes, cited) {
    var docx = CanCu.docx
    var made = []
    var gap = false
    outline.body.forEach(function (paragraph) {
      var heading = outline.isHeading(paragraph)
      var own = within(changes, paragraph)
      if (!heading && !cited(paragraph)) {
        if (!gap) made.push(docx.paragraph([docx.run("[…]", { italic: true })], { first: true }))
        gap = true
        return
      }
      gap = false
      var look = heading ? { bold: paragraph.level < 3 } : {}
      var shape = heading ? { level: paragraph.level, before: 120, keep: true, first: true, align: "left" } : { first: true }
      made.push(docx.paragraph(runs(string, paragraph, own, look), shape))
    })
    return made
  }

  function notes(result) {
    var docx = CanCu.docx
    var lines = result.rows.filter(function (row) { return row.role !== "in-title" && row.flags[0] !== "in-force" })
      .map(function (row) {
        return audit.text.squeeze(row.citation.surface) + ": " + [row.verdict].concat(row.remarks).join(" ")
      })
    lines = Array.from(new Set(lines)).concat(audit.hintLines(result))
    if (!lines.length) return []
    return [docx.paragraph([docx.run("Ghi chú rà soát (xóa trước khi trình)", { bold: true })], { before: 360, level: 1, align: "left" })]
      .concat(lines.map(function (line) { return docx.paragraph([docx.run("- " + line, { size: 12 })], { align: "left" }) }))
  }

  /** The Word file. `reading` and `result` as the audit gives them. */
  audit.planDocx = function (reading, result) {
    var docx = CanCu.docx
    var string = reading.string
    var outline = audit.outline(string)
    var signed = result.signed ? Number(result.signed.slice(0, 4)) : null
    var year = audit.planYear(reading.plain) || signed
    var changes = edits(reading, result, year)
    var starts = result.rows.map(function (row) { return { start: reading.unit(row.citation.start) } })
    function cited(paragraph) {
      return firstAt(starts, paragraph.start) < firstAt(starts, paragraph.end)
    }
    function plain(list, look, shape) {
      return list.map(function (paragraph) { return docx.paragraph(runs(string, paragraph, within(changes, paragraph), look), shape) })
    }
    var next = year ? String(year + 1) : "…"
    return docx.file([].concat(
      docx.paragraph([docx.run("Số: …/KH-…", {})], { align: "left" }),
      docx.paragraph([docx.run("…, ngày … tháng … năm " + next, { italic: true })], { align: "right", after: 240 }),
      plain(outline.title, { bold: true }, { align: "center" }),
      plain(outline.opening, {}, { first: true, before: 60 }),
      bodyOf(string, outline, changes, cited),
      plain(outline.recipients, { size: 12 }, { align: "left", after: 20 }),
      notes(result)), false)
  }
})(CanCu.audit)
