/* Twin of cancu/citations/read/lead.py. Step 7: what stands right before a number: "số", the type, or words that make
 * it no citation at all. */
;((modules) => {
  "use strict"
  const { BLANK, DIGIT, LETTER } = modules.fold
  const { match, matchBack, skip, skipBack, startsWord } = modules.phrases

  const HEAD_OF_TEXT = 1500

  /** What leads to a number: `start` at the type if it is attached, `before` where the words before it begin,
   * `own` for the number of the text itself, `ownDay` where its own date begins; `paper` at a paper of no type
   * ("Giấy mời số …", "Bản án số …"). */
  class Lead {
    constructor(
      start,
      before,
      typeId = null,
      hasNumberWord = false,
      refused = false,
      own = false,
      ownDay = null,
      paper = false,
    ) {
      Object.assign(this, { start, before, typeId, hasNumberWord, refused, own, ownDay, paper })
    }
  }

  /** Read backwards from the digits at `first`; `end` is the end of the number. */
  function readLead(cells, tables, first, end) {
    const [colon, behind] = overMarks(cells, skipBack(cells, first))
    const marks = overPage(cells, tables, behind)
    const refused = matchBack(tables.backward.bad_before_number, cells, marks) !== null
    const word = matchBack(tables.backward.number_words, cells, marks, true)
    if (word === null && colon) return new Lead(first, first, null, false, refused)
    const before = word ? word[1] : first
    let at = skipBack(cells, before)
    if (word !== null && cells.kinds[at - 1] === DIGIT) {
      const page = pageBefore(cells, at)
      at = page !== null ? page : at
    }
    /* A line that begins with "Số:" or "Số hiệu |" has nothing to do with the words above it. */
    const labelled = word !== null && colon && cells.upper[before] && startsLine(cells, before)
    const kind = labelled ? null : typeBefore(cells, tables, at)
    const [typeId, start] = kind || abbreviated(cells, tables, at)
    const day = colon || (word !== null && typeId === null) ? dateline(cells, tables, end) : null
    const paper = typeId === null && !labelled ? matchBack(tables.backward.papers, cells, at) : null
    if (paper !== null) return new Lead(paper[1], before, null, word !== null, refused, false, null, true)
    if (typeId === null) {
      const own = word !== null && isOwn(cells, tables, before, end, colon, day !== null)
      return new Lead(first, before, null, word !== null, refused, own, day)
    }
    /* "Luật số: 10/2022/QH15   Hà Nội, ngày …" heads the law itself. */
    const own = colon && start < HEAD_OF_TEXT && startsLine(cells, start) && day !== null
    return new Lead(start, before, typeId, word !== null, refused, own, day)
  }

  /** The type word that ends at `end`; the end of "pháp luật" is none. */
  function typeBefore(cells, tables, end) {
    const kind = matchBack(tables.backward.types, cells, end)
    if (kind === null || kind[0] !== "luat" || cells.upper[kind[1]]) return kind
    return matchBack(tables.backward.before_no_law, cells, skipBack(cells, kind[1])) ? null : kind
  }

  /** Before a page number between "số" and the number; else the same place. */
  function overPage(cells, tables, end) {
    const page = pageBefore(cells, end)
    if (page === null || matchBack(tables.backward.number_words, cells, page, true) === null) return end
    return page
  }

  /** The end of what stands before a page number, which is alone on its line; null where there is none. */
  function pageBefore(cells, end) {
    if (end === 0 || cells.kinds[end - 1] !== DIGIT || end >= cells.length || cells.breaks[end] === 0) return null
    const start = cells.runStarts[end - 1]
    if (end - start > 3 || start === 0 || cells.kinds[start - 1] !== BLANK || cells.breaks[start - 1] === 0) return null
    return skipBack(cells, start)
  }

  /** True at a page number between "số" and the digits that it belongs before. */
  function isPage(cells, tables, at) {
    const end = cells.runEnds[at]
    const after = skip(cells, end)
    if (after >= cells.length || cells.kinds[after] !== DIGIT || pageBefore(cells, end) === null) return false
    return overPage(cells, tables, end) !== end
  }

  /** Past the colon or dot of "số:", "số.", and the bar of a table behind "Số hiệu". */
  function overMarks(cells, at) {
    let colon = false
    while (at > 0 && (":.".includes(cells.chars[at - 1]) || (cells.chars[at - 1] === "|" && !cells.breaks[at]))) {
      colon = colon || ":|".includes(cells.chars[at - 1])
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
    if (
      !code ||
      !tables.raw.digit_types.includes(code.letters) ||
      cells.upper.slice(start, end).filter(Boolean).length < 2
    )
      return [null, end]
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
  function isOwn(cells, _tables, at, end, colon, dated) {
    if (!cells.upper[at]) return false
    const inHead = at < HEAD_OF_TEXT
    if (!(startsLine(cells, at) || (colon && inHead)) || !(colon || inHead)) return false
    /* A sentence ends before it. */
    if (!startsLine(cells, at) && ".;".includes(cells.chars[skipBack(cells, at) - 1])) return false
    return endsLine(cells, end) || dated || (colon && inHead)
  }

  function endsLine(cells, end) {
    if (end >= cells.length) return true
    return (cells.kinds[end] === BLANK && cells.breaks[end] > 0) || cells.chars[skip(cells, end) % cells.length] === "|"
  }

  /** "Đồng Nai, ngày …": words with capitals, a comma, then "ngày", which is given back. */
  function dateline(cells, tables, end) {
    let at = skip(cells, end)
    const limit = Math.min(cells.length, at + 60)
    while (
      at < limit &&
      (cells.kinds[at] === BLANK ||
        cells.chars[at] === "|" ||
        (cells.kinds[at] === LETTER && cells.upper[cells.runStarts[at]]))
    )
      at += 1
    if (at >= limit || cells.chars[at] !== ",") return null
    const day = skip(cells, at + 1)
    return match(tables.forward.day_words, cells, day) ? day : null
  }

  modules.lead = { HEAD_OF_TEXT, Lead, readLead, isPage, startsLine }
})(CanCu.citations.modules)
