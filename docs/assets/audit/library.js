/* The library on one day: what the rules ask of it. The facts come from the build, every one with its day;
 * hooks/cancu/graph/{library,chains,standing}.py answer the same questions there. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var NOT_ISSUED = { from: null, status: "not-yet", flags: ["not-yet"], by: [], asOf: null, label: "Chưa có hiệu lực", sentence: null }

  function indexed(records) {
    var found = new Map()
    records.forEach(function (record) { found.set(record.id, record) })
    return found
  }

  /* Each index is made once for one set of data. */
  var indexes = new WeakMap()
  function indexOf(data) {
    if (!indexes.has(data)) {
      indexes.set(data, { documents: indexed(data.documents), issuers: indexed(data.issuers) })
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

    /** The status step of a document on a day; before the first one it is not yet in force. */
    library.stepOn = function (document, day) {
      var current = NOT_ISSUED
      for (var i = 0; i < document.steps.length; i++) {
        if (document.steps[i].from && document.steps[i].from > day) break
        current = document.steps[i]
      }
      return current
    }
    library.step = function (id) { return library.stepOn(library.document(id), on) }

    function held(pairs) {
      return pairs.filter(function (pair) { return pair[1] <= on }).map(function (pair) { return pair[0] })
    }
    library.followers = function (id) { return held(library.document(id).followers) }
    library.amending = function (id) { return held(library.document(id).amenders) }
    library.endedBases = function (id) {
      return library.document(id).bases.filter(function (basis) { return data.dispositions[library.step(basis).status].ended })
    }

    /** What holds in place of an ended document: the ends of its chain of replacements. */
    library.instead = function (id) {
      var found = new Set()
      var seen = new Set([id])
      var queue = held(library.document(id).enders)
      while (queue.length) {
        var current = queue.shift()
        if (seen.has(current)) continue
        seen.add(current)
        var further = held(library.document(current).enders)
        if (further.length) queue = queue.concat(further)
        else found.add(current)
      }
      return Array.from(found).sort()
    }

    /** The words on what has amended a document; empty without amendments. */
    library.amendments = function (id) {
      const names = library.amending(id).map(function (other) { return library.document(other).numbered })
      return names.length ? ", đã được sửa đổi, bổ sung một số điều theo " + audit.text.join(names) : ""
    }
    /** The first mention of a document, with what has amended it. */
    library.mention = function (id) { return library.document(id).mention + library.amendments(id) }
    /** The same in a line of the căn cứ, where a law has its day. */
    library.basisMention = function (id) { return library.document(id).basisMention + library.amendments(id) }
    library.later = function (id) { return library.document(id).later }

    return library
  }
})(CanCu.audit)
