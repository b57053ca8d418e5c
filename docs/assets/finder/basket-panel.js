/* The basket on the finder page: its documents in order, what to mind, and the text to take along. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data
  const make = finder.dom.make
  const text = finder.basketText
  const parts = {}
  let paragraphs = []
  /* The list is drawn anew after every change; focus goes to the same button, [row, button]. */
  const REMOVE = 2
  let refocus = null

  function form() {
    return parts.panel.querySelector("[name=basket-form]:checked").value
  }

  /* Ids that are in the basket but not in the library stay out of the text and are named. */
  function held() {
    return CanCu.basket.ids().map(data.placeOf)
  }

  function idsOf(docs) {
    return docs.map(data.idOf)
  }

  function shift(docs, place, by) {
    const moved = docs.slice()
    moved.splice(place + by, 0, moved.splice(place, 1)[0])
    refocus = [place + by, by < 0 ? 0 : 1]
    CanCu.basket.arrange(idsOf(moved), true)
  }

  function moveButton(docs, place, by, words) {
    return make(
      "button",
      {
        type: "button",
        class: "cc-basket-move",
        "aria-label": words + ": " + data.labelOf(docs[place]),
        disabled: place + by < 0 || place + by >= docs.length,
        click: () => {
          shift(docs, place, by)
        },
      },
      by < 0 ? "↑" : "↓",
    )
  }

  function warning(doc, found) {
    const line = make(
      "p",
      { class: "cc-basket-warning cc-tone-" + (found.stop ? "stop" : found.mild ? "unknown" : "care") },
      found.text,
    )
    if (found.instead.length) {
      const label = found.instead.map(data.labelOf).join(", ")
      line.append(
        " ",
        make(
          "button",
          {
            type: "button",
            class: "cc-button",
            click: () => {
              CanCu.basket.replace(data.idOf(doc), idsOf(found.instead))
            },
          },
          "Dùng " + label + " thay",
        ),
      )
    }
    return line
  }

  function row(docs, place) {
    const doc = docs[place]
    const remove = make(
      "button",
      {
        type: "button",
        class: "cc-basket-move",
        "aria-label": "Bỏ chọn: " + data.labelOf(doc),
        click: () => {
          refocus = [place, REMOVE]
          CanCu.basket.toggle(data.idOf(doc))
        },
      },
      "×",
    )
    const main = make(
      "div",
      {},
      make.apply(null, ["a", { href: finder.documentHref(data.idOf(doc)) }].concat(finder.hitName(doc))),
      make("span", { class: "cc-aside" }, " " + finder.dom.day(data.issued[doc]) + ", " + data.issuerOf(doc).name),
    )
    text.warnings(doc, parts.purpose.value, finder.today()).forEach((found) => {
      main.append(warning(doc, found))
    })
    return make(
      "li",
      {},
      make(
        "span",
        { class: "cc-basket-moves" },
        moveButton(docs, place, -1, "Đưa lên"),
        moveButton(docs, place, 1, "Đưa xuống"),
        remove,
      ),
      main,
    )
  }

  function compose(docs) {
    const opening = form() === "opening"
    parts.own.hidden = !opening
    paragraphs = opening ? [text.opening(docs, parts.unit.value.trim(), parts.plan.value.trim())] : text.lines(docs)
    parts.text.replaceChildren.apply(
      parts.text,
      paragraphs.map((line) => make("p", {}, line)),
    )
    parts.text.classList.toggle("cc-basket-italic", !opening)
  }

  function showMissing(count) {
    parts.missing.hidden = !count
    parts.missing.textContent = count + " văn bản đã chọn không còn (hoặc chưa nạp) trong kho."
  }

  function focusAgain() {
    if (!refocus) return
    const row = parts.list.children[Math.min(refocus[0], parts.list.children.length - 1)]
    const buttons = row ? Array.from(row.querySelectorAll(".cc-basket-move")) : []
    let button = buttons[refocus[1]]
    if (button?.disabled) button = buttons[REMOVE]
    refocus = null
    ;(button || parts.panel.querySelector("summary")).focus()
  }

  function draw() {
    const places = held()
    let docs = places.filter((doc) => doc >= 0)
    parts.empty.hidden = places.length > 0
    parts.full.hidden = !docs.length
    showMissing(places.length - docs.length)
    if (!docs.length) {
      parts.list.replaceChildren()
      focusAgain()
      return Promise.resolve()
    }
    return text.ready(docs).then(() => {
      if (!CanCu.basket.manual()) docs = text.arrange(docs)
      parts.list.replaceChildren.apply(
        parts.list,
        docs.map((_, place) => row(docs, place)),
      )
      compose(docs)
      focusAgain()
    })
  }

  /* As Nghị định 30/2020/NĐ-CP sets them: size 14, justified, first line indented, the căn cứ in italics. */
  function download() {
    const opening = form() === "opening"
    finder.loadWord().then(() => {
      const word = CanCu.docx
      const body = paragraphs.map((line) =>
        word.paragraph([word.run(line, { italic: !opening })], { first: true, before: 60, after: 60, line: 16 }),
      )
      CanCu.download(word.file(body), opening ? "mo-dau-ke-hoach.docx" : "can-cu.docx")
    })
  }

  /** Takes over the panel that waits for it on the page. */
  finder.mountBasket = (panel) => {
    parts.panel = panel
    ;[
      "purpose",
      "own",
      "unit",
      "plan",
      "list",
      "text",
      "empty",
      "full",
      "missing",
      "copy",
      "download",
      "order",
      "clear",
    ].forEach((name) => {
      parts[name] = panel.querySelector("[data-basket-" + name + "]")
    })
    finder.dom.copyOn(parts.copy, () => paragraphs.join("\n"))
    parts.download.addEventListener("click", download)
    parts.clear.addEventListener("click", CanCu.basket.clear)
    parts.order.addEventListener("click", () => {
      CanCu.basket.arrange(CanCu.basket.ids(), false)
    })
    panel.addEventListener("change", draw)
    parts.own.addEventListener("input", draw)
    CanCu.basket.onChange(draw)
    data.onAdd((start) => {
      if (start && held().some((doc) => doc >= start)) draw()
    })
    if (location.hash === "#gio") panel.open = true
    CanCu.basket.ids().length ? draw() : (parts.full.hidden = true)
  }
})(CanCu.finder)
