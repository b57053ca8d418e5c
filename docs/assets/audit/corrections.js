/* What goes into the drafter's own file: certain corrections as changes, doubts as notes at their place. The
 * twin of hooks/cancu/audit/corrections.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  audit.UNMARKED =
    "Dự thảo gõ không dấu: ký hiệu ND-CP, QD-TTg… được hiểu là NĐ-CP, QĐ-TTg; chỉ kiểm tra được viện dẫn. " +
    "Cần gõ lại có dấu trước khi trình ký."

  const REPEATED = "Văn bản thay thế đã được viện dẫn trong dự thảo: đề nghị lược bỏ viện dẫn này."
  /* What the repairs of a row put right; any other flag that asks for a look is still to be said. */
  const MENDED = ["malformed", "amended"]

  /* Whether what replaces a document is cited by the draft already. */
  function repeated(row, result) {
    if (!result.library.data.flagRows[row.flags[0]].over || !row.instead.length) return false
    const others = result.rows.filter((other) => other !== row && other.role !== "in-title")
    return row.instead.every((id) => others.some((other) => other.document === id))
  }

  /* Whether a look is due although the wording has been put right. */
  function doubtful(row, result) {
    const rows = result.library.data.flagRows
    return !rows[row.flags[0]].over && row.flags.some((flag) => !MENDED.includes(flag) && Boolean(rows[flag].todo))
  }

  /** True where the repairs of a row of this result are made without asking. */
  audit.isChanged = (row, result) =>
    row.certain && row.todo !== "fine" && row.repairs.length > 0 && !repeated(row, result)

  /** In order, as the fewest words; of changes that overlap the first stays. */
  audit.assembled = (string, changed, notes) => {
    const order = (one, other) => one.start - other.start || one.end - other.end
    const kept = []
    changed
      .slice()
      .sort(order)
      .forEach((repair) => {
        if (!kept.length || repair.start >= kept[kept.length - 1].end) kept.push(repair)
      })
    return {
      changes: kept.flatMap((repair) => audit.wordChanges(string, repair)),
      notes: notes.slice().sort(order),
    }
  }

  /** A row as a comment: the verdict, what is behind it, the wording proposed. */
  audit.rowNote = (row) => [row.verdict].concat(row.remarks, row.paste ? ["Đề nghị ghi: " + row.paste] : []).join("\n")

  function noteText(row, result, changed) {
    if (repeated(row, result)) return row.verdict + "\n" + REPEATED
    return changed ? [row.verdict].concat(row.remarks).join("\n") : audit.rowNote(row)
  }

  /** A leftover as a comment. */
  audit.leftoverNote = (each) => (each.proposal ? each.message + " Đề nghị: " + each.proposal + "." : each.message)

  function notesOf(result, changes) {
    const seen = new Set()
    const found = []
    result.rows.forEach((row) => {
      const changed = changes(row)
      if (row.todo === "fine" || (changed && !doubtful(row, result))) return
      const name = row.document || row.citation.type + " " + row.citation.number
      /* What the library does not know, or only weighs, is said once. */
      if (changed || row.todo === "fix" || !seen.has(name)) {
        found.push({ start: row.extent.start, end: row.extent.end, text: noteText(row, result, changed) })
      }
      seen.add(name)
    })
    if (result.unmarked && result.rows.length) {
      const first = result.rows[0].extent
      found.unshift({ start: first.start, end: first.end, text: audit.UNMARKED })
    }
    result.unread.forEach((line) => {
      found.push({
        start: line.start,
        end: line.end,
        text:
          "Dòng căn cứ này không nhận ra văn bản nào: đề nghị ghi đủ loại, số, ngày." +
          audit.candidateWords(line, result.library),
      })
    })
    return found
  }

  /** " Trong kho có: … (Đã hết thời gian thực hiện); hãy đối chiếu."; empty without candidates. */
  audit.candidateWords = (line, library) => {
    const named = line.candidates.map((id) => library.document(id).mention + " (" + library.step(id).headline + ")")
    return named.length ? " Trong kho có: " + named.join("; ") + "; hãy đối chiếu." : ""
  }

  function suggestionNote(result) {
    if (!result.rows.length || !result.suggestions.length) return []
    const library = result.library
    const opening = result.rows.filter((row) => row.citation.section === result.rows[0].citation.section)
    const extent = opening[opening.length - 1].extent
    const lines = result.suggestions.map(
      (each) =>
        "Nên viện dẫn thêm: " +
        library.document(each.document).mention +
        " (" +
        each.reason +
        " " +
        library.document(each.about).label +
        ").",
    )
    return [{ start: extent.start, end: extent.end, text: lines.join("\n") }]
  }

  /** All that is certain changed, all that is doubtful noted. `wish`: notes (false: none), rows and leftovers
   * (functions that say whether one is changed; without them, what is certain). */
  audit.corrections = (string, result, wish) => {
    const options = wish || {}
    const changesRow = options.row || ((row) => audit.isChanged(row, result))
    const changesLeftover = options.leftover || ((each) => each.certain && Boolean(each.proposal))
    const changed = result.rows
      .filter(changesRow)
      .flatMap((row) => row.repairs)
      .concat(
        result.leftovers
          .filter(changesLeftover)
          .map((each) => ({ start: each.start, end: each.end, text: each.proposal })),
      )
    const notes =
      options.notes === false
        ? []
        : notesOf(result, changesRow).concat(
            result.leftovers
              .filter((each) => !changesLeftover(each))
              .map((each) => ({ start: each.start, end: each.end, text: audit.leftoverNote(each) })),
            suggestionNote(result),
          )
    return audit.assembled(string, changed, notes)
  }
})(CanCu.audit)
