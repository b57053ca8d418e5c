/* Twin of cancu/citations/read/digits.py: digits as scans leave them, parted by blanks, or taken for letters. */
;((modules) => {
  "use strict"
  const { BLANK, DIGIT, LETTER } = modules.fold

  /** "2 9 0": single digits, a blank between any two of them, as [first, end, digits, guessed]. */
  function partedDigits(cells, at) {
    let end = at + 1,
      digits = cells.chars[at]
    if (cells.runEnds[at] !== end) return null
    while (end + 1 < cells.length && cells.kinds[end] === BLANK && cells.breaks[end] === 0 && digits.length < 7) {
      if (cells.kinds[end + 1] !== DIGIT || cells.runEnds[end + 1] !== end + 2) break
      digits += cells.chars[end + 1]
      end += 2
    }
    return digits.length > 1 && digits.length < 7 ? [at, end, digits, false] : null
  }

  /** "l6", "29O", "22O5": digits with letters between them that look like digits. */
  function guessedDigits(cells, at) {
    let first = at,
      end = cells.runEnds[at]
    if (cells.kinds[at - 1] !== LETTER && cells.kinds[end] !== LETTER) return null
    while (first > 0 && at - first < 2 && digitLike(cells, first - 1)) first -= 1
    if (first < at && first > 0 && cells.kinds[first - 1] === LETTER) return null
    while (end < cells.length && end - first <= 6 && (cells.kinds[end] === DIGIT || digitLike(cells, end))) end += 1
    if (end - first > 6 || (end < cells.length && cells.kinds[end] === LETTER)) return null
    let digits = "",
      letters = 0
    for (let place = first; place < end; place++) {
      digits += digitLike(cells, place) || cells.chars[place]
      letters += cells.kinds[place] === LETTER ? 1 : 0
    }
    return letters ? [first, end, digits, true] : null
  }

  /** The digit that a scan takes for the letter at `at`: "1" for l and I, "0" for O. */
  function digitLike(cells, at) {
    const char = cells.chars[at]
    if (char === "o") return "0"
    return (char === "l" && !cells.upper[at]) || (char === "i" && cells.upper[at]) ? "1" : null
  }

  modules.digits = { partedDigits, guessedDigits, digitLike }
})(CanCu.citations.modules)
