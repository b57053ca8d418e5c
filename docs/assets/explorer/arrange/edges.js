/* Lines as paths: ports on the cards, curves only between rows, arrowheads; whole pixels throughout.
 * The twin of drawing/arrange/edges.py. */
;((explorer) => {
  "use strict"
  const { isBend } = explorer.layers
  const { STYLES } = explorer.lines
  const PORT_STEP = 16
  const PORT_MARGIN = 24
  const STRAIGHTEN = 24
  const HEAD_LONG = 8
  const HEAD_HALF = 4
  const HEAD_SUNK = 5
  const BESIDE_DROP = 17

  const portKey = (upper, lower, atUpper) => upper + " " + lower + (atUpper ? " u" : " l")

  /** Where the line between two nodes leaves the upper and enters the lower one, as x. */
  function portsOf(layers, placement) {
    const { x, card } = placement
    const ports = new Map()
    const alone = new Set()
    layers.cards.forEach((_, node) => {
      for (const atUpper of [true, false]) {
        const others = [...(atUpper ? layers.down : layers.up)[node]].sort((a, b) => x[a] - x[b] || a - b)
        const step = Math.min(PORT_STEP, Math.floor((card - 2 * PORT_MARGIN) / Math.max(1, others.length - 1)))
        others.forEach((other, place) => {
          const spread = isBend(layers, node) ? 0 : Math.floor(((2 * place - others.length + 1) * step) / 2)
          ports.set(atUpper ? portKey(node, other, true) : portKey(other, node, false), x[node] + spread)
        })
        if (others.length === 1 && !isBend(layers, node)) alone.add(node + (atUpper ? " u" : " l"))
      }
    })
    layers.down.forEach((lowers, upper) => {
      for (const lower of lowers) {
        const [out, into] = [portKey(upper, lower, true), portKey(upper, lower, false)]
        const apart = Math.abs(ports.get(out) - ports.get(into))
        if (!apart || apart > STRAIGHTEN) continue
        if (alone.has(lower + " l")) ports.set(into, ports.get(out))
        else if (alone.has(upper + " u")) ports.set(out, ports.get(into))
      }
    })
    return ports
  }

  function stepsOf(strand) {
    return strand.nodes.slice(1).map((lower, at) => ({
      upper: strand.nodes[at],
      lower,
      key: strand.nodes[at] + " " + lower + " " + strand.line.style,
      style: strand.line.style,
    }))
  }

  const same = (a, b) => a.length === b.length && a.every((strand, at) => strand === b[at])

  /** Steps gathered into the longest runs with the same strands, so that dashes do not start anew. */
  function runsOf(strands) {
    const users = new Map()
    for (const strand of strands) {
      for (const step of stepsOf(strand)) users.set(step.key, [...(users.get(step.key) || []), strand])
    }
    const runs = []
    const done = new Set()
    for (const strand of strands) {
      let previous = []
      for (const step of stepsOf(strand)) {
        if (done.has(step.key)) {
          previous = []
          continue
        }
        done.add(step.key)
        const mine = users.get(step.key)
        if (same(mine, previous)) runs[runs.length - 1].steps.push(step)
        else runs.push({ steps: [step], strands: mine })
        previous = mine
      }
    }
    return runs
  }

  /** Where a run leaves a card (its lower edge) or a bend. */
  function startOf(layers, frame, node) {
    const level = layers.level[node]
    const card = layers.cards[node]
    if (card !== null) return frame.tops[level] + frame.cards.get(card).height
    return layers.up[node].length > 1 ? frame.arrivals[level] : frame.bottoms[level]
  }

  /** Path data without a vertical move that another one follows or that leads nowhere. */
  function tidy(path) {
    const out = path.slice(0, 1)
    path.slice(1).forEach((part, at) => {
      const after = path[at + 2] || ""
      const end = out[out.length - 1].split(" ").pop()
      if (part[0] === "V" && (after[0] === "V" || part.slice(1) === end)) return
      out.push(part)
    })
    return out.join("")
  }

  const headDown = (x, y) => `M${x} ${y}l-${HEAD_HALF}-${HEAD_LONG}h${2 * HEAD_HALF}z`
  const headUp = (x, y) => `M${x} ${y}l-${HEAD_HALF} ${HEAD_LONG}h${2 * HEAD_HALF}z`

  /** The path of a run: down from the upper card or bend, an S between rows, straight into the lower. */
  function curve(layers, frame, run, ports, left) {
    const { steps, strands } = run
    const rising = strands[0].rising
    const upper = steps[0].upper
    let x = ports.get(portKey(upper, steps[0].lower, true)) + left
    const foot = startOf(layers, frame, upper)
    let head = rising && !isBend(layers, upper) ? headUp(x, foot) : ""
    let y = head ? foot + HEAD_SUNK : foot
    const path = [`M${x} ${y}`]
    for (const step of steps) {
      y = Math.max(y, frame.bottoms[layers.level[step.upper]])
      path.push("V" + y)
      const target = ports.get(portKey(step.upper, step.lower, false)) + left
      const arrival = frame.arrivals[layers.level[step.lower]]
      if (target !== x) {
        const bow = Math.floor(((arrival - y) * 13) / 25)
        path.push(`C${x} ${y + bow} ${target} ${arrival - bow} ${target} ${arrival}`)
      }
      x = target
      y = startOf(layers, frame, step.lower)
      if (!isBend(layers, step.lower)) {
        const top = frame.tops[layers.level[step.lower]]
        head = head || (rising ? "" : headDown(x, top))
        y = rising ? top : top - HEAD_SUNK
      }
      path.push("V" + y)
    }
    const lines = strands.map((strand) => strand.line)
    return { style: steps[0].style, path: tidy(path), head, lines }
  }

  /** The short arrow between two cards standing side by side. */
  function arrowBeside(layers, placement, frame, line, left) {
    const [old, young] = [layers.cards.indexOf(line.origin), layers.cards.indexOf(line.derived)]
    const y = frame.tops[layers.level[old]] + BESIDE_DROP
    const half = Math.floor(placement.card / 2)
    const way = placement.x[old] < placement.x[young] ? 1 : -1
    const start = placement.x[old] + way * half + left
    const tip = placement.x[young] - way * half + left
    const head = `M${tip} ${y}l${-way * HEAD_LONG}-${HEAD_HALF}v${2 * HEAD_HALF}z`
    return { style: line.style, path: `M${start} ${y}H${tip - way * HEAD_SUNK}`, head, lines: [line] }
  }

  /** All strokes, dotted citations first so that they lie underneath; `left` shifts everything. */
  function strokesOf(layers, placement, frame, ports, left) {
    const strokes = runsOf(layers.strands).map((run) => curve(layers, frame, run, ports, left))
    for (const line of layers.beside) strokes.push(arrowBeside(layers, placement, frame, line, left))
    const rank = (stroke) => -STYLES.indexOf(stroke.style)
    return strokes.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  }

  explorer.strokes = { portKey, portsOf, strokesOf }
})(CanCu.explorer)
