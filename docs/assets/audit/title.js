/* The title of a plan and the year it is for: the twin of hooks/cancu/audit/plan.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const HEAD = 3000
  const MOST_LINES = 5
  const HEADING = /^[ \t>*#|]*KẾ HOẠCH(?![\p{L}\p{N}_/])/mu
  const PROGRAMME = /^[ \t>*#|]*CHƯƠNG TRÌNH(?![\p{L}\p{N}_/])/mu
  const ANY = /kế hoạch(?![\p{L}\p{N}_/])/iu
  const OPENS = /^[ \t>*•+–-]{0,20}(?:Căn cứ|Nhằm|Để|Phần\s|[IVX]{1,4}\.|[A-D1]\.)(?![\p{L}\p{N}_])/u
  const YEAR = /năm\s+(20[0-9]{2})(?![0-9])/gi
  const OTHER = /(?:tháng\s+[0-9]{1,2}|đến|tầm\s+nhìn(?:\s+đến)?|định\s+hướng(?:\s+đến)?|giai\s+đoạn|từ)\s*$/i

  /** What stands before a place in its sentence. */
  audit.sentenceBefore = (string, at) => {
    const stretch = string.slice(Math.max(0, at - 160), at)
    const stop = Math.max(stretch.lastIndexOf("\n"), stretch.lastIndexOf(";"), stretch.lastIndexOf(". "))
    return stretch.slice(stop + 1)
  }

  function titleSpan(string) {
    const head = string.slice(0, HEAD)
    const heading = HEADING.exec(head) || PROGRAMME.exec(head) || ANY.exec(head)
    if (!heading) return null
    let at = heading.index + heading[0].length
    let said = false
    for (let number = 0; number < MOST_LINES; number++) {
      let end = string.indexOf("\n", at)
      end = end < 0 ? string.length : end
      const line = string.slice(at, end)
      const ends = /[;:]\s*$/.test(line)
      if (number && (OPENS.test(line) || ends || (!line.trim() && said))) return [heading.index, at]
      said = said || Boolean(line.trim())
      if (end === string.length) return [heading.index, end]
      at = end + 1
    }
    return [heading.index, at]
  }

  /** Where the digits of the year of the title stand; null without one. */
  audit.planYearAt = (string) => {
    const title = titleSpan(string)
    if (!title) return null
    const words = string.slice(title[0], title[1])
    for (const year of words.matchAll(YEAR)) {
      if (!OTHER.test(words.slice(0, year.index))) return title[0] + year.index + year[0].length - 4
    }
    return null
  }

  /** The year of the title; days, periods and horizons do not count. */
  audit.planYear = (string) => {
    const at = audit.planYearAt(string)
    return at === null ? null : Number(string.slice(at, at + 4))
  }
})(CanCu.audit)
