/* Twin of cancu/citations/text/phrases.py. Step 2: phrases of the vocabularies, found in the cells letter by letter,
 * forwards or backwards. What is found is a pair [value, end]. */
;((modules) => {
  "use strict"
  const { LETTER, DIGIT, DASH, BLANK, RAISED } = modules.fold

  const MOST_STRAYS = 3
  /* So far back, in cells, what belongs to a number may stand. */
  const LOOK_BACK = 160
  const { numbered_names: NUMBERED, terms_behind_numbers: TERMS } = CanCu.grammar

  /** The next cell that is not blank. */
  function skip(cells, at) {
    const kinds = cells.kinds
    while (at < kinds.length && (kinds[at] === BLANK || kinds[at] === RAISED)) at += 1
    return at
  }

  /** Like `skip`, and past a page number: digits alone on their line, with words behind. */
  function skipPage(cells, at) {
    at = skip(cells, at)
    const size = cells.kinds.length
    if (at === 0 || at >= size || cells.kinds[at] !== DIGIT || cells.breaks[at - 1] === 0) return at
    const end = cells.runEnds[at]
    if (end - at > 3 || end + 1 >= size || cells.breaks[end] === 0) return at
    return cells.kinds[end + 1] === LETTER ? end + 1 : at
  }

  /** The end of what stands before the blanks before `end`. */
  function skipBack(cells, end) {
    const kinds = cells.kinds
    while (end > 0 && (kinds[end - 1] === BLANK || kinds[end - 1] === RAISED)) end -= 1
    return end
  }

  /** True where a word can begin: after anything but a letter, or at a capital after a small letter. */
  function startsWord(cells, at) {
    if (at === 0 || cells.kinds[at - 1] !== LETTER) return true
    return cells.upper[at] && !cells.upper[at - 1]
  }

  /** True where a word can end: before anything but a letter, or where small and capital letters meet. */
  function endsWord(cells, end) {
    if (end >= cells.kinds.length || cells.kinds[end] !== LETTER) return true
    if (cells.upper[end]) return !cells.upper[end - 1]
    const glued = end + 1 < cells.kinds.length && cells.kinds[end + 1] === LETTER && !cells.upper[end + 1]
    return glued && end >= 2 && cells.upper[end - 1] && cells.upper[end - 2] && cells.kinds[end - 2] === LETTER
  }

  /** The longest phrase of `tree` that begins at `at`: its value and its end. */
  function match(tree, cells, at) {
    const chars = cells.chars
    const size = chars.length
    /* Most calls end here: what begins with another letter needs no walk. */
    if (at >= size || !tree.has(chars[at])) return null
    let best = null
    const start = at
    let strays = 0
    while (at < size && strays <= MOST_STRAYS) {
      const branch = tree.get(chars[at])
      if (branch === undefined) {
        let after = at > start ? afterGap(cells, at) : at
        /* The digits are part of the phrase, no page number. */
        if (after > at + 1 && tree.has(cells.chars[at + 1])) after = at + 1
        if (after === at) break
        strays += cells.kinds[at] !== BLANK || after > at + 1 ? 1 : 0
        at = after
        continue
      }
      tree = branch
      at += 1
      const value = tree.get("")
      if (value !== undefined && endsWord(cells, at)) best = [value, at]
    }
    return best
  }

  /** Past one blank, and past a stray page number or footnote digit with the blank behind it. */
  function afterGap(cells, at) {
    const size = cells.kinds.length
    if (cells.kinds[at] === BLANK) {
      const after = at + 1
      if (after < size && cells.kinds[after] === DIGIT) {
        const end = cells.runEnds[after]
        if (end - after <= 3 && end < size && cells.kinds[end] === BLANK) return end + 1
      }
      return after
    }
    if (cells.kinds[at] === RAISED) return at + 1
    if (cells.kinds[at] === DIGIT && cells.runEnds[at] - at <= 2) {
      const end = cells.runEnds[at]
      return end < size && cells.kinds[end] === BLANK ? end + 1 : at
    }
    return at
  }

  /** The longest phrase of a backward `tree` that ends at `end`: its value and its start. With `glued` the
   * phrase may begin in the middle of a word. */
  function matchBack(tree, cells, end, glued = false) {
    let best = null
    let at = end
    let strays = 0
    while (at > 0 && strays <= MOST_STRAYS) {
      const branch = tree.get(cells.chars[at - 1])
      if (branch === undefined) {
        const kind = cells.kinds[at - 1]
        if (at === end || !(kind === BLANK || kind === RAISED || kind === DIGIT)) break
        let before = beforeGap(cells, at)
        if (before < at - 1 && tree.has(cells.chars[at - 2])) before = at - 1
        if (before === at) break
        strays += kind !== BLANK || before < at - 1 ? 1 : 0
        at = before
        continue
      }
      tree = branch
      at -= 1
      if (tree.has("") && (glued || startsWord(cells, at))) best = [tree.get(""), at]
    }
    return best
  }

  /** The mirror of the gap that `match` passes over. */
  function beforeGap(cells, end) {
    if (cells.kinds[end - 1] === RAISED) return end - 1
    if (cells.kinds[end - 1] === DIGIT) return end
    const before = end - 1
    if (before > 0 && cells.kinds[before - 1] === DIGIT) {
      const start = cells.runStarts[before - 1]
      const kind = start > 0 ? cells.kinds[start - 1] : null
      if (before - start <= 3 && (kind === BLANK || kind === LETTER)) {
        return kind === BLANK ? start - 1 : start
      }
    }
    return before
  }

  /** The folded letters and digits from `start` to `end`, without what stands between them. */
  function lettersBetween(cells, start, end) {
    let letters = ""
    for (let at = start; at < end; at++) {
      if (cells.kinds[at] === LETTER || cells.kinds[at] === DIGIT) letters += cells.chars[at]
    }
    return letters
  }

  /** True behind the name of a board, which may have a number ("Ban Chỉ đạo 35 tỉnh"), and before the term of what
   * has one ("xã Bảo Lâm 1 lần thứ I"). */
  function isNumbered(cells, at, after) {
    const board = NUMBERED.some((word) => cells.chars.slice(Math.max(0, at - word.length), at).join("") === word)
    return board || TERMS.some((word) => cells.chars.slice(after, after + word.length).join("") === word)
  }

  /** What the text prints from `start` to `end`, with every run of blanks as one space. */
  function printed(cells, start, end) {
    const pieces = []
    let at = start
    while (at < end) {
      if (cells.kinds[at] === BLANK) {
        const after = afterGap(cells, at)
        pieces.push(" ")
        let stray = after > at + 1 && after < end && cells.kinds[after] === LETTER
        const kept = stray && (cells.upper[after] || isNumbered(cells, at, after))
        stray = stray && (!kept || cells.breaks[at] * cells.breaks[after - 1] > 0)
        at = stray ? after : at + 1
        continue
      }
      if (cells.kinds[at] !== RAISED) pieces.push(cells.slice(cells.starts[at], cells.ends[at]))
      at += 1
    }
    return modules.text.strip(pieces.join(""), " ")
  }

  /** True at a slash or a dash. */
  function isSeparator(cells, at) {
    return at < cells.kinds.length && (cells.kinds[at] === DASH || cells.kinds[at] === "/")
  }

  modules.phrases = {
    LOOK_BACK,
    skip,
    skipPage,
    skipBack,
    startsWord,
    endsWord,
    match,
    matchBack,
    lettersBetween,
    printed,
    isSeparator,
  }
})(CanCu.citations.modules)
