/* Twin of cancu/citations/read/number_codes.py: the letters in a number, one code between two signs. */
;((modules) => {
  "use strict"
  const { BLANK, DIGIT, LETTER } = modules.fold

  const LONGEST = 24
  const MOST_JOINED = 12

  /** One code: `letters` as offices write them, the folded `key`, where it ends, how many capitals. */
  class Code {
    constructor(letters, key, end, known, capitals, parted = false) {
      Object.assign(this, { letters, key, end, known, capitals, parted })
    }
  }

  /** The folded word at `at`. */
  function codeKey(cells, at) {
    return cells.chars.slice(at, cells.runEnds[at]).join("")
  }

  /** The code whose letters begin at `at`; null for an ordinary word. */
  function readCode(cells, tables, at) {
    if (at >= cells.length || cells.kinds[at] !== LETTER) return null
    if (cells.runEnds[at] - at > LONGEST + 8) return null
    const end = endOfLetters(cells, tables, at)
    if (end - at > LONGEST) return null
    const key = cells.chars.slice(at, end).join("")
    const capitals = cells.upper.slice(at, end).filter(Boolean).length
    const letters = knownLetters(tables, key)
    if (end + 1 < cells.length && (cells.chars[end] === "." || (cells.kinds[end] === BLANK && cells.upper[end + 1]))) {
      const joined = joinedCode(cells, tables, at, end)
      if (joined !== null) return joined
    }
    if (letters === null && !looksLikeCode(key, capitals) && halvesOf(tables, key) === null) return null
    if (letters !== null && capitals === 0 && key.length < 2) return null
    return withTail(cells, tables, at, end, key, letters, capitals)
  }

  /** "Q Đ", "T T g", "U BND", "T.Ư": pieces that only together make a known code. */
  function joinedCode(cells, tables, at, end) {
    if (!isPiece(cells, at, end)) return null
    let best = null
    let key = cells.chars.slice(at, end).join("")
    const known = knownLetters(tables, key) !== null
    while (key.length < MOST_JOINED && end < cells.length) {
      const sign = cells.chars[end],
        start = end + 1
      if (!". ".includes(sign) || (sign === " " && cells.breaks[end] > 0) || start >= cells.length) break
      if (cells.kinds[start] !== LETTER || !isPiece(cells, start, cells.runEnds[start])) break
      const piece = cells.chars.slice(start, cells.runEnds[start]).join("")
      const single =
        end - at === 1 || piece.length === 1 || tables.joinedEnds.has(piece) || knownLetters(tables, piece) === null
      end = cells.runEnds[start]
      key += cells.chars.slice(start, end).join("")
      const letters = knownLetters(tables, key)
      /* Letters that are a code by themselves go on only where single letters are parted all along. */
      if (letters !== null && (!known || single || best !== null)) {
        const capitals = cells.upper.slice(at, end).filter(Boolean).length
        best = new Code(letters, key, end, true, capitals, sign === " ")
      } else if (known && best === null) {
        break
      }
    }
    return best
  }

  /** Few letters, all of them capitals, or the small end of a code ("Tg"). */
  function isPiece(cells, at, end) {
    const capitals = cells.upper.slice(at, end).filter(Boolean).length
    const size = end - at
    return size > 0 && size <= 6 && (capitals === size || (capitals === 0 && size === 1) || size <= 3)
  }

  /** Capitals, with at most one small letter in a short code ("SNgV"); other words are words. */
  function looksLikeCode(key, capitals) {
    if (capitals === key.length) return true
    return capitals >= 2 && capitals === key.length - 1 && capitals <= 5
  }

  /** Where the code ends inside its run of letters: before a glued word ("UBNDngày", "TTgvề"). */
  function endOfLetters(cells, tables, at) {
    const end = cells.runEnds[at]
    const key = cells.chars.slice(at, end).join("")
    if (knownLetters(tables, key) !== null) return end
    for (const word of tables.glueKeys) {
      if (key.endsWith(word) && word.length < key.length) {
        const cut = end - word.length
        const cased = cells.upper.slice(at, cut).every(Boolean) && !cells.upper.slice(cut, end).some(Boolean)
        if (cased || knownLetters(tables, key.slice(0, -word.length))) return cut
      }
    }
    return end
  }

  /** How offices write a type or an issuer with this folded key, Đ and Ư restored; null if unknown. */
  function knownLetters(tables, key) {
    for (const spelling of [key, ofCentral(key), tables.plain(key)]) {
      if (tables.typeCodes.has(spelling)) return tables.typeCodes.get(spelling).letters
      if (tables.issuerCodes.has(spelling)) return tables.issuerCodes.get(spelling)
    }
    return null
  }

  /** "BDVTƯ", "BTGTƯ": Trung ương by its first letters, which offices write TW. */
  function ofCentral(key) {
    return key.endsWith("tư") ? key.slice(0, -2) + "tw" : key
  }

  /** Add what belongs to the code behind its letters ("QH15", "V.III"), no footnote digit ("TTg1"). */
  function withTail(cells, tables, at, end, key, letters, capitals) {
    const known = letters !== null
    let shown = letters || printedLetters(cells, tables, at, end)
    if (end < cells.length && cells.kinds[end] === DIGIT && cells.runEnds[end] - end <= 3) {
      const digits = cells.chars.slice(end, cells.runEnds[end]).join("")
      if (!known || hasNumber(tables, shown, digits)) {
        shown += digits
        key += digits
        end = cells.runEnds[end]
        if (!known && digits.length === 1 && isShortCapitals(cells, end, "")) {
          /* A digit inside: "K2ĐT". */
          const last = cells.runEnds[end]
          shown += printedLetters(cells, tables, end, last)
          key += cells.chars.slice(end, last).join("")
          end = last
        }
      }
    }
    while (end + 1 < cells.length && cells.chars[end] === "." && isShortCapitals(cells, end + 1, shown)) {
      const last = cells.runEnds[end + 1]
      shown += "." + printedLetters(cells, tables, end + 1, last)
      end = last
    }
    return new Code(shown, key, end, known, capitals)
  }

  /** True for issuers that have a number: "QH15", "BCĐ35"; one digit behind a board is a footnote. */
  function hasNumber(tables, letters, digits) {
    return tables.numberedIssuers.has(letters) && (digits.length > 1 || letters.endsWith("QH"))
  }

  /** Letters such as the III of "V.III": few capitals after few. */
  function isShortCapitals(cells, at, before) {
    const end = cells.runEnds[at]
    return (
      cells.kinds[at] === LETTER && end - at <= 4 && before.length <= 4 && cells.upper.slice(at, end).every(Boolean)
    )
  }

  function asPrinted(cells, tables, at) {
    const char = cells.chars[at]
    if (!tables.marked) return modules.text.nfc(cells.slice(cells.starts[at], cells.ends[at]))
    return cells.upper[at] ? tables.alphabet.capitals.get(char) || char : char
  }

  function printedLetters(cells, tables, at, end) {
    let shown = ""
    for (let place = at; place < end; place++) shown += asPrinted(cells, tables, place)
    return shown
  }

  /** Type and issuer run together, the longest type first. */
  function halvesOf(tables, key) {
    for (let cut = key.length - 1; cut > 0; cut--) {
      const head = key.slice(0, cut)
      const tail = key.slice(cut)
      if (tables.typeCodes.has(head) && (tables.issuerCodes.has(tail) || tables.issuerCodes.has(tables.plain(tail))))
        return [head, tail]
    }
    return null
  }

  /** "QĐUBND" as the codes "QĐ" and "UBND"; null where it is not made of two known ones. */
  function splitCode(tables, code) {
    const digits = modules.text.stripRight(code.key, "0123456789")
    const halves = halvesOf(tables, digits)
    if (halves === null) return null
    const tail = knownIssuer(tables, halves[1]) + code.key.slice(digits.length)
    const first = new Code(tables.typeCodes.get(halves[0]).letters, halves[0], code.end, true, halves[0].length)
    return [first, new Code(tail, halves[1], code.end, true, halves[1].length)]
  }

  /** How offices write a known issuer code. */
  function knownIssuer(tables, key) {
    return tables.issuerCodes.get(key) || tables.issuerCodes.get(tables.plain(key))
  }

  modules.codes = { Code, codeKey, readCode, knownLetters, splitCode, knownIssuer }
})(CanCu.citations.modules)
