/* From scores to an ordered list: what answers every word first, phrases before scattered words, and among
 * equals the weightier document that still holds. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data
  const index = finder.index

  /* Documents looked at more closely. */
  const CLOSER = 200
  /* Nor does its name or its weight make up for a word it lacks: "chi thi 33 kon tum" asks for Kon Tum's. */
  const LACKING = 0.5
  const PLACES = 1 << 20
  const HIGHEST = 16
  const SCATTERED = 0.45
  /* So many words beside a number that nothing bears name a subject; so many documents of it are shown. */
  const SUBJECT_WORDS = 3
  const SUBJECT_SHOWN = 2

  function everything() {
    const mine = []
    const others = []
    for (let doc = 0; doc < data.size; doc++) (finder.isMine(doc) ? mine : others).push(doc)
    return mine.concat(others)
  }

  /** Places of documents, best first. `exact` is false when no document answers every word; `absent` names
   * a document that was asked for and is not there; `readings` are other words for what was typed. */
  finder.search = (text, day) => {
    const query = finder.readAsked(text)
    if (!query.tokens.length && !query.dates.length)
      return { docs: everything(), exact: true, empty: true, query: query }
    const readings = finder.otherReadings(query.tokens)
    const found = merged(
      [query].concat(readings.map((reading) => ({ ...finder.reworded(query, reading.tokens), says: reading.says }))),
      finder.termsTyped(query.tokens, readings),
      day,
    )
    found.query = query
    found.readings = readings
    found.absent = finder.absent(query, found.docs, found.exact)
    if (found.absent) found.docs = withNearest(found, query, day)
    return found
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
    const found = ranked(finder.reworded(query, words), day)
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
    if (finder.missingNumber(query.tokens, found)) return { docs: [], exact: false, final: new Map(), terms: new Set() }
    const scored = finder.scored(query.tokens, found)
    if (query.dates.length) addDates(query, scored)
    const chosen = finder.members(scored)
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
