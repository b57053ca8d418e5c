/* One row of the result: the citation, both judgements in words and colour, what to write instead. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const ROLES = { basis: "Căn cứ, thực hiện", mention: "Chỉ nhắc đến", "in-title": "Trong tên văn bản khác" }

  const { cards, chip, copyable, make, named, toneNow } = audit.parts

  function pasteTitle(row) {
    if (row.flags[0] === "ended") return row.role === "mention" ? "Nếu dùng làm căn cứ, ghi:" : "Ghi thay bằng:"
    return row.flags[0] === "period-over" ? "Văn bản kế tiếp, ghi:" : "Ghi đúng mẫu:"
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
      box.append(make("ul", { class: "cc-audit-remarks" }, ...row.remarks.map((remark) => make("li", {}, remark))))
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
})(CanCu.audit)
