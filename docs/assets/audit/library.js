/* The library on one day: what the rules ask of it. The facts come from the build, every one with its day;
 * hooks/cancu/graph/{library,chains,standing}.py answer the same questions there. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"

  function indexed(records) {
    var found = new Map()
    records.forEach(function (record) { found.set(record.id, record) })
    return found
  }

  /* Each index is made once for one set of data. */
  var indexes = new WeakMap()
  function indexOf(data) {
    if (!indexes.has(data)) {
      indexes.set(data, {
        documents: indexed(data.documents), issuers: indexed(data.issuers), states: CanCu.library.states(data),
      })
    }
    return indexes.get(data)
  }

  /** Views `data` (CanCu.auditData) on the day `on`, ISO. */
  audit.libraryOn = function (data, on) {
    var index = indexOf(data)
    var library = { data: data, on: on }

    library.document = function (id) { return index.documents.get(id) }
    library.issuer = function (id) { return index.issuers.get(id) }
    library.issuerOf = function (document) { return index.issuers.get(document.issuer) }

    /** How a document stands on a day. */
    library.stepOn = function (document, day) { return index.states[CanCu.library.placeOn(document.steps, day)] }
    library.step = function (id) { return library.stepOn(library.document(id), on) }

    function held(pairs) { return CanCu.library.held(pairs, on) }
    library.followers = function (id) { return held(library.document(id).followers) }
    library.amending = function (id) { return held(library.document(id).amenders) }
    library.endedBases = function (id) {
      return library.document(id).bases.filter(function (basis) { return library.step(basis).ended })
    }

    /** What to use in place of a document that is over, followed to the last living text. */
    library.instead = function (id) {
      return CanCu.library.instead(id, {
        state: library.step, followers: library.followers,
        enders: function (other) { return held(library.document(other).enders) },
      })
    }

    /** The words on what has amended a document; empty without amendments. */
    library.amendments = function (id) {
      return CanCu.library.amendments(library.amending(id).map(function (other) { return library.document(other).numbered }))
    }
    /** The first mention of a document, with what has amended it. */
    library.mention = function (id) { return library.document(id).mention + library.amendments(id) }
    /** The same in a line of the căn cứ, where a law has its day. */
    library.basisMention = function (id) { return library.document(id).basisMention + library.amendments(id) }
    library.later = function (id) { return library.document(id).later }

    return library
  }
})(CanCu.audit)
