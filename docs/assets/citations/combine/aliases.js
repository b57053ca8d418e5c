/* Twin of cancu/citations/combine/aliases.py. Step 11: documents named without a number, by the names that the caller's
 * lexicon knows: { aliases: { name: [ids] }, bodies: [names] }. */
;((modules) => {
  "use strict"
  const { Draft, insertBetween } = modules.draft
  const { LETTER } = modules.fold
  const { Lead } = modules.lead
  const { match, matchBack, skip, skipBack, startsWord } = modules.phrases
  const { grow, phraseLetters } = modules.tables

  const SHORTEST = 6
  const trees = new WeakMap()

  /** The letter tree of the aliases, grown once per lexicon. Very short names are too common to trust. */
  function aliasTree(grammar, lexicon) {
    if (!trees.has(lexicon)) trees.set(lexicon, new Map())
    const grown = trees.get(lexicon)
    if (!grown.has(grammar.marked)) {
      const tree = new Map()
      const aliases = lexicon.aliases || {}
      for (const name of Object.keys(aliases).sort(modules.text.byCodePoints)) {
        const letters = phraseLetters(grammar.alphabet, name)
        if (Array.from(letters).length >= SHORTEST) grow(tree, letters, aliases[name].slice())
      }
      grown.set(grammar.marked, tree)
    }
    return grown.get(grammar.marked)
  }

  /** The drafts with the aliases between them, in order. A number next to its name is one citation. */
  function addAliases(cells, grammar, drafts, lexicon) {
    const tree = aliasTree(grammar, lexicon)
    if (!tree.size) return drafts
    const named = (at, end, draft) =>
      between(cells, grammar, tree, at, end).filter(
        (alias) => draft === null || !namesNumber(cells, grammar, alias, draft),
      )
    return insertBetween(drafts, named, cells.length)
  }

  /** Aliases that lie wholly between two cells, the longest at each place. */
  function between(cells, grammar, tree, at, end) {
    const found = []
    while (at < end) {
      if (cells.kinds[at] !== LETTER) {
        at += 1
        continue
      }
      const name = startsWord(cells, at) ? match(tree, cells, at) : null
      if (name === null || name[1] > end) {
        at = caseChanges(cells, at) ? at + 1 : cells.runEnds[at]
        continue
      }
      if (goesOnWord(cells, grammar, at)) {
        at = name[1]
        continue
      }
      const kind = match(grammar.forward.types, cells, at)
      const typeId = kind && kind[1] <= name[1] ? kind[0] : null
      const lead = new Lead(at, at, typeId)
      found.push(new Draft(at, name[1], name[1], lead, null, typeId, null, { documents: name[0] }))
      at = name[1]
    }
    return found
  }

  /** True in "kỷ luật viên chức": small letters that end another word. */
  function goesOnWord(cells, grammar, place) {
    return !cells.upper[place] && matchBack(grammar.backward.before_no_law, cells, skipBack(cells, place)) !== null
  }

  function caseChanges(cells, at) {
    for (let place = at + 1; place < Math.min(cells.runEnds[at], at + 40); place++) {
      if (startsWord(cells, place)) return true
    }
    return false
  }

  /** "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15": the number speaks for both. */
  function namesNumber(cells, _grammar, alias, draft) {
    if (draft.lead.typeId !== null || draft.number === null) return false
    const at = skip(cells, alias.end)
    const after = skip(cells, at + 1)
    return [at, after].some((place) => place === draft.lead.before || place === draft.start)
  }

  modules.aliases = { aliasTree, addAliases }
})(CanCu.citations.modules)
