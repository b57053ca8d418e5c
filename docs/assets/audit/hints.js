/* Below the table: lines not understood, what the draft should cite too, what is left over from another year. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const SHOWN = 30
  const KINDS = {
    year: "Năm",
    period: "Giai đoạn",
    day: "Ngày đã qua",
    body: "Cơ quan",
    district: "Cấp huyện",
    province: "Tỉnh",
    congress: "Đại hội",
  }

  function suggestion(library, hint, signed) {
    const parts = audit.parts
    const make = parts.make
    return make(
      "li",
      {},
      make(
        "p",
        {},
        parts.named(library, hint.document),
        ": " + hint.reason + " ",
        parts.link(library, hint.about),
        ". ",
        make("span", { class: "cc-aside" }, audit.standing.proof(library, library.document(hint.document))),
      ),
      parts.copyable("Để dán:", library.mention(hint.document, signed ? audit.text.lastDay(signed) : null)),
    )
  }

  /* Documents without a number that a line may mean. */
  function candidatesOf(library, line) {
    const { link, make } = audit.parts
    if (!line.candidates.length) return ""
    const each = (id) => [link(library, id), " (" + library.step(id).headline + ")"]
    const named = line.candidates.flatMap((id, place) => (place ? ["; ", ...each(id)] : each(id)))
    return make("p", { class: "cc-aside" }, "Trong kho có: ", ...named, "; hãy đối chiếu.")
  }

  function jump(words, show) {
    return audit.parts.make(
      "button",
      {
        type: "button",
        class: "cc-audit-jump",
        "aria-label": words + ", xem trong văn bản",
        click: show,
      },
      words,
    )
  }

  function leftover(result, index, words, show, actions) {
    const make = audit.parts.make
    const found = result.leftovers[index]
    const item = make(
      "li",
      { "data-leftover": found.kind },
      make("span", { class: "cc-chip cc-tone-care" }, KINDS[found.kind]),
      " ",
      jump(words, () => {
        show(index)
      }),
      ": " + found.message,
    )
    if (!found.proposal) return item
    const box = make("input", {
      type: "checkbox",
      class: "cc-audit-pick",
      "aria-label": "Sửa thành " + found.proposal,
      change: (event) => {
        actions.pickLeftover(index, event.currentTarget.checked)
      },
    })
    box.checked = actions.pickedLeftover(index)
    item.prepend(box)
    item.append(" Đề nghị: ", make("b", {}, found.proposal), ".")
    return item
  }

  function list(title, about, items) {
    const make = audit.parts.make
    if (!items.length) return []
    const rest = items.splice(SHOWN)
    const shown = make.apply(null, ["ul", { class: "cc-audit-hint-list" }].concat(items))
    const parts = [make("h3", {}, title), make("p", { class: "cc-aside" }, about), shown]
    if (rest.length) {
      parts.push(
        make(
          "button",
          {
            type: "button",
            class: "cc-button",
            click: (event) => {
              shown.append.apply(shown, rest)
              event.currentTarget.remove()
            },
          },
          "Hiện thêm " + rest.length,
        ),
      )
    }
    return parts
  }

  /** Fills `place`; `words(span)` gives a stretch of the draft, `show(kind, index)` leads to it; `actions` are
   * those of the rows. */
  audit.showHints = (place, result, words, show, actions) => {
    const unread = result.unread.map((line, index) =>
      audit.parts.make(
        "li",
        {},
        jump(words(line), () => {
          show("unread", index)
        }),
        candidatesOf(result.library, line),
      ),
    )
    const missing = result.suggestions.map((hint) => suggestion(result.library, hint, result.signed))
    const left = result.leftovers.map((found, index) =>
      leftover(
        result,
        index,
        words(found),
        (at) => {
          show("leftover", at)
        },
        actions,
      ),
    )
    place.replaceChildren.apply(
      place,
      list(
        "Đoạn “Căn cứ” không nhận ra văn bản",
        "Ghi đủ loại, số, ký hiệu, ngày và cơ quan ban hành để kiểm tra được.",
        unread,
      ).concat(
        list(
          "Nên viện dẫn thêm",
          "Văn bản còn dùng có quan hệ với văn bản đã viện dẫn mà dự thảo chưa nhắc đến.",
          missing,
        ),
        list(
          "Chi tiết có thể còn sót từ kế hoạch cũ",
          "Năm, ngày, giai đoạn, tên cơ quan, địa danh cần xem lại; không phải chỗ nào cũng sai.",
          left,
        ),
      ),
    )
  }
})(CanCu.audit)
