/* Twin of cancu/citations/combine/laws.py. Step 7b: laws by their names, with a number behind or without one. */
;((modules) => {
  "use strict"
  const { aliasTree } = modules.aliases
  const { readWhen } = modules.dates
  const { Draft, insertBetween } = modules.draft
  const { BLANK, DIGIT, LETTER, SLASH } = modules.fold
  const { Lead } = modules.lead
  const { beginsHeading, said } = modules.names
  const { isSeparator, match, matchBack, skip, skipBack, startsWord } = modules.phrases
  const { readTail } = modules.tails

  const PLURAL = "cac "
  const LONGEST_NAME = 240
  const MOST_NAMES = 6
  const CODES = ["QH"]
  const EARLIEST = "1945",
    LATEST = "2100"

  /** The drafts with the laws between them; a law with its number is one citation with its name. */
  function nameLaws(cells, grammar, drafts, lexicon) {
    const between = (at, end, draft) =>
      lawsBetween(cells, grammar, lexicon, at, end)
        .filter((law) => draft === null || !namesNumber(cells, law, draft))
        .map((law) => named(cells, grammar, law, end))
    return insertBetween(drafts, between, cells.length)
  }

  function lawsBetween(cells, grammar, lexicon, at, end) {
    const found = []
    for (let place = at; place < end; place++) {
      if (!cells.upper[place] || cells.kinds[place] !== LETTER || !startsWord(cells, place)) continue
      const law = readLaw(cells, grammar, lexicon, place, end)
      if (law !== null) {
        found.push(law)
        place = Math.max(place, law.end - 1)
      }
    }
    return found
  }

  /** Give the number behind a name its name; in brackets behind it, its type. */
  function namesNumber(cells, law, draft) {
    if (draft.number === null || draft.lead.typeId !== null) return false
    const at = skip(cells, law.end)
    const leads = (place) => place === draft.lead.before || place === draft.start
    if (leads(at)) {
      draft.start = law.start
    } else if (at >= cells.length || !"(,".includes(cells.chars[at]) || !leads(skip(cells, at + 1))) {
      return false
    }
    draft.typeId = law.typeId
    draft.lead = Object.assign(new Lead(0, 0), draft.lead, { typeId: law.typeId })
    return true
  }

  /** A law without a number, with the date or the year behind its name. */
  function named(cells, grammar, law, limit) {
    const tail = readTail(cells, grammar, law.end, CODES)
    const lead = new Lead(law.start, law.start, law.typeId)
    const end = Math.min(Math.max(tail.end, law.end), limit)
    const { date, year, body, misprint } = tail
    const more = { date, year, body, misprint, documents: law.documents, law: true }
    const draft = new Draft(law.start, law.end, end, lead, null, law.typeId, null, more)
    const bare = date === null && year === null ? bareYear(cells, law.end) : null
    if (bare !== null && bare[1] <= limit) {
      draft.year = bare[0]
      draft.tailEnd = bare[1]
    }
    return draft
  }

  /** "Luật Giá 2023", "Luật Hộ tịch (2014)": four digits right behind a name, and where they end. */
  function bareYear(cells, end) {
    /* Glued to the last word ("cơ sởnăm 2022"), so that the name is not whole. */
    if (cells.chars.slice(end - 3, end).join("") === "năm") return null
    let at = skip(cells, end)
    const opened = cells.chars[at] === "("
    if (opened) at = skip(cells, at + 1)
    const after = cells.kinds[at] === DIGIT ? cells.runEnds[at] : at
    const year = cells.chars.slice(at, after).join("")
    if (after - at !== 4 || year < EARLIEST || year > LATEST) return null
    if (opened) {
      const close = skip(cells, after)
      return cells.chars[close] === ")" ? [year, close + 1] : null
    }
    return goesOnBehind(cells, after) ? null : [year, after]
  }

  /** True where the digits are no year: "2021-2025", "2.024", "2023/QH15", "2000m". */
  function goesOnBehind(cells, end) {
    if (cells.kinds[end] === LETTER || cells.chars[end] === "%" || cells.chars[end] === "°") return true
    const points = (place) => cells.chars[place] === "." || cells.chars[place] === ","
    const at = points(end) ? end : skip(cells, end)
    if (at >= cells.length || !(isSeparator(cells, at) || points(at))) return false
    const after = points(at) ? at + 1 : skip(cells, at + 1)
    return cells.kinds[after] === DIGIT || (cells.kinds[at] === SLASH && cells.kinds[after] === LETTER)
  }

  /** The law whose name begins at `at`: by lexicon or table, else by what stands behind it. */
  function readLaw(cells, grammar, lexicon, at, limit) {
    const word = match(grammar.forward.laws, cells, at)
    if (word === null || said(cells, grammar, "not_a_law", at)) return null
    const before = skipBack(cells, at)
    if (matchBack(grammar.backward.before_no_law, cells, before)) return null
    const alias = match(aliasTree(grammar, lexicon), cells, at)
    const known = amending(cells, grammar, word[1]) || listed(cells, grammar, at)
    const end = Math.max(alias ? alias[1] : 0, known || 0)
    let pattern = null
    if (!end || goesOn(cells, grammar, end)) {
      pattern = byWords(cells, grammar, word, limit, afterBasis(cells, grammar, before), end > 0)
    }
    if (pattern !== null && pattern > end) return { start: at, end: pattern, typeId: word[0], documents: [] }
    if (!end || end > limit) return null
    return { start: at, end, typeId: word[0], documents: alias && alias[1] === end ? alias[0] : [] }
  }

  /** True where more words of a name may follow one that is known. */
  function goesOn(cells, grammar, end) {
    const at = skip(cells, end)
    const small = at < cells.length && cells.kinds[at] === LETTER && !cells.upper[at]
    return small && !said(cells, grammar, "law_stops", at)
  }

  /** The end of a name of the table. One short word goes on in other words: "Luật Giá trị …". */
  function listed(cells, grammar, at) {
    const name = match(grammar.forward.law_names, cells, at)
    if (name === null) return null
    const after = skip(cells, name[1])
    const short = cells.kinds.slice(at, name[1]).filter((kind) => kind === BLANK).length === 1
    const goesOn = short && after < cells.length && cells.kinds[after] === LETTER && !cells.upper[after]
    return goesOn && !said(cells, grammar, "law_stops", after) ? null : name[1]
  }

  /** "Luật sửa đổi, bổ sung một số điều của Luật A và Luật B": the end of the last name. */
  function amending(cells, grammar, at) {
    const words = match(grammar.forward.law_amending, cells, skip(cells, at))
    if (words === null) return null
    let end = null
    at = skip(cells, words[1])
    for (let count = 0; count < MOST_NAMES; count++) {
      const name = at < cells.length ? listed(cells, grammar, at) : null
      if (name === null) break
      end = name
      at = skip(cells, end)
      const word = match(grammar.forward.and_words, cells, at)
      if (word === null && (at >= cells.length || cells.chars[at] !== ",")) break
      at = skip(cells, word ? word[1] : at + 1)
    }
    return end
  }

  /** True behind "Căn cứ": then a semicolon ends the name. */
  function afterBasis(cells, grammar, before) {
    const verb = matchBack(grammar.backward.verbs, cells, before)
    return verb !== null && verb[0] === "based_on"
  }

  /** The end of a name that no list has: before its number, year or date; behind "Căn cứ" before ";". A bare
   * year closes it only where no part of it is `known`. */
  function byWords(cells, grammar, word, limit, basis, known) {
    let end = word[1]
    const stop = Math.min(limit, end + LONGEST_NAME)
    /* "Hiến pháp" needs no name, the others do. */
    const first = word[0] === "hien-phap" ? end - 1 : end
    let at = skip(cells, end)
    while (at < stop) {
      if (cells.kinds[at] === LETTER) {
        if (isEvidence(cells, grammar, at)) return end > first ? end : null
        if (said(cells, grammar, "law_stops", at) || beginsCitation(cells, grammar, at)) return null
        end = cells.runEnds[at]
        at = skip(cells, end)
      } else if (",-".includes(cells.chars[at]) && !beginsHeading(cells, skip(cells, at + 1))) {
        at = skip(cells, at + 1)
      } else {
        break
      }
    }
    const closed = at < limit && basis && cells.chars[at] === ";"
    const numbered = at === limit && limit < cells.length && cells.kinds[at] === DIGIT
    const dated = at < limit && !known && bareYear(cells, end) !== null
    return end > first && (closed || numbered || dated) ? end : null
  }

  /** True at a capital that begins the name of another document, not of "các Luật" that this one amends. */
  function beginsCitation(cells, grammar, at) {
    const plural = cells.chars.slice(Math.max(0, at - PLURAL.length), at).join("") === PLURAL
    return !plural && Boolean(cells.upper[at]) && match(grammar.forward.types, cells, at) !== null
  }

  /** A number, a year or a date, which closes a name. */
  function isEvidence(cells, grammar, at) {
    const word = match(grammar.forward.number_words, cells, at)
    if (word) {
      let after = skip(cells, word[1])
      if (after < cells.length && cells.chars[after] === ":") after = skip(cells, after + 1)
      return after < cells.length && cells.kinds[after] === DIGIT
    }
    const when = readWhen(cells, grammar, at)
    return when?.worded && Boolean(when.date || when.year || when.spoiled)
  }

  modules.laws = { nameLaws }
})(CanCu.citations.modules)
