/* Three questions about paths: from a plan up to its central roots, between two documents, and from a
 * central document down to those who carry it out. Each answers the cards to draw and what to say. */
;((explorer) => {
  "use strict"
  const { weight } = explorer.graph
  const MOST_CARDS = 40
  const MOST_PATHS = 200
  const central = (doc) => explorer.tier(doc) === 0

  /** Simple paths upwards, breadth first, so that the limit keeps the shortest. */
  function pathsUp(graph, start, within) {
    const found = []
    const queue = [[start]]
    while (queue.length && found.length < MOST_PATHS && queue.length < 20000) {
      const path = queue.shift()
      for (const above of graph.above(path[path.length - 1])) {
        if (path.includes(above) || !within.has(above)) continue
        const longer = [...path, above]
        if (central(above)) found.push(longer)
        queue.push(longer)
      }
    }
    return found.slice(0, MOST_PATHS).sort((a, b) => a.length - b.length)
  }

  function up(graph, doc) {
    const above = graph.reach(doc, graph.above)
    const order = [...above.keys()].sort((a, b) => above.get(a) - above.get(b) || weight(b) - weight(a) || a - b)
    const kept = new Set([doc, ...order.slice(0, MOST_CARDS - 1)])
    const paths = pathsUp(graph, doc, kept)
    const roots = order.filter(central)
    return { kept, rest: order, roots, paths, left: Math.max(0, order.length + 1 - MOST_CARDS) }
  }

  function distances(graph, start, next) {
    const found = graph.reach(start, next)
    found.set(start, 0)
    return found
  }

  /** Everything on a shortest way between two documents along `next`; null when there is none. */
  function between(graph, from, to, forth, back) {
    const there = distances(graph, from, forth)
    if (!there.has(to)) return null
    const here = distances(graph, to, back)
    const length = there.get(to)
    return [...there.keys()].filter((doc) => here.has(doc) && there.get(doc) + here.get(doc) === length)
  }

  /** Every document on any derivation path from `lower` up to `upper`; null when there is none. */
  function derivation(graph, lower, upper) {
    const above = distances(graph, lower, graph.above)
    if (!above.has(upper)) return null
    const below = distances(graph, upper, graph.below)
    return [...above.keys()].filter((doc) => below.has(doc))
  }

  function shared(graph, one, two) {
    const [first, second] = [one, two].map((doc) => graph.reach(doc, graph.above))
    const both = [...first.keys()].filter((doc) => second.has(doc))
    if (!both.length) return null
    const near = (doc) => first.get(doc) + second.get(doc)
    const least = Math.min(...both.map(near))
    const roots = both.filter((doc) => near(doc) === least).slice(0, 4)
    const docs = roots.flatMap((root) =>
      [one, two].flatMap((doc) => between(graph, doc, root, graph.above, graph.below)),
    )
    return { docs, roots }
  }

  function connect(graph, one, two) {
    const told = (docs, kind, roots) => ({
      kept: new Set([one, two, ...docs.slice(0, MOST_CARDS)]),
      rest: docs,
      kind,
      roots: roots || [],
      left: Math.max(0, docs.length - MOST_CARDS),
    })
    const straight = derivation(graph, one, two) || derivation(graph, two, one)
    if (straight) return told(straight, "derives")
    const common = shared(graph, one, two)
    if (common) return told([...new Set(common.docs)], "shares", common.roots)
    const all = (doc) =>
      graph
        .lines(doc)
        .map((line) => graph.other(line, doc))
        .filter(graph.shown)
    const any = between(graph, one, two, all, all)
    return any ? told(any, "linked") : told([], "apart")
  }

  /** Whether a province, as it was named then, is part of the reader's own of today. */
  function mine(name) {
    const chosen = CanCu.province?.get()
    const now = chosen && CanCu.province.find(name)
    return Boolean(now) && now.id === chosen.id
  }

  /** For each province the documents that derive from `doc`, nearest first; empty where the library has none. */
  function down(graph, doc) {
    const below = graph.reach(doc, graph.below)
    /* The reader's province first: of many, its cards are drawn. */
    const names = [...explorer.data.provinces].sort((a, b) => Number(mine(b)) - Number(mine(a)))
    const provinces = new Map(names.map((name) => [name, []]))
    for (const found of [...below.keys()].sort(
      (a, b) => below.get(a) - below.get(b) || explorer.tier(a) - explorer.tier(b) || byNewest(a, b),
    )) {
      const { province } = explorer.issuer(found)
      if (province) provinces.get(province).push(found)
    }
    const citing = new Map()
    for (const line of graph.lines(doc)) {
      const { province } = explorer.issuer(graph.other(line, doc))
      if (province && line.style === "cites")
        citing.set(province, [...(citing.get(province) || []), graph.other(line, doc)])
    }
    const kept = new Set([doc])
    for (const [plan] of provinces.values()) {
      if (plan === undefined) continue
      const way = wayUp(graph, plan, doc, below)
      if (kept.size + way.length <= MOST_CARDS) way.forEach((step) => kept.add(step))
    }
    return { kept, rest: [...below.keys()], provinces, citing }
  }

  /** One shortest way from `plan` up to `doc`: each step goes to a document one step nearer to it. */
  function wayUp(graph, plan, _doc, below) {
    const way = [plan]
    for (let here = plan; below.get(here) > 1; way.push(here)) {
      const nearer = (above) => below.get(above) === below.get(here) - 1
      here = graph.above(here).find(nearer)
    }
    return way
  }

  function byNewest(a, b) {
    const dated = explorer.data.documents.dated
    return dated[a] < dated[b] ? 1 : dated[a] > dated[b] ? -1 : a - b
  }

  explorer.mine = mine
  explorer.paths = { len: up, noi: connect, xuong: down }
})(CanCu.explorer)
