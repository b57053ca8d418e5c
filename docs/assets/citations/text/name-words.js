/* Twin of cancu/citations/text/name_words.py: what words the names of bodies and laws are made of, learned from the
 * names in the grammar. */
;((modules) => {
  "use strict"
  const { BLANK, LETTER, fold, tones } = modules.fold

  const NAME_LISTS = ["known_names", "sectors", "name_words"]

  /** Syllables that stand together in the names of bodies and laws ("an toan"), each with its tones. */
  function pairsOf(raw, alphabet) {
    const names = [...NAME_LISTS.flatMap((name) => raw[name]), ...Object.values(raw.law_names).flat()]
    const apart = new Set(raw.unpaired_words)
    const found = new Map()
    for (const name of names) {
      const cells = fold(name, alphabet)
      for (let start = 0; start < cells.length; start = cells.runEnds[start]) {
        if (cells.kinds[start] !== LETTER) continue
        const end = cells.runEnds[start]
        if (cells.kinds[end] !== BLANK || cells.kinds[end + 1] !== LETTER) continue
        const last = cells.runEnds[end + 1]
        const words = [
          cells.slice(cells.starts[start], cells.ends[end - 1]),
          cells.slice(cells.starts[end + 1], cells.ends[last - 1]),
        ]
        if (words.some((word) => apart.has(word.toLowerCase()))) continue
        const pair = cells.chars.slice(start, last).join("")
        if (!found.has(pair)) found.set(pair, new Set())
        found.get(pair).add(tones(words.join("")))
      }
    }
    return found
  }

  /** Those of the pairs that are a word: most words have two syllables, so every other pair of a name is. */
  function wholeWordsOf(raw, alphabet) {
    const found = new Set()
    for (const name of NAME_LISTS.flatMap((list) => raw[list])) {
      for (const part of phraseWords(alphabet, name)) {
        for (let at = 0; at + 1 < part.length; at += 2) found.add(`${part[at]} ${part[at + 1]}`)
      }
    }
    return found
  }

  /** The folded words of a name, those between marks together: "bảo vệ, chăm sóc" are two parts. */
  function phraseWords(alphabet, name) {
    const cells = fold(name, alphabet)
    const parts = [[]]
    for (let at = 0; at < cells.length; at = cells.runEnds[at]) {
      if (cells.kinds[at] === LETTER) parts[parts.length - 1].push(cells.chars.slice(at, cells.runEnds[at]).join(""))
      else if (cells.kinds[at] !== BLANK) parts.push([])
    }
    return parts
  }

  modules.nameWords = { pairsOf, wholeWordsOf }
})(CanCu.citations.modules)
