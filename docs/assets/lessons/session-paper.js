/* A session on paper: the handout without what is the trainer's, the trainer's own copy with it, and a .docx
 * of what is on the page. Needs session.js; the .docx needs common/docx.js. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"
  /* Only the trainer has these: plan, hints, what to say. */
  const TRAINERS = ".th-notes, .th-note"

  /** Marks what a handout leaves out; with `trainer` nothing is. */
  function mark(content, kind) {
    for (const { head, nodes } of CanCu.session.sections(content)) {
      const out = kind === "handout" && head.matches(TRAINERS)
      for (const node of nodes) node.classList.toggle("th-not-handed", out)
    }
    for (const hint of content.querySelectorAll(".th-note")) hint.classList.toggle("th-not-handed", kind === "handout")
  }

  function print(kind) {
    const content = document.querySelector(".md-content__inner")
    mark(content, kind)
    window.print()
    mark(content, "trainer")
  }

  /* The width of the text in twentieths of a point, and the least that a column asks for. */
  const WIDTH = 9300
  const NARROWEST = 3.2

  const blank = (node) => !node.textContent.trim()
  const gone = (node) =>
    node.hidden ||
    node.matches(
      "#luoc-do, .th-caption, .th-off, .th-tools, .th-hint, script, style, svg, .luoc-do, .cc-copy, .headerlink, .th-no, .th-path, .th-score",
    )

  function runs(node, look) {
    const { docx } = CanCu
    const found = []
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const text = child.textContent.replace(/\s+/g, " ")
        if (text) found.push(docx.run(text, look))
      } else if (child.nodeType === Node.ELEMENT_NODE && !gone(child)) {
        if (child.matches("br")) found.push(docx.run(" ", look))
        else
          found.push(
            ...runs(child, {
              ...look,
              bold: look.bold || child.matches("b, strong, th, .th-card-no"),
              italic: look.italic || child.matches("em, i, .cc-evidence"),
            }),
          )
      }
    }
    return found
  }

  const line = (node, look, shape) => CanCu.docx.paragraph(runs(node, look), shape)

  /* Columns as wide as what they hold asks for: by the root of its length, none below a word. */
  function widths(rows, count) {
    const asked = Array.from({ length: count }, (_, column) =>
      Math.max(
        NARROWEST,
        Math.sqrt(
          rows.reduce(
            (sum, row) => sum + (row.children[column] ? row.children[column].textContent.trim().length : 0),
            0,
          ) / rows.length,
        ),
      ),
    )
    const whole = asked.reduce((sum, each) => sum + each, 0)
    return asked.map((each) => Math.floor((WIDTH * each) / whole))
  }

  function table(element) {
    const rows = Array.from(element.querySelectorAll("tr")).filter((row) => !gone(row))
    const count = Math.max(...rows.map((row) => row.children.length))
    const cells = (row) =>
      Array.from(row.children).map((cell) =>
        line(cell, { size: 11, bold: cell.matches("th") }, { align: "left", after: 20 }),
      )
    const even = rows.map(cells).filter((row) => row.length === count)
    return even.length ? CanCu.docx.table(even, widths(rows, count)) : ""
  }

  function cards(element) {
    const rows = Array.from(element.children)
      .filter((card) => !gone(card))
      .map((card) =>
        Array.from(card.children).map((side) =>
          Array.from(side.children)
            .map((part) => line(part, { size: 11 }, { align: "left", after: 40 }))
            .join(""),
        ),
      )
    return rows.length ? CanCu.docx.table(rows, [WIDTH / 2, WIDTH / 2], true) : ""
  }

  function list(element) {
    const items = Array.from(element.children).filter((item) => !gone(item))
    return items
      .map((item, place) =>
        CanCu.docx.paragraph([CanCu.docx.run(element.matches("ol") ? `${place + 1}. ` : "– ", {}), ...runs(item, {})], {
          align: "left",
        }),
      )
      .join("")
  }

  /** The blocks of a part of the page as Word paragraphs and tables. */
  function blocks(holder) {
    return Array.from(holder.children).flatMap((node) => {
      if (gone(node)) return []
      const level = /^H([1-4])$/.exec(node.tagName)
      if (level)
        return [
          line(
            node,
            { bold: true, size: [18, 15, 14, 14][Number(level[1]) - 1] },
            { align: "left", level: Number(level[1]), before: 160, keep: true },
          ),
        ]
      if (node.matches(".th-cards")) return [cards(node)]
      if (node.matches("table")) return [table(node)]
      if (node.matches("ul, ol")) return [list(node)]
      if (node.matches("p, dt, dd, legend, summary, label"))
        return blank(node) ? [] : [line(node, {}, { align: "left" })]
      return node.children.length ? blocks(node) : []
    })
  }

  function download() {
    const body = blocks(document.querySelector(".md-content__inner"))
    const name =
      window.location.pathname
        .split("/")
        .filter((part) => part && part !== "index.html")
        .pop() || "tap-huan"
    const { minutes, audience } = CanCu.session.state
    const link = document.createElement("a")
    link.href = URL.createObjectURL(CanCu.docx.file(body))
    link.download = [name, `${minutes}-phut`, audience].filter(Boolean).join("-") + ".docx"
    document.body.append(link)
    link.click()
    link.remove()
    window.setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  }

  CanCu.sessionPaper = { blocks, mark }
  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-print]")) {
      button.hidden = false
      button.addEventListener("click", () => print(button.dataset.print))
    }
    for (const button of document.querySelectorAll("[data-paper]")) button.addEventListener("click", download)
  })
})(window.CanCu)
