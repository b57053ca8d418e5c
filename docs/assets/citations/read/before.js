/* Twin of cancu/citations/read/before.py. Step 7: date and issuer that stand before a citation. */
;((modules) => {
  "use strict"
  const { readWhen } = modules.dates
  const { BLANK, DIGIT, LETTER } = modules.fold
  const { readBody, readUnlisted } = modules.issuers
  const { beforeMandate, does, fitsCodes, isAbout, isMandate, readJoint } = modules.joint
  const { endsLine, readPerson } = modules.names
  const { LOOK_BACK, match, matchBack, skip, skipBack, startsWord } = modules.phrases
  const { Context } = modules.tails

  const MOST_ADVERBS = 4
  const TOLD_BY_LETTERS = ["sector", "closed"]
  /* Words that are shortened with a full stop: "TP. Hồ Chí Minh". */
  const ABBREVIATIONS = ["tp", "tx", "tt"]

  /** Date and issuer before a citation that begins at `start`. With `verbNeeded` the issuer does something to it
   * ("… đã ban hành Chỉ thị số"); without, issuer and date stand between type and number. */
  function readBefore(cells, tables, start, codes, verbNeeded) {
    let end = skipBack(cells, start)
    if (verbNeeded) {
      const verb = beforeVerb(cells, tables, end)
      if (verb === null) return null
      end = beforeBrackets(cells, verb)
    } else if (cells.chars[end - 1] === ":") {
      /* "các Nghị định của Chính phủ: số …; số …" */
      end = skipBack(cells, end - 1)
    }
    const found = new Context(end, end)
    for (let count = 0; count < 3; count++) {
      if (!(bodyEnding(cells, tables, found, codes, verbNeeded) || dateEnding(cells, tables, found))) break
    }
    /* "… do Cục Quản lý Dược ban hành" ends a title; what the next line begins with is another's. */
    if (verbNeeded && endsLine(cells, start) && isPassive(cells, tables, found)) return null
    return found.start < end ? found : null
  }

  /** Date and issuer of a number in brackets behind its naming: "Bộ Y tế đã có văn bản về … (số …)". */
  function readBeforeBrackets(cells, tables, start, codes, typeId) {
    const end = skipBack(cells, start)
    if (end === 0 || cells.chars[end - 1] !== "(") return null
    for (const at of wordStartsBack(cells, skipBack(cells, end - 1)).reverse()) {
      const kind = match(tables.forward.types, cells, at)
      if (kind === null || (kind[0] !== typeId && kind[0] !== "cong-van")) continue
      const found = readBefore(cells, tables, at, codes, true)
      if (found !== null && found.body !== null) return found
    }
    return readOwner(cells, tables, skipBack(cells, end - 1), codes, typeId)
  }

  /** Whose document is named before brackets: "Chương trình công tác năm 2025 của Tỉnh ủy (số …)". What somebody asks
   * or thinks needs no type: "Xét đề nghị của Bộ Y tế (Công văn số …)". */
  function readOwner(cells, tables, end, codes, typeId) {
    end = beforeYear(cells, tables, end)
    const owner = new Context(end, end)
    if (!codes.length || !bodyEnding(cells, tables, owner, codes, false)) return null
    if (!fitsCodes(cells, tables, owner.body, codes)) return null
    /* "… và Bộ Tài chính (văn bản số 55/BTC-QLCS)": the letters say whose letter it is. */
    if (typeId === "cong-van" && TOLD_BY_LETTERS.includes(owner.body.kind)) return owner
    if (owner.start === owner.body.start) return null
    if (matchBack(tables.backward.asking_words, cells, skipBack(cells, owner.start)) !== null) return owner
    for (const at of wordStartsBack(cells, owner.start).reverse()) {
      const kind = match(tables.forward.types, cells, at)
      if (kind !== null) return kind[0] === typeId ? owner : null
    }
    return null
  }

  /** True at a body behind "do". */
  function isPassive(cells, tables, found) {
    const word = found.body ? match(tables.forward.issuer_prepositions, cells, found.start) : null
    return word !== null && word[0] === "do"
  }

  /** The end of what stands before "năm 2025"; the same place where no year stands. */
  function beforeYear(cells, tables, end) {
    if (end === 0 || cells.kinds[end - 1] !== DIGIT) return end
    const word = matchBack(tables.backward.year_words, cells, skipBack(cells, cells.runStarts[end - 1]))
    return word ? skipBack(cells, word[1]) : end
  }

  /** The end of what stands before a verb of issuing and its adverbs ("đã kịp thời ban hành"). */
  function beforeVerb(cells, tables, end) {
    let verb = matchBack(tables.backward.issuer_verbs_before, cells, end)
    for (let count = 0; count < MOST_ADVERBS; count++) {
      if (verb === null) return null
      end = skipBack(cells, verb[1])
      const adverb = matchBack(tables.backward.issuer_adverbs, cells, end)
      if (adverb === null || isNameWord(cells, adverb[1])) break
      verb = adverb
    }
    return end
  }

  /** True at a word with one capital: the "Lai" of "Gia Lai" is no "lại". */
  function isNameWord(cells, at) {
    return Boolean(cells.upper[at]) && !cells.upper[at + 1]
  }

  /** The end of what stands before an aside: "Sở Nội vụ (Cơ quan Thường trực) tại …". */
  function beforeBrackets(cells, end) {
    if (end === 0 || cells.chars[end - 1] !== ")") return end
    for (let at = end - 1; at >= Math.max(0, end - LOOK_BACK); at--) {
      if (cells.chars[at] === "(") return skipBack(cells, at)
    }
    return end
  }

  /** A body whose name ends exactly where `found` begins; a person's name may stand between. */
  function bodyEnding(cells, tables, found, codes, acting) {
    const end = skipBack(cells, found.start)
    if (found.body !== null) return false
    const starts = wordStartsBack(cells, end)
    let body = listedBody(cells, tables, starts, end, codes, acting)
    if (body === null && acting) body = unlistedBody(cells, tables, starts, end, codes)
    if (body === null) return false
    found.body = body
    found.start = body.start
    dropPreposition(cells, tables, found)
    return true
  }

  function listedBody(cells, tables, starts, end, codes, acting) {
    let low = 0
    for (const at of starts) {
      const body = at >= low ? readBody(cells, tables, at) : null
      if (body === null) continue
      if (isMandate(cells, tables, body)) {
        low = cells.chars.indexOf(",", body.start)
        continue
      }
      const whole = readJoint(cells, tables, body, Math.max(codes.length, 1), codes)
      if (whole.end === end || ((acting || body.kind === "office") && isPerson(cells, tables, whole.end, end)))
        return whole
      if (acting && does(cells, whole.end, end) && fitsCodes(cells, tables, whole, codes)) return whole
      if (acting && body.kind === "board" && isAbout(cells, tables, body.end, end)) {
        return { start: body.start, end, kind: body.kind }
      }
    }
    return null
  }

  /** A name whose initials are the letters of the number, though no list has it. */
  function unlistedBody(cells, tables, starts, end, codes) {
    for (const at of starts) {
      const body = cells.upper[at] ? readUnlisted(cells, tables, at) : null
      if (body !== null && body.end === end && fitsCodes(cells, tables, body, codes)) return body
    }
    return null
  }

  /** True where nothing but a person's name, or the meeting of a council, stands between two cells. */
  function isPerson(cells, tables, at, end) {
    let first = skip(cells, at)
    if (first < end && ",-".includes(cells.chars[first])) {
      first = skip(cells, first + 1)
      if (cells.chars[end - 1] === ",") end = skipBack(cells, end - 1)
    }
    if (first >= end) return false
    if (readPerson(cells, tables, first) === end) return true
    const meeting = cells.chars[first] === "k" ? readBody(cells, tables, first) : null
    return meeting !== null && meeting.end === end
  }

  function dropPreposition(cells, tables, found) {
    const word = matchBack(tables.backward.issuer_prepositions, cells, skipBack(cells, found.start))
    if (word) found.start = word[1]
  }

  /** A date that ends where `found` begins, or before the comma there. */
  function dateEnding(cells, tables, found) {
    let end = skipBack(cells, found.start)
    if (found.date !== null || end === 0) return false
    if (end > 0 && cells.chars[end - 1] === ",") end = beforeMandate(cells, tables, skipBack(cells, end - 1))
    const lately = matchBack(tables.backward.lately_words, cells, end)
    if (lately !== null) end = skipBack(cells, lately[1])
    if (found.body !== null) end = beforeMeeting(cells, tables, end)
    if (end === 0 || cells.kinds[end - 1] !== DIGIT) return false
    for (const at of wordStartsBack(cells, end)) {
      const when = readWhen(cells, tables, at)
      if (when !== null && when.end === end && when.date !== null) {
        found.start = at
        found.take(when, at)
        return true
      }
    }
    return false
  }

  /** Before the words on a meeting: "Ngày …, tại Kỳ họp thứ 7, Quốc hội đã thông qua …". */
  function beforeMeeting(cells, tables, end) {
    for (const at of wordStartsBack(cells, end)) {
      if (cells.chars.slice(at, cells.runEnds[at]).join("") !== "tai") continue
      const body = readBody(cells, tables, skip(cells, cells.runEnds[at]))
      if (body !== null && body.kind === "meeting" && body.end === end) {
        const before = skipBack(cells, at)
        return before && cells.chars[before - 1] === "," ? skipBack(cells, before - 1) : before
      }
    }
    return end
  }

  /** Where words and numbers begin before `end`, the farthest first, within one sentence. */
  function wordStartsBack(cells, end) {
    const starts = []
    let at = end
    while (at > 0 && end - at < LOOK_BACK) {
      at -= 1
      if (";:!?(.".includes(cells.chars[at]) && endsSentence(cells, at)) break
      if (
        (cells.kinds[at] === DIGIT && cells.runStarts[at] === at) ||
        (cells.kinds[at] === LETTER && startsWord(cells, at))
      )
        starts.push(at)
    }
    return starts.reverse()
  }

  /** True at a mark that ends a sentence; a full stop only before a blank, and not in "TP. Huế". */
  function endsSentence(cells, at) {
    if (cells.chars[at] !== ".") return true
    const word = at > 0 ? cells.chars.slice(cells.runStarts[at - 1], at).join("") : ""
    if (ABBREVIATIONS.includes(word)) return false
    return at + 1 >= cells.length || cells.kinds[at + 1] === BLANK
  }

  modules.before = { readBefore, readBeforeBrackets }
})(CanCu.citations.modules)
