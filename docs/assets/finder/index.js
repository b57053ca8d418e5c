/* The index: words of titles and other names to documents, words of bodies, types, topics and provinces
 * to those, and running numbers to documents. It grows with every shard. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const fold = finder.fold
  const data = finder.data
  const WORDS = /\d+|\p{L}+/gu

  /* A posting is the document times four, plus where the word stands: 0 in its title, 1 in another name, 2 in
   * what it rules. The terms of all titles stand in one column; the title of a document goes from its start to the next one's. */
  const index = {
    forms: [],
    plainOf: [],
    letters: [],
    postings: [],
    byForm: new Map(),
    byPlain: new Map(),
    plains: [],
    entities: new Map(),
    runs: new Map(),
    codes: [],
    codeGroups: [],
    typeTerms: [],
    titleStart: [0],
    titleTerms: new Uint32Array(1 << 16),
    titleLetters: new Uint8Array(1 << 16),
    ready: false,
  }

  function intern(form) {
    let term = index.byForm.get(form)
    if (term !== undefined) return term
    term = index.forms.length
    index.forms.push(form)
    index.postings.push([])
    index.byForm.set(form, term)
    const plain = fold.isDigits(form) ? form : fold.plain(form)
    index.letters.push(plain.charCodeAt(0))
    index.plainOf.push(plain)
    if (!index.byPlain.has(plain)) {
      index.byPlain.set(plain, [])
      notePlain(plain)
    }
    index.byPlain.get(plain).push(term)
    return term
  }

  function notePlain(plain) {
    if (!fold.isDigits(plain) && !index.entities.has(plain)) index.plains.push(plain)
  }

  /** Terms of a text that is in NFC already. */
  function terms(text) {
    return (text.toLowerCase().match(WORDS) || []).map((word) =>
      intern(fold.isDigits(word) ? fold.bare(word) : fold.form(word)),
    )
  }

  /* Titles come as codes, one for each printed word, and each word is read once for its shard. */
  function reader(words) {
    const known = []
    words.forEach((word, code) => {
      known[code] = terms(word)
    })
    return known
  }

  const OTHER_NAME = 1
  const RULED = 2

  function post(term, doc, where) {
    const list = index.postings[term]
    const last = list[list.length - 1]
    if (last >> 2 !== doc || !list.length) list.push(doc * 4 + where)
  }

  function postAll(texts, doc, where) {
    texts.forEach((text) => {
      terms(text).forEach((term) => {
        post(term, doc, where)
      })
    })
  }

  /* Every word of an entity: [kind, place, form]. */
  function addEntity(kind, place, texts, factor) {
    const seen = new Set()
    texts.forEach((text) => {
      fold.words(text).forEach((word) => {
        const form = fold.isDigits(word) ? word : fold.form(word)
        if (seen.has(form)) return
        seen.add(form)
        const plain = fold.isDigits(word) ? word : fold.plain(form)
        if (!index.entities.has(plain)) {
          if (!index.byPlain.has(plain) && !fold.isDigits(plain)) index.plains.push(plain)
          index.entities.set(plain, [])
        }
        index.entities.get(plain).push([kind, place, form, factor])
      })
    })
  }

  /** Letters of a number: "/2015/NĐ-CP" → year 2015, pieces nd and cp, joined "ndcp". */
  function readCode(code) {
    const suffix = (/^(\p{L})(?=[/-])/u.exec(code) || ["", ""])[1].toLowerCase()
    const words = fold.words(suffix ? code.slice(1) : code)
    const year = words.length && /^(19|20)\d\d$/.test(words[0]) ? words.shift() : ""
    const pieces = words.map((word) => (fold.isDigits(word) ? word : fold.plain(fold.form(word))))
    return { suffix: suffix, year: year, pieces: pieces, joined: pieces.join("") }
  }

  function addVocabularies(head) {
    head.issuers.forEach((row, place) => {
      addEntity("issuer", place, [row[1]].concat(row[5], row[3], row[4]), 0.85)
    })
    head.topicSets.forEach((set, place) => {
      addEntity(
        "topics",
        place,
        set.map((topic) => head.topics[topic][1]),
        0.5,
      )
    })
    head.types.forEach((row, place) => {
      addEntity("type", place, [row[1]], 1.05)
      addEntity("type", place, row[2], 0.8)
      index.typeTerms.push(terms(row[1]))
    })
    head.signers.forEach((name, place) => {
      addEntity("signer", place, [name], 0.7)
    })
    index.codes = head.codes.map(readCode)
    const alike = new Map()
    index.codes.forEach((code, place) => {
      const key = code.suffix + " " + code.pieces.join(" ")
      if (!alike.has(key)) alike.set(key, { code: code, places: [] })
      alike.get(key).places.push(place)
    })
    index.codeGroups = Array.from(alike.values())
  }

  function lengthen() {
    ;["titleTerms", "titleLetters"].forEach((name) => {
      const column = index[name]
      index[name] = new column.constructor(column.length * 2)
      index[name].set(column)
    })
  }

  function addDocument(doc, known) {
    const codes = data.title[doc]
    const start = index.titleStart[doc]
    let end = start
    for (let i = 0; i < codes.length; i++) {
      const code = codes.codePointAt(i)
      if (code > 0xffff) i++
      for (let j = 0, some = known[code]; j < some.length; j++) {
        if (end === index.titleTerms.length) lengthen()
        index.titleLetters[end] = index.letters[some[j]]
        index.titleTerms[end++] = some[j]
        post(some[j], doc, 0)
      }
    }
    index.titleStart.push(end)
    postAll(data.aliases.get(doc) || [], doc, OTHER_NAME)
    postAll(data.about.get(doc) || [], doc, RULED)
    const run = fold.bare(data.number[doc])
    if (!run) return
    if (!index.runs.has(run)) index.runs.set(run, [])
    index.runs.get(run).push(doc)
  }

  data.onAdd((start, end) => {
    if (!index.ready) addVocabularies(data.head)
    index.ready = true
    const known = reader(data.wordsFor(start))
    for (let doc = start; doc < end; doc++) addDocument(doc, known)
  })

  /** True when a word without marks stands in some title or name. */
  index.knows = (plain) => index.byPlain.has(plain) || index.entities.has(plain)

  /** Calls `each` with the documents in whose titles words begin with these letters, one after the other. */
  index.withInitials = (letters, each) => {
    const all = index.titleLetters
    const first = letters.charCodeAt(0)
    const end = index.titleStart[data.size] - letters.length
    let doc = 0
    for (let at = all.indexOf(first); at >= 0 && at <= end; at = all.indexOf(first, at + 1)) {
      let same = 1
      while (same < letters.length && all[at + same] === letters.charCodeAt(same)) same++
      if (same < letters.length) continue
      while (index.titleStart[doc + 1] <= at) doc++
      if (at + letters.length <= index.titleStart[doc + 1]) each(doc)
    }
  }

  /** The title without marks, as `fold.folded` gives it. */
  const foldedTitles = []
  index.foldedTitle = (doc) => {
    if (foldedTitles[doc] === undefined) {
      const words = []
      for (let i = index.titleStart[doc]; i < index.titleStart[doc + 1]; i++) {
        words.push(index.plainOf[index.titleTerms[i]])
      }
      foldedTitles[doc] = words.join(" ")
    }
    return foldedTitles[doc]
  }

  finder.index = index
})(CanCu.finder)
