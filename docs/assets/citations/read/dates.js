/* Twin of cancu/citations/read/dates.py. Step 4: a date in any of the forms offices use. */
;((modules) => {
  "use strict"
  const { digitLike } = modules.digits
  const { BLANK, DIGIT, LETTER } = modules.fold
  const { isSeparator, match, skip, skipPage } = modules.phrases

  const LONGEST_HOUR = 18
  const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /** `date` is ISO or null, `year` four digits or null; `worded` after "ngày" or "năm"; `spoiled`: day, month
   * and year are printed, but there is no such day. */
  function when(date, year, end, worded, spoiled = false) {
    return { date, year, end, worded, spoiled }
  }

  /** The date, month or year that begins at `at`, with the words before it. */
  function readWhen(cells, tables, at) {
    const dayWord = match(tables.forward.day_words, cells, at)
    if (dayWord) return afterDayWord(cells, tables, dayWord[1])
    return readDay(cells, tables, at, false) || readMonth(cells, tables, at) || readYear(cells, tables, at)
  }

  /** The day behind the hour of a telegram ("hồi 14h30 ngày …"); the same place where no hour stands. */
  function skipHour(cells, tables, at) {
    const word = match(tables.forward.hour_words, cells, at)
    const first = word ? skip(cells, word[1]) : cells.length
    if (cells.kinds[first] === DIGIT) {
      for (let day = first + 1; day < Math.min(cells.length, first + LONGEST_HOUR); day++) {
        if (match(tables.forward.day_words, cells, day) !== null) return day
      }
    }
    return at
  }

  function afterDayWord(cells, tables, end) {
    let at = skip(cells, end)
    if (at < cells.length && ":,".includes(cells.chars[at])) at = skip(cells, at + 1)
    const found = readDay(cells, tables, at, true) || readMonth(cells, tables, at)
    if (found === null && aloneOnLine(cells, at)) {
      return readDay(cells, tables, skip(cells, cells.runEnds[at]), true)
    }
    return found
  }

  /** A page number between two breaks. */
  function aloneOnLine(cells, at) {
    if (at === 0 || at >= cells.length || cells.kinds[at] !== DIGIT || cells.kinds[at - 1] !== BLANK) return false
    const end = cells.runEnds[at]
    return end < cells.length && cells.breaks[at - 1] > 0 && cells.breaks[end] > 0
  }

  /** The value and the end of a run of at most `most` digits at `at`. */
  function digitsAt(cells, at, most) {
    if (cells.kinds[at] === LETTER && cells.kinds[at + 1] !== DIGIT) return null
    let end = at,
      seen = 0
    while (end - at <= most && end < cells.length && (cells.kinds[end] === DIGIT || betweenDigits(cells, end))) {
      seen += cells.kinds[end] === DIGIT ? 1 : 0
      end += 1
    }
    if (end === at || end - at > most || !seen) return null
    let digits = ""
    for (let place = at; place < end; place++) digits += digitLike(cells, place) || cells.chars[place]
    return [Number(digits), end]
  }

  /** True at a letter of a scan ("l5", "3O", "2O21") that has a digit on one side and no letter. */
  function betweenDigits(cells, at) {
    if (cells.kinds[at] !== LETTER || digitLike(cells, at) === null) return false
    const before = cells.kinds[at - 1],
      after = cells.kinds[at + 1]
    return before !== LETTER && after !== LETTER && (before === DIGIT || after === DIGIT)
  }

  /** Past a slash, dash or dot between the parts of a date; null where there is none. */
  function signAfter(cells, end) {
    const at = skip(cells, end)
    if (at < cells.length && (isSeparator(cells, at) || cells.chars[at] === ".")) return skip(cells, at + 1)
    return null
  }

  /** Day, month and year. */
  function readDay(cells, tables, at, worded) {
    const day = digitsAt(cells, at, 2)
    if (day === null) return null
    let after = signAfter(cells, day[1])
    if (after === null) {
      const word = match(tables.forward.month_words, cells, skip(cells, day[1]))
      after = word ? skip(cells, word[1]) : null
    }
    if (after === null) return null
    const month = digitsAt(cells, after, 2) || namedMonth(cells, tables, after)
    const year = month ? yearAfter(cells, tables, month[1]) : null
    if (month === null || year === null || (year[0] === 0 && !worded)) return null
    const date = year[0] ? iso(year[0], month[0], day[0]) : null
    return when(date, year[0] ? String(year[0]) : null, year[1], worded, date === null)
  }

  /** "tháng Hai", "tháng mười hai". */
  function namedMonth(cells, tables, at) {
    return match(tables.forward.month_names, cells, at)
  }

  /** The year behind a month: after a sign, a comma or "năm"; 0 where it has too few or too many digits. */
  function yearAfter(cells, tables, end) {
    let at = signAfter(cells, end)
    if (at === null) {
      at = skipPage(cells, end)
      if (at < cells.length && cells.chars[at] === ",") at = skip(cells, at + 1)
      const word = match(tables.forward.year_words, cells, at)
      if (word === null) return null
      at = skip(cells, word[1])
    }
    const year = digitsAt(cells, at, 5)
    if (year === null) return null
    const length = year[1] - at
    if (length === 4 && year[0] >= 1900 && year[0] <= 2100) return year
    if (length === 2) return [(year[0] < 50 ? 2000 : 1900) + year[0], year[1]]
    return length === 3 || length === 5 ? [0, year[1]] : null
  }

  /** "tháng 11 năm 2021", "tháng 11/2021": only the year is kept. */
  function readMonth(cells, tables, at) {
    const word = match(tables.forward.month_words, cells, at)
    const month = word ? digitsAt(cells, skip(cells, word[1]), 2) : null
    const year = month ? yearAfter(cells, tables, month[1]) : null
    return year?.[0] ? when(null, String(year[0]), year[1], true) : null
  }

  /** "năm 2021", not the beginning of a period. */
  function readYear(cells, tables, at) {
    const word = match(tables.forward.year_words, cells, at)
    const year = word ? digitsAt(cells, skip(cells, word[1]), 4) : null
    if (year === null || !(year[0] >= 1945 && year[0] <= 2100)) return null
    const after = skip(cells, year[1])
    if (isSeparator(cells, after) && digitsAt(cells, skip(cells, after + 1), 4)) return null
    return when(null, String(year[0]), year[1], true)
  }

  /** "2021-11-26" for a day that exists; null otherwise. */
  function iso(year, month, day) {
    if (!(month >= 1 && month <= 12)) return null
    const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    if (!(day >= 1 && day <= MONTH_DAYS[month - 1] + (leap ? 1 : 0))) return null
    return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
  }

  modules.dates = { readWhen, skipHour, iso }
})(CanCu.citations.modules)
