/* Measuring and wrapping Vietnamese text for cards, in whole numbers only: the twin of
 * drawing/arrange/text_width.py, with the very tables of the build. */
;((explorer) => {
  "use strict"
  const ELLIPSIS = "…"
  const PUNCTUATION = ".,;:!?“”\"'()[]"
  const SPLITS_A_WORD = 3600
  const LEAVES_A_WEAK_END = 1000
  const IMPOSSIBLE = 2 ** 50
  let tables = null
  const widths = new Map()

  function read() {
    const given = explorer.data.layout
    const flat = (table) => {
      const map = new Map()
      for (const [width, chars] of Object.entries(table)) for (const char of chars) map.set(char, Number(width))
      return map
    }
    tables = {
      regular: flat(given.regular),
      bold: flat(given.bold),
      horn: given.horn,
      horned: given.horned,
      unknown: given.unknown,
      sticky: new Set(given.sticky.split("|")),
      weak: new Set(given.weak),
    }
  }

  function base(char) {
    const marks = [...char.normalize("NFD")]
    return marks.includes(tables.horn) ? tables.horned[marks[0]] || marks[0] : marks[0]
  }

  function charWidth(table, char) {
    return table.get(char) || table.get(base(char)) || tables.unknown
  }

  /** Width of one line in thousandths of a pixel, for a font size in pixels. */
  function advance(text, size, bold) {
    if (!tables) read()
    const key = (bold ? "b" : "r") + text
    let sum = widths.get(key)
    if (sum === undefined) {
      sum = 0
      const table = bold ? tables.bold : tables.regular
      for (const char of text) sum += charWidth(table, char)
      widths.set(key, sum)
    }
    return size * sum
  }

  const fits = (text, room, size, bold) => advance(text, size, bold) <= room * 1000

  /** NFC, blanks folded, control characters (which XML forbids) taken out. */
  function clean(text) {
    return text
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cs}]/gu, " ")
      .split(/\s+/)
      .filter(Boolean)
      .join(" ")
  }

  /** A word too long for `room` pixels in pieces that fit, cut after "/" or "-" where possible. */
  function chop(word, room, size, bold) {
    const pieces = []
    let rest = [...word]
    while (!fits(rest.join(""), room, size, bold)) {
      let longest = 1
      while (longest + 1 < rest.length && fits(rest.slice(0, longest + 1).join(""), room, size, bold)) longest++
      let natural = 0
      for (let at = 0; at < longest; at++) if (rest[at] === "/" || rest[at] === "-") natural = at + 1
      const cut = natural || longest
      pieces.push(rest.slice(0, cut).join(""))
      rest = rest.slice(cut)
      if (!rest.length) return pieces
    }
    return [...pieces, rest.join("")]
  }

  /* A pattern would begin anew at each of a long run of these signs. */
  function stripEnd(text, signs) {
    let end = text.length
    while (end > 0 && signs.includes(text[end - 1])) end--
    return text.slice(0, end)
  }

  function bare(word) {
    const text = stripEnd(word, PUNCTUATION)
    let start = 0
    while (start < text.length && PUNCTUATION.includes(text[start])) start++
    return text.slice(start).toLowerCase()
  }

  function breakCost(words, at) {
    if (!at) return 0
    const before = bare(words[at - 1])
    const after = bare(words[at])
    const cost = tables.sticky.has(before + " " + after) ? SPLITS_A_WORD : 0
    return cost + (tables.weak.has(before) || /^\d/.test(after) ? LEAVES_A_WEAK_END : 0)
  }

  /** The cheapest way of setting all words in exactly `count` lines; empty when there is none. */
  function balanced(words, room, size, count, bold) {
    const total = words.length
    const breaks = words.map((_, at) => breakCost(words, at))
    const each = words.map((word) => advance(word, size, bold))
    const blank = advance(" ", size, bold)
    const table = (value) => Array.from({ length: count + 1 }, () => new Array(total + 1).fill(value))
    const costs = table(IMPOSSIBLE)
    const starts = table(0)
    costs[0][0] = 0
    for (let line = 1; line <= count; line++) {
      for (let end = line; end <= total; end++) {
        let used = -blank
        for (let start = end - 1; start >= 0; start--) {
          used += each[start] + blank
          if (used > room * 1000) break
          const empty = Math.floor((room * 1000 - used) / 1000)
          const cost = costs[line - 1][start] + empty * empty + breaks[start]
          if (cost < costs[line][end]) {
            costs[line][end] = cost
            starts[line][end] = start
          }
        }
      }
    }
    if (costs[count][total] >= IMPOSSIBLE) return []
    const lines = []
    for (let line = count, end = total; line > 0; line--) {
      lines.unshift(words.slice(starts[line][end], end).join(" "))
      end = starts[line][end]
    }
    return lines
  }

  /** Whether some word of two syllables is split between two lines (or there are no lines at all). */
  function splits(lines) {
    const broken = (line, at) =>
      at && tables.sticky.has(bare(lines[at - 1].split(" ").pop()) + " " + bare(line.split(" ")[0]))
    return !lines.length || lines.some(broken)
  }

  function shorten(word, room, size, bold) {
    let chars = [...word]
    while (chars.length && !fits(chars.join("") + ELLIPSIS, room, size, bold)) chars = chars.slice(0, -1)
    return chars.join("") + ELLIPSIS
  }

  /** Full lines from the start, the last one shortened to end in an ellipsis. */
  function cut(words, room, size, maxLines, bold) {
    const lines = []
    let start = 0
    for (let line = 0; line < maxLines; line++) {
      const tail = line === maxLines - 1 ? ELLIPSIS : ""
      let end = start
      while (end < words.length && fits(words.slice(start, end + 1).join(" ") + tail, room, size, bold)) end++
      while (tail && end - start > 1 && breakCost(words, end < words.length ? end : 0)) end--
      if (end === start) return [...lines, shorten(words[start], room, size, bold)]
      const text = words.slice(start, end).join(" ")
      lines.push((tail ? stripEnd(text, ",;:") : text) + tail)
      start = end
    }
    return lines
  }

  /** Lines of at most `room` pixels: as few as possible, then as even as possible. */
  function wrap(text, room, size, maxLines, bold) {
    if (!tables) read()
    const words = clean(text)
      .split(" ")
      .filter(Boolean)
      .flatMap((word) => chop(word, room, size, bold))
    if (!words.length) return []
    for (let count = 1; count <= maxLines; count++) {
      const lines = balanced(words, room, size, count, bold)
      if (lines.length && splits(lines) && count < maxLines) {
        const longer = balanced(words, room, size, count + 1, bold)
        return splits(longer) ? lines : longer
      }
      if (lines.length) return lines
    }
    return cut(words, room, size, maxLines, bold)
  }

  explorer.textfit = { advance, chop, clean, fits, wrap }
})(CanCu.explorer)
