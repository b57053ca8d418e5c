/* Where cards and bends stand in their rows: exact isotonic regression, swept over the rows, and long lines
 * made straight. The twin of drawing/arrange/place.py and drawing/arrange/straighten.py;
 * sixteenths of a pixel while settling. */
;((explorer) => {
  "use strict"
  const { isBend } = explorer.layers
  const UNIT = 16
  const SWEEPS = 24
  const BEND = 6
  const BEND_GAP = 9
  const PULLS = [20, 50, 120]

  /** Each node of a row with its centre when everything stands as far left as can be; the total width. */
  function offsetsOf(layers, row, sizes, card) {
    const out = []
    let edge = 0
    let previous = -1
    for (const block of row) {
      block.forEach((node, place) => {
        if (previous >= 0) {
          const bends = isBend(layers, previous) || isBend(layers, node)
          edge += place ? sizes.besideGap : bends ? BEND_GAP : sizes.gap
        }
        const width = isBend(layers, node) ? BEND : card
        out.push([node, edge + Math.floor(width / 2)])
        edge += width
        previous = node
      })
    }
    return [out, edge]
  }

  const needed = (layers, row, sizes, card) => offsetsOf(layers, row, sizes, card)[1]

  function pullOf(layers, x, sides, middle, node) {
    let moment = 0
    let weight = 0
    for (const side of sides) {
      for (const other of side[node]) {
        const pull = PULLS[Number(isBend(layers, node)) + Number(isBend(layers, other))]
        moment += pull * x[other]
        weight += pull
      }
    }
    if (!weight) [moment, weight] = [x[node], 1]
    return node === middle[0] ? [moment + weight * middle[1], 2 * weight] : [moment, weight]
  }

  /** Moves the blocks of a row to the least squared distance from where they are wanted. */
  function settleRow(row, offset, x, pull, slack) {
    const pools = []
    for (const block of row) {
      let moment = 0
      let weight = 0
      for (const node of block) {
        const [pulled, strength] = pull(node)
        moment += pulled - strength * offset.get(node) * UNIT
        weight += strength
      }
      pools.push([moment, weight, 1])
      while (pools.length > 1) {
        const [a, b] = pools.slice(-2)
        if (a[0] * b[1] <= b[0] * a[1]) break
        pools.pop()
        pools[pools.length - 1] = [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
      }
    }
    let at = 0
    for (const [moment, weight, count] of pools) {
      const shift = Math.min(Math.max(Math.floor(moment / weight), 0), slack)
      for (let i = 0; i < count; i++) for (const node of row[at++]) x[node] = shift + offset.get(node) * UNIT
    }
  }

  /** Positions for the rows in the order given; `focus` (a node, or -1) is drawn towards the middle. */
  function place(layers, sizes, focus) {
    const rows = layers.rows
    let card = sizes.cardMax
    while (card > sizes.cardMin && rows.some((row) => needed(layers, row, sizes, card) > sizes.width)) card -= 2
    const width = Math.max(sizes.width, ...rows.map((row) => needed(layers, row, sizes, card)))
    const lines = rows.map((row) => offsetsOf(layers, row, sizes, card))
    const x = new Array(layers.cards.length).fill(0)
    for (const [offsets, total] of lines) {
      for (const [node, offset] of offsets) x[node] = (offset + Math.floor((width - total) / 2)) * UNIT
    }
    const middle = [focus, Math.floor((width * UNIT) / 2)]
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      const down = sweep % 2 === 0
      const sides = sweep >= SWEEPS - 4 ? [layers.up, layers.down] : [down ? layers.up : layers.down]
      for (let step = 0; step < rows.length; step++) {
        const row = down ? step : rows.length - 1 - step
        const [offsets, total] = lines[row]
        settleRow(
          rows[row],
          new Map(offsets),
          x,
          (node) => pullOf(layers, x, sides, middle, node),
          (width - total) * UNIT,
        )
      }
    }
    return { x: x.map((at) => Math.floor((at + UNIT / 2) / UNIT)), card, width }
  }

  /** Shifts everything so that what is drawn stands in the middle of the width. */
  function center(layers, placement) {
    const half = (node) => Math.floor((isBend(layers, node) ? BEND : placement.card) / 2)
    const left = Math.min(...placement.x.map((x, node) => x - half(node)))
    const right = Math.max(...placement.x.map((x, node) => x + half(node)))
    const shift = Math.floor((placement.width - right - left) / 2)
    placement.x = placement.x.map((x) => x + shift)
  }

  /** Bends that follow each other from top to bottom, no other bend between or beside them. */
  function pipesOf(layers) {
    const bends = (nodes) => nodes.filter((node) => isBend(layers, node))
    const below = new Map()
    layers.cards.forEach((_, bend) => {
      if (!isBend(layers, bend)) return
      const lower = bends(layers.down[bend])
      if (lower.length === 1 && bends(layers.up[lower[0]]).length === 1) below.set(bend, lower[0])
    })
    const inner = new Set(below.values())
    const tops = [...below.keys()].filter((node) => !inner.has(node))
    return tops
      .sort((a, b) => layers.level[a] - layers.level[b] || a - b)
      .map((top) => {
        const pipe = [top]
        while (below.has(pipe[pipe.length - 1])) pipe.push(below.get(pipe[pipe.length - 1]))
        return pipe
      })
  }

  /** Where a bend may stand between its neighbours. */
  function freeOf(layers, placement, bend) {
    const { x, card, width } = placement
    const row = layers.rows[layers.level[bend]].flat()
    const at = row.indexOf(bend)
    const edge = (node) => (isBend(layers, node) ? BEND / 2 : Math.floor(card / 2))
    const low = at ? x[row[at - 1]] + edge(row[at - 1]) + BEND_GAP : 0
    const high = at + 1 < row.length ? x[row[at + 1]] - edge(row[at + 1]) - BEND_GAP : width
    return [Math.min(low + BEND / 2, x[bend]), Math.max(high - BEND / 2, x[bend])]
  }

  function align(run, common, x) {
    if (run.length < 2) return
    const mean = Math.floor(run.reduce((sum, bend) => sum + x[bend], 0) / run.length)
    for (const bend of run) x[bend] = Math.min(Math.max(mean, common[0]), common[1])
  }

  function straighten(layers, placement) {
    for (const pipe of pipesOf(layers)) {
      let run = []
      let common = [0, placement.width]
      for (const bend of pipe) {
        const free = freeOf(layers, placement, bend)
        let both = [Math.max(common[0], free[0]), Math.min(common[1], free[1])]
        if (both[0] > both[1]) {
          align(run, common, placement.x)
          ;[run, both] = [[], free]
        }
        run.push(bend)
        common = both
      }
      align(run, common, placement.x)
    }
  }

  explorer.placing = { center, needed, place, straighten }
})(CanCu.explorer)
