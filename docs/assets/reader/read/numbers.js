/* Twin of cancu/citations/read/numbers.py. Step 3: the number of a document, read from the first digit on. */
;(function (modules) {
  "use strict"
  const { Code, codeKey, readCode, splitCode } = modules.codes
  const { BLANK, DASH, DIGIT, LETTER, SLASH } = modules.fold
  const { isSeparator, skip, skipBack } = modules.phrases

  const MOST_CODES = 8

  /** A number as read: `first`/`end` cells, and its parts. */
  class DocumentNumber {
    constructor(first, end, head) {
      Object.assign(this, { first, end, head, year: null, signs: [], codes: [] })
      Object.assign(this, { typeCode: null, loose: false, openCode: null })
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

    /** "full" with letters, "cut" with a year only, "bare" with digits only. */
    get form() {
      if (this.codes.length) return "full"
      return this.year ? "cut" : "bare"
    }
  }

  /** The number whose digits begin at `at`; null where these digits are something else. */
  function readNumber(cells, tables, at) {
    const end = cells.runEnds[at]
    if (end - at > 6 || !mayBegin(cells, at)) return null
    const number = new DocumentNumber(at, end, cells.chars.slice(at, end).join(""))
    readSuffix(cells, number)
    readYear(cells, number)
    if (number.year === null && isDate(cells, number.end)) return null
    while (number.codes.length < MOST_CODES && readNextCode(cells, tables, number));
    if (number.codes.length && number.typeCode === null) {
      number.typeCode = tables.typeCodes.get(number.codes[0].key) || null
    }
    return number
  }

  /** False where the digits go on from something: "1.230", "2016/33", "QH15", "COVID-19". */
  function mayBegin(cells, at) {
    if (at === 0 || cells.kinds[at - 1] === BLANK || cells.kinds[at - 1] === LETTER) return true
    if ("/-.,".includes(cells.chars[at - 1])) {
      return at === 1 || cells.kinds[at - 2] === BLANK ||
        (cells.chars[at - 1] === "." && cells.kinds[at - 2] === LETTER)
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
    const end = cells.runEnds[at]
    const digits = cells.chars.slice(at, end).join("")
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

  /** One more separator with letters behind it. Leaves the number as it was where there is none. */
  function readNextCode(cells, tables, number) {
    const at = skip(cells, number.end)
    if (at >= cells.length) return false
    if (isSeparator(cells, at) || cells.chars[at] === "&") {
      const sign = cells.chars[at]
      let after = skip(cells, at + 1)
      if (after < cells.length && cells.kinds[after] === DIGIT && isStray(cells, after)) {
        after = skip(cells, cells.runEnds[after])
      }
      return takeSigned(cells, tables, number, sign, after, at > number.end && after > at + 1)
    }
    if (cells.kinds[at] === LETTER) return takeUnsigned(cells, tables, number, at)
    return false
  }

  /** Letters after a sign. A spaced dash after a whole number may be the dash of a sentence. */
  function takeSigned(cells, tables, number, sign, at, wide) {
    const whole = number.codes.length >= 2 || (number.codes.length > 0 && number.typeCode === null)
    const code = readCode(cells, tables, at)
    if (code === null || (wide && whole && (!code.known || levelFollows(cells, tables, code.end)))) return false
    if (!number.codes.length) {
      takeFirst(tables, number, sign, code)
      return true
    }
    const small = code.capitals === 0 && number.codes[0].capitals > 0
    if (small || (wide && whole && !code.known)) return false
    append(number, sign, code)
    return true
  }

  /** The first letters, which may be type and issuer run together ("QĐUBND"). */
  function takeFirst(tables, number, sign, code) {
    const halves = code.known ? null : splitCode(tables, code)
    if (halves === null) {
      append(number, sign, code)
      number.typeCode = tables.typeCodes.get(code.key) || null
      return
    }
    number.typeCode = tables.typeCodes.get(halves[0].key)
    append(number, sign, halves[0])
    append(number, sign === SLASH ? DASH : SLASH, halves[1])
  }

  /** Letters without a sign before them: "23QĐ/TW", "33 CT-TTg", "3826/QĐ UBND". */
  function takeUnsigned(cells, tables, number, at) {
    const code = readCode(cells, tables, at)
    if (code === null || code.end - at > 12) return false
    if (!number.codes.length && !number.year) return takeGluedHead(cells, tables, number, code)
    const last = number.codes[number.codes.length - 1]
    if (last && tables.halfCodes.has(last.key) && code.known && at > number.end) {
      number.codes[number.codes.length - 1] = new Code(last.letters + code.letters, code.key, code.end, true, 4)
      number.end = code.end
      return true
    }
    const lost = number.codes.length === 1 && number.typeCode !== null && at > number.end
    if (!(lost && code.known && !tables.typeCodes.has(code.key) && code.capitals >= 2)) return false
    number.openCode = at
    append(number, number.signs[0] === DASH ? SLASH : DASH, code)
    return true
  }

  /** The sign between digits and type is lost; the sign after the type tells which one it was. */
  function takeGluedHead(cells, tables, number, code) {
    if (!tables.typeCodes.has(code.key) || code.capitals < 2) return false
    const after = skip(cells, code.end)
    if (!isSeparator(cells, after) || readCode(cells, tables, skip(cells, after + 1)) === null) return false
    number.loose = true
    number.typeCode = tables.typeCodes.get(code.key)
    append(number, cells.kinds[after] === SLASH ? DASH : SLASH, code)
    return true
  }

  function append(number, sign, code) {
    number.signs.push(sign)
    number.codes.push(code)
    number.end = code.end
  }

  /** True in "… - UBND tỉnh": letters that begin the name of a body, not a number. */
  function levelFollows(cells, tables, end) {
    const at = skip(cells, end)
    return at < cells.length && cells.kinds[at] === LETTER && tables.levelKeys.has(codeKey(cells, at))
  }

  modules.numbers = { readNumber }
})(CanCu.citations.modules)
