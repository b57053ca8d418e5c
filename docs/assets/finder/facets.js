/* Facets: what each document counts under, which documents pass a choice, and how many each value has.
 * Documents are tallied by small numbers (the issuer, the set of topics …) and only those are read as keys. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data

  let day = 0
  let states = []

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
    const row = data.head.issuers[place]
    if (!row[3]) return []
    return row[4] && row[4] !== row[3] ? [row[3], row[4]] : [row[3]]
  }

  function provinceLabel(name) {
    const merged = new Set()
    let now = ""
    data.head.issuers.forEach((row) => {
      if (row[4] === name && row[3] && row[3] !== name) merged.add(row[3])
      if (row[3] === name && row[4] && row[4] !== name) now = row[4]
    })
    if (now) return name + " (nay thuộc " + now + ")"
    return merged.size ? name + " (gồm cả " + Array.from(merged).join(", ") + ")" : name
  }

  function nameIn(rows, key) {
    const row = rows.find((each) => each[0] === key)
    return row ? row[1] : key
  }

  /* `code` gives the number of a document, `keys` what that number stands for as it stands in the address,
   * `label` what a reader sees, `others` further keys
   * that an address may name. */
  const FACETS = [
    {
      name: "tinh-trang",
      title: "Tình trạng",
      code: (doc) => stateOf(doc).place,
      keys: (code) => [data.states[code].speaks],
      /* Addresses that were kept may name a status that no badge says any more. */
      others: (code) => {
        const status = data.states[code].status
        return data.head.meanings.badges[status] ? [] : [status]
      },
      label: (key) => (data.head.meanings.badges[key] || { facet: key }).facet,
    },
    {
      name: "loai",
      title: "Loại văn bản",
      code: (doc) => data.type[doc],
      keys: (code) => [data.head.types[code][0]],
      label: (key) => nameIn(data.head.types, key),
    },
    {
      name: "cap",
      title: "Cấp",
      code: (doc) => data.issuer[doc],
      keys: (code) => [data.head.issuers[code][2]],
      label: (key) => data.head.levels[key] || key,
    },
    {
      name: "tinh",
      title: "Tỉnh, thành phố (trước và nay)",
      code: (doc) => data.issuer[doc],
      keys: provinces,
      label: provinceLabel,
    },
    {
      name: "chu-de",
      title: "Chủ đề",
      code: (doc) => data.topics[doc],
      keys: (code) => data.head.topicSets[code].map((topic) => data.head.topics[topic][0]),
      label: (key) => nameIn(data.head.topics, key),
    },
    {
      name: "nam",
      title: "Năm",
      newestFirst: true,
      code: (doc) => data.yearOf(doc),
      keys: (code) => [String(code || "khong-ro")],
      label: (key) => (key === "khong-ro" ? "Không rõ năm" : key),
    },
    {
      name: "co-quan",
      title: "Cơ quan ban hành",
      code: (doc) => data.issuer[doc],
      keys: (code) => [data.head.issuers[code][0]],
      label: (key) => nameIn(data.head.issuers, key),
    },
    {
      name: "nguoi-ky",
      title: "Người ký",
      code: (doc) => data.signer[doc],
      keys: (code) => (code ? [data.head.signers[code]] : []),
      label: (key) => key,
    },
  ]

  /* For each facet with a choice a test of documents; the answer is found once for each number. */
  function tests(choices) {
    return FACETS.map((facet) => {
      const chosen = choices[facet.name] || []
      if (!chosen.length) return null
      const known = new Map()
      return (doc) => {
        const code = facet.code(doc)
        let passes = known.get(code)
        if (passes === undefined) {
          const keys = facet.keys(code).concat(facet.others ? facet.others(code) : [])
          passes = keys.some((key) => chosen.indexOf(key) >= 0)
          known.set(code, passes)
        }
        return passes
      }
    })
  }

  /** Documents that pass every choice, in their order. `choices` maps facet names to lists of keys. */
  function filter(docs, choices) {
    const active = tests(choices).filter(Boolean)
    if (!active.length) return docs
    return docs.filter((doc) => active.every((passes) => passes(doc)))
  }

  /* Documents per key of one facet. */
  function tally(facet, docs) {
    const numbers = []
    for (let i = 0; i < docs.length; i++) {
      const code = facet.code(docs[i])
      numbers[code] = (numbers[code] || 0) + 1
    }
    const found = new Map()
    numbers.forEach((number, code) => {
      facet.keys(code).forEach((key) => {
        found.set(key, (found.get(key) || 0) + number)
      })
    })
    return found
  }

  /** Counts per facet and key; within a facet the choice made there does not narrow its own counts. */
  function count(docs, choices) {
    const all = tests(choices)
    const passing = filter(docs, choices)
    const counts = {}
    FACETS.forEach((facet, place) => {
      const others = all.filter((test, other) => test && other !== place)
      const own = all[place] ? docs.filter((doc) => others.every((passes) => passes(doc))) : passing
      counts[facet.name] = tally(facet, own)
    })
    return counts
  }

  finder.facets = {
    all: FACETS,
    count: count,
    filter: filter,
    setDay: setDay,
    stateOf: stateOf,
  }
})(CanCu.finder)
