/* The control for "Tỉnh của tôi" on every page: a button in the header and a dialog with the 34 provinces, each
 * found by the names it had before; and the offer to keep a province that came with a shared link. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"
  const province = CanCu.province
  const MARKER =
    "M12 2a7 7 0 0 0-7 7c0 5.2 7 13 7 13s7-7.8 7-13a7 7 0 0 0-7-7m0 9.5a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5"
  let dialog = null

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag)
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value))
    element.append(...children)
    return element
  }

  const button = (words, name) => make("button", { type: "button", class: name }, words)

  function icon() {
    const space = "http://www.w3.org/2000/svg"
    const drawing = document.createElementNS(space, "svg")
    const path = document.createElementNS(space, "path")
    drawing.setAttribute("viewBox", "0 0 24 24")
    drawing.setAttribute("aria-hidden", "true")
    path.setAttribute("d", MARKER)
    drawing.append(path)
    return drawing
  }

  function headerButton() {
    const place = document.querySelector(".md-header__inner")
    if (!place) return
    const words = make("span", {})
    const opener = make(
      "button",
      { type: "button", class: "cc-province-button", "aria-haspopup": "dialog" },
      icon(),
      words,
    )
    const name = () => {
      const mine = province.get()
      words.textContent = mine ? mine.name : "Tỉnh của tôi"
      const told = mine ? "Tỉnh của tôi: " + mine.words : "Chọn tỉnh của tôi"
      opener.setAttribute("aria-label", told)
      opener.title = told
    }
    name()
    province.onChange(name)
    opener.addEventListener("click", open)
    place.insertBefore(opener, place.querySelector("[for=__search], .md-search"))
  }

  function row(each) {
    const choice = button(each.words, "cc-province-choice")
    choice.dataset.choice = each.id
    choice.addEventListener("click", () => {
      province.set(each.id)
      dialog.close()
    })
    const item = make("li", {}, choice)
    item.dataset.names = province.fold([each.name, ...each.within].join(" "))
    return item
  }

  function narrow(list, none, text) {
    const wanted = province.fold(text).trim()
    const items = [...list.children]
    items.forEach((item) => {
      item.hidden = !item.dataset.names.includes(wanted)
    })
    none.hidden = items.some((item) => !item.hidden)
  }

  /* The only one left is the one that is meant. */
  function takeTheOnly(list) {
    const left = [...list.children].filter((item) => !item.hidden)
    if (left.length === 1) left[0].firstChild.click()
  }

  function sharing() {
    const share = button("Sao chép liên kết trang này kèm tỉnh", "cc-button")
    share.addEventListener("click", () =>
      CanCu.copy(province.addressed(location.href, province.get())).then(
        () => {
          share.textContent = "Đã sao chép liên kết"
        },
        () => {
          share.textContent = "Không sao chép được: hãy sao chép ở thanh địa chỉ"
        },
      ),
    )
    return share
  }

  function foot() {
    const desk = make("a", { class: "cc-button" }, "")
    const none = button("Bỏ chọn", "cc-button")
    none.addEventListener("click", () => {
      province.set("")
      dialog.close()
    })
    const line = make("p", { class: "cc-province-foot" }, desk, sharing(), none)
    line.refresh = () => {
      const mine = province.get()
      line.hidden = !mine
      if (!mine) return
      desk.textContent = "Mở trang " + mine.name
      desk.href = province.href("tinh/" + mine.id + "/")
    }
    return line
  }

  function build() {
    const coarse = window.matchMedia("(pointer: coarse)").matches
    const box = make("input", {
      type: "search",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: "Ví dụ: gia lai, binh dinh",
    })
    const close = button("Đóng", "cc-button")
    const list = make("ul", { class: "cc-province-list" }, ...province.all.map(row))
    const none = make("p", { role: "status" }, "Không có tỉnh, thành phố nào mang tên này.")
    const last = foot()
    ;(coarse ? close : box).setAttribute("autofocus", "")
    none.hidden = true
    close.addEventListener("click", () => dialog.close())
    box.addEventListener("input", () => narrow(list, none, box.value))
    box.addEventListener("keydown", (event) => {
      event.stopPropagation()
      if (event.key !== "Enter") return
      /* Focus goes back to the button in the header, which the same key would press. */
      event.preventDefault()
      takeTheOnly(list)
    })
    dialog = make(
      "dialog",
      { class: "cc-province md-typeset", "aria-labelledby": "cc-province-title" },
      make("div", { class: "cc-province-head" }, make("h2", { id: "cc-province-title" }, "Tỉnh của tôi"), close),
      make(
        "p",
        { class: "cc-aside" },
        "Chọn một lần: văn bản và thời hạn của tỉnh đứng trước ở mọi trang, không nội dung nào bị ẩn đi. Lựa chọn chỉ lưu trong trình duyệt này.",
      ),
      make("label", {}, "Tìm theo tên hiện nay hoặc tên trước đây ", box),
      list,
      none,
      last,
    )
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close()
    })
    dialog.refresh = () => {
      const mine = province.get()
      list.querySelectorAll("button").forEach((choice) => {
        choice.setAttribute("aria-pressed", String(Boolean(mine) && choice.dataset.choice === mine.id))
      })
      box.value = ""
      narrow(list, none, "")
      last.refresh()
    }
    document.body.append(dialog)
  }

  /** Opens the dialog. */
  function open() {
    if (!dialog) build()
    dialog.refresh()
    dialog.showModal()
  }

  /* What was pressed goes away: the keyboard goes on at the button that now names the province. */
  function toHeader() {
    const buttons = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(".cc-province-button")))
    buttons.find((each) => each.getClientRects().length > 0)?.focus()
  }

  /* A link that somebody sent names a province: it holds on this page, and can be kept. */
  function offer() {
    const offered = province.offered()
    const place = document.querySelector(".md-content__inner")
    if (!offered || !place) return
    const keep = button("Giữ làm tỉnh của tôi", "cc-button")
    const drop = button("Bỏ", "cc-button")
    const line = make(
      "p",
      { class: "cc-province-offer", "data-search-exclude": "" },
      "Trang đang xem theo ",
      make("b", {}, offered.name),
      " (tỉnh ghi trong liên kết). ",
      keep,
      " ",
      drop,
    )
    keep.addEventListener("click", () => province.set(offered.id))
    drop.addEventListener("click", () => {
      province.drop()
      line.remove()
      toHeader()
    })
    keep.addEventListener("click", () => {
      line.remove()
      toHeader()
    })
    province.onChange(() => line.remove())
    place.prepend(line)
  }

  document.addEventListener("DOMContentLoaded", () => {
    headerButton()
    offer()
    document.querySelectorAll("[data-choose-province]").forEach((opener) => {
      opener.hidden = Boolean(province.get())
      opener.addEventListener("click", open)
    })
  })

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-take-province]").forEach((taker) => {
      const id = taker.dataset.takeProvince
      const show = (mine) => {
        taker.hidden = Boolean(mine) && mine.id === id
      }
      show(province.get())
      province.onChange(show)
      taker.addEventListener("click", () => {
        province.set(id)
        toHeader()
      })
    })
  })

  province.choose = open
})(window.CanCu)
