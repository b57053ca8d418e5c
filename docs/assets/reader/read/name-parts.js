/* Twin of cancu/citations/read/name_parts.py: parts of the names of bodies that are read by themselves. */
;((modules) => {
  "use strict"
  const { DASH, DIGIT, LETTER } = modules.fold
  const { ROMAN } = modules.names
  const { isSeparator, match, matchBack, skip, skipBack } = modules.phrases

  /** The second office of one person: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ". */
  function nextOffice(cells, tables, at) {
    const head = match(tables.forward.heads, cells, at)
    return head && head[0] === "office" && cells.upper[at] ? ["office", head[1]] : null
  }

  /** Whose meeting it was, behind a comma: "Hội nghị lần thứ 6, Ban Chấp hành Trung ương khóa XII". */
  function ofMeeting(cells, tables, at) {
    const head = match(tables.forward.heads, cells, at)
    return head && (head[0] === "central" || head[0] === "deputy") && cells.upper[at] ? head : null
  }

  /** The university that a school belongs to: "Trường Đại học Luật, Đại học Huế". */
  function ofUniversity(cells, tables, at) {
    const head = match(tables.forward.universities, cells, at)
    return head && cells.upper[at] ? ["sector", head[1]] : null
  }

  /** Whom a delegation acts for: "Đoàn giám sát của Quốc hội", "Tổ công tác của Thủ tướng". */
  function owner(cells, tables, start) {
    const word = match(tables.forward.issuer_prepositions, cells, start)
    if (word === null || word[0] !== "của") return null
    const at = skip(cells, word[1])
    const head = match(tables.forward.heads, cells, at)
    return head !== null && cells.upper[at] ? head : null
  }

  /** The number or day in the name of a school: "Trường Tiểu học Số 1 Nam Phước", "Trường Mầm non 19/5". */
  function schoolNumber(cells, tables, at) {
    if (matchBack(tables.backward.schools, cells, skipBack(cells, at)) === null) return null
    const word = match(tables.forward.number_words, cells, at)
    const first = word ? skip(cells, word[1]) : at
    const end = cells.kinds[first] === DIGIT ? cells.runEnds[first] : first
    if (end - first < 1 || end - first > 2) return null
    if (word === null) return endOfHoliday(cells, end)
    const after = skip(cells, end)
    if (after === end || after >= cells.length || cells.kinds[after] !== LETTER) return null
    return cells.upper[after] || match(tables.forward.local_word, cells, after) !== null ? end : null
  }

  /** The end of "19/5" behind its day, where no year follows. */
  function endOfHoliday(cells, end) {
    if (!isSeparator(cells, end) || cells.kinds[end + 1] !== DIGIT) return null
    const last = cells.runEnds[end + 1]
    const goesOn = last < cells.length && (isSeparator(cells, last) || cells.kinds[last] === LETTER)
    return goesOn || last - end > 3 ? null : last
  }

  /** "khóa XI", "lần thứ sáu", "nhiệm kỳ 2020-2025": where it ends. */
  function readTerm(cells, tables, at) {
    const word = match(tables.forward.term_word, cells, at)
    if (word === null) return null
    at = skip(cells, word[1])
    const end = readOrdinal(cells, tables, at)
    if (end === null) return null
    const after = skip(cells, end)
    if (cells.kinds[at] === DIGIT && after < cells.length && cells.kinds[after] === DASH) {
      const second = skip(cells, after + 1)
      if (second < cells.length && cells.kinds[second] === DIGIT) return cells.runEnds[second]
    }
    return end
  }

  /** A number in digits, Roman digits or words. */
  function readOrdinal(cells, tables, at) {
    if (at >= cells.length) return null
    if (cells.kinds[at] === DIGIT) return cells.runEnds[at] - at <= 4 ? cells.runEnds[at] : null
    if (cells.kinds[at] !== LETTER) return null
    const end = cells.runEnds[at]
    let place = at
    while (place < end && ROMAN.includes(cells.chars[place]) && cells.upper[place]) place += 1
    if (place === end) return end
    const word = match(tables.forward.ordinals, cells, at)
    return word ? word[1] : null
  }

  modules.nameParts = { nextOffice, ofMeeting, ofUniversity, owner, schoolNumber, readTerm, readOrdinal }
})(CanCu.citations.modules)
