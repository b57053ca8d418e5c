/* The audit of a whole draft: reading it once, judging it for any day. Work is cut into slices of some
 * milliseconds, so that a text of five hundred pages leaves the page alive. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const { isUnmarked } = CanCu.citations.modules.tables
  const SLICE = 12

  function nextTurn() {
    return new Promise((resolve) => {
      setTimeout(resolve, 0)
    })
  }

  /** Rests when a slice is used up; throws when the work is no longer wanted. `tell` gets 0…1. */
  audit.pacer = (wanted, tell) => {
    let until = performance.now() + SLICE
    async function pause(done) {
      if (performance.now() < until) return
      pause.tell(done)
      await nextTurn()
      pause.tell(done)
      until = performance.now() + SLICE
    }
    pause.tell = (done) => {
      if (!wanted()) throw new audit.Stopped()
      if (tell && done !== undefined) tell(done)
    }
    return pause
  }

  audit.Stopped = () => {}

  /** What stands in the text, whatever the day: its citations, and what its head tells of the draft. */
  audit.read = async (string, data, pause, paper) => {
    const reader = CanCu.citations
    const measured = audit.text.measured(string)
    await pause(0)
    const context = reader.contextOf(measured.plain, data)
    await pause(0.05)
    const citations = await reader.findInSlices(measured.plain, data.lexicon, (done) => {
      pause.tell(done / 2)
    })
    return {
      string: string,
      plain: measured.plain,
      unit: measured.unit,
      context: context,
      citations: audit.asTold(measured.plain, citations),
      paper: paper || [],
    }
  }

  /** What tells citations apart that one choice among candidates answers together. */
  audit.choiceKey = (citation, candidates) =>
    [citation.type, citation.number, citation.date].concat(candidates).join(" ")

  function chosen(citation, resolution, choices) {
    const choice = resolution.document ? null : choices.get(audit.choiceKey(citation, resolution.candidates))
    if (!choice) return resolution
    return { document: choice, candidates: resolution.candidates, state: "chosen", reason: "Đã chọn." }
  }

  /* Misprinted days and numbers seen through; short mentions mean what the full one is found to be. */
  function seeThrough(library, context) {
    const mended = new Map()
    return (citation, one) => {
      const better = audit.retryNumber(library, citation, audit.lookAgain(library, citation, one, context))
      const key = citation.type + " " + audit.text.numberKey(citation.number || "")
      if (better !== one) mended.set(key, better)
      else if (!better.document && mended.has(key) && !citation.date) return mended.get(key)
      return better
    }
  }

  /* Where the next citation begins that does not stand inside the title of this one. */
  function limitOf(citations, place, size) {
    let after = place + 1
    while (after < citations.length && citations[after].parent !== null && citations[after].role === "in-title")
      after += 1
    return after < citations.length ? citations[after].start : size
  }

  /** The rows, lines not understood, what is missing, and what is left over. `wish`: signed (ISO or null: as
   * read), on, choices (a Map). */
  audit.judgeAll = async (reading, data, wish, pause) => {
    const library = audit.libraryOn(data, wish.on)
    const context = Object.assign({}, reading.context, wish.signed ? { date: wish.signed } : {})
    const resolved = CanCu.citations.resolve(reading.citations, data, context)
    const year = audit.yearOf(reading.plain, context.date)
    const unmarked = isUnmarked(reading.plain)
    const judge = audit.judging(library, { text: reading.plain, signed: context.date, year, unmarked })
    const look = seeThrough(library, context)
    const ours = audit.foreign(reading.plain, reading.citations, reading.paper)
    const rows = []
    for (let i = 0; i < resolved.length; i++) {
      const limit = limitOf(reading.citations, i, reading.plain.length)
      const alone =
        resolved[i].state === "other"
          ? audit.unshared(library, reading.plain, reading.citations, i, limit, context)
          : null
      const citation = alone ? alone.citation : reading.citations[i]
      const seen = alone ? alone.resolution : look(citation, resolved[i])
      if (ours[i]) {
        const row = judge(citation, chosen(citation, seen, wish.choices), limit)
        row.choice = seen.document || !seen.candidates.length ? null : audit.choiceKey(citation, seen.candidates)
        rows.push(row)
      }
      await pause(0.5 + (0.5 * i) / resolved.length)
    }
    await pause(1)
    return {
      library: library,
      rows: rows,
      year: year,
      signed: context.date,
      on: wish.on,
      unmarked: unmarked,
      unread: audit.unread(reading.plain, reading.citations, library, context.province),
      suggestions: audit.suggestions(
        library,
        rows,
        context.province,
        context.date ? audit.text.lastDay(context.date) : null,
      ),
      leftovers: audit.leftovers(library, reading.plain, rows, context, year),
    }
  }
})(CanCu.audit)
