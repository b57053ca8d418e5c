/* Twin of cancu/citations/text/entities.py: characters that a pasted text spells as HTML does ("&#x002F;", "&nbsp;"). */
;((modules) => {
  "use strict"

  const DIGITS = "0123456789",
    LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  /* What may stand between "&" or "&#" or "&#x" and the semicolon, and how much of it. */
  /** @type {[string, number, number][]} */
  const [DECIMAL, HEXADECIMAL, NAME] = [
    [DIGITS, 1, 7],
    [DIGITS + "abcdefABCDEF", 1, 6],
    [LETTERS + DIGITS, 2, 8],
  ]

  /** A text without entities. `places`: where one stood there (code points), `lost`: characters gone so far. */
  class Decoded {
    constructor(text, places = [], lost = []) {
      this.text = text
      this.places = places
      this.lost = lost
    }

    /** The place in the text as it was written. */
    back(at) {
      let low = 0,
        high = this.places.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (this.places[middle] < at) low = middle + 1
        else high = middle
      }
      return at + (low ? this.lost[low - 1] : 0)
    }
  }

  /** The text with every entity as its one character; the text itself where it has none. */
  function decoded(text) {
    if (!text.includes("&")) return new Decoded(text)
    const pieces = [],
      places = [],
      lost = []
    let at = 0,
      size = 0,
      gone = 0
    for (let start = text.indexOf("&"); start >= 0; start = text.indexOf("&", start + 1)) {
      const end = entityEnd(text, start)
      const char = end ? character(text.slice(start, end)) : null
      if (char === null) continue
      const before = text.slice(at, start)
      size += Array.from(before).length
      pieces.push(before, char)
      gone += end - start - 1
      places.push(size)
      lost.push(gone)
      size += 1
      at = end
      start = end - 1
    }
    return places.length ? new Decoded(pieces.join("") + text.slice(at), places, lost) : new Decoded(text)
  }

  /** Where an entity that begins at `start` ends; 0 where none does. */
  function entityEnd(text, start) {
    const number = text[start + 1] === "#"
    const hexadecimal = number && "xX".includes(text[start + 2] || " ")
    const [allowed, least, most] = hexadecimal ? HEXADECIMAL : number ? DECIMAL : NAME
    const first = start + (hexadecimal ? 3 : number ? 2 : 1)
    let at = first
    while (at < text.length && at - first <= most && allowed.includes(text[at])) at += 1
    if (!number && DIGITS.includes(text[first] || " ")) return 0
    return at - first >= least && at - first <= most && text[at] === ";" ? at + 1 : 0
  }

  /** What an entity stands for; null for a name that the table lacks, or a code that is no character. */
  function character(entity) {
    const name = entity.slice(1, -1)
    const names = CanCu.grammar.entities
    if (name[0] !== "#") return Object.hasOwn(names, name) ? names[name] : null
    const code = "xX".includes(name[1]) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
    const plain = (code > 0 && code < 0xd800) || (code > 0xdfff && code < 0x10000)
    return plain ? String.fromCharCode(code) : null
  }

  modules.entities = { decoded }
})(CanCu.citations.modules)
