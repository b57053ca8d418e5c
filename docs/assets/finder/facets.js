/* Facets: what each document counts under, which documents pass a choice, and how many each value has.
 * Documents are tallied by small numbers (the issuer, the set of topics …) and only those are read as keys. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var data = finder.data

  var day = 0
  var states = []

  /** Sets the day for which status is looked up; states are found once per day and document. */
  function setDay(number) {
    if (number !== day) states = []
    day = number
  }

  /** How a document stands on that day. */
  function stateOf(doc) {
    if (states[doc] === undefined) states[doc] = data.stateOn(doc, day)
    return states[doc]
  }

  function provinces(place) {
    var row = data.head.issuers[place]
    if (!row[3]) return []
    return row[4] && row[4] !== row[3] ? [row[3], row[4]] : [row[3]]
  }

  function provinceLabel(name) {
    var merged = new Set()
    data.head.issuers.forEach(function (row) {
      if (row[4] === name && row[3] && row[3] !== name) merged.add(row[3])
      if (row[3] === name && row[4] && row[4] !== name) merged.now = row[4]
    })
    if (merged.now) return name + " (nay thuộc " + merged.now + ")"
    return merged.size ? name + " (gồm cả " + Array.from(merged).join(", ") + ")" : name
  }

  function nameIn(rows, key) {
    var row = rows.find(function (each) { return each[0] === key })
    return row ? row[1] : key
  }

  /* `code` gives the number of a document, `keys` what that number stands for as it stands in the address,
   * `label` what a reader sees, `others` further keys
   * that an address may name. */
  var FACETS = [
    {
      name: "tinh-trang", title: "Tình trạng",
      code: function (doc) { return stateOf(doc).place },
      keys: function (code) { return [data.states[code].speaks] },
      /* Addresses that were kept may name a status that no badge says any more. */
      others: function (code) {
        var status = data.states[code].status
        return data.head.meanings.badges[status] ? [] : [status]
      },
      label: function (key) { return (data.head.meanings.badges[key] || { facet: key }).facet },
    },
    {
      name: "loai", title: "Loại văn bản",
      code: function (doc) { return data.type[doc] },
      keys: function (code) { return [data.head.types[code][0]] },
      label: function (key) { return nameIn(data.head.types, key) },
    },
    {
      name: "cap", title: "Cấp",
      code: function (doc) { return data.issuer[doc] },
      keys: function (code) { return [data.head.issuers[code][2]] },
      label: function (key) { return data.head.levels[key] || key },
    },
    {
      name: "tinh", title: "Tỉnh, thành phố (trước và nay)",
      code: function (doc) { return data.issuer[doc] },
      keys: provinces, label: provinceLabel,
    },
    {
      name: "chu-de", title: "Chủ đề",
      code: function (doc) { return data.topics[doc] },
      keys: function (code) {
        return data.head.topicSets[code].map(function (topic) { return data.head.topics[topic][0] })
      },
      label: function (key) { return nameIn(data.head.topics, key) },
    },
    {
      name: "nam", title: "Năm", newestFirst: true,
      code: function (doc) { return data.yearOf(doc) },
      keys: function (code) { return [String(code || "khong-ro")] },
      label: function (key) { return key === "khong-ro" ? "Không rõ năm" : key },
    },
    {
      name: "co-quan", title: "Cơ quan ban hành",
      code: function (doc) { return data.issuer[doc] },
      keys: function (code) { return [data.head.issuers[code][0]] },
      label: function (key) { return nameIn(data.head.issuers, key) },
    },
    {
      name: "nguoi-ky", title: "Người ký",
      code: function (doc) { return data.signer[doc] },
      keys: function (code) { return code ? [data.head.signers[code]] : [] },
      label: function (key) { return key },
    },
  ]

  /* For each facet with a choice a test of documents; the answer is found once for each number. */
  function tests(choices) {
    return FACETS.map(function (facet) {
      var chosen = choices[facet.name] || []
      if (!chosen.length) return null
      var known = new Map()
      return function (doc) {
        var code = facet.code(doc)
        var passes = known.get(code)
        if (passes === undefined) {
          var keys = facet.keys(code).concat(facet.others ? facet.others(code) : [])
          passes = keys.some(function (key) { return chosen.indexOf(key) >= 0 })
          known.set(code, passes)
        }
        return passes
      }
    })
  }

  /** Documents that pass every choice, in their order. `choices` maps facet names to lists of keys. */
  function filter(docs, choices) {
    var active = tests(choices).filter(Boolean)
    if (!active.length) return docs
    return docs.filter(function (doc) {
      return active.every(function (passes) { return passes(doc) })
    })
  }

  /* Documents per key of one facet. */
  function tally(facet, docs) {
    var numbers = []
    for (var i = 0; i < docs.length; i++) {
      var code = facet.code(docs[i])
      numbers[code] = (numbers[code] || 0) + 1
    }
    var found = new Map()
    numbers.forEach(function (number, code) {
      facet.keys(code).forEach(function (key) { found.set(key, (found.get(key) || 0) + number) })
    })
    return found
  }

  /** Counts per facet and key; within a facet the choice made there does not narrow its own counts. */
  function count(docs, choices) {
    var all = tests(choices)
    var passing = filter(docs, choices)
    var counts = {}
    FACETS.forEach(function (facet, place) {
      var others = all.filter(function (test, other) { return test && other !== place })
      var own = all[place] ? docs.filter(function (doc) {
        return others.every(function (passes) { return passes(doc) })
      }) : passing
      counts[facet.name] = tally(facet, own)
    })
    return counts
  }

  finder.facets = {
    all: FACETS, count: count, filter: filter, setDay: setDay, stateOf: stateOf,
  }
})(CanCu.finder)
