/* Twin of cancu/citations/read/number_parts.py: the digits of a number, its own letter and the year inside it. */
;((modules) => {
  "use strict"
  const { partedDigits } = modules.digits
  const { BLANK, DASH, DIGIT, LETTER, SLASH } = modules.fold
  const { isSeparator, skip, skipBack } = modules.phrases

  /** A number as read: `first`/`end` cells, and its parts. */
  class DocumentNumber {
    constructor(first, end, head) {
      this.first = first
      this.end = end
      this.head = head
      /** @type {string | null} */
      this.year = null
      this.signs = []
      this.codes = []
      this.typeCode = null
      this.loose = false
      this.guessed = false
      this.parted = false
      this.openCode = null
    }

    /** The number as offices write it. */
    get canonical() {
      const parts = [this.head]
      if (this.year) parts.push("/" + this.year)
      this.codes.forEach((code, at) => parts.push(this.signs[at] + code.letters))
      return parts.join("")
    }

    /** True for the form of the Party: a dash after the digits, a slash before the issuer. */
    get isParty() {
      return this.typeCode !== null && this.signs[0] === DASH
    }

    /** The letters after the type. */
    get issuers() {
      return this.typeCode ? this.codes.slice(1) : this.codes
    }

    /** What a scan did to it: "digits" for guessed ones, "blanks" between letters or digits. */
    get damage() {
      if (this.guessed) return "digits"
      return this.parted || this.codes.some((code) => code.parted) ? "blanks" : null
    }

    /** "full" with letters, "cut" with a year only, "bare" with digits only. */
    get form() {
      if (this.codes.length) return "full"
      return this.year ? "cut" : "bare"
    }
  }

  /** False where the digits go on from something: "1.230", "2016/33", "QH15", "COVID-19". */
  function mayBegin(cells, at) {
    if (at === 0 || cells.kinds[at - 1] === LETTER) return true
    if (cells.kinds[at - 1] === BLANK) return !(cells.chars[at - 2] === "/" && cells.kinds[at - 3] === DIGIT)
    if ("/-.,".includes(cells.chars[at - 1])) {
      return (
        at === 1 || cells.kinds[at - 2] === BLANK || (cells.chars[at - 1] === "." && cells.kinds[at - 2] === LETTER)
      )
    }
    return !"%$€+=#@^~".includes(cells.chars[at - 1])
  }

  /** The letter of "30c/NQ-CP", and "bis". */
  function readSuffix(cells, number) {
    const at = number.end
    if (at >= cells.length || cells.kinds[at] !== LETTER) return
    const end = cells.runEnds[at]
    const word = cells.chars.slice(at, end).join("")
    if ((end - at === 1 || word === "bis") && isSeparator(cells, skip(cells, end))) {
      const letters = cells.slice(cells.starts[at], cells.ends[end - 1])
      number.head += inCapitals(cells, number.first) ? word : letters
      number.end = end
    }
  }

  /** True where the words before the number are in capitals, so that its own letter shows nothing. */
  function inCapitals(cells, at) {
    let before = skipBack(cells, at)
    while (before > 0 && ":.".includes(cells.chars[before - 1])) before = skipBack(cells, before - 1)
    return before > 1 && cells.kinds[before - 1] === LETTER && cells.upper[before - 1] && cells.upper[before - 2]
  }

  /** The year inside the number: four digits, or two before a slash and letters ("07/99/TT-BYT"). */
  function readYear(cells, number) {
    let at = skip(cells, number.end)
    if (at >= cells.length || cells.kinds[at] !== SLASH) return
    at = skip(cells, at + 1)
    if (at >= cells.length || cells.kinds[at] !== DIGIT) return
    const parted = number.parted ? partedDigits(cells, at) : null
    const end = parted ? parted[1] : cells.runEnds[at]
    const digits = parted ? parted[2] : cells.chars.slice(at, end).join("")
    const after = skip(cells, end)
    if (digits.length === 4 && ["19", "20"].includes(digits.slice(0, 2))) {
      number.year = digits
      number.end = end
    } else if (digits.length === 2 && after < cells.length && cells.kinds[after] === SLASH) {
      const letter = skip(cells, after + 1)
      if (letter < cells.length && cells.kinds[letter] === LETTER && cells.upper[letter]) {
        number.year = digits
        number.end = end
      }
    }
  }

  /** True where digits follow a separator: a date, a ratio, a period. */
  function isDate(cells, end) {
    let at = skip(cells, end)
    if (!isSeparator(cells, at) && !(at === end && at < cells.length && ".,".includes(cells.chars[at]))) return false
    at = isSeparator(cells, at) ? skip(cells, at + 1) : at + 1
    if (at >= cells.length || cells.kinds[at] !== DIGIT) return false
    return !isStray(cells, at)
  }

  /** A page number alone on its line, in the middle of something else. */
  function isStray(cells, at) {
    const end = cells.runEnds[at]
    return end - at <= 3 && end < cells.length && cells.breaks[at - 1] > 0 && cells.breaks[end] > 0
  }

  modules.parts = { DocumentNumber, mayBegin, readSuffix, readYear, isDate, isStray }
})(CanCu.citations.modules)
