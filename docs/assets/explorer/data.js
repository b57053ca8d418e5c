/* The explorer's data, as the data script brings it: documents as columns, relations as parallel lists,
 * the vocabularies, and the tables of the layout that the build uses as well. */
window.CanCu = window.CanCu || {}
CanCu.explorer = CanCu.explorer || {}
;((explorer) => {
  "use strict"

  /** Offsets and numbers of the relations at each document: those it states, and those stated about it. */
  function index(ends, size) {
    const start = new Int32Array(size + 1)
    for (const end of ends) start[end + 1]++
    for (let doc = 0; doc < size; doc++) start[doc + 1] += start[doc]
    const fill = start.slice()
    const list = new Int32Array(ends.length)
    for (let edge = 0; edge < ends.length; edge++) list[fill[ends[edge]]++] = edge
    return { start, list }
  }

  function slice(side, doc) {
    return side.list.subarray(side.start[doc], side.start[doc + 1])
  }

  /** Called by the data script. Text columns are unpacked at once. */
  explorer.take = (data) => {
    const docs = data.documents
    for (const name of ["id", "number", "title", "short", "issued", "dated", "steps"])
      docs[name] = docs[name].split("\n")
    explorer.data = data
    explorer.size = docs.id.length
    explorer.places = new Map(docs.id.map((id, place) => [id, place]))
    explorer.stated = index(data.relations.source, explorer.size)
    explorer.heard = index(data.relations.target, explorer.size)
    explorer.parts = new Set(data.relations.part)
    explorer.states = CanCu.library.states(data)
  }

  explorer.relationsOf = (doc) => [...slice(explorer.stated, doc), ...slice(explorer.heard, doc)]

  explorer.degree = (doc) => {
    const { stated, heard } = explorer
    return stated.start[doc + 1] - stated.start[doc] + heard.start[doc + 1] - heard.start[doc]
  }

  /** One relation: its ends, its kind and whether it meets only a part of its target. */
  explorer.relation = (edge) => {
    const { source, target, kind } = explorer.data.relations
    const record = explorer.data.kinds[kind[edge]]
    return {
      edge,
      source: source[edge],
      target: target[edge],
      kind: record.id,
      record,
      part: explorer.parts.has(edge),
    }
  }

  explorer.issuer = (doc) => explorer.data.issuers[explorer.data.documents.issuer[doc]]
  explorer.typeOf = (doc) => explorer.data.types[explorer.data.documents.type[doc]]
  explorer.tier = (doc) => explorer.issuer(doc).tier
  explorer.topicsOf = (doc) => explorer.data.topicSets[explorer.data.documents.topics[doc]]
  explorer.yearOf = (doc) => explorer.data.documents.dated[doc].slice(0, 4)

  /** The name for lists: type and number, or type and title. */
  explorer.label = (doc) => {
    const { number, short } = explorer.data.documents
    const type = explorer.typeOf(doc)[1]
    if (number[doc]) return type + " " + number[doc]
    return short[doc].startsWith(type) ? short[doc] : type + " " + short[doc]
  }

  /** How a document stands on a day. */
  explorer.standing = (doc, day) => explorer.states[CanCu.library.placeOn(explorer.data.documents.steps[doc], day)]

  /** What a card says of it: in words, where the status has to be said, and the small sign beside the year. */
  explorer.note = (doc, day) => {
    const { noted, headline, mark } = explorer.standing(doc, day)
    return { note: noted ? headline : "", mark }
  }

  /** False for a document that had not been issued by that day; undated ones are always there. */
  explorer.existed = (doc, day) => explorer.data.documents.dated[doc] <= day

  explorer.day = CanCu.library.printed

  /** The address of a document's page; from disk there is no server to find index.html. */
  explorer.href = (doc) => {
    const file = location.protocol === "file:" ? "index.html" : ""
    return "../van-ban/" + explorer.data.documents.id[doc] + "/" + file
  }
})(CanCu.explorer)
