/* Twin of cancu/citations/read/surroundings.py. Step 6: what stands around a number: date and issuer behind it, in either
 * order, or before it. */
;(function (modules) {
  "use strict"
  const { readWhen } = modules.dates
  const { BLANK, DIGIT, LETTER } = modules.fold
  const { fitsCodes, readAnyBody, readBody, readJoint } = modules.issuers
  const { match, matchBack, skip, skipBack, skipPage, startsWord } = modules.phrases

  const MOST_ITEMS = 8
  const LOOK_BACK = 160
  const CLOSING = { "(": ")", "[": "]" }

  /** Date and issuer of one citation; `end` is where what belongs to it ends (`start`: begins). */
  class Context {
    constructor(start, end) {
      Object.assign(this, { start, end, date: null, year: null, body: null })
    }

    /** Keep a date. */
    take(when) {
      this.date = when.date
      this.year = when.year
    }
  }

  /** Date and issuer behind a number that ends at `end`, each at most once, in any order. */
  function readTail(cells, tables, end, codes, bodyAt = null) {
    /* A footnote digit glued to the last letters. */
    if (end < cells.length && cells.kinds[end] === DIGIT) end = cells.runEnds[end]
    const tail = new Context(end, end)
    if (bodyAt !== null) takeBody(cells, tables, tail, readBody(cells, tables, bodyAt), codes.length)
    for (let count = 0; count < MOST_ITEMS; count++) {
      const at = skipPage(cells, tail.end)
      if (at >= cells.length) break
      if (!(dateHere(cells, tables, tail, at) || bodyHere(cells, tables, tail, at, codes) ||
        aside(cells, tables, tail, at) || comma(cells, tables, tail, at))) break
    }
    return tail
  }

  function dateHere(cells, tables, tail, at) {
    const when = tail.date === null ? readWhen(cells, tables, at) : null
    if (when === null || (tail.year && when.date === null)) return false
    if (when.date === null && !when.worded) return false
    tail.take(when)
    tail.end = when.end
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
      return takeBody(cells, tables, tail, body, between ? Math.max(most, 2) : most)
    }
    const level = match(tables.forward.local_word, cells, at)
    if (level && tail.date === null && tail.end === tail.start) {
      return passLevel(cells, tables, tail, { start: at, end: level[1], kind: "level" })
    }
    const body = cells.upper[at] ? readBody(cells, tables, at) : null
    if (body === null) return false
    if (body.kind === "meeting" || fitsCodes(cells, tables, body, codes)) {
      return takeBody(cells, tables, tail, body, most)
    }
    return passLevel(cells, tables, tail, body)
  }

  /** Words that go on the letters of the number ("… BCSĐ UBND tỉnh ngày 28/3/2022"): no issuer. */
  function passLevel(cells, tables, tail, body) {
    const when = tail.date === null ? readWhen(cells, tables, skip(cells, body.end)) : null
    if (when === null || when.date === null) return false
    tail.take(when)
    tail.end = when.end
    return true
  }

  function takeBody(cells, tables, tail, body, most) {
    if (body === null) return false
    tail.body = readJoint(cells, tables, body, most)
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
    if (when) tail.take(when)
    tail.end = end + 1
    return true
  }

  /** Past "khóa XI" or footnote digits, up to the bracket that closes them. */
  function termEnd(cells, tables, at) {
    const word = match(tables.forward.term_word, cells, at)
    const limit = Math.min(cells.length, at + 40)
    if (word === null && !(at < cells.length && (cells.kinds[at] === DIGIT || cells.chars[at] === "^"))) return null
    let end = word ? word[1] : at
    while (end < limit && (
      cells.kinds[end] === LETTER || cells.kinds[end] === DIGIT || cells.kinds[end] === BLANK ||
      "^-".includes(cells.chars[end])
    )) end += 1
    return end
  }

  /** A comma inside the citation: only before a date or a preposition that is still missing. */
  function comma(cells, tables, tail, at) {
    if (cells.chars[at] !== ",") return false
    const after = skip(cells, at + 1)
    const when = tail.date === null ? readWhen(cells, tables, after) : null
    const goodDate = when !== null && when.date !== null
    const word = tail.body === null ? match(tables.forward.issuer_prepositions, cells, after) : null
    if (!goodDate && !(word && readBody(cells, tables, skip(cells, word[1])))) return false
    tail.end = after
    return true
  }

  /** Date and issuer before a citation that begins at `start`. With `verbNeeded` the issuer does something to it
   * ("… đã ban hành Chỉ thị số"); without, issuer and date stand between type and number. */
  function readBefore(cells, tables, start, codes, verbNeeded) {
    let end = skipBack(cells, start)
    if (verbNeeded) {
      const verb = matchBack(tables.backward.issuer_verbs_before, cells, end)
      if (verb === null) return null
      end = skipBack(cells, verb[1])
    }
    const found = new Context(end, end)
    for (let count = 0; count < 3; count++) {
      if (!(bodyEnding(cells, tables, found, codes) || dateEnding(cells, tables, found))) break
    }
    return found.start < end ? found : null
  }

  /** A body whose name ends exactly where `found` begins. */
  function bodyEnding(cells, tables, found, codes) {
    const end = skipBack(cells, found.start)
    if (found.body !== null) return false
    for (const at of wordStartsBack(cells, end)) {
      const body = readBody(cells, tables, at)
      if (body === null) continue
      const whole = readJoint(cells, tables, body, Math.max(codes.length, 1))
      if (whole.end === end) {
        found.body = whole
        found.start = at
        dropPreposition(cells, tables, found)
        return true
      }
    }
    return false
  }

  function dropPreposition(cells, tables, found) {
    const word = matchBack(tables.backward.issuer_prepositions, cells, skipBack(cells, found.start))
    if (word) found.start = word[1]
  }

  /** A date that ends where `found` begins, or before the comma there. */
  function dateEnding(cells, tables, found) {
    let end = skipBack(cells, found.start)
    if (found.date !== null || end === 0) return false
    if (end > 0 && cells.chars[end - 1] === ",") end = skipBack(cells, end - 1)
    if (end === 0 || cells.kinds[end - 1] !== DIGIT) return false
    for (const at of wordStartsBack(cells, end)) {
      const when = readWhen(cells, tables, at)
      if (when !== null && when.end === end && when.date !== null) {
        found.start = at
        found.take(when)
        return true
      }
    }
    return false
  }

  /** Where words and numbers begin before `end`, the farthest first, within one sentence. */
  function wordStartsBack(cells, end) {
    const starts = []
    let at = end
    while (at > 0 && end - at < LOOK_BACK) {
      at -= 1
      const char = cells.chars[at]
      if (";:!?(".includes(char) || (char === "." && (at + 1 >= cells.length || cells.kinds[at + 1] === BLANK))) break
      if ((cells.kinds[at] === DIGIT && cells.runStarts[at] === at) ||
        (cells.kinds[at] === LETTER && startsWord(cells, at))) starts.push(at)
    }
    return starts.reverse()
  }

  modules.tails = { readTail, readBefore }
})(CanCu.citations.modules)
