/* When nothing is found: the numbers that come closest to the one that was typed. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data
  const index = finder.index
  const SHOWN = 5

  function lettersAgree(code, words) {
    if (!words.length) return 0
    const agree = (word) => code.joined === word || code.pieces.some((piece) => piece === word || unended(word, piece))
    return words.filter(agree).length / words.length
  }

  /* "QĐ" is typed for "QĐi". */
  function unended(word, piece) {
    return piece.length === word.length + 1 && word.length > 1 && piece.indexOf(word) === 0
  }

  function digitsAgree(run, wanted) {
    if (run === wanted) return 1.2
    if (finder.oneApart(run, wanted)) return 1
    const distance = Math.abs(Number(run) - Number(wanted))
    return distance <= 10 ? 0.8 - distance / 20 : 0.2 / (1 + Math.log(1 + distance))
  }

  /** Documents with nearly the number of a query, the nearest first; empty for a query without a number. */
  finder.nearest = (query) => {
    const number =
      query.tokens.find((token) => token.digits && !token.year) || query.tokens.find((token) => token.digits)
    if (!number) return []
    const words = query.tokens.filter((token) => token.plain && !token.optional).map((token) => token.plain)
    const folded = " " + query.folded + " "
    const named = data.head.types.map((type) => (folded.indexOf(" " + finder.fold.folded(type[1]) + " ") >= 0 ? 1 : 0))
    const agreeing = index.codes.map((code) => lettersAgree(code, words))
    const scored = []
    for (let doc = 0; doc < data.size; doc++) {
      if (!data.number[doc]) continue
      const run = finder.fold.bare(data.number[doc])
      const letters = Math.max(named[data.type[doc]], agreeing[data.code[doc]])
      const score = digitsAgree(run, number.digits) + letters
      if (score >= 0.9) scored.push([score, doc])
    }
    scored.sort((a, b) => b[0] - a[0] || a[1] - b[1])
    return scored.slice(0, SHOWN).map((pair) => pair[1])
  }
})(CanCu.finder)
