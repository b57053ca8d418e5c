/* Twin of cancu/citations/read/numbers.py. Step 3: the number of a document, read from the first digit on. */
;((modules) => {
  "use strict"
  const { Code, codeKey, readCode, splitCode } = modules.codes
  const { guessedDigits, partedDigits } = modules.digits
  const { DASH, DIGIT, LETTER, SLASH } = modules.fold
  const { DocumentNumber, isDate, isStray, mayBegin, readSuffix, readYear } = modules.parts
  const { inPackedList } = modules.packed
  const { isSeparator, skip } = modules.phrases

  const MOST_CODES = 8

  /** The number whose digits begin at `at`; null where these digits are something else. */
  function readNumber(cells, tables, at) {
    if (!mayBegin(cells, at) && !inPackedList(cells, tables, at)) return null
    const damaged = readDamaged(cells, tables, at)
    if (damaged !== null) return damaged
    const end = cells.runEnds[at]
    if (end - at > 6) return null
    const number = new DocumentNumber(at, end, cells.chars.slice(at, end).join(""))
    readSuffix(cells, number)
    readYear(cells, number)
    return readCodes(cells, tables, number)
  }

  /** The letters behind the digits; null where more digits show that this is a date or the like. */
  function readCodes(cells, tables, number) {
    if (number.year === null && isDate(cells, number.end)) {
      const listed = ",;".includes(cells.chars[number.end] || " ") && inPackedList(cells, tables, number.first)
      return listed ? number : null
    }
    while (number.codes.length < MOST_CODES && readNextCode(cells, tables, number));
    if (number.codes.length && number.typeCode === null) {
      number.typeCode = tables.typeCodes.get(number.codes[0].key) || null
    }
    return number
  }

  /** A number whose digits a scan parted ("2 9 0 - QĐ/TW") or took for letters ("l6/CT-TTg", "29O"). Only where
   * the letters behind leave no doubt that it is a number. */
  function readDamaged(cells, tables, at) {
    const found = guessedDigits(cells, at) || partedDigits(cells, at)
    if (found === null) return null
    const number = new DocumentNumber(found[0], found[1], found[2])
    number.guessed = found[3]
    number.parted = !found[3]
    readYear(cells, number)
    const whole = readCodes(cells, tables, number)
    const known = whole !== null && whole.typeCode !== null && whole.codes.length > 1
    return known && number.codes.every((code) => code.known) && !number.loose ? whole : null
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
