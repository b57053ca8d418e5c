/* Twin of cancu/citations/context.py: what is known of the citing document, as
 * { issuer, province, date, closed }; whatever is not known is null. */
;((modules) => {
  "use strict"
  const { Corpus } = modules.corpus
  const { readWhen } = modules.dates
  const { decoded } = modules.entities
  const { BLANK, DASH, DIGIT, LETTER, SLASH, fold } = modules.fold
  const { HEAD_OF_TEXT, readLead } = modules.lead
  const { readNumber } = modules.numbers
  const { match, skip, startsWord } = modules.phrases
  const { tablesFor } = modules.tables
  const { byCodePoints, fold: foldWords, isAlnum, isDigit, remembering } = modules.text

  /** The names that a corpus knows: aliases of documents, names of bodies. */
  function lexiconOf(data) {
    const corpus = Corpus.of(data)
    const aliases = {}
    for (const document of corpus.documents) {
      for (const alias of new Set([...document.aliases, ...nameOfLaw(document)]))
        (aliases[alias] = aliases[alias] || []).push(document.id)
    }
    const bodies = new Set()
    for (const issuer of corpus.issuers.values()) for (const name of [issuer.name, ...issuer.aliases]) bodies.add(name)
    const codes = new Set(Array.from(corpus.issuers.values()).flatMap(lettersOf))
    return { aliases, bodies: Array.from(bodies).sort(byCodePoints), codes: Array.from(codes).sort(byCodePoints) }
  }

  /** "Luật Tiếp công dân": laws are called by type and title, whether or not a number follows. */
  function nameOfLaw(document) {
    if (!CanCu.grammar.types_of_laws.includes(document.type)) return []
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
    const own = ownNumber(cells, grammar)
    return {
      issuer: issuerIn(own, Corpus.of(data), province),
      province,
      date: date || (own ? dayBehind(cells, grammar, own.end) : null),
      closed: false,
    }
  }

  /** Place and day of signing: a place, a comma, "ngày …"; the day may lack its number. */
  function dateline(cells, grammar) {
    for (let at = 0; at < Math.min(cells.length, HEAD_OF_TEXT); at++) {
      if (cells.chars[at] !== ",") continue
      const after = skip(cells, at + 1)
      if (match(grammar.forward.day_words, cells, after) === null || !placeOnLine(cells, at)) continue
      const when = readWhen(cells, grammar, after)
      if (when && goesOn(cells, when.end)) continue
      return [provinceBefore(cells, grammar, at), when ? when.date || monthAfter(cells, grammar, after) : null]
    }
    return [null, null]
  }

  /** Nothing but words with capitals before the comma, up to the start of the line or the own number. The
   * letters of a number are no place: "Căn cứ Kết luận số 114-KL/TW, ngày …" is a citation. */
  function placeOnLine(cells, end) {
    let at = end - 1
    while (at >= 0 && inPlaceName(cells, at)) at -= 1
    let first = at + 1
    if (at >= 0 && (cells.kinds[at] === DASH || cells.kinds[at] === SLASH) && !isSpacedDash(cells, at)) {
      if (!statesNumber(cells, lineStart(cells, at))) return false
      while (first < end && cells.kinds[first] === LETTER) first += 1
    } else if (at >= 0 && cells.kinds[at] !== BLANK && cells.kinds[at] !== DASH && cells.chars[at] !== "|") return false
    const words = []
    for (let place = first; place < end; place++) {
      if (cells.kinds[place] === LETTER && startsWord(cells, place)) words.push(place)
    }
    return words.length > 0 && words.length <= 12 && words.slice(-2).every((place) => cells.upper[place])
  }

  /** Letters and blanks of one line, the dot of "TP. Hồ Chí Minh". */
  function inPlaceName(cells, at) {
    if (cells.kinds[at] === LETTER || (cells.kinds[at] === BLANK && cells.breaks[at] === 0)) return true
    return at > 0 && cells.chars[at] === "." && cells.kinds[at + 1] === BLANK
  }

  /** The dash of "Bà Rịa - Vũng Tàu", or of the motto before the place. */
  function isSpacedDash(cells, at) {
    return cells.kinds[at] === DASH && at > 0 && cells.kinds[at - 1] === BLANK && cells.kinds[at + 1] === BLANK
  }

  function lineStart(cells, at) {
    while (at > 0 && !(cells.kinds[at - 1] === BLANK && cells.breaks[at - 1] > 0)) at -= 1
    return at
  }

  /** True where a line opens with "Số:", "Số hiệu |" or, as the Party writes it, "Số 215-BC/HU"; cells keep the
   * shape of letters, not their tone. */
  function statesNumber(cells, at) {
    const word = (from) => Array.from(cells.chars.slice(from, cells.runEnds[from])).join("")
    while (at < cells.length && cells.kinds[at] !== LETTER && cells.kinds[at] !== DIGIT) at += 1
    if (at >= cells.length || !["sô", "so"].includes(word(at))) return false
    const capital = cells.upper[at]
    at = skip(cells, cells.runEnds[at])
    if (at < cells.length && ["hiêu", "hieu"].includes(word(at))) at = skip(cells, cells.runEnds[at])
    if (at >= cells.length) return false
    return cells.chars[at] === ":" || cells.chars[at] === "|" || Boolean(capital && cells.kinds[at] === DIGIT)
  }

  /** True where a sentence goes on behind a day: a dateline ends its line, or a heading follows. */
  function goesOn(cells, end) {
    let at = end
    if (at < cells.length && cells.kinds[at] === BLANK) {
      if (cells.breaks[at] > 0) return false
      at += 1
    }
    return at < cells.length && (cells.chars[at] === "," || (cells.kinds[at] === LETTER && !cells.upper[at]))
  }

  /** The number of the document itself: "Số: 2444/KH-SYT". */
  function ownNumber(cells, grammar) {
    for (let at = 0; at < Math.min(cells.length, HEAD_OF_TEXT); at++) {
      if (cells.kinds[at] !== DIGIT || cells.runStarts[at] !== at) continue
      const number = readNumber(cells, grammar, at)
      if (number?.codes.length && readLead(cells, grammar, at, number.end).own) return number
    }
    return null
  }

  /** The day behind the own number: "Số: 15/KH-SYT, ngày 15/3/2021". */
  function dayBehind(cells, grammar, end) {
    let at = skip(cells, end)
    if (at < cells.length && cells.chars[at] === ",") at = skip(cells, at + 1)
    if (at >= cells.length || match(grammar.forward.day_words, cells, at) === null) return null
    const when = readWhen(cells, grammar, at)
    return when ? when.date : null
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
      if (word && when?.year) {
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
  function issuerIn(own, corpus, province) {
    if (!own) return null
    const letters = [own.codes[own.codes.length - 1].letters, own.typeCode ? "" : own.codes[0].letters]
    const found = []
    for (const [id, issuer] of corpus.issuers) {
      const signs = issuer.abbreviations.some((abbreviation) => letters.includes(abbreviation))
      if (signs && samePlace(issuer.province, province)) found.push(id)
    }
    return found.length === 1 ? found[0] : null
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

  modules.context = { lexiconOf, contextOf, samePlace, placeIn }
})(CanCu.citations.modules)
