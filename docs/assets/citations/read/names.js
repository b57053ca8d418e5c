/* Twin of cancu/citations/read/names.py: words of names, where a word with a capital goes on a name, and where the
 * sentence does. */
;((modules) => {
  "use strict"
  const { BLANK, DASH, DIGIT, LETTER, tones } = modules.fold
  const { match, skip, skipBack, skipPage } = modules.phrases

  const ROMAN = "ivxlc"
  /* Inside names of the Central Highlands: "Cư M'gar", "Ea H'leo". */
  const APOSTROPHES = ["'", "’", "ʼ", "`"]
  /* What may stand right behind a name. */
  const MARKS = ".,;)("
  const STOPS = ["issuer_stops", "place_stops", "type_words", "local_word"]
  const LEAST_WORDS = 2,
    MOST_WORDS = 5

  /** True at a number or letter with a mark that begins a line: "1. …", "II. …", "a) …". */
  function beginsHeading(cells, at) {
    if (at === 0 || at >= cells.length || cells.kinds[at - 1] !== BLANK || cells.breaks[at - 1] === 0) return false
    const end = cells.runEnds[at]
    if (end >= cells.length || !".)".includes(cells.chars[end]) || end - at > 4) return false
    if (cells.kinds[at] === DIGIT || end - at === 1) return true
    return cells.chars.slice(at, end).every((char) => ROMAN.includes(char))
  }

  /** True at a word that begins something else than a name: "về" and "phường", not Vè and Đan Phượng. */
  function stops(cells, tables, at) {
    return STOPS.some((name) => said(cells, tables, name, at))
  }

  /** True where a phrase of a list stands with its tones: folding makes "kính" and "kinh" one. */
  function said(cells, tables, name, at) {
    const tree = tables.forward[name]
    /* Most words end here. */
    if (at >= cells.length || !tree.has(cells.chars[at])) return false
    const found = match(tree, cells, at)
    if (found === null || !tables.marked) return found !== null
    return tones(cells.slice(cells.starts[at], cells.ends[found[1] - 1])) === tones(found[0])
  }

  /** True at a word for a type of document. */
  function isType(cells, tables, at) {
    return match(tables.forward.types, cells, at) !== null && said(cells, tables, "type_words", at)
  }

  /** True where the syllables before `end` and at `after` stand together in a known name. */
  function arePair(cells, tables, end, after) {
    const start = cells.runStarts[end - 1],
      last = endOfWord(cells, tables, after)
    const pair = `${cells.chars.slice(start, end).join("")} ${cells.chars.slice(after, last).join("")}`
    const ways = tables.pairs.get(pair)
    return Boolean(ways?.has(tones(cells.slice(cells.starts[start], cells.ends[last - 1]))))
  }

  /** True where a word of known names begins: a syllable, and another in small letters. */
  function beginsWord(cells, tables, at) {
    if (!tables.marked || cells.kinds[at] !== LETTER) return false
    const end = cells.runEnds[at]
    const after = skip(cells, end)
    if (cells.kinds[after] !== LETTER || cells.upper[after]) return false
    return arePair(cells, tables, end, after)
  }

  /** True at a head that begins a word: "Cục Phòng bệnh", "Cục Phòng, chống …", "Ủy ban Đoàn kết". */
  function isHalfWord(cells, tables, head, at) {
    if (head[1] !== cells.runEnds[at] || !tables.marked) return false
    if (beginsWord(cells, tables, at) || cells.chars[head[1]] === ",") return true
    const after = skip(cells, head[1])
    if (cells.kinds[after] !== LETTER || cells.upper[after]) return false
    return !(stops(cells, tables, after) || said(cells, tables, "name_ends", after))
  }

  /** Words with capitals, joined by a dash. */
  function runOfCapitals(cells, tables, at, most) {
    let end = null
    for (let count = 0; count < most; count++) {
      if (at >= cells.length || cells.kinds[at] !== LETTER || !cells.upper[at] || stops(cells, tables, at)) break
      /* "Cựu Thanh niên xung phong" is no place. */
      if (beginsWord(cells, tables, at)) return count > 1 ? end : null
      if (count > 0 && match(tables.forward.central_word, cells, at) !== null) break
      if (count > 1 && readPerson(cells, tables, at) !== null) break
      const head = count > 0 ? match(tables.forward.heads, cells, at) : null
      /* Another body: "Hội Nông dân Việt Nam - Tổng cục Thể dục Thể thao". */
      if (head !== null && head[1] > cells.runEnds[at]) break
      /* "Tai Mũi Họng Cần Thơ" */
      const city = count === most - 1 ? match(tables.forward.provinces, cells, at) : null
      if (city !== null) return city[1]
      end = endOfWord(cells, tables, at)
      let after = count === 0 ? skipPage(cells, end) : skip(cells, end)
      if (after < cells.length && cells.kinds[after] === DASH) after = skip(cells, after + 1)
      /* An empty line ends a name, unless it stands between its first two words, as in text out of a PDF. */
      if (count > 0 && cells.breaks.slice(end, after).some((breaks) => breaks > 1)) break
      if (beginsHeading(cells, after) || end < cells.runEnds[at]) break
      at = after
    }
    return end
  }

  /** Where a word of a name ends: before a word that is glued to it ("Giangvề"). */
  function endOfWord(cells, tables, at) {
    const end = cells.runEnds[at]
    if (end - at <= 2 && APOSTROPHES.includes(cells.chars[end]) && cells.kinds[end + 1] === LETTER) {
      return cells.runEnds[end + 1]
    }
    for (const word of tables.nameGlue) {
      const cut = end - word.length
      if (cut - at > 1 && cells.chars.slice(cut, end).join("") === word && !cells.upper[cut]) return cut
    }
    return end
  }

  /** Where the name of a person that begins at `at` ends: a surname and more words with capitals. */
  function readPerson(cells, tables, at) {
    const titled = match(tables.forward.person_titles, cells, at)
    if (titled) at = skip(cells, titled[1])
    if (at >= cells.length || !cells.upper[at]) return null
    const surname = said(cells, tables, "surnames", at)
    let count = 0,
      end = at
    while (at < cells.length && cells.kinds[at] === LETTER && cells.upper[at] && count <= MOST_WORDS) {
      end = cells.runEnds[at]
      at = skip(cells, end)
      count += 1
    }
    const named = titled !== null || (surname && count > LEAST_WORDS)
    return named && count >= LEAST_WORDS && count <= MOST_WORDS ? end : null
  }

  /** True at a day, a subject, a level or "Trung ương". */
  function closesItem(cells, tables, at) {
    /* "xã hội" is no "xã". */
    if (match(tables.forward.name_words, cells, at) !== null) return false
    return ["day_words", "about_words", "local_word", "central_word"].some((name) => said(cells, tables, name, at))
  }

  /** The end of a word that would end a name, but not behind a verb that waits for its object. */
  function objectEnd(cells, tables, at) {
    const found = match(tables.forward.objects, cells, at)
    return found && tables.marked && said(cells, tables, "objects", at) ? found[1] : null
  }

  /** True at "Kế hoạch" as a task ("Phòng Kế hoạch và Hợp tác", "Tổng hợp - Kế hoạch"), no document. */
  function isTask(cells, tables, at) {
    const found = match(tables.forward.task_words, cells, at)
    if (found === null || !tables.marked) return false
    const after = skip(cells, found[1])
    if (after >= cells.length || MARKS.includes(cells.chars[after]) || "-&".includes(cells.chars[after])) return true
    /* "Viện Chiến lược phát triển" */
    if (cells.kinds[after] === LETTER && arePair(cells, tables, found[1], after)) return true
    /* "Trường Cao đẳng Kinh tế - Kế hoạch Đà Nẵng" */
    if (cells.upper[after] && match(tables.forward.provinces, cells, after) !== null) return true
    const joined = match(tables.forward.and_words, cells, after)
    if (closesItem(cells, tables, after)) return true
    return joined !== null && Boolean(cells.upper[skip(cells, joined[1])])
  }

  /** True where a line begins at `start`. */
  function endsLine(cells, start) {
    return cells.breaks.slice(skipBack(cells, start), start).some((breaks) => breaks > 0)
  }

  modules.names = {
    MARKS,
    ROMAN,
    beginsHeading,
    stops,
    said,
    isType,
    arePair,
    beginsWord,
    isHalfWord,
    runOfCapitals,
    endOfWord,
    readPerson,
    closesItem,
    objectEnd,
    isTask,
    endsLine,
  }
})(CanCu.citations.modules)
