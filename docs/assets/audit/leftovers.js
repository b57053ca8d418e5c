/* What a draft has kept from an older plan: the twin of hooks/cancu/audit/leftovers.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const text = audit.text
  const NOT = "(?<![\\p{L}\\p{N}_])"
  const END = "(?![\\p{L}\\p{N}_])"
  const PERIOD = /(?<![0-9/.-])((?:19|20)[0-9]{2})\s*[-–—]\s*((?:19|20)[0-9]{2})(?![0-9/])/g
  const YEAR = /năm\s+(20[0-9]{2})(?![0-9])/gi
  const DATED = /tháng\s+[0-9]{1,2}\s*$/i
  const ABOUT_PLAN = /dân vận|kế hoạch|nhiệm vụ|cải cách hành chính|chương trình công tác/i
  const RESULTS = new RegExp(
    "kết quả|" +
      NOT +
      "đã" +
      END +
      "|đạt được|tổng kết|sơ kết|đánh giá|so với|phát huy|hạn chế|" +
      "tồn tại|báo cáo|thành tích|rút kinh nghiệm|trong năm qua",
    "iu",
  )
  const DAY =
    /(?<![0-9/])([0-9]{1,2})\/([0-9]{1,2})\/(20[0-9]{2})(?![0-9])|ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+(20[0-9]{2})(?![0-9])/gi
  const DUE = new RegExp(
    "trước|chậm nhất|muộn nhất|thời hạn|" +
      NOT +
      "hạn" +
      END +
      "|đến hết|gửi|báo cáo|hoàn thành|" +
      "thời gian|" +
      NOT +
      "xong|định kỳ|tổ chức|vào ngày",
    "iu",
  )
  const TOLD = new RegExp(
    "ban hành|hiệu lực|kể từ|tính từ|số liệu|thành lập|kỷ niệm|" +
      NOT +
      "đã" +
      END +
      "|" +
      NOT +
      "sinh" +
      END +
      "|" +
      NOT +
      "ký" +
      END +
      "|theo đề nghị|tờ trình|công văn|báo cáo số",
    "iu",
  )
  const UNTIL = /^\s{0,9}(?:,\s{0,9})?(?:đến|-|–)\s{0,9}(?:hết\s{1,9})?(?:ngày\s{1,9})?/
  const FROM = /từ\s+(?:ngày\s+)?$/i
  const QUARTER = /quý\s+(I{1,3}|IV)\s*(?:\/|năm\s+)\s*(20[0-9]{2})(?![0-9])/gi
  const QUARTERS = { I: "03-31", II: "06-30", III: "09-30", IV: "12-31" }
  const CONGRESS = new RegExp(
    "Đại hội(?:\\s+đại biểu)?(?:\\s+(?:Đảng\\s+)?toàn quốc)?(?:\\s+lần\\s+thứ)?\\s+(X[IVX]*)" + END,
    "gu",
  )
  const TERM_WORD = /nhiệm kỳ\s*$/i
  const OLDEST = 4

  audit.DAY = DAY

  const sentenceBefore = audit.sentenceBefore

  function leftover(start, end, kind, message, proposal) {
    return { start: start, end: end, kind: kind, message: message, proposal: proposal || null, certain: false }
  }

  function isDay(day) {
    const date = new Date(day + "T00:00:00Z")
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
  }

  function isoOf(found) {
    const parts = found[1] ? [found[1], found[2], found[3]] : [found[4], found[5], found[6]]
    return parts[2] + "-" + parts[1].padStart(2, "0") + "-" + parts[0].padStart(2, "0")
  }

  /** All of them in order; judged on the day of signing, else on that of the library. */
  audit.leftovers = (library, string, rows, context, year) => {
    const signed = context.date
    const day = signed ? text.firstDay(signed) : library.on
    const found = [].concat(
      years(string, signed),
      periods(string, year),
      days(string, signed, year),
      congresses(library, string, day),
      audit.oldBodies(library, string, day, context.province),
      audit.oldDistricts(library, string, day),
      audit.oldProvinces(library, string, day),
    )
    const left = free(
      found,
      rows.map((row) => row.extent),
    )
    return audit.withoutRepeats(string, left)
  }

  function free(found, taken) {
    const kept = []
    let at = 0
    found
      .sort(
        (one, other) =>
          one.start - other.start ||
          other.end - one.end ||
          (one.message < other.message ? -1 : one.message > other.message ? 1 : 0),
      )
      .forEach((each) => {
        while (at < taken.length && taken[at].end <= each.start) at += 1
        const cited = at < taken.length && taken[at].start < each.end
        if (!cited && (!kept.length || each.start >= kept[kept.length - 1].end)) kept.push(each)
      })
    return kept
  }

  function years(string, signed) {
    const year = audit.planYear(string)
    const at = audit.planYearAt(string)
    if (year === null) return []
    const found = []
    const written = signed ? Number(signed.slice(0, 4)) : null
    if (written && written > year) {
      found.push(
        leftover(
          at,
          at + 4,
          "year",
          "Tên kế hoạch ghi năm " + year + " nhưng ngày ký là năm " + written + ".",
          String(written),
        ),
      )
    }
    for (const each of string.matchAll(YEAR)) {
      const said = Number(each[1])
      if (!(year - OLDEST < said && said < year)) continue
      const before = sentenceBefore(string, each.index)
      if (!ABOUT_PLAN.test(before) || DATED.test(before) || RESULTS.test(before)) continue
      const end = each.index + each[0].length
      found.push(
        leftover(end - 4, end, "year", "Kế hoạch cho năm " + year + " nhưng ghi năm " + said + ".", String(year)),
      )
    }
    return found
  }

  function periods(string, year) {
    const found = []
    for (const each of string.matchAll(PERIOD)) {
      const first = Number(each[1])
      const last = Number(each[2])
      if (year === null || !(first < last && last < year)) continue
      const before = sentenceBefore(string, each.index)
      if (RESULTS.test(before)) continue
      const name = TERM_WORD.test(before) ? "Nhiệm kỳ " : "Giai đoạn "
      found.push(
        leftover(
          each.index,
          each.index + each[0].length,
          "period",
          name + first + "-" + last + " đã kết thúc trước năm " + year + ".",
        ),
      )
    }
    return found
  }

  /** True where a day is one by which or on which something is to be done. */
  audit.dueDay = (string, found) => {
    const before = sentenceBefore(string, found.index)
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

  function days(string, signed, year) {
    const low = signed ? text.firstDay(signed) : year ? year + "-01-01" : null
    if (low === null) return []
    const from = Number(low.slice(0, 4))
    const next = year && year >= from ? year : from
    const found = []
    for (const each of string.matchAll(DAY)) {
      const day = isoOf(each)
      if (!isDay(day) || day >= low || from - Number(day.slice(0, 4)) >= OLDEST) continue
      const end = each.index + each[0].length
      const last = untilOf(string, end) || day
      if (audit.dueDay(string, each) && last < low) {
        const said = Number(day.slice(0, 4))
        const moved = said + yearsOn(last, low, next - said)
        const proposal = isDay(moved + day.slice(4)) ? each[0].slice(0, -4) + moved : null
        found.push(leftover(each.index, end, "day", "Ngày " + text.day(day) + " đã qua khi ký.", proposal))
      }
    }
    for (const each of string.matchAll(QUARTER)) {
      const day = each[2] + "-" + QUARTERS[each[1].toUpperCase()]
      if (!(day < low && from - Number(each[2]) < OLDEST) || RESULTS.test(sentenceBefore(string, each.index))) continue
      found.push(
        leftover(
          each.index,
          each.index + each[0].length,
          "day",
          each[0] + " đã qua khi ký.",
          each[0].slice(0, -4) + (Number(each[2]) + yearsOn(day, low, next - Number(each[2]))),
        ),
      )
    }
    return found
  }

  /* How many years a day moves on: into the year of the plan, one more where it would still be past. */
  function yearsOn(last, low, years) {
    return Number(last.slice(0, 4)) + years + last.slice(4) >= low ? years : years + 1
  }

  function congresses(library, string, day) {
    const all = library.data.congresses
    const held = all.filter((each) => each[1] <= day)
    const past = held.slice(0, -1).map((each) => each[0])
    const last = held[held.length - 1]
    const found = []
    for (const each of string.matchAll(CONGRESS)) {
      if (!past.includes(each[1]) || RESULTS.test(sentenceBefore(string, each.index))) continue
      found.push(
        leftover(
          each.index,
          each.index + each[0].length,
          "congress",
          "Đại hội " +
            last[0] +
            " của Đảng đã họp (" +
            text.day(last[1].slice(0, 7)) +
            "): xem lại chỗ ghi Đại hội " +
            each[1] +
            ".",
        ),
      )
    }
    return found
  }
})(CanCu.audit)
