/* Looks closely at a good match: phrases, names, the share of the title, the body that is named. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var data = finder.data
  var index = finder.index
  var fold = finder.fold.folded

  var BONUS = { phrase: 0.3, cover: 0.12, same: 0.5, begins: 0.1, authority: 0.3, issuer: 0.25, dated: 0.6, number: 0.3, type: 0.25, year: 0.15,
    within: 0.2 }
  var LONG = 5
  var SUBJECT = 0.1
  var LEAD_IN = /^ban hanh (kem theo )?/
  var issuerNames = []
  var typeNames = []
  var codesOfType = []

  /* A few words without a number name a subject: then the documents at its root come first. */
  function authority(doc, query, day) {
    var words = query.tokens.length
    var subject = query.tokens.some(function (token) { return token.digits }) ? 0 : SUBJECT * Math.max(0, LONG - words)
    return (data.weight[doc] / 9) * (BONUS.authority + subject) - data.stateOn(doc, day).setback
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

  /** What a closer look adds to the score of a document. */
  finder.closeness = function (doc, query, found, day) {
    var dated = query.dates.indexOf(data.issued[doc]) >= 0 ? BONUS.dated : 0
    return BONUS.phrase * phrase(doc, found) + BONUS.cover * cover(doc, found) + naming(doc, query.folded) +
      numbered(doc, query) + issuerNamed(doc, query.folded) + authority(doc, query, day) + dated
  }
})(CanCu.finder)
