/* The audit of a whole draft: reading it once, judging it for any day. Work is cut into slices of some
 * milliseconds, so that a text of five hundred pages leaves the page alive. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var SLICE = 12

  function nextTurn() {
    return new Promise(function (resolve) { setTimeout(resolve, 0) })
  }

  /** Rests when a slice is used up; throws when the work is no longer wanted. `tell` gets 0…1. */
  audit.pacer = function (wanted, tell) {
    var until = performance.now() + SLICE
    async function pause(done) {
      if (performance.now() < until) return
      pause.tell(done)
      await nextTurn()
      pause.tell(done)
      until = performance.now() + SLICE
    }
    pause.tell = function (done) {
      if (!wanted()) throw new audit.Stopped()
      if (tell && done !== undefined) tell(done)
    }
    return pause
  }

  audit.Stopped = function () {}

  /** What stands in the text, whatever the day: its citations, and what its head tells of the draft. */
  audit.read = async function (string, data, pause) {
    var reader = CanCu.citations
    var measured = audit.text.measured(string)
    await pause(0)
    var context = reader.contextOf(measured.plain, data)
    await pause(0.05)
    var citations = await reader.findInSlices(measured.plain, data.lexicon, function (done) { pause.tell(done / 2) })
    return { string: string, plain: measured.plain, unit: measured.unit, context: context, citations: citations }
  }

  /** What tells citations apart that one choice among candidates answers together. */
  audit.choiceKey = function (citation, candidates) {
    return [citation.type, citation.number, citation.date].concat(candidates).join(" ")
  }

  function chosen(citation, resolution, choices) {
    var choice = resolution.document ? null : choices.get(audit.choiceKey(citation, resolution.candidates))
    if (!choice) return resolution
    return { document: choice, candidates: resolution.candidates, state: "chosen", reason: "Đã chọn." }
  }

  /** The rows, what is missing, and slips. `wish`: signed (ISO or null: as read), on, choices (a Map). */
  audit.judgeAll = async function (reading, data, wish, pause) {
    var library = audit.libraryOn(data, wish.on)
    var context = Object.assign({}, reading.context, wish.signed ? { date: wish.signed } : {})
    var resolved = CanCu.citations.resolve(reading.citations, data, context)
    var judge = audit.judging(library, context.date)
    var rows = []
    for (var i = 0; i < resolved.length; i++) {
      var citation = reading.citations[i]
      var seen = audit.lookAgain(library, citation, resolved[i], context)
      var final = chosen(citation, seen, wish.choices)
      var row = judge(citation, final)
      row.choice = seen.document || !seen.candidates.length ? null : audit.choiceKey(citation, seen.candidates)
      rows.push(row)
      await pause(0.5 + 0.5 * i / resolved.length)
    }
    await pause(1)
    return {
      library: library,
      rows: rows,
      suggestions: audit.suggestions(library, rows, context.province),
      slips: audit.slips(library, reading.plain, reading.citations, context.date, context.province),
      signed: context.date,
      on: wish.on,
    }
  }
})(CanCu.audit)
