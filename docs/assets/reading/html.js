/* Pages (.html): what a reader of the page sees, one block a line, the cells of a row parted by " | "; twin of
 * hooks/cancu/reading/html.py. The parser of the browser makes a document that runs and loads nothing. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const MOST_TAGS = 1.5e6
  const MOST_DEPTH = 200
  const UNSEEN = new Set("script style head template noscript svg iframe object select".split(" "))
  const BLOCKS = new Set(
    (
      "address article aside blockquote body caption center dd details dialog div dl dt fieldset figure " +
      "figcaption footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot " +
      "thead tr ul"
    ).split(" "),
  )
  const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i

  function squeezed(text) {
    return text.replace(/\0/g, "").replace(/[ \t\n\r\f]+/g, " ")
  }

  function isCell(node) {
    return node.nodeType === 1 && (node.localName === "td" || node.localName === "th")
  }

  function collect(node, pieces, depth) {
    if (depth > MOST_DEPTH) throw new audit.Refusal("Trang .html bị hỏng, không đọc được.")
    const tag = node.localName
    if (UNSEEN.has(tag) || node.hasAttribute("hidden") || HIDDEN.test(node.getAttribute("style") || "")) return
    const block = BLOCKS.has(tag)
    if (block || tag === "br") pieces.push("\n")
    let cells = 0
    for (let one = node.firstChild; one; one = one.nextSibling) {
      if (one.nodeType === 3) pieces.push(tag === "pre" ? one.data.replace(/\0/g, "") : squeezed(one.data))
      if (one.nodeType !== 1) continue
      if (tag === "tr" && isCell(one)) {
        if (cells) pieces.push("\0")
        cells += 1
      }
      collect(one, pieces, depth + 1)
    }
    if (block) pieces.push("\n")
  }

  /** The visible text of a page. */
  audit.readHtml = (html) => {
    if (html.split("<", MOST_TAGS + 2).length > MOST_TAGS + 1) {
      throw new audit.Refusal("Trang .html có quá nhiều thành phần, không đọc.")
    }
    const pieces = []
    collect(new DOMParser().parseFromString(html, "text/html").documentElement, pieces, 0)
    const { stripLeft, stripRight } = CanCu.citations.modules.text
    const cells = pieces.join("").split("\0")
    const rows = cells.map((cell, at) =>
      stripRight(at ? stripLeft(cell, "\n") : cell, at < cells.length - 1 ? "\n" : ""),
    )
    return rows
      .join(" | ")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .join("\n")
  }
})(CanCu.audit)
