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
  var PROSE = /^căn cứ\s/i
  var OPENING_WORDS = /^(căn cứ|nơi nhận)/i
  var LONG_HEADING = 180
  /* No scanner breaks lines later than this. */
  var WRAPPED = 160

  /* 1 for I., 2 for 1., 3 for a); 0 for anything else. */
  function levelOf(line) {
    if (NAMED.test(line) || ROMAN.test(line)) return 1
    return NUMBER.test(line) ? 2 : LETTER.test(line) ? 3 : 0
  }

  function isUpper(line) {
    return line.length > 3 && line === line.toUpperCase() && line !== line.toLowerCase()
  }

  /* How wide a scanner or a mail program broke the lines; 0 where each line is a paragraph of its own. */
  function widthOf(lines) {
    var lengths = lines.map(function (line) { return line.trim().length }).filter(Boolean).sort(function (a, b) { return a - b })
    if (!lengths.length || lengths[lengths.length - 1] > WRAPPED) return 0
    return lengths[Math.floor(lengths.length * 0.9)]
  }

  /* Does this line open a paragraph of its own after that one? */
  function opens(line, before, width) {
    if (!width || levelOf(line) || BULLET.test(line) || OPENING_WORDS.test(line)) return true
    if (/[.:;!?…]$/.test(before) || isUpper(before) || isUpper(line)) return true
    /* A line left short on purpose, before one that begins with a capital. */
    return before.length < 0.7 * width && line.charAt(0) !== line.charAt(0).toLowerCase()
  }

  /** The paragraphs: {start, end, level}; offsets in the text as given. */
  audit.paragraphs = function (string) {
    var found = []
    var at = 0
    var last = null
    var before = ""
    var lines = string.split("\n")
    var width = widthOf(lines)
    lines.forEach(function (line) {
      var words = line.trim()
      /* A rule drawn with signs is no text. */
      if (/[\p{L}\p{N}]/u.test(words)) {
        var start = at + line.indexOf(words)
        if (last && !opens(words, before, width)) last.end = start + words.length
        else {
          last = { start: start, end: start + words.length, level: levelOf(words) }
          found.push(last)
        }
        before = words
      }
      at += line.length + 1
    })
    return found
  }

  function wordsOf(string, paragraph) {
    return string.slice(paragraph.start, paragraph.end)
  }

  /* Folded, without the marks of Markdown in front. */
  function plain(string, paragraph) {
    return audit.text.fold(wordsOf(string, paragraph)).replace(/^[^a-z0-9]+/, "")
  }

  /* "I. MỤC ĐÍCH" is a heading; "1. Tiếp tục quán triệt …" of ten lines is a paragraph with a number. */
  function isHeading(string, paragraph) {
    return paragraph.level > 0 && paragraph.end - paragraph.start <= LONG_HEADING
  }

  /** Title, opening, body and recipients of a plan, as lists of paragraphs. */
  audit.outline = function (string) {
    var all = audit.paragraphs(string)
    function find(from, test) {
      return all.findIndex(function (paragraph, place) { return place >= from && test(paragraph, place) })
    }
    var titled = find(0, function (paragraph, place) {
      return place < 25 && plain(string, paragraph).indexOf("ke hoach") === 0 && paragraph.end - paragraph.start < 300
    })
    var from = Math.max(titled, 0)
    var body = find(from + 1, function (paragraph) { return paragraph.level === 1 })
    if (body < 0) body = find(from + 1, function (paragraph) { return paragraph.level > 0 })
    if (body < 0) body = Math.min(all.length, from + 6)
    var ending = find(body, function (paragraph) { return plain(string, paragraph).indexOf("noi nhan") === 0 })
    if (ending < 0) ending = all.length
    var opening = all.slice(from, body)
    var prose = opening.findIndex(function (paragraph, place) {
      var words = wordsOf(string, paragraph)
      return words.length > 160 || /[:;,.]$/.test(words) || (place > 0 && PROSE.test(words))
    })
    if (prose < 0) prose = titled < 0 ? 0 : opening.length
    return {
      title: opening.slice(0, prose), opening: opening.slice(prose), body: all.slice(body, ending),
      recipients: all.slice(ending), isHeading: function (paragraph) { return isHeading(string, paragraph) },
    }
  }
})(CanCu.audit)
