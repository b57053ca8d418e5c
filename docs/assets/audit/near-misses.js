/* A second look at citations that no document fits: a slip in the date, or a document later than the draft.
 * The twin of hooks/cancu/audit/near_misses.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const { iso } = CanCu.citations.modules.dates
  const text = audit.text
  const LIKE = 0.6
  const ENOUGH = 4

  function yearInside(number) {
    const parts = number.split("/")
    return parts.length >= 3 && /^[0-9]{4}$/.test(parts[1])
  }

  function sameParts(one, other) {
    if (!one || !other || one.length !== 10 || other.length !== 10) return 0
    const right = other.split("-")
    return one.split("-").filter((part, place) => part === right[place]).length
  }

  function words(string) {
    const found = text.fold(string.slice(0, 200)).split(/[^\p{L}\p{N}]+/u)
    return new Set(found.filter((word) => word.length > 1))
  }

  function alike(subject, title) {
    const said = words(subject || "")
    const known = words(title)
    const shared = Array.from(said).filter((word) => known.has(word)).length
    return said.size >= ENOUGH && shared >= LIKE * said.size
  }

  /* The date with day and month in the other order, if that is a date: "11/26/2021", "06/3/2013". */
  function swapped(citation) {
    const parts = citation.date ? citation.date.split("-") : (citation.misprint || "").match(/[0-9]+/g) || []
    if (parts.length !== 3 || (!citation.date && parts[2].length !== 4)) return []
    const year = citation.date ? parts[0] : parts[2]
    const month = citation.date ? parts[2] : parts[0]
    const turned = iso(Number(year), Number(month), Number(parts[1]))
    return turned && turned !== citation.date ? [turned] : []
  }

  /* Number with its year inside, the date turned, two parts of it, or the words of the subject agree. */
  function isSure(citation, document) {
    return (
      yearInside(document.number || "") ||
      swapped(citation).indexOf(document.issued) >= 0 ||
      sameParts(citation.date, document.issued) >= 2 ||
      alike(citation.subject, document.title)
    )
  }

  /* True when what kept the document out was the day of the draft, or the date as printed. */
  function explains(reading, citation, document, context) {
    if (reading !== citation) return Boolean((citation.date || reading.date) && document.issued)
    if (!context.date || !document.issued) return false
    return text.firstDay(document.issued) > text.lastDay(context.date)
  }

  /** The resolution, or a better founded one of a citation that fitted no document. */
  audit.lookAgain = (library, citation, resolution, context) => {
    if ((resolution.state !== "several" && resolution.state !== "other") || !citation.number) return resolution
    const timeless = Object.assign({}, context, { date: null })
    /* A slip in the day, in the whole date, or in the issuer (and its term) beside the right date. */
    const slips = [null, { date: null }, { date: null, year: null }, { issuer: null, term: null }].concat(
      swapped(citation).map((day) => ({ date: day })),
    )
    for (let undated = 0; undated < slips.length; undated++) {
      const reading = undated ? Object.assign({}, citation, slips[undated]) : citation
      const found = CanCu.citations.resolve([reading], library.data, timeless)[0]
      const document = found.document ? library.document(found.document) : null
      if (document && isSure(citation, document) && explains(reading, citation, document, context)) return found
    }
    return resolution
  }
})(CanCu.audit)
