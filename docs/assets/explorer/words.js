/* Sentences: how a line reads along its arrow, how a relation reads from either end, names of documents. */
;((explorer) => {
  "use strict"

  /** A line as its arrow runs: "Chỉ thị 33/CT-TTg được triển khai bởi Kế hoạch …". */
  function lineSentence(line) {
    const { arrows } = explorer.data.layout
    const verbs = line.words.map((word) => arrows[word] || arrows[word.split(":")[0]])
    return explorer.label(line.origin) + " " + verbs.join(", ") + " " + explorer.label(line.derived)
  }

  /** A relation seen from `doc`: "triển khai thực hiện", "được triển khai thực hiện bởi". */
  function verb(relation, doc) {
    const words = relation.source === doc ? relation.record.verb : relation.record.inverse
    return relation.part ? words + " (một phần)" : words
  }

  /** Where a relation is written; "@" stands for the document that speaks. */
  function where(relation) {
    const text = explorer.data.wheres[explorer.data.relations.where[relation.edge]]
    return text.replace(/@(, )?/, (_, more) => explorer.label(relation.source) + (more || ""))
  }

  /** Type, number, day, issuer, title and status: everything a card shortens. */
  function fullName(doc, day) {
    const docs = explorer.data.documents
    const issued = docs.issued[doc]
    const when = issued ? (issued.length === 10 ? " ngày " + explorer.day(issued) : ", " + explorer.day(issued)) : ""
    return (
      explorer.label(doc) +
      when +
      ", " +
      explorer.issuer(doc).name +
      ": " +
      docs.title[doc] +
      ". " +
      explorer.standing(doc, day).headline +
      "."
    )
  }

  /** Why two documents derive, step by step: the sentence from each document to the next. */
  function steps(graph, path) {
    return path.slice(1).map((next, at) => {
      const here = path[at]
      const found = graph
        .relations(here)
        .find(
          (relation) =>
            (relation.source === next || relation.target === next) &&
            explorer.lines.SPINE.has(explorer.lines.lineOf(relation).style),
        )
      return { here, next, verb: found ? verb(found, here) : "", where: found ? where(found) : "" }
    })
  }

  explorer.words = { fullName, lineSentence, steps, verb, where }
})(CanCu.explorer)
