/* The layered graph: cards as numbers, and bends where a long line passes through a row. The twin of
 * drawing/arrange/layers.py and drawing/arrange/merge_trunks.py. */
;((explorer) => {
  "use strict"

  function emptyLayers(count) {
    return {
      rows: Array.from({ length: count }, () => []),
      cards: [],
      level: [],
      up: [],
      down: [],
      trunks: new Map(),
      strands: [],
      beside: [],
    }
  }

  function add(layers, card, level) {
    layers.cards.push(card)
    layers.level.push(level)
    layers.up.push([])
    layers.down.push([])
    return layers.cards.length - 1
  }

  function join(layers, upper, lower) {
    if (layers.down[upper].includes(lower)) return
    layers.down[upper].push(lower)
    layers.up[lower].push(upper)
  }

  function joinAll(layers, path) {
    for (let at = 1; at < path.length; at++) join(layers, path[at - 1], path[at])
  }

  const isBend = (layers, node) => layers.cards[node] === null

  /** The trunks a long line could share: the one leaving its upper card, the one entering its lower. */
  function trunksOf(layers, line, upper, lower) {
    const rising = layers.cards[upper] !== line.origin
    const trunk = (leaving, node) => ({
      leaving,
      key: [leaving, layers.cards[node], line.style, rising].join(" "),
    })
    return [trunk(true, upper), trunk(false, lower)]
  }

  function addStrands(layers, node, lines, shared) {
    const company = new Map()
    const ends = lines.map((line) => {
      const pair = [node.get(line.origin), node.get(line.derived)].sort((a, b) => layers.level[a] - layers.level[b])
      if (layers.level[pair[1]] - layers.level[pair[0]] > 1) {
        for (const trunk of trunksOf(layers, line, ...pair)) company.set(trunk.key, (company.get(trunk.key) || 0) + 1)
      }
      return pair
    })
    const bends = new Map()
    lines.forEach((line, number) => {
      const [upper, lower] = ends[number]
      const [leaving, entering] = trunksOf(layers, line, upper, lower)
      const trunk = (company.get(leaving.key) || 0) >= (company.get(entering.key) || 0) ? leaving : entering
      const path = [upper]
      for (let level = layers.level[upper] + 1; level < layers.level[lower]; level++) {
        const key = [trunk.key, level, shared ? "" : number].join("|")
        if (!bends.has(key)) {
          const bend = add(layers, null, level)
          bends.set(key, bend)
          layers.trunks.set(bend, trunk)
          layers.rows[level].push([bend])
        }
        path.push(bends.get(key))
      }
      path.push(lower)
      joinAll(layers, path)
      layers.strands.push({ line, nodes: path, rising: upper !== node.get(line.origin) })
    })
  }

  /** The layered graph of these rows and lines; `shared` lets the lines of a trunk use the same bends. */
  function layersOf(rows, lines, shared) {
    const layers = emptyLayers(rows.length)
    const node = new Map()
    rows.forEach((row, level) => {
      for (const block of row.blocks) {
        for (const card of block) node.set(card, add(layers, card, level))
        layers.rows[level].push(block.map((card) => node.get(card)))
      }
    })
    const across = []
    for (const line of lines) {
      const [from, to] = [node.get(line.origin), node.get(line.derived)]
      if (layers.level[from] !== layers.level[to]) across.push(line)
      else if (Math.abs(from - to) === 1) layers.beside.push(line)
    }
    addStrands(layers, node, across, shared)
    return layers
  }

  function mergeRow(layers, level, alias, leaving) {
    const side = leaving ? layers.up : layers.down
    const nodes = layers.rows[level].flat()
    for (let at = 1; at < nodes.length; at++) {
      const [kept, node] = [nodes[at - 1], nodes[at]]
      const trunk = layers.trunks.get(node)
      const other = layers.trunks.get(kept)
      if (!trunk || trunk.leaving !== leaving || !other || other.key !== trunk.key) continue
      if (alias[side[kept][0]] === alias[side[node][0]]) alias[node] = alias[kept]
    }
  }

  /** The same layers with neighbouring bends of one trunk as one, numbered anew. */
  function merged(layers) {
    const alias = layers.cards.map((_, node) => node)
    for (let level = 0; level < layers.rows.length; level++) mergeRow(layers, level, alias, true)
    for (let level = layers.rows.length - 1; level >= 0; level--) mergeRow(layers, level, alias, false)
    const out = emptyLayers(layers.rows.length)
    const number = new Map()
    layers.rows.forEach((row, level) => {
      for (const block of row) {
        if (alias[block[0]] !== block[0]) continue
        for (const node of block) number.set(node, add(out, layers.cards[node], level))
        out.rows[level].push(block.map((node) => number.get(node)))
      }
    })
    for (const strand of layers.strands) {
      const nodes = strand.nodes.map((node) => number.get(alias[node]))
      out.strands.push({ line: strand.line, nodes, rising: strand.rising })
      joinAll(out, nodes)
    }
    out.beside = layers.beside
    return out
  }

  explorer.layers = { isBend, layersOf, merged }
})(CanCu.explorer)
