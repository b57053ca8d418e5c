/* Twin of cancu/citations/read/sentences.py: sentences and items of a list, where each begins and what it opens with. */
;((modules) => {
  "use strict"
  const { BLANK, DIGIT, LETTER } = modules.fold
  const { match, skip } = modules.phrases

  const BULLETS = "-+•·"
  const MOST_LINKS = 10

  /** The sentence of each place (cells, ascending), as { start, leadIn }. One pass over the text. */
  function readSentences(cells, grammar, places) {
    const found = []
    let start = 0,
      above = null,
      leadIn = opening(cells, grammar, 0),
      wanted = 0
    const kinds = cells.kinds
    for (let at = 0; at < kinds.length; at++) {
      while (wanted < places.length && places[wanted] === at) {
        /* A sentence that begins with the citation opens with its type, not a verb ("Hướng dẫn số …"). */
        const opened = skip(cells, start) < at ? leadIn : null
        found.push({ start, leadIn: opened || above })
        wanted += 1
      }
      if (wanted === places.length) break
      if (kinds[at] !== BLANK || !breaksAfter(cells, grammar, at)) continue
      const endedOpen = lastMark(cells, at) === ":"
      start = at + 1
      const bullet = atBullet(cells, at)
      if (endedOpen) {
        above = leadIn || above
      } else if (!bullet || leadIn !== null) {
        above = bullet ? above : null
      }
      leadIn = opening(cells, grammar, start)
    }
    return found
  }

  /** The mark before the break at `at`. */
  function lastMark(cells, at) {
    const first = Math.max(0, at - 8)
    while (at > first && (cells.kinds[at] === BLANK || BULLETS.includes(cells.chars[at]))) at -= 1
    return cells.chars[at]
  }

  /** True at the break before an item of a list: a mark of a list, then words ("- 2021" goes on). */
  function atBullet(cells, at) {
    if (cells.kinds[at] !== BLANK || cells.breaks[at] === 0 || at + 1 >= cells.length) return false
    if ("#|".includes(cells.chars[at + 1])) return true
    const after = skip(cells, at + 2)
    return BULLETS.includes(cells.chars[at + 1]) && after < cells.length && cells.kinds[after] !== DIGIT
  }

  /** A full stop before a capital; a line that begins with a mark of a list or with a heading's number. */
  function breaksAfter(cells, grammar, at) {
    if (at + 1 >= cells.length || cells.kinds[at] !== BLANK) return false
    if (atBullet(cells, at)) return true
    if (cells.breaks[at] > 0 && (cells.kinds[at + 1] === DIGIT || cells.kinds[at + 1] === LETTER)) {
      const end = cells.runEnds[at + 1]
      if (end - at <= 5 && end < cells.length && ".)".includes(cells.chars[end]) && cells.kinds[at + 1] === DIGIT) {
        return true
      }
    }
    if (cells.breaks[at] > 0 && opensSentence(cells, grammar, at + 1)) return true
    const before = at ? cells.chars[at - 1] : ""
    return ".:".includes(before) && (cells.upper[at + 1] || cells.breaks[at] > 0)
  }

  /** True at a line that begins with a verb in capitals: "Căn cứ …", "Thực hiện …". */
  function opensSentence(cells, grammar, at) {
    return cells.upper[at] && match(grammar.forward.verbs, cells, at) !== null
  }

  /** The kind of the verbs that a sentence opens with: "Tiếp tục quán triệt …" continues. */
  function opening(cells, grammar, at) {
    while (at < cells.length && cells.kinds[at] !== LETTER) {
      at += 1
      if (at < cells.length && cells.kinds[at] === BLANK && cells.breaks[at] > 0) return null
    }
    let kind = null
    for (let count = 0; count < MOST_LINKS; count++) {
      const verb = match(grammar.forward.verbs, cells, at)
      const filler = match(grammar.forward.verb_fillers, cells, at)
      if (verb && (filler === null || verb[1] >= filler[1])) {
        kind = kind === null || verb[0] === "continues" ? verb[0] : kind
        at = skip(cells, verb[1])
      } else if (filler) {
        at = skip(cells, filler[1])
      } else if (kind !== null && at < cells.length && cells.chars[at] === ",") {
        at = skip(cells, at + 1)
      } else {
        break
      }
    }
    return kind
  }

  modules.sentences = { readSentences, atBullet, opensSentence }
})(CanCu.citations.modules)
