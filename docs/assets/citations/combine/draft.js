/* Twin of cancu/citations/combine/draft.py: a citation in the making, what the steps hand on to each other. */
;((modules) => {
  "use strict"
  const { match, skip } = modules.phrases

  const LONGEST_JOINT = 60

  /** Cells of one citation and what is known of it so far. `tailEnd` ends what belongs to it. */
  class Draft {
    constructor(start, end, tailEnd, lead, number, typeId, text, more = {}) {
      this.start = start
      this.end = end
      this.tailEnd = tailEnd
      this.lead = lead
      this.number = number
      this.typeId = typeId
      this.text = text
      this.date = null
      this.year = null
      this.body = null
      this.misprint = null
      this.term = null
      this.before = false
      this.subjectEnd = null
      this.parent = null
      this.standsFor = null
      this.relation = null
      this.verb = null
      this.leadIn = null
      this.documents = []
      this.law = false
      Object.assign(this, more)
    }

    /** "full", "cut", "bare", "unnumbered", "law" or "alias". */
    get form() {
      if (this.documents.length) return "alias"
      if (this.law) return "law"
      return this.number ? this.number.form : "unnumbered"
    }

    /** The key of the issuer's letters: what a list with one issuer has in common. */
    get lastCode() {
      const codes = this.number ? this.number.codes : []
      return codes.length ? codes[codes.length - 1].key : ""
    }

    /** The key of the issuer's letters where those of a unit inside it stand behind: "610/SYT-VP". */
    get officeCode() {
      const number = this.number
      return number?.codes.length && !number.typeCode ? number.codes[0].key : ""
    }
  }

  /** What joins two members of a list, ";" before "v" (và) before ","; null for other words. */
  function joinedBy(cells, tables, start, end) {
    let at = skip(cells, start)
    let seen = ""
    if (end - start > LONGEST_JOINT) return null
    while (at < end) {
      if (",;".includes(cells.chars[at])) {
        seen += cells.chars[at]
        at = skip(cells, at + 1)
        continue
      }
      const word = match(tables.forward.list_words, cells, at)
      if (word === null || word[1] > end) return null
      if (match(tables.forward.and_words, cells, at)) seen += "v"
      at = skip(cells, word[1])
    }
    for (const sign of ";v,") {
      if (seen.includes(sign)) return sign
    }
    return null
  }

  /** The drafts of a text of `size` cells with what `between(at, end, draft)` finds before, between and behind
   * them. What is found may already say which of the old drafts it stands for, by the index there. */
  function insertBetween(drafts, between, size) {
    const woven = []
    const newIndex = []
    let at = 0
    for (const draft of drafts) {
      for (const found of between(at, draft.start, draft)) woven.push(found)
      newIndex.push(woven.length)
      woven.push(draft)
      at = draft.end
    }
    for (const found of between(at, size, null)) woven.push(found)
    for (const draft of woven) {
      if (draft.standsFor !== null) draft.standsFor = newIndex[draft.standsFor]
    }
    return woven
  }

  modules.draft = { Draft, insertBetween, joinedBy }
})(CanCu.citations.modules)
