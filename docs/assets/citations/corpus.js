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

  function addTo(lists, key, value) {
    if (!lists.has(key)) lists.set(key, [])
    lists.get(key).push(value)
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
      this.days = new Map()
      this.keys = new Map()
      for (const document of this.documents) {
        if (document.issued) addTo(this.days, `${document.type} ${document.issued}`, document)
        if (!document.number) continue
        const key = numberKey(document.number)
        addTo(this.numbers, key, document)
        addTo(this.keys, document.type, [key, document])
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

    /** Every document of a type with this day of issue, as it is written. */
    issuedOn(type, day) {
      return this.days.get(`${type} ${day}`) || []
    }

    /** Every document of a type that has a number, behind the key of it. */
    numberKeys(type) {
      return this.keys.get(type) || []
    }
  }

  modules.corpus = { Corpus, numberKey }
})(CanCu.citations.modules)
