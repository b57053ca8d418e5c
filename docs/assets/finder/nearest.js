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
    return words.filter((word) => code.pieces.indexOf(word) >= 0 || code.joined === word).length / words.length
  }

  function digitsAgree(run, wanted) {
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
