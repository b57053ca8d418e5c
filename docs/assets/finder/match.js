/* How well one token of a query answers to each document: a weight from 0 to about 1.3 per document. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const fold = finder.fold
  const data = finder.data
  const index = finder.index

  /* Weights: as typed is 1; what is unfinished, misspelt or only mentioned weighs less. STRICT and more
   * counts as found, less as near. */
  const STRICT = 0.42
  const RUN = 1.3
  const YEAR = 1
  /* By where a word stands: in the title, in another name, in what a document rules. */
  const PLACES = [1, 0.95, 0.8]
  const UNFINISHED = 0.7
  const MISSPELT = 0.36
  const MENTIONED = 0.45
  const INITIALS = 0.9
  /* "tư" alone does not ask for a Thông tư. */
  const HALF_A_TYPE = 0.4

  function raise(weights, doc, weight) {
    if (weights[doc] < weight) weights[doc] = weight
  }

  function raiseTerm(weights, term, weight, terms) {
    terms.set(term, Math.max(weight, terms.get(term) || 0))
    const list = index.postings[term]
    for (let i = 0; i < list.length; i++) {
      raise(weights, list[i] >> 2, weight * PLACES[list[i] & 3])
    }
  }

  /* Words of titles and entities that spell `plain`, weighted by how their marks agree with what was typed. */
  function raisePlain(found, typed, plain, factor, lone) {
    ;(index.byPlain.get(plain) || []).forEach((term) => {
      const weight = factor * (typed ? fold.agreement(typed, index.forms[term]) : 1)
      raiseTerm(found.weights, term, weight, found.terms)
    })
    ;(index.entities.get(plain) || []).forEach((entry) => {
      const agreed = factor * entry[3] * (typed ? fold.agreement(typed, entry[2]) : 1)
      const weight = lone && entry[0] === "type" ? Math.min(agreed, HALF_A_TYPE) : agreed
      const hits = found.entities[entry[0]]
      if (!hits.has(entry[1]) || hits.get(entry[1]) < weight) hits.set(entry[1], weight)
    })
  }

  function codeWeight(code, plain, last) {
    const joined = code.joined
    if (code.suffix && plain === code.suffix + joined) return 1.2
    if (plain === joined) return code.pieces.length > 1 ? 1.2 : 1
    if (code.pieces.indexOf(plain) >= 0) return 1
    if (plain.length > 3 && code.pieces.length > 2 && joined.indexOf(plain) >= 0) return 1
    if (last && plain.length > 1 && joined.indexOf(plain) === 0) return UNFINISHED
    if (plain.length > 3 && finder.oneApart(plain, joined)) return UNFINISHED
    if (plain.length > 2 && code.pieces.some((p) => p.length > 1 && finder.oneApart(plain, p))) {
      return MISSPELT
    }
    return 0
  }

  function raiseEntities(found) {
    const columns = { issuer: data.issuer, topics: data.topics, type: data.type, signer: data.signer, code: data.code }
    Object.keys(columns).forEach((kind) => {
      const hits = found.entities[kind]
      if (!hits.size) return
      const column = columns[kind]
      const table = new Float32Array(tableSize(kind))
      hits.forEach((weight, place) => {
        table[place] = weight
      })
      for (let doc = 0, weights = found.weights, size = data.size; doc < size; doc++) {
        const weight = table[column[doc]]
        if (weight > weights[doc]) weights[doc] = weight
      }
    })
  }

  function tableSize(kind) {
    const head = data.head
    return { issuer: head.issuers, topics: head.topicSets, type: head.types, signer: head.signers, code: head.codes }[
      kind
    ].length
  }

  function matchWord(token, found) {
    raisePlain(found, token.form, token.plain, 1, token.lone)
    finder.nearWords(token.plain).forEach((other) => {
      raisePlain(found, "", other, MISSPELT)
    })
    if (token.last && token.plain.length > 1) {
      index.plains.forEach((other) => {
        if (other !== token.plain && other.indexOf(token.plain) === 0) {
          raisePlain(found, "", other, UNFINISHED)
        }
      })
    }
    index.codeGroups.forEach((group) => {
      const weight = codeWeight(group.code, token.plain, token.last)
      if (weight)
        group.places.forEach((place) => {
          found.entities.code.set(place, weight)
        })
    })
    raiseEntities(found)
    if (finder.isAbbreviation(token.plain)) {
      index.withInitials(token.plain, (doc) => {
        raise(found.weights, doc, INITIALS)
      })
    }
  }

  function roman(number) {
    /** @type {[number, string][]} */
    const marks = [
      [10, "x"],
      [9, "ix"],
      [5, "v"],
      [4, "iv"],
      [1, "i"],
    ]
    let text = ""
    marks.forEach((mark) => {
      while (number >= mark[0]) {
        text += mark[1]
        number -= mark[0]
      }
    })
    return text
  }

  function raiseYears(token, weights) {
    const year = Number(token.digits)
    const inCode = index.codes.map((code) => code.year === token.digits)
    for (let doc = 0, size = data.size; doc < size; doc++) {
      if (inCode[data.code[doc]]) raise(weights, doc, YEAR * 1.05)
      else if (data.yearOf(doc) === year) raise(weights, doc, YEAR)
    }
    data.periods.forEach((period, doc) => {
      if (period[0] <= year && year <= period[1]) raise(weights, doc, 0.7)
    })
  }

  function matchNumber(token, found) {
    const weights = found.weights
    ;(token.counts ? [] : index.runs.get(token.digits) || []).forEach((doc) => {
      const suffix = index.codes[data.code[doc]].suffix
      found.asNumber = true
      raise(weights, doc, suffix === token.suffix ? RUN : RUN * 0.6)
    })
    if (token.year) raiseYears(token, weights)
    /* The digits of "QH15" stand in letters of numbers. */
    index.codes.forEach((code, place) => {
      if (code.pieces.indexOf(token.digits) >= 0) found.entities.code.set(place, 0.9)
    })
    raiseEntities(found)
    const term = index.byForm.get(token.digits)
    if (term !== undefined) raiseTerm(weights, term, token.year || token.counts ? 0.9 : MENTIONED, found.terms)
    if (Number(token.digits) <= 20) {
      const ordinal = index.byForm.get(roman(Number(token.digits)))
      if (ordinal !== undefined) raiseTerm(weights, ordinal, 0.8, found.terms)
    }
    if (token.last && token.digits.length > 1 && !token.suffix) {
      index.runs.forEach((docs, run) => {
        if (run.length > token.digits.length && run.indexOf(token.digits) === 0) {
          docs.forEach((doc) => {
            raise(weights, doc, 0.4)
          })
        }
      })
    }
  }

  /* While somebody types, all tokens but the last stay the same: the newest answers are kept. */
  const KEPT = 24
  const kept = new Map()

  /** Weights of every document for one token, the terms that matched, and how many documents have it. */
  finder.matchToken = (token) => {
    const key = [
      data.size,
      token.form || token.digits + "." + token.suffix + (token.counts ? "n" : ""),
      token.last,
      token.lone,
    ].join(" ")
    const found = kept.get(key) || matchAfresh(token)
    kept.delete(key)
    kept.set(key, found)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value)
    return found
  }

  /* Documents with the token, few of many as a rule; what follows looks at no others. */
  function count(found) {
    const weights = found.weights
    const size = weights.length
    const answering = new Uint32Array(size)
    let number = 0
    for (let doc = 0; doc < size; doc++) {
      if (weights[doc] === 0) continue
      answering[number++] = doc
      if (weights[doc] >= STRICT) found.strict++
    }
    found.near = number - found.strict
    found.docs = answering.slice(0, number)
  }

  function matchAfresh(token) {
    const found = {
      weights: new Float32Array(data.size),
      docs: null,
      terms: new Map(),
      asNumber: false,
      strict: 0,
      near: 0,
      entities: { issuer: new Map(), topics: new Map(), type: new Map(), signer: new Map(), code: new Map() },
    }
    if (token.digits) matchNumber(token, found)
    else matchWord(token, found)
    count(found)
    return found
  }

  finder.STRICT = STRICT
})(CanCu.finder)
