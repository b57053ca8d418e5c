/* What a line of the căn cứ without a number may mean: the twin of hooks/cancu/audit/unnumbered.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const rules = CanCu.grammar.draft_rules
  const fold = audit.text.fold
  /* Share of the words of a title, and of the name of a body, that the line has to have. */
  const ENOUGH = 0.6
  const MOST = 3

  /* Words without marks, abbreviations of bodies written out. */
  function wordsOf(text) {
    const words = fold(text).match(/[a-z]+/g) || []
    return new Set(words.flatMap((word) => (rules.ABBREVIATIONS[word] || word).split(" ")))
  }

  function share(words, said) {
    const wanted = Array.from(wordsOf(words))
    return wanted.length ? wanted.filter((word) => said.has(word)).length / wanted.length : 0
  }

  function yearsOf(text) {
    return text.match(/(?:19|20)[0-9]{2}/g) || []
  }

  /* Of a central body, of the draft's province, or of one that the line names. */
  function isThere(document, opening, province) {
    const places = [document.province, document.provinceNow].filter(Boolean)
    return !places.length || places.includes(province) || places.some((place) => opening.includes(fold(place)))
  }

  function isOfThen(document, years) {
    const own = yearsOf([document.title, document.issued, ...document.period].filter(Boolean).join(" "))
    return years.every((year) => own.includes(year))
  }

  /** Ids of documents without a number, the best first; `province` is that of the draft, by its name. */
  audit.unnumbered = (library, line, province) => {
    const opening = fold(line)
    const said = wordsOf(line)
    const years = yearsOf(line)
    const fits = (document) =>
      !document.number &&
      !audit.standing.isNamed(document.type) &&
      opening.startsWith(fold(library.data.typeLabels[document.type])) &&
      isThere(document, opening, province) &&
      isOfThen(document, years)
    const weigh = (document) => {
      const issuer = library.issuerOf(document)
      const title = share(document.title, said)
      const body = Math.max(...[issuer.name, ...issuer.aliases].map((name) => share(name, said)))
      return { id: document.id, weight: title + body, enough: Math.min(title, body) >= ENOUGH }
    }
    return library.data.documents
      .filter(fits)
      .map(weigh)
      .filter((each) => each.enough)
      .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
      .slice(0, MOST)
      .map((each) => each.id)
  }
})(CanCu.audit)
