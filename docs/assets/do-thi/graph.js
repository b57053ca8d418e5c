/* The graph as a view of it sees it: on one day, through the filters, with the kinds that are switched on. */
;(function (explorer) {
  "use strict"
  const { SPINE, lineOf, merge } = explorer.lines
  let weights = null

  /** How much rests on a document: what derives from it counts in full, a citation a quarter. */
  function weight(doc) {
    if (!weights) {
      weights = new Float32Array(explorer.size)
      const { source, target } = explorer.data.relations
      for (let edge = 0; edge < source.length; edge++) {
        const line = lineOf(explorer.relation(edge))
        weights[line.origin] += SPINE.has(line.style) ? 1 : 0.25
      }
    }
    return weights[doc]
  }

  const inYears = (filters, year) => (!filters.from || year >= filters.from) && (!filters.to || year <= filters.to)

  /** True for a document that the filters let through. */
  function passes(filters, doc, day) {
    const issuer = explorer.issuer(doc)
    return (!filters.type || explorer.typeOf(doc)[0] === filters.type) &&
      (!filters.level || String(issuer.tier) === filters.level) &&
      (!filters.province || issuer.tier === 0 || issuer.province === filters.province) &&
      (!filters.topic || explorer.topicsOf(doc).includes(filters.topic)) &&
      (!filters.status || explorer.standing(doc, day).label === filters.status) &&
      ((!filters.from && !filters.to) || inYears(filters, explorer.yearOf(doc)))
  }

  /** The graph of a state: `lines(doc)`, `above`, `below`, `shown(doc)`; `free` ignores the filters. */
  function open(state, today, free) {
    const day = state.day || today
    const { filters } = state
    const off = new Set(state.off)
    const days = explorer.data.relations.days
    const known = new Map()
    const visible = new Map()

    function shown(doc) {
      if (!visible.has(doc)) {
        visible.set(doc, explorer.existed(doc, day) && (free || passes(filters, doc, day)))
      }
      return visible.get(doc)
    }

    function counts(relation) {
      const since = days[relation.edge]
      const kind = free || !filters.kind || relation.kind === filters.kind
      return kind && explorer.existed(relation.source, day) && !(since && since > day)
    }

    function relations(doc) {
      return [...explorer.relationsOf(doc)].map(explorer.relation).filter(counts)
    }

    /** Every line at a document in the styles switched on, the strongest where two documents have several. */
    function lines(doc) {
      if (!known.has(doc)) {
        const found = relations(doc).map(lineOf).filter((line) => !off.has(line.style))
        known.set(doc, merge(found))
      }
      return known.get(doc)
    }

    const spine = (doc) => lines(doc).filter((line) => SPINE.has(line.style))
    const above = (doc) => spine(doc).filter((line) => line.derived === doc).map((line) => line.origin).filter(shown)
    const below = (doc) => spine(doc).filter((line) => line.origin === doc).map((line) => line.derived).filter(shown)

    /** Documents reached from `start` and how many steps away each is, the nearest first. */
    function reach(start, next) {
      const steps = new Map([[start, 0]])
      for (const here of steps.keys()) {
        for (const there of next(here)) if (!steps.has(there)) steps.set(there, steps.get(here) + 1)
      }
      steps.delete(start)
      return steps
    }

    const other = (line, doc) => (line.origin === doc ? line.derived : line.origin)
    const ended = (doc) => explorer.standing(doc, day).look === 1

    /** Neighbours of a card, those first that say most: the strongest line, what holds, what much rests on. */
    function neighbours(doc) {
      const { STRENGTH } = explorer.lines
      const rank = new Map(lines(doc).map((line) => [other(line, doc), STRENGTH[line.style]]))
      return [...rank.keys()].filter(shown).sort((a, b) =>
        rank.get(a) - rank.get(b) || ended(a) - ended(b) || weight(b) - weight(a) || a - b)
    }

    return { day, state, shown, lines, relations, above, below, reach, other, ended, neighbours }
  }

  explorer.graph = { open, passes, weight }
})(CanCu.explorer)
