/* The drawing on the page: bands, lines and cards as SVG. Cards keep their elements from one view to the next,
 * so that the eye can follow where each one goes. */
;((explorer) => {
  "use strict"
  const { draw, text } = explorer.dom
  const { advance } = explorer.textfit
  const { bandLabels } = explorer.bands
  const MOVE = 480

  const quiet = () => matchMedia("(prefers-reduced-motion: reduce)").matches

  function strokeOf(stroke, lit) {
    const title = stroke.lines.map(explorer.words.lineSentence).join("; ")
    const cards = [...new Set(stroke.lines.flatMap((line) => [line.origin, line.derived]))].join(" ")
    return draw(
      "g",
      { class: "e " + stroke.style + (lit ? " lit" : ""), "data-cards": " " + cards + " " },
      draw("path", { d: stroke.path }),
      stroke.head ? draw("path", { class: "h", d: stroke.head }) : null,
      draw("path", { class: "dt-reach", d: stroke.path }, draw("title", {}, title)),
    )
  }

  function cardParts(view, drawing, doc, actions) {
    const box = drawing.frame.cards.get(doc)
    const look = explorer.standing(doc, view.graph.day).look
    const tier = explorer.tier(doc)
    const classes = ["n", "t" + tier, look === "struck" ? "ended" : look, doc === view.focus ? "focus" : ""]
    const link = draw(
      "a",
      {
        class: classes.filter(Boolean).join(" "),
        href: explorer.href(doc),
        "data-doc": explorer.data.documents.id[doc],
      },
      draw("title", {}, explorer.words.fullName(doc, view.graph.day)),
      draw("rect", { width: drawing.card, height: box.height, rx: 5 }),
      draw("path", { class: "bar", d: `M5 0h-1a4 4 0 0 0-4 4v${box.height - 8}a4 4 0 0 0 4 4h1z` }),
      ...box.texts.map((line) => text(line.role, line.x, line.y, line.text)),
    )
    const hidden = view.hidden.get(doc)
    if (!hidden || view.full) return [link]
    const label = "+" + hidden
    const width = Math.max(24, Math.ceil(advance(label, 11, true) / 1000) + 12)
    const pill = draw(
      "g",
      {
        class: "dt-more t" + tier,
        "data-more": explorer.data.documents.id[doc],
        "aria-hidden": "true",
        transform: `translate(${drawing.card - width - 4} ${box.height - 7})`,
        click: () => actions.expand(doc),
      },
      draw("rect", { class: "dt-hit", y: -3, width, height: 25 }),
      draw("rect", { width, height: 19, rx: 9 }),
      text("", width / 2, 13, label),
      draw("title", {}, "Thêm văn bản liên quan (còn " + hidden + ")"),
    )
    return [link, pill]
  }

  class Scene {
    constructor(stage, actions) {
      this.actions = actions
      this.cards = new Map()
      this.scale = 1
      this.bands = draw("g", { class: "dt-bands" })
      this.lines = draw("g", { class: "dt-lines", "aria-hidden": "true" })
      this.labels = draw("g", { class: "dt-labels" })
      this.top = draw("g", { class: "dt-cards" })
      this.title = draw("title", { id: "dt-title" })
      this.svg = draw(
        "svg",
        { class: "dt-svg", role: "group", "aria-labelledby": "dt-title" },
        this.title,
        this.bands,
        this.lines,
        this.labels,
        this.top,
      )
      stage.append(this.svg)
    }

    /** Draws a view; cards that stay move to their new place, new ones come out of `from`. */
    show(view, drawing, from) {
      const animate = this.drawing && !quiet()
      const active = document.activeElement?.closest("[data-doc]")
      const before = new Map([...this.cards].map(([doc, g]) => [doc, g.place]))
      this.drawing = drawing
      this.view = view
      this.title.textContent = "Đồ thị gồm " + view.cards.length + " văn bản, " + view.lines.length + " đường nối"
      this.bands.replaceChildren(
        ...drawing.frame.bands.map((band) =>
          draw("rect", {
            class: "band t" + band.tier,
            x: 0,
            y: band.top,
            width: drawing.width,
            height: band.bottom - band.top,
            rx: 6,
          }),
        ),
      )
      this.lines.replaceChildren(...drawing.strokes.map((stroke) => strokeOf(stroke, Boolean(view.path))))
      this.labels.replaceChildren(
        ...drawing.frame.bands.flatMap((band) => bandLabels(drawing, band, this.actions.more)),
      )
      this.placeCards(view, drawing)
      if (animate) this.animate(before, from)
      if (active && active.isConnected === false) this.focus(explorer.places.get(active.dataset.doc))
      this.fit()
    }

    placeCards(view, drawing) {
      const old = this.cards
      this.cards = new Map()
      const order = drawing.rows.flatMap((row) => row.cards)
      order.sort(
        (a, b) => drawing.at.get(a).level - drawing.at.get(b).level || drawing.at.get(a).x - drawing.at.get(b).x,
      )
      const groups = order.map((doc) => {
        const group = old.get(doc) || draw("g", { class: "dt-card" })
        const { x, y } = drawing.at.get(doc)
        group.place = [x, y]
        group.setAttribute("transform", `translate(${x} ${y})`)
        group.replaceChildren(...cardParts(view, drawing, doc, this.actions))
        this.cards.set(doc, group)
        return group
      })
      this.top.replaceChildren(...groups)
    }

    animate(before, from) {
      const start = from !== undefined && from !== null ? before.get(from) : null
      const at = ([x, y]) => `translate(${x}px, ${y}px)`
      for (const [doc, group] of this.cards) {
        const old = before.get(doc)
        const timing = { duration: MOVE, easing: "cubic-bezier(.3, 0, .2, 1)" }
        if (old && String(old) !== String(group.place))
          group.animate([{ transform: at(old) }, { transform: at(group.place) }], timing)
        else if (!old) {
          const first = start || group.place
          group.animate(
            [
              { transform: at(first), opacity: 0 },
              { transform: at(group.place), opacity: 1 },
            ],
            { ...timing, delay: start ? 120 : 0, fill: "backwards" },
          )
        }
      }
      this.lines.animate([{ opacity: 0 }, { opacity: 0, offset: 0.55 }, { opacity: 1 }], { duration: MOVE + 160 })
    }

    fit() {
      const { width, height } = this.drawing
      this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`)
      this.svg.setAttribute("width", Math.round(width * this.scale))
      this.svg.setAttribute("height", Math.round(height * this.scale))
    }

    zoom(factor) {
      this.scale = factor ? Math.min(2.5, Math.max(0.4, this.scale * factor)) : 1
      this.fit()
    }

    link(doc) {
      const group = this.cards.get(doc)
      return group ? group.querySelector("a") : null
    }

    focus(doc) {
      const link = this.link(doc)
      if (link) link.focus({ preventScroll: false })
      return Boolean(link)
    }

    /** Strengthens the lines of one card; null puts all lines back. */
    heat(doc) {
      for (const line of this.lines.children) {
        line.classList.toggle("hot", doc !== null && line.dataset.cards.includes(" " + doc + " "))
      }
    }

    /** The nearest card in a direction; up and down prefer a card that a line leads to. */
    next(doc, dx, dy) {
      const { at } = this.drawing
      const here = at.get(doc)
      const linked = new Set(
        this.view.lines
          .filter((line) => line.origin === doc || line.derived === doc)
          .flatMap((line) => [line.origin, line.derived]),
      )
      let best = null
      for (const [other, there] of at) {
        const ahead = dx ? (there.x - here.x) * dx : (there.level - here.level) * dy * 200
        if (other === doc || ahead <= 0 || (dx && there.level !== here.level)) continue
        const aside = dx ? 0 : Math.abs(there.x - here.x)
        const cost = ahead + aside - (dy && linked.has(other) ? 5000 : 0)
        if (!best || cost < best.cost) best = { other, cost }
      }
      return best ? best.other : null
    }
  }

  explorer.Scene = Scene
})(CanCu.explorer)
