/* Facets: what each document counts under, which documents pass a choice, and how many each value has. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var data = finder.data

  var STATUS_NAMES = {
    "in-force": "Còn hiệu lực, đang thực hiện", "partly": "Hết hiệu lực một phần",
    "ended": "Đã hết hiệu lực, được thay thế", "period-over": "Đã hết thời gian thực hiện",
    "unverified": "Chưa xác minh", "not-yet": "Chưa có hiệu lực", "suspended": "Ngưng hiệu lực",
    "partly-suspended": "Ngưng hiệu lực một phần", "obsolete": "Không còn phù hợp",
  }
  var day = 0
  var states = []

  /** Sets the day for which status is looked up; states are found once per day and document. */
  function setDay(number) {
    if (number !== day) states = []
    day = number
  }

  function statusOf(doc) {
    if (states[doc] === undefined) states[doc] = data.stateOn(doc, day)
    return states[doc] < 0 ? "not-yet" : data.head.states[states[doc]][0]
  }

  function statusLabelOf(doc) {
    statusOf(doc)
    return states[doc] < 0 ? "Chưa có hiệu lực" : data.head.states[states[doc]][1]
  }

  function provincesOf(doc) {
    var row = data.head.issuers[data.issuer[doc]]
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

  /* `values` gives keys as they stand in the address; `label` what a reader sees. */
  var FACETS = [
    {
      name: "tinh-trang", title: "Tình trạng",
      values: function (doc) { return [statusOf(doc)] },
      label: function (key) { return STATUS_NAMES[key] || key },
    },
    {
      name: "loai", title: "Loại văn bản",
      values: function (doc) { return [data.head.types[data.type[doc]][0]] },
      label: function (key) { return nameIn(data.head.types, key) },
    },
    {
      name: "cap", title: "Cấp",
      values: function (doc) { return [data.head.issuers[data.issuer[doc]][2]] },
      label: function (key) { return data.head.levels[key] || key },
    },
    {
      name: "tinh", title: "Tỉnh, thành phố (trước và nay)",
      values: provincesOf, label: provinceLabel,
    },
    {
      name: "chu-de", title: "Chủ đề",
      values: function (doc) {
        return data.head.topicSets[data.topics[doc]].map(function (topic) { return data.head.topics[topic][0] })
      },
      label: function (key) { return nameIn(data.head.topics, key) },
    },
    {
      name: "nam", title: "Năm", newestFirst: true,
      values: function (doc) { return [String(data.yearOf(doc) || "khong-ro")] },
      label: function (key) { return key === "khong-ro" ? "Không rõ năm" : key },
    },
    {
      name: "co-quan", title: "Cơ quan ban hành",
      values: function (doc) { return [data.head.issuers[data.issuer[doc]][0]] },
      label: function (key) { return nameIn(data.head.issuers, key) },
    },
    {
      name: "nguoi-ky", title: "Người ký",
      values: function (doc) { return data.signer[doc] ? [data.head.signers[data.signer[doc]]] : [] },
      label: function (key) { return key },
    },
  ]

  function nameIn(rows, key) {
    var row = rows.find(function (each) { return each[0] === key })
    return row ? row[1] : key
  }

  function passes(facet, chosen, doc) {
    return !chosen.length || facet.values(doc).some(function (key) { return chosen.indexOf(key) >= 0 })
  }

  /** Documents that pass every choice, in their order. `choices` maps facet names to lists of keys. */
  function filter(docs, choices) {
    var active = FACETS.filter(function (facet) { return (choices[facet.name] || []).length })
    if (!active.length) return docs
    return docs.filter(function (doc) {
      return active.every(function (facet) { return passes(facet, choices[facet.name], doc) })
    })
  }

  /** Counts per facet and key; within a facet the choice made there does not narrow its own counts. */
  function count(docs, choices) {
    var counts = {}
    FACETS.forEach(function (facet) { counts[facet.name] = new Map() })
    docs.forEach(function (doc) {
      var failing = FACETS.filter(function (facet) { return !passes(facet, choices[facet.name] || [], doc) })
      if (failing.length > 1) return
      ;(failing.length ? failing : FACETS).forEach(function (facet) {
        var tally = counts[facet.name]
        facet.values(doc).forEach(function (key) { tally.set(key, (tally.get(key) || 0) + 1) })
      })
    })
    return counts
  }

  finder.facets = {
    all: FACETS, count: count, filter: filter, setDay: setDay, statusLabelOf: statusLabelOf, statusOf: statusOf,
  }
})(CanCu.finder)
