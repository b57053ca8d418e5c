/* What a draft has kept from an older plan: the twin of hooks/cancu/audit/leftovers.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const text = audit.text
  const END = "(?![\\p{L}\\p{N}_])"
  const PERIOD = /(?<![0-9/.-])((?:19|20)[0-9]{2})\s*[-–—]\s*((?:19|20)[0-9]{2})(?![0-9/])/g
  const YEAR = /năm\s+(20[0-9]{2})(?![0-9])/gi
  const DATED = /tháng\s+[0-9]{1,2}\s*$/i
  const ABOUT_PLAN = /dân vận|kế hoạch|nhiệm vụ|cải cách hành chính|chương trình công tác/i
  const CONGRESS = new RegExp(
    "Đại hội(?:\\s+đại biểu)?(?:\\s+(?:Đảng\\s+)?toàn quốc)?(?:\\s+lần\\s+thứ)?\\s+(X[IVX]*)" + END,
    "gu",
  )
  const TERM_WORD = /nhiệm kỳ\s*$/i
  /* "Giai đoạn 2016-2020, tỉnh đã đạt …": what follows in the sentence tells the past too. */
  const TOLD_AFTER = new RegExp("(?<![\\p{L}\\p{N}_])(?:đã|đạt được)" + END, "iu")
  const NEAR = 90
  /* A school year runs from September into the next summer. */
  const SCHOOL = /năm học\s*$/i
  const RESULTS = audit.RESULTS
  const OLDEST = audit.OLDEST

  const sentenceBefore = audit.sentenceBefore

  function leftover(start, end, kind, message, proposal) {
    return { start: start, end: end, kind: kind, message: message, proposal: proposal || null, certain: false }
  }

  /** All of them in order; judged on the day of signing, else on that of the library. */
  audit.leftovers = (library, string, rows, context, year) => {
    const signed = context.date
    const day = signed ? text.firstDay(signed) : library.on
    const found = [].concat(
      years(string, signed),
      periods(string, signed, year),
      audit.pastDeadlines(string, signed, year),
      audit.impossibleDays(string),
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

  /* Periods, terms and school years that were over before the year of the plan. */
  function periods(string, signed, year) {
    const found = []
    for (const each of string.matchAll(PERIOD)) {
      const first = Number(each[1])
      const last = Number(each[2])
      const before = sentenceBefore(string, each.index)
      const after = string.slice(each.index + each[0].length, each.index + each[0].length + NEAR)
      const told = RESULTS.test(before) || TOLD_AFTER.test(after.split(/[;\n]|\.\s/)[0])
      if (year === null || first >= last || told) continue
      if (SCHOOL.test(before)) found.push(...schoolYears(each, signed, year))
      else if (last < year) {
        const name = TERM_WORD.test(before) ? "Nhiệm kỳ " : "Giai đoạn "
        const message = name + first + "-" + last + " đã kết thúc trước năm " + year + "."
        found.push(leftover(each.index, each.index + each[0].length, "period", message))
      }
    }
    return found
  }

  /* A school year that was over; the one of the day of signing is proposed. */
  function schoolYears(each, signed, year) {
    const first = Number(each[1])
    const last = Number(each[2])
    const day = signed ? text.firstDay(signed) : year + "-01-01"
    if (last !== first + 1 || last + "-09-01" > day) return []
    const begun = Number(day.slice(0, 4)) - (day.slice(5, 7) < "07" ? 1 : 0)
    const message = "Năm học " + first + "-" + last + " đã kết thúc trước khi ký."
    const proposal = begun + each[0].slice(4, -4) + (begun + 1)
    return [leftover(each.index, each.index + each[0].length, "period", message, proposal)]
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
