/* The line above the results, which is also what a screen reader hears. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data

  /* Several documents with the number that was typed: what tells them apart is said before they are read. */
  function sharedNumber(listed, result) {
    const first = listed.length && data.numberOf(listed[0])
    if (!first || !result.query.tokens.some((token) => token.digits)) return 0
    let same = 0
    while (same < listed.length && data.numberOf(listed[same]) === first) same++
    return same
  }

  function found(listed, result) {
    if (result.absent && listed.length) return "Gần nhất trong kho: " + listed.length + " văn bản."
    if (!listed.length) return "Không tìm thấy văn bản nào."
    if (result.empty) return listed.length + " văn bản."
    const same = sharedNumber(listed, result)
    if (same > 1) {
      return (
        listed.length +
        " văn bản; " +
        same +
        " văn bản cùng số " +
        data.numberOf(listed[0]) +
        ", hãy so ngày và cơ quan ban hành."
      )
    }
    return result.exact
      ? listed.length + " văn bản."
      : "Không có văn bản nào khớp đủ các từ đã nhập. " + listed.length + " văn bản gần đúng:"
  }

  /* The field for the day shows it in the order of the browser's language, which may not be ours. */
  function circumstances(day) {
    const chosen = day ? " Tình trạng tính đến ngày " + finder.dom.day(day) + "." : ""
    if (data.size === data.head.total) return chosen
    return chosen + (finder.failed ? " Chưa nạp được hết danh mục, hãy tải lại trang." : " Đang nạp thêm danh mục…")
  }

  /** How many documents, what to mind about them, and for which day; `day` is 0 for today. */
  finder.summary = (listed, result, day) => found(listed, result) + circumstances(day)
})(CanCu.finder)
