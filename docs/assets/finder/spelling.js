/* Help for words the index does not know: one letter amiss, words run together, Telex typed as letters. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const index = finder.index
  const VOWEL = /[aeiouy]/
  const SHORTEST = 3
  const nearby = new Map()
  let nearbySize = 0

  /** True when one letter is changed, missing, added or swapped with its neighbour. */
  function oneApart(a, b) {
    const long = a.length >= b.length ? a : b
    const short = long === a ? b : a
    if (long.length - short.length > 1) return false
    let i = 0
    while (i < short.length && long.charCodeAt(i) === short.charCodeAt(i)) i++
    if (long.length > short.length) return long.slice(i + 1) === short.slice(i)
    if (long.slice(i + 1) === short.slice(i + 1)) return true
    return long[i] === short[i + 1] && long[i + 1] === short[i] && long.slice(i + 2) === short.slice(i + 2)
  }

  /** Known words within one letter of a word of at least three, without the word itself. */
  function near(plain) {
    if (plain.length < SHORTEST) return []
    if (nearbySize !== index.plains.length) {
      nearby.clear()
      nearbySize = index.plains.length
    }
    if (!nearby.has(plain)) {
      nearby.set(
        plain,
        index.plains.filter((other) => other !== plain && other.length > 1 && oneApart(plain, other)),
      )
    }
    return nearby.get(plain)
  }

  /** "danvan" → ["dan", "van"]; null when it does not fall into known syllables. The longest come first. */
  function pieces(plain) {
    if (!plain) return []
    for (let length = Math.min(plain.length, 7); length > 1; length--) {
      const head = plain.slice(0, length)
      if (!VOWEL.test(head) || !index.byPlain.has(head)) continue
      const rest = pieces(plain.slice(length))
      if (rest) return [head].concat(rest)
    }
    return null
  }

  /** "vaajn" → "van": tone keys and doubled letters of Telex taken out. */
  function withoutTelex(plain) {
    return (
      plain.charAt(0) +
      plain
        .slice(1)
        .replace(/[sfrxjw]/g, "")
        .replace(/([aeod])\1/g, "$1")
    )
  }

  /* "042015" → 4 and 2015, where 4 is a number somebody gave. */
  function runAndYear(token) {
    const parts = /^(\d{1,4})((?:19|20)\d\d)$/.exec(token.digits)
    if (!parts || index.runs.has(token.digits) || index.byForm.has(token.digits) || !index.runs.has(parts[1])) {
      return [token]
    }
    return [
      Object.assign({}, token, { digits: parts[1], last: false }),
      Object.assign({}, token, { digits: parts[2], year: true }),
    ]
  }

  /* "30 c": the letter belongs to the number where somebody gave the number 30c. */
  function joinSuffixes(tokens) {
    return tokens.filter((token, place) => {
      const before = tokens[place - 1]
      if (!before?.digits || before.suffix || !token.plain || token.plain.length > 1) return true
      const borne = (index.runs.get(before.digits) || []).some(
        (doc) => index.codes[finder.data.code[doc]].suffix === token.plain,
      )
      if (borne) before.suffix = token.plain
      return !borne
    })
  }

  /** The tokens with unknown words respelled where that makes known ones. */
  finder.respell = (tokens) => {
    const result = []
    joinSuffixes(tokens).forEach((token) => {
      if (token.digits) {
        result.push.apply(result, runAndYear(token))
        return
      }
      if (token.plain.length < 5 || index.knows(token.plain) || near(token.plain).length) {
        result.push(token)
        return
      }
      let parts = VOWEL.test(token.plain) ? pieces(token.plain) : null
      const telex = withoutTelex(token.plain)
      if (!parts && index.knows(telex)) parts = [telex]
      if (!parts) parts = [null]
      parts.forEach((part) => {
        result.push(part ? { form: part, plain: part, optional: false, last: false } : token)
      })
    })
    return result
  }

  /** True for letters no Vietnamese syllable is made of: an abbreviation such as "qcdc". */
  finder.isAbbreviation = (plain) => plain.length > 2 && (!VOWEL.test(plain) || !index.knows(plain))

  finder.oneApart = oneApart
  finder.nearWords = near
})(CanCu.finder)
