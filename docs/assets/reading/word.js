/* Word files: headers, the body in order with its tables and notes, footers; the same text as
 * hooks/cancu/reading/word.py reads. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const { attribute, bounded, child, children, nameOf, numberOf, attributeText } = audit.wordNames
  const { lookOf, over } = audit.wordLook
  const NOT_WORD = "Tệp không phải là văn bản Word (.docx)."
  audit.NOT_WORD = NOT_WORD
  const SIGNS = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-", softHyphen: "" }
  /* Not on paper: deleted, moved to another place, properties, the other half of a compatible shape. */
  const UNSEEN = new Set(["del", "moveFrom", "pPr", "rPr", "Fallback", "delText", "instrText", "delInstrText"])
  const AROUND_CELLS = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo"])

  class Reader {
    constructor(styles, lists) {
      this.styles = styles
      this.lists = lists
      this.notes = new Map()
      /* Notes named in the paragraph or row being read, in order. */
      this.named = []
      this.fields = []
      this.encodings = new Set()
    }

    readNotes(kind, root) {
      for (const note of children(root, kind)) {
        const text = this.lines(note).join("\n").trim()
        if (text) this.notes.set(kind + " " + attributeText(note, "id"), text)
      }
    }

    /* A note stands behind the paragraph that calls it. */
    lines(node) {
      const found = []
      this.blocks(node, 0, (line) => {
        found.push(line, ...this.named)
        this.named = []
      })
      return found
    }

    /* Paragraphs and table rows below a node, in order; a row is one line. */
    blocks(node, depth, tell) {
      bounded(depth)
      for (let one = node.firstElementChild; one; one = one.nextElementSibling) {
        const name = nameOf(one)
        if (name === "p") {
          const line = this.paragraph(one, depth + 1)
          if (line !== null) tell(line)
        } else if (name === "tr") this.row(one, depth + 1, tell)
        else if (!UNSEEN.has(name)) this.blocks(one, depth + 1, tell)
      }
    }

    inner(node, depth) {
      const found = []
      this.blocks(node, depth, (line) => found.push(line))
      return found
    }

    row(row, depth, tell) {
      if (child(row, "trPr", "del")) return
      const cells = cellsOf(row).map((cell) => this.inner(cell, depth))
      if (cells.length === 2 && cells.every((cell) => cell.filter((line) => line.trim()).length > 1))
        cells.flat().forEach(tell)
      else tell(cells.map((cell) => cell.join(" ")).join(" | "))
    }

    /* A paragraph with its number; null for one that has been moved away whole. */
    paragraph(paragraph, depth) {
      const properties = child(paragraph, "pPr")
      const style = attributeText(child(properties, "pStyle")) || this.styles.usual
      const pieces = []
      const around = this.fields
      this.fields = []
      this.collect(paragraph, style, pieces, depth)
      this.fields = around
      const text = this.joined(pieces)
      if (!text && child(properties, "rPr", "moveFrom")) return null
      const label = text.trim() ? this.label(properties, style) : ""
      return label ? label + " " + text : text
    }

    label(properties, style) {
      const own = child(properties, "numPr")
      const [number, depth, named] = this.styles.listOf(style)
      const [list, level] = child(own, "numId")
        ? [attributeText(child(own, "numId")), 0]
        : [number, depth === null ? this.lists.depthOfStyle(number, named) : depth]
      return list && list !== "0"
        ? this.lists.label(list, child(own, "ilvl") ? numberOf(child(own, "ilvl")) : level)
        : ""
    }

    /* Text with the font it is in, inserted text of tracked changes included. */
    collect(node, style, pieces, depth) {
      bounded(depth)
      for (let one = node.firstElementChild; one; one = one.nextElementSibling) {
        const name = nameOf(one)
        if (name === "r") this.run(one, style, pieces, depth + 1)
        else if (!UNSEEN.has(name)) this.collect(one, style, pieces, depth + 1)
      }
    }

    run(run, style, pieces, depth) {
      const properties = child(run, "rPr")
      let look = over(lookOf(properties), this.styles.look(attributeText(child(properties, "rStyle"))))
      look = over(over(look, this.styles.look(style)), this.styles.standard)
      this.pieces(run, pieces, depth, look.font || "", Boolean(look.hidden))
    }

    pieces(node, pieces, depth, font, hidden) {
      bounded(depth)
      for (let one = node.firstElementChild; one; one = one.nextElementSibling) {
        const name = nameOf(one)
        if (name === "fldChar") this.field(attributeText(one, "fldCharType"))
        else if (name === "txbxContent") pieces.push(["\n" + this.inner(one, depth + 1).join("\n") + "\n", ""])
        else if (hidden || this.fields.some(Boolean)) continue
        else if (name === "t") pieces.push([textOf(one), font])
        else if (Object.hasOwn(SIGNS, name)) pieces.push([SIGNS[name], font])
        else if (name === "footnoteReference" || name === "endnoteReference") {
          this.call(name.replace("Reference", "") + " " + (attribute(one, "id") || ""))
        } else if (!UNSEEN.has(name)) this.pieces(one, pieces, depth + 1, font, hidden)
      }
    }

    /* A field shows its result; what stands before that is its instruction. */
    field(kind) {
      const last = this.fields.length - 1
      if (kind === "begin") this.fields.push(true)
      else if (kind === "separate" && last >= 0) this.fields[last] = false
      else if (kind === "end") this.fields.pop()
    }

    call(key) {
      if (!this.notes.has(key)) return
      this.named.push(this.notes.get(key))
      this.notes.delete(key)
    }

    /* The text of a paragraph; neighbours in one font are converted together. */
    joined(pieces) {
      let text = ""
      for (let at = 0; at < pieces.length; ) {
        const font = pieces[at][1]
        let run = ""
        for (; at < pieces.length && pieces[at][1] === font; at++) run += pieces[at][0]
        const shown = audit.plainRun(run, font)
        text += shown.text
        if (shown.encoding) this.encodings.add(shown.encoding)
      }
      return text
    }
  }

  /* The text before the first thing that is no text, as lxml has it. */
  function textOf(node) {
    let text = ""
    for (let one = node.firstChild; one && (one.nodeType === 3 || one.nodeType === 4); one = one.nextSibling)
      text += one.data
    return text
  }

  /* The cells of a row, those inside content controls too. */
  function cellsOf(row) {
    return Array.from(row.children).flatMap((one) => {
      const name = nameOf(one)
      return name === "tc" ? [one] : AROUND_CELLS.has(name) ? cellsOf(one) : []
    })
  }

  function named(related, kind) {
    return Array.from(new Set(related.filter((pair) => pair[0] === kind).map((pair) => pair[1]))).sort(
      CanCu.citations.modules.text.byCodePoints,
    )
  }

  /** The part that the package calls its document, wherever it lies. Throws a Refusal. */
  audit.mainPart = async (parts) => {
    const named = (await parts.related("")).filter((pair) => pair[0] === "officeDocument").map((pair) => pair[1])
    const found = named.concat("word/document.xml").find((name) => parts.has(name))
    if (!found) throw new audit.Refusal(NOT_WORD)
    return found
  }

  /** The text of a Word file, one paragraph a line, and remarks for its reader. Throws a Refusal. */
  audit.readWord = async (buffer) => {
    const parts = audit.openPackage(buffer)
    const main = await audit.mainPart(parts)
    let related = await parts.related(main)
    if (!related.length) {
      related = ["numbering", "styles", "footnotes", "endnotes"]
        .map((kind) => [kind, "word/" + kind + ".xml"])
        .filter((pair) => parts.has(pair[1]))
    }
    const first = async (kind) => {
      const pair = related.find((one) => one[0] === kind)
      return pair ? parts.root(pair[1]) : null
    }
    const reader = new Reader(audit.readStyles(await first("styles")), audit.readNumbering(await first("numbering")))
    for (const kind of ["footnote", "endnote"]) {
      const root = await first(kind + "s")
      if (root) reader.readNotes(kind, root)
    }
    const texts = []
    for (const name of named(related, "header")) texts.push(reader.lines(await parts.root(name)).join("\n"))
    const body = await parts.root(main)
    if (nameOf(body) !== "document") throw new audit.Refusal(NOT_WORD)
    const lines = reader.lines(body)
    texts.push(lines.concat(Array.from(reader.notes.values())).join("\n"))
    for (const name of named(related, "footer")) texts.push(reader.lines(await parts.root(name)).join("\n"))
    return {
      text: texts.filter(Boolean).join("\n"),
      remarks: Array.from(reader.encodings).sort().map(audit.encodingRemark),
    }
  }
})(CanCu.audit)
