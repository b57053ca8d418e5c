/* Twin of cancu/citations/read/rows.py: rows of tables, dates in cells behind a number, and days of events. */
;((modules) => {
  "use strict"
  const { readWhen } = modules.dates
  const { BLANK, LETTER } = modules.fold
  const { match, skip } = modules.phrases

  const LONGEST_ROW = 300

  function breaksIn(cells, start, end) {
    return cells.breaks.slice(start, end).some(Boolean)
  }

  /** True for the day of an event at the beginning of a line: "27/02/2015 Bị hết hiệu lực …". */
  function opensRow(cells, tables, at, end) {
    if (cells.kinds[at - 1] !== BLANK || cells.breaks[at - 1] === 0) return false
    const after = skip(cells, end)
    if (match(tables.forward.event_words, cells, after)) return true
    const sameLine = after < cells.length && !breaksIn(cells, end, after)
    if (!sameLine || cells.kinds[after] !== LETTER) return sameLine && cells.chars[after] === "|"
    return match(tables.forward.issuer_prepositions, cells, after) === null
  }

  /** Where the next cell of the same row begins; null behind the last one. */
  function inNextCell(cells, end) {
    const at = skip(cells, end)
    if (at >= cells.length || cells.chars[at] !== "|" || breaksIn(cells, end, at)) return null
    const inside = skip(cells, at + 1)
    return inside >= cells.length || breaksIn(cells, at + 1, inside) ? null : inside
  }

  /** True behind other words in a cell that a bar opens: what follows in the row belongs to those. */
  function insideCell(cells, at) {
    let words = false
    const low = Math.max(0, (at || 0) - LONGEST_ROW)
    let place = at || 0
    while (place > low && !cells.breaks[place - 1]) {
      place -= 1
      if (cells.chars[place] === "|") return words
      words = words || cells.kinds[place] === LETTER
    }
    return false
  }

  /** True where nothing more stands in a cell: before a bar, a line break or the end. */
  function endsCell(cells, end) {
    const at = skip(cells, end)
    return at >= cells.length || cells.chars[at] === "|" || breaksIn(cells, end, at)
  }

  /** A date in a cell further on, where the rest of the row has only this one and tells of no event: [when, at]. */
  function dateInRow(cells, tables, end) {
    let at = inNextCell(cells, end)
    const found = [],
      limit = end + LONGEST_ROW
    while (at !== null && at < limit) {
      if (match(tables.forward.event_words, cells, at)) return null
      const when = readWhen(cells, tables, at)
      if (when !== null && when.date !== null && endsCell(cells, when.end)) found.push([when, at])
      at = inNextCell(cells, cellEnd(cells, at, limit))
    }
    return found.length === 1 ? found[0] : null
  }

  /** The end of a cell: before the bar or the line break that closes it. */
  function cellEnd(cells, at, limit) {
    while (at < Math.min(cells.length, limit) && cells.chars[at] !== "|") {
      if (cells.kinds[at] === BLANK && cells.breaks[at]) break
      at += 1
    }
    return at
  }

  modules.rows = { opensRow, inNextCell, insideCell, endsCell, dateInRow }
})(CanCu.citations.modules)
