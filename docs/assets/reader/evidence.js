/* Twin of cancu/citations/evidence.py: what speaks for and against one document being the one that a citation
 * means. */
;(function (modules) {
  "use strict"
  const { samePlace } = modules.context
  const { fold } = modules.fold
  const { match, startsWord } = modules.phrases
  const { tables } = modules.tables
  const { firstDay, fold: foldWords, isAlnum, lastDay, remembering, vietnameseDate } = modules.text

  /* Words that every title has; they show nothing. */
  const COMMON = new Set([
    "va", "cua", "ve", "viec", "cac", "trong", "tai", "theo", "cho", "voi", "den", "mot", "so", "nam",
    "thuc", "hien", "trien", "khai", "tiep", "tuc", "tinh", "ban", "hanh", "cong", "tac", "quy",
    "dinh", "ke", "hoach", "quyet", "nghi", "chi", "thi", "nhung", "duoc", "tren", "la",
  ])
  const LOCAL_WORDS = ["huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu"]
  const ENOUGH_WORDS = 3
  const shared = new WeakMap()
  const wordsOf = remembering(tellingWords)
  const placeIn = remembering(placeNamed)

  /** Weigh one candidate: { document, against, dated, placed, central, likeness }. */
  function judge(facts, document, corpus, context) {
    const issuer = corpus.issuerOf(document)
    const against = dateAgainst(facts, document) || later(document, context) ||
      placeAgainst(facts, issuer.province, issuer.provinceNow, context) ||
      levelAgainst(facts, issuer.level, issuer.name)
    const named = placeIn(facts.issuer)
    const placed = issuer.province !== null && (
      samePlace(named, issuer.province) || (named === null && samePlace(context.province, issuer.province))
    )
    const dated = facts.date !== null && document.issued === facts.date
    const central = issuer.province === null
    return { document, against, dated, placed, central, likeness: likeness(facts.subject, document) }
  }

  /** Another day, or another year, than the record has. */
  function dateAgainst(facts, document) {
    if (document.issued === null) return null
    if (facts.date !== null && !facts.date.startsWith(document.issued)) {
      return `văn bản trong kho ban hành ngày ${vietnameseDate(document.issued)}`
    }
    if (facts.date === null && facts.year !== null && facts.year !== document.issued.slice(0, 4)) {
      return `văn bản trong kho ban hành năm ${document.issued.slice(0, 4)}`
    }
    return null
  }

  /** Nobody cites what does not exist yet. */
  function later(document, context) {
    if (document.issued === null || context.date === null) return null
    if (firstDay(document.issued) > lastDay(context.date)) return "văn bản trong kho ban hành sau văn bản viện dẫn"
    return null
  }

  /** Another province: named with the citation, else that of the citing document. */
  function placeAgainst(facts, province, now, context) {
    const named = placeIn(facts.issuer)
    if (province === null) return named ? "văn bản trong kho của cơ quan trung ương" : null
    const wanted = named || context.province
    if (wanted === null || samePlace(wanted, province) || samePlace(wanted, now)) return null
    return `văn bản trong kho của ${province}, không phải ${wanted}`
  }

  /** "UBND huyện …" is not the committee of the province that has the same letters. */
  function levelAgainst(facts, level, name) {
    if (facts.issuer === null || !level.startsWith("province")) return null
    const said = ` ${foldWords(facts.issuer)} `, known = ` ${foldWords(name)} `
    for (const word of LOCAL_WORDS) {
      if (said.includes(` ${word} `) && !known.includes(` ${word} `)) {
        return `cơ quan ban hành được viện dẫn là ${facts.issuer}`
      }
    }
    const city = said.includes(" thanh pho ") && !known.includes(" thanh pho ") && !said.includes(" tinh ")
    return city ? `cơ quan ban hành được viện dẫn là ${facts.issuer}` : null
  }

  /** The province that a phrase names, as the tables spell it. */
  function placeNamed(phrase) {
    if (!phrase) return null
    const grammar = tables()
    const cells = fold(phrase, grammar.alphabet)
    for (let at = 0; at < cells.length; at++) {
      const found = startsWord(cells, at) && cells.upper[at] ? match(grammar.forward.provinces, cells, at) : null
      if (found) return found[0]
    }
    return null
  }

  /** Share of the telling words of a subject that the document's titles have. */
  function likeness(subject, document) {
    if (!subject) return null
    const said = wordsOf(Array.from(subject).slice(0, 160).join(""))
    if (said.size < ENOUGH_WORDS) return null
    const titles = wordsOf([document.title, document.shortTitle, ...document.aliases].filter(Boolean).join(" "))
    return Array.from(said).filter((word) => titles.has(word)).length / said.size
  }

  /** The telling words of a text, folded. */
  function tellingWords(text) {
    const plain = Array.from(foldWords(text), (char) => (isAlnum(char) ? char : " ")).join("")
    return new Set(plain.split(" ").filter((word) => !COMMON.has(word) && Array.from(word).length > 1))
  }

  /** A citation's facts, filled up from other mentions of the same number where they all agree. */
  function factsOf(citation, fellows) {
    const { dates, issuers, subjects } = sharedBy(fellows)
    const date = citation.date || (dates.size === 1 && citation.year === null ? Array.from(dates)[0] : null)
    const issuer = placeIn(citation.issuer) || issuers.size !== 1 ? citation.issuer : Array.from(issuers)[0]
    return {
      number: citation.number, type: citation.type, date, year: citation.year, issuer,
      subject: citation.subject || (subjects.length && dates.size <= 1 ? subjects[0] : null),
    }
  }

  /** What mentions of one number say, gathered once for all of them. */
  function sharedBy(fellows) {
    if (!shared.has(fellows)) {
      shared.set(fellows, {
        dates: new Set(fellows.map((fellow) => fellow.date).filter(Boolean)),
        issuers: new Set(fellows.map((fellow) => fellow.issuer).filter((issuer) => placeIn(issuer))),
        subjects: fellows.map((fellow) => fellow.subject).filter(Boolean),
      })
    }
    return shared.get(fellows)
  }

  modules.evidence = { judge, placeIn, likeness, factsOf }
})(CanCu.citations.modules)
