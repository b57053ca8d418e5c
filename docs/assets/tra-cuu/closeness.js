/* Looks closely at a good match: phrases, names, the share of the title, the body that is named. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var data = finder.data
  var index = finder.index
  var fold = finder.fold.folded

  var BONUS = { phrase: 0.3, cover: 0.12, same: 0.5, begins: 0.1, authority: 0.3, issuer: 0.25, dated: 0.6 }
  var SETBACK = { ended: 0.16, obsolete: 0.16, suspended: 0.06, "period-over": 0.04 }
  var LEAD_IN = /^ban hanh (kem theo )?/
  var issuerNames = []

  function authority(doc, day) {
    var state = data.stateOn(doc, day)
    var status = state < 0 ? "" : data.head.states[state][0]
    return (data.weight[doc] / 9) * BONUS.authority - (SETBACK[status] || 0)
  }

  /** Share of neighbouring words of the query that are neighbours in type and title. */
  function phrase(doc, found) {
    if (found.length < 2) return 0
    var words = index.typeTerms[data.type[doc]].concat(
      index.titleTerms.slice(index.titleStart[doc], index.titleStart[doc + 1]))
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
    var title = fold(data.title[doc])
    var list = [fold(data.labelOf(doc)), title, title.replace(LEAD_IN, ""), fold(data.numberOf(doc))]
    return list.concat((data.aliases.get(doc) || []).map(fold))
  }

  function naming(doc, folded) {
    var known = names(doc)
    if (known.indexOf(folded) >= 0) return BONUS.same
    var begins = folded.length > 5 && known.some(function (name) { return name.indexOf(folded + " ") === 0 })
    return begins ? BONUS.begins : 0
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
      issuerNamed(doc, query.folded) + authority(doc, day) + dated
  }
})(CanCu.finder)
