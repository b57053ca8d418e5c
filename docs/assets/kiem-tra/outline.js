/* The build of a plan: its paragraphs, which of them are headings, where the opening ends and the list of
 * recipients begins. Lines broken by a scanner are joined again. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var NAMED = /^(phần|chương|mục|điều|phụ lục)\s+([IVXLC]{1,6}|\d{1,3})\b/i
  var ROMAN = /^[IVXLC]{1,6}\s?[.)\-]\s*\S/
  var NUMBER = /^\d{1,2}(\.\d{1,2}){0,3}[.)]\s*\S/
  var LETTER = /^[a-zđ]\)\s*\S/
  var BULLET = /^([-–—+*•o]\s|[-–—+•])/
  var OPENING_WORDS = /^(căn cứ|thực hiện|triển khai|nơi nhận|kế hoạch$)/i
  var LONG_HEADING = 180

  /* 1 for I., 2 for 1., 3 for a); 0 for anything else. */
  function levelOf(line) {
    if (NAMED.test(line) || ROMAN.test(line)) return 1
    return NUMBER.test(line) ? 2 : LETTER.test(line) ? 3 : 0
  }

  function isUpper(line) {
    return line.length > 3 && line === line.toUpperCase() && line !== line.toLowerCase()
  }

  /* Does this line open a paragraph of its own after that one? */
  function opens(line, before) {
    return levelOf(line) > 0 || BULLET.test(line) || OPENING_WORDS.test(line) || /[.:;!?…]$/.test(before) ||
      isUpper(before) || isUpper(line)
  }

  /** The paragraphs: {start, end, level}; offsets in the text as given. */
  audit.paragraphs = function (string) {
    var found = []
    var at = 0
    var last = null
    string.split("\n").forEach(function (line) {
      var words = line.trim()
      if (words) {
        var start = at + line.indexOf(words)
        if (last && !opens(words, string.slice(last.start, last.end).trim())) last.end = start + words.length
        else {
          last = { start: start, end: start + words.length, level: levelOf(words) }
          found.push(last)
        }
      }
      at += line.length + 1
    })
    return found
  }

  function wordsOf(string, paragraph) {
    return string.slice(paragraph.start, paragraph.end)
  }

  /* "I. MỤC ĐÍCH" is a heading; "1. Tiếp tục quán triệt …" of ten lines is a paragraph with a number. */
  function isHeading(string, paragraph) {
    return paragraph.level > 0 && paragraph.end - paragraph.start <= LONG_HEADING
  }

  /** Title, opening, body and recipients of a plan, as lists of paragraphs. */
  audit.outline = function (string) {
    var all = audit.paragraphs(string)
    var fold = audit.text.fold
    var titled = all.findIndex(function (paragraph, place) {
      return place < 25 && /^ke hoach\b/.test(fold(wordsOf(string, paragraph))) && paragraph.end - paragraph.start < 300
    })
    var from = Math.max(titled, 0)
    var body = all.findIndex(function (paragraph, place) { return place > from && paragraph.level === 1 })
    if (body < 0) body = all.findIndex(function (paragraph, place) { return place > from && paragraph.level > 0 })
    if (body < 0) body = Math.min(all.length, from + 6)
    var ending = all.findIndex(function (paragraph, place) {
      return place >= body && fold(wordsOf(string, paragraph)).indexOf("noi nhan") === 0
    })
    if (ending < 0) ending = all.length
    var opening = all.slice(from, body)
    var prose = opening.findIndex(function (paragraph) {
      return wordsOf(string, paragraph).length > 160 || /[:;,.]$/.test(wordsOf(string, paragraph)) || OPENING_WORDS.test(wordsOf(string, paragraph).replace(/^kế hoạch$/i, ""))
    })
    if (prose < 0) prose = titled < 0 ? 0 : opening.length
    return {
      title: opening.slice(0, prose), opening: opening.slice(prose), body: all.slice(body, ending),
      recipients: all.slice(ending), isHeading: function (paragraph) { return isHeading(string, paragraph) },
    }
  }
})(CanCu.audit)
