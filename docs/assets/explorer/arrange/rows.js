/* Bands into rows: who stands beside whom, and which row of its band a block of cards takes.
 * The twin of drawing/arrange/rows.py. */
;((explorer) => {
  "use strict"
  const { BESIDE, byStrength } = explorer.lines

  /** The chain in the direction in which most of its arrows point right. */
  function oldToNew(chain, lines) {
    const steps = new Set(
      lines.filter((line) => BESIDE.has(line.style)).map((line) => line.origin + " " + line.derived),
    )
    const count = (cards) => cards.filter((card, at) => at && steps.has(cards[at - 1] + " " + card)).length
    const back = [...chain].reverse()
    return count(back) > count(chain) ? back : chain
  }

  /** Chains of cards joined side by side, the older on the left; every card is in exactly one. */
  function blocksOf(cards, lines, tier, perRow) {
    const chain = new Map(cards.map((card) => [card, [card]]))
    for (const line of [...lines].sort(byStrength)) {
      const old = chain.get(line.origin)
      const young = chain.get(line.derived)
      const same = tier(line.origin) === tier(line.derived)
      if (!BESIDE.has(line.style) || !same || old === young || old.length + young.length > perRow) continue
      const last = old[old.length - 1]
      if (line.origin !== old[0] && line.origin !== last) continue
      if (line.derived !== young[0] && line.derived !== young[young.length - 1]) continue
      const left = last === line.origin ? old : [...old].reverse()
      const right = young[0] === line.derived ? young : [...young].reverse()
      const joined = [...left, ...right]
      for (const card of joined) chain.set(card, joined)
    }
    const blocks = new Map()
    for (const card of cards) {
      const block = oldToNew(chain.get(card), lines)
      const key = block.join(" ")
      if (!blocks.has(key)) blocks.set(key, block)
    }
    return [...blocks.values()]
  }

  /** For each block the blocks of the same band that must stand above it. */
  function blockGraph(blocks, lines) {
    const home = new Map(blocks.flatMap((block) => block.map((card) => [card, block])))
    const above = new Map(blocks.map((block) => [block, new Set()]))
    for (const line of lines) {
      const upper = home.get(line.origin)
      const lower = home.get(line.derived)
      if (upper && lower && upper !== lower) above.get(lower).add(upper)
    }
    return above
  }

  /** Length of the longest chain above each block; cycles count once around at most. */
  function depths(blocks, above) {
    const depth = new Map(blocks.map((block) => [block, 0]))
    for (let round = 0; round < blocks.length; round++) {
      let changed = false
      const before = new Map(depth)
      for (const block of blocks) {
        let deepest = 0
        for (const upper of above.get(block)) deepest = Math.max(deepest, before.get(upper) + 1)
        depth.set(block, deepest)
      }
      for (const block of blocks) if (before.get(block) !== depth.get(block)) changed = true
      if (!changed) break
    }
    return depth
  }

  /** Rows filled from the bottom: a block waits until all that hangs on it is placed below. */
  function schedule(blocks, above, room) {
    const depth = depths(blocks, above)
    let waiting = [...blocks]
    const rows = []
    while (waiting.length) {
      const held = new Set(waiting.flatMap((block) => [...above.get(block)]))
      const free = waiting.filter((block) => !held.has(block))
      let row = []
      let used = 0
      for (const block of [...free].sort((a, b) => depth.get(b) - depth.get(a))) {
        if (used + block.length > room) continue
        row.push(block)
        used += block.length
      }
      if (!row.length) row = [waiting.reduce((best, block) => (depth.get(block) > depth.get(best) ? block : best))]
      const placed = new Set(row)
      waiting = waiting.filter((block) => !placed.has(block))
      rows.unshift(blocks.filter((block) => placed.has(block)))
    }
    return rows
  }

  /** The fewest rows, and among those the most even ones. */
  function bestRows(given, lines, perRow, variant) {
    let blocks = given
    let above = blockGraph(blocks, lines)
    if (variant === "from the top") {
      const mirrored = new Map(blocks.map((block) => [block, new Set()]))
      for (const [lower, uppers] of above) for (const upper of uppers) mirrored.get(upper).add(lower)
      above = mirrored
    }
    if (variant === "reversed") blocks = [...blocks].reverse()
    const widest = Math.max(...blocks.map((block) => block.length))
    let best = null
    for (let room = widest; room <= perRow; room++) {
      const plan = schedule(blocks, above, room)
      if (!best || plan.length < best.length) best = plan
    }
    return variant === "from the top" ? best.reverse() : best
  }

  /** Rows from top to bottom, at most `perRow` cards wide; `cards` come in stable order. */
  explorer.rowsOf = (cards, lines, tier, perRow, variant) => {
    const blocks = blocksOf(cards, lines, tier, perRow)
    const rows = []
    for (const band of [...new Set(cards.map(tier))].sort((a, b) => a - b)) {
      const mine = blocks.filter((block) => tier(block[0]) === band)
      for (const row of bestRows(mine, lines, perRow, variant))
        rows.push({ tier: band, blocks: row, cards: row.flat() })
    }
    return rows
  }
  explorer.VARIANTS = ["in order", "reversed", "from the top"]
})(CanCu.explorer)
