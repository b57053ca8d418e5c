/* The text of one part, cut so that every stretch that is asked for consists of whole runs: the twin of
 * hooks/cancu/revising/segments.py. */
window.CanCu = window.CanCu || {}
CanCu.revising = CanCu.revising || {}
;((revising) => {
  "use strict"
  const { WORD, child, nameOf } = revising.names
  const XML = "http://www.w3.org/XML/1998/namespace"

  /* Where in the sorted list the last start at or before `at` stands; -1 before all. */
  function before(starts, at) {
    let low = 0
    for (let high = starts.length; low < high; ) {
      const middle = (low + high) >> 1
      if (starts[middle] <= at) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  function keepBlanks(node) {
    node.setAttributeNS(XML, "xml:space", "preserve")
  }

  /** The pieces of a part with their places, in units of its text. */
  revising.Segments = class {
    constructor(part) {
      this.part = part
      this.pieces = part.pieces.slice()
      this.starts = []
      let at = 0
      this.pieces.forEach((piece) => {
        this.starts.push(at)
        at += piece.text.length
      })
      this.size = at
    }

    /** Makes `at` a boundary between runs, where it lies inside one. */
    cut(at) {
      let place = before(this.starts, at)
      if (place < 0 || at >= this.size) return
      if (this.starts[place] < at) {
        if (!this.splitText(place, at - this.starts[place])) return
        place += 1
      }
      while (place > 0 && this.starts[place - 1] === at) place -= 1
      this.splitRun(place)
    }

    /** The runs of a stretch whose ends have been cut; null where it holds more than runs of text. */
    runs(start, end) {
      const found = []
      let first = Math.max(before(this.starts, start), 0)
      while (first > 0 && this.starts[first - 1] === start) first -= 1
      for (let place = first; place < this.pieces.length && this.starts[place] < end; place++) {
        const piece = this.pieces[place]
        if (!piece.text) continue
        const run = piece.node?.parentNode
        if (!run || nameOf(run) !== "r") return null
        if (found[found.length - 1] !== run) found.push(run)
      }
      return found.length ? found : null
    }

    /** The runs of a stretch that goes over paragraphs. */
    runsAround(start, end) {
      const last = before(this.starts, Math.max(end - 1, start))
      return this.pieces
        .slice(Math.max(before(this.starts, start), 0), last + 1)
        .filter((piece) => piece.text && piece.node && nameOf(piece.node.parentNode) === "r")
        .map((piece) => piece.node.parentNode)
    }

    /* Parts a w:t in two; false where the piece is no text of its own. */
    splitText(place, size) {
      const piece = this.pieces[place]
      const node = piece.node
      if (!node || !["t", "delText"].includes(nameOf(node))) return false
      const rest = node.cloneNode(false)
      node.textContent = piece.text.slice(0, size)
      rest.textContent = piece.text.slice(size)
      keepBlanks(node)
      keepBlanks(rest)
      node.after(rest)
      this.pieces.splice(place, 1, { text: node.textContent, node: node }, { text: rest.textContent, node: rest })
      this.starts.splice(place + 1, 0, this.starts[place] + size)
      return true
    }

    /* Parts the run of a piece before it, where the run begins earlier. */
    splitRun(place) {
      const node = this.pieces[place].node
      const run = node?.parentNode
      if (!run || nameOf(run) !== "r") return
      const all = Array.from(run.children)
      const at = all.indexOf(node)
      if (!all.slice(0, at).some((one) => nameOf(one) !== "rPr")) return
      const rest = run.cloneNode(false)
      const looks = child(run, "rPr")
      if (looks) rest.append(looks.cloneNode(true))
      rest.append(...all.slice(at))
      run.after(rest)
    }

    /* A w:t that becomes a w:delText keeps its place in the list. */
    swap(node, other) {
      this.pieces.forEach((piece, place) => {
        if (piece.node === node) this.pieces[place] = { text: piece.text, node: other }
      })
    }
  }

  revising.keepBlanks = keepBlanks
  revising.word = (node, tag, attributes) => {
    const made = node.ownerDocument.createElementNS(WORD, "w:" + tag)
    Object.keys(attributes || {}).forEach((name) => {
      made.setAttributeNS(WORD, "w:" + name, attributes[name])
    })
    return made
  }
})(CanCu.revising)
