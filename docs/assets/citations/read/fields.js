/* Twin of cancu/citations/read/fields.py: what a body deals with, as its name says ("Y tế", "Văn hóa - Xã hội"). */
;((modules) => {
  "use strict"
  const { BLANK, DASH, DIGIT, LETTER } = modules.fold
  const { MARKS, beginsHeading, closesItem, endOfWord, isTask, isType, objectEnd, readPerson, said } = modules.names
  const { match, matchBack, skip } = modules.phrases

  /* So many parts, each of so many words with small letters behind its capital; so many words of a purpose. */
  const MOST_PARTS = 8,
    MOST_SMALL = 7,
    MOST_PURPOSE = 16
  const QUOTES = '"“”'
  const ENDS = ["and_words", "name_ends", "issuer_stops", "local_word"]
  const UNMARKED_ENDS = ["and_words", "unmarked_ends", "local_word"]

  function breaksOff(cells, start, end) {
    return cells.breaks.slice(start, end).some((breaks) => breaks > 1)
  }

  /** Parts from the list, else a capital with small words behind it; joined by a dash, by "và", by commas before a
   * "và", or by nothing. */
  function readField(cells, tables, at, first) {
    let end = fieldPart(cells, tables, at, first, false)
    let known = end !== null && knownPart(cells, tables, at) === end
    for (let count = 0; count < MOST_PARTS; count++) {
      if (end === null) return null
      const proper = !known && !hasSmallWords(cells, at, end)
      const [after, joint] = nextPart(cells, tables, end)
      if (after === null || (!joint && (known || isPlace(cells, tables, after)))) break
      if (joint === "," && !commaList(cells, tables, after)) {
        const item = smallItem(cells, tables, end, after)
        if (item === null) break
        at = after
        end = item
        known = false
        continue
      }
      const more = fieldPart(cells, tables, after, false, proper && !joint, joint)
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
   * luật": behind a verb, whose object is still to come; "Chính sách, pháp chế": what the list of fields has. */
  function smallItem(cells, tables, end, at) {
    if (!tables.marked || cells.kinds[at] !== LETTER || cells.upper[at]) return null
    const verb = matchBack(tables.backward.object_verbs, cells, end)
    if (verb === null && knownPart(cells, tables, at) === null) return null
    let last = verb ? objectEnd(cells, tables, at) : null
    if (last) at = skip(cells, last)
    for (let count = 0; count < MOST_SMALL; count++) {
      if (at >= cells.length || MARKS.includes(cells.chars[at]) || closesItem(cells, tables, at)) return last
      const joined = last ? match(tables.forward.and_words, cells, at) : null
      if (joined) at = skip(cells, joined[1])
      if (cells.kinds[at] !== LETTER || cells.upper[at] || endsName(cells, tables, at)) return null
      const whole = match(tables.forward.name_words, cells, at)
      last = whole ? whole[1] : endOfWord(cells, tables, at)
      at = skip(cells, last)
    }
    return null
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
  function fieldPart(cells, tables, at, first, proper, joint = "") {
    const known = knownPart(cells, tables, at)
    if (known !== null && (first || cells.upper[at] || !endsName(cells, tables, at))) return known
    if (at >= cells.length || cells.kinds[at] !== LETTER || !cells.upper[at]) return null
    const begins = first ? isType : beginsOther
    if (isHead(cells, tables, at)) return null
    const begun = match(tables.forward.name_words, cells, at)
    const dashed = joint === "-" && cells.breaks[at - 1] === 0
    /* A verb with a capital behind "và" names one more task: "Kiểm định và Quản lý phương tiện". */
    const verb = joint !== "" && tables.marked && said(cells, tables, "object_verbs", at)
    const named = begun !== null || ((first || dashed) && isTask(cells, tables, at)) || verb
    if (begins(cells, tables, at) && !named) return null
    let end = begun ? begun[1] : endOfWord(cells, tables, at)
    if (proper || end < cells.runEnds[at]) return end
    for (let count = 0; count < MOST_SMALL; count++) {
      const after = skip(cells, end)
      if (after >= cells.length || cells.kinds[after] !== LETTER || cells.upper[after]) break
      if (breaksOff(cells, end, after)) break
      const verb = matchBack(tables.backward.object_verbs, cells, end)
      const found = verb !== null && verb[1] >= at ? objectEnd(cells, tables, after) : null
      if (found !== null) {
        end = found
        continue
      }
      if (endsName(cells, tables, after)) break
      const whole = match(tables.forward.name_words, cells, after)
      end = whole ? whole[1] : endOfWord(cells, tables, after)
      if (end < cells.runEnds[after]) break
    }
    return end
  }

  /** True at a word with a capital that does not go on a name. */
  function beginsOther(cells, tables, at) {
    if (match(tables.forward.place_stops, cells, at) || isType(cells, tables, at)) return true
    const stops = tables.marked ? "issuer_stops" : "unmarked_ends"
    return said(cells, tables, stops, at) || said(cells, tables, "local_word", at)
  }

  /** True where another body begins. */
  function isHead(cells, tables, at) {
    const head = match(tables.forward.heads, cells, at)
    if (head === null || head[0] === "level") return false
    /* "Quy hoạch" begins with no "quỹ", "Bổ trợ" with no "bộ". */
    return head[1] > cells.runEnds[at] || said(cells, tables, "head_words", at)
  }

  /** True at a small word that belongs to the sentence, not to the name before it. */
  function endsName(cells, tables, at) {
    if (match(tables.forward.name_words, cells, at)) return false
    if (isType(cells, tables, at)) return true
    /* Without tones too many words look like the end of a name. */
    if (!tables.marked) return UNMARKED_ENDS.some((name) => match(tables.forward[name], cells, at) !== null)
    return ENDS.some((name) => said(cells, tables, name, at))
  }

  /** True behind a comma inside a purpose: "phòng, chống tội phạm, tệ nạn xã hội". */
  function goesOnPurpose(cells, tables, at) {
    const small = at < cells.length && cells.kinds[at] === LETTER && !cells.upper[at]
    return small && !isType(cells, tables, at) && !said(cells, tables, "name_ends", at)
  }

  /** True at "của" and an organ of the State: "Tổ công tác cải cách hành chính của Thủ tướng Chính phủ". */
  function isOwned(cells, tables, at) {
    const word = match(tables.forward.issuer_prepositions, cells, at)
    if (word === null || word[0] !== "của") return false
    const owner = skip(cells, word[1])
    const head = match(tables.forward.heads, cells, owner)
    return head !== null && head[0] === "closed" && Boolean(cells.upper[owner])
  }

  /** What a board is for, up to its level: "Ban Chỉ đạo xây dựng nông thôn mới tỉnh". */
  function readPurpose(cells, tables, at) {
    let end = at
    for (let count = 0; count < MOST_PURPOSE; count++) {
      if (at >= cells.length || beginsHeading(cells, at)) return null
      if (said(cells, tables, "purpose_stops", at)) return count && isOwned(cells, tables, at) ? end : null
      const whole = match(tables.forward.name_words, cells, at)
      const level = said(cells, tables, "local_word", at) || match(tables.forward.central_word, cells, at)
      if (level && !whole) return count ? end : null
      if (count && cells.chars[at] === ",") {
        at = skip(cells, at + 1)
        if (!goesOnPurpose(cells, tables, at)) return null
        continue
      }
      if (count && QUOTES.includes(cells.chars[at])) {
        end = at + 1
        at = skip(cells, end)
        continue
      }
      const numbered = cells.kinds[at] === DIGIT && cells.kinds[at - 1] === DASH
      if (cells.kinds[at] !== LETTER && cells.kinds[at] !== DASH && !numbered) return null
      end = whole ? whole[1] : cells.runEnds[at]
      at = skip(cells, end)
    }
    return null
  }

  modules.fields = { readField, readList, readPurpose }
})(CanCu.citations.modules)
