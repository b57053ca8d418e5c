/* Looks closely at a good match: phrases, names, the share of the title, the body that is named. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data
  const index = finder.index
  const fold = finder.fold.folded

  const BONUS = {
    phrase: 0.3,
    cover: 0.12,
    same: 0.5,
    begins: 0.1,
    authority: 0.3,
    issuer: 0.25,
    dated: 0.6,
    number: 0.3,
    type: 0.25,
    year: 0.15,
    within: 0.2,
    kind: 0.2,
    province: 0.25,
    provinceNow: 0.15,
    central: 0.12,
    mine: 0.3,
    about: 0.45,
    loosely: 0.3,
    term: 0.35,
    quoted: 0.2,
  }
  /* Congresses of the Party come every five years; the sixth was in 1986. */
  const SIXTH = 1986
  const FIVE_YEARS = 5
  /* What has a successor of the same name is not what its name asks for. */
  const OLDER_TEXT = 0.2
  /* What is of another year than the one that was asked for stands behind what is of that year. */
  const WRONG_YEAR = 0.6
  const OTHER_PROVINCE = 0.5
  const LONG = 5
  const SUBJECT = 0.1
  const LEAD_IN = /^ban hanh (kem theo )?/
  const issuerNames = []
  const typeNames = []
  const codesOfType = []
  let provinceNames = null

  /* A few words without a number name a subject: then the documents at its root come first. */
  function authority(doc, query, day) {
    const words = query.tokens.length
    const subject = query.tokens.some((token) => token.digits) ? 0 : SUBJECT * Math.max(0, LONG - words)
    return (data.weight[doc] / 9) * (BONUS.authority + subject) - data.stateOn(doc, day).setback - renewed(doc, day)
  }

  function renewed(doc, day) {
    const later = data
      .insteadOf(doc, day)
      .concat(data.linked(doc, "f", day))
      .filter((other) => other < data.size)
    return later.some((other) => index.foldedTitle(other) === index.foldedTitle(doc)) ? OLDER_TEXT : 0
  }

  /** Share of neighbouring words of the query that are neighbours in type and title. */
  function phrase(doc, found) {
    if (found.length < 2) return 0
    const words = index.typeTerms[data.type[doc]].slice()
    for (let at = index.titleStart[doc]; at < index.titleStart[doc + 1]; at++) words.push(index.titleTerms[at])
    const best = new Float32Array(found.length)
    for (let place = 0; place + 1 < words.length; place++) {
      for (let i = 0; i + 1 < found.length; i++) {
        const left = found[i].terms.get(words[place])
        if (!left) continue
        const right = found[i + 1].terms.get(words[place + 1])
        if (right && left * right > best[i]) best[i] = left * right
      }
    }
    return best.reduce((a, b) => a + b, 0) / (found.length - 1)
  }

  /** Share of the title that the query speaks of. */
  function cover(doc, found) {
    const start = index.titleStart[doc]
    const length = index.titleStart[doc + 1] - start
    let hit = 0
    for (let i = 0; i < length; i++) {
      const term = index.titleTerms[start + i]
      if (found.some((one) => (one.terms.get(term) || 0) > finder.STRICT)) hit++
    }
    return length ? hit / length : 0
  }

  function names(doc) {
    const title = index.foldedTitle(doc)
    const type = typeNames[data.type[doc]] || (typeNames[data.type[doc]] = fold(data.typeOf(doc).label))
    const own = fold(data.numberOf(doc))
    const list = [type + " " + (own || title), title, title.replace(LEAD_IN, ""), own]
    return list.concat((data.aliases.get(doc) || []).map(fold))
  }

  function naming(doc, folded) {
    const known = names(doc)
    if (known.indexOf(folded) >= 0) return BONUS.same
    let bonus = 0
    if (folded.length > 5 && known.some((name) => name.indexOf(folded + " ") === 0)) bonus = BONUS.begins
    if (folded.split(" ").length < LONG) return bonus
    return known.some((name) => name.indexOf(folded) >= 0) ? bonus + BONUS.within : bonus
  }

  /* Letters that stand for a type in numbers: "kl" for Kết luận. */
  function typeCodes(type) {
    return codesOfType[type] || (codesOfType[type] = data.head.types[type][2].map(fold))
  }

  /** The whole number is named: its digits and every piece of its letters. */
  function numbered(doc, query) {
    const run = finder.fold.bare(data.number[doc])
    const code = index.codes[data.code[doc]]
    if (!run) return 0
    const said = query.tokens.map((token) => token.digits || token.plain)
    if (said.indexOf(run) < 0) return 0
    let typed = (" " + query.folded + " ").indexOf(" " + fold(data.typeOf(doc).label) + " ") >= 0 ? BONUS.type : 0
    if (!typed && typeCodes(data.type[doc]).some((letters) => said.indexOf(letters) >= 0)) typed = BONUS.type
    if (typed && CanCu.library.isCentral(data.issuerOf(doc).level)) typed += BONUS.central
    if (said.indexOf(String(data.yearOf(doc))) >= 0) typed += BONUS.year
    if (!code.pieces.length) return typed
    const whole = code.pieces.every((piece) => said.indexOf(piece) >= 0)
    return (whole || said.indexOf(code.joined) >= 0 ? BONUS.number : 0) + typed
  }

  function issuerNamed(doc, folded) {
    const place = data.issuer[doc]
    if (issuerNames[place] === undefined) {
      const row = data.head.issuers[place]
      issuerNames[place] = [row[1]]
        .concat(row[5])
        .map(fold)
        .filter((name) => name.indexOf(" ") > 0)
    }
    const padded = " " + folded + " "
    return issuerNames[place].some((name) => padded.indexOf(" " + name + " ") >= 0) ? BONUS.issuer : 0
  }

  function provinces() {
    if (!provinceNames) {
      const rows = data.head.issuers.map((row) => [row[3], row[4]])
      provinceNames = Array.from(new Set([].concat.apply([], rows).filter(Boolean).map(fold)))
    }
    return provinceNames
  }

  /** Whether a document is of the province that the reader has chosen. */
  finder.isMine = (doc) => {
    const mine = CanCu.province?.get()
    return Boolean(mine) && data.head.issuers[data.issuer[doc]][4] === mine.name
  }

  /* A province that is named is meant as a whole, not as two words that stand somewhere: its own documents come
   * before those of provinces that have joined it since, and both before what does not speak of it. Where none is
   * named, the reader's own is meant a little. */
  function provinceNamed(doc, folded) {
    const padded = " " + folded + " "
    const asked = provinces().filter((name) => padded.indexOf(" " + name + " ") >= 0)
    if (!asked.length) return finder.isMine(doc) ? BONUS.mine : 0
    const row = data.head.issuers[data.issuer[doc]]
    if (row[3] && asked.indexOf(fold(row[3])) >= 0) return BONUS.province
    if (row[4] && asked.indexOf(fold(row[4])) >= 0) return BONUS.provinceNow
    const title = " " + index.foldedTitle(doc) + " "
    return asked.some((name) => title.indexOf(" " + name + " ") >= 0) ? 0 : -OTHER_PROVINCE
  }

  /** What a document rules, or is called, of which a query speaks though its title does not; undefined if nothing. */
  finder.ruledAs = (doc, query) => {
    const asked = query.asked
    const title = index.foldedTitle(doc).split(" ")
    if (asked.length < 2 || asked.every((word) => title.indexOf(word) >= 0)) return undefined
    return (data.about.get(doc) || []).find((phrase) => says(phrase, asked) || holds(phrase, asked))
  }

  function says(phrase, asked) {
    return (" " + asked.join(" ") + " ").indexOf(" " + fold(phrase) + " ") >= 0
  }

  function holds(phrase, asked) {
    const words = fold(phrase).split(" ")
    return asked.every((word) => words.indexOf(word) >= 0)
  }

  /* "quy định" asks for whatever rules it, "thông tư" for a circular. */
  const ANY_TYPE = ["quy dinh", "quy che", "huong dan"]

  function ofOtherType(doc, query) {
    return query.typed && ANY_TYPE.indexOf(query.typed) < 0 && query.typed !== fold(data.typeOf(doc).label)
  }

  function ruling(doc, query) {
    const phrase = finder.ruledAs(doc, query)
    if (!phrase || ofOtherType(doc, query)) return 0
    return says(phrase, query.asked) || fold(phrase).indexOf(query.asked.join(" ")) >= 0 ? BONUS.about : BONUS.loosely
  }

  /* So many words in a row are not found by chance: who types them has the title before the eyes. Not so the
   * words of a text that is over: its subject lives on in another. */
  const QUOTED_WORDS = 4

  function quoted(doc, query, day) {
    if (query.tokens.length < QUOTED_WORDS || query.typed || data.stateOn(doc, day).setback) return 0
    return (" " + index.foldedTitle(doc)).indexOf(" " + query.folded) >= 0 ? BONUS.quoted : 0
  }

  /* "25-NQ/TW khóa XI": the number begins again with every congress. */
  function ofTerm(doc, query) {
    if (!query.term || data.issuerOf(doc).level !== "central-party") return 0
    const first = SIXTH + FIVE_YEARS * (query.term - 6)
    const year = data.yearOf(doc)
    return first <= year && year <= first + FIVE_YEARS ? BONUS.term : 0
  }

  /* "nghị định dân chủ" asks for decrees. */
  function kindNamed(doc, folded) {
    const type = typeNames[data.type[doc]] || (typeNames[data.type[doc]] = fold(data.typeOf(doc).label))
    return folded.indexOf(type + " ") === 0 ? BONUS.kind : 0
  }

  function otherYear(doc, query, found) {
    const asked = query.tokens.map((token, place) => (token.year && found[place].strict ? found[place] : null))
    const missed = asked.some((one) => one && one.weights[doc] < finder.STRICT)
    return missed ? -WRONG_YEAR : 0
  }

  /** What speaks for or against a document whatever else it has: the province and the year that were named. */
  finder.whereAndWhen = (doc, query, found) => provinceNamed(doc, query.folded) + otherYear(doc, query, found)

  /** All that a document is called by, folded, between spaces: names, number, topics, and the bodies it comes from. */
  finder.spokenOf = (doc) => {
    const row = data.head.issuers[data.issuer[doc]]
    const topics = data.head.topicSets[data.topics[doc]].map((topic) => data.head.topics[topic][1])
    const said = names(doc).concat([row[1]].concat(row[5], topics, data.about.get(doc) || []).map(fold))
    return " " + said.join(" | ") + " "
  }

  /** What a closer look adds to the score of a document. */
  finder.closeness = (doc, query, found, day) => {
    const dated = query.dates.indexOf(data.issued[doc]) >= 0 ? BONUS.dated : 0
    return (
      BONUS.phrase * phrase(doc, found) +
      BONUS.cover * cover(doc, found) +
      naming(doc, query.folded) +
      numbered(doc, query) +
      issuerNamed(doc, query.folded) +
      kindNamed(doc, query.folded) +
      ruling(doc, query) +
      quoted(doc, query, day) +
      ofTerm(doc, query) +
      authority(doc, query, day) +
      dated
    )
  }
})(CanCu.finder)
