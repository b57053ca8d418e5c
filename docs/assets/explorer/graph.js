/* The graph as a view of it sees it: on one day, through the filters, with the kinds that are switched on. */
;((explorer) => {
  "use strict"
  const { SPINE, lineOf, merge } = explorer.lines
  let flat = null

  /* Both ends and the style of every relation as plain arrays: walks over the whole graph read nothing else. */
  function edges() {
    if (flat) return flat
    const count = explorer.data.relations.source.length
    flat = {
      origin: new Int32Array(count),
      derived: new Int32Array(count),
      style: [],
      spine: new Uint8Array(count),
      weights: new Float32Array(explorer.size),
    }
    for (let edge = 0; edge < count; edge++) {
      const line = lineOf(explorer.relation(edge))
      flat.origin[edge] = line.origin
      flat.derived[edge] = line.derived
      flat.style.push(line.style)
      flat.spine[edge] = SPINE.has(line.style) ? 1 : 0
      flat.weights[line.origin] += flat.spine[edge] ? 1 : 0.25
    }
    return flat
  }

  /** How much rests on a document: what derives from it counts in full, a citation a quarter. */
  const weight = (doc) => edges().weights[doc]

  const inYears = (filters, year) => (!filters.from || year >= filters.from) && (!filters.to || year <= filters.to)

  /** True for a document that the filters let through. */
  function passes(filters, doc, day) {
    const issuer = explorer.issuer(doc)
    return (
      (!filters.type || explorer.typeOf(doc)[0] === filters.type) &&
      (!filters.level || String(issuer.tier) === filters.level) &&
      (!filters.province || issuer.tier === 0 || issuer.province === filters.province) &&
      (!filters.topic || explorer.topicsOf(doc).includes(filters.topic)) &&
      (!filters.status || explorer.standing(doc, day).facet === filters.status) &&
      ((!filters.from && !filters.to) || inYears(filters, explorer.yearOf(doc)))
    )
  }

  let last = { key: "" }

  /** The graph of a state; the newest one is kept, since most steps change neither day nor filters. */
  function open(state, today, free) {
    const key = JSON.stringify([state.day || today, state.filters, state.off, free])
    if (last.key !== key) last = { key, graph: build(state, today, free) }
    last.graph.state = state
    return last.graph
  }

  /** `lines(doc)`, `above`, `below`, `shown(doc)` on one day through the filters; `free` ignores these. */
  function build(state, today, free) {
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

    function relations(doc) {
      return explorer
        .relationsOf(doc)
        .filter((edge) => open(edge, true))
        .map(explorer.relation)
    }

    /** Every line at a document in the styles switched on, the strongest where two documents have several. */
    function lines(doc) {
      if (!known.has(doc)) {
        const found = relations(doc)
          .map(lineOf)
          .filter((line) => !off.has(line.style))
        known.set(doc, merge(found))
      }
      return known.get(doc)
    }

    const { origin, derived, style, spine } = edges()
    const { source, kind } = explorer.data.relations
    const wanted = free || !filters.kind ? -1 : explorer.data.kinds.findIndex((each) => each.id === filters.kind)

    function open(edge, anyStyle) {
      const since = days[edge]
      return (
        (wanted < 0 || kind[edge] === wanted) &&
        (anyStyle || !off.has(style[edge])) &&
        !(since && since > day) &&
        explorer.existed(source[edge], day)
      )
    }

    /* Documents at the far end of the edges at a document: of derivations only, or of any line. */
    function far(doc, near, other) {
      const found = new Set()
      for (const edge of explorer.relationsOf(doc)) {
        if (spine[edge] && near[edge] === doc && open(edge) && shown(other[edge])) found.add(other[edge])
      }
      return [...found]
    }
    const above = (doc) => far(doc, derived, origin)
    const below = (doc) => far(doc, origin, derived)

    function others(doc) {
      const found = new Set()
      for (const edge of explorer.relationsOf(doc)) {
        const there = origin[edge] === doc ? derived[edge] : origin[edge]
        if (there !== doc && open(edge) && shown(there)) found.add(there)
      }
      return found
    }

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
    const ended = (doc) => explorer.standing(doc, day).look === "struck"

    /** Neighbours of a card, those first that say most: the strongest line, what holds, what much rests on. */
    function neighbours(doc) {
      const { STRENGTH } = explorer.lines
      const rank = new Map(lines(doc).map((line) => [other(line, doc), STRENGTH[line.style]]))
      return [...rank.keys()]
        .filter(shown)
        .sort(
          (a, b) => rank.get(a) - rank.get(b) || Number(ended(a)) - Number(ended(b)) || weight(b) - weight(a) || a - b,
        )
    }

    return { day, state, shown, lines, relations, above, below, reach, other, others, ended, neighbours }
  }

  explorer.graph = { open, passes, weight }
})(CanCu.explorer)
