/* Twin of cancu/citations/read/small_words.py: words in small letters inside the names of bodies, which of them go on
 * a name and which begin the sentence. Two syllables that stand together in a known name ("an toàn", "dân số") are one
 * word wherever a name has them, so that names nobody has listed are read whole. */
;((modules) => {
  "use strict"
  const { DIGIT, LETTER } = modules.fold
  const { arePair, beginsWord, endOfWord, isType, objectEnd, said } = modules.names
  const { match, matchBack, skip, skipBack } = modules.phrases

  /* So many words with small letters behind a capital. */
  const MOST_SMALL = 10,
    MOST_UNKNOWN = 4
  const ENDS = ["and_words", "name_ends", "issuer_stops", "local_word"]
  const UNMARKED_ENDS = ["and_words", "unmarked_ends", "local_word"]

  /** Where a part of a name that begins at `at` ends: past the small words behind `first`. Behind a `known` part only
   * those go on that do in a known name. */
  function readSmallWords(cells, tables, at, first, known) {
    let end = first
    for (let count = 0; count < MOST_SMALL; count++) {
      const after = skip(cells, end)
      if (after >= cells.length || cells.kinds[after] !== LETTER || cells.upper[after]) break
      if (cells.breaks.slice(end, after).some((breaks) => breaks > 1)) break
      const more = nextWord(cells, tables, at, end, after, known && end === first)
      if (more === null) break
      end = more
      /* Another word is glued to it. */
      if (end < cells.runEnds[end - 1]) break
    }
    return end
  }

  /** The end of what goes on behind `end`; null where the name is over. */
  function nextWord(cells, tables, at, end, after, known) {
    const verb = known ? null : matchBack(tables.backward.object_verbs, cells, end)
    const found = verb !== null && verb[1] >= at ? objectEnd(cells, tables, after) : null
    if (found !== null) return found
    const whole = known ? null : match(tables.forward.name_words, cells, after)
    if (whole !== null) return whole[1]
    if (tables.marked && !said(cells, tables, "subject_words", after)) {
      if (arePair(cells, tables, end, after)) return endOfWord(cells, tables, after)
      const joined = match(tables.forward.and_words, cells, after)
      if (joined !== null && joined[1] - after === 2 && !known) return openSmall(cells, tables, skip(cells, joined[1]))
    }
    if (endsName(cells, tables, after) || known) return null
    if (!tables.marked || !isWhole(cells, tables, at, end) || openSmall(cells, tables, after)) {
      return endOfWord(cells, tables, after)
    }
    return beforePlace(cells, tables, after)
  }

  /** True where the syllables before `end` are a word of known names: what follows may be the sentence. */
  function isWhole(cells, tables, at, end) {
    const start = cells.runStarts[end - 1]
    const before = skipBack(cells, start)
    if (before <= at || matchBack(tables.backward.object_verbs, cells, end) !== null) return false
    const first = cells.chars.slice(cells.runStarts[before - 1], before).join("")
    return tables.wholeWords.has(`${first} ${cells.chars.slice(start, end).join("")}`)
  }

  /** The end of a few small words that nobody knows, right before a place: "Y học biển Việt Nam". */
  function beforePlace(cells, tables, at) {
    for (let count = 0; count < MOST_UNKNOWN; count++) {
      if (cells.kinds[at] !== LETTER || cells.upper[at] || endsName(cells, tables, at)) return null
      const end = endOfWord(cells, tables, at)
      at = skip(cells, end)
      if (isPlace(cells, tables, at)) return end
    }
    return null
  }

  /** True at "Việt Nam", at a province, and at a level with its name. */
  function isPlace(cells, tables, at) {
    if (match(tables.forward.central_word, cells, at) !== null) return true
    if (at < cells.length && cells.upper[at] && match(tables.forward.provinces, cells, at) !== null) return true
    const level = match(tables.forward.local_word, cells, at)
    if (level === null || !said(cells, tables, "local_word", at)) return false
    const name = skip(cells, level[1])
    return name < cells.length && (Boolean(cells.upper[name]) || cells.kinds[name] === DIGIT)
  }

  /** The end of a word in small letters that known names have, where no body and no sentence begins. */
  function openSmall(cells, tables, at) {
    if (!beginsWord(cells, tables, at) || cells.upper[at]) return null
    const head = match(tables.forward.heads, cells, at)
    if (head !== null && head[1] > cells.runEnds[at]) return null
    if (endsName(cells, tables, at) || said(cells, tables, "subject_words", at)) return null
    return endOfWord(cells, tables, skip(cells, cells.runEnds[at]))
  }

  /** True at a small word that belongs to the sentence, not to the name before it. */
  function endsName(cells, tables, at) {
    if (match(tables.forward.name_words, cells, at)) return false
    if (isType(cells, tables, at)) return true
    /* Without tones too many words look like the end of a name. */
    if (!tables.marked) return UNMARKED_ENDS.some((name) => match(tables.forward[name], cells, at) !== null)
    return ENDS.some((name) => said(cells, tables, name, at))
  }

  modules.smallWords = { readSmallWords, isPlace, openSmall, endsName }
})(CanCu.citations.modules)
