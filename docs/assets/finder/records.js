/* The records as the data scripts bring them, unpacked: columns become arrays that count through all shards. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"

  var listeners = []
  var data = {
    head: null, states: [], size: 0, number: [], code: [], type: [], issuer: [], issued: [], topics: [], signer: [],
    weight: [], title: [], steps: [], ids: new Map(), aliases: new Map(), periods: new Map(), links: new Map(),
    readers: [], wordings: [], frames: null, places: new Map(), placed: 0,
  }

  /** Called by the first data script: vocabularies and what is still to come. */
  data.start = function (head) {
    data.head = head
    data.states = CanCu.library.states(head)
  }

  /** Called by every data script with the columns of its documents. */
  data.add = function (shard) {
    var start = data.size
    var lists = { code: 1, type: 1, issuer: 1, issued: 1, topics: 1, signer: 1 }
    Object.keys(lists).forEach(function (name) { append(data[name], shard[name]) })
    append(data.number, shard.number.split("\n"))
    append(data.title, shard.title.split("\n"))
    data.readers.push({ start: start, words: byCode(shard.words.split("\n")) })
    append(data.steps, shard.steps.split(","))
    append(data.weight, shard.weight.split("").map(Number))
    spread(data.ids, shard.id, start)
    spread(data.aliases, shard.alias, start)
    spread(data.periods, shard.period, start)
    spread(data.links, shard.links, start)
    data.size = data.title.length
    listeners.forEach(function (listener) { listener(start, data.size) })
  }

  /** Called by a script with ready citations. */
  data.wording = function (part) {
    data.frames = part.frames
    part.citations.forEach(function (citation, place) {
      data.wordings[part.part * data.head.wordingSize + place] = citation
    })
  }

  data.onAdd = function (listener) {
    listeners.push(listener)
    if (data.size) listener(0, data.size)
  }

  function append(list, more) {
    for (var i = 0; i < more.length; i++) list.push(more[i])
  }

  function spread(map, sparse, start) {
    Object.keys(sparse).forEach(function (place) { map.set(start + Number(place), sparse[place]) })
  }

  /** The number as printed: "33/CT-TTg"; empty for a document without one. */
  data.numberOf = function (doc) {
    return data.number[doc] + data.head.codes[data.code[doc]]
  }

  /** Words by the codes that stand for them in the titles of a shard, as `coded` in finder_codes.py gives them. */
  function byCode(words) {
    var found = new Map()
    var code = 0x3d
    words.forEach(function (word) {
      found.set(code, word)
      code++
      if (code === 0x5c) code = 0x5d
      else if (code === 0x7f) code = 0xa1
      else if (code === 0xd800) code = 0xe000
    })
    return found
  }

  /** The words of the shard that holds a document, by their codes. */
  data.wordsFor = function (doc) {
    var place = data.readers.length - 1
    while (data.readers[place].start > doc) place--
    return data.readers[place].words
  }

  /** The title as printed. */
  data.titleOf = function (doc) {
    var words = data.wordsFor(doc)
    return Array.from(data.title[doc], function (letter) { return words.get(letter.codePointAt(0)) }).join(" ")
  }

  data.issuerOf = function (doc) {
    var row = data.head.issuers[data.issuer[doc]]
    return { id: row[0], name: row[1], level: row[2], province: row[3], provinceNow: row[4], others: row[5] }
  }

  data.typeOf = function (doc) {
    var row = data.head.types[data.type[doc]]
    return { id: row[0], label: row[1] }
  }

  data.yearOf = function (doc) {
    if (data.issued[doc]) return Math.floor(data.issued[doc] / 10000)
    return data.periods.has(doc) ? data.periods.get(doc)[0] : 0
  }

  /** The id, spelled out or made of number, province and year as the curators make it. */
  data.idOf = function (doc) {
    if (data.ids.has(doc)) return data.ids.get(doc)
    var issuer = data.issuerOf(doc)
    var province = CanCu.library.isCentral(issuer.level) ? "" : finder.fold.slug(issuer.province)
    var year = data.issued[doc] ? String(data.issued[doc]).slice(0, 4) : ""
    return [finder.fold.slug(data.numberOf(doc)), province, year].filter(Boolean).join("-")
  }

  /** The place of a document by its id, or -1. */
  data.placeOf = function (id) {
    for (; data.placed < data.size; data.placed++) data.places.set(data.idOf(data.placed), data.placed)
    return data.places.has(id) ? data.places.get(id) : -1
  }

  /** The name for lists: type and number, or type and title. */
  data.labelOf = function (doc) {
    var label = data.typeOf(doc).label
    var rest = data.numberOf(doc) || data.titleOf(doc)
    return rest.indexOf(label) === 0 ? rest : label + " " + rest
  }

  /* Of a successor in a script that is still to come nothing is known. */
  var UNKNOWN = {}

  /** How a document stands on a day (as a number). */
  data.stateOn = function (doc, day) {
    return doc < data.size ? data.states[CanCu.library.placeOn(data.steps[doc], day)] : UNKNOWN
  }

  /** Documents that a link of this kind ("e" ended, "f" followed, "a" amended) names by a day. */
  data.linked = function (doc, kind, day) {
    return (data.links.get(doc) || []).filter(function (link) {
      return link[0] === kind && link[2] <= day
    }).map(function (link) { return link[1] })
  }

  /** What to use in place of a document that is over on a day, followed to the last living text. */
  data.insteadOf = function (doc, day) {
    return CanCu.library.instead(doc, {
      state: function (other) { return data.stateOn(other, day) },
      enders: function (other) { return data.linked(other, "e", day) },
      followers: function (other) { return data.linked(other, "f", day) },
    })
  }

  finder.data = data
})(CanCu.finder)
