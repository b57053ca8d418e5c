/* Twin of cancu/citations/combine/document_type.py: which type of document a number belongs to. */
;((modules) => {
  "use strict"
  const { LETTER } = modules.fold
  const { matchBack } = modules.phrases

  /** The printed type; in a list the type said once; else what the letters mean. */
  function typeOf(cells, grammar, number, lead, previous) {
    if (lead.paper) return null
    const code = number.typeCode
    const generic = lead.typeId === "cong-van" && code !== null && code.letters !== "CV"
    if (lead.typeId && !generic) return lead.typeId
    if (previous !== null && lead.typeId === null) {
      const same = code !== null && previous.number !== null && previous.number.typeCode === code
      if (same || !number.codes.length) return previous.typeId
    }
    if (code === null) {
      const letters = number.codes.length ? number.codes[0].letters : ""
      if (letters.startsWith("QH") || letters.startsWith("UBTVQH")) {
        return typeInSentence(cells, grammar, lead.start, ["luat", "bo-luat", "nghi-quyet", "phap-lenh"])
      }
      return number.codes.length ? "cong-van" : lead.typeId
    }
    const meant = number.isParty ? code.party : code.state
    if (code.letters === "CTr") {
      return (
        typeInSentence(cells, grammar, lead.start, [
          "chuong-trinh-hanh-dong",
          "chuong-trinh-phoi-hop",
          "chuong-trinh",
        ]) || meant
      )
    }
    return meant || code.party || code.state
  }

  /** The nearest type word before `end` in the same clause, if it is one of `wanted`. */
  function typeInSentence(cells, grammar, end, wanted) {
    let at = end
    while (at > 0 && end - at < 120 && !";.:,".includes(cells.chars[at - 1])) {
      const found = cells.kinds[at - 1] === LETTER ? matchBack(grammar.backward.types, cells, at) : null
      if (found) return wanted.includes(found[0]) ? found[0] : null
      at = cells.runStarts[at - 1]
    }
    return null
  }

  modules.meaning = { typeOf }
})(CanCu.citations.modules)
