/* Twin of cancu/citations/read/name_parts.py: parts of the names of bodies that are read by themselves. */
;((modules) => {
  "use strict"
  const { readList } = modules.fields
  const { BLANK, DASH, DIGIT, LETTER } = modules.fold
  const { MARKS, ROMAN, closesItem, said } = modules.names
  const { LOOK_BACK, isSeparator, match, matchBack, skip, skipBack, skipPage, startsWord } = modules.phrases

  const TIMES = "lân"

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

  /** What a minister deals with, as newspapers put it: "Bộ trưởng Y tế". */
  function portfolio(cells, tables, at) {
    if (matchBack(tables.backward.ministers, cells, skipBack(cells, at)) === null) return null
    const field = match(tables.forward.sectors, cells, at)
    return field ? ["portfolio", field[1]] : null
  }

  /** The number or day in the name of a school: "Trường Tiểu học Số 1 Nam Phước", "Trường Mầm non 19/5". */
  function schoolNumber(cells, tables, at) {
    const before = skipBack(cells, at)
    const word = match(tables.forward.number_words, cells, at)
    if (word !== null && matchBack(tables.backward.numbered_places, cells, before) !== null) {
      return endOfCount(cells, skip(cells, word[1]))
    }
    if (matchBack(tables.backward.schools, cells, before) === null) return null
    const first = word ? skip(cells, word[1]) : at
    const end = cells.kinds[first] === DIGIT ? cells.runEnds[first] : first
    if (end - first < 1 || end - first > 2) return null
    if (word === null) return endOfHoliday(cells, end)
    const after = skip(cells, end)
    if (after === end || after >= cells.length || cells.kinds[after] !== LETTER) return null
    return cells.upper[after] || match(tables.forward.local_word, cells, after) !== null ? end : null
  }

  /** The number of a board or a delegation: "Ban Chỉ đạo 35", "Đoàn công tác số 3". */
  function boardNumber(cells, tables, at, state) {
    const word = state === "mission" ? match(tables.forward.number_words, cells, at) : null
    if (word !== null) {
      const end = endOfCount(cells, skip(cells, word[1]))
      return end ? [state, end] : null
    }
    const digits = cells.kinds[at] === DIGIT && !cells.breaks[at - 1] ? cells.runEnds[at] - at : 0
    return digits >= 2 && digits <= 4 ? ["board", at + digits] : null
  }

  /** The end of one or two digits that no code goes on: "Phòng Giao dịch số 5". */
  function endOfCount(cells, first) {
    const end = cells.kinds[first] === DIGIT ? cells.runEnds[first] : first
    const glued = end < cells.length && (isSeparator(cells, end) || cells.kinds[end] === LETTER)
    return end - first >= 1 && end - first <= 2 && !glued ? end : null
  }

  /** The number that names a unit: "Sư đoàn 316", "Bệnh viện 19-8", "Nhà máy Z113". */
  function unitNumber(cells, tables, at) {
    const before = skipBack(cells, at)
    if (cells.breaks[at - 1]) return null
    if (matchBack(tables.backward.numbered_units, cells, before) === null) {
      return regionNumber(cells, tables, at) || closingNumber(cells, tables, before, at)
    }
    let first = at
    if (cells.kinds[at] === LETTER) {
      if (cells.runEnds[at] > at + 1 || !cells.upper[at]) return null
      first = skip(cells, at + 1)
    }
    const end = cells.kinds[first] === DIGIT ? cells.runEnds[first] : first
    if (end - first < 1 || end - first > 4) return null
    return isSeparator(cells, end) ? endOfHoliday(cells, end) : end
  }

  /** "Chi cục Kiểm lâm vùng II" */
  function regionNumber(cells, tables, at) {
    const word = match(tables.forward.region_words, cells, at)
    return word ? readOrdinal(cells, tables, skip(cells, word[1])) : null
  }

  /** True behind the whole name of a ministry or a department: digits there are a footnote. */
  function isMinistry(cells, tables, end) {
    const field = matchBack(tables.backward.sectors, cells, end)
    return field !== null && matchBack(tables.backward.ministries, cells, skipBack(cells, field[1])) !== null
  }

  /** A number of one to three digits that closes a name or its task: "Trung tâm Cấp cứu 115 Hà Nội". */
  function closingNumber(cells, tables, before, at) {
    const end = cells.kinds[at] === DIGIT ? cells.runEnds[at] : at
    if (end - at < 1 || end - at > 3 || isMinistry(cells, tables, before)) return null
    const after = skip(cells, end)
    if (after >= cells.length || MARKS.includes(cells.chars[after])) return end
    if (after === end || cells.breaks[end]) return null
    if (cells.upper[after] && match(tables.forward.provinces, cells, after) !== null) return end
    if (closesItem(cells, tables, after)) return end
    return said(cells, tables, "strong_subject_words", after) ? end : null
  }

  /** The end of "19/5" behind its day, where no year follows. */
  function endOfHoliday(cells, end) {
    if (!isSeparator(cells, end) || cells.kinds[end + 1] !== DIGIT) return null
    const last = cells.runEnds[end + 1]
    const goesOn = last < cells.length && (isSeparator(cells, last) || cells.kinds[last] === LETTER)
    return goesOn || last - end > 3 ? null : last
  }

  /** True at "lần 2", which counts letters of an office, not congresses of a party. */
  function isTime(cells, at) {
    const end = cells.runEnds[at]
    return cells.chars.slice(at, end).join("") === TIMES && cells.kinds[skip(cells, end)] === DIGIT
  }

  /** "khóa XI", "lần thứ sáu", "nhiệm kỳ 2020-2025": where it ends. */
  function readTerm(cells, tables, at) {
    const word = match(tables.forward.term_word, cells, at)
    if (word === null) return null
    at = skipPage(cells, word[1]) /* "khóa⏎12⏎XI": a page ends there */
    let end = readOrdinal(cells, tables, at)
    if (end === null) {
      at = skip(cells, word[1])
      end = readOrdinal(cells, tables, at)
    }
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

  /** The digit of a commune that shares its name with others: "xã Bảo Lâm 1"; no page, day or count. */
  function withNumber(cells, tables, end) {
    const at = end + 1
    if (cells.kinds[end] !== BLANK || cells.kinds[at] !== DIGIT) return end
    if (cells.breaks[end] || cells.runEnds[at] > at + 1) return end
    const next = cells.chars[at + 1]
    if (at + 1 < cells.length && !" ,;:)".includes(next)) {
      return next === "." && (at + 2 === cells.length || cells.breaks[at + 2] > 0) ? at + 1 : end
    }
    const after = skip(cells, at + 1)
    const time = match(tables.forward.month_words, cells, after) || match(tables.forward.year_words, cells, after)
    const figure = next === "," && cells.kinds[at + 2] === DIGIT
    return time || figure ? end : at + 1
  }

  /** True in "Căn cứ Công văn số … của Vụ Pháp chế, Bộ Y tế phê duyệt …;": no clause but a ground. */
  function isGround(cells, tables, at) {
    let start = at
    const low = Math.max(0, at - LOOK_BACK)
    while (start > low && cells.chars[start - 1] !== ";" && cells.chars[start - 1] !== ":") start -= 1
    while (start < at && !(cells.upper[start] && startsWord(cells, start))) start += 1
    return match(tables.forward.ground_words, cells, start) !== null
  }

  /** The ministries that sign together: "Liên Bộ: Tài chính, Nội vụ, Y tế". */
  function ofMinistries(cells, tables, end, at) {
    if (matchBack(tables.backward.joint_heads, cells, end) === null) return null
    const last = readList(cells, tables, at)
    return last !== null ? ["sector_name", last] : null
  }

  modules.nameParts = {
    nextOffice,
    ofMeeting,
    ofUniversity,
    owner,
    portfolio,
    boardNumber,
    isTime,
    schoolNumber,
    unitNumber,
    readTerm,
    readOrdinal,
    withNumber,
    isGround,
    ofMinistries,
  }
})(CanCu.citations.modules)
