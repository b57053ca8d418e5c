/* Twin of cancu/citations/combine/unnumbered.py: documents named by type, date and issuer, without a number. */
;((modules) => {
  "use strict"
  const { readBefore } = modules.before
  const { readWhen } = modules.dates
  const { Draft } = modules.draft
  const { Lead } = modules.lead
  const { match, matchBack, skipBack } = modules.phrases
  const { readTail } = modules.tails

  /** "Công điện ngày 19/4/2023 của Thủ tướng Chính phủ": type, date and issuer, no number. */
  function readUnnumbered(cells, grammar, floor, at) {
    const dayWord = matchBack(grammar.backward.day_words, cells, skipBack(cells, at))
    const when = dayWord ? readWhen(cells, grammar, dayWord[1]) : null
    if (when === null || when.date === null || dayWord === null) return null
    const start = dayWord[1]
    let kind = matchBack(grammar.backward.types, cells, skipBack(cells, start))
    const tail = readTail(cells, grammar, start, [])
    let body = tail.body
    if (kind === null) {
      const before = readBefore(cells, grammar, start, [], false)
      if (before === null || before.body === null) return null
      body = before.body
      kind = matchBack(grammar.backward.types, cells, skipBack(cells, before.start))
      /* "Pháp lệnh Công an xã ngày …": what stands between is the law's name. */
      if (kind !== null && Object.values(grammar.raw.law_types).includes(kind[0])) return null
    }
    if (kind === null || body === null || kind[1] < floor) return null
    let end = skipBack(cells, Math.min(start, body.start))
    end = kind[1] + lengthOfType(cells, grammar, kind[1], end)
    const lead = new Lead(kind[1], kind[1], kind[0])
    const context = { date: when.date, year: when.year, body }
    return new Draft(kind[1], end, Math.max(tail.end, when.end), lead, null, kind[0], null, context)
  }

  function lengthOfType(cells, grammar, start, most) {
    const found = match(grammar.forward.types, cells, start)
    return (found ? Math.min(found[1], most) : most) - start
  }

  modules.unnumbered = { readUnnumbered }
})(CanCu.citations.modules)
