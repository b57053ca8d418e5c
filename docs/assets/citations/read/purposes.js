/* Twin of cancu/citations/read/purposes.py: what a board is for, as its name says ("Ban Chỉ đạo xây dựng nông thôn mới
 * tỉnh"). */
;((modules) => {
  "use strict"
  const { BLANK, DASH, DIGIT, LETTER } = modules.fold
  const { beginsHeading, isType, said } = modules.names
  const { match, skip } = modules.phrases

  const MOST_PURPOSE = 16
  const QUOTES = '"“”'
  /* So far away, in cells, a quotation mark closes. */
  const QUOTED = 100

  /** True behind a comma inside a purpose: "phòng, chống tội phạm, tệ nạn xã hội". */
  function goesOnPurpose(cells, tables, at) {
    const small = at < cells.length && cells.kinds[at] === LETTER && !cells.upper[at]
    return small && !isType(cells, tables, at) && !said(cells, tables, "name_ends", at)
  }

  /** True at "của" and an organ of the State: "Tổ công tác cải cách hành chính của Thủ tướng Chính phủ". */
  function isOwned(cells, tables, at) {
    const word = match(tables.forward.issuer_prepositions, cells, at)
    if (word === null || word[0] !== "của") return false
    const owner = skip(cells, word[1])
    const head = match(tables.forward.heads, cells, owner)
    return head !== null && head[0] === "closed" && Boolean(cells.upper[owner])
  }

  /** Past the quotation that a mark opens; past the mark where none closes it. */
  function endOfQuoted(cells, at) {
    for (let place = at + 1; place < Math.min(cells.length, at + QUOTED); place++) {
      if (QUOTES.includes(cells.chars[place])) return place + 1
    }
    return at + 1
  }

  /** True at the number of a plan that a board is for: "Ban Chỉ đạo Đề án 06 tỉnh". */
  function isPlan(cells, at) {
    const end = cells.runEnds[at]
    return end - at <= 3 && cells.breaks[at - 1] === 0 && cells.kinds[end] === BLANK && cells.kinds[end + 1] === LETTER
  }

  /** What a board is for, up to its level: "Ban Chỉ đạo xây dựng nông thôn mới tỉnh". */
  function readPurpose(cells, tables, at) {
    let end = at
    for (let count = 0; count < MOST_PURPOSE; count++) {
      if (at >= cells.length || beginsHeading(cells, at)) return null
      if (said(cells, tables, "purpose_stops", at)) return count && isOwned(cells, tables, at) ? end : null
      const whole = match(tables.forward.name_words, cells, at)
      const level = said(cells, tables, "local_word", at) || match(tables.forward.central_word, cells, at)
      if (level && !whole) return count ? end : null
      if (count && cells.chars[at] === ",") {
        at = skip(cells, at + 1)
        if (!goesOnPurpose(cells, tables, at)) return null
        continue
      }
      if (QUOTES.includes(cells.chars[at]) && (count || endOfQuoted(cells, at) > at + 1)) {
        end = endOfQuoted(cells, at)
        at = skip(cells, end)
        continue
      }
      const numbered = cells.kinds[at] === DIGIT && (cells.kinds[at - 1] === DASH || isPlan(cells, at))
      if (cells.kinds[at] !== LETTER && cells.kinds[at] !== DASH && !numbered) return null
      end = whole ? whole[1] : cells.runEnds[at]
      at = skip(cells, end)
    }
    return null
  }

  modules.purposes = { QUOTES, readPurpose }
})(CanCu.citations.modules)
