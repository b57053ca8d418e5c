/* Twin of cancu/citations/text/fold.py. Step 1: text into cells. One cell is one folded character that knows where
 * it stood in the original. Places are code points; `units` leads back to the UTF-16 units of the page. */
;((modules) => {
  "use strict"

  /* The classes of cells. Everything that is none of these is "P": a punctuation mark that stands for itself. */
  const LETTER = "L",
    DIGIT = "D",
    SLASH = "/",
    DASH = "-",
    BLANK = " ",
    RAISED = "^"
  const MARK = "t",
    SHAPE = "s",
    NOTHING = "0",
    OTHER = "P"
  const CLASS_NAMES = {
    digit: DIGIT,
    wide_digit: DIGIT,
    slash: SLASH,
    dash: DASH,
    blank: BLANK,
    newline: BLANK,
    nothing: NOTHING,
    superscript: RAISED,
  }
  const SIZE_OF_TABLE = 0x10000
  const TONES = "\u0300\u0301\u0303\u0309\u0323"

  /** The folded text as parallel lists; `starts`/`ends` are code points of the original. */
  class Cells {
    constructor(text) {
      const most = text.length
      this.text = text
      this.length = 0
      /* How far folding has come: a UTF-16 unit, its code point, and the class of the last cell. */
      this.unit = 0
      this.place = 0
      this.last = ""
      this.units = new Uint32Array(most + 1)
      this.chars = new Array(most)
      this.kinds = new Array(most)
      this.upper = new Uint8Array(most)
      this.starts = new Int32Array(most)
      this.ends = new Int32Array(most)
      this.breaks = new Int32Array(most)
      this.runEnds = null
      this.runStarts = null
    }

    /** Give back the room that folding did not need. */
    cut() {
      const size = (this.chars.length = this.kinds.length = this.length)
      this.units[this.place] = this.text.length
      this.units = this.units.subarray(0, this.place + 1)
      for (const name of ["upper", "starts", "ends", "breaks"]) this[name] = this[name].subarray(0, size)
    }

    /** What the original prints between two code points. */
    slice(start, end) {
      return this.text.slice(this.units[start], this.units[end])
    }
  }

  /** The tone marks of a text in order, wherever in a syllable they stand. */
  function tones(text) {
    const marks = Array.from(text).flatMap((char) => Array.from(char.normalize("NFD")))
    return marks.filter((mark) => TONES.includes(mark)).join("")
  }

  /** The folding table of the grammar: code point → [class, folded, is capital, is a line break]. Not `marked`:
   * letters lose their shape too. */
  function alphabetOf(raw, marked = true) {
    const without = new Map(marked ? [] : Object.entries(raw.plain))
    const shaped = (letter) => without.get(letter) || letter
    const entries = new Array(SIZE_OF_TABLE).fill(null)
    const capitals = new Map()
    for (const [name, ranges] of Object.entries(raw.classes)) {
      for (const [first, last] of ranges) {
        for (let code = first; code <= last; code++) {
          const folded = CLASS_NAMES[name] === DIGIT ? String(code - first) : CLASS_NAMES[name]
          entries[code] = [CLASS_NAMES[name], folded, false, name === "newline"]
        }
      }
    }
    for (const [letter, [small, capital]] of Object.entries(raw.letters)) {
      const folded = shaped(letter)
      if (!capitals.has(folded)) capitals.set(folded, capital[0])
      for (const char of small) entries[char.codePointAt(0)] = [LETTER, folded, false, false]
      for (const char of capital) entries[char.codePointAt(0)] = [LETTER, folded, true, false]
    }
    const likes = Array.from(raw.look_alikes.to)
    Array.from(raw.look_alikes.from).forEach((strange, at) => {
      entries[strange.codePointAt(0)] = entries[likes[at].codePointAt(0)]
    })
    for (const code of raw.tone_marks) entries[code] = [MARK, "", false, false]
    for (const code of Object.keys(raw.shape_marks)) entries[Number(code)] = [SHAPE, "", false, false]
    const shapes = new Map()
    for (const [code, shape] of Object.entries(raw.shape_marks)) {
      shapes.set(Number(code), new Map(Object.entries(shape).map(([letter, made]) => [letter, shaped(made)])))
    }
    return { entries, shapes, capitals, plain: new Map(Object.entries(raw.plain)) }
  }

  /** Fold a text. Linear: every character is looked at once. */
  function fold(text, alphabet) {
    const cells = new Cells(text)
    foldOn(cells, alphabet, text.length)
    return folded(cells)
  }

  /** Go on folding up to the UTF-16 unit `limit`, so that slices of a long text can be folded one by one. */
  function foldOn(cells, alphabet, limit) {
    const { text, chars, kinds, upper, starts, ends, breaks, units } = cells
    const entries = alphabet.entries
    let { unit, place, last, length: size } = cells
    for (; unit < limit; place++) {
      const code = text.codePointAt(unit)
      units[place] = unit
      unit += code < SIZE_OF_TABLE ? 1 : 2
      const entry = code < SIZE_OF_TABLE ? entries[code] : null
      const kind = entry === null ? OTHER : entry[0]
      if (kind === NOTHING) continue
      if (kind === MARK || kind === SHAPE) {
        if (last === LETTER) {
          ends[size - 1] = place + 1
          if (kind === SHAPE) {
            const letter = chars[size - 1]
            chars[size - 1] = alphabet.shapes.get(code).get(letter) || letter
          }
        }
        continue
      }
      const newline = entry?.[3] ? 1 : 0
      if (kind === BLANK && last === BLANK) {
        ends[size - 1] = place + 1
        breaks[size - 1] += newline
        continue
      }
      chars[size] = entry === null ? String.fromCodePoint(code) : entry[1]
      kinds[size] = kind
      upper[size] = entry?.[2] ? 1 : 0
      starts[size] = place
      ends[size] = place + 1
      breaks[size] = newline
      size += 1
      last = kind
    }
    Object.assign(cells, { unit, place, last, length: size })
  }

  /** The cells of a text that is folded to its end. */
  function folded(cells) {
    cells.cut()
    runs(cells)
    return cells
  }

  /** Where the run of letters or digits around each cell ends and starts. */
  function runs(cells) {
    const kinds = cells.kinds
    const size = kinds.length
    const runEnds = new Int32Array(size)
    const runStarts = new Int32Array(size)
    for (let at = 0; at < size; at++) {
      const goesOn = at > 0 && kinds[at] === kinds[at - 1] && (kinds[at] === LETTER || kinds[at] === DIGIT)
      runStarts[at] = goesOn ? runStarts[at - 1] : at
    }
    for (let at = size - 1; at >= 0; at--) {
      const goesOn = at < size - 1 && runStarts[at + 1] === runStarts[at]
      runEnds[at] = goesOn ? runEnds[at + 1] : at + 1
    }
    cells.runEnds = runEnds
    cells.runStarts = runStarts
  }

  modules.fold = {
    OTHER,
    LETTER,
    DIGIT,
    SLASH,
    DASH,
    BLANK,
    RAISED,
    Cells,
    tones: modules.text.remembering(tones),
    alphabetOf,
    fold,
    foldOn,
    folded,
  }
})(CanCu.citations.modules)
