/* The order of blocks in their rows, with as few crossings as can be found. The twin of drawing/arrange/order.py
 * and crossings.py:
 * whole numbers only, and no source of chance. */
;((explorer) => {
  "use strict"
  const STARTS = 10
  const SWEEPS = 12
  const PATIENCE = 4
  const PATIENCE_STARTS = 4
  const FINE = 5040

  /** A permutation by the minimal standard generator, and its next state. */
  function shuffled(row, state) {
    const out = [...row]
    for (let last = out.length - 1; last > 0; last--) {
      state = (state * 16807) % 2147483647
      const other = state % (last + 1)
      ;[out[last], out[other]] = [out[other], out[last]]
    }
    return [out, state]
  }

  /** How many of the sorted numbers are not above `value`. */
  function bisect(list, value) {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value < list[middle]) high = middle
      else low = middle + 1
    }
    return low
  }

  const sizeOf = (row) => row.reduce((sum, block) => sum + block.length, 0)
  const lower = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])

  class Arrangement {
    constructor(rows, up, down) {
      this.rows = rows.map((row) => [...row])
      this.sides = [up, down]
      this.place = new Array(up.length).fill(0)
      this.rows.forEach((_, row) => this.renumber(row))
    }

    renumber(row) {
      let place = 0
      for (const block of this.rows[row]) for (const node of block) this.place[node] = place++
    }

    /** Crossings, and how far lines run sideways (for choosing among equals). */
    score() {
      let crossings = 0
      let sideways = 0
      for (let at = 1; at < this.rows.length; at++) {
        const [row, below] = [this.rows[at - 1], this.rows[at]]
        const ends = []
        for (const block of row)
          for (const n of block) for (const m of this.sides[1][n]) ends.push([this.place[n], this.place[m]])
        ends.sort((a, b) => a[0] - b[0] || a[1] - b[1])
        const seen = []
        const [width, widthBelow] = [row, below].map((r) => Math.max(1, sizeOf(r) - 1))
        for (const [x, y] of ends) {
          const spot = bisect(seen, y)
          crossings += seen.length - spot
          seen.splice(spot, 0, y)
          sideways += Math.abs(Math.floor((x * FINE) / width) - Math.floor((y * FINE) / widthBelow))
        }
      }
      return [crossings, sideways]
    }

    /** Sorts the blocks of a row by the mean place of their neighbours on one side; the rest stay put. */
    sweep(row, side) {
      const means = new Map()
      for (const block of this.rows[row]) {
        let sum = 0
        let count = 0
        for (const node of block)
          for (const m of this.sides[side][node]) {
            sum += this.place[m]
            count++
          }
        if (count) means.set(block, Math.floor((sum * FINE) / count))
      }
      const moving = [...means.keys()].sort((a, b) => means.get(a) - means.get(b))
      let next = 0
      this.rows[row] = this.rows[row].map((block) => (means.has(block) ? moving[next++] : block))
      this.renumber(row)
    }

    /** Crossings saved by swapping two neighbouring blocks (negative if it costs some). */
    gain(left, right) {
      let saved = 0
      for (const side of this.sides) {
        for (const node of left)
          for (const a of side[node])
            for (const other of right)
              for (const b of side[other]) {
                saved += Math.sign(this.place[a] - this.place[b])
              }
      }
      return saved
    }

    swap() {
      for (let round = 0; round < 8; round++) {
        let better = false
        this.rows.forEach((blocks, row) => {
          for (let at = 0; at + 1 < blocks.length; at++) {
            if (this.gain(blocks[at], blocks[at + 1]) <= 0) continue
            ;[blocks[at], blocks[at + 1]] = [blocks[at + 1], blocks[at]]
            this.renumber(row)
            better = true
          }
        })
        if (!better) return
      }
    }

    /** Tries every block at every place of its row, the busiest first. */
    sift() {
      this.rows.forEach((blocks, row) => {
        const busy = new Map(blocks.map((block) => [block, this.busy(block)]))
        for (const block of [...blocks].sort((a, b) => busy.get(b) - busy.get(a))) {
          const home = blocks.indexOf(block)
          let best = 0
          let target = home
          for (const step of [-1, 1]) {
            let saved = 0
            for (let at = home + step; at >= 0 && at < blocks.length; at += step) {
              saved += step < 0 ? this.gain(blocks[at], block) : this.gain(block, blocks[at])
              if (saved > best) [best, target] = [saved, at]
            }
          }
          if (target === home) continue
          blocks.splice(target, 0, blocks.splice(home, 1)[0])
          this.renumber(row)
        }
      })
    }

    busy(block) {
      return this.sides.reduce((sum, side) => sum + block.reduce((some, node) => some + side[node].length, 0), 0)
    }
  }

  const copy = (rows) => rows.map((row) => [...row])

  /** The best arrangement met while sweeping down and up in turns. */
  function settle(work) {
    let best = { score: work.score(), rows: copy(work.rows) }
    let stale = 0
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      const count = work.rows.length
      if (sweep % 2 === 0) for (let row = 1; row < count; row++) work.sweep(row, 0)
      else for (let row = count - 2; row >= 0; row--) work.sweep(row, 1)
      work.swap()
      let score = work.score()
      if (sweep >= 2 && score[0]) {
        work.sift()
        score = work.score()
      }
      if (lower(score, best.score)) {
        best = { score, rows: copy(work.rows) }
        stale = 0
      } else stale++
      if (stale >= PATIENCE) break
    }
    return best
  }

  function arrange(rows, up, down, starts) {
    let best = null
    let fewestSince = 0
    let state = 1
    let start = copy(rows)
    for (let attempt = 0; attempt < (starts || STARTS); attempt++) {
      if (attempt === 1) start = start.map((row) => [...row].reverse())
      else if (attempt) {
        start = start.map((row) => {
          const [mixed, next] = shuffled(row, state)
          state = next
          return mixed
        })
      }
      const settled = settle(new Arrangement(start, up, down))
      if (!best || settled.score[0] < best.score[0]) fewestSince = attempt
      if (!best || lower(settled.score, best.score)) best = settled
      if (attempt >= 2 && (best.score[0] === 0 || attempt - fewestSince >= PATIENCE_STARTS)) break
    }
    return { rows: best.rows, crossings: best.score[0] }
  }

  explorer.order = { arrange, countCrossings: (rows, up, down) => new Arrangement(rows, up, down).score()[0] }
})(CanCu.explorer)
