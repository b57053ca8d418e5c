/* What relations look like in a drawing: one line between two documents, from the one that was there first
 * to the one that came of it. The twin of drawing/choose/lines.py and of the reduction in
 * drawing/choose/select.py. */
;((explorer) => {
  "use strict"
  const STYLES = ["replaces", "derives", "continues", "follows", "changes", "cites"]
  const STRENGTH = Object.fromEntries(STYLES.map((style, place) => [style, place]))
  const SPINE = new Set(["derives", "continues"])
  const BESIDE = new Set(["replaces", "follows", "changes"])

  const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

  function compareWords(a, b) {
    for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return order(a[at], b[at])
    return a.length - b.length
  }

  function compare(a, b) {
    return a.origin - b.origin || a.derived - b.derived || order(a.style, b.style) || compareWords(a.words, b.words)
  }

  const byStrength = (a, b) => STRENGTH[a.style] - STRENGTH[b.style] || compare(a, b)

  /** The line that one relation draws; a partial ending changes a document, it does not replace it. */
  function lineOf(relation) {
    const { styles, speakerIsOrigin, endings } = explorer.data.layout
    const partial = relation.part && endings.includes(relation.kind)
    const speaks = speakerIsOrigin.includes(relation.kind)
    return {
      origin: speaks ? relation.source : relation.target,
      derived: speaks ? relation.target : relation.source,
      style: partial ? "changes" : styles[relation.kind] || "cites",
      words: [partial ? relation.kind + ":part" : relation.kind],
    }
  }

  /** One line per pair of documents: the strongest style, with all the words of that style. */
  function merge(lines) {
    const pairs = new Map()
    for (const line of [...lines].sort(byStrength)) {
      const pair = Math.min(line.origin, line.derived) + " " + Math.max(line.origin, line.derived)
      const kept = pairs.get(pair)
      if (!kept) pairs.set(pair, line)
      else if (kept.origin === line.origin && kept.style === line.style) {
        pairs.set(pair, { ...kept, words: [...new Set([...kept.words, ...line.words])].sort() })
      }
    }
    return [...pairs.values()].sort(compare)
  }

  function reaches(below, start, goal) {
    const seen = new Set([start])
    const stack = [start]
    while (stack.length) {
      for (const doc of below.get(stack.pop()) || []) {
        if (doc === goal) return true
        if (seen.has(doc)) continue
        seen.add(doc)
        stack.push(doc)
      }
    }
    return false
  }

  /** Drops a line whose ends a longer chain of derivations joins already; the table keeps them all. */
  function withoutImplied(lines) {
    const below = new Map()
    const at = (doc) => below.get(doc) || below.set(doc, new Set()).get(doc)
    for (const line of lines) if (SPINE.has(line.style)) at(line.origin).add(line.derived)
    return lines.filter((line) => {
      if (!SPINE.has(line.style) && line.style !== "cites") return true
      at(line.origin).delete(line.derived)
      if (reaches(below, line.origin, line.derived)) return false
      if (SPINE.has(line.style)) at(line.origin).add(line.derived)
      return true
    })
  }

  explorer.lines = { BESIDE, SPINE, STRENGTH, STYLES, byStrength, compare, lineOf, merge, withoutImplied }
})(CanCu.explorer)
