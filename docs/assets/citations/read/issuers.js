/* Twin of cancu/citations/read/issuers.py. Step 5: the body that issued a document, as the text names it.
 * A body is { start, end, kind }: its cells and the class of its head. */
;((modules) => {
  "use strict"
  const { readField, readPurpose } = modules.fields
  const { DASH, DIGIT, LETTER } = modules.fold
  const { isGround, nextOffice, ofMeeting, ofMinistries, ofUniversity, owner, portfolio } = modules.nameParts
  const { readOrdinal, readTerm, schoolNumber, unitNumber, withNumber } = modules.nameParts
  const { beginsHeading, readPerson, runOfCapitals, said, stops } = modules.names
  const { match, matchBack, skip, skipBack, skipPage, startsWord } = modules.phrases

  const MOST_STEPS = 12
  const NUMBERED = ["sector_name", "school_number", "unit_number"]
  /* What may follow a whole name: "chi nhánh", "khu vực", "của Quốc hội". */
  const BRANCHES = "ck"
  /* Behind these a board may say what it is for. */
  const LEVELS = ["central", "central_word", "local_word", "place"]
  /* What these belong to is a body, no place: "Ban Chấp hành Hội Khuyến học", not Hội An. */
  const OF_A_BODY = ["deputy", "office", "mission", "board"]
  const MOST_WORDS = { place: 4, place_central: 3 }

  /** The body whose name begins at `at`; null where no head of the table stands there. */
  function readBody(cells, tables, at) {
    if (at >= cells.length || cells.kinds[at] !== LETTER || !startsWord(cells, at)) return null
    const head = match(tables.forward.heads, cells, at)
    if (head === null) return null
    const kind = head[0]
    const end = head[1]
    if ((kind === "sector" || kind === "meeting") && !cells.upper[at] && cells.chars[at] !== "k") return null
    /* "đảng" in small letters is a word like any other. */
    if (kind === "central" && end - at <= 4 && !cells.upper[at]) return null
    const last = steps(cells, tables, kind, end)
    if (kind === "level" && last[0] === "level") return null
    const mayBoard = kind === "deputy" || kind === "board"
    const board = mayBoard ? match(tables.forward.board_words, cells, at) : null
    let whole = board !== null ? Math.max(last[1], endOfBoard(cells, tables, board[1])) : last[1]
    if (kind === "sector" || kind === "closed" || kind === "office" || kind === "deputy") {
      const named = kind === "deputy" || NUMBERED.includes(last[0])
      const agency = named && match(tables.forward.agencies, cells, at) !== null
      whole = endOfParent(cells, tables, whole, agency)
    }
    return { start: at, end: whole, kind }
  }

  /** Past the ministry that an agency belongs to: "Cục Trẻ em - Bộ Y tế", "Vụ Pháp chế, Bộ Công an". Behind a comma
   * only where no verb follows: the ministry may begin the next clause. What is no agency may have a branch: "Ngân
   * hàng Nhà nước - Chi nhánh tỉnh Sóc Trăng". */
  function endOfParent(cells, tables, end, agency) {
    const mark = skip(cells, end)
    if (mark >= cells.length || !",-/".includes(cells.chars[mark])) return end
    const at = skip(cells, mark + 1)
    const parent = match(tables.forward.parents, cells, at)
    const comma = cells.chars[mark] === ","
    if (parent === null || !cells.upper[at]) return end
    if (comma && parent[0] !== "bộ" && parent[0] !== "tổng cục") return end
    if (!agency && parent[0] !== "chi nhánh" && parent[0] !== "phòng giao dịch") return end
    const last = steps(cells, tables, "sector", parent[1])[1]
    const acts = comma && match(tables.forward.saying_verbs, cells, skip(cells, last)) !== null
    return last === parent[1] || (acts && !isGround(cells, tables, at)) ? end : last
  }

  /** The parts that follow a head or a field: the state they lead to, and where the last one ends. */
  function steps(cells, tables, state, end) {
    for (let count = 0; count < MOST_STEPS; count++) {
      const step = bestStep(cells, tables, state, end)
      if (step === null) break
      state = step[0]
      end = step[1]
    }
    return [state, end]
  }

  /** The end of a board that says behind its level what it is for: "Ban Chỉ đạo tỉnh thực hiện …". */
  function endOfBoard(cells, tables, start) {
    const [state, end] = steps(cells, tables, "board", start)
    const purpose = match(tables.forward.board_purposes, cells, skip(cells, end))
    if (purpose === null || (!LEVELS.includes(state) && purpose[0] !== "whole")) return end
    const after = skip(cells, purpose[1])
    const subject = match(tables.forward.subject_words, cells, after) !== null
    /* "về" may also begin the subject, unless another one does. */
    const sentence = after < cells.length && (cells.kinds[after] === LETTER || cells.kinds[after] === DIGIT)
    return subject || purpose[0] === "whole" || (purpose[0] === "named" && !sentence) ? purpose[1] : end
  }

  /** The longest part that may follow `state`: the state it leads to and its end. */
  function bestStep(cells, tables, state, end) {
    const at = skipPage(cells, end)
    if (at >= cells.length || beginsHeading(cells, at)) return null
    if (",-".includes(cells.chars[at]) && state === "office") return nextOffice(cells, tables, skip(cells, at + 1))
    if (cells.chars[at] === "," && state === "ordinal") return ofMeeting(cells, tables, skip(cells, at + 1))
    if (cells.chars[at] === ":" && state === "sector") return ofMinistries(cells, tables, end, skip(cells, at + 1))
    if (",-".includes(cells.chars[at]) && state === "sector_name")
      return ofUniversity(cells, tables, skip(cells, at + 1))
    if (cells.kinds[at] === DASH && state === "place") return ofRegion(cells, tables, end, skip(cells, at + 1))
    if (cells.kinds[at] !== LETTER && cells.kinds[at] !== DIGIT) return null
    let best = null
    const head = match(tables.forward.heads, cells, at)
    /* "Trường THPT …" is a body; Trường Sơn is a place. */
    const ofWords = head !== null && head[1] > cells.runEnds[at]
    for (const name of tables.raw.issuer_steps[state] || []) {
      if (name === "place" && (ofWords || (head?.[0] === "sector" && OF_A_BODY.includes(state)))) continue
      let found = null
      if (!tables.raw.issuer_heads[name]) found = readPart(cells, tables, name, at, state)
      else if (head !== null && head[0] === name && mayGoOn(cells, head, at, state)) found = head
      if (found !== null && (best === null || found[1] > best[1])) best = found
    }
    return best
  }

  /** False at a common word in small letters: "phòng", "hội nghị"; an office may be of a "trường thcs". */
  function mayGoOn(cells, head, at, state) {
    if (cells.upper[at]) return true
    if (head[0] !== "sector" && head[0] !== "meeting") return head[0] !== "central" || state !== "central"
    return head[0] === "sector" && (state === "office" || state === "mission") && head[1] > cells.runEnds[at]
  }

  /** Where a numbered region or a ward lies: "khu vực 1 - Đà Nẵng", "phường Cam Ly - Đà Lạt". */
  function ofRegion(cells, tables, end, at) {
    if (cells.kinds[end - 1] !== DIGIT) {
      const city = match(tables.forward.ward_cities, cells, at)
      return city && cells.upper[at] ? ["place_central", city[1]] : null
    }
    const level = matchBack(tables.backward.local_word, cells, skipBack(cells, cells.runStarts[end - 1]))
    const city = cells.upper[at] ? match(tables.forward.local_word, cells, at) : null
    const from = city ? skip(cells, city[1]) : at
    const name = level !== null && level[0] === "khu vực" ? readName(cells, tables, "place", from) : null
    return name ? ["place_central", name] : null
  }

  /** One part of a name, by the class that the table asks for. */
  function readPart(cells, tables, name, at, state) {
    if (name === "term") {
      const end = readTerm(cells, tables, at)
      return end ? ["term", end] : null
    }
    if (name === "ordinal") {
      const found = readOrdinal(cells, tables, at)
      return found ? ["ordinal", found] : null
    }
    if (name === "owner") return owner(cells, tables, at)
    if (name === "portfolio") return portfolio(cells, tables, at)
    if (name === "school_number" || name === "unit_number") {
      const found = name === "unit_number" ? unitNumber(cells, tables, at) : schoolNumber(cells, tables, at)
      return found ? [name, found] : null
    }
    if (name === "sector_name" || name === "purpose") {
      const found = name === "purpose" ? readPurpose(cells, tables, at) : readField(cells, tables, at, true)
      return found ? [name, found] : null
    }
    if (name === "board_number") {
      const digits = cells.kinds[at] === DIGIT && !cells.breaks[at - 1] ? cells.runEnds[at] - at : 0
      return digits >= 2 && digits <= 4 ? ["board", at + digits] : null
    }
    if (name === "place" || name === "place_central") {
      const found = readName(cells, tables, name, at)
      return found ? [name, found] : null
    }
    const part = match(tables.forward[name], cells, at)
    const branch = state === "closed" || state === "place_central"
    if (part === null || (branch && !BRANCHES.includes(cells.chars[at]))) return null
    if (name === "union_word" && !cells.upper[at]) return null
    return [name, part[1]]
  }

  /** A place: from the list of provinces, else a run of words with capitals that is no person's name. */
  function readName(cells, tables, name, at) {
    const place = name === "place" ? match(tables.forward.place_names, cells, at) : null
    if (place && cells.upper[at] && said(cells, tables, "place_names", at)) return place[1]
    const known = match(tables.forward.provinces, cells, at)
    if (known && cells.upper[at]) return known[1]
    if (name === "place_central" || stops(cells, tables, at)) return null
    if (name === "place" && cells.kinds[at] === DIGIT) {
      return cells.runEnds[at] - at <= 2 && cells.breaks[at - 1] === 0 ? cells.runEnds[at] : null
    }
    /* Wards bear names of persons; provinces are all in the list. */
    const level = matchBack(tables.backward.local_word, cells, skipBack(cells, at))
    const named = level !== null && !tables.raw.levels_in_list.includes(level[0])
    if (!named && readPerson(cells, tables, at) !== null) return null
    const end = runOfCapitals(cells, tables, at, MOST_WORDS[name])
    return end !== null && named ? withNumber(cells, tables, end) : end
  }

  /** A body after a preposition: by its head, else whatever name with capitals stands there. */
  function readAnyBody(cells, tables, at) {
    const body = readBody(cells, tables, at)
    return body !== null ? body : readUnlisted(cells, tables, at)
  }

  /** A body that begins with no head of the table: "Liên minh Hợp tác xã Việt Nam". */
  function readUnlisted(cells, tables, at) {
    if (at >= cells.length || cells.kinds[at] !== LETTER || !cells.upper[at]) return null
    const end = readField(cells, tables, at, false)
    return end ? { start: at, end: steps(cells, tables, "sector_name", end)[1], kind: "other" } : null
  }

  modules.issuers = { MOST_STEPS, readBody, readAnyBody, readUnlisted }
})(CanCu.citations.modules)
