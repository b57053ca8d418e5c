/* The judgement of a row in words: the twin of hooks/cancu/audit/verdicts.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const rules = CanCu.grammar.draft_rules
  const text = audit.text
  const standing = audit.standing

  function over(library, document, flag, then, instead) {
    const replaced = flag === "ended" && library.instead(document.id).length > 0
    const hedge = (other) => (replaced ? library.hedge(document.id, other) : "")
    const names = text.join(instead.map((other) => beside(document, library.document(other)) + hedge(other)))
    const label = library.step(document.id).headline
    const after = names && !replaced ? " Văn bản kế tiếp: " + names + "." : ""
    if (then.length && !library.data.flagRows[then[0]].wrong) {
      const today = replaced ? "thay bằng " + names : label.slice(0, 1).toLowerCase() + label.slice(1)
      return "Đúng tại thời điểm ban hành; nay " + today + "." + after
    }
    return label + "." + (replaced ? " Dùng thay: " + names + "." : after)
  }

  /* With its day where both bear one name, as two laws in a row do. */
  function beside(document, other) {
    const name = standing.short(other)
    return name === standing.short(document) ? dated(other) : name
  }

  /** One sentence or two; `now` and `then` are the flags of the two days. */
  function verdict(library, document, now, then, instead, role, chip) {
    const row = library.data.flagRows[now[0]]
    const isOver = row.over
    const said = isOver
      ? over(library, document, now[0], then, instead)
      : row.plain
        ? standing.proof(library, document)
        : chip + "."
    if (role === "in-title") return said + " Nằm trong tên của văn bản khác, giữ nguyên."
    return role === "mention" && isOver ? said + " Chỉ nhắc đến, không phải căn cứ." : said
  }

  function names(library, ids, field) {
    return text.join(ids.map((id) => library.document(id)[field]))
  }

  /* With its day, since numbers are used again. */
  function dated(document) {
    return document.later + (document.issued ? " ngày " + text.day(document.issued) : "")
  }

  function bodyNow(library, document) {
    const issuer = library.issuerOf(document)
    const today = issuer.successors
      .filter((heir) => heir.since <= library.on)
      .map((heir) => library.issuer(heir.issuer).name)
    return "Cơ quan ban hành " + issuer.name + " nay là " + text.join(today) + "."
  }

  function amended(library, begin, ids) {
    if (!ids.length) return []
    return [begin + " được sửa đổi, bổ sung một số điều theo " + names(library, ids, "numbered") + "."]
  }

  /* What each flag has to say beside its name, in this order. */
  /** @type {[string, (library: any, document: any) => string][]} */
  const SAY = [
    [
      "followed",
      (library, document) => {
        const later = library.latest(document.id).map((id) => dated(library.document(id)))
        return (
          "Đã có văn bản ban hành sau về cùng nội dung; chưa có căn cứ xác định thay thế (văn bản sau: " +
          text.join(later) +
          ")."
        )
      },
    ],
    [
      "target-ended",
      (library, document) =>
        "Văn bản được sửa đổi đã hết hiệu lực (" +
        names(library, document.targets, "label") +
        (library.step(document.id).ended ? ")." : "); chưa thấy điều khoản nói chính văn bản này hết hiệu lực."),
    ],
    [
      "target-followed",
      (library, document) =>
        "Văn bản được sửa đổi (" +
        names(library, document.targets, "label") +
        ") đã có văn bản ban hành sau về cùng nội dung.",
    ],
    [
      "basis-ended",
      (library, document) =>
        "Văn bản làm căn cứ đã hết hiệu lực (" +
        names(library, library.endedBases(document.id), "label") +
        (library.step(document.id).ended ? ")." : "); chưa thấy bản thân văn bản bị thay thế."),
    ],
    ["body-changed", bodyNow],
    [
      "later-than-document",
      (_, document) => "Văn bản được viện dẫn ban hành ngày " + text.day(document.issued) + ", sau ngày ký.",
    ],
  ]

  /** What stands behind the flags, and the status where another flag names the row; `noted` are the amending
   * texts that belong into the line of the document. */
  function remarks(library, document, now, noted) {
    const told = standing.told(library, document)
    const found = told ? [told] : []
    if (now.includes("amended")) {
      const others = library.amending(document.id).filter((id) => !noted.includes(id))
      found.push(...amended(library, "Ghi thêm: đã", noted), ...amended(library, "Đã", others))
    }
    SAY.forEach((pair) => {
      if (now.indexOf(pair[0]) >= 0) found.push(pair[1](library, document))
    })
    if (!told && !library.data.flagRows[now[0]].plain) {
      found.push("Tình trạng của văn bản: " + standing.proof(library, document))
    }
    return found
  }

  /* Bodies whose papers no gazette of a province prints. */
  const BELOW_PROVINCE = /(?<![\p{L}\p{N}_])(?:huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?![\p{L}\p{N}_])/iu

  /** Where the author can find out how a document that the library has not got stands. */
  function whereToLook(citation) {
    const number = (citation.number || "").toUpperCase()
    const central = /(TTG|\/NQ-CP|-CP)$/.test(number) || number.includes("/QH") || number.includes("UBTVQH")
    if (rules.REGISTERED.includes(citation.type) || central) return "Tra hiệu lực tại vbpl.vn hoặc congbao.chinhphu.vn."
    if (number.endsWith("TW")) return "Tra tại tulieuvankien.dangcongsan.vn hoặc hỏi văn phòng cấp ủy."
    const local = /(?:UBND|HĐND)$/.test(number) && !BELOW_PROVINCE.test(citation.issuer || "")
    return "Tra tại cơ quan ban hành" + (local ? " hoặc công báo của tỉnh." : ".")
  }

  audit.words = { remarks: remarks, verdict: verdict, whereToLook: whereToLook }
})(CanCu.audit)
