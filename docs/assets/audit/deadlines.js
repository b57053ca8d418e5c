/* Days, months and quarters by which something is due: past when the plan was signed, or in no calendar. The twin of
 * hooks/cancu/audit/deadlines.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const text = audit.text
  const NOT = "(?<![\\p{L}\\p{N}_])"
  const END = "(?![\\p{L}\\p{N}_])"
  const word = (name) => NOT + name + END
  const DAY =
    /(?<![0-9/])([0-9]{1,2})\/([0-9]{1,2})\/(20[0-9]{2})(?![0-9])|ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+(20[0-9]{2})(?![0-9])/gi
  const ANY_DAY =
    /(?<![0-9/.])([0-9]{1,2})\/([0-9]{1,2})(?:\/(20[0-9]{2}))?(?![0-9/])|ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})(?:\s+năm\s+(20[0-9]{2}))?(?![0-9])/gi
  const DUE = new RegExp(
    "trước|chậm nhất|muộn nhất|thời hạn|" +
      word("hạn") +
      "|đến hết|gửi|báo cáo|hoàn thành|thời gian|" +
      word("xong") +
      "|định kỳ|tổ chức|vào ngày",
    "iu",
  )
  const TOLD = new RegExp(
    "ban hành|hiệu lực|kể từ|tính từ|số liệu|thành lập|kỷ niệm|" +
      word("đã") +
      "|" +
      word("sinh") +
      "|" +
      word("mốc") +
      "|thời kỳ|niên độ|(?<!đăng )" +
      word("ký") +
      "|theo đề nghị|tờ trình|công văn|báo cáo số",
    "iu",
  )
  /* "… trước ngày": a term whatever the sentence does, unless it tells what was done by then. */
  const TERM =
    /(?:trước|chậm nhất(?:\s+là)?|muộn nhất(?:\s+là)?|hạn cuối(?:\s+là)?|đến hết|không quá):?\s*(?:ngày\s*)?$/iu
  const DONE = new RegExp(
    word("đã") +
      "|hiệu lực|kể từ|tính từ|số liệu|thành lập|kỷ niệm|" +
      word("sinh") +
      "|được\\s+(?:ban hành|công nhận|cấp|ký|phê duyệt|tuyển dụng|bầu|bổ nhiệm|khen thưởng)",
    "iu",
  )
  const UNTIL = /^\s{0,9}(?:,\s{0,9})?(?:đến|-|–)\s{0,9}(?:hết\s{1,9})?(?:ngày\s{1,9})?/
  const FROM = /từ\s+(?:ngày\s+)?$/i
  const QUARTER = /quý\s+(I{1,3}|IV)\s*(?:\/|năm\s+)\s*(20[0-9]{2})(?![0-9])/gi
  const QUARTERS = CanCu.grammar.draft_rules.QUARTERS
  const MONTH = /tháng\s+([0-9]{1,2})\s*(?:\/|năm\s+)\s*(20[0-9]{2})(?![0-9])/gi
  /* A month after these, or alone in its cell, is one in which something is to be done. */
  const IN = /(?:(?:trong|vào|xong|trước|hết)\s*|(?:^|\|)\s*)$/iu
  const DATED = /ngày\s+[0-9]{1,2}\s*$/iu
  const SPAN = /từ\s+(?:ngày|tháng|đầu|khi)/iu
  const BEFORE_DAY = /(?:ngày|trước|chậm nhất|muộn nhất|hết|từ|vào|sáng|chiều|đến)\s*$/iu
  const OLDEST = 4

  audit.DAY = DAY
  audit.OLDEST = OLDEST
  audit.RESULTS = new RegExp(
    "kết quả|" +
      word("đã") +
      "|đạt được|tổng kết|sơ kết|đánh giá|so với|phát huy|hạn chế|" +
      "tồn tại|báo cáo|thành tích|rút kinh nghiệm|trong năm qua",
    "iu",
  )

  function isDay(day) {
    const date = new Date(day + "T00:00:00Z")
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
  }

  function isoOf(found) {
    const parts = found[1] ? [found[1], found[2], found[3]] : [found[4], found[5], found[6]]
    return parts[2] + "-" + parts[1].padStart(2, "0") + "-" + parts[0].padStart(2, "0")
  }

  function leftover(found, message, proposal) {
    const end = found.index + found[0].length
    return { start: found.index, end, kind: "day", message, proposal: proposal || null, certain: false }
  }

  /** True where a day is one by which or on which something is to be done. */
  audit.dueDay = (string, found) => {
    const before = audit.sentenceBefore(string, found.index)
    if (TERM.test(before)) return !DONE.test(before)
    const spans = FROM.test(before) && untilOf(string, found.index + found[0].length) !== null
    return (spans || DUE.test(before)) && !TOLD.test(before)
  }

  /* The last day of the span that a day opens: "từ ngày … đến ngày …". */
  function untilOf(string, end) {
    const until = UNTIL.exec(string.slice(end, end + 60))
    if (!until) return null
    const pattern = new RegExp(DAY.source, "iy")
    pattern.lastIndex = end + until[0].length
    const last = pattern.exec(string)
    return last ? isoOf(last) : null
  }

  /* How many years a day moves on: into the year of the plan, one more where it would still be past. */
  function yearsOn(last, low, years) {
    return Number(last.slice(0, 4)) + years + last.slice(4) >= low ? years : years + 1
  }

  function pastDay(string, found, low, wanted) {
    const day = isoOf(found)
    const said = Number(day.slice(0, 4))
    if (!isDay(day) || day >= low || Number(low.slice(0, 4)) - said >= OLDEST) return []
    const last = untilOf(string, found.index + found[0].length) || day
    if (!audit.dueDay(string, found) || last >= low) return []
    const moved = said + yearsOn(last, low, wanted - said)
    const proposal = isDay(moved + day.slice(4)) ? found[0].slice(0, -4) + moved : null
    return [leftover(found, "Ngày " + text.day(day) + " đã qua khi ký.", proposal)]
  }

  /* A month or a quarter, by its last day. */
  function pastStretch(found, last, low, wanted) {
    const said = Number(last.slice(0, 4))
    if (last >= low || Number(low.slice(0, 4)) - said >= OLDEST) return []
    const words = found[0]
    const message = words.slice(0, 1).toUpperCase() + words.slice(1) + " đã qua khi ký."
    return [leftover(found, message, words.slice(0, -4) + (said + yearsOn(last, low, wanted - said)))]
  }

  /* True for a month in which or by which something is to be done; no part of a day, no span of figures. */
  function isDueMonth(string, found) {
    const before = audit.sentenceBefore(string, found.index)
    const month = Number(found[1])
    if (month < 1 || month > 12 || DATED.test(before) || SPAN.test(before)) return false
    return (IN.test(before) || DUE.test(before)) && !TOLD.test(before)
  }

  /** Days, months and quarters by which something is due that were past when the plan was signed. */
  audit.pastDeadlines = (string, signed, year) => {
    const low = signed ? text.firstDay(signed) : year ? year + "-01-01" : null
    if (low === null) return []
    const from = Number(low.slice(0, 4))
    const wanted = year && year >= from ? year : from
    const found = []
    for (const each of string.matchAll(DAY)) found.push(...pastDay(string, each, low, wanted))
    for (const each of string.matchAll(MONTH)) {
      if (!isDueMonth(string, each)) continue
      found.push(...pastStretch(each, each[2] + "-" + each[1].padStart(2, "0") + "-31", low, wanted))
    }
    for (const each of string.matchAll(QUARTER)) {
      if (audit.RESULTS.test(audit.sentenceBefore(string, each.index))) continue
      found.push(...pastStretch(each, each[2] + "-" + QUARTERS[each[1].toUpperCase()], low, wanted))
    }
    return found
  }

  /** Days that no calendar has: 31/11, 30/02, 32/5; the last day of the month is proposed where it is near. */
  audit.impossibleDays = (string) => {
    const found = []
    for (const each of string.matchAll(ANY_DAY)) {
      const slashed = each[1] !== undefined
      const parts = slashed ? each.slice(1, 4) : each.slice(4, 7)
      if (slashed && !BEFORE_DAY.test(audit.sentenceBefore(string, each.index))) continue
      const day = Number(parts[0])
      const month = Number(parts[1])
      const isMonth = month >= 1 && month <= 12
      const longest = isMonth ? new Date(Date.UTC(Number(parts[2] || 2000), month, 0)).getUTCDate() : 0
      if (day >= 1 && day <= longest) continue
      const at = /[0-9]/.exec(each[0]).index
      const near = longest && longest < day && day <= 31
      const proposal = near ? each[0].slice(0, at) + longest + each[0].slice(at + parts[0].length) : null
      found.push(leftover(each, "Ngày " + parts.filter(Boolean).join("/") + " không có trong lịch.", proposal))
    }
    return found
  }
})(CanCu.audit)
