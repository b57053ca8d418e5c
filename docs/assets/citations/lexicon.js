/* Twin of cancu/citations/lexicon.py: the tables together with what a caller's lexicon adds to them:
 * { aliases: { name: [ids] }, bodies: [names], codes: [letters] }. */
;((modules) => {
  "use strict"
  const { grow, phraseLetters } = modules.tables

  /* A body that the caller knows by its whole name needs nothing after it but a term of office. */
  const KIND = "closed"
  const known = new WeakMap()

  /** The tables for one lexicon, made once; the tables themselves stay as they are. */
  function widened(grammar, lexicon) {
    const bodies = lexicon.bodies || [],
      letters = lexicon.codes || []
    if (!bodies.length && !letters.length) return grammar
    if (!known.has(lexicon)) known.set(lexicon, new Map())
    const made = known.get(lexicon)
    if (!made.has(grammar.marked)) {
      const heads = copyOf(grammar.forward.heads)
      for (const name of bodies.slice().sort(modules.text.byCodePoints)) {
        grow(heads, phraseLetters(grammar.alphabet, name), KIND)
      }
      const codes = new Map(grammar.issuerCodes)
      for (const code of letters.slice().sort(modules.text.byCodePoints)) {
        const key = phraseLetters(grammar.alphabet, code)
        if (!codes.has(key)) codes.set(key, code)
      }
      const forward = Object.assign({}, grammar.forward, { heads })
      made.set(grammar.marked, Object.assign(Object.create(grammar), { forward, issuerCodes: codes }))
    }
    return made.get(grammar.marked)
  }

  function copyOf(tree) {
    const copy = new Map()
    for (const [letter, branch] of tree) copy.set(letter, letter === "" ? branch : copyOf(branch))
    return copy
  }

  modules.lexicon = { widened }
})(CanCu.citations.modules)
