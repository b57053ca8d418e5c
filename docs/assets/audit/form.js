/* How a citation is written against what it stands for, and against Nghị định 30/2020/NĐ-CP: the twin of
 * hooks/cancu/audit/form.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const rules = CanCu.grammar.draft_rules
  const text = audit.text

  function unspaced(words) {
    return words.split(/\s+/).join("")
  }

  /* Typographic dashes are the word processor's doing, marks without width that of copying. */
  function numberIsRight(citation, number, unmarked) {
    if (citation.form !== "full") return true
    const printed = unspaced(text.nfc(citation.surface))
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    const right = unspaced(number)
    return printed.includes(right) || (unmarked && text.fold(printed).includes(text.fold(right)))
  }

  function sameFamily(one, other) {
    return one === other || rules.FAMILIES.some((family) => family.indexOf(one) >= 0 && family.indexOf(other) >= 0)
  }

  function isNamed(words, issuer) {
    return [issuer.name, issuer.short || issuer.name].concat(issuer.aliases).some((name) => {
      const folded = text.fold(name)
      return folded === words || folded.indexOf(words + " ") === 0
    })
  }

  /* True when the printed body is one that the library knows, and not the issuer or one of its own. */
  function otherBody(library, printed, document) {
    const mine = library.issuerOf(document)
    const words = text.fold(printed)
    if (isNamed(words, mine)) return false
    const related = [mine.id, mine.superior].concat(mine.successors.map((heir) => heir.issuer))
    const others = library.data.issuers.filter((issuer) => isNamed(words, issuer))
    /* "Tỉnh ủy" for "Ban Thường vụ Tỉnh ủy" names the same committee; a province needs no repeating. */
    const akin = others.some((other) => related.indexOf(other.id) >= 0 && other.level !== "central-party")
    return (
      !akin && others.length > 0 && others.every((other) => other.province === null || other.province === mine.province)
    )
  }

  /* A word without the signs at its end. */
  function withoutSigns(word) {
    let end = word.length
    while (end && ",(:".includes(word[end - 1])) end -= 1
    return word.slice(0, end)
  }

  /** Type and name of a law before its number; null where there is only the type. */
  audit.printedName = (citation) => {
    if (!citation.number || !audit.standing.isNamed(citation.type)) return null
    const words = citation.surface.split(/[0-9]/)[0].split(/\s+/).filter(Boolean)
    const bare = (word) => text.nfc(withoutSigns(word.replace(/^[,(:]+/, ""))).toLowerCase()
    while (words.length && ["", "số"].includes(bare(words[words.length - 1]))) words.pop()
    if (words.length) words.push(withoutSigns(words.pop()))
    return words.length > (citation.type === "luat" ? 1 : 2) ? words.join(" ") : null
  }

  /** How a law is called, folded. */
  audit.namesOf = (document) => [document.later, document.title].concat(document.aliases).map(text.fold)

  function wordsOf(folded) {
    return folded.match(/[\p{L}\p{N}_]+/gu) || []
  }

  /* True where fewer than half of the words of a printed name are those of the law. */
  function isMisnamed(name, document) {
    const said = wordsOf(text.fold(name)).slice(1)
    const known = new Set(audit.namesOf(document).flatMap(wordsOf))
    return said.filter((word) => known.has(word)).length * 2 < said.length
  }

  /* The term of the Central Committee that a central document of the Party was issued in. */
  function termOf(library, document) {
    const central = library.issuerOf(document).level === "central-party"
    const whole = document.issued && document.issued.length === 10
    return central && whole ? audit.termOn(library.data.congresses, document.issued) : null
  }

  /** What is written wrongly, as { kind, right }; `session` is the numeral of a printed khóa. In a draft
   * `unmarked` throughout "ND-CP" is NĐ-CP without its marks and no error. */
  function errors(library, citation, document, session, unmarked) {
    const found = []
    const name = audit.printedName(citation)
    if (name && document.number && isMisnamed(name, document)) found.push({ kind: "name", right: document.later })
    if (citation.number && document.number && !numberIsRight(citation, document.number, unmarked)) {
      found.push({ kind: "number", right: document.number })
    }
    if (citation.type && citation.form === "full" && !sameFamily(citation.type, document.type)) {
      found.push({ kind: "type", right: library.data.typeLabels[document.type] })
    }
    const printed = citation.date || citation.misprint
    if (printed && document.issued && printed.indexOf(document.issued) !== 0) {
      found.push({ kind: "day", right: document.issued })
    }
    /* Without a date of its own the mention may only share the body of a list, and lists mix bodies. */
    if (citation.issuer && citation.date && otherBody(library, citation.issuer, document)) {
      found.push({ kind: "issuer", right: library.issuerOf(document).name })
    }
    const term = termOf(library, document)
    if (session && term && session.toUpperCase() !== term) found.push({ kind: "session", right: term })
    return found
  }

  function remark(error) {
    return rules.REMARKS[error.kind] + ": " + (error.kind === "day" ? text.day(error.right) : error.right) + "."
  }

  /** The chip of a citation with these errors. */
  function wrongParts(found) {
    return "Sai " + text.join(found.map((error) => rules.CHIPS[error.kind]))
  }

  /** What a first mention should have and has not; in a line of the căn cứ a law has its day too, the
   * Constitution has none. */
  function lacking(citation, document, extent, place) {
    if (!place.first || citation.role === "in-title") return []
    const number = document ? document.number : citation.number
    const type = document ? document.type : citation.type
    const dated = Boolean(citation.date || extent.day)
    if (audit.standing.isNamed(type)) {
      const whole = document?.issued && document.issued.length === 10
      return place.basisLine && whole && !dated && type !== "hien-phap" ? ["ngày ban hành"] : []
    }
    if (!number) return []
    const missing = []
    if (!dated && (!document || document.issued)) missing.push("ngày ban hành")
    if (!citation.issuer && !extent.issuer && !extent.meeting) missing.push("cơ quan ban hành")
    const known = (!document || document.hasSubject) && !rules.BARE.includes(type)
    if (!citation.subject && !extent.subject && known) missing.push("trích yếu nội dung")
    return missing
  }

  /** All five parts at the first mention, type and number afterwards. */
  function advice(citation, document, missing, first) {
    if (missing.length) return ["Viện dẫn lần đầu thiếu " + text.join(missing) + "."]
    if (first || !document || citation.role === "in-title" || audit.standing.isNamed(document.type)) return []
    const whole = citation.form === "full" && citation.date && citation.issuer
    return whole && document.number ? ["Đã viện dẫn ở trên: chỉ cần ghi “" + document.later + "”."] : []
  }

  audit.form = {
    advice: advice,
    errors: errors,
    lacking: lacking,
    otherBody: otherBody,
    remark: remark,
    sameFamily: sameFamily,
    wrongParts: wrongParts,
  }
})(CanCu.audit)
