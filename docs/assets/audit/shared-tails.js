/* Members of a list that share one tail: none is judged by the day or the subject of its neighbour. The twin of
 * hooks/cancu/audit/shared_tails.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const JOINT = /^\s{0,9}[,;]?\s{0,9}(?:(?:và|cùng)\s{1,9})?(?:số\s{1,9})?$/u

  /** True where nothing but a sign of a list stands between a citation and the next, at `limit`. */
  audit.isListed = (string, end, limit) => limit < string.length && JOINT.test(string.slice(end, limit))

  /* Without the day that stands with a later member, without the subject that is meant for all. */
  function readings(string, citations, place, limit) {
    const citation = citations[place]
    if (!citation.number) return []
    if (citation.date && audit.isListed(string, citation.end, limit)) {
      const own = audit.extentOf(string, citation, limit, null).day
      return own ? [] : [Object.assign({}, citation, { date: null, year: null })]
    }
    const before = place ? citations[place - 1] : null
    const joined = before && audit.isListed(string, before.end, citation.start)
    return joined && citation.subject ? [Object.assign({}, citation, { subject: null })] : []
  }

  /** The citation without what it only shares, and its resolution; null where that answers nothing. */
  audit.unshared = (library, string, citations, place, limit, context) => {
    const timeless = Object.assign({}, context, { date: null })
    for (const reading of readings(string, citations, place, limit)) {
      const found = CanCu.citations.resolve([reading], library.data, timeless)[0]
      if (found.state === "exact" || found.state === "several") return { citation: reading, resolution: found }
    }
    return null
  }
})(CanCu.audit)
