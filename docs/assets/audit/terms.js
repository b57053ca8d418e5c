/* Terms of the Central Committee: the twin of hooks/cancu/citations/terms.py; the days come with the data. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  /** The term that a full day falls into. */
  audit.termOn = (congresses, day) => {
    const begun = congresses.filter((congress) => congress[1] <= day)
    return begun.length ? begun[begun.length - 1][0] : null
  }
})(CanCu.audit)
