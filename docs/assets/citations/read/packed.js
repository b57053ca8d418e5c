/* Twin of cancu/citations/read/packed.py: lists of numbers without a blank ("57,59,66-NQ/TW"). */
;((modules) => {
  "use strict"
  const { codeKey } = modules.codes
  const { DIGIT, LETTER, SLASH } = modules.fold
  const { isSeparator, match, skip } = modules.phrases

  const MOST_MEMBERS = 12,
    MOST_DIGITS = 4

  /** True at digits beside a comma of such a list: its last member has the letters of a type. */
  function inPackedList(cells, tables, at) {
    return packedType(cells, tables, at) !== null
  }

  /** The type (its id) that the letters of such a list tell; null outside of one. */
  function packedType(cells, tables, at) {
    let end = cells.runEnds[at]
    if (end - at > MOST_DIGITS || !(joined(cells, at - 1) || joined(cells, end))) return null
    for (let count = 0; count < MOST_MEMBERS; count++) {
      const after = nextMember(cells, tables, end)
      if (after === null) break
      end = cells.runEnds[after]
      if (end - after > MOST_DIGITS) return null
    }
    return typeBehind(cells, tables, end)
  }

  /** Where the next digits begin, behind a comma or "và", with blanks or without. */
  function nextMember(cells, tables, end) {
    let at = skip(cells, end)
    if (at >= cells.length) return null
    const word = match(tables.forward.and_words, cells, at)
    if (word === null && !",;".includes(cells.chars[at])) return null
    at = skip(cells, word ? word[1] : at + 1)
    return cells.kinds[at] === DIGIT ? at : null
  }

  /** True at a comma or semicolon between two digits. */
  function joined(cells, at) {
    return (
      at > 0 &&
      at < cells.length - 1 &&
      ",;".includes(cells.chars[at]) &&
      cells.kinds[at - 1] === DIGIT &&
      cells.kinds[at + 1] === DIGIT
    )
  }

  /** The type whose letters stand behind a sign, a year between them or not. */
  function typeBehind(cells, tables, end) {
    let at = skip(cells, end)
    if (at + 1 < cells.length && cells.kinds[at] === SLASH && cells.kinds[at + 1] === DIGIT) {
      at = skip(cells, cells.runEnds[at + 1])
    }
    if (at >= cells.length || !isSeparator(cells, at)) return null
    at = skip(cells, at + 1)
    if (at >= cells.length || cells.kinds[at] !== LETTER) return null
    const code = tables.typeCodes.get(codeKey(cells, at))
    return code ? code.party || code.state : null
  }

  modules.packed = { inPackedList, packedType }
})(CanCu.citations.modules)
