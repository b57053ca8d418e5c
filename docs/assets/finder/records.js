/* The records as the data scripts bring them, unpacked: columns become arrays that count through all shards. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"

  const listeners = []
  const data = {
    head: null,
    states: [],
    size: 0,
    number: [],
    code: [],
    type: [],
    issuer: [],
    issued: [],
    topics: [],
    signer: [],
    weight: [],
    title: [],
    steps: [],
    ids: new Map(),
    aliases: new Map(),
    about: new Map(),
    periods: new Map(),
    links: new Map(),
    readers: [],
    wordings: [],
    frames: null,
    places: new Map(),
    placed: 0,
  }

  /** Called by the first data script: vocabularies and what is still to come. */
  data.start = (head) => {
    data.head = head
    data.states = CanCu.library.states(head)
  }

  /** Called by every data script with the columns of its documents. */
  data.add = (shard) => {
    const start = data.size
    const lists = { code: 1, type: 1, issuer: 1, issued: 1, topics: 1, signer: 1 }
    Object.keys(lists).forEach((name) => {
      append(data[name], shard[name])
    })
    append(data.number, shard.number.split("\n"))
    append(data.title, shard.title.split("\n"))
    data.readers.push({ start: start, words: byCode(shard.words.split("\n")) })
    append(data.steps, shard.steps.split(","))
    append(data.weight, shard.weight.split("").map(Number))
    spread(data.ids, shard.id, start)
    spread(data.aliases, shard.alias, start)
    spread(data.about, shard.about, start)
    spread(data.periods, shard.period, start)
    spread(data.links, shard.links, start)
    data.size = data.title.length
    listeners.forEach((listener) => {
      listener(start, data.size)
    })
  }

  /** Called by a script with ready citations. */
  data.wording = (part) => {
    data.frames = part.frames
    part.citations.forEach((citation, place) => {
      data.wordings[part.part * data.head.wordingSize + place] = citation
    })
  }

  data.onAdd = (listener) => {
    listeners.push(listener)
    if (data.size) listener(0, data.size)
  }

  function append(list, more) {
    for (let i = 0; i < more.length; i++) list.push(more[i])
  }

  function spread(map, sparse, start) {
    Object.keys(sparse).forEach((place) => {
      map.set(start + Number(place), sparse[place])
    })
  }

  /** The number as printed: "33/CT-TTg"; empty for a document without one. */
  data.numberOf = (doc) => data.number[doc] + data.head.codes[data.code[doc]]

  /** Words by the codes that stand for them in the titles of a shard, as `coded` in finder_codes.py gives them. */
  function byCode(words) {
    const found = new Map()
    let code = 0x3d
    words.forEach((word) => {
      found.set(code, word)
      code++
      if (code === 0x5c) code = 0x5d
      else if (code === 0x7f) code = 0xa1
      else if (code === 0xd800) code = 0xe000
    })
    return found
  }

  /** The words of the shard that holds a document, by their codes. */
  data.wordsFor = (doc) => {
    let place = data.readers.length - 1
    while (data.readers[place].start > doc) place--
    return data.readers[place].words
  }

  /** The title as printed. */
  data.titleOf = (doc) => {
    const words = data.wordsFor(doc)
    return Array.from(data.title[doc], (letter) => words.get(letter.codePointAt(0))).join(" ")
  }

  data.issuerOf = (doc) => {
    const row = data.head.issuers[data.issuer[doc]]
    return { id: row[0], name: row[1], level: row[2], province: row[3], provinceNow: row[4], others: row[5] }
  }

  data.typeOf = (doc) => {
    const row = data.head.types[data.type[doc]]
    return { id: row[0], label: row[1] }
  }

  data.yearOf = (doc) => {
    if (data.issued[doc]) return Math.floor(data.issued[doc] / 10000)
    return data.periods.has(doc) ? data.periods.get(doc)[0] : 0
  }

  /** The id, spelled out or made of number, province and year as the curators make it. */
  data.idOf = (doc) => {
    if (data.ids.has(doc)) return data.ids.get(doc)
    const issuer = data.issuerOf(doc)
    const province = CanCu.library.isCentral(issuer.level) ? "" : finder.fold.slug(issuer.province)
    const year = data.issued[doc] ? String(data.issued[doc]).slice(0, 4) : ""
    return [finder.fold.slug(data.numberOf(doc)), province, year].filter(Boolean).join("-")
  }

  /** The place of a document by its id, or -1. */
  data.placeOf = (id) => {
    for (; data.placed < data.size; data.placed++) data.places.set(data.idOf(data.placed), data.placed)
    return data.places.has(id) ? data.places.get(id) : -1
  }

  /** The name for lists: type and number, or type and title. */
  data.labelOf = (doc) => {
    const label = data.typeOf(doc).label
    const rest = data.numberOf(doc) || data.titleOf(doc)
    return rest.indexOf(label) === 0 ? rest : label + " " + rest
  }

  /* Of a successor in a script that is still to come nothing is known. */
  const UNKNOWN = {}

  /** How a document stands on a day (as a number). */
  data.stateOn = (doc, day) => (doc < data.size ? data.states[CanCu.library.placeOn(data.steps[doc], day)] : UNKNOWN)

  /** Documents that a link of this kind ("e" ended, "f" followed, "a" amended) names by a day. */
  data.linked = (doc, kind, day) =>
    (data.links.get(doc) || []).filter((link) => link[0] === kind && link[2] <= day).map((link) => link[1])

  const factsOn = (day) => ({
    state: (other) => data.stateOn(other, day),
    enders: (other) => data.linked(other, "e", day),
    followers: (other) => data.linked(other, "f", day),
  })

  /** What to use in place of a document that is over on a day, followed to the last living text. */
  data.insteadOf = (doc, day) => CanCu.library.instead(doc, factsOn(day))

  /** What followed a document that is not over, at the end of the chain. */
  data.latestOf = (doc, day) => (data.linked(doc, "f", day).length ? CanCu.library.latest(doc, factsOn(day)) : [])

  /** What is added to the advice to use `other` where no clause replaces the document by it. */
  data.hedgeOf = (doc, other, day) => CanCu.library.hedge(doc, other, factsOn(day))

  finder.data = data
})(CanCu.finder)
