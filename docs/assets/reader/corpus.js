/* Twin of cancu/corpus.py, as far as resolving asks: plain data, indexed once.
 * Read of a document: id, type, number, issuer, issued, title, shortTitle, aliases, label; of an issuer: id, name,
 * aliases, level, province, provinceNow, abbreviations. */
;((modules) => {
  "use strict"
  const { fold, isAlnum, stripLeft } = modules.text

  const known = new WeakMap()

  /** Letters and digits of a number, folded, so that spellings compare equal. */
  function numberKey(number) {
    return stripLeft(Array.from(fold(number)).filter(isAlnum).join(""), "0")
  }

  function byId(one, other) {
    return one.id < other.id ? -1 : 1
  }

  class Corpus {
    constructor(data) {
      this.documents = data.documents.slice().sort(byId)
      this.issuers = new Map(
        data.issuers
          .slice()
          .sort(byId)
          .map((issuer) => [issuer.id, issuer]),
      )
      this.byId = new Map(this.documents.map((document) => [document.id, document]))
      this.numbers = new Map()
      for (const document of this.documents) {
        if (!document.number) continue
        const key = numberKey(document.number)
        if (!this.numbers.has(key)) this.numbers.set(key, [])
        this.numbers.get(key).push(document)
      }
    }

    /** The corpus of plain data, indexed at its first use. */
    static of(data) {
      if (!known.has(data)) known.set(data, new Corpus(data))
      return known.get(data)
    }

    /** The body that issued the document. */
    issuerOf(document) {
      return this.issuers.get(document.issuer)
    }

    /** Every document with this number, however it is spelled (several bodies may share it). */
    byNumber(number) {
      return this.numbers.get(numberKey(number)) || []
    }
  }

  modules.corpus = { Corpus, numberKey }
})(CanCu.citations.modules)
