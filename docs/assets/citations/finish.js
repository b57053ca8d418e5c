/* Twin of cancu/citations/finish.py. The last step of finding: drafts as the caller sees them. */
;((modules) => {
  "use strict"
  const { BLANK } = modules.fold
  const { printed } = modules.phrases
  const { readSections } = modules.sections
  const { tables } = modules.tables
  const { nfc, strip } = modules.text

  /** Drafts as the caller sees them: code points, ISO dates, printed names. */
  function finish(cells, grammar, drafts) {
    const sections = readSections(cells, grammar)
    let section = 0
    return drafts.map((draft) => {
      const start = cells.starts[draft.start]
      while (section + 1 < sections.length && sections[section + 1].start <= start) section += 1
      return citation(cells, draft, sections[section].path)
    })
  }

  function citation(cells, draft, section) {
    const start = cells.starts[draft.start],
      end = cells.ends[draft.end - 1]
    let subject = null
    if (draft.subjectEnd !== null && draft.subjectEnd > draft.tailEnd) {
      subject = strip(nfc(printed(cells, draft.tailEnd, draft.subjectEnd)), " ,:") || null
    }
    let role = tables().raw.basis_kinds.includes(draft.relation) ? "basis" : "mention"
    role = draft.parent !== null ? "in-title" : role
    return {
      start,
      end,
      surface: cells.slice(start, end),
      type: draft.typeId,
      number: draft.text,
      date: draft.date,
      year: draft.year,
      subject,
      section,
      form: draft.form,
      role,
      issuer: draft.body ? nfc(printed(cells, draft.body.start, draft.body.end)) : null,
      misprint: draft.misprint ? strip(nfc(withBlanks(cells, draft.misprint)), " ") : null,
      term: shown(cells, draft.term),
      damage: damageOf(cells, draft),
      parent: draft.parent,
      standsFor: draft.standsFor,
      relation: draft.relation,
      leadIn: draft.leadIn,
      verb: shown(cells, draft.verb),
      documents: draft.documents.slice(),
    }
  }

  /** What the text prints between two cells, one space for blanks. */
  function withBlanks(cells, place) {
    let all = ""
    for (let at = place[0]; at < place[1]; at++) {
      all += cells.kinds[at] === BLANK ? " " : cells.slice(cells.starts[at], cells.ends[at])
    }
    return all
  }

  function shown(cells, place) {
    return place ? nfc(printed(cells, place[0], place[1])) : null
  }

  /** What a scan did to the number: letters of another script come before what the number itself knows. */
  function damageOf(cells, draft) {
    if (draft.number === null) return null
    const written = cells.slice(cells.starts[draft.number.first], cells.ends[draft.number.end - 1])
    return Array.from(written).some((char) => tables().lookAlikes.has(char)) ? "script" : draft.number.damage
  }

  modules.finish = { finish }
})(CanCu.citations.modules)
