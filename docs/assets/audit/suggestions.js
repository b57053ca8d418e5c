/* What a draft should cite too: living documents that act on a cited one. The twin of
 * hooks/cancu/audit/suggestions.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const rules = CanCu.grammar.draft_rules
  function holds(library, id) {
    const step = library.step(id)
    return step.usable && !step.flags.some((flag) => library.data.flagRows[flag].dead)
  }

  /** True where a document holds on the day, and so does all that it rests on; what follows `besides` is
   * there because that one is dead. */
  audit.isLiving = (library, id, besides) => {
    if (!holds(library, id)) return false
    const links = library.document(id).speaks
    const takesPlace = links.some((link) => link[1] === besides && rules.INSTEAD_OF.includes(link[0]))
    return links
      .filter((link) => rules.RESTS_ON.includes(link[0]))
      .every((link) => holds(library, link[1]) || (link[1] === besides && takesPlace))
  }

  /* True where level and subject are the draft's: central, or above it in its own province. */
  function fits(library, document, province, subjects) {
    const issuer = library.issuerOf(document)
    const near = CanCu.library.isCentral(issuer.level) || (province && issuer.province === province)
    const amends = document.speaks.some((link) => link[0] === "amends")
    const shared = !document.topics.length || !subjects.size || document.topics.some((topic) => subjects.has(topic))
    /* A plan of a department continues half of the library: only texts that stand above count. */
    return near && !amends && shared && issuer.level !== "department" && issuer.level !== "unit"
  }

  /* True where the draft cites what goes on from it, or a later text of its kind, body and subject. */
  function isOvertaken(library, document, cited) {
    return Array.from(cited).some((id) => {
      const other = library.document(id)
      const after = other.speaks.some((link) => link[1] === document.id && rules.GOES_ON.includes(link[0]))
      return after || isLaterAlike(document, other)
    })
  }

  function isLaterAlike(document, other) {
    const alike = other.type === document.type && other.issuer === document.issuer
    const later = document.issued && other.issued && other.issued > document.issued
    return alike && later && document.topics.some((topic) => other.topics.includes(topic))
  }

  /* True for what stands in a title, and for what is told of the past: it asks for no company. */
  function isTold(library, row) {
    return row.role === "in-title" || (row.role === "mention" && library.data.flagRows[row.flags[0]].over)
  }

  /** Central documents, and those of the draft's own province, that act on a cited one and are missing. */
  audit.suggestions = (library, rows, province, by) => {
    const known = rows.filter((row) => row.document)
    const cited = new Set(known.map((row) => row.document))
    /* What a citation may mean is cited, though nobody has said which it is. */
    const offered = new Set(rows.flatMap((row) => row.candidates.concat(row.paste ? row.instead : [])))
    const subjects = new Set(Array.from(cited).flatMap((id) => library.document(id).topics))
    const found = new Map()
    const about = new Set(known.filter((row) => !isTold(library, row)).map((row) => row.document))
    about.forEach((id) => {
      library.document(id).acts.forEach((act) => {
        const other = act[1]
        if (!rules.REASONS[act[0]] || cited.has(other) || offered.has(other) || found.has(other)) return
        if (!library.isBy(other, by) || isOvertaken(library, library.document(other), cited)) return
        if (!fits(library, library.document(other), province, subjects) || !audit.isLiving(library, other, id)) return
        found.set(other, { document: other, about: id, reason: rules.REASONS[act[0]] })
      })
    })
    return Array.from(found.values())
  }
})(CanCu.audit)
