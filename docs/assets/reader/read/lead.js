/* Twin of cancu/citations/read/lead.py. Step 7: what stands right before a number: "số", the type, or words that make
 * it no citation at all. */
;(function (modules) {
  "use strict"
  const { BLANK, LETTER } = modules.fold
  const { match, matchBack, skip, skipBack, startsWord } = modules.phrases

  const HEAD_OF_TEXT = 1500

  /** What leads to a number: `start` at the type if it is attached, `before` where the words before it begin. */
  class Lead {
    constructor(start, before, typeId = null, hasNumberWord = false, refused = false, own = false) {
      Object.assign(this, { start, before, typeId, hasNumberWord, refused, own })
    }
  }

  /** Read backwards from the digits at `first`; `end` is the end of the number. */
  function readLead(cells, tables, first, end) {
    const [colon, marks] = overMarks(cells, skipBack(cells, first))
    const refused = matchBack(tables.backward.bad_before_number, cells, marks) !== null
    const word = matchBack(tables.backward.number_words, cells, marks, true)
    if (word === null && colon) return new Lead(first, first, null, false, refused)
    const before = word ? word[1] : first
    const at = skipBack(cells, before)
    const kind = matchBack(tables.backward.types, cells, at)
    const [typeId, start] = kind || abbreviated(cells, tables, at)
    if (typeId === null) {
      const own = word !== null && isOwn(cells, tables, before, end, colon)
      return new Lead(first, before, null, word !== null, refused, own)
    }
    /* "Luật số: 10/2022/QH15   Hà Nội, ngày …" heads the law itself. */
    const own = colon && start < HEAD_OF_TEXT && startsLine(cells, start) && dateline(cells, tables, end)
    return new Lead(start, before, typeId, word !== null, refused, own)
  }

  /** Past the colon or dot of "số:", "số.". */
  function overMarks(cells, at) {
    let colon = false
    while (at > 0 && ":.".includes(cells.chars[at - 1])) {
      colon = colon || cells.chars[at - 1] === ":"
      at = skipBack(cells, at - 1)
    }
    return [colon, at]
  }

  /** A type written by its letters ("NĐ 04/2015/NĐ-CP", "QĐ số 23-QĐ/TW"). */
  function abbreviated(cells, tables, end) {
    if (end === 0 || cells.kinds[end - 1] !== LETTER) return [null, end]
    const start = cells.runStarts[end - 1]
    if (!(end - start >= 2 && end - start <= 4) || !(cells.upper[start] && startsWord(cells, start))) {
      return [null, end]
    }
    const code = tables.typeCodes.get(cells.chars.slice(start, end).join(""))
    if (!code || !tables.raw.digit_types.includes(code.letters) ||
      cells.upper.slice(start, end).filter(Boolean).length < 2) return [null, end]
    return [code.state || code.party, start]
  }

  /** True at the first word of a line, whatever marks of a heading or a table stand before it. */
  function startsLine(cells, at) {
    at -= 1
    while (at >= 0 && (cells.kinds[at] === BLANK || "#|>".includes(cells.chars[at]))) {
      if (cells.breaks[at] > 0 || cells.chars[at] === "|") return true
      at -= 1
    }
    return at < 0
  }

  /** The document's own number: a line "Số: 2444/KH-SYT" that ends there or goes on with place and date. */
  function isOwn(cells, tables, at, end, colon) {
    if (!cells.upper[at]) return false
    const inHead = at < HEAD_OF_TEXT
    if (!(startsLine(cells, at) || (colon && inHead)) || !(colon || inHead)) return false
    return endsLine(cells, end) || dateline(cells, tables, end) || (colon && inHead)
  }

  function endsLine(cells, end) {
    if (end >= cells.length) return true
    return (cells.kinds[end] === BLANK && cells.breaks[end] > 0) ||
      cells.chars[skip(cells, end) % cells.length] === "|"
  }

  /** "Đồng Nai, ngày …": words with capitals, a comma, then "ngày". */
  function dateline(cells, tables, end) {
    let at = skip(cells, end)
    const limit = Math.min(cells.length, at + 60)
    while (at < limit && (
      cells.kinds[at] === BLANK || (cells.kinds[at] === LETTER && cells.upper[cells.runStarts[at]])
    )) at += 1
    if (at >= limit || cells.chars[at] !== ",") return false
    return match(tables.forward.day_words, cells, skip(cells, at + 1)) !== null
  }

  modules.lead = { HEAD_OF_TEXT, Lead, readLead, startsLine }
})(CanCu.citations.modules)
