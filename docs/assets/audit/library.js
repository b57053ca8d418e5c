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

    /** The first mention of a document, with what has amended it. */
    library.mention = function (id) {
      var names = library.amending(id).map(function (other) { return library.document(other).numbered })
      return library.document(id).mention + CanCu.library.amendments(names)
    }
    library.later = function (id) { return library.document(id).later }

    return library
  }
})(CanCu.audit)
