/* Looks closely at a good match: phrases, names, the share of the title, the body that is named. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var data = finder.data
  var index = finder.index
  var fold = finder.fold.folded

  var BONUS = { phrase: 0.3, cover: 0.12, same: 0.5, begins: 0.1, authority: 0.3, issuer: 0.25, dated: 0.6, number: 0.3, type: 0.25, year: 0.15,
    within: 0.2, kind: 0.2, province: 0.25, provinceNow: 0.15, central: 0.12, mine: 0.3 }
  /* What has a successor of the same name is not what its name asks for. */
  var OLDER_TEXT = 0.2
  /* What is of another year than the one that was asked for stands behind what is of that year. */
  var WRONG_YEAR = 0.4
  var OTHER_PROVINCE = 0.5
  var LONG = 5
  var SUBJECT = 0.1
  var LEAD_IN = /^ban hanh (kem theo )?/
  var issuerNames = []
  var typeNames = []
  var codesOfType = []
  var provinceNames = null

  /* A few words without a number name a subject: then the documents at its root come first. */
  function authority(doc, query, day) {
    var words = query.tokens.length
    var subject = query.tokens.some(function (token) { return token.digits }) ? 0 : SUBJECT * Math.max(0, LONG - words)
    return (data.weight[doc] / 9) * (BONUS.authority + subject) - data.stateOn(doc, day).setback - renewed(doc, day)
  }

  function renewed(doc, day) {
    var later = data.insteadOf(doc, day).concat(data.linked(doc, "f", day)).filter(function (other) { return other < data.size })
    return later.some(function (other) { return index.foldedTitle(other) === index.foldedTitle(doc) }) ? OLDER_TEXT : 0
  }

  /** Share of neighbouring words of the query that are neighbours in type and title. */
  function phrase(doc, found) {
    if (found.length < 2) return 0
    var words = index.typeTerms[data.type[doc]].slice()
    for (var at = index.titleStart[doc]; at < index.titleStart[doc + 1]; at++) words.push(index.titleTerms[at])
    var best = new Float32Array(found.length)
    for (var place = 0; place + 1 < words.length; place++) {
      for (var i = 0; i + 1 < found.length; i++) {
        var left = found[i].terms.get(words[place])
        if (!left) continue
        var right = found[i + 1].terms.get(words[place + 1])
        if (right && left * right > best[i]) best[i] = left * right
      }
    }
    return best.reduce(function (a, b) { return a + b }, 0) / (found.length - 1)
  }

  /** Share of the title that the query speaks of. */
  function cover(doc, found) {
    var start = index.titleStart[doc]
    var length = index.titleStart[doc + 1] - start
    var hit = 0
    for (var i = 0; i < length; i++) {
      var term = index.titleTerms[start + i]
      if (found.some(function (one) { return (one.terms.get(term) || 0) > finder.STRICT })) hit++
    }
    return length ? hit / length : 0
  }

  function names(doc) {
    var title = index.foldedTitle(doc)
    var type = typeNames[data.type[doc]] || (typeNames[data.type[doc]] = fold(data.typeOf(doc).label))
    var own = fold(data.numberOf(doc))
    var list = [type + " " + (own || title), title, title.replace(LEAD_IN, ""), own]
    return list.concat((data.aliases.get(doc) || []).map(fold))
  }

  function naming(doc, folded) {
    var known = names(doc)
    if (known.indexOf(folded) >= 0) return BONUS.same
    var bonus = 0
    if (folded.length > 5 && known.some(function (name) { return name.indexOf(folded + " ") === 0 })) bonus = BONUS.begins
    if (folded.split(" ").length < LONG) return bonus
    return known.some(function (name) { return name.indexOf(folded) >= 0 }) ? bonus + BONUS.within : bonus
  }

  /* Letters that stand for a type in numbers: "kl" for Kết luận. */
  function typeCodes(type) {
    return codesOfType[type] || (codesOfType[type] = data.head.types[type][2].map(fold))
  }

  /** The whole number is named: its digits and every piece of its letters. */
  function numbered(doc, query) {
    var run = finder.fold.bare(data.number[doc])
    var code = index.codes[data.code[doc]]
    if (!run) return 0
    var said = query.tokens.map(function (token) { return token.digits || token.plain })
    if (said.indexOf(run) < 0) return 0
    var typed = (" " + query.folded + " ").indexOf(" " + fold(data.typeOf(doc).label) + " ") >= 0 ? BONUS.type : 0
    if (!typed && typeCodes(data.type[doc]).some(function (letters) { return said.indexOf(letters) >= 0 })) typed = BONUS.type
    if (typed && CanCu.library.isCentral(data.issuerOf(doc).level)) typed += BONUS.central
    if (said.indexOf(String(data.yearOf(doc))) >= 0) typed += BONUS.year
    if (!code.pieces.length) return typed
    var whole = code.pieces.every(function (piece) { return said.indexOf(piece) >= 0 })
    return (whole || said.indexOf(code.joined) >= 0 ? BONUS.number : 0) + typed
  }

  function issuerNamed(doc, folded) {
    var place = data.issuer[doc]
    if (issuerNames[place] === undefined) {
      var row = data.head.issuers[place]
      issuerNames[place] = [row[1]].concat(row[5]).map(fold).filter(function (name) { return name.indexOf(" ") > 0 })
    }
    var padded = " " + folded + " "
    return issuerNames[place].some(function (name) { return padded.indexOf(" " + name + " ") >= 0 }) ? BONUS.issuer : 0
  }

  function provinces() {
    if (!provinceNames) {
      var rows = data.head.issuers.map(function (row) { return [row[3], row[4]] })
      provinceNames = Array.from(new Set([].concat.apply([], rows).filter(Boolean).map(fold)))
    }
    return provinceNames
  }

  /** Whether a document is of the province that the reader has chosen. */
  finder.isMine = function (doc) {
    var mine = CanCu.province && CanCu.province.get()
    return Boolean(mine) && data.head.issuers[data.issuer[doc]][4] === mine.name
  }

  /* A province that is named is meant as a whole, not as two words that stand somewhere: its own documents come
   * before those of provinces that have joined it since, and both before what does not speak of it. Where none is
   * named, the reader's own is meant a little. */
  function provinceNamed(doc, folded) {
    var padded = " " + folded + " "
    var asked = provinces().filter(function (name) { return padded.indexOf(" " + name + " ") >= 0 })
    if (!asked.length) return finder.isMine(doc) ? BONUS.mine : 0
    var row = data.head.issuers[data.issuer[doc]]
    if (row[3] && asked.indexOf(fold(row[3])) >= 0) return BONUS.province
    if (row[4] && asked.indexOf(fold(row[4])) >= 0) return BONUS.provinceNow
    var title = " " + index.foldedTitle(doc) + " "
    return asked.some(function (name) { return title.indexOf(" " + name + " ") >= 0 }) ? 0 : -OTHER_PROVINCE
  }

  /* "nghị định dân chủ" asks for decrees. */
  function kindNamed(doc, folded) {
    var type = typeNames[data.type[doc]] || (typeNames[data.type[doc]] = fold(data.typeOf(doc).label))
    return folded.indexOf(type + " ") === 0 ? BONUS.kind : 0
  }

  function otherYear(doc, query, found) {
    var asked = query.tokens.map(function (token, place) { return token.year && found[place].strict ? found[place] : null })
    var missed = asked.some(function (one) { return one && one.weights[doc] < finder.STRICT })
    return missed ? -WRONG_YEAR : 0
  }

  /** What speaks for or against a document whatever else it has: the province and the year that were named. */
  finder.whereAndWhen = function (doc, query, found) {
    return provinceNamed(doc, query.folded) + otherYear(doc, query, found)
  }

  /** All that a document is called by, folded, between spaces: names, number, topics, and the bodies it comes from. */
  finder.spokenOf = function (doc) {
    var row = data.head.issuers[data.issuer[doc]]
    var topics = data.head.topicSets[data.topics[doc]].map(function (topic) { return data.head.topics[topic][1] })
    var said = names(doc).concat([row[1]].concat(row[5], topics).map(fold))
    return " " + said.join(" | ") + " "
  }

  /** What a closer look adds to the score of a document. */
  finder.closeness = function (doc, query, found, day) {
    var dated = query.dates.indexOf(data.issued[doc]) >= 0 ? BONUS.dated : 0
    return BONUS.phrase * phrase(doc, found) + BONUS.cover * cover(doc, found) + naming(doc, query.folded) +
      numbered(doc, query) + issuerNamed(doc, query.folded) + kindNamed(doc, query.folded) + authority(doc, query, day) + dated
  }
})(CanCu.finder)
