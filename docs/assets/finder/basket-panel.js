/* The basket on the finder page: its documents in order, what to mind, and the text to take along. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var data = finder.data
  var make = finder.dom.make
  var text = finder.basketText
  var parts = {}
  var paragraphs = []
  /* The list is drawn anew after every change; focus goes to the same button, [row, button]. */
  var REMOVE = 2
  var refocus = null

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
    var moved = docs.slice()
    moved.splice(place + by, 0, moved.splice(place, 1)[0])
    refocus = [place + by, by < 0 ? 0 : 1]
    CanCu.basket.arrange(idsOf(moved), true)
  }

  function moveButton(docs, place, by, words) {
    return make("button", {
      type: "button", "class": "cc-basket-move", "aria-label": words + ": " + data.labelOf(docs[place]),
      disabled: place + by < 0 || place + by >= docs.length,
      click: function () { shift(docs, place, by) },
    }, by < 0 ? "↑" : "↓")
  }

  function warning(doc, found) {
    var line = make("p", { "class": "cc-basket-warning cc-tone-" + (found.stop ? "stop" : found.mild ? "unknown" : "care") }, found.text)
    if (found.instead.length) {
      var label = found.instead.map(data.labelOf).join(", ")
      line.append(" ", make("button", {
        type: "button", "class": "cc-button",
        click: function () { CanCu.basket.replace(data.idOf(doc), idsOf(found.instead)) },
      }, "Dùng " + label + " thay"))
    }
    return line
  }

  function row(docs, place) {
    var doc = docs[place]
    var remove = make("button", {
      type: "button", "class": "cc-basket-move", "aria-label": "Bỏ chọn: " + data.labelOf(doc),
      click: function () {
        refocus = [place, REMOVE]
        CanCu.basket.toggle(data.idOf(doc))
      },
    }, "×")
    var main = make("div", {},
      make.apply(null, ["a", { href: finder.documentHref(data.idOf(doc)) }].concat(finder.hitName(doc))),
      make("span", { "class": "cc-aside" }, " " + finder.dom.day(data.issued[doc]) + ", " + data.issuerOf(doc).name))
    text.warnings(doc, parts.purpose.value, finder.today()).forEach(function (found) {
      main.append(warning(doc, found))
    })
    return make("li", {}, make("span", { "class": "cc-basket-moves" },
      moveButton(docs, place, -1, "Đưa lên"), moveButton(docs, place, 1, "Đưa xuống"), remove), main)
  }

  function compose(docs) {
    var opening = form() === "opening"
    parts.own.hidden = !opening
    paragraphs = opening ? [text.opening(docs, parts.unit.value.trim(), parts.plan.value.trim())] : text.lines(docs)
    parts.text.replaceChildren.apply(parts.text, paragraphs.map(function (line) { return make("p", {}, line) }))
    parts.text.classList.toggle("cc-basket-italic", !opening)
  }

  function showMissing(count) {
    parts.missing.hidden = !count
    parts.missing.textContent = count + " văn bản đã chọn không còn (hoặc chưa nạp) trong kho."
  }

  function focusAgain() {
    if (!refocus) return
    var row = parts.list.children[Math.min(refocus[0], parts.list.children.length - 1)]
    var buttons = row ? Array.from(row.querySelectorAll(".cc-basket-move")) : []
    var button = buttons[refocus[1]]
    if (button && button.disabled) button = buttons[REMOVE]
    refocus = null
    ;(button || parts.panel.querySelector("summary")).focus()
  }

  function draw() {
    var places = held()
    var docs = places.filter(function (doc) { return doc >= 0 })
    parts.empty.hidden = places.length > 0
    parts.full.hidden = !docs.length
    showMissing(places.length - docs.length)
    if (!docs.length) {
      parts.list.replaceChildren()
      focusAgain()
      return Promise.resolve()
    }
    return text.ready(docs).then(function () {
      if (!CanCu.basket.manual()) docs = text.arrange(docs)
      parts.list.replaceChildren.apply(parts.list, docs.map(function (_, place) { return row(docs, place) }))
      compose(docs)
      focusAgain()
    })
  }

  /* As Nghị định 30/2020/NĐ-CP sets them: size 14, justified, first line indented, the căn cứ in italics. */
  function download() {
    var opening = form() === "opening"
    finder.loadWord().then(function () {
      var word = CanCu.docx
      var body = paragraphs.map(function (line) {
        return word.paragraph([word.run(line, { italic: !opening })], { first: true, before: 60, after: 60, line: 16 })
      })
      CanCu.download(word.file(body), opening ? "mo-dau-ke-hoach.docx" : "can-cu.docx")
    })
  }

  /** Takes over the panel that waits for it on the page. */
  finder.mountBasket = function (panel) {
    parts.panel = panel
    ;["purpose", "own", "unit", "plan", "list", "text", "empty", "full", "missing", "copy", "download", "order", "clear"]
      .forEach(function (name) { parts[name] = panel.querySelector("[data-basket-" + name + "]") })
    finder.dom.copyOn(parts.copy, function () { return paragraphs.join("\n") })
    parts.download.addEventListener("click", download)
    parts.clear.addEventListener("click", CanCu.basket.clear)
    parts.order.addEventListener("click", function () { CanCu.basket.arrange(CanCu.basket.ids(), false) })
    panel.addEventListener("change", draw)
    parts.own.addEventListener("input", draw)
    CanCu.basket.onChange(draw)
    data.onAdd(function (start) {
      if (start && held().some(function (doc) { return doc >= start })) draw()
    })
    if (location.hash === "#gio") panel.open = true
    CanCu.basket.ids().length ? draw() : (parts.full.hidden = true)
  }
})(CanCu.finder)
