/* How a cited document stands, in the words of the audit: the twin of hooks/cancu/audit/library_facts.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const rules = CanCu.grammar.draft_rules

  function isNamed(type) {
    return rules.BY_NAME.indexOf(type) >= 0
  }

  /** The shortest name that says which: "23-QĐ/TW", "Luật Thực hiện dân chủ ở cơ sở". */
  function short(document) {
    return isNamed(document.type) || !document.number ? document.later : document.number
  }

  /** The status with what shows it. */
  function proof(library, document) {
    return library.step(document.id).sentence
  }

  /** Since when, and by what, it does not hold, or from when it will; null where nothing is to tell. */
  function told(library, document) {
    const step = library.step(document.id)
    return step.told || !step.holds ? step.sentence : null
  }

  /** The words for a flag on a day: those of the document's own badge, where that is it. */
  function badge(library, document, flag, day) {
    const state = library.stepOn(document, audit.text.firstDay(day))
    const row = library.data.flagRows[flag]
    return state.speaks === flag || row.plain ? state.headline : row.label
  }

  audit.standing = { badge: badge, isNamed: isNamed, proof: proof, short: short, told: told }
})(CanCu.audit)
