/* The judgement of a row in words: the twin of hooks/cancu/audit/verdicts.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var text = audit.text
  var standing = audit.standing

  function over(library, document, flag, then, instead) {
    var names = text.join(instead.map(function (other) { return standing.short(library.document(other)) }))
    var replaced = flag === "ended" && library.instead(document.id).length > 0
    var label = library.step(document.id).headline
    var after = names && !replaced ? " Văn bản kế tiếp: " + names + "." : ""
    if (then.length && !library.data.flagRows[then[0]].wrong) {
      var today = replaced ? "thay bằng " + names : label.slice(0, 1).toLowerCase() + label.slice(1)
      return "Đúng tại thời điểm ban hành; nay " + today + "." + after
    }
    return label + "." + (replaced ? " Dùng thay: " + names + "." : after)
  }

  /** One sentence or two; `now` and `then` are the flags of the two days. */
  function verdict(library, document, now, then, instead, role, chip) {
    var row = library.data.flagRows[now[0]]
    var isOver = row.over
    var said = isOver ? over(library, document, now[0], then, instead)
      : row.plain ? standing.proof(library, document) : chip + "."
    if (role === "in-title") return said + " Nằm trong tên của văn bản khác, giữ nguyên."
    return role === "mention" && isOver ? said + " Chỉ nhắc đến, không phải căn cứ." : said
  }

  function names(library, ids, field) {
    return text.join(ids.map(function (id) { return library.document(id)[field] }))
  }

  /* With its day, since numbers are used again. */
  function dated(document) {
    return document.later + (document.issued ? " ngày " + text.day(document.issued) : "")
  }

  function bodyNow(library, document) {
    var issuer = library.issuerOf(document)
    var today = issuer.successors.filter(function (heir) { return heir.since <= library.on })
      .map(function (heir) { return library.issuer(heir.issuer).name })
    return "Cơ quan ban hành " + issuer.name + " nay là " + text.join(today) + "."
  }

  /* What each flag has to say beside its name, in this order. */
  var SAY = [
    ["amended", function (library, document) {
      return "Ghi thêm: đã được sửa đổi, bổ sung một số điều theo " +
        names(library, library.amending(document.id), "numbered") + "."
    }],
    ["followed", function (library, document) {
      var later = library.followers(document.id).map(function (id) { return dated(library.document(id)) })
      return "Đã có văn bản ban hành sau về cùng nội dung; chưa có căn cứ xác định thay thế (văn bản sau: " +
        text.join(later) + ")."
    }],
    ["basis-ended", function (library, document) {
      return "Văn bản làm căn cứ đã hết hiệu lực (" + names(library, library.endedBases(document.id), "label") +
        "); chưa thấy bản thân văn bản bị thay thế."
    }],
    ["body-changed", bodyNow],
    ["later-than-document", function (_, document) {
      return "Văn bản được viện dẫn ban hành ngày " + text.day(document.issued) + ", sau ngày ký."
    }],
  ]

  /** What stands behind the flags, and the status where another flag names the row. */
  function remarks(library, document, now) {
    var told = standing.told(library, document)
    var found = told ? [told] : []
    SAY.forEach(function (pair) {
      if (now.indexOf(pair[0]) >= 0) found.push(pair[1](library, document))
    })
    if (!told && !library.data.flagRows[now[0]].plain) {
      found.push("Tình trạng của văn bản: " + standing.proof(library, document))
    }
    return found
  }

  const STATE = ["luat", "bo-luat", "phap-lenh", "hien-phap", "nghi-dinh", "thong-tu", "thong-tu-lien-tich"]

  /** Where the author can find out how a document that the library has not got stands. */
  function whereToLook(citation) {
    const number = (citation.number || "").toUpperCase()
    const central = /(TTG|\/NQ-CP|-CP)$/.test(number) || number.includes("/QH") || number.includes("UBTVQH")
    if (STATE.includes(citation.type) || central) return "Tra hiệu lực tại vbpl.vn hoặc congbao.chinhphu.vn."
    if (number.endsWith("TW")) return "Tra tại tulieuvankien.dangcongsan.vn hoặc hỏi văn phòng cấp ủy."
    return "Tra tại cơ quan ban hành hoặc công báo của tỉnh."
  }

  audit.words = { remarks: remarks, verdict: verdict, whereToLook: whereToLook }
})(CanCu.audit)
