/* Twin of cancu/citations/context.py: what is known of the citing document, as
 * { issuer, province, date, closed }; whatever is not known is null. */
;(function (modules) {
  "use strict"
  const { Corpus } = modules.corpus
  const { readWhen } = modules.dates
  const { decoded } = modules.entities
  const { BLANK, DIGIT, LETTER, fold } = modules.fold
  const { HEAD_OF_TEXT, readLead } = modules.lead
  const { readNumber } = modules.numbers
  const { match, skip, startsWord } = modules.phrases
  const { tablesFor } = modules.tables
  const { byCodePoints, fold: foldWords, isAlnum, isDigit, remembering } = modules.text

  const LAWS = ["hien-phap", "bo-luat", "luat", "phap-lenh"]

  /** The names that a corpus knows: aliases of documents, names of bodies. */
  function lexiconOf(data) {
    const corpus = Corpus.of(data)
    const aliases = {}
    for (const document of corpus.documents) {
      for (const alias of new Set([...document.aliases, ...nameOfLaw(document)])) (aliases[alias] = aliases[alias] || []).push(document.id)
    }
    const bodies = new Set()
    for (const issuer of corpus.issuers.values()) for (const name of [issuer.name, ...issuer.aliases]) bodies.add(name)
    const codes = new Set(Array.from(corpus.issuers.values()).flatMap(lettersOf))
    return { aliases, bodies: Array.from(bodies).sort(byCodePoints), codes: Array.from(codes).sort(byCodePoints) }
  }

  /** "Luật Tiếp công dân": laws are called by type and title, whether or not a number follows. */
  function nameOfLaw(document) {
    if (!LAWS.includes(document.type)) return []
    const label = CanCu.grammar.type_labels[document.type]
    const begins = foldWords(document.title).startsWith(foldWords(label))
    return [begins ? document.title : `${label} ${document.title}`]
  }

  /** The letters of an issuer, those of joint numbers one by one; the term behind QH is no part of them. */
  function lettersOf(issuer) {
    const parts = issuer.abbreviations.flatMap((name) => name.split("-"))
    return parts.filter((part) => part && Array.from(part).every((char) => isAlnum(char) && !isDigit(char)))
  }

  /** Read the head of a citing document: "Số: 2444/KH-SYT", "Đồng Nai, ngày 01 tháng 4 năm 2021". */
  function contextOf(text, data) {
    const plain = decoded(text).text
    const grammar = tablesFor(plain)
    const cells = fold(plain, grammar.alphabet)
    const [place, date] = dateline(cells, grammar)
    const province = place || provinceNamedMost(cells, grammar)
    return { issuer: issuerIn(cells, grammar, Corpus.of(data), province), province, date, closed: false }
  }

  /** Place and day of signing: a place, a comma, "ngày …"; the day may lack its number. */
  function dateline(cells, grammar) {
    for (let at = 0; at < Math.min(cells.length, HEAD_OF_TEXT); at++) {
      if (cells.chars[at] !== ",") continue
      const after = skip(cells, at + 1)
      if (match(grammar.forward.day_words, cells, after) === null || !placeOnLine(cells, at)) continue
      const when = readWhen(cells, grammar, after)
      return [provinceBefore(cells, grammar, at), when ? when.date || monthAfter(cells, grammar, after) : null]
    }
    return [null, null]
  }

  /** Nothing but words with capitals before the comma, up to the start of the line or a number. */
  function placeOnLine(cells, end) {
    let at = end - 1
    while (at >= 0 && (cells.kinds[at] === LETTER || (cells.kinds[at] === BLANK && cells.breaks[at] === 0))) at -= 1
    const words = []
    /* Letters behind a sign end a number: "114-KL/TW, ngày …" is no place. */
    const first = at < 0 || !"/-".includes(cells.chars[at]) ? at + 1 : cells.runEnds[at + 1]
    for (let place = first; place < end; place++) {
      if (cells.kinds[place] === LETTER && startsWord(cells, place)) words.push(place)
    }
    return words.length > 0 && words.length <= 12 && words.slice(-2).every((place) => cells.upper[place])
  }

  function provinceBefore(cells, grammar, end) {
    for (let at = Math.max(0, end - 40); at < end; at++) {
      const found = startsWord(cells, at) ? match(grammar.forward.provinces, cells, at) : null
      if (found && found[1] === end) return found[0]
    }
    return null
  }

  /** "ngày … tháng 3 năm 2025": year and month of a draft that has no day yet. */
  function monthAfter(cells, grammar, at) {
    const limit = Math.min(cells.length, at + 30)
    while (at < limit) {
      const word = startsWord(cells, at) ? match(grammar.forward.month_words, cells, at) : null
      const when = word ? readWhen(cells, grammar, at) : null
      if (word && when && when.year) {
        const digits = skip(cells, word[1])
        const month = Number(cells.chars.slice(digits, cells.runEnds[digits]).join(""))
        return month >= 1 && month <= 12 ? `${when.year}-${String(month).padStart(2, "0")}` : null
      }
      at += 1
    }
    return null
  }

  /** The province the text names most, if it names it at least twice as often as any other. */
  function provinceNamedMost(cells, grammar) {
    const counts = new Map()
    let at = 0
    while (at < cells.length) {
      const found = cells.upper[at] && startsWord(cells, at) ? match(grammar.forward.provinces, cells, at) : null
      if (found) {
        counts.set(found[0], (counts.get(found[0]) || 0) + 1)
        at = found[1]
      } else {
        at += 1
      }
    }
    const ranked = Array.from(counts).sort((one, other) => other[1] - one[1])
    if (!ranked.length || (ranked.length > 1 && ranked[0][1] < 2 * ranked[1][1])) return null
    return ranked[0][0]
  }

  /** The body whose letters end the document's own number, in its province. */
  function issuerIn(cells, grammar, corpus, province) {
    for (let at = 0; at < Math.min(cells.length, HEAD_OF_TEXT); at++) {
      if (cells.kinds[at] !== DIGIT || cells.runStarts[at] !== at) continue
      const number = readNumber(cells, grammar, at)
      if (number === null || !number.codes.length || !readLead(cells, grammar, at, number.end).own) continue
      const letters = [number.codes[number.codes.length - 1].letters, number.typeCode ? "" : number.codes[0].letters]
      const found = []
      for (const [id, issuer] of corpus.issuers) {
        const signs = issuer.abbreviations.some((abbreviation) => letters.includes(abbreviation))
        if (signs && samePlace(issuer.province, province)) found.push(id)
      }
      return found.length === 1 ? found[0] : null
    }
    return null
  }

  /** True for two spellings of one province ("Hồ Chí Minh", "Thành phố Hồ Chí Minh"). */
  function samePlace(one, other) {
    if (one === null || other === null) return one === other
    const [left, right] = [one, other].map((name) => foldWords(name).split(" - ").join(" "))
    return left === right || left.endsWith(" " + right) || right.endsWith(" " + left)
  }

  /** The province that a phrase names, as the tables spell it. */
  function placeNamed(phrase) {
    if (!phrase) return null
    const grammar = tablesFor(phrase)
    const cells = fold(phrase, grammar.alphabet)
    for (let at = 0; at < cells.length; at++) {
      const found = startsWord(cells, at) && cells.upper[at] ? match(grammar.forward.provinces, cells, at) : null
      if (found) return found[0]
    }
    return null
  }

  const placeIn = remembering(placeNamed)

  modules.context = { LAWS, lexiconOf, contextOf, samePlace, placeIn }
})(CanCu.citations.modules)
