/* The names of the bands: tier, province, and the button that shows what is folded away. */
;((explorer) => {
  "use strict"
  const { draw, text } = explorer.dom
  const { advance, wrap } = explorer.textfit
  const CLEAR = 7

  /** The leftmost x where `room` pixels of text stand clear of the lines coming in; the margin if nowhere. */
  function freePlace(entries, start, end, room) {
    const edges = [start - CLEAR, ...entries.filter((x) => x > start && x < end), end]
    for (let at = 1; at < edges.length; at++) {
      if (edges[at] - edges[at - 1] >= room + 2 * CLEAR) return edges[at - 1] + CLEAR
    }
    return start
  }

  function bandLabels(drawing, band, onMore) {
    const { margin, gutter } = drawing.format
    const name = explorer.data.tiers[band.tier]
    const names = drawing.provinces.get(band.tier) || []
    const province = names.length === 1 ? names[0] : names.length ? names.length + " tỉnh, thành" : ""
    let y = band.top + (gutter ? 24 : 20) - (band.thin ? 4 : 0)
    const room = advance(name, 12, true) / 1000
    const end = drawing.width - margin - (band.folded ? 110 : 0)
    const x = gutter ? margin : freePlace(drawing.entries.get(band.tier) || [], margin, end, room)
    const parts = [text("bl t" + band.tier, x, y, name)]
    if (gutter) {
      for (const line of wrap(province, gutter - 6, 11, 2)) parts.push(text("bs t" + band.tier, x, (y += 16), line))
    }
    if (band.folded) {
      /** @type {[number, number]} */
      const at = gutter
        ? band.thin
          ? [margin + gutter, y - 16]
          : [x - 4, y + 10]
        : [drawing.width - margin - 104, band.top + 4]
      parts.push(moreOfBand(band, at, onMore))
    }
    return parts
  }

  /** "hiện thêm" in a band: how many documents of it are not drawn. */
  function moreOfBand(band, [x, y], onMore) {
    const label = "+" + band.folded + " hiện thêm"
    const act = (event) => {
      if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return
      event.preventDefault()
      onMore(band.tier)
    }
    /* "Trung ương" keeps its capital inside a sentence. */
    const level = explorer.data.tiers[band.tier]
    const where = band.tier ? level[0].toLowerCase() + level.slice(1) : level
    const name = "Hiện thêm ở " + where + ": còn " + band.folded + " văn bản"
    return draw(
      "g",
      {
        class: "dt-band t" + band.tier,
        role: "button",
        tabindex: "0",
        "aria-label": name,
        "data-band": band.tier,
        click: act,
        keydown: act,
      },
      draw("rect", { x, y, width: Math.ceil(advance(label, 11) / 1000) + 10, height: 24, rx: 12 }),
      text("", x + 5, y + 16, label),
    )
  }

  explorer.bands = { bandLabels }
})(CanCu.explorer)
