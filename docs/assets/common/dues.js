/* Deadlines by the reader's own day: the next first, how many days are left, past ones apart. The pages are built
 * for one day; without this script they say which. */
;((CanCu) => {
  "use strict"
  const DAY = 86400000
  /* What is further away than this is no matter of the desk at home. */
  const SOON = 400
  const number = (day) => new Date(day + "T00:00:00Z").getTime() / DAY

  /* A yearly 29 February is the last of that month where there is none: the twin of `day_in` in schedule.py. */
  function dayIn(year, monthDay) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
    return year + "-" + (monthDay === "02-29" && !leap ? "02-28" : monthDay)
  }

  /** The day of a row that counts on a day: of a yearly one the next, or the last there was. */
  function due({ due: day, yearly, first, last }, today) {
    if (!yearly) return day
    const from = first && first > today ? first : today
    const year = Number(from.slice(0, 4))
    const found = dayIn(year, yearly) >= from ? dayIn(year, yearly) : dayIn(year + 1, yearly)
    return last && found > last ? last : found
  }

  function left(day, today) {
    const days = number(day) - number(today)
    if (days > SOON) return "còn hơn " + Math.floor(days / 366) + " năm"
    if (days > 0) return "còn " + days + " ngày"
    if (days === 0) return "hôm nay"
    return days > -60 ? "quá " + -days + " ngày" : ""
  }

  function write(row, day, today) {
    row.classList.toggle("cc-past", day < today)
    const words = row.querySelector("[data-due-words]")
    words.textContent = CanCu.library.printed(day) + (row.dataset.yearly ? " (hằng năm)" : "")
    const rest = row.querySelector("[data-due-left]")
    rest.textContent = left(day, today)
    rest.classList.toggle("cc-soon", day >= today && number(day) - number(today) <= 31)
  }

  /* To come: the nearest first. Past: the last first. */
  const inOrder = (rows, today) =>
    rows.sort((a, b) => {
      const [one, other] = [a.day, b.day]
      if (one >= today !== other >= today) return one >= today ? -1 : 1
      return one === other ? 0 : one < other === one >= today ? -1 : 1
    })

  const rowsOf = (holder, today) =>
    [...holder.querySelectorAll("[data-due]")]
      .filter((row) => row.dataset.due)
      .map((row) => {
        const day = due(row.dataset, today)
        write(row, day, today)
        return { row, day }
      })

  function sayWhatIsEmpty(part) {
    const empty = !document.querySelector(`[data-dues="${part}"]`).children.length
    document.querySelectorAll(`[data-dues-of="${part}"]`).forEach((each) => {
      each.hidden = empty
    })
    document.querySelectorAll(`[data-dues-none="${part}"]`).forEach((each) => {
      each.hidden = !empty
    })
  }

  /* The calendar: what has passed since the build goes to the other table, and what comes round again comes back. */
  function sortParts(today) {
    const parts = ["coming", "past"].map((part) => document.querySelector(`[data-dues="${part}"]`))
    if (!parts.every(Boolean)) return
    const undated = [...parts[1].children].filter((row) => !row.dataset.due)
    const rows = inOrder(
      parts.flatMap((part) => rowsOf(part, today)),
      today,
    )
    rows.forEach(({ row, day }) => parts[day < today ? 1 : 0].append(row))
    parts[1].append(...undated)
    ;["coming", "past"].forEach(sayWhatIsEmpty)
  }

  function sortOne(holder, today) {
    inOrder(rowsOf(holder, today), today).forEach(({ row }) => holder.append(row))
  }

  /* The list at home: the next few, those of the reader's province before the others. */
  function shorten(list, today) {
    const near = (day) => day >= today && number(day) - number(today) <= SOON
    const coming = [...list.children].filter((row) => near(due(row.dataset, today)))
    const shown = new Set(coming.slice(0, Number(list.dataset.most)))
    ;[...list.children].forEach((row) => {
      row.hidden = !shown.has(row)
    })
    list.parentElement.querySelector("[data-dues-empty]").hidden = coming.length > 0
  }

  function all() {
    const today = CanCu.today()
    document.querySelectorAll("[data-dues-today]").forEach((place) => {
      place.textContent = CanCu.library.printed(today)
    })
    sortParts(today)
    document.querySelectorAll("[data-dues='turns'], ul[data-dues]").forEach((holder) => sortOne(holder, today))
    document.querySelectorAll("[data-dues]").forEach((holder) => CanCu.province.first(holder))
    document.querySelectorAll("ul[data-dues]").forEach((list) => shorten(list, today))
  }

  CanCu.dues = { dayIn, due, left }
  if (!document.querySelector("[data-dues]")) return
  all()
  CanCu.province.onChange(() =>
    document.querySelectorAll("ul[data-dues]").forEach((list) => shorten(list, CanCu.today())),
  )
})(window.CanCu)
