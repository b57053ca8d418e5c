/* Twin of cancu/citations/combine/namesakes.py. Step 12: a type that is a name by itself ("Chương trình phối hợp") repeats
 * the one document of that type. */
;((modules) => {
  "use strict"
  const { Draft, insertBetween } = modules.draft
  const { LETTER } = modules.fold
  const { Lead } = modules.lead
  const { match, startsWord } = modules.phrases

  /** The drafts with such repeats between them, in order, each bound to what it repeats. */
  function addNamesakes(cells, grammar, drafts) {
    const meant = meantIn(grammar, drafts)
    if (!meant.size) return drafts
    return insertBetween(drafts, (at, end) => between(cells, grammar, meant, at, end), cells.length)
  }

  /** Type → the first mention of its only document in this text. */
  function meantIn(grammar, drafts) {
    const first = new Map()
    const texts = new Map()
    drafts.forEach((draft, index) => {
      if (draft.text && draft.typeId && grammar.raw.repeatable_types.includes(draft.typeId)) {
        if (!first.has(draft.typeId)) first.set(draft.typeId, index)
        if (!texts.has(draft.typeId)) texts.set(draft.typeId, new Set())
        texts.get(draft.typeId).add(draft.text)
      }
    })
    return new Map(Array.from(first).filter(([typeId]) => texts.get(typeId).size === 1))
  }

  function between(cells, grammar, meant, at, end) {
    const found = []
    while (at < end) {
      if (cells.kinds[at] !== LETTER) {
        at += 1
        continue
      }
      const name = startsWord(cells, at) ? match(grammar.forward.types, cells, at) : null
      if (name !== null && name[1] <= end && meant.has(name[0]) && cells.upper[at]) {
        const lead = new Lead(at, at, name[0])
        const more = { standsFor: meant.get(name[0]) }
        found.push(new Draft(at, name[1], name[1], lead, null, name[0], null, more))
        at = name[1]
      } else {
        at = cells.runEnds[at]
      }
    }
    return found
  }

  modules.namesakes = { addNamesakes }
})(CanCu.citations.modules)
