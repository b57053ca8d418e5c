/* One row of the result: the citation, both judgements in words and colour, what to write instead. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const ROLES = { basis: "Căn cứ, thực hiện", mention: "Chỉ nhắc đến", "in-title": "Trong tên văn bản khác" }

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

  function copyable(title, words, more) {
    const button = make(
      "button",
      { type: "button", class: "cc-button", "aria-label": "Sao chép: " + words },
      "Sao chép",
    )
    const box = make(
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
    if (more) box.append(more)
    return box
  }

  function pasteTitle(row) {
    if (row.flags[0] === "ended") return row.role === "mention" ? "Nếu dùng làm căn cứ, ghi:" : "Ghi thay bằng:"
    return row.flags[0] === "period-over" ? "Văn bản kế tiếp, ghi:" : "Ghi đúng mẫu:"
  }

  /* Cards to choose from, where a number fits several documents. */
  function cards(library, row, choose) {
    return make.apply(
      null,
      ["ul", { class: "cc-audit-cards", "aria-label": "Chọn văn bản được viện dẫn" }].concat(
        row.candidates.map((id) => {
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
      ),
    )
  }

  function place(row) {
    const section = row.citation.section
    return (section ? (/^[0-9IVX]/.test(section) ? "Mục " + section : section) + " · " : "") + ROLES[row.role]
  }

  /* What the row says in one line. */
  function lineOf(row) {
    const bare = row.verdict === row.chip + "."
    if (row.flags[0] === "unknown") return [row.verdict].concat(row.remarks.slice(-1)).join(" ")
    return bare && row.remarks.length
      ? row.remarks[0]
      : [row.verdict].concat(row.flags[0] === "ended" ? [] : row.remarks.slice(0, 1)).join(" ")
  }

  /* A text to send to whoever keeps the library. */
  function requestText(row) {
    const citation = row.citation
    return [
      "Kính gửi người phụ trách kho Căn Cứ,",
      "Đề nghị bổ sung văn bản sau vào kho:",
      "- Loại và số, ký hiệu: " + audit.text.squeeze(citation.surface),
      "- Ngày ban hành: " + (citation.date ? audit.text.day(citation.date) : "…"),
      "- Cơ quan ban hành: " + (citation.issuer || "…"),
      "- Trích yếu: " + (citation.subject ? audit.text.squeeze(citation.subject) : "…"),
    ].join("\n")
  }

  function requestButton(row) {
    const button = make("button", { type: "button", class: "cc-audit-reset" }, "Chép lời nhờ bổ sung")
    return CanCu.finder.dom.copyOn(button, () => requestText(row))
  }

  function more(library, row, actions) {
    const box = make("div", { class: "cc-audit-more" })
    if (row.verdict !== row.chip + "." || !row.remarks.length)
      box.append(make("p", { class: "cc-audit-verdict" }, row.verdict))
    if (row.remarks.length) {
      box.append(
        make.apply(
          null,
          ["ul", { class: "cc-audit-remarks" }].concat(row.remarks.map((remark) => make("li", {}, remark))),
        ),
      )
    }
    if (row.document) box.append(make("p", { class: "cc-aside" }, "Trong kho: ", named(library, row.document)))
    if (row.choice) box.append(cards(library, row, actions.choose))
    if (row.paste) box.append(copyable(pasteTitle(row), row.paste))
    return box
  }

  function isOpen(row) {
    return row.flags[0] === "ambiguous" || Boolean(row.document && row.choice)
  }

  /* One line, and the rest behind a button; where a document is to be chosen the rest is open. */
  function note(library, row, actions) {
    const box = more(library, row, actions)
    const open = isOpen(row)
    const toggle = make(
      "button",
      {
        type: "button",
        class: "cc-audit-toggle",
        "aria-expanded": String(open),
        click: (event) => {
          box.hidden = !box.hidden
          event.currentTarget.setAttribute("aria-expanded", String(!box.hidden))
          event.currentTarget.closest("tr").classList.toggle("cc-audit-open", !box.hidden)
        },
      },
      "Chi tiết",
    )
    box.hidden = !open
    const line = make("div", { class: "cc-audit-line" }, make("span", { class: "cc-audit-said" }, lineOf(row)))
    if (row.flags[0] === "unknown" && row.role !== "in-title") line.append(requestButton(row))
    if (row.paste) {
      const copy = make("button", { type: "button", class: "cc-audit-reset", title: row.paste }, "Chép câu đúng")
      line.append(CanCu.finder.dom.copyOn(copy, () => row.paste))
    }
    line.append(toggle)
    return make("td", { role: "cell", class: "cc-audit-note" }, line, box)
  }

  /* The box by which a row is chosen for mending; it shows only while rows are chosen one by one. */
  function picker(row, index, actions) {
    if (!row.repairs.length) return null
    const box = make("input", {
      type: "checkbox",
      class: "cc-audit-pick",
      "aria-label": "Sửa dòng " + (index + 1),
      change: (event) => {
        actions.pick(index, event.currentTarget.checked)
      },
    })
    box.checked = actions.picked(index)
    return box
  }

  /** The row as an element; `actions`: show(index), choose(key, id), pick(index, on), picked(index). */
  audit.rowElement = (library, row, index, actions) => {
    const words = audit.text.squeeze(row.citation.surface)
    const jump = make(
      "button",
      {
        type: "button",
        class: "cc-audit-jump",
        "aria-label": words + ", xem trong văn bản",
        title: words,
        click: () => {
          actions.show(index)
        },
      },
      words,
    )
    return make(
      "tr",
      {
        role: "row",
        id: "vien-dan-" + (index + 1),
        tabindex: "-1",
        class:
          (toneNow(library, row) || audit.toneOf(library, row.flags[0], row.role)) +
          " cc-audit-" +
          row.todo +
          (isOpen(row) ? " cc-audit-open" : ""),
        "data-number": row.citation.number || "",
        "data-document": row.document || "",
        "data-flag": row.flags[0],
        "data-flag-signed": row.flagsSigned[0] || "",
        "data-role": row.role,
        "data-todo": row.todo,
      },
      make("td", { role: "cell", class: "cc-audit-index" }, String(index + 1), picker(row, index, actions)),
      make("td", { role: "cell", class: "cc-audit-cited" }, jump, make("p", { class: "cc-aside" }, place(row))),
      make(
        "td",
        { role: "cell", class: "cc-audit-then" },
        make("span", { class: "cc-audit-when", "aria-hidden": "true" }, "Ngày ký: "),
        chip(library, row.flagsSigned[0], row.role, row.chipSigned),
      ),
      make(
        "td",
        { role: "cell", class: "cc-audit-now" },
        make("span", { class: "cc-audit-when", "aria-hidden": "true" }, "Hiện nay: "),
        chip(library, row.flags[0], row.role, row.chip, toneNow(library, row)),
      ),
      note(library, row, actions),
    )
  }

  audit.parts = { copyable: copyable, link: link, make: make, named: named }
})(CanCu.audit)
