/* The library on one day: what the rules ask of it. The facts come from the build, every one with its day;
 * hooks/cancu/graph/library.py, status/chains.py and changes/later_changes.py answer the same questions there. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"

  function indexed(records) {
    const found = new Map()
    records.forEach((record) => {
      found.set(record.id, record)
    })
    return found
  }

  /* Each index is made once for one set of data. */
  const indexes = new WeakMap()
  function indexOf(data) {
    if (!indexes.has(data)) {
      indexes.set(data, {
        documents: indexed(data.documents),
        issuers: indexed(data.issuers),
        states: CanCu.library.states(data),
      })
    }
    return indexes.get(data)
  }

  /** Views `data` (CanCu.auditData) on the day `on`, ISO. */
  audit.libraryOn = (data, on) => {
    const index = indexOf(data)
    const library = { data: data, on: on }

    library.document = (id) => index.documents.get(id)
    library.issuer = (id) => index.issuers.get(id)
    library.issuerOf = (document) => index.issuers.get(document.issuer)

    /** How a document stands on a day. */
    library.stepOn = (document, day) => index.states[CanCu.library.placeOn(document.steps, day)]
    library.step = (id) => library.stepOn(library.document(id), on)

    function held(pairs) {
      return CanCu.library.held(pairs, on)
    }
    library.followers = (id) => held(library.document(id).followers)
    library.amending = (id) => held(library.document(id).amenders)
    library.endedBases = (id) => library.document(id).bases.filter((basis) => library.step(basis).ended)

    /** What to use in place of a document that is over, followed to the last living text. */
    const facts = {
      state: library.step,
      followers: library.followers,
      enders: (other) => held(library.document(other).enders),
    }
    library.instead = (id) => CanCu.library.instead(id, facts)
    /** The end of its chain, over or not, and what is said of it where no clause replaces the document by it. */
    library.latest = (id) => CanCu.library.latest(id, facts)
    library.hedge = (id, other) => CanCu.library.hedge(id, other, facts)

    /** True for what was issued by the day (null: no day is known). */
    library.isBy = (id, by) => {
      const issued = library.document(id).issued
      return !by || !issued || audit.text.firstDay(issued) <= by
    }
    /** What amended it by the day of signing; nothing where a later text has taken up its subject. */
    library.amendingBy = (id, by) =>
      library.step(id).flags.includes("followed") ? [] : library.amending(id).filter((other) => library.isBy(other, by))
    /** The words on what has amended a document; empty without amendments. */
    library.amendments = (id, by) =>
      CanCu.library.amendments(library.amendingBy(id, by).map((other) => library.document(other).numbered))
    /** The first mention of a document, with what has amended it. */
    library.mention = (id, by) => library.document(id).mention + library.amendments(id, by)
    /** The same in a line of the căn cứ, where a law has its day. */
    library.basisMention = (id, by) => library.document(id).basisMention + library.amendments(id, by)
    library.later = (id) => library.document(id).later

    return library
  }
})(CanCu.audit)
