/* A third look: the name, the day or the subject is a known document's, and the number is not. The twin of
 * hooks/cancu/audit/wrong_numbers.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const text = audit.text
  const ENOUGH = 5
  const LIKE = 0.75
  const PARTS = 2

  function only(found) {
    return found.length === 1 ? found[0] : null
  }

  /* How many of number, year and term two numbers of laws share. */
  function partsAlike(one, other) {
    const right = other.split("/")
    const pairs = one.split("/").slice(0, right.length)
    return pairs.filter((part, place) => text.numberKey(part) === text.numberKey(right[place])).length
  }

  /* The law of the printed name, where day or most of the number agree, or the number is another law's. */
  function lawOf(library, citation, found) {
    const name = audit.printedName(citation)
    if (!name) return null
    const said = text.fold(name)
    if (found && audit.namesOf(library.document(found)).includes(said)) return null
    const isSo = (each) => audit.standing.isNamed(each.type) && audit.namesOf(each).includes(said)
    const namesakes = library.data.documents.filter(isSo)
    const dated = namesakes.filter((each) => citation.date && each.issued === citation.date)
    const near = namesakes.filter(
      (each) =>
        partsAlike(citation.number || "", each.number || "") >= PARTS &&
        (!citation.date || each.issued === citation.date),
    )
    return only(dated) || only(near) || only(found && !citation.date ? namesakes : [])
  }

  function words(string) {
    const found = text.fold(string.slice(0, 200)).match(/[\p{L}\p{N}_]+/gu) || []
    return new Set(found.filter((word) => word.length > 1))
  }

  /* Share of the words of a subject that a title has; null for a subject of few words. */
  function likeness(subject, title) {
    const said = words(subject || "")
    const known = words(title)
    return said.size >= ENOUGH ? Array.from(said).filter((word) => known.has(word)).length / said.size : null
  }

  /** True where one character is another, lacks or is too many, or two neighbours have changed places. */
  audit.isSlip = (one, other) => {
    const left = text.numberKey(one)
    const right = text.numberKey(other)
    if (left === right || Math.abs(left.length - right.length) > 1) return false
    const size = Math.min(left.length, right.length)
    let at = 0
    while (at < size && left[at] === right[at]) at += 1
    if (at === size) return true
    const turned = right.slice(0, at) + (right[at + 1] || "") + right[at] + right.slice(at + 2)
    const skips = [
      [1, 1],
      [1, 0],
      [0, 1],
    ]
    return left === turned || skips.some((skip) => left.slice(at + skip[0]) === right.slice(at + skip[1]))
  }

  function keysDiffer(citation, document) {
    return text.numberKey(citation.number || "") !== text.numberKey(document.number || "")
  }

  /** True where somebody has to say whether the name is right or the number. */
  audit.isDoubtful = (citation, document, errors) => {
    const kinds = errors.map((error) => error.kind)
    const far = kinds.includes("number") && !audit.isSlip(citation.number || "", document.number || "")
    const undated = citation.date !== document.issued
    return kinds.includes("name") || (far && keysDiffer(citation, document) && undated)
  }

  /** The remark on the one other document that has the number which is written here wrongly. */
  audit.ownerOf = (library, citation, document) => {
    if (!citation.number || citation.form !== "full" || !keysDiffer(citation, document)) return []
    const key = text.numberKey(citation.number)
    const owners = library.data.documents.filter((each) => each.number && text.numberKey(each.number) === key)
    return owners.length === 1 ? ["Số " + citation.number + " là của văn bản khác: " + owners[0].mention + "."] : []
  }

  /* The one document with which two of day, subject and nearly the number agree and nothing disagrees. */
  function paperOf(library, citation) {
    /* A number alone shows nothing. */
    if (!citation.date && words(citation.subject || "").size < ENOUGH) return null
    return only(library.data.documents.filter((each) => each.number && isLike(library, citation, each)))
  }

  function isLike(library, citation, document) {
    if (library.issuerOf(document).level.indexOf("central") !== 0) return false
    if (!audit.form.sameFamily(citation.type || "", document.type)) return false
    const dated = Boolean(citation.date) && citation.date === document.issued
    if (citation.date && !dated) return false
    const slip = audit.isSlip(citation.number || "", document.number || "")
    if (!dated && !slip) return false
    if (citation.issuer && audit.form.otherBody(library, citation.issuer, document)) return false
    const like = likeness(citation.subject, document.title)
    if (like !== null && like < LIKE) return false
    return Number(dated) + Number(slip) + Number(like !== null) >= 2
  }

  /** The resolution, or the document that is meant although its number is written wrongly. */
  audit.retryNumber = (library, citation, resolution) => {
    if (!citation.number || citation.form !== "full") return resolution
    const law = audit.standing.isNamed(citation.type)
    if (!law && resolution.document) return resolution
    const found = law ? lawOf(library, citation, resolution.document) : paperOf(library, citation)
    if (!found || found.id === resolution.document) return resolution
    return { document: found.id, candidates: [found.id], state: "exact", reason: "Khớp tên gọi, khác số." }
  }
})(CanCu.audit)
