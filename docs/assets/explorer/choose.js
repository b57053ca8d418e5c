/* Which cards are drawn: never more than can be read. The rest is counted, band by band and card by card. */
;((explorer) => {
  "use strict"
  const { BESIDE, merge, lineOf, withoutImplied } = explorer.lines
  const { weight } = explorer.graph
  const MOST = 60
  const AROUND = 28
  const STEP = 6
  const THIN = 9
  /* More lines than this at once nobody can follow: short cuts along longer paths are left out then. */
  const MOST_LINES = 64
  /* Cards of the overview by band, from the top: on a wide screen and on a phone. */
  const OVERVIEW = { wide: [8, 6, 5, 4], narrow: [4, 3, 2, 2] }

  const byDay = (a, b) => {
    const dated = explorer.data.documents.dated
    const [left, right] = [dated[a] || "9999", dated[b] || "9999"]
    return explorer.tier(a) - explorer.tier(b) || (left < right ? -1 : left > right ? 1 : a - b)
  }

  class Picker {
    constructor(limits, total) {
      this.kept = new Set()
      this.limits = limits
      this.total = total
      this.used = new Map()
    }

    take(doc) {
      const tier = explorer.tier(doc)
      const used = this.used.get(tier) || 0
      if (this.kept.has(doc) || this.kept.size >= this.total || used >= this.limits(tier)) return false
      this.kept.add(doc)
      this.used.set(tier, used + 1)
      return true
    }

    takeConnected(docs, towards) {
      for (const doc of docs) if (towards(doc).some((other) => this.kept.has(other))) this.take(doc)
    }
  }

  /** The documents that matter most in each band, lower ones preferred where they hang on those above. */
  function overview(graph, format) {
    const limits = OVERVIEW[format.name]
    const bands = limits.map(() => [])
    for (let doc = 0; doc < explorer.size; doc++) {
      if (graph.shown(doc)) bands[explorer.tier(doc)].push(doc)
    }
    const kept = new Set()
    const scores = new Float32Array(explorer.size)
    for (const doc of bands.flat()) scores[doc] = weight(doc) * (graph.ended(doc) ? 0.3 : 1)
    const score = (doc) => scores[doc]
    bands.forEach((docs, tier) => {
      const room = limits[tier] + (graph.state.more[tier] || 0)
      const first = [...docs].sort((a, b) => score(b) - score(a) || a - b).slice(0, room * 12)
      const hangs = new Map(
        first.map((doc) => [doc, Math.min(3, graph.above(doc).filter((up) => kept.has(up)).length)]),
      )
      first.sort((a, b) => hangs.get(b) - hangs.get(a) || score(b) - score(a) || a - b)
      for (const doc of first.slice(0, room)) kept.add(doc)
    })
    return { kept, rest: bands.flat() }
  }

  function turns(graph, below) {
    const seen = new Map()
    const rank = new Map()
    const order = [...below.keys()].sort(
      (a, b) => below.get(a) - below.get(b) || graph.ended(a) - graph.ended(b) || byDay(b, a),
    )
    for (const doc of order) {
      const issuer = explorer.issuer(doc)
      const group = [below.get(doc), issuer.tier, issuer.province || issuer.id].join("|")
      seen.set(group, (seen.get(group) || 0) + 1)
      rank.set(doc, seen.get(group))
    }
    return order.sort((a, b) => below.get(a) - below.get(b) || rank.get(a) - rank.get(b))
  }

  /** One document, what it replaced or what replaced it, what it derives from, what derives from it. */
  function around(graph, focus, format) {
    const more = Object.values(graph.state.more).reduce((sum, n) => sum + n, 0)
    const picker = new Picker((tier) => format.perRow * 2 + (graph.state.more[tier] || 0), AROUND + more)
    picker.take(focus)
    const all = (doc) => graph.lines(doc).map((line) => graph.other(line, doc))
    const beside = graph.reach(focus, (doc) =>
      graph
        .lines(doc)
        .filter((line) => BESIDE.has(line.style))
        .map((line) => graph.other(line, doc))
        .filter(graph.shown),
    )
    const above = graph.reach(focus, graph.above)
    const below = graph.reach(focus, graph.below)
    picker.takeConnected([...beside.keys()].filter((doc) => beside.get(doc) < 3).slice(0, 5), all)
    const up = [...above.keys()].sort(
      (a, b) => above.get(a) - above.get(b) || graph.ended(a) - graph.ended(b) || weight(b) - weight(a) || a - b,
    )
    const room = picker.total
    if (below.size) picker.total = Math.floor((room * 3) / 5)
    picker.takeConnected(up, graph.below)
    picker.total = room
    picker.takeConnected(turns(graph, below), graph.above)
    const rest = [...beside.keys(), ...above.keys(), ...below.keys()]
    if (picker.kept.size < THIN) for (const doc of graph.neighbours(focus).slice(0, THIN)) picker.take(doc)
    for (const doc of [...picker.kept]) {
      for (const line of graph.lines(doc)) {
        if (line.style === "replaces" && line.origin === doc && graph.shown(line.derived)) picker.take(line.derived)
      }
    }
    return { kept: picker.kept, rest }
  }

  /** Neighbours that the reader has asked for, card by card, and cards put away. */
  function withSteps(graph, kept) {
    for (const [id, count] of graph.state.open) {
      const doc = explorer.places.get(id)
      if (!kept.has(doc)) continue
      let left = count
      for (const other of graph.neighbours(doc)) {
        if (!left || kept.size >= MOST) break
        if (kept.has(other)) continue
        kept.add(other)
        left--
      }
    }
    for (const id of graph.state.shut) kept.delete(explorer.places.get(id))
  }

  /** Lines among the cards: implied ones are left out, unless every path is asked for. */
  function linesAmong(graph, kept, complete) {
    const found = new Map()
    for (const doc of kept) {
      for (const line of graph.lines(doc)) {
        if (kept.has(line.origin) && kept.has(line.derived))
          found.set(line.origin + " " + line.derived + line.style, line)
      }
    }
    const lines = merge([...found.values()])
    return complete && lines.length <= MOST_LINES ? lines : withoutImplied(lines)
  }

  /** Every relation among the cards that a line stands for, for the table. */
  function relationsAmong(graph, kept) {
    const off = new Set(graph.state.off)
    return [...kept].flatMap((doc) =>
      graph
        .relations(doc)
        .filter((relation) => relation.source === doc && kept.has(relation.target) && !off.has(lineOf(relation).style)),
    )
  }

  /** The view of a state: cards in stable order, lines, how many stay folded, what a path says. */
  explorer.choose = (state, today, format) => {
    const path = ["len", "noi", "xuong"].includes(state.mode) ? state.mode : ""
    const graph = explorer.graph.open(path ? { ...state, off: [] } : state, today, Boolean(path))
    const focus = state.d ? explorer.places.get(state.d) : null
    const told = path ? explorer.paths[path](graph, focus, explorer.places.get(state.e)) : null
    const chosen = told || (focus === null ? overview(graph, format) : around(graph, focus, format))
    const kept = new Set(chosen.kept)
    withSteps(graph, kept)
    const folded = new Map()
    for (const doc of new Set(path ? [] : chosen.rest)) {
      if (!kept.has(doc)) folded.set(explorer.tier(doc), (folded.get(explorer.tier(doc)) || 0) + 1)
    }
    const cards = [...kept].sort(byDay)
    return {
      cards,
      focus: kept.has(focus) ? focus : null,
      folded,
      told,
      graph,
      full: kept.size >= MOST,
      lines: linesAmong(graph, kept, Boolean(path)),
      relations: relationsAmong(graph, kept),
      path,
      hidden: new Map(cards.map((doc) => [doc, [...graph.others(doc)].filter((other) => !kept.has(other)).length])),
      notes: (doc) => explorer.note(doc, graph.day),
    }
  }
  explorer.choose.STEP = STEP
  explorer.choose.MOST = MOST
})(CanCu.explorer)
