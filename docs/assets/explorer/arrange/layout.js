/* From chosen cards and lines to a finished geometry in whole pixels. The twin of drawing/arrange/plan.py,
 * drawing/arrange/bands.py and drawing/arrange/layout.py. */
;((explorer) => {
  "use strict"
  const { layersOf, merged } = explorer.layers
  const { arrange, countCrossings } = explorer.order
  const { center, needed, place, straighten } = explorer.placing
  const { portKey, portsOf, strokesOf } = explorer.strokes
  const { TITLE_LINES, TITLE_LINES_FOCUS, setCard } = explorer.cards

  /* The build never draws more lines than this; the explorer then takes the first good arrangement. */
  const MANY = 40

  function planOf(rows, lines, sizes, shared) {
    let layers = layersOf(rows, lines, shared)
    const arranged = arrange(layers.rows, layers.up, layers.down, lines.length > MANY ? 2 : undefined)
    layers.rows = arranged.rows
    let crossings = arranged.crossings
    if (!shared) {
      layers = merged(layers)
      crossings = countCrossings(layers.rows, layers.up, layers.down)
    }
    const width = Math.max(...layers.rows.map((row) => needed(layers, row, sizes, sizes.cardMin)))
    return { rows, layers, crossings, width }
  }

  function better(a, b, sizes) {
    const rank = (plan) => [Number(plan.width > sizes.width), plan.crossings, plan.rows.length]
    const [left, right] = [rank(a), rank(b)]
    const at = left.findIndex((value, place) => value !== right[place])
    return at >= 0 && left[at] < right[at]
  }

  /** The first arrangement without crossings, else the best of all that are tried. */
  function bestPlan(cards, lines, tier, sizes, perRow) {
    let best = null
    const variants = lines.length > MANY ? explorer.VARIANTS.slice(0, 1) : explorer.VARIANTS
    // Several ways often end in the same rows.
    const ways = new Map()
    for (const variant of variants) {
      const rows = explorer.rowsOf(cards, lines, tier, perRow, variant)
      const key = JSON.stringify(rows.map((row) => [row.tier, row.blocks]))
      if (!ways.has(key)) ways.set(key, rows)
    }
    for (const shared of lines.length > MANY ? [true] : [true, false]) {
      for (const rows of ways.values()) {
        const plan = planOf(rows, lines, sizes, shared)
        if (!best || better(plan, best, sizes)) best = plan
        if (!best.crossings) return best
      }
    }
    return best
  }

  /** Every card set; one whose title was cut may use the height that its row has anyway. */
  function setRows(rows, captions, focus, width) {
    const cards = new Map()
    for (const row of rows) {
      const lines = new Map(row.cards.map((card) => [card, card === focus ? TITLE_LINES_FOCUS : TITLE_LINES]))
      for (const card of row.cards) cards.set(card, setCard(captions.get(card), width, lines.get(card)))
      const tallest = Math.max(...row.cards.map((card) => cards.get(card).height))
      for (const card of row.cards) {
        while (cards.get(card).cut) {
          lines.set(card, lines.get(card) + 1)
          const taller = setCard(captions.get(card), width, lines.get(card))
          if (taller.height > tallest) break
          cards.set(card, taller)
        }
      }
    }
    return cards
  }

  /** The bands stacked: pixels where rows begin, end and where lines from above must have arrived. */
  function frameOf(rows, cards, crowd, folded, labelsOnTop) {
    const tiers = [...new Set([...rows.map((row) => row.tier), ...folded.keys()])].sort((a, b) => a - b)
    const frame = { tops: [], bottoms: [], arrivals: [], cards, bands: [], height: 0 }
    let y = 0
    for (const tier of tiers) {
      const top = y
      const mine = rows.map((_, level) => level).filter((level) => rows[level].tier === tier)
      if (!mine.length) {
        frame.bands.push({ tier, top, bottom: top + 30, folded: folded.get(tier), thin: true })
        y = top + 30 + 12
        continue
      }
      y += 12 + (labelsOnTop ? 20 : 0)
      mine.forEach((level, at) => {
        if (at) y += 34 + Math.min(20, 2 * crowd[level])
        frame.tops[level] = y
        y += Math.max(...rows[level].cards.map((card) => cards.get(card).height))
        frame.bottoms[level] = y
        frame.arrivals[level] = labelsOnTop && !at ? top + 2 : frame.tops[level] - 10
      })
      y += 12
      frame.bands.push({ tier, top, bottom: y, folded: folded.get(tier) || 0, thin: false })
      y += 26
    }
    frame.height = frame.bands[frame.bands.length - 1].bottom
    return frame
  }

  function provincesOf(cards, tier) {
    const found = new Map()
    for (const card of cards) {
      const name = explorer.textfit.clean(explorer.issuer(card).province)
      if (!found.has(tier(card))) found.set(tier(card), new Set())
      if (name) found.get(tier(card)).add(name)
    }
    return new Map([...found].map(([band, names]) => [band, [...names].sort()]))
  }

  function entriesOf(rows, layers, ports, left) {
    const found = new Map()
    layers.down.forEach((lowers, upper) => {
      for (const lower of lowers) {
        const [above, here] = [rows[layers.level[upper]].tier, rows[layers.level[lower]].tier]
        if (above === here) continue
        if (!found.has(here)) found.set(here, new Set())
        found.get(here).add(ports.get(portKey(upper, lower, false)) + left)
      }
    })
    return new Map([...found].map(([tier, places]) => [tier, [...places].sort((a, b) => a - b)]))
  }

  /** The geometry of one plan: `format` as in drawing/arrange/layout.py, `notes` the words on ended cards. */
  function draw(view, format, plan) {
    const { cards, focus, folded, notes } = view
    const left = format.margin + format.gutter
    const tier = explorer.tier
    const { rows, layers } = plan
    const placement = place(layers, sizesOf(format), focus === null ? -1 : layers.cards.indexOf(focus))
    straighten(layers, placement)
    center(layers, placement)
    const provinces = provincesOf(cards, tier)
    const captions = new Map(
      cards.map((card) => [card, explorer.cards.caption(card, notes(card), provinces.get(tier(card)).length > 1)]),
    )
    const ports = portsOf(layers, placement)
    const crowd = layers.rows.map((row) => row.flat().reduce((sum, node) => sum + layers.up[node].length, 0))
    const frame = frameOf(rows, setRows(rows, captions, focus, placement.card), crowd, folded, !format.gutter)
    const at = new Map()
    layers.cards.forEach((card, node) => {
      if (card === null) return
      const x = placement.x[node] - Math.floor(placement.card / 2) + left
      at.set(card, { x, y: frame.tops[layers.level[node]], level: layers.level[node] })
    })
    return {
      format,
      rows,
      frame,
      at,
      provinces,
      strokes: strokesOf(layers, placement, frame, ports, left),
      entries: entriesOf(rows, layers, ports, left),
      card: placement.card,
      crossings: plan.crossings,
      width: placement.width + left + format.margin,
      height: frame.height,
    }
  }

  function sizesOf(format) {
    const width = format.width - format.margin * 2 - format.gutter
    return { width, cardMax: format.cardMax, cardMin: format.cardMin, gap: 14, besideGap: format.besideGap }
  }

  /** The drawing of a view: as many cards in a row as the lines leave room for. */
  function layout(view, format) {
    let plan = null
    for (let perRow = format.perRow; perRow > 0; perRow--) {
      plan = bestPlan(view.cards, view.lines, explorer.tier, sizesOf(format), perRow)
      if (plan.width <= sizesOf(format).width || view.lines.length > MANY) break
    }
    return draw(view, format, plan)
  }

  explorer.layout = { bestPlan, draw, layout, sizesOf }
})(CanCu.explorer)
