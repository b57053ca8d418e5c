/* Nothing found: what can be done, the closest numbers, and a text to send to whoever keeps the library. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var data = finder.data
  var make = finder.dom.make

  function requestText(query) {
    var dates = query.dates.map(finder.dom.day).join(", ")
    return [
      "Kính gửi người phụ trách kho Căn Cứ,",
      "Tôi tìm “" + query.text.trim() + "” nhưng kho chưa có. Đề nghị bổ sung văn bản sau:",
      "- Loại và số, ký hiệu: " + (query.tokens.some(function (t) { return t.digits }) ? query.text.trim() : "…"),
      "- Ngày ban hành: " + (dates || "…"),
      "- Cơ quan ban hành: …",
      "- Trích yếu: …",
      "- Nơi đã thấy văn bản (kế hoạch, trang web): …",
    ].join("\n")
  }

  function nearestList(docs) {
    var list = make("ul", {})
    docs.forEach(function (doc) {
      var link = make.apply(null, ["a", { href: finder.documentHref(data.idOf(doc)) }].concat(finder.hitName(doc)))
      list.append(make("li", {}, link, " (" + finder.dom.day(data.issued[doc]) + ", " + data.issuerOf(doc).name + ")",
        make("br", {}), make("span", { "class": "cc-aside" }, data.titleOf(doc))))
    })
    return list
  }

  function requestBox(query) {
    var area = make("textarea", { rows: "8", "aria-label": "Nội dung nhờ bổ sung" })
    area.value = requestText(query)
    var button = make("button", { type: "button", "class": "cc-button" }, "Sao chép nội dung")
    finder.dom.copyOn(button, function () { return area.value })
    return make("details", { "class": "cc-request" },
      make("summary", {}, "Nhờ bổ sung văn bản này"),
      make("p", {}, "Sao chép nội dung dưới đây, điền thêm điều biết được rồi gửi người phụ trách kho."),
      area, button)
  }

  /** Fills `place` for a search; `shown` is the number of results under the choices made. */
  finder.showRequests = function (place, result, shown, narrowed, widen) {
    place.replaceChildren()
    if (result.empty && shown) return
    var number = result.query.tokens.some(function (token) { return token.digits && !token.year })
    if (shown && (result.exact || !number)) return
    if (narrowed && result.docs.length && !shown) {
      place.append(make("p", { "class": "cc-none" }, "Không có văn bản nào khớp với bộ lọc đang chọn. ",
        make("button", { type: "button", "class": "cc-button", click: widen }, "Bỏ bộ lọc")))
      return
    }
    if (!shown) {
      place.append(make("p", { "class": "cc-none" }, "Không tìm thấy “" + result.query.text.trim() + "” trong kho."),
        make("p", {}, "Thử gõ ít chữ hơn, chỉ gõ số và loại văn bản (ví dụ: chi thi 33), hoặc vài chữ của trích yếu."))
    }
    var near = finder.nearest(result.query).filter(function (doc) { return result.docs.slice(0, 3).indexOf(doc) < 0 })
    if (near.length) place.append(make("p", {}, make("b", {}, "Số gần nhất trong kho:")), nearestList(near))
    place.append(requestBox(result.query))
  }
})(CanCu.finder)
