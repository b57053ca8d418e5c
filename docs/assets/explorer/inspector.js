/* The identity card beside the drawing: who a document is, what it says of others and what they say of it,
 * with the section, and what can be done with it. */
;((explorer) => {
  "use strict"
  const { button, make } = explorer.dom
  const FIRST = 8
  function relationItem(view, doc, relation, actions) {
    const other = relation.source === doc ? relation.target : relation.source
    const drawn = view.cards.includes(other)
    const name = make("a", { href: explorer.href(other) }, explorer.label(other))
    const show = drawn
      ? null
      : button("Thêm vào đồ thị", () => actions.add(doc, other), {
          class: "dt-add",
          "aria-label": "Thêm " + explorer.label(other) + " vào đồ thị",
        })
    const struck = explorer.standing(other, view.graph.day).look === "struck"
    name.className = struck ? "cc-doc cc-struck" : "cc-doc"
    const place = explorer.words.where(relation)
    return make(
      "li",
      {},
      make("span", { class: "cc-verb" }, explorer.words.verb(relation, doc)),
      " ",
      name,
      " ",
      place ? make("span", { class: "cc-evidence" }, "Theo " + place + ".") : "",
      show || "",
    )
  }

  function relationsOf(view, doc) {
    const drawn = new Set(view.cards)
    const far = (relation) => (relation.source === doc ? relation.target : relation.source)
    const found = view.graph.relations(doc).filter((relation) => view.graph.shown(far(relation)))
    return found.sort((a, b) => Number(drawn.has(far(b))) - Number(drawn.has(far(a))) || a.edge - b.edge)
  }

  function relationList(view, doc, actions, all) {
    const relations = relationsOf(view, doc)
    if (!relations.length)
      return [make("p", {}, "Chưa có trong kho văn bản nào liên quan (theo bộ lọc và ngày đang xem).")]
    const list = make(
      "ul",
      { class: "dt-relations" },
      ...relations.slice(0, all ? 400 : FIRST).map((relation) => relationItem(view, doc, relation, actions)),
    )
    if (all || relations.length <= FIRST) return [list]
    const rest = relations.length - FIRST
    const more = button("Xem " + rest + " quan hệ nữa", () => {
      list.replaceWith(...relationList(view, doc, actions, true))
      more.remove()
    })
    return [list, more]
  }

  function identity(view, doc) {
    const docs = explorer.data.documents
    const standing = explorer.standing(doc, view.graph.day)
    const facts = [explorer.issuer(doc).name, explorer.day(docs.issued[doc])]
    const topics = explorer
      .topicsOf(doc)
      .map((topic) => explorer.data.topics[topic])
      .join(" · ")
    return [
      make("h2", { class: "dt-name" }, make("a", { href: explorer.href(doc) }, explorer.label(doc))),
      make("p", { class: "dt-subject" }, docs.title[doc]),
      make("p", { class: "cc-aside" }, facts.join(" · ")),
      topics ? make("p", { class: "cc-aside" }, topics) : null,
      make(
        "p",
        { class: "cc-tone-" + standing.tone },
        make("span", { class: "cc-chip" }, standing.headline),
        make("span", { class: "cc-aside" }, " ngày " + explorer.day(view.graph.day)),
      ),
    ]
  }

  function buttons(view, doc, actions) {
    const hidden = view.hidden.get(doc)
    const central = explorer.tier(doc) === 0
    const found = [
      hidden && !view.full
        ? button("Thêm liên quan (+" + hidden + ")", () => actions.expand(doc), { "data-do": "mo" })
        : null,
      button("Xem quanh văn bản", () => actions.mode("quanh", doc), { "data-do": "quanh" }),
      button(central ? "Các gốc của văn bản này" : "Đường lên Trung ương", () => actions.mode("len", doc), {
        "data-do": "len",
      }),
      central ? button("Ai triển khai?", () => actions.mode("xuong", doc), { "data-do": "xuong" }) : null,
      button("Nối với văn bản khác…", () => actions.pick(doc), { "data-do": "noi" }),
      view.hidden.has(doc) ? button("Ẩn thẻ", () => actions.hide(doc), { "data-do": "an" }) : null,
    ]
    return make("div", { class: "dt-buttons" }, ...found)
  }

  /** Fills `place` with the card of a document, or with how to begin. */
  explorer.inspect = (place, view, doc, actions) => {
    if (doc === null || doc === undefined) {
      place.replaceChildren(
        make(
          "p",
          { class: "dt-hint" },
          "Trỏ chuột hoặc dùng phím Tab tới một thẻ để xem văn bản và từng quan hệ của nó. Bấm thẻ để mở trang; bấm số ở góc thẻ (hoặc phím +) để thêm văn bản liên quan.",
        ),
      )
      return
    }
    place.replaceChildren(
      ...[
        ...identity(view, doc),
        buttons(view, doc, actions),
        make("h3", {}, "Quan hệ"),
        ...relationList(view, doc, actions, false),
      ].filter(Boolean),
    )
  }
})(CanCu.explorer)
