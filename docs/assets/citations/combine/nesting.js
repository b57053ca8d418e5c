/* Twin of cancu/citations/combine/nesting.py. Step 10: subjects, citations inside the subject of another, and what the
 * words before a citation imply. */
;((modules) => {
  "use strict"
  const { joinedBy } = modules.draft
  const { BLANK, LETTER } = modules.fold
  const { readBody } = modules.issuers
  const { fitsCodes, readJoint } = modules.joint
  const { match, matchBack, skip, skipBack, startsWord } = modules.phrases
  const { atBullet, opensSentence, readSentences } = modules.sentences

  const OWNED = ["verbs", "owned_words"]
  const LONGEST_SUBJECT = 400
  const MOST_LINKS = 10
  const QUOTES = "“\"«‘'"

  /** Give every draft its parent, subject, relation and lead-in. */
  function nest(cells, grammar, drafts) {
    const sentences = readSentences(
      cells,
      grammar,
      drafts.map((draft) => draft.start),
    )
    let openDrafts = []
    drafts.forEach((draft, at) => {
      const chain = verbsBefore(cells, grammar, draft.start)
      while (
        openDrafts.length &&
        draft.start >= subjectLimit(cells, grammar, drafts[openDrafts[openDrafts.length - 1]])
      )
        openDrafts.pop()
      const parent = parentOf(cells, grammar, drafts, at, openDrafts, chain)
      if (parent === null) {
        close(cells, drafts, openDrafts, draft)
        openDrafts = []
      }
      draft.parent = parent
      relate(cells, grammar, drafts, at, chain, sentences[at])
      const limit = subjectLimit(cells, grammar, draft)
      if (limit > draft.tailEnd) {
        draft.subjectEnd = limit
        openDrafts.push(at)
        const following = at + 1 < drafts.length ? drafts[at + 1].start : cells.length
        takeIssuerBehind(cells, grammar, draft, Math.min(limit, following))
      }
    })
  }

  /** The issuer behind a title: "… về nhân sự do Ban Tổ chức Trung ương ban hành", "… của Bộ Y tế". */
  function takeIssuerBehind(cells, grammar, draft, limit) {
    if (draft.body !== null || draft.number === null) return
    const codes = draft.number.issuers.map((code) => code.letters)
    const quiet = !namesDocument(cells, grammar, draft.tailEnd, limit)
    for (let at = draft.tailEnd; at < limit; at = nextRun(cells, at)) {
      const word = startsRun(cells, at) ? match(grammar.forward.behind_title, cells, at) : null
      const first = word ? readBody(cells, grammar, skip(cells, word[1])) : null
      if (word === null || first === null || isShort(first)) continue
      const body = readJoint(cells, grammar, first, Math.max(codes.length, 1), codes)
      if (body.end > limit) continue
      /* "thực hiện của Sở Y tế", "thẩm quyền của Sở Y tế": whom the title speaks of. */
      const before = skipBack(cells, at)
      if (OWNED.some((name) => matchBack(grammar.backward[name], cells, before) !== null)) continue
      const after = skip(cells, body.end)
      const issued = word[0] === "by" && match(grammar.forward.passive_verbs, cells, after)
      const closing = word[0] === "of" && quiet && closesTitle(cells, grammar, body.end, after, limit)
      if ((issued || closing) && fitsCodes(cells, grammar, body, codes)) {
        draft.body = body
        draft.subjectEnd = skipBack(cells, at)
        return
      }
    }
  }

  function startsRun(cells, at) {
    return cells.kinds[at] === LETTER && cells.runStarts[at] === at
  }

  function nextRun(cells, at) {
    return cells.kinds[at] === LETTER ? cells.runEnds[at] : at + 1
  }

  /** True at "Đảng" alone: "… tiến tới Đại hội XIV của Đảng" does not say who issued a document. */
  function isShort(body) {
    return body.kind === "central" && body.end - body.start <= "đảng".length
  }

  /** True where a title speaks of another document, whose issuer a body behind it may be. */
  function namesDocument(cells, grammar, start, end) {
    const named = []
    for (let at = start; at < end; at = nextRun(cells, at)) {
      const names = startsRun(cells, at) && cells.upper[at] && match(grammar.forward.types, cells, at) !== null
      if (names) named.push(at)
    }
    if (named.length !== 1) return named.length > 1
    /* What a document approves is its own: "về việc phê duyệt Đề án … của UBND tỉnh". */
    return matchBack(grammar.backward.attaching_verbs, cells, skipBack(cells, named[0])) === null
  }

  /** True at the end of a subject, at a mark, or before the sentence goes on in small letters. */
  function closesTitle(cells, grammar, end, after, limit) {
    if (end >= limit || after >= cells.length || cells.kinds[after] !== LETTER) return true
    return !cells.upper[after] && match(grammar.forward.and_words, cells, after) === null
  }

  /** The innermost open subject that this draft belongs to; null if it stands for itself. */
  function parentOf(cells, grammar, drafts, at, openDrafts, chain) {
    const draft = drafts[at],
      previous = at ? drafts[at - 1] : null
    if (!openDrafts.length) return null
    const end = skipBack(cells, draft.start)
    const listed = end > 0 && (cells.chars[end - 1] === "," || andBefore(cells, grammar, end))
    if (!listed) return chain !== null ? openDrafts[openDrafts.length - 1] : null
    const same = previous !== null && previous.typeId === draft.typeId && previous.lastCode === draft.lastCode
    if (previous === null || previous.parent === null || !same) return null
    const joined = joinedBy(cells, grammar, previous.tailEnd, draft.start)
    return joined === "," || joined === "v" ? previous.parent : null
  }

  function andBefore(cells, grammar, end) {
    return matchBack(grammar.backward.and_words, cells, end) !== null
  }

  /** Subjects that were open end where this draft begins. */
  function close(cells, drafts, openDrafts, draft) {
    for (const index of openDrafts) {
      const other = drafts[index]
      if (other.subjectEnd !== null && other.subjectEnd > draft.start) {
        other.subjectEnd = Math.max(other.tailEnd, skipBack(cells, draft.start))
      }
    }
  }

  /** Where the subject behind a citation ends at the latest; its own end if it has none. */
  function subjectLimit(cells, grammar, draft) {
    if (draft.subjectEnd !== null) return draft.subjectEnd
    let at = skip(cells, draft.tailEnd)
    if (at < cells.length && cells.chars[at] === ",") at = skip(cells, at + 1)
    if (at >= cells.length || !(QUOTES.includes(cells.chars[at]) || match(grammar.forward.subject_words, cells, at)))
      return draft.tailEnd
    const limit = Math.min(cells.length, at + LONGEST_SUBJECT)
    while (at < limit && !endsClause(cells, grammar, at)) at += 1
    return at
  }

  /** True inside "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ". */
  function isSecondOffice(cells, grammar, comma) {
    const office = matchBack(grammar.backward.heads, cells, comma)
    return office !== null && office[0] === "office"
  }

  /** True at what closes a subject: a full stop, a semicolon, the next item, a new body that acts. */
  function endsClause(cells, grammar, at) {
    const char = cells.chars[at]
    if (";:!?)".includes(char)) return true
    if (char === ".") return at + 1 >= cells.length || cells.kinds[at + 1] === BLANK
    if (cells.kinds[at] === BLANK && cells.breaks[at] > 0) {
      return at + 1 >= cells.length || atBullet(cells, at) || opensSentence(cells, grammar, at + 1)
    }
    if (char === ",") {
      const after = skip(cells, at + 1)
      const acts = after < cells.length && cells.upper[after] && readBody(cells, grammar, after) !== null
      return acts && !isSecondOffice(cells, grammar, at)
    }
    return false
  }

  /** The chain of verbs and fillers that ends where a citation begins, as { kind, start, end }. */
  function verbsBefore(cells, grammar, start) {
    const end = skipBack(cells, start)
    let at = end,
      kind = null,
      first = end
    for (let count = 0; count < MOST_LINKS; count++) {
      const verb = matchBack(grammar.backward.verbs, cells, at)
      const filler = matchBack(grammar.backward.verb_fillers, cells, at)
      if (verb && (filler === null || verb[1] <= filler[1])) {
        if (kind === null || (kind === "implements" && verb[0] === "continues")) kind = verb[0]
        first = verb[1]
        at = skipBack(cells, verb[1])
      } else if (filler) {
        at = skipBack(cells, filler[1])
      } else if (kind !== null && at > 0 && cells.chars[at - 1] === ",") {
        at = skipBack(cells, at - 1)
      } else {
        break
      }
    }
    return kind ? { kind, start: first, end } : null
  }

  /** The relation: the verbs right before it, else those of its list, of its sentence, of the item above. */
  function relate(cells, grammar, drafts, at, chain, sentence) {
    const draft = drafts[at]
    draft.leadIn = sentence.leadIn
    if (chain !== null) {
      draft.relation = chain.kind
      draft.verb = [chain.start, chain.end]
      return
    }
    if (draft.parent !== null) {
      draft.relation = drafts[at - 1].parent === draft.parent ? drafts[at - 1].relation : null
      return
    }
    for (let index = at - 1; index > Math.max(-1, at - MOST_LINKS); index--) {
      const other = drafts[index]
      if (other.start < sentence.start) break
      if (other.parent === null) {
        draft.relation = other.relation
        draft.verb = other.verb
        return
      }
    }
    draft.relation = verbOfSentence(cells, grammar, sentence.start, draft.start) || sentence.leadIn
  }

  /** The last verb of the table between the start of the sentence and a citation. */
  function verbOfSentence(cells, grammar, start, end) {
    let at = Math.max(start, end - LONGEST_SUBJECT)
    let kind = null
    while (at < end) {
      const verb = cells.kinds[at] === LETTER && startsWord(cells, at) ? match(grammar.forward.verbs, cells, at) : null
      if (verb && verb[1] <= end) {
        kind = verb[0]
        at = verb[1]
      } else {
        at = cells.runEnds[at]
      }
    }
    return kind
  }

  modules.nesting = { nest, verbsBefore }
})(CanCu.citations.modules)
