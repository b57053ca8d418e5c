/* How a citation is written against what it stands for, and against Nghị định 30/2020/NĐ-CP: the twin of
 * hooks/cancu/audit/form.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var text = audit.text
  /* A joint programme or a regulation is often called by the general word: no error within a family. */
  var FAMILIES = [
    ["chuong-trinh", "chuong-trinh-hanh-dong", "chuong-trinh-phoi-hop", "ke-hoach"],
    ["quyet-dinh", "quy-dinh", "quy-che", "quy-che-phoi-hop"],
    ["nghi-quyet", "nghi-quyet-lien-tich"],
    ["thong-tu", "thong-tu-lien-tich"],
  ]

  function unspaced(words) {
    return words.split(/\s+/).join("")
  }

  /* Typographic dashes are the word processor's doing, marks without width that of copying. */
  function numberIsRight(citation, number) {
    if (citation.form !== "full") return true
    var printed = unspaced(text.nfc(citation.surface)).replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    return printed.indexOf(unspaced(number)) >= 0
  }

  function sameFamily(one, other) {
    return one === other || FAMILIES.some(function (family) {
      return family.indexOf(one) >= 0 && family.indexOf(other) >= 0
    })
  }

  function isNamed(words, issuer) {
    return [issuer.name, issuer.short || issuer.name].concat(issuer.aliases).some(function (name) {
      var folded = text.fold(name)
      return folded === words || folded.indexOf(words + " ") === 0
    })
  }

  /* True when the printed body is one that the library knows, and not the issuer or one of its own. */
  function otherBody(library, printed, document) {
    var mine = library.issuerOf(document)
    var words = text.fold(printed)
    if (isNamed(words, mine)) return false
    var related = [mine.id, mine.superior].concat(mine.successors.map(function (heir) { return heir.issuer }))
    var others = library.data.issuers.filter(function (issuer) { return isNamed(words, issuer) })
    /* "Tỉnh ủy" for "Ban Thường vụ Tỉnh ủy" names the same committee; a province needs no repeating. */
    var akin = others.some(function (other) {
      return related.indexOf(other.id) >= 0 && other.level !== "central-party"
    })
    return !akin && others.length > 0 && others.every(function (other) {
      return other.province === null || other.province === mine.province
    })
  }

  /** What is written wrongly, each with the right form. */
  function errors(library, citation, document) {
    var found = []
    if (citation.number && document.number && !numberIsRight(citation, document.number)) {
      found.push("Số, ký hiệu đúng: " + document.number + ".")
    }
    if (citation.type && citation.form === "full" && !sameFamily(citation.type, document.type)) {
      found.push("Tên loại đúng: " + library.data.typeLabels[document.type] + ".")
    }
    if (citation.date && document.issued && citation.date.indexOf(document.issued) !== 0) {
      found.push("Ngày ban hành đúng: " + text.day(document.issued) + ".")
    }
    /* Without a date of its own the mention may only share the body of a list, and lists mix bodies. */
    if (citation.issuer && citation.date && otherBody(library, citation.issuer, document)) {
      found.push("Cơ quan ban hành đúng: " + library.issuerOf(document).name + ".")
    }
    return found
  }

  /** What the badge of a row with these slips says: which one, where it is alone. */
  function slip(found, label) {
    return found.length === 1 ? "Sai " + found[0].split(" đúng:")[0].toLowerCase() : label
  }

  /** What a first mention should have and has not; a law is named by type and name alone. */
  function lacking(citation, document, first) {
    var number = document ? document.number : citation.number
    var type = document ? document.type : citation.type
    if (!first || citation.role === "in-title" || !number || audit.standing.isNamed(type)) return []
    var missing = []
    if (!citation.date && (!document || document.issued)) missing.push("ngày ban hành")
    if (!citation.issuer) missing.push("cơ quan ban hành")
    if (!citation.subject && (!document || document.hasSubject)) missing.push("trích yếu nội dung")
    return missing
  }

  /** All five parts at the first mention, type and number afterwards. */
  function advice(citation, document, missing, first) {
    if (missing.length) return ["Viện dẫn lần đầu thiếu " + text.join(missing) + "."]
    if (first || !document || citation.role === "in-title" || audit.standing.isNamed(document.type)) return []
    var whole = citation.form === "full" && citation.date && citation.issuer
    return whole && document.number ? ["Đã viện dẫn ở trên: chỉ cần ghi “" + document.later + "”."] : []
  }

  audit.form = { advice: advice, errors: errors, lacking: lacking, slip: slip }
})(CanCu.audit)
