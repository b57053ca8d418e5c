/* Below the table: what the draft should cite too, and slips of copying from another year. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var SHOWN = 30

  function suggestion(library, hint) {
    var parts = audit.parts
    var make = parts.make
    return make("li", {}, make("p", {}, parts.named(library, hint.document), ": " + hint.reason + " ", parts.link(library, hint.about), "."),
      parts.copyable("Để dán:", library.mention(hint.document)))
  }

  function slip(result, index, words, show) {
    var make = audit.parts.make
    var found = result.slips[index]
    return make("li", {}, make("button", {
      type: "button", "class": "cc-audit-jump", "aria-label": words + ", xem trong văn bản",
      click: function () { show(index) },
    }, words), ": " + found.message)
  }

  function list(title, about, items) {
    var make = audit.parts.make
    if (!items.length) return []
    var rest = items.splice(SHOWN)
    var shown = make.apply(null, ["ul", { "class": "cc-audit-hint-list" }].concat(items))
    var parts = [make("h3", {}, title), make("p", { "class": "cc-aside" }, about), shown]
    if (rest.length) {
      parts.push(make("button", {
        type: "button", "class": "cc-button",
        click: function (event) {
          shown.append.apply(shown, rest)
          event.currentTarget.remove()
        },
      }, "Hiện thêm " + rest.length))
    }
    return parts
  }

  /** Fills `place`; `words(slip)` gives a slip's text in the draft, `show(index)` leads to it. */
  audit.showHints = function (place, result, words, show) {
    var missing = result.suggestions.map(function (hint) { return suggestion(result.library, hint) })
    var slips = result.slips.map(function (found, index) { return slip(result, index, words(found), show) })
    place.replaceChildren.apply(place,
      list("Nên viện dẫn thêm", "Văn bản đang được dùng có quan hệ với văn bản đã viện dẫn mà dự thảo chưa nhắc đến.", missing)
        .concat(list("Chi tiết có thể còn sót từ kế hoạch cũ", "Năm, giai đoạn, tên cơ quan cần xem lại; không phải chỗ nào cũng sai.", slips)))
  }
})(CanCu.audit)
