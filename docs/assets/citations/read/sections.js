/* Twin of cancu/citations/read/sections.py: sections of a text and their paths: "Mở đầu", "I", "II.1", "Điều 3". */
;((modules) => {
  "use strict"
  const { BLANK, DIGIT, LETTER, fold } = modules.fold
  const { match, skip } = modules.phrases
  const { tables } = modules.tables

  const ROMAN_VALUES = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  const LETTER_ORDER = "abcdđeghiklmnopqrstuvxy"

  /** The open headings: upper letter, Roman number, number, small letter, and a named one (Điều 3). */
  class Outline {
    constructor() {
      this.part = ""
      this.roman = 0
      this.number = ""
      this.letter = ""
      this.named = ""
    }

    path(opening) {
      const parts = [this.part, this.named, romanOf(this.roman), this.number, this.letter]
      return parts.filter(Boolean).join(".") || opening
    }
  }

  /** The sections of a text in order, as { start, path }; the first is the opening. */
  function sectionsOf(text) {
    const grammar = tables()
    return readSections(fold(text, grammar.alphabet), grammar)
  }

  /** The sections of folded text. */
  function readSections(cells, grammar) {
    const opening = grammar.raw.opening
    const outline = new Outline()
    const found = [{ start: 0, path: opening }]
    let at = 0
    while (at < cells.length) {
      if (at === 0 || (cells.kinds[at - 1] === BLANK && cells.breaks[at - 1] > 0)) {
        const mark = overMarks(cells, at)
        if (mark < cells.length && heading(cells, grammar, outline, mark)) {
          found.push({ start: cells.starts[at], path: outline.path(opening) })
        }
      }
      at = cells.runEnds[at]
    }
    return found
  }

  /** Past the marks of a Markdown heading. */
  function overMarks(cells, at) {
    while (at < cells.length && (cells.chars[at] === "#" || cells.kinds[at] === BLANK)) {
      if (cells.kinds[at] === BLANK && cells.breaks[at] > 0) break
      at += 1
    }
    return at
  }

  /** Move the outline if a heading begins at `at`. */
  function heading(cells, grammar, outline, at) {
    if (cells.kinds[at] !== LETTER && cells.kinds[at] !== DIGIT) return false
    const end = cells.runEnds[at]
    if (cells.kinds[at] === LETTER && named(cells, grammar, outline, at)) return true
    if (end >= cells.length || !".)-".includes(cells.chars[end]) || end - at > 5) return false
    if (cells.kinds[at] === DIGIT) return numbered(cells, outline, at, end)
    if (end + 1 < cells.length && cells.kinds[end + 1] !== BLANK && cells.kinds[end + 1] !== LETTER) return false
    if (cells.chars[end] === "-" && ((end - at === 1 && !cells.upper[at]) || end + 1 >= cells.length)) return false
    const word = cells.chars.slice(at, end).join("")
    const value = cells.upper.slice(at, end).every(Boolean) ? romanValue(word) : 0
    if (value && value <= outline.roman + 2 && !(word === "c" && !outline.roman)) {
      Object.assign(outline, { roman: value, number: "", letter: "", named: "" })
      return true
    }
    return end - at === 1 && lettered(cells, outline, word, cells.upper[at])
  }

  /** "Điều 3.", "Phụ lục II". */
  function named(cells, grammar, outline, at) {
    const word = match(grammar.forward.section_words, cells, at)
    if (word === null || !cells.upper[at]) return false
    const number = skip(cells, word[1])
    if (number >= cells.length || (cells.kinds[number] !== DIGIT && cells.kinds[number] !== LETTER)) return false
    const end = cells.runEnds[number]
    const label = cells.slice(cells.starts[number], cells.ends[end - 1])
    const capitals = cells.upper.slice(number, end).every(Boolean)
    const roman = capitals ? romanValue(cells.chars.slice(number, end).join("")) : 0
    if (cells.kinds[number] === LETTER && !roman) return false
    if (
      end < cells.length &&
      !".:".includes(cells.chars[end]) &&
      !(cells.kinds[end] === BLANK && cells.breaks[end] > 0)
    )
      return false
    Object.assign(outline, { roman: 0, number: "", letter: "", named: `${word[0]} ${label}` })
    return true
  }

  /** "2.", "2)", "2.1.": goes on from the number before, or begins at 1. */
  function numbered(cells, outline, at, end) {
    const parts = [cells.chars.slice(at, end).join("")]
    while (end + 1 < cells.length && cells.chars[end] === "." && cells.kinds[end + 1] === DIGIT && parts.length < 4) {
      const last = cells.runEnds[end + 1]
      parts.push(cells.chars.slice(end + 1, last).join(""))
      end = last
    }
    const after = end < cells.length && ".)".includes(cells.chars[end]) ? end + 1 : end
    if (after < cells.length && cells.kinds[after] !== BLANK && cells.kinds[after] !== LETTER) return false
    if (parts.length === 1 && after === end) return false
    if (parts.some((part) => part.length > 2)) return false
    const first = Number(parts[0])
    const before = Number((outline.number || "0").split(".")[0])
    if (first === 0 || first > before + 2 || (first <= before && first !== 1 && parts.length === 1)) return false
    outline.number = parts.map((part) => String(Number(part))).join(".")
    outline.letter = ""
    return true
  }

  /** "a)", "đ."; a capital letter is a part above the Roman numbers. */
  function lettered(_cells, outline, word, upper) {
    if (!LETTER_ORDER.includes(word)) return false
    const place = LETTER_ORDER.indexOf(word)
    if (upper) {
      if (place > (outline.part ? LETTER_ORDER.indexOf(outline.part.toLowerCase()) + 2 : 0)) return false
      Object.assign(outline, { part: word.toUpperCase(), roman: 0, number: "", letter: "", named: "" })
      return true
    }
    if (place > (outline.letter ? LETTER_ORDER.indexOf(outline.letter) + 2 : 0)) return false
    outline.letter = word
    return true
  }

  /** The value of Roman digits; 0 for anything else. */
  function romanValue(word) {
    const values = Array.from(word, (char) => ROMAN_VALUES[char] || 0)
    if (!values.length || values.includes(0) || values.length > 5) return 0
    const total = values.reduce((sum, low, at) => sum + (low < (values[at + 1] || 0) ? -low : low), 0)
    return romanOf(total).toLowerCase() === word ? total : 0
  }

  /** @type {[number, string][]} */
  const ROMAN = [
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ]

  /** "XI" for 11, as parts of a text and terms are numbered. */
  function romanOf(value) {
    let written = ""
    for (const [worth, sign] of ROMAN) {
      while (worth <= value) {
        written += sign
        value -= worth
      }
    }
    return written
  }

  modules.sections = { romanOf, sectionsOf, readSections }
})(CanCu.citations.modules)
