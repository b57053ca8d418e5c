/* The words of a query against the words of all documents: a score for each that answers, rare words first. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data
  const index = finder.index

  /* How much below the best a near match may lie and still be shown. */
  const NEAR_ENOUGH = 0.72
  const PARTLY_ENOUGH = 0.6
  /* A document with every word comes before one that lacks some, unless that one is much better. */
  const EVERY_WORD = 0.12
  /* Settles which of many equal matches are looked at more closely. */
  const SHORT_TITLE = 0.05

  /** Weight of a token: what few documents have says more. */
  function rarity(found, token) {
    const count = found.strict || found.near
    const rare = 1 - Math.log(1 + count) / Math.log(2 + data.size)
    const weight = 0.35 + 1.65 * Math.max(0, rare)
    if (token.optional) return weight * 0.15
    return token.digits ? weight * (token.year ? 1.1 : 1.5) : weight
  }

  /* Scores of the documents that answer at all, `docs`, and whether they have every word that carries a meaning. */
  finder.scored = (tokens, found) => {
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
  finder.members = (scored) => {
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
  finder.missingNumber = (tokens, found) => {
    return tokens.some((token, place) => {
      /* "dân chủ cơ sở 202" is a year on its way. */
      if (token.last && /^(19|20)\d$/.test(token.digits)) return false
      return token.digits && !token.year && !token.counts && !found[place].strict && !found[place].near
    })
  }
})(CanCu.finder)
