/* Lines of the căn cứ in which no document was recognised: the twin of hooks/cancu/audit/unread.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const LINE = /^[ \t>*•+–-]*Căn cứ(?: vào)?\s+([^\n;]*)/gmu
  const NAMES_A_TEXT = new RegExp(
    "(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|" +
      "Kết luận|Quy định|Quy chế|Điều lệ|Hướng dẫn|Kế hoạch|Chương trình|Đề án|Công văn|Công điện|Thông báo|Thông tri|" +
      "Văn bản|Văn kiện|Báo cáo|Tờ trình|Biên bản|Lời kêu gọi)(?!\\s+(?:này|trên|nêu trên))(?![\\p{L}\\p{N}_])",
    "u",
  )
  /* The draft's own grounds: facts and tasks, no text. */
  const OWN_GROUNDS = /^(?:tình hình|chức năng|nhiệm vụ|kết quả|điều kiện|nhu cầu|yêu cầu|thực tế|thực trạng)/i

  /** Those lines, in order, as { start, end, words, candidates }; `province` is that of the draft, by its name. */
  audit.unread = (string, citations, library, province) => {
    const found = []
    let at = 0
    for (const line of string.matchAll(LINE)) {
      const start = line.index + line[0].length - line[1].length
      while (at < citations.length && citations[at].end <= start) at += 1
      const cited = at < citations.length && citations[at].start < line.index + line[0].length
      if (!cited && NAMES_A_TEXT.test(line[1]) && !OWN_GROUNDS.test(line[1])) {
        const words = line[1].trimEnd()
        const candidates = audit.unnumbered(library, words, province)
        found.push({ start: start, end: start + words.length, words: words, candidates: candidates })
      }
    }
    return found
  }
})(CanCu.audit)
