/* Twin of cancu/citations/evidence.py: what speaks for and against one document being the one that a citation
 * means. */
;((modules) => {
  "use strict"
  const { levelSaid, sameBody } = modules.bodies
  const { placeIn, samePlace } = modules.context
  const { LIKE, isUnlike, likeness } = modules.subjects
  const { romanOf } = modules.sections
  const { assemblyTerm, termSaid, termsOf } = modules.terms
  const { byCodePoints, firstDay, fold, isAlnum, isDigit, lastDay, remembering, vietnameseDate } = modules.text

  const shared = new WeakMap()
  const yearsIn = remembering(yearsNamed)

  /** Weigh one candidate. `fits` and `against` are reasons in words, beyond the number that all candidates share;
   * `dated`, `placed`, `termed`, `yearly`, `said`: date, place, term, year, issuer agree. */
  function judge(facts, document, corpus, context) {
    const issuer = corpus.issuerOf(document)
    const named = placeIn(facts.issuer)
    const placed =
      issuer.province !== null &&
      (samePlace(named, issuer.province) || (named === null && samePlace(context.province, issuer.province)))
    const dated = facts.date !== null && document.issued === facts.date
    const body = facts.issuer ? sameBody(facts.issuer, issuer) : null
    const like = likeness(facts.subject, document)
    const term = hasTerm(facts, document, issuer)
    const known = yearsOf(document)
    const years = Array.from(yearsIn(facts.subject)).some((year) => known.has(year))
    const yearly = years || (facts.year !== null && (document.issued || "").slice(0, 4) === facts.year)
    const said = body === "same"
    const marks = [
      ["ngày ban hành", dated],
      ["năm ban hành", yearly && !dated],
      ["khóa", Boolean(term)],
      ["cơ quan ban hành", said],
      ["địa phương", placed],
      ["trích yếu", like !== null && like >= LIKE],
    ]
    return {
      document,
      fits: marks.filter(([, holds]) => holds).map(([name]) => name),
      against: against(facts, document, issuer, context, body, term, like, dated),
      dated,
      placed,
      central: issuer.province === null,
      termed: Boolean(term),
      yearly,
      said,
      likeness: like,
    }
  }

  /** Everything that the text says and the record does not bear out. */
  function against(facts, document, issuer, context, said, termed, like, dated) {
    const found = [
      ...dateAgainst(facts, document),
      ...later(document, context),
      ...placeAgainst(facts, issuer, context),
      ...levelAgainst(facts, issuer),
    ]
    if (context.closed) return found
    if (termed === false) found.push(wrongTerm(facts, document))
    const certain = dated || yearInside(facts.number || "")
    if (said === "other" || (said === "loose" && !certain)) {
      found.push(`văn bản trong kho do ${issuer.name} ban hành, không phải ${facts.issuer}`)
    }
    if (facts.number && isUnlike(facts.subject, document, like)) {
      found.push(`văn bản trong kho có trích yếu khác: ${document.shortTitle || document.title}`)
    }
    return [...found, ...yearsAgainst(facts, document)]
  }

  /** Does the printed term agree? Null where nothing is printed or nothing can be said. */
  function hasTerm(facts, document, issuer) {
    if (facts.term === null) return null
    const assembly = assemblyTerm(document)
    if (assembly !== null) return facts.term === assembly
    const terms = issuer.level === "central-party" ? termsOf(document) : []
    return terms.length ? terms.includes(facts.term) : null
  }

  function wrongTerm(facts, document) {
    const assembly = assemblyTerm(document)
    const right = assembly !== null ? assembly : termsOf(document)[0]
    return `ghi khóa ${romanOf(facts.term || 0)}, văn bản trong kho thuộc khóa ${romanOf(right)}`
  }

  /** Another day, or another year, than the record has. */
  function dateAgainst(facts, document) {
    if (document.issued === null) return []
    if (facts.date !== null && !facts.date.startsWith(document.issued)) {
      return [`văn bản trong kho ban hành ngày ${vietnameseDate(document.issued)}`]
    }
    if (facts.date === null && facts.year !== null && facts.year !== document.issued.slice(0, 4)) {
      return [`văn bản trong kho ban hành năm ${document.issued.slice(0, 4)}`]
    }
    return []
  }

  /** Nobody cites what does not exist yet. */
  function later(document, context) {
    if (document.issued === null || context.date === null) return []
    const exists = firstDay(document.issued) <= lastDay(context.date)
    return exists ? [] : ["văn bản trong kho ban hành sau văn bản viện dẫn"]
  }

  /** Another province: named with the citation, else that of the citing document. */
  function placeAgainst(facts, issuer, context) {
    const named = placeIn(facts.issuer)
    if (issuer.province === null) return named ? ["văn bản trong kho của cơ quan trung ương"] : []
    const wanted = named || context.province
    if (!wanted || samePlace(wanted, issuer.province) || samePlace(wanted, issuer.provinceNow)) return []
    return [`văn bản trong kho của ${issuer.province}, không phải ${wanted}`]
  }

  /** "UBND huyện …" is not the committee of the province that has the same letters. */
  function levelAgainst(facts, issuer) {
    if (facts.issuer === null || issuer.province === null) return []
    const said = levelSaid(facts.issuer),
      known = levelSaid(issuer.name)
    const words = ` ${fold(facts.issuer)} `,
      name = ` ${fold(issuer.name)} `
    const city =
      words.includes(" thanh pho ") &&
      !name.includes(" thanh pho ") &&
      said === null &&
      issuer.level.startsWith("province")
    const below = said !== null && said !== "tinh" && said !== known && !name.includes(` ${said} `)
    const above = said === "tinh" && known !== null && known !== "tinh" && !name.includes(" tinh ")
    return city || below || above ? [`cơ quan ban hành được viện dẫn là ${facts.issuer}`] : []
  }

  /** Another year or period in the subject than in the title ("kế hoạch … năm 2023"). */
  function yearsAgainst(facts, document) {
    const said = Array.from(yearsIn(facts.subject)).sort(byCodePoints)
    const known = Array.from(yearsOf(document)).sort(byCodePoints)
    if (!said.length || !known.length || said.some((year) => known.includes(year))) return []
    return [`văn bản trong kho nói về ${known.join(", ")}, không phải ${said.join(", ")}`]
  }

  /** The years that a document is for, by its title and its period. */
  function yearsOf(document) {
    const period = (document.period || []).filter(Boolean).map((day) => day.slice(0, 4))
    return new Set([...yearsIn(document.title), ...period])
  }

  /** The years that a title speaks of. */
  function yearsNamed(text) {
    const words = Array.from(text || "", (char) => (isAlnum(char) ? char : " "))
      .join("")
      .split(" ")
    const digits = words.filter((word) => word.length === 4 && Array.from(word).every(isDigit))
    return new Set(digits.filter((word) => word.startsWith("19") || word.startsWith("20")))
  }

  /** "04/2015/NĐ-CP": such a number is used once. */
  function yearInside(number) {
    const parts = number.split("/")
    return parts.length >= 3 && parts[1].length === 4 && Array.from(parts[1]).every(isDigit)
  }

  /** A citation's facts, filled up from other mentions of the same number where they all agree. */
  function factsOf(citation, fellows) {
    const { dates, issuers, subjects } = sharedBy(fellows)
    const date = citation.date || (dates.size === 1 && citation.year === null ? Array.from(dates)[0] : null)
    const issuer = placeIn(citation.issuer) || issuers.size !== 1 ? citation.issuer : Array.from(issuers)[0]
    return {
      number: citation.number,
      type: citation.type,
      date,
      year: citation.year,
      issuer,
      subject: citation.subject || (subjects.length && dates.size <= 1 && citation.date === null ? subjects[0] : null),
      term: termSaid(citation.term, citation.issuer),
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

  modules.evidence = { judge, yearInside, factsOf }
})(CanCu.citations.modules)
