/* From tokens to an ordered list: what answers every word first, phrases before scattered words, and among
 * equals the weightier document that still holds. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data
  const index = finder.index

  /* Documents looked at more closely, and how much below the best a near match may lie and still be shown. */
  const CLOSER = 200
  const NEAR_ENOUGH = 0.72
  const PARTLY_ENOUGH = 0.6
  /* A document with every word comes before one that lacks some, unless that one is much better. */
  const EVERY_WORD = 0.12
  /* Nor does its name or its weight make up for a word it lacks: "chi thi 33 kon tum" asks for Kon Tum's. */
  const LACKING = 0.5
  const PLACES = 1 << 20
  const HIGHEST = 16
  /* Settles which of many equal matches are looked at more closely. */
  const SHORT_TITLE = 0.05
  const SCATTERED = 0.45
  /* So many words beside a number that nothing bears name a subject; so many documents of it are shown. */
  const SUBJECT_WORDS = 3
  const SUBJECT_SHOWN = 2

  /** Weight of a token: what few documents have says more. */
  function rarity(found, token) {
    const count = found.strict || found.near
    const rare = 1 - Math.log(1 + count) / Math.log(2 + data.size)
    const weight = 0.35 + 1.65 * Math.max(0, rare)
    if (token.optional) return weight * 0.15
    return token.digits ? weight * (token.year ? 1.1 : 1.5) : weight
  }

  /* Scores of the documents that answer at all, `docs`, and whether they have every word that carries a meaning. */
  function total(tokens, found) {
    const weights = tokens.map((token, place) => rarity(found[place], token))
    const sum = weights.reduce((a, b) => a + b, 0) || 1
    const sums = {
      scores: new Float32Array(data.size),
      covered: new Float32Array(data.size),
      full: new Uint8Array(data.size),
      docs: [],
    }
    let needed = 0
    tokens.forEach((token, place) => {
      if (!token.optional) needed++
      tally(found[place], weights[place] / sum, token.optional ? 0 : 1, sums)
    })
    for (let i = 0; i < sums.docs.length; i++) finish(sums, sums.docs[i], needed, tokens.length)
    return sums
  }

  function tally(found, share, counts, sums) {
    const docs = found.docs
    const scores = sums.scores
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i]
      const weight = found.weights[doc]
      if (scores[doc] === 0) sums.docs.push(doc)
      scores[doc] += share * weight
      sums.covered[doc] += share
      if (weight >= finder.STRICT) sums.full[doc] += counts
    }
  }

  function finish(sums, doc, needed, words) {
    sums.full[doc] = sums.full[doc] === needed ? 1 : 0
    sums.scores[doc] *= 0.5 + 0.5 * sums.covered[doc]
    if (!sums.full[doc]) return
    const length = index.titleStart[doc + 1] - index.titleStart[doc]
    sums.scores[doc] += EVERY_WORD + SHORT_TITLE * Math.min(1, words / (length || 1))
  }

  /* Every word found; else nearly as good; else, when no document has them all, those that have most. */
  function members(scored) {
    let best = 0
    let anyFull = false
    scored.docs.forEach((doc) => {
      if (scored.scores[doc] > best) best = scored.scores[doc]
      if (scored.full[doc]) anyFull = true
    })
    const floor = best * (anyFull ? NEAR_ENOUGH : PARTLY_ENOUGH)
    const list = scored.docs.filter(
      (doc) => scored.full[doc] || (scored.scores[doc] > 0 && scored.scores[doc] >= floor),
    )
    return { list: list, exact: anyFull }
  }

  /* A number that no document bears and no title mentions: nothing else would be an answer. */
  function missingNumber(tokens, found) {
    return tokens.some((token, place) => {
      /* "dân chủ cơ sở 202" is a year on its way. */
      if (token.last && /^(19|20)\d$/.test(token.digits)) return false
      return token.digits && !token.year && !token.counts && !found[place].strict && !found[place].near
    })
  }

  function everything() {
    const mine = []
    const others = []
    for (let doc = 0; doc < data.size; doc++) (finder.isMine(doc) ? mine : others).push(doc)
    return mine.concat(others)
  }

  /** Places of documents, best first. `exact` is false when no document answers every word; `absent` names
   * a document that was asked for and is not there; `readings` are other words for what was typed. */
  finder.search = (text, day) => {
    const query = read(text)
    if (!query.tokens.length && !query.dates.length)
      return { docs: everything(), exact: true, empty: true, query: query }
    const readings = finder.otherReadings(query.tokens)
    const found = merged(
      [query].concat(readings.map((reading) => ({ ...reworded(query, reading.tokens), says: reading.says }))),
      finder.termsTyped(query.tokens, readings),
      day,
    )
    found.query = query
    found.readings = readings
    found.absent = finder.absent(query, found.docs, found.exact)
    if (found.absent) found.docs = withNearest(found, query, day)
    return found
  }

  function read(text) {
    const query = finder.readQuery(text)
    const asked = finder.withoutQuestion(query.tokens)
    if (asked !== query.tokens) query.folded = spelled(asked)
    query.tokens = finder.respell(asked)
    finder.markLone(query.tokens)
    query.asked = askedFor(query.tokens)
    query.typed = finder.typeNamed(query.tokens).join(" ")
    return query
  }

  /* The words that say what it is about. */
  function askedFor(tokens) {
    const words = finder.withoutType(tokens).filter((token) => !token.optional)
    return words.map((token) => token.digits || token.plain)
  }

  function spelled(tokens) {
    return tokens.map((token) => token.digits || token.plain).join(" ")
  }

  function reworded(query, tokens) {
    return Object.assign({}, query, { tokens: tokens, folded: spelled(tokens), asked: askedFor(tokens) })
  }

  /* What speaks of the document that is missing comes first, then what has the words that stand beside a wrong
   * number, then what has a number like it. */
  function withNearest(found, query, day) {
    const speaking = found.docs.filter((doc) => index.foldedTitle(doc).indexOf(query.folded) >= 0)
    return Array.from(new Set(speaking.concat(byWords(query, day), finder.nearest(query), found.docs)))
  }

  function byWords(query, day) {
    const words = finder.withoutType(query.tokens.filter((token) => !token.digits && !token.optional))
    if (words.length < SUBJECT_WORDS) return []
    const found = ranked(reworded(query, words), day)
    return found.exact ? found.docs.slice(0, SUBJECT_SHOWN) : []
  }

  /* One list of all readings: a document stands where the reading that suits it best puts it. Other words than
   * those typed are read together: "tiếp dân" is not what speaks of "tiếp nhận" and of "công dân". */
  function merged(queries, groups, day) {
    let all = queries.map((query) => ({ ...ranked(query, day), says: query.says }))
    if (!groups.length) return all[0]
    const exact = all.some((one) => one.exact)
    if (exact) all = all.filter((one) => one.exact)
    const best = new Map()
    const terms = new Set()
    all.forEach((one) => {
      one.terms.forEach((term) => {
        terms.add(term)
      })
      one.final.forEach((score, doc) => {
        if (one.says && !finder.saysOneOf(doc, one.says)) return
        best.set(doc, Math.max(score, best.has(doc) ? best.get(doc) : -HIGHEST))
      })
    })
    best.forEach((score, doc) => {
      best.set(doc, score - scattered(doc, groups))
    })
    const head = Array.from(best.keys()).sort((a, b) => best.get(b) - best.get(a) || a - b)
    const known = new Set(head)
    all.forEach((one) => {
      one.docs.forEach((doc) => {
        known.add(doc)
      })
    })
    return { docs: Array.from(known), exact: exact, terms: terms }
  }

  /* Words of the field that stand here and there in a title do not say what they say together. */
  function scattered(doc, groups) {
    return groups.some((group) => !finder.saysOneOf(doc, group)) ? SCATTERED : 0
  }

  function ranked(query, day) {
    const found = query.tokens.map(finder.matchToken)
    if (missingNumber(query.tokens, found)) return { docs: [], exact: false, final: new Map(), terms: new Set() }
    const scored = total(query.tokens, found)
    if (query.dates.length) addDates(query, scored)
    const chosen = members(scored)
    const final = closely(chosen, scored, query, found, day)
    return { docs: arrange(final), exact: chosen.exact, final: final.scores, terms: matchedTerms(found) }
  }

  function addDates(query, scored) {
    const dated = (doc) => query.dates.indexOf(data.issued[doc]) >= 0
    if (query.tokens.length) {
      scored.docs.forEach((doc) => {
        scored.scores[doc] *= dated(doc) ? 1.3 : 0.8
      })
      return
    }
    scored.docs = everything().filter(dated)
    scored.docs.forEach((doc) => {
      scored.scores[doc] = scored.full[doc] = 1
    })
  }

  /* Score and place packed into one number each: typed arrays sort without calling back. */
  function byScore(list, scores) {
    const keys = new Float64Array(list.length)
    for (let i = 0; i < list.length; i++) keys[i] = Math.round((HIGHEST - scores[list[i]]) * 1e5) * PLACES + list[i]
    keys.sort()
    const order = new Array(list.length)
    for (let i = 0; i < list.length; i++) order[i] = keys[i] % PLACES
    return order
  }

  /* The best by their words, each looked at closely, and the others in their order. */
  function closely(chosen, scored, query, found, day) {
    const order = byScore(chosen.list, scored.scores)
    const scores = new Map(
      order.slice(0, CLOSER).map((doc) => {
        const lacking = chosen.exact && !scored.full[doc]
        const close = finder.closeness(doc, query, found, day)
        return [doc, scored.scores[doc] + (lacking ? LACKING : 1) * close + finder.whereAndWhen(doc, query, found)]
      }),
    )
    return { scores: scores, rest: order.slice(CLOSER) }
  }

  function arrange(final) {
    const head = Array.from(final.scores.keys())
    head.sort((a, b) => final.scores.get(b) - final.scores.get(a) || a - b)
    return head.concat(final.rest)
  }

  function matchedTerms(found) {
    const terms = new Set()
    found.forEach((one) => {
      one.terms.forEach((weight, term) => {
        if (weight >= finder.STRICT) terms.add(term)
      })
    })
    return terms
  }
})(CanCu.finder)
