/* Pieces of a row of the result: badges, links, wording to copy, cards to choose from. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const make = (...parts) => CanCu.finder.dom.make(...parts)

  /** The colour of a flag; what is only mentioned or stands in a title is no error, and is muted. */
  audit.toneOf = (library, flag, role) => {
    const row = library.data.flagRows[flag]
    return "cc-tone-" + (role !== "basis" && row.over ? "unknown" : row.tone)
  }

  /* Seen in use or never looked up: the badge of the document knows. */
  function toneNow(library, row) {
    const plain = row.document && library.data.flagRows[row.flags[0]].plain
    return plain ? "cc-tone-" + library.step(row.document).tone : ""
  }

  function chip(library, flag, role, words, tone) {
    if (!flag) return make("span", { class: "cc-aside", title: "Không xác định được ngày ký" }, "Chưa rõ ngày ký")
    return make("span", { class: "cc-chip " + (tone || audit.toneOf(library, flag, role)), title: words }, words)
  }

  function link(library, id) {
    const target = library.document(id)
    return make("a", { class: "cc-doc", href: CanCu.finder.documentHref(id), title: target.title }, target.label)
  }

  /** Number, day and issuer of a document, linked. */
  function named(library, id) {
    const target = library.document(id)
    return make(
      "span",
      {},
      link(library, id),
      make(
        "span",
        { class: "cc-aside" },
        " (" + audit.text.day(target.issued) + ", " + library.issuerOf(target).name + ")",
      ),
    )
  }

  function copyable(title, words) {
    const button = make(
      "button",
      { type: "button", class: "cc-button", "aria-label": "Sao chép: " + words },
      "Sao chép",
    )
    return make(
      "div",
      { class: "cc-audit-paste" },
      make(
        "p",
        {},
        make("span", { class: "cc-audit-paste-title" }, title),
        " ",
        make("span", { "data-copy-text": true }, words),
      ),
      CanCu.finder.dom.copyOn(button, () => words),
    )
  }

  /* Cards to choose from, where a number fits several documents. */
  function cards(library, row, choose) {
    return make(
      "ul",
      { class: "cc-audit-cards", "aria-label": "Chọn văn bản được viện dẫn" },
      ...row.candidates.map((id) => {
        const candidate = library.document(id)
        const picked = row.document === id
        return make(
          "li",
          { class: picked ? "cc-audit-card-picked" : null },
          link(library, id),
          make(
            "span",
            { class: "cc-aside" },
            audit.text.day(candidate.issued) + ", " + library.issuerOf(candidate).name,
          ),
          make("span", {}, candidate.title),
          make("span", { class: "cc-aside" }, library.step(id).headline),
          make(
            "button",
            {
              type: "button",
              class: "cc-button",
              "aria-pressed": String(picked),
              "data-choose": id,
              "aria-label":
                (picked ? "Bỏ chọn: " : "Chọn văn bản này: ") +
                candidate.label +
                ", " +
                audit.text.day(candidate.issued),
              click: () => {
                choose(row.choice, picked ? null : id)
              },
            },
            picked ? "Bỏ chọn" : "Chọn văn bản này",
          ),
        )
      }),
    )
  }

  audit.parts = { cards, chip, copyable, link, make, named, toneNow }
})(CanCu.audit)
