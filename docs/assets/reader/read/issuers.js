/* Twin of cancu/citations/read/issuers.py. Step 5: the body that issued a document, as the text names it.
 * A body is { start, end, kind }: its cells and the class of its head. */
;(function (modules) {
  "use strict"
  const { BLANK, DASH, DIGIT, LETTER } = modules.fold
  const { lettersBetween, match, skip, skipPage, startsWord } = modules.phrases

  const MOST_STEPS = 12
  const MOST_WORDS = { place: 4, place_central: 3, sector_name: 6 }
  const ROMAN = "ivxlc"

  /** The body whose name begins at `at`; null where no head of the table stands there. */
  function readBody(cells, tables, at) {
    if (at >= cells.length || cells.kinds[at] !== LETTER || !startsWord(cells, at)) return null
    const head = match(tables.forward.heads, cells, at)
    if (head === null) return null
    const kind = head[0]
    let end = head[1]
    if ((kind === "sector" || kind === "meeting") && !cells.upper[at]) return null
    /* "đảng" in small letters is a word like any other. */
    if (kind === "central" && end - at <= 4 && !cells.upper[at]) return null
    let state = kind
    for (let count = 0; count < MOST_STEPS; count++) {
      const step = bestStep(cells, tables, state, end)
      if (step === null) break
      state = step[0]
      end = step[1]
    }
    if (kind === "level" && state === "level") return null
    return { start: at, end, kind }
  }

  /** The longest part that may follow `state`: the state it leads to and its end. */
  function bestStep(cells, tables, state, end) {
    const at = skipPage(cells, end)
    if (at >= cells.length || (cells.kinds[at] !== LETTER && cells.kinds[at] !== DIGIT)) return null
    let best = null
    for (const name of tables.raw.issuer_steps[state] || []) {
      const found = readPart(cells, tables, name, at)
      if (found !== null && (best === null || found[1] > best[1])) best = found
    }
    return best
  }

  /** One part of a name, by the class that the table asks for. */
  function readPart(cells, tables, name, at) {
    if (name === "term") {
      const end = readTerm(cells, tables, at)
      return end ? ["term", end] : null
    }
    if (name === "ordinal") {
      const found = ordinalAt(cells, tables, at)
      return found ? ["ordinal", found] : null
    }
    if (name === "place" || name === "place_central" || name === "sector_name") {
      const found = readName(cells, tables, name, at)
      return found ? [name, found] : null
    }
    if (tables.raw.issuer_heads[name]) {
      const head = match(tables.forward.heads, cells, at)
      const capital = cells.upper[at] || (name !== "sector" && name !== "meeting")
      return head && head[0] === name && capital ? [name, head[1]] : null
    }
    const part = match(tables.forward[name], cells, at)
    return part ? [name, part[1]] : null
  }

  /** "khóa XI", "lần thứ sáu", "nhiệm kỳ 2020-2025": where it ends. */
  function readTerm(cells, tables, at) {
    const word = match(tables.forward.term_word, cells, at)
    if (word === null) return null
    at = skip(cells, word[1])
    const end = ordinalAt(cells, tables, at)
    if (end === null) return null
    const after = skip(cells, end)
    if (cells.kinds[at] === DIGIT && after < cells.length && cells.kinds[after] === DASH) {
      const second = skip(cells, after + 1)
      if (second < cells.length && cells.kinds[second] === DIGIT) return cells.runEnds[second]
    }
    return end
  }

  /** A number in digits, Roman digits or words. */
  function ordinalAt(cells, tables, at) {
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

  /** A place or a field of work: from the lists, else a run of words with capitals. */
  function readName(cells, tables, name, at) {
    const tree = tables.forward[name === "sector_name" ? "sectors" : "provinces"]
    const known = match(tree, cells, at)
    if (known && (cells.upper[at] || name === "sector_name")) return known[1]
    if (name === "place_central" || stops(cells, tables, at)) return null
    if (name === "place" && cells.kinds[at] === DIGIT) {
      return cells.runEnds[at] - at <= 2 ? cells.runEnds[at] : null
    }
    return runOfCapitals(cells, tables, at, MOST_WORDS[name], name === "sector_name")
  }

  /** Words with capitals, joined by a dash; in a field of work also by "và" ("Văn hóa và Xã hội"). */
  function runOfCapitals(cells, tables, at, most, field) {
    let end = null
    for (let count = 0; count < most; count++) {
      if (at >= cells.length || cells.kinds[at] !== LETTER || !cells.upper[at] || stops(cells, tables, at)) break
      end = cells.runEnds[at]
      let after = count === 0 ? skipPage(cells, end) : skip(cells, end)
      if (after < cells.length && cells.kinds[after] === DASH) {
        after = skip(cells, after + 1)
      } else if (field && after < cells.length && match(tables.forward.and_words, cells, after)) {
        after = skip(cells, cells.runEnds[after])
      }
      /* An empty line ends a name, unless it stands between its first two words, as in text out of a PDF. */
      if (count > 0 && cells.breaks.slice(end, after).some((breaks) => breaks > 1)) break
      at = after
    }
    return end
  }

  /** True at a word that begins something else than a name. */
  function stops(cells, tables, at) {
    return match(tables.forward.issuer_stops, cells, at) !== null ||
      match(tables.forward.place_stops, cells, at) !== null ||
      match(tables.forward.types, cells, at) !== null ||
      match(tables.forward.local_word, cells, at) !== null
  }

  /** A body after a preposition: by its head, else any run of words with capitals. */
  function readAnyBody(cells, tables, at) {
    const body = readBody(cells, tables, at)
    if (body !== null || at >= cells.length || cells.kinds[at] !== LETTER || !cells.upper[at]) return body
    const end = runOfCapitals(cells, tables, at, 8, true)
    return end ? { start: at, end, kind: "other" } : null
  }

  /** Up to `most` bodies that sign together: "A và B", "A, B"; organs at the head of the Party always. */
  function readJoint(cells, tables, first, most) {
    let body = first
    for (let count = 2; count < MOST_STEPS; count++) {
      const after = afterAnd(cells, tables, skipPage(cells, body.end))
      const other = after ? readBody(cells, tables, after) : null
      if (other === null || after === null) break
      const bothCentral = other.kind === "central" && first.kind === "central"
      if (!bothCentral && (count > most || !cells.upper[after])) break
      body = { start: first.start, end: other.end, kind: first.kind }
    }
    return body
  }

  /** Past a comma, a dash, "&" or "và"; null where none stands. */
  function afterAnd(cells, tables, at) {
    if (at >= cells.length) return null
    if (",-&".includes(cells.chars[at])) return skipPage(cells, at + 1)
    const word = match(tables.forward.and_words, cells, at)
    return word ? skipPage(cells, word[1]) : null
  }

  /** True if the letters of the number can be this body's: by the table, or its initials. */
  function fitsCodes(cells, tables, body, codes) {
    const letters = lettersBetween(cells, body.start, body.end)
    let firsts = ""
    for (let at = body.start; at < body.end; at++) {
      if (cells.kinds[at] === LETTER && (
        at === body.start || cells.kinds[at - 1] === BLANK || cells.kinds[at - 1] === DASH
      )) firsts += cells.chars[at]
    }
    const initials = tables.plain(firsts)
    for (const code of codes) {
      if ((tables.codeMeanings.get(code) || []).some((words) => letters.startsWith(words))) return true
      const plain = tables.plain(code.toLowerCase())
      if (plain.length > 1 && (initials.includes(plain) || letters.startsWith(code.toLowerCase()))) return true
    }
    return false
  }

  modules.issuers = { readBody, readAnyBody, readJoint, fitsCodes }
})(CanCu.citations.modules)
