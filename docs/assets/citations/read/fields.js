/* Twin of cancu/citations/read/fields.py: what a body deals with, as its name says ("Y tế", "Văn hóa - Xã hội"). */
;((modules) => {
  "use strict"
  const { BLANK, DASH, LETTER } = modules.fold
  const { MARKS, arePair, beginsWord, closesItem, endOfWord, isHalfWord, isTask, isType } = modules.names
  const { objectEnd, readPerson, said } = modules.names
  const { match, matchBack, skip, skipBack } = modules.phrases
  const { endsName, openSmall, readSmallWords } = modules.smallWords
  const isNamedPlace = modules.smallWords.isPlace

  /* So many parts, each of so many words with small letters behind a comma; so many commas. */
  const MOST_PARTS = 8,
    MOST_SMALL = 7,
    MOST_ITEMS = 4

  function breaksOff(cells, start, end) {
    return cells.breaks.slice(start, end).some((breaks) => breaks > 1)
  }

  /** Parts from the list, else a capital with small words behind it; joined by a dash, by "và", by commas before a
   * "và", or by nothing. */
  function readField(cells, tables, at, first) {
    /* Ministries and departments have names that are all in the list; nothing goes on them. */
    const closed = first && matchBack(tables.backward.ministries, cells, skipBack(cells, at)) !== null
    let end = fieldPart(cells, tables, at, first, false, "", closed)
    let known = end !== null && knownPart(cells, tables, at) === end
    for (let count = 0; count < MOST_PARTS; count++) {
      if (end === null) return null
      const proper = !known && !hasSmallWords(cells, at, end)
      const [after, joint] = nextPart(cells, tables, end)
      if (after === null || (!joint && isApart(cells, tables, after, known, closed))) break
      if (joint === "-" && !cells.upper[after] && knownPart(cells, tables, after) === null) {
        const open = openSmall(cells, tables, after)
        if (open === null) break
        end = readSmallWords(cells, tables, after, open, true)
        continue
      }
      if (joint === "," && !commaList(cells, tables, after)) {
        const small = closed ? null : smallItem(cells, tables, end, after)
        const item = small || largeItem(cells, tables, after)
        if (item === null) break
        at = after
        end = item
        known = false
        continue
      }
      const more = fieldPart(cells, tables, after, false, proper && !joint, joint, closed)
      if (more === null || (!joint && readPerson(cells, tables, after) !== null)) break
      at = after
      end = more
      known = knownPart(cells, tables, after) === more
    }
    return end
  }

  /** What bodies deal with that are named together: "Tài chính, Nội vụ và Y tế". */
  function readList(cells, tables, at) {
    let last = null
    for (let count = 0; count < MOST_PARTS; count++) {
      const end = cells.kinds[at] === LETTER && cells.upper[at] ? knownPart(cells, tables, at) : null
      if (end === null) break
      last = end
      const [after, joint] = nextPart(cells, tables, end)
      if (after === null || !joint) break
      at = after
    }
    return last
  }

  /** Behind a comma, what goes on a name in small letters up to a mark, a day or a level. "Phổ biến, giáo dục pháp
   * luật": behind a verb, whose object is still to come; "Chính sách, pháp chế": what the list of fields has; words of
   * known names only up to a place or the body it is part of: "Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm tỉnh Hà Nam". */
  function smallItem(cells, tables, end, at, most = MOST_ITEMS) {
    if (most === 0 || !tables.marked || cells.kinds[at] !== LETTER || cells.upper[at]) return null
    const verb = matchBack(tables.backward.object_verbs, cells, end)
    const sure = verb !== null || knownPart(cells, tables, at) !== null || isHalf(cells, tables, end)
    if (!sure && !beginsWord(cells, tables, at)) return null
    let last = verb ? objectEnd(cells, tables, at) : null
    if (last) at = skip(cells, last)
    for (let count = 0; count < MOST_SMALL; count++) {
      if (last && (at >= cells.length || MARKS.includes(cells.chars[at]))) {
        if (sure || cells.chars[at] !== ",") return sure ? last : null
        return smallItem(cells, tables, last, skip(cells, at + 1), most - 1)
      }
      if (last && (isNamedPlace(cells, tables, at) || beginsBody(cells, tables, at))) return last
      if (closesItem(cells, tables, at) || (last && said(cells, tables, "strong_subject_words", at))) {
        return sure ? last : null
      }
      const joined = last ? match(tables.forward.and_words, cells, at) : null
      if (joined) at = skip(cells, joined[1])
      if (cells.kinds[at] !== LETTER || cells.upper[at]) {
        return joined && sure && beginsWord(cells, tables, at) ? last : null
      }
      const paired = Boolean(last) && joined === null && arePair(cells, tables, last, at)
      if (!paired && endsName(cells, tables, at)) return null
      const whole = match(tables.forward.name_words, cells, at)
      last = whole ? whole[1] : endOfWord(cells, tables, at)
      at = skip(cells, last)
    }
    return null
  }

  /** True behind "Phòng" before a comma: "Phòng, chống tệ nạn xã hội". */
  function isHalf(cells, tables, end) {
    return matchBack(tables.backward.half_words, cells, end) !== null
  }

  /** True at a body with a capital, whose part the one before may be. */
  function beginsBody(cells, tables, at) {
    return Boolean(cells.upper[at]) && match(tables.forward.own_parents, cells, at) !== null
  }

  /** Behind a comma, one more task with a capital that closes the name: "Quản lý Y, Dược cổ truyền". */
  function largeItem(cells, tables, at) {
    if (!beginsWord(cells, tables, at) || knownPart(cells, tables, at) !== null) return null
    const end = fieldPart(cells, tables, at, false, false, ",")
    const after = end ? skip(cells, end) : cells.length
    if (after >= cells.length || MARKS.includes(cells.chars[after]) || closesItem(cells, tables, after)) return end
    return said(cells, tables, "strong_subject_words", after) ? end : null
  }

  /** True at what does not go on the part before it: behind a known one all but a word of known names. */
  function isApart(cells, tables, at, known, closed) {
    if (isPlace(cells, tables, at)) return true
    return known && (closed || !beginsWord(cells, tables, at) || endsName(cells, tables, at))
  }

  /** True at "Việt Nam" and at a province, which are parts of their own. */
  function isPlace(cells, tables, at) {
    return ["central_word", "provinces"].some((name) => match(tables.forward[name], cells, at) !== null)
  }

  function hasSmallWords(cells, at, end) {
    return cells.kinds.slice(at, end).includes(BLANK)
  }

  /** Where the next part of a field may begin, and what joins it: a dash, "và", a comma or nothing. */
  function nextPart(cells, tables, end) {
    const at = skip(cells, end)
    if (at >= cells.length || breaksOff(cells, end, at)) return [null, ""]
    if (cells.kinds[at] === DASH || "&,".includes(cells.chars[at])) {
      const after = skip(cells, at + 1)
      return [after < cells.length ? after : null, cells.chars[at]]
    }
    const word = match(tables.forward.and_words, cells, at)
    if (word && word[1] - at === 2) {
      const after = skip(cells, word[1])
      return [after < cells.length ? after : null, "v"]
    }
    return [at, ""]
  }

  /** True where the parts after a comma end with "và": "Văn hóa, Thể thao và Du lịch". */
  function commaList(cells, tables, at) {
    for (let count = 0; count < 3; count++) {
      const end = fieldPart(cells, tables, at, false, false, ",")
      if (end !== null && cells.upper[at] && cells.chars.slice(at, end).join("").includes(" va ")) return true
      const [after, joint] = end ? nextPart(cells, tables, end) : [null, ""]
      if (after === null || (joint !== "," && joint !== "v")) return false
      if (joint === "v") return fieldPart(cells, tables, after, false, false, joint) !== null
      at = after
    }
    return false
  }

  function knownPart(cells, tables, at) {
    const known = match(tables.forward.sectors, cells, at)
    return known ? known[1] : null
  }

  /** One part of a field. In a proper name ("Kim Đồng") no small words follow. */
  function fieldPart(cells, tables, at, first, proper, joint = "", closed = false) {
    const known = knownPart(cells, tables, at)
    if (known !== null && tables.marked && !(first || joint || cells.upper[at])) {
      /* "Trung tâm Công nghệ thông tin phòng chống dịch …": the sentence, unless a place ends the name. */
      return isNamedPlace(cells, tables, skip(cells, known)) ? known : null
    }
    if (known !== null && (first || cells.upper[at] || !endsName(cells, tables, at))) {
      return closed ? known : readSmallWords(cells, tables, at, known, true)
    }
    if (at >= cells.length || cells.kinds[at] !== LETTER || !cells.upper[at]) return null
    const begins = first ? isType : beginsOther
    if (isHead(cells, tables, at)) return null
    const begun = match(tables.forward.name_words, cells, at)
    const dashed = joint === "-" && cells.breaks[at - 1] === 0
    /* A verb with a capital behind "và" names one more task: "Kiểm định và Quản lý phương tiện". */
    const verb = joint !== "" && tables.marked && said(cells, tables, "object_verbs", at)
    const named = begun !== null || ((first || dashed) && isTask(cells, tables, at)) || verb
    if (begins(cells, tables, at) && !named) return null
    const end = begun ? begun[1] : endOfWord(cells, tables, at)
    if (end < cells.runEnds[at] || (proper && !beginsWord(cells, tables, at))) return end
    return readSmallWords(cells, tables, at, end, false)
  }

  /** True at a word with a capital that does not go on a name. */
  function beginsOther(cells, tables, at) {
    if (isType(cells, tables, at)) return true
    if (match(tables.forward.place_stops, cells, at) && !beginsWord(cells, tables, at)) return true
    const stops = tables.marked ? "issuer_stops" : "unmarked_ends"
    return said(cells, tables, stops, at) || said(cells, tables, "local_word", at)
  }

  /** True where another body begins. */
  function isHead(cells, tables, at) {
    const head = match(tables.forward.heads, cells, at)
    if (head === null || head[0] === "level" || isHalfWord(cells, tables, head, at)) return false
    /* "Quy hoạch" begins with no "quỹ", "Bổ trợ" with no "bộ". */
    return head[1] > cells.runEnds[at] || said(cells, tables, "head_words", at)
  }

  modules.fields = { readField, readList }
})(CanCu.citations.modules)
