/* Twin of cancu/citations/resolve.py. Resolving: citations → documents of a corpus, as
 * { document, candidates, state, reason, judged }. One document, several candidates, or none; never a guess. */
;((modules) => {
  "use strict"
  const { Corpus, numberKey } = modules.corpus
  const LAWS = CanCu.grammar.types_of_laws
  const { factsOf, judge, yearInside } = modules.evidence
  const { LIKE, UNLIKE } = modules.subjects
  const { isAlnum, isDigit, stripLeft, stripRight } = modules.text

  const MOST_CANDIDATES = 12
  const NOTHING_KNOWN = { issuer: null, province: null, date: null, closed: false }

  /** The document of each citation, in order. */
  function resolve(citations, data, context = null) {
    const corpus = Corpus.of(data)
    const fellows = new Map()
    for (const citation of citations) {
      if (!citation.number) continue
      const key = numberKey(citation.number) + (citation.type || "")
      if (!fellows.has(key)) fellows.set(key, [])
      fellows.get(key).push(citation)
    }
    const known = Object.assign({}, NOTHING_KNOWN, context)
    const found = []
    for (const citation of citations) {
      if (citation.number === null && citation.standsFor !== null && citation.standsFor < found.length) {
        found.push(found[citation.standsFor])
        continue
      }
      const key = numberKey(citation.number || "") + (citation.type || "")
      found.push(resolveOne(citation, citation.number ? fellows.get(key) : [], corpus, known))
    }
    return found
  }

  function resolveOne(citation, fellows, corpus, context) {
    const documents = candidatesOf(citation, corpus)
    if (!documents.length) return answer(null, [], "unknown", "Chưa có trong kho.", [])
    /* Two documents of one number may stand in one text: a mention's own words come before its fellows' date. */
    if (citation.date === null && (citation.subject || citation.term) && fellows.some((fellow) => fellow.date)) {
      const own = weigh(citation, factsOf(citation, []), documents, corpus, context)
      if (own.document !== null) return own
    }
    return weigh(citation, factsOf(citation, fellows), documents, corpus, context)
  }

  /** The answer that these facts give. */
  function weigh(citation, facts, documents, corpus, context) {
    const verdicts = documents.map((document) => judge(facts, document, corpus, context))
    const judged = verdicts
      .slice(0, MOST_CANDIDATES)
      .map(({ document, fits, against }) => ({ document: document.id, fits, against }))
    const fitting = verdicts.filter((verdict) => !verdict.against.length)
    if (!fitting.length) return answer(null, [], "other", others(verdicts), judged)
    const meant = decide(citation, facts, fitting, context)
    if (meant !== null) return answer(meant.document.id, [meant.document.id], "exact", why(citation, meant), judged)
    const left = fitting.slice(0, MOST_CANDIDATES).map((verdict) => verdict.document.id)
    return answer(null, left, "several", doubt(facts, fitting), judged)
  }

  function answer(document, candidates, state, reason, judged) {
    return { document, candidates, state, reason, judged }
  }

  /** Documents with this number (or alias), in the order of ids. */
  function candidatesOf(citation, corpus) {
    if (citation.documents.length) {
      return citation.documents.filter((id) => corpus.byId.has(id)).map((id) => corpus.byId.get(id))
    }
    if (citation.number === null) {
      return corpus.issuedOn(citation.type, citation.date)
    }
    const found = corpus.byNumber(citation.number).filter((document) => sameForm(citation, document))
    if (found.length || citation.form === "full") {
      return found.length ? found : withoutTerm(citation.number, corpus)
    }
    const start = numberKey(citation.number)
    return corpus
      .numberKeys(citation.type)
      .filter(([key]) => begins(key, start))
      .map(([, document]) => document)
  }

  /** Keys may be equal where the signs stand elsewhere ("1/12" and "11/2"): compare the digits too. */
  function sameForm(citation, document) {
    return headOf(citation.number || "") === headOf(document.number || "")
  }

  function headOf(number) {
    let digits = ""
    for (const char of number) {
      if (!isDigit(char)) break
      digits += char
    }
    return stripLeft(digits, "0")
  }

  /** "04/2015" begins "04/2015/NĐ-CP"; "33" begins "33/CT-TTg" and not "330/…"; all as keys. */
  function begins(key, start) {
    return key.startsWith(start) && !isDigit(key.slice(start.length, start.length + 1))
  }

  /** "34/2007/PL-UBTVQH" for "34/2007/PL-UBTVQH11": the term of the National Assembly left out. */
  function withoutTerm(number, corpus) {
    const key = numberKey(number)
    if (!key.endsWith("qh")) return []
    return corpus.documents.filter(
      (document) => document.number && stripRight(numberKey(document.number), "0123456789") === key,
    )
  }

  /** The one that is meant, or null. */
  function decide(citation, facts, fitting, context) {
    const dated = fitting.filter((verdict) => verdict.dated)
    const pool = dated.length === 1 ? dated : sameType(citation, fitting)
    if (pool.length === 1) return isProven(citation, facts, pool[0], context) ? pool[0] : null
    const alike = pool.filter((verdict) => verdict.likeness !== null && verdict.likeness >= 0.5)
    const others = pool.filter((verdict) => !alike.includes(verdict))
    if (alike.length === 1 && others.every((verdict) => (verdict.likeness || 0) <= 0.25)) {
      return alike[0].central || alike[0].placed ? alike[0] : null
    }
    return null
  }

  /** Without a date the printed type tells Quyết định from Quy định with the same letters. */
  function sameType(citation, fitting) {
    const same = fitting.filter((verdict) => verdict.document.type === citation.type)
    return same.length === 1 && fitting.length > 1 && citation.type !== null ? same : fitting
  }

  /** Does anything beyond the number show that this document is meant? */
  function isProven(citation, facts, verdict, context) {
    const located = verdict.central || verdict.placed
    const alike = verdict.likeness !== null && verdict.likeness >= LIKE
    const unlike = verdict.likeness !== null && verdict.likeness <= UNLIKE
    if (verdict.dated) return located || alike || context.closed
    if (citation.documents.length) return isNamed(citation, verdict, context)
    if (citation.number === null || citation.damage === "digits") return false
    if (context.closed) return !unlike
    if (!located) return false
    const short = citation.form === "bare" || citation.form === "cut"
    if (facts.date !== null || (short && cutOff(citation))) return alike
    if (yearInside(citation.number)) return true
    const named = verdict.said && verdict.document.number !== null && isPartyForm(verdict.document.number)
    return alike || verdict.termed || ((verdict.yearly || named) && !unlike)
  }

  /** A name is enough, but that of a law, which its successor bears too, needs a year or a later text. */
  function isNamed(citation, verdict, context) {
    const document = verdict.document
    if (!LAWS.includes(citation.type) || context.closed || verdict.yearly) {
      return verdict.central || verdict.placed || context.closed || document.issued !== null
    }
    const name = numberKey(citation.surface)
    return context.date !== null || document.aliases.some((alias) => numberKey(alias) === name)
  }

  /** "25-NQ/TW": begins anew each term, not each year. */
  function isPartyForm(number) {
    const dash = number.indexOf("-"),
      slash = number.indexOf("/")
    return dash > 0 && (slash < 0 || dash < slash)
  }

  /** A short number that nothing in the text completes. */
  function cutOff(citation) {
    const letters = Array.from(citation.number || "").some((char) => isAlnum(char) && !isDigit(char))
    return citation.standsFor === null && !letters
  }

  /** The reason where the corpus has only other documents with this number. */
  function others(verdicts) {
    const reasons = verdicts.slice(0, 3).map((one) => `${one.document.label}: ${one.against.join(", ")}`)
    return `Chưa có trong kho; kho có văn bản khác cùng số (${reasons.join("; ")}).`
  }

  /** The reason of an exact answer. */
  function why(citation, verdict) {
    if (citation.documents.length) return "Khớp tên gọi."
    return `Khớp ${["số", ...verdict.fits].join(", ")}.`
  }

  /** The reason of an answer that stays open. */
  function doubt(facts, fitting) {
    if (fitting.length > 1) {
      if (facts.number === null) {
        return `Có ${fitting.length} văn bản cùng tên gọi; cần số hoặc năm ban hành để xác định.`
      }
      return `Có ${fitting.length} văn bản cùng số; cần ngày ban hành hoặc cơ quan ban hành để xác định.`
    }
    const label = CanCu.grammar.type_labels[fitting[0].document.type]
    if (!(fitting[0].central || fitting[0].placed)) {
      return `Có một ${label} cùng số trong kho, nhưng chưa rõ địa phương của văn bản được viện dẫn.`
    }
    if (facts.date !== null) {
      return `Có một ${label} cùng số trong kho, nhưng kho chưa ghi đủ ngày ban hành để đối chiếu.`
    }
    const again = "số này được dùng lại nhiều năm; cần ngày ban hành để xác định"
    return `Có một ${label} cùng số trong kho, nhưng ${again}.`
  }

  modules.resolve = { resolve, candidatesOf }
})(CanCu.citations.modules)
