/* Nothing found: that is said, where else to look, and a text to send to whoever keeps the library. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const _data = finder.data
  const make = finder.dom.make
  const ELSEWHERE = ["vbpl.vn", "congbao.chinhphu.vn", "tulieuvankien.dangcongsan.vn"]

  function requestText(query) {
    const dates = query.dates.map(finder.dom.day).join(", ")
    return [
      "Kính gửi người phụ trách kho Căn Cứ,",
      "Tôi tìm “" + query.text.trim() + "” nhưng kho chưa có. Đề nghị bổ sung văn bản sau:",
      "- Loại và số, ký hiệu: " + (query.tokens.some((t) => t.digits) ? query.text.trim() : "…"),
      "- Ngày ban hành: " + (dates || "…"),
      "- Cơ quan ban hành: …",
      "- Trích yếu: …",
      "- Nơi đã thấy văn bản (kế hoạch, trang web): …",
    ].join("\n")
  }

  function requestBox(query) {
    const area = make("textarea", { rows: "8", "aria-label": "Nội dung nhờ bổ sung" })
    area.value = requestText(query)
    const button = make("button", { type: "button", class: "cc-button" }, "Sao chép nội dung")
    finder.dom.copyOn(button, () => area.value)
    return make(
      "details",
      { class: "cc-request" },
      make("summary", {}, "Nhờ bổ sung văn bản này"),
      make("p", {}, "Sao chép nội dung dưới đây, điền thêm điều biết được rồi gửi người phụ trách kho."),
      area,
      button,
    )
  }

  function elsewhere() {
    const line = make("p", {}, "Tự tra ở ")
    ELSEWHERE.forEach((site, place) => {
      line.append(place ? " · " : "", make("a", { href: "https://" + site + "/", rel: "noopener" }, site))
    })
    return line
  }

  /** Says above the results that the document that was asked for is not in the library; clears that otherwise. */
  finder.showAbsent = (place, result) => {
    const text = result.absent || ""
    if (place.dataset.absent === text) return
    place.dataset.absent = text
    place.replaceChildren()
    if (!text) return
    place.append(make("p", {}, make("b", {}, text + " chưa có trong kho.")), elsewhere(), requestBox(result.query))
  }

  /** Fills `place` for a search; `shown` is the number of results under the choices made. */
  finder.showRequests = (place, result, shown, narrowed, widen) => {
    place.replaceChildren()
    if (shown && (result.empty || result.exact || result.absent)) return
    if (narrowed && result.docs.length && !shown) {
      place.append(
        make(
          "p",
          { class: "cc-none" },
          "Không có văn bản nào khớp với bộ lọc đang chọn. ",
          make("button", { type: "button", class: "cc-button", click: widen }, "Bỏ bộ lọc"),
        ),
      )
      return
    }
    if (!shown) {
      place.append(
        make("p", { class: "cc-none" }, "Không tìm thấy “" + result.query.text.trim() + "” trong kho."),
        make("p", {}, "Thử gõ ít chữ hơn, chỉ gõ số và loại văn bản (ví dụ: chi thi 33), hoặc vài chữ của trích yếu."),
      )
    }
    if (!result.absent) place.append(requestBox(result.query))
  }
})(CanCu.finder)
