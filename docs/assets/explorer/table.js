/* Exactly what is drawn, as two tables: for screen readers, for copying, and as CSV. */
;((explorer) => {
  "use strict"
  const { make } = explorer.dom
  const DOCUMENTS = ["Văn bản", "Trích yếu", "Cấp", "Cơ quan ban hành", "Tỉnh", "Ngày ban hành", "Tình trạng"]
  const RELATIONS = ["Văn bản nói", "Quan hệ", "Văn bản được nói tới", "Nơi ghi"]

  function documentCells(view, doc) {
    const docs = explorer.data.documents
    const issuer = explorer.issuer(doc)
    return [
      explorer.label(doc),
      docs.title[doc],
      explorer.data.tiers[issuer.tier],
      issuer.name,
      issuer.province,
      docs.issued[doc] ? explorer.day(docs.issued[doc]) : "",
      explorer.standing(doc, view.graph.day).headline,
    ]
  }

  function relationCells(relation) {
    return [
      explorer.label(relation.source),
      explorer.words.verb(relation, relation.source),
      explorer.label(relation.target),
      explorer.words.where(relation),
    ]
  }

  /** Rows of text, the heading first: `documents` and `relations` of a view. */
  function rowsOf(view) {
    return {
      documents: [DOCUMENTS, ...view.cards.map((doc) => documentCells(view, doc))],
      relations: [RELATIONS, ...view.relations.map(relationCells)],
    }
  }

  function table(caption, head, rows, attribute) {
    return make(
      "div",
      { class: "cc-scroll", tabindex: "0", role: "group", "aria-label": caption },
      make(
        "table",
        { class: "cc-table", [attribute]: true },
        make("caption", {}, caption),
        make("thead", {}, make("tr", {}, ...head.map((name) => make("th", { scope: "col" }, name)))),
        make("tbody", {}, ...rows),
      ),
    )
  }

  const linked = (doc, label) => make("a", { href: explorer.href(doc) }, label)

  function documentRow(view, doc) {
    const [label, ...rest] = documentCells(view, doc)
    return make(
      "tr",
      { "data-id": explorer.data.documents.id[doc] },
      make("th", { scope: "row" }, linked(doc, label)),
      ...rest.map((cell) => make("td", {}, cell)),
    )
  }

  function relationRow(relation) {
    const [source, verb, target, where] = relationCells(relation)
    return make(
      "tr",
      {},
      make("td", {}, linked(relation.source, source)),
      make("td", {}, verb),
      make("td", {}, linked(relation.target, target)),
      make("td", {}, where),
    )
  }

  function show(place, view) {
    place.replaceChildren(
      table(
        "Văn bản trong đồ thị (" + view.cards.length + ")",
        DOCUMENTS,
        view.cards.map((doc) => documentRow(view, doc)),
        "data-drawn",
      ),
      table(
        "Quan hệ trong đồ thị (" + view.relations.length + ")",
        RELATIONS,
        view.relations.map(relationRow),
        "data-related",
      ),
    )
  }

  explorer.table = { rowsOf, show }
})(CanCu.explorer)
