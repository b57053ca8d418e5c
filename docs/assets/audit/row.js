/* One row of the result: the citation, both judgements in words and colour, what to write instead. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var ROLES = { basis: "Căn cứ, thực hiện", mention: "Chỉ nhắc đến", "in-title": "Trong tên văn bản khác" }

  function make() {
    return CanCu.finder.dom.make.apply(null, arguments)
  }

  /** The colour of a flag; what is only mentioned or stands in a title is no error, and is muted. */
  audit.toneOf = function (library, flag, role) {
    var row = library.data.flagRows[flag]
    return "cc-tone-" + (role !== "basis" && row.over ? "unknown" : row.tone)
  }

  function chip(library, flag, role) {
    if (!flag) return make("span", { "class": "cc-aside" }, "Không xác định được ngày ký")
    return make("span", { "class": "cc-chip " + audit.toneOf(library, flag, role) }, library.data.flagRows[flag].label)
  }

  function link(library, id) {
    var target = library.document(id)
    return make("a", { "class": "cc-doc", href: CanCu.finder.documentHref(id), title: target.title }, target.label)
  }

  /** Number, day and issuer of a document, linked. */
  function named(library, id) {
    var target = library.document(id)
    return make("span", {}, link(library, id), make("span", { "class": "cc-aside" },
      " (" + audit.text.day(target.issued) + ", " + library.issuerOf(target).name + ")"))
  }

  function copyable(title, words, more) {
    var button = make("button", { type: "button", "class": "cc-button", "aria-label": "Sao chép: " + words }, "Sao chép")
    var box = make("div", { "class": "cc-audit-paste" },
      make("p", {}, make("span", { "class": "cc-audit-paste-title" }, title), " ", make("span", { "data-copy-text": true }, words)),
      CanCu.finder.dom.copyOn(button, function () { return words }))
    if (more) box.append(more)
    return box
  }

  function pasteTitle(row) {
    if (row.flags[0] === "ended") return row.role === "mention" ? "Nếu dùng làm căn cứ, ghi:" : "Ghi thay bằng:"
    return row.flags[0] === "period-over" ? "Văn bản kế tiếp, ghi:" : "Ghi đúng mẫu:"
  }

  /* Cards to choose from, where a number fits several documents. */
  function cards(library, row, choose) {
    return make.apply(null, ["ul", { "class": "cc-audit-cards", "aria-label": "Chọn văn bản được viện dẫn" }].concat(
      row.candidates.map(function (id) {
        var candidate = library.document(id)
        var picked = row.document === id
        return make("li", { "class": picked ? "cc-audit-card-picked" : null }, link(library, id),
          make("span", { "class": "cc-aside" }, audit.text.day(candidate.issued) + ", " + library.issuerOf(candidate).name),
          make("span", {}, candidate.title),
          make("span", { "class": "cc-aside" }, library.step(id).label),
          make("button", {
            type: "button", "class": "cc-button", "aria-pressed": String(picked), "data-choose": id,
            "aria-label": (picked ? "Bỏ chọn: " : "Chọn văn bản này: ") + candidate.label + ", " + audit.text.day(candidate.issued),
            click: function () { choose(row.choice, picked ? null : id) },
          }, picked ? "Bỏ chọn" : "Chọn văn bản này"))
      })))
  }

  function place(row) {
    var section = row.citation.section
    return (section ? (/^[0-9IVX]/.test(section) ? "Mục " + section : section) + " · " : "") + ROLES[row.role]
  }

  function note(library, row, about, actions) {
    var cell = make("td", { role: "cell", "class": "cc-audit-note" })
    /* Where the verdict is no more than the chip's word, the remarks say it all. */
    var plain = row.verdict === library.data.flagRows[row.flags[0]].label + "." && row.remarks.length > 0
    if (!plain) cell.append(make("p", { "class": "cc-audit-verdict" }, row.verdict))
    if (row.remarks.length) {
      cell.append(make.apply(null, ["ul", { "class": "cc-audit-remarks" }].concat(
        row.remarks.map(function (remark) { return make("li", {}, remark) }))))
    }
    if (about) cell.append(about)
    if (row.choice) cell.append(cards(library, row, actions.choose))
    if (row.paste) cell.append(copyable(pasteTitle(row), row.paste))
    return cell
  }

  /** The row as an element; `actions`: show(index), choose(key, id). */
  audit.rowElement = function (library, row, index, actions) {
    var words = audit.text.squeeze(row.citation.surface)
    var jump = make("button", {
      type: "button", "class": "cc-audit-jump", "aria-label": words + ", xem trong văn bản",
      click: function () { actions.show(index) },
    }, words)
    var about = row.document ? make("p", { "class": "cc-aside" }, "Trong kho: ", named(library, row.document)) : null
    return make("tr", {
      role: "row", id: "vien-dan-" + (index + 1), "class": audit.toneOf(library, row.flags[0], row.role), tabindex: "-1",
      "data-number": row.citation.number || "", "data-document": row.document || "", "data-flag": row.flags[0],
      "data-flag-signed": row.flagsSigned[0] || "", "data-role": row.role,
    },
      make("td", { role: "cell", "class": "cc-audit-index" }, String(index + 1)),
      make("td", { role: "cell", "class": "cc-audit-cited" }, jump,
        make("p", { "class": "cc-aside" }, place(row))),
      make("td", { role: "cell", "class": "cc-audit-then" },
        make("span", { "class": "cc-audit-when", "aria-hidden": "true" }, "Ngày ký: "), chip(library, row.flagsSigned[0], row.role)),
      make("td", { role: "cell", "class": "cc-audit-now" },
        make("span", { "class": "cc-audit-when", "aria-hidden": "true" }, "Hiện nay: "), chip(library, row.flags[0], row.role)),
      note(library, row, about, actions))
  }

  audit.parts = { copyable: copyable, link: link, make: make, named: named }
})(CanCu.audit)
