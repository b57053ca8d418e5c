/* Twin of cancu/citations/terms.py. Terms of office: which one a citation names ("khóa IX", "Đại hội XII"), and a
 * document's own. */
;((modules) => {
  "use strict"
  const { firstDay, fold, isAlnum, isDigit, lastDay } = modules.text

  const ROMAN = { i: 1, v: 5, x: 10, l: 50 }
  /* So many words may stand between "Đại hội" and its number ("đại biểu toàn quốc lần thứ"). */
  const MOST_BETWEEN = 8

  /** The number behind "khóa" or "Đại hội", of the first phrase that has one. */
  function termSaid(...phrases) {
    for (const phrase of phrases) {
      const plain = Array.from(fold(phrase || ""), (char) => (isAlnum(char) ? char : " ")).join("")
      const words = plain.split(" ").filter(Boolean)
      for (let at = 0; at < words.length; at++) {
        let found = words[at] === "khoa" ? numberIn(words.slice(at + 1, at + 2)) : null
        if (words[at] === "dai" && words[at + 1] === "hoi") found = numberIn(words.slice(at + 2, at + 2 + MOST_BETWEEN))
        if (found) return found
      }
    }
    return null
  }

  /** The first number in digits or Roman digits. */
  function numberIn(words) {
    for (const word of words) {
      if (Array.from(word).every(isDigit)) return word.length < 3 ? Number(word) : null
      const value = romanValue(word)
      if (value) return value
    }
    return null
  }

  /** The value of Roman digits, 0 for other words. */
  function romanValue(word) {
    const values = Array.from(word, (char) => ROMAN[char] || 0)
    if (!values.length || values.includes(0) || values.length > 6) return 0
    return values.reduce((sum, low, at) => sum + (low < (values[at + 1] || 0) ? -low : low), 0)
  }

  /** The terms of the Party in which a document may have been issued: several for a partial date. */
  function termsOf(document) {
    if (document.issued === null) return []
    const first = firstDay(document.issued),
      last = lastDay(document.issued)
    const starts = Object.entries(CanCu.grammar.party_terms).sort((one, other) => (one[1] < other[1] ? -1 : 1))
    const held = starts.filter(
      ([, day], at) => day <= last && first < (at + 1 < starts.length ? starts[at + 1][1] : "9999"),
    )
    return held.map(([term]) => Number(term))
  }

  /** The term of the National Assembly in a number ("10/2022/QH15"). */
  function assemblyTerm(document) {
    const number = document.number || ""
    const at = number.indexOf("QH")
    const digits = at > 0 ? number.slice(at + 2) : ""
    return digits && Array.from(digits).every(isDigit) ? Number(digits) : null
  }

  modules.terms = { termSaid, termsOf, assemblyTerm }
})(CanCu.citations.modules)
