/* When nothing is found: the numbers that come closest to the one that was typed. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var data = finder.data
  var index = finder.index
  var SHOWN = 5

  function lettersAgree(code, words) {
    if (!words.length) return 0
    return words.filter(function (word) {
      return code.pieces.indexOf(word) >= 0 || code.joined === word
    }).length / words.length
  }

  function digitsAgree(run, wanted) {
    if (finder.oneApart(run, wanted)) return 1
    var distance = Math.abs(Number(run) - Number(wanted))
    return distance <= 10 ? 0.8 - distance / 20 : 0.2 / (1 + Math.log(1 + distance))
  }

  /** Documents with nearly the number of a query, the nearest first; empty for a query without a number. */
  finder.nearest = function (query) {
    var number = query.tokens.find(function (token) { return token.digits && !token.year }) ||
      query.tokens.find(function (token) { return token.digits })
    if (!number) return []
    var words = query.tokens.filter(function (token) { return token.plain && !token.optional })
      .map(function (token) { return token.plain })
    var folded = " " + query.folded + " "
    var named = data.head.types.map(function (type) {
      return folded.indexOf(" " + finder.fold.folded(type[1]) + " ") >= 0 ? 1 : 0
    })
    var agreeing = index.codes.map(function (code) { return lettersAgree(code, words) })
    var scored = []
    for (var doc = 0; doc < data.size; doc++) {
      if (!data.number[doc]) continue
      var run = finder.fold.bare(data.number[doc])
      var letters = Math.max(named[data.type[doc]], agreeing[data.code[doc]])
      var score = digitsAgree(run, number.digits) + letters
      if (score >= 0.9) scored.push([score, doc])
    }
    scored.sort(function (a, b) { return b[0] - a[0] || a[1] - b[1] })
    return scored.slice(0, SHOWN).map(function (pair) { return pair[1] })
  }
})(CanCu.finder)
