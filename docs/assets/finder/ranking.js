/* From tokens to an ordered list: what answers every word first, phrases before scattered words, and among
 * equals the weightier document that still holds. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var data = finder.data
  var index = finder.index

  /* Documents looked at more closely, and how much below the best a near match may lie and still be shown. */
  var CLOSER = 200
  var NEAR_ENOUGH = 0.72
  var PARTLY_ENOUGH = 0.6
  /* A document with every word comes before one that lacks some, unless that one is much better. */
  var EVERY_WORD = 0.12
  /* Nor does its name or its weight make up for a word it lacks: "chi thi 33 kon tum" asks for Kon Tum's. */
  var LACKING = 0.5
  var PLACES = 1 << 20
  var HIGHEST = 16
  /* Settles which of many equal matches are looked at more closely. */
  var SHORT_TITLE = 0.05
  var SCATTERED = 0.45

  /** Weight of a token: what few documents have says more. */
  function rarity(found, token) {
    var count = found.strict || found.near
    var rare = 1 - Math.log(1 + count) / Math.log(2 + data.size)
    var weight = 0.35 + 1.65 * Math.max(0, rare)
    if (token.optional) return weight * 0.15
    return token.digits ? weight * (token.year ? 1.1 : 1.5) : weight
  }

  /* Scores of the documents that answer at all, `docs`, and whether they have every word that carries a meaning. */
  function total(tokens, found) {
    var weights = tokens.map(function (token, place) { return rarity(found[place], token) })
    var sum = weights.reduce(function (a, b) { return a + b }, 0) || 1
    var sums = {
      scores: new Float32Array(data.size), covered: new Float32Array(data.size), full: new Uint8Array(data.size),
      docs: [],
    }
    var needed = 0
    tokens.forEach(function (token, place) {
      if (!token.optional) needed++
      tally(found[place], weights[place] / sum, token.optional ? 0 : 1, sums)
    })
    for (var i = 0; i < sums.docs.length; i++) finish(sums, sums.docs[i], needed, tokens.length)
    return sums
  }

  function tally(found, share, counts, sums) {
    var docs = found.docs
    var scores = sums.scores
    for (var i = 0; i < docs.length; i++) {
      var doc = docs[i]
      var weight = found.weights[doc]
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
    var length = index.titleStart[doc + 1] - index.titleStart[doc]
    sums.scores[doc] += EVERY_WORD + SHORT_TITLE * Math.min(1, words / (length || 1))
  }

  /* Every word found; else nearly as good; else, when no document has them all, those that have most. */
  function members(scored) {
    var best = 0
    var anyFull = false
    scored.docs.forEach(function (doc) {
      if (scored.scores[doc] > best) best = scored.scores[doc]
      if (scored.full[doc]) anyFull = true
    })
    var floor = best * (anyFull ? NEAR_ENOUGH : PARTLY_ENOUGH)
    var list = scored.docs.filter(function (doc) {
      return scored.full[doc] || (scored.scores[doc] > 0 && scored.scores[doc] >= floor)
    })
    return { list: list, exact: anyFull }
  }

  /* A number that no document bears and no title mentions: nothing else would be an answer. */
  function missingNumber(tokens, found) {
    return tokens.some(function (token, place) {
      /* "dân chủ cơ sở 202" is a year on its way. */
      if (token.last && /^(19|20)\d$/.test(token.digits)) return false
      return token.digits && !token.year && !found[place].strict && !found[place].near
    })
  }

  function everything() {
    var mine = []
    var others = []
    for (var doc = 0; doc < data.size; doc++) (finder.isMine(doc) ? mine : others).push(doc)
    return mine.concat(others)
  }

  /** Places of documents, best first. `exact` is false when no document answers every word; `absent` names
   * a document that was asked for and is not there; `readings` are other words for what was typed. */
  finder.search = function (text, day) {
    var query = read(text)
    if (!query.tokens.length && !query.dates.length) return { docs: everything(), exact: true, empty: true, query: query }
    var readings = finder.otherReadings(query.tokens)
    var found = merged([query].concat(readings.map(function (reading) { return reworded(query, reading.tokens) })),
      finder.termsTyped(query.tokens), day)
    found.query = query
    found.readings = readings
    found.absent = finder.absent(query, found.docs, found.exact)
    if (found.absent) found.docs = withNearest(found, query)
    return found
  }

  function read(text) {
    var query = finder.readQuery(text)
    var asked = finder.withoutQuestion(query.tokens)
    if (asked !== query.tokens) query.folded = spelled(asked)
    query.tokens = finder.respell(asked)
    return query
  }

  function spelled(tokens) {
    return tokens.map(function (token) { return token.digits || token.plain }).join(" ")
  }

  function reworded(query, tokens) {
    return Object.assign({}, query, { tokens: tokens, folded: spelled(tokens) })
  }

  /* What speaks of the document that is missing comes first, then what has a number like it. */
  function withNearest(found, query) {
    var speaking = found.docs.filter(function (doc) { return index.foldedTitle(doc).indexOf(query.folded) >= 0 })
    return Array.from(new Set(speaking.concat(finder.nearest(query), found.docs)))
  }

  /* One list of all readings: a document stands where the reading that suits it best puts it. */
  function merged(queries, groups, day) {
    var all = queries.map(function (query) { return ranked(query, day) })
    if (!groups.length) return all[0]
    var exact = all.some(function (one) { return one.exact })
    if (exact) all = all.filter(function (one) { return one.exact })
    var best = new Map()
    var terms = new Set()
    all.forEach(function (one) {
      one.terms.forEach(function (term) { terms.add(term) })
      one.final.forEach(function (score, doc) { best.set(doc, Math.max(score, best.has(doc) ? best.get(doc) : -HIGHEST)) })
    })
    best.forEach(function (score, doc) { best.set(doc, score - scattered(doc, groups)) })
    var head = Array.from(best.keys()).sort(function (a, b) { return best.get(b) - best.get(a) || a - b })
    var known = new Set(head)
    all.forEach(function (one) { one.docs.forEach(function (doc) { known.add(doc) }) })
    return { docs: Array.from(known), exact: exact, terms: terms }
  }

  /* Words of the field that stand here and there in a title do not say what they say together. */
  function scattered(doc, groups) {
    return groups.some(function (group) { return !finder.saysOneOf(doc, group) }) ? SCATTERED : 0
  }

  function ranked(query, day) {
    var found = query.tokens.map(finder.matchToken)
    if (missingNumber(query.tokens, found)) return { docs: [], exact: false, final: new Map(), terms: new Set() }
    var scored = total(query.tokens, found)
    if (query.dates.length) addDates(query, scored)
    var chosen = members(scored)
    var final = closely(chosen, scored, query, found, day)
    return { docs: arrange(final), exact: chosen.exact, final: final.scores, terms: matchedTerms(found) }
  }

  function addDates(query, scored) {
    var dated = function (doc) { return query.dates.indexOf(data.issued[doc]) >= 0 }
    if (query.tokens.length) {
      scored.docs.forEach(function (doc) { scored.scores[doc] *= dated(doc) ? 1.3 : 0.8 })
      return
    }
    scored.docs = everything().filter(dated)
    scored.docs.forEach(function (doc) { scored.scores[doc] = scored.full[doc] = 1 })
  }

  /* Score and place packed into one number each: typed arrays sort without calling back. */
  function byScore(list, scores) {
    var keys = new Float64Array(list.length)
    for (var i = 0; i < list.length; i++) keys[i] = Math.round((HIGHEST - scores[list[i]]) * 1e5) * PLACES + list[i]
    keys.sort()
    var order = new Array(list.length)
    for (i = 0; i < list.length; i++) order[i] = keys[i] % PLACES
    return order
  }

  /* The best by their words, each looked at closely, and the others in their order. */
  function closely(chosen, scored, query, found, day) {
    var order = byScore(chosen.list, scored.scores)
    var scores = new Map(order.slice(0, CLOSER).map(function (doc) {
      var lacking = chosen.exact && !scored.full[doc]
      var close = finder.closeness(doc, query, found, day)
      return [doc, scored.scores[doc] + (lacking ? LACKING : 1) * close + finder.whereAndWhen(doc, query, found)]
    }))
    return { scores: scores, rest: order.slice(CLOSER) }
  }

  function arrange(final) {
    var head = Array.from(final.scores.keys())
    head.sort(function (a, b) { return final.scores.get(b) - final.scores.get(a) || a - b })
    return head.concat(final.rest)
  }

  function matchedTerms(found) {
    var terms = new Set()
    found.forEach(function (one) {
      one.terms.forEach(function (weight, term) { if (weight >= finder.STRICT) terms.add(term) })
    })
    return terms
  }
})(CanCu.finder)
