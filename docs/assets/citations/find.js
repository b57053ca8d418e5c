/* Twin of cancu/citations/find.py. Finding: text → citations, in the numbered steps of this room. */
;((modules) => {
  "use strict"
  const { addAliases } = modules.aliases
  const { Draft, joinedBy } = modules.draft
  const { BLANK, DIGIT, LETTER, RAISED, fold } = modules.fold
  const { decoded } = modules.entities
  const { finish } = modules.finish
  const { fitsCodes } = modules.joint
  const { readBefore, readBeforeBrackets } = modules.before
  const { nameLaws } = modules.laws
  const { keepOwn, withoutOwn } = modules.own
  const { isPage, readLead } = modules.lead
  const { widened } = modules.lexicon
  const { shareInLists } = modules.lists
  const { typeOf } = modules.meaning
  const { addNamesakes } = modules.namesakes
  const { nest } = modules.nesting
  const { readNumber } = modules.numbers
  const { inPackedList, packedType } = modules.packed
  const { match, matchBack, skip, skipBack } = modules.phrases
  const { bindRepeats } = modules.repeats
  const { readSayer } = modules.sayer
  const { tablesFor } = modules.tables
  const { readTail } = modules.tails
  const { readUnnumbered } = modules.unnumbered
  const { isDigit } = modules.text

  /* More are in no document; files made to harm have millions. Callers say that the rest was not looked at. */
  const MOST_CITATIONS = 20000
  const MARKS = ".,;:)"
  const LAWS = CanCu.grammar.types_of_laws

  /** Every citation of `text` in order, none overlapping another. */
  function find(text, lexicon = null) {
    const plain = decoded(text)
    const grammar = widened(tablesFor(plain.text), lexicon || {})
    return asWritten(text, plain, readCells(fold(plain.text, grammar.alphabet), grammar, lexicon))
  }

  /** Citations with their places in a text that has entities. */
  function asWritten(text, plain, found) {
    if (!plain.places.length) return found
    const points = Array.from(text)
    return found.map((citation) => {
      const start = plain.back(citation.start),
        end = plain.back(citation.end)
      return Object.assign({}, citation, { start, end, surface: points.slice(start, end).join("") })
    })
  }

  /** The citations of folded text: the steps one after the other. */
  function readCells(cells, grammar, lexicon = null) {
    let drafts = []
    const owns = new Map()
    readAll(cells, grammar, drafts, owns, 0, cells.length)
    drafts = nameLaws(cells, grammar, withoutOwn(cells, grammar, drafts, owns), lexicon || {})
    shareInLists(cells, grammar, drafts)
    drafts = bindRepeats(drafts)
    drafts = addAliases(cells, grammar, drafts, lexicon || {})
    drafts = addNamesakes(cells, grammar, drafts).slice(0, MOST_CITATIONS)
    nest(cells, grammar, drafts)
    return finish(cells, grammar, drafts)
  }

  /** One pass over the runs of digits from `at`, adding to `drafts` what is cited and to `owns` the numbers of the text itself;
   * stops at `limit` or soon after it and says
   * where, so that slices of a long text can be read one by one. */
  function readAll(cells, grammar, drafts, owns, at, limit) {
    const kinds = cells.kinds
    while (at < limit) {
      if (drafts.length >= MOST_CITATIONS) return cells.length
      if (kinds[at] !== DIGIT) {
        at += 1
        continue
      }
      const draft = readOne(cells, grammar, drafts, owns, at)
      if (draft !== null) {
        if (drafts.length && isSameMention(cells, lastOf(drafts), draft)) drafts.pop()
        drafts.push(draft)
        at = Math.max(draft.end, at + 1)
      } else {
        at = cells.runEnds[at]
      }
    }
    return at
  }

  function lastOf(drafts) {
    return drafts[drafts.length - 1]
  }

  /** "Quyết định ngày 12/9/2014 của Tỉnh ủy số 728-QĐ/TU": what had no number gets one after all. */
  function isSameMention(cells, unnumbered, numbered) {
    if (unnumbered.form !== "unnumbered" || numbered.lead.typeId !== null || numbered.number === null) return false
    return skip(cells, unnumbered.tailEnd) === numbered.lead.before
  }

  /** The citation at the digits `at`: a number, or the date of a document without one. */
  function readOne(cells, grammar, drafts, owns, at) {
    const number = isFigure(cells, grammar, drafts, at) ? null : readNumber(cells, grammar, at)
    if (number === null) return readUnnumbered(cells, grammar, drafts.length ? lastOf(drafts).tailEnd : 0, at)
    if (number.form === "bare" && isPage(cells, grammar, at)) return null
    const lead = readLead(cells, grammar, number.first, number.end)
    if (lead.own && number.form === "full") keepOwn(cells, grammar, owns, number, lead)
    /* A page number inside the type, read as its number: "Thông tư⏎12⏎liên tịch số …". */
    if (drafts.length && lastOf(drafts).form === "bare" && lead.start <= lastOf(drafts).start) drafts.pop()
    const floor = drafts.length ? lastOf(drafts).end : 0
    if (lead.refused || lead.own || lead.start < floor) return null
    const link = drafts.length ? joinedBy(cells, grammar, lastOf(drafts).tailEnd, lead.start) : null
    const previous = link ? lastOf(drafts) : null
    if (!isCitation(cells, grammar, number, lead, previous)) return null
    const draft = startDraft(cells, grammar, number, lead, previous)
    addContext(cells, grammar, draft, floor, endOfKnown(drafts))
    return isWorth(draft) ? draft : null
  }

  /** True for digits with words or a mark behind, and nothing before that leads to a number: most digits. */
  function isFigure(cells, grammar, drafts, at) {
    const kinds = cells.kinds
    const before = at === 0 || kinds[at - 1] !== BLANK ? at - 1 : at - 2
    if (before < 0 || grammar.leadEnds.has(cells.chars[before]) || cells.upper[before]) return false
    if (kinds[before] === RAISED || (drafts.length && lastOf(drafts).form === "bare")) return false
    const end = cells.runEnds[at]
    if (end + 2 >= cells.length) return false
    if (kinds[end] === BLANK && kinds[end + 1] === LETTER) return capitals(cells, end + 1, cells.runEnds[end + 1]) < 2
    return MARKS.includes(cells.chars[end]) && kinds[end + 1] === BLANK
  }

  function capitals(cells, start, end) {
    let count = 0
    for (let at = start; at < end; at++) count += cells.upper[at] ? 1 : 0
    return count
  }

  /** The end of all that belongs to the last citation; one without a number may get it yet. */
  function endOfKnown(drafts) {
    return drafts.length && lastOf(drafts).form !== "unnumbered" ? lastOf(drafts).tailEnd : 0
  }

  /** Which readings of digits and letters count as a number of a document. */
  function isCitation(cells, grammar, number, lead, previous) {
    if (number.form === "cut") {
      const followsCut = previous !== null && previous.form === "cut"
      const plain = grammar.raw.year_names_number.includes(lead.typeId)
      return followsCut || plain || (lead.typeId !== null && lead.hasNumberWord)
    }
    if (number.form === "bare") {
      const listed = previous !== null && previous.form === "bare" && goesOn(cells, grammar, number.end)
      const follows = previous !== null && previous.form !== "full" && (lead.hasNumberWord || listed)
      const unit = number.end < cells.length && "%°".includes(cells.chars[number.end])
      const opens = lead.hasNumberWord && inPackedList(cells, grammar, number.first)
      /* "Hiến pháp 2013" is a name and a year. */
      if (LAWS.includes(lead.typeId) && number.head.length === 4 && !lead.hasNumberWord) return false
      return (lead.typeId !== null || follows || opens) && number.head.length <= 4 && !unit
    }
    if (lead.typeId !== null || lead.paper) return true
    const first = number.codes[0],
      others = number.codes.slice(1)
    if (number.loose && !(lead.hasNumberWord || previous !== null)) return false
    if ((first.letters.startsWith("QH") || first.letters.startsWith("UBTVQH")) && isDigit(first.letters.slice(-1))) {
      return number.year !== null
    }
    if (number.typeCode) return others.some((code) => code.known || code.letters.length > 1)
    return others.length > 0 && !number.year && (first.known || lead.hasNumberWord)
  }

  /** True where a list of bare numbers can go on or close: a comma, ";" before digits, "và", "của". */
  function goesOn(cells, grammar, end) {
    const at = skip(cells, end)
    if (at >= cells.length || cells.chars[at] === ",") return at < cells.length
    if (cells.chars[at] === ";") return cells.kinds[skip(cells, at + 1)] === DIGIT
    return (
      match(grammar.forward.and_words, cells, at) !== null ||
      match(grammar.forward.issuer_prepositions, cells, at) !== null
    )
  }

  function startDraft(cells, grammar, number, lead, previous) {
    let typeId = typeOf(cells, grammar, number, lead, previous)
    if (typeId === null && number.form === "bare") typeId = packedType(cells, grammar, number.first)
    const text = number.form === "full" ? number.canonical : null
    return new Draft(lead.start, number.end, number.end, lead, number, typeId, text)
  }

  /** Date and issuer: behind the number first, then what is missing from before it. `floor` ends the number before,
   * `said` all that is known to belong to it. */
  function addContext(cells, grammar, draft, floor, said) {
    const number = draft.number,
      lead = draft.lead
    const codes = number ? number.issuers.map((code) => code.letters) : []
    const bodyAt = number ? openBody(cells, grammar, number) : null
    const tail = readTail(cells, grammar, draft.end, codes, bodyAt, lead.start)
    Object.assign(draft, { date: tail.date, year: tail.year, body: tail.body, tailEnd: tail.end })
    Object.assign(draft, { misprint: tail.misprint, term: tail.term })
    if (draft.date && draft.body) return
    let attached = lead.typeId !== null || lead.paper
    if (!attached && !lead.hasNumberWord) return
    const start = attached ? lead.start : lead.before
    let before = readBefore(cells, grammar, start, codes, attached)
    if (before === null) {
      before = readBeforeBrackets(cells, grammar, start, codes, draft.typeId)
      attached = true
    }
    if (before !== null && before.start >= floor) {
      /* The date belongs to the citation before. */
      if (before.start < said) before.date = before.year = null
      takeBefore(cells, grammar, draft, before, codes, !attached)
    }
    if (draft.body === null && lead.typeId !== null) {
      draft.body = readSayer(cells, grammar, lead.start, draft.tailEnd, codes)
    }
  }

  /** "107/KH UBND tỉnh …": the last letters of the number also begin the issuer's name. */
  function openBody(cells, grammar, number) {
    const at = number.openCode
    if (at === null) return null
    const body = readTail(cells, grammar, number.end, [], at).body
    return body !== null && body.end > number.end ? at : null
  }

  /** Keep what stands before; between type and number it also tells the type. */
  function takeBefore(cells, grammar, draft, before, codes, between) {
    const body = before.body
    if (between) {
      const kind = matchBack(grammar.backward.types, cells, skipBack(cells, before.start))
      /* "Luật Thanh tra số …": what stands between is the law's name. */
      if (kind === null || LAWS.includes(kind[0])) return
      draft.typeId = kind[0]
    } else if (body === null || (codes.length && !fitsCodes(cells, grammar, body, codes))) {
      return
    }
    draft.before = true
    draft.body = draft.body || body
    if (draft.date === null && before.date) {
      draft.date = before.date
      draft.year = before.year
    }
  }

  /** A bare number is kept for now if it has "số" (repeats decide later) or its own date or issuer. */
  function isWorth(draft) {
    return draft.form !== "bare" || draft.typeId !== null
  }

  modules.find = { find, asWritten, readCells, readAll, MOST_CITATIONS }
})(CanCu.citations.modules)
