/* The text of a Word file with the element behind each stretch of it: the twin of
 * hooks/cancu/revising/pieces.py. Every character is one of the file, so that it can be changed there. */
window.CanCu = window.CanCu || {}
CanCu.revising = CanCu.revising || {}
;((revising) => {
  "use strict"
  const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  const COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  const SIGNS = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-", softHyphen: "" }
  const UNSEEN = ["del", "moveFrom", "pPr", "rPr"]
  const AROUND_CELLS = ["sdt", "sdtContent", "customXml", "ins"]
  const MOST_DEPTH = 200

  /** The local name of an element of Word; empty for any other. */
  function nameOf(node) {
    return node.namespaceURI === WORD ? node.localName : ""
  }

  function isFallback(node) {
    return node.localName === "Fallback" && node.namespaceURI === COMPATIBLE
  }

  function child(node, name) {
    for (const one of node.children) if (nameOf(one) === name) return one
    return null
  }

  /* The lines after one another, `sign` between them. */
  function joined(sign, lines) {
    return lines.flatMap((line, place) => (place ? [{ text: sign, node: null }].concat(line) : line))
  }

  function count(lines) {
    return lines.filter((line) => line.some((piece) => piece.text.trim())).length
  }

  function cellsOf(row) {
    return Array.from(row.children).flatMap((one) =>
      nameOf(one) === "tc" ? [one] : AROUND_CELLS.includes(nameOf(one)) ? cellsOf(one) : [],
    )
  }

  /* Paragraphs and rows of tables below a node, in order; the cells of a letterhead hold lines of their own. */
  function blocks(node, depth) {
    const found = []
    if (depth > MOST_DEPTH) return found
    for (const one of node.children) {
      const name = nameOf(one)
      if (isFallback(one) || UNSEEN.includes(name)) continue
      if (name === "p") found.push(collect(one, [], depth))
      else if (name === "tr") {
        const cells = cellsOf(one).map((cell) => blocks(cell, depth + 1))
        if (cells.length === 2 && cells.every((cell) => count(cell) > 1))
          cells.flat().forEach((line) => {
            found.push(line)
          })
        else
          found.push(
            joined(
              " | ",
              cells.map((cell) => joined(" ", cell)),
            ),
          )
      } else
        blocks(one, depth + 1).forEach((line) => {
          found.push(line)
        })
    }
    return found
  }

  function isHidden(run) {
    const looks = child(run, "rPr")
    return looks !== null && child(looks, "vanish") !== null
  }

  /* Text of a paragraph, inserted text of tracked changes included, deleted and hidden text not. */
  function collect(node, pieces, depth) {
    if (depth > MOST_DEPTH) return pieces
    for (const one of node.children) {
      const name = nameOf(one)
      if (name === "t") pieces.push({ text: one.textContent, node: one })
      else if (name && Object.hasOwn(SIGNS, name)) pieces.push({ text: SIGNS[name], node: one })
      else if (name === "txbxContent") {
        pieces.push({ text: "\n", node: null })
        joined("\n", blocks(one, depth + 1)).forEach((piece) => {
          pieces.push(piece)
        })
        pieces.push({ text: "\n", node: null })
      } else if (!UNSEEN.includes(name) && !isFallback(one) && !(name === "r" && isHidden(one)))
        collect(one, pieces, depth + 1)
    }
    return pieces
  }

  /** A parsed part with its pieces: { name, root, pieces, text }. */
  revising.partOf = (name, root) => {
    const pieces = joined("\n", blocks(root, 0))
    return { name: name, root: root, pieces: pieces, text: pieces.map((piece) => piece.text).join("") }
  }

  revising.names = { WORD: WORD, child: child, nameOf: nameOf }
})(CanCu.revising)
