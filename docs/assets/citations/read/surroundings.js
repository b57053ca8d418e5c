/* Twin of cancu/citations/read/surroundings.py. Step 6: what stands behind a number: date and
 * issuer in either order, the term, the cells of a table. */
;((modules) => {
  "use strict"
  const { readWhen, skipHour } = modules.dates
  const { BLANK, DIGIT, LETTER } = modules.fold
  const { readAnyBody, readBody } = modules.issuers
  const { fitsCodes, readJoint } = modules.joint
  const { readTerm } = modules.nameParts
  const { readPerson } = modules.names
  const { match, skip, skipPage } = modules.phrases
  const { dateInRow, endsCell, inNextCell, insideCell, opensRow } = modules.rows

  const MOST_ITEMS = 8
  const CLOSING = { "(": ")", "[": "]" }

  /** Date and issuer of one citation; `end` is where what belongs to it ends (`start`: begins). `misprint` are the
   * cells of a date that is none, `term` those of a term of office. */
  class Context {
    constructor(start, end) {
      this.start = start
      this.end = end
      this.date = null
      this.year = null
      this.body = null
      this.misprint = null
      this.term = null
    }

    /** Keep a date that is printed from `at` on. */
    take(when, at) {
      this.date = when.date
      this.year = when.year
      if (when.spoiled) this.misprint = [at, when.end]
    }
  }

  /** Date and issuer behind a number that ends at `end`, each at most once, in any order. `lead` is where the
   * citation begins: inside a cell of a table the next cells are not its own. */
  function readTail(cells, tables, end, codes, bodyAt = null, lead = null) {
    /* A footnote digit glued to the last letters. */
    if (end < cells.length && cells.kinds[end] === DIGIT) end = cells.runEnds[end]
    const tail = new Context(end, end)
    if (bodyAt !== null) takeBody(cells, tables, tail, readBody(cells, tables, bodyAt), codes.length, codes)
    for (let count = 0; count < MOST_ITEMS; count++) {
      const at = skipPage(cells, tail.end)
      if (at >= cells.length || (cells.chars[at] === "|" && insideCell(cells, lead))) return tail
      if (!partHere(cells, tables, tail, at, codes)) break
    }
    const found = tail.date === null && tail.year === null ? dateInRow(cells, tables, tail.end) : null
    if (found !== null) tail.take(found[0], found[1])
    return tail
  }

  /** One more part, by the character that it begins with. */
  function partHere(cells, tables, tail, at, codes) {
    const char = cells.chars[at]
    if (char === ",") {
      return termHere(cells, tables, tail, at) || personHere(cells, tables, tail, at) || comma(cells, tables, tail, at)
    }
    if (char === "(" || char === "[") return aside(cells, tables, tail, at)
    if (char === "|") return cellHere(cells, tables, tail, at, codes)
    if (cells.kinds[at] !== LETTER && cells.kinds[at] !== DIGIT) return false
    return (
      dateHere(cells, tables, tail, skipHour(cells, tables, at)) ||
      termHere(cells, tables, tail, at) ||
      passiveHere(cells, tables, tail, at) ||
      bodyHere(cells, tables, tail, at, codes) ||
      personHere(cells, tables, tail, at)
    )
  }

  function dateHere(cells, tables, tail, at) {
    const when = tail.date === null ? readWhen(cells, tables, at) : null
    if (when === null || tail.misprint || (tail.year && when.date === null)) return false
    if (!when.worded && (when.date === null || opensRow(cells, tables, at, when.end))) return false
    tail.take(when, at)
    tail.end = when.end
    return true
  }

  /** "khóa XI", "nhiệm kỳ 2020-2025" right behind a part, or behind a comma. */
  function termHere(cells, tables, tail, at) {
    const first = cells.chars[at] === "," ? skip(cells, at + 1) : at
    if (tail.term !== null || (cells.chars[first] !== "k" && cells.chars[first] !== "n")) return false
    const end = readTerm(cells, tables, first)
    if (end === null) return false
    tail.term = [first, end]
    tail.end = end
    return true
  }

  /** "được Quốc hội thông qua": the body between "được" and what it did. */
  function passiveHere(cells, tables, tail, at) {
    const word = tail.body === null ? match(tables.forward.passive_words, cells, at) : null
    const body = word ? readBody(cells, tables, skip(cells, word[1])) : null
    const verb = body ? match(tables.forward.passive_verbs, cells, skip(cells, body.end)) : null
    if (verb === null) return false
    tail.body = body
    tail.end = verb[1]
    return true
  }

  /** The issuer after a preposition, or right behind number or date if the letters can be its own. */
  function bodyHere(cells, tables, tail, at, codes) {
    if (tail.body !== null || cells.kinds[at] !== LETTER) return false
    const word = match(tables.forward.issuer_prepositions, cells, at)
    const most = Math.max(codes.length, 1)
    if (word) {
      const between = match(tables.forward.between_words, cells, at) !== null
      const body = readAnyBody(cells, tables, skipPage(cells, word[1]))
      return takeBody(cells, tables, tail, body, between ? Math.max(most, 2) : most, between ? null : codes)
    }
    const level = match(tables.forward.local_word, cells, at)
    if (level && tail.date === null && tail.end === tail.start) {
      return passLevel(cells, tables, tail, { start: at, end: level[1], kind: "level" })
    }
    const body = cells.upper[at] ? readBody(cells, tables, at) : null
    if (body === null) return false
    if (body.kind === "meeting" || fitsCodes(cells, tables, body, codes)) {
      return takeBody(cells, tables, tail, body, most, codes)
    }
    return passLevel(cells, tables, tail, body)
  }

  /** "của Chủ tịch UBND tỉnh Trần Văn Minh ngày …": who signed, between the body and its date or subject. */
  function personHere(cells, tables, tail, at) {
    if (tail.body === null || tail.body.end !== tail.end) return false
    const first = cells.chars[at] === "," ? skip(cells, at + 1) : at
    const end = readPerson(cells, tables, first)
    let after = end ? skip(cells, end) : cells.length
    if (end === null || after >= cells.length) return false
    const subject = first === at && match(tables.forward.subject_words, cells, after) !== null
    if (cells.chars[after] === ",") after = skip(cells, after + 1)
    const when = tail.date === null ? readWhen(cells, tables, after) : null
    if (!subject && (when === null || !when.worded || when.date === null)) return false
    tail.end = end
    return true
  }

  /** Words that go on the letters of the number ("… BCSĐ UBND tỉnh ngày 28/3/2022"): no issuer. */
  function passLevel(cells, tables, tail, body) {
    const when = tail.date === null ? readWhen(cells, tables, skip(cells, body.end)) : null
    if (when === null || when.date === null) return false
    tail.take(when, skip(cells, body.end))
    tail.end = when.end
    return true
  }

  function takeBody(cells, tables, tail, body, most, codes) {
    if (body === null) return false
    tail.body = readJoint(cells, tables, body, most, codes)
    tail.end = tail.body.end
    return true
  }

  /** Brackets behind a part: a term "(khóa XI)", a date "(26/11/2021)", a footnote "[2]". */
  function aside(cells, tables, tail, at) {
    const closing = CLOSING[cells.chars[at]]
    if (closing === undefined) return false
    const inside = skip(cells, at + 1)
    const when = tail.date === null ? readWhen(cells, tables, inside) : null
    const end = when ? skip(cells, when.end) : termEnd(cells, tables, inside)
    if (end === null || end >= cells.length || cells.chars[end] !== closing) return false
    if (when) tail.take(when, inside)
    else if (cells.kinds[inside] === LETTER) tail.term = [inside, end]
    tail.end = end + 1
    return true
  }

  /** Past "khóa XI" or footnote digits, up to the bracket that closes them. */
  function termEnd(cells, tables, at) {
    const word = match(tables.forward.term_word, cells, at)
    const limit = Math.min(cells.length, at + 40)
    if (word === null && !(at < cells.length && (cells.kinds[at] === DIGIT || cells.chars[at] === "^"))) return null
    let end = word ? word[1] : at
    while (
      end < limit &&
      (cells.kinds[end] === LETTER ||
        cells.kinds[end] === DIGIT ||
        cells.kinds[end] === BLANK ||
        "^-".includes(cells.chars[end]))
    )
      end += 1
    return end
  }

  /** A comma inside the citation: only before a date or a preposition that is still missing. */
  function comma(cells, tables, tail, at) {
    if (cells.chars[at] !== ",") return false
    const after = skip(cells, at + 1)
    const when = tail.date === null ? readWhen(cells, tables, after) : null
    const goodDate = when !== null && (when.date !== null || when.spoiled)
    const word = tail.body === null ? match(tables.forward.issuer_prepositions, cells, after) : null
    if (!goodDate && !(word && readBody(cells, tables, skip(cells, word[1])))) return false
    tail.end = after
    return true
  }

  /** The next cell of a row: a date, or the issuer, and nothing else in it. */
  function cellHere(cells, tables, tail, at, codes) {
    const inside = cells.chars[at] === "|" ? inNextCell(cells, tail.end) : null
    if (inside === null) return false
    const when = tail.date === null ? readWhen(cells, tables, inside) : null
    if (when !== null && when.date !== null && endsCell(cells, when.end)) {
      tail.take(when, inside)
      tail.end = when.end
      return true
    }
    const body = tail.body === null ? readBody(cells, tables, inside) : null
    if (body === null || !endsCell(cells, body.end) || !fitsCodes(cells, tables, body, codes)) return false
    tail.body = body
    tail.end = body.end
    return true
  }

  modules.tails = { Context, readTail }
})(CanCu.citations.modules)
