/* The letters in a number say what type of document it is: "CT" is no plan's, "KH" no directive's. The twin of
 * hooks/cancu/audit/symbols.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const rules = CanCu.grammar.draft_rules
  /* "Thông báo kết luận số …/TB-VPCP". */
  function isSame(type, letters) {
    return (type === "ket-luan" && letters === "TB") || (type === "thong-bao" && letters === "KL")
  }

  /** The remark on a printed type that is not that of the letters; nothing where they agree or say nothing. */
  audit.symbolRemark = (library, citation) => {
    if (!citation.number || !citation.type || citation.form !== "full" || citation.type === "cong-van") return []
    const first = /[-/]/.exec(citation.number)
    const key = first && first[0] === "-" ? "party" : "state"
    const letters = citation.number.split(/[-/]/).find((part) => !/^[0-9]/.test(part)) || ""
    const labels = library.data.typeLabels
    const meant = CanCu.grammar.types.filter((kind) => kind[key] === letters && labels[kind.id]).map((kind) => kind.id)
    const byDecision = letters === "QĐ" && rules.BY_DECISION.includes(citation.type)
    if (!meant.length || byDecision || isSame(citation.type, letters)) return []
    if (meant.some((id) => audit.form.sameFamily(citation.type, id))) return []
    const names = meant.map((id) => labels[id].toLowerCase()).join(" hoặc ")
    return ["Sai tên loại hoặc sai ký hiệu: " + letters + " là ký hiệu của " + names + "."]
  }
})(CanCu.audit)
