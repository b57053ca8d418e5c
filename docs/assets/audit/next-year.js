/* The draft made ready for another year: the twin of hooks/cancu/audit/next_year.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const HEAD = 3000
  const YEAR = /(tháng\s+[0-9.…]{1,4}\s+)?năm\s+(20[0-9]{2})(?![0-9])/gi
  const DATELINE = /,\s*ngày\s+(\S{1,4})\s+tháng\s+(\S{1,4})\s+năm\s+(20[0-9]{2})/d

  function cited(rows, at) {
    return rows.some((row) => row.extent.start <= at && at < row.extent.end)
  }

  /* Number and day of the draft left open, its year and its days moved on; never inside a citation. */
  function moved(string, rows, old, year) {
    const found = []
    const put = (start, end, words) => {
      found.push({ start: start, end: end, text: words })
    }
    const number = audit.ownNumberAt(string)
    if (number) put(number[0], number[1], "…")
    const dateline = DATELINE.exec(string.slice(0, HEAD))
    const head = dateline ? dateline.index + dateline[0].length : 0
    if (dateline) {
      ;["…", "…", String(year)].forEach((words, place) => {
        put(dateline.indices[place + 1][0], dateline.indices[place + 1][1], words)
      })
    }
    const isOld = (said) => said === old || said === old - 1
    for (const each of string.matchAll(YEAR)) {
      const said = Number(each[2])
      if (each.index < head || each[1] || !isOld(said) || cited(rows, each.index)) continue
      const end = each.index + each[0].length
      put(end - 4, end, String(said + year - old))
    }
    for (const each of string.matchAll(audit.DAY)) {
      const said = Number(each[3] || each[6])
      if (each.index < head || !isOld(said) || !audit.dueDay(string, each) || cited(rows, each.index)) continue
      const end = each.index + each[0].length
      put(end - 4, end, String(said + year - old))
    }
    return found
  }

  /** The year that a draft is for, by its title or its day of signing. */
  audit.yearOf = (string, signed) => audit.planYear(string) || (signed ? Number(signed.slice(0, 4)) : null)

  /** The corrections of a draft moved to `year`; `result` is its audit as of that year, `old` its own year. */
  audit.nextYear = (string, result, old, year) => {
    const base = audit.corrections(string, result)
    const changes = old && old !== year ? moved(string, result.rows, old, year) : []
    const notes = base.notes.filter((note) => !changes.some((each) => each.start < note.end && note.start < each.end))
    return audit.assembled(string, changes.concat(base.changes), notes)
  }
})(CanCu.audit)
