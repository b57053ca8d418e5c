/* The view as files: SVG and PNG as drawn, and its documents and relations as CSV. */
;((explorer) => {
  "use strict"
  const { make } = explorer.dom
  const STYLES = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "paint-order",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "text-decoration-line",
    "opacity",
  ]
  const FILE = "can-cu-do-thi"

  function paint(from, to) {
    const style = getComputedStyle(from)
    for (const name of STYLES) {
      const value = style.getPropertyValue(name)
      if (value) to.setAttribute(name === "text-decoration-line" ? "text-decoration" : name, value)
    }
    ;[...from.children].forEach((child, at) => paint(child, to.children[at]))
  }

  /** The drawing as a file of its own: every style written on its element, addresses made absolute. */
  function svgText(svg) {
    const own = svg.cloneNode(true)
    paint(svg, own)
    own.setAttribute("xmlns", "http://www.w3.org/2000/svg")
    const { width, height } = svg.viewBox.baseVal
    own.setAttribute("width", width)
    own.setAttribute("height", height)
    for (const extra of own.querySelectorAll(".dt-reach, .dt-more, .dt-band")) extra.remove()
    for (const link of own.querySelectorAll("a"))
      link.setAttribute("href", new URL(link.getAttribute("href"), location.href).href)
    const paper = getComputedStyle(svg.closest(".do-thi")).getPropertyValue("--ld-paper").trim()
    const ground = explorer.dom.draw("rect", { width, height, fill: paper })
    own.insertBefore(ground, own.firstChild)
    return new XMLSerializer().serializeToString(own)
  }

  function png(svg) {
    const { width, height } = svg.viewBox.baseVal
    const image = new Image()
    return new Promise((resolve, reject) => {
      image.onload = () => {
        const canvas = make("canvas", { width: width * 2, height: height * 2 })
        canvas.getContext("2d").drawImage(image, 0, 0, width * 2, height * 2)
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("png"))), "image/png")
      }
      image.onerror = () => reject(new Error("png"))
      image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svgText(svg))
    })
  }

  const plain = (value) => CanCu.guardedCell(value.replace(/\s+/g, " "))
  const tsv = (rows) => rows.map((row) => row.map(plain).join("\t")).join("\n")

  /** Does what a button of the menu says; answers words for the reader. */
  function save(kind, scene) {
    const rows = explorer.table.rowsOf(scene.view)
    if (kind === "svg") CanCu.download(new Blob([svgText(scene.svg)], { type: "image/svg+xml" }), FILE + ".svg")
    if (kind === "png")
      return png(scene.svg)
        .then((blob) => CanCu.download(blob, FILE + ".png"))
        .then(() => "Đã tải tệp PNG.")
    if (kind === "csv-van-ban") CanCu.downloadCsv(rows.documents, FILE + "-van-ban.csv")
    if (kind === "csv-quan-he") CanCu.downloadCsv(rows.relations, FILE + "-quan-he.csv")
    if (kind === "sao-chep") {
      return CanCu.copy(tsv(rows.documents) + "\n\n" + tsv(rows.relations)).then(
        () => "Đã sao chép hai bảng, dán được vào Excel hoặc Word.",
      )
    }
    return Promise.resolve("Đã tải tệp.")
  }

  explorer.save = { save, svgText, tsv }
})(CanCu.explorer)
