/* Twin of cancu/citations/read/issuers.py. Step 5: the body that issued a document, as the text names it.
 * A body is { start, end, kind }: its cells and the class of its head. */
;((modules) => {
  "use strict"
  const { readField } = modules.fields
  const { DASH, DIGIT, LETTER } = modules.fold
  const { boardNumber, isGround, isTime, nextOffice, ofMeeting, ofMinistries, ofUniversity, owner, portfolio } =
    modules.nameParts
  const { readOrdinal, readTerm, schoolNumber, unitNumber } = modules.nameParts
  const { beginsHeading, isHalfWord, said } = modules.names
  const { match, skip, skipPage, startsWord } = modules.phrases
  const { isLevel, isNamed, ofHigher, ofRegion, readPlace } = modules.places
  const { QUOTES, readPurpose } = modules.purposes

  const MOST_STEPS = 12
  const OWNED_KINDS = ["sector", "closed", "office", "deputy", "board"]
  const NUMBERED = ["sector_name", "school_number", "unit_number"]
  /* What may follow a whole name: "chi nhánh", "khu vực", "của Quốc hội". */
  const BRANCHES = "ck"
  /* Behind these a board may say what it is for. */
  const LEVELS = ["central", "central_word", "local_word", "place"]
  /* What these belong to is a body, no place: "Ban Chấp hành Hội Khuyến học", not Hội An. */
  const OF_A_BODY = ["deputy", "office", "mission", "board"]
  /* Such bodies have numbers: "Ban Quản lý dự án 6", "Bộ Tư lệnh 86". */
  const NO_TERMS = ["sector", "sector_name", "unit_number", "school_number"]
  const COUNTED = ["project", "project_word", "deputy", "hamlet_word"]

  /** The body whose name begins at `at`; null where no head of the table stands there. */
  function readBody(cells, tables, at) {
    if (at >= cells.length || cells.kinds[at] !== LETTER || !startsWord(cells, at)) return null
    const head = match(tables.forward.heads, cells, at)
    if (head === null) return null
    let kind = head[0]
    const end = head[1]
    /* Folding makes "trường" and "trưởng" one. */
    const short = kind === "office" && end === cells.runEnds[at]
    if (short && said(cells, tables, "school_words", at)) kind = "sector"
    if ((kind === "sector" || kind === "meeting") && !cells.upper[at] && cells.chars[at] !== "k") return null
    /* "đảng" in small letters is a word like any other. */
    if (kind === "central" && end - at <= 4 && !cells.upper[at]) return null
    const last = steps(cells, tables, kind, end)
    if (kind === "level" && last[0] === "level") return null
    const mayBoard = kind === "deputy" || kind === "board"
    const board = mayBoard ? match(tables.forward.board_words, cells, at) : null
    let whole = board !== null ? Math.max(last[1], endOfBoard(cells, tables, board[1])) : last[1]
    if (OWNED_KINDS.includes(kind)) {
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
    if (mark < cells.length && agency && !cells.breaks[end] && cells.upper[mark])
      return endOfOwn(cells, tables, end, mark)
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

  /** Past the body whose part this is, right behind its name: "Phòng Cải cách hành chính Sở Nội vụ". */
  function endOfOwn(cells, tables, end, at) {
    const head = match(tables.forward.heads, cells, at)
    if (head === null || match(tables.forward.own_parents, cells, at) === null) return end
    const last = steps(cells, tables, head[0], head[1])[1]
    return last > head[1] || head[0] === "closed" ? last : end
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
    if (cells.kinds[at] !== LETTER && cells.kinds[at] !== DIGIT) return behindMark(cells, tables, state, end, at)
    let best = null
    const head = match(tables.forward.heads, cells, at)
    /* "Trường THPT …" is a body; Trường Sơn is a place. */
    const ofWords = head !== null && head[1] > cells.runEnds[at]
    const char = cells.chars[at],
      forward = tables.forward
    for (const name of tables.raw.issuer_steps[state] || []) {
      /* Most words end here. */
      if (forward[name] && !forward[name].has(char)) continue
      if (name === "place" && (ofWords || (head?.[0] === "sector" && OF_A_BODY.includes(state)))) continue
      let found = null
      if (!tables.raw.issuer_heads[name]) found = readPart(cells, tables, name, at, state)
      else if (head !== null && head[0] === name && mayGoOn(cells, tables, head, at, state)) found = head
      if (found !== null && (best === null || found[1] > best[1])) best = found
    }
    return best
  }

  /** What goes on a name behind a comma, a dash, a colon, or in quotation marks. */
  function behindMark(cells, tables, state, end, at) {
    if (",-".includes(cells.chars[at]) && state === "office") return nextOffice(cells, tables, skip(cells, at + 1))
    if (cells.chars[at] === "," && state === "ordinal") return ofMeeting(cells, tables, skip(cells, at + 1))
    if (cells.chars[at] === ":" && state === "sector") return ofMinistries(cells, tables, end, skip(cells, at + 1))
    if (",-".includes(cells.chars[at]) && state === "sector_name")
      return ofUniversity(cells, tables, skip(cells, at + 1))
    if (cells.chars[at] === "," && state === "place") return ofHigher(cells, tables, end, skip(cells, at + 1))
    if (cells.kinds[at] === DASH && state === "place") return ofRegion(cells, tables, end, skip(cells, at + 1))
    if (QUOTES.includes(cells.chars[at]) && state === "board") {
      const quoted = readPurpose(cells, tables, at)
      return quoted ? ["purpose", quoted] : null
    }
    return null
  }

  /** False at a common word in small letters: "phòng", "hội nghị"; an office may be of a "trường thcs". And at half a
   * word: "Cục Phòng bệnh" is no "phòng". */
  function mayGoOn(cells, tables, head, at, state) {
    if (state === "sector" && isHalfWord(cells, tables, head, at)) return false
    if (cells.upper[at]) return true
    if (head[0] !== "sector" && head[0] !== "meeting") return head[0] !== "central" || state !== "central"
    return head[0] === "sector" && (state === "office" || state === "mission") && head[1] > cells.runEnds[at]
  }

  /** One part of a name, by the class that the table asks for. */
  function readPart(cells, tables, name, at, state) {
    if (name === "term") {
      const end = NO_TERMS.includes(state) && isTime(cells, at) ? null : readTerm(cells, tables, at)
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
    if (name === "board_number") return boardNumber(cells, tables, at, state)
    if (name === "place" || name === "place_central") {
      const found = readPlace(cells, tables, name, at, COUNTED.includes(state))
      return found ? [name, found] : null
    }
    const part = match(tables.forward[name], cells, at)
    const branch = state === "closed" || state === "place_central"
    if (part === null || (branch && !BRANCHES.includes(cells.chars[at]))) return null
    if (name === "union_word" && !cells.upper[at]) return null
    if (name === "branch_words" && match(tables.forward.sectors, cells, skip(cells, part[1])) === null) return null
    if (name === "local_word" && !isLevel(cells, tables, part, at)) return null
    if (name === "hamlet_word" && !(said(cells, tables, name, at) && isNamed(cells, part[1]))) return null
    return [name, part[1]]
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
