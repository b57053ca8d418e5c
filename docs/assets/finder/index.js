/* The index: words of titles and other names to documents, words of bodies, types, topics and provinces
 * to those, and running numbers to documents. It grows with every shard. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var fold = finder.fold
  var data = finder.data
  var WORDS = /\d+|\p{L}+/gu

  /* A posting is the document times two, plus one where only another name of it has the word. The terms of
   * all titles stand in one column; the title of a document goes from its start to the next one's. */
  var index = {
    forms: [], plainOf: [], letters: [], postings: [], byForm: new Map(), byPlain: new Map(), plains: [],
    entities: new Map(), runs: new Map(), codes: [], codeGroups: [], typeTerms: [], titleStart: [0],
    titleTerms: new Uint32Array(1 << 16), titleLetters: new Uint8Array(1 << 16), ready: false,
  }

  function intern(form) {
    var term = index.byForm.get(form)
    if (term !== undefined) return term
    term = index.forms.length
    index.forms.push(form)
    index.postings.push([])
    index.byForm.set(form, term)
    var plain = fold.isDigits(form) ? form : fold.plain(form)
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
    return (text.toLowerCase().match(WORDS) || []).map(function (word) {
      return intern(fold.isDigits(word) ? fold.bare(word) : fold.form(word))
    })
  }

  /* Titles come as codes, one for each printed word, and each word is read once for its shard. */
  function reader(words) {
    var known = []
    words.forEach(function (word, code) { known[code] = terms(word) })
    return known
  }

  function post(term, doc, otherName) {
    var list = index.postings[term]
    var last = list[list.length - 1]
    if (last >> 1 !== doc || !list.length) list.push(doc * 2 + otherName)
  }

  /* Every word of an entity: [kind, place, form]. */
  function addEntity(kind, place, texts, factor) {
    var seen = new Set()
    texts.forEach(function (text) {
      fold.words(text).forEach(function (word) {
        var form = fold.isDigits(word) ? word : fold.form(word)
        if (seen.has(form)) return
        seen.add(form)
        var plain = fold.isDigits(word) ? word : fold.plain(form)
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
    var suffix = (/^(\p{L})(?=[/-])/u.exec(code) || ["", ""])[1].toLowerCase()
    var words = fold.words(suffix ? code.slice(1) : code)
    var year = words.length && /^(19|20)\d\d$/.test(words[0]) ? words.shift() : ""
    var pieces = words.map(function (word) { return fold.isDigits(word) ? word : fold.plain(fold.form(word)) })
    return { suffix: suffix, year: year, pieces: pieces, joined: pieces.join("") }
  }

  function addVocabularies(head) {
    head.issuers.forEach(function (row, place) {
      addEntity("issuer", place, [row[1]].concat(row[5], row[3], row[4]), 0.85)
    })
    head.topicSets.forEach(function (set, place) {
      addEntity("topics", place, set.map(function (topic) { return head.topics[topic][1] }), 0.5)
    })
    head.types.forEach(function (row, place) {
      addEntity("type", place, [row[1]], 1.05)
      addEntity("type", place, row[2], 0.8)
      index.typeTerms.push(terms(row[1]))
    })
    head.signers.forEach(function (name, place) { addEntity("signer", place, [name], 0.7) })
    index.codes = head.codes.map(readCode)
    var alike = new Map()
    index.codes.forEach(function (code, place) {
      var key = code.suffix + " " + code.pieces.join(" ")
      if (!alike.has(key)) alike.set(key, { code: code, places: [] })
      alike.get(key).places.push(place)
    })
    index.codeGroups = Array.from(alike.values())
  }

  function lengthen() {
    ;["titleTerms", "titleLetters"].forEach(function (name) {
      var column = index[name]
      index[name] = new column.constructor(column.length * 2)
      index[name].set(column)
    })
  }

  function addDocument(doc, known) {
    var codes = data.title[doc]
    var start = index.titleStart[doc]
    var end = start
    for (var i = 0; i < codes.length; i++) {
      var code = codes.codePointAt(i)
      if (code > 0xffff) i++
      for (var j = 0, some = known[code]; j < some.length; j++) {
        if (end === index.titleTerms.length) lengthen()
        index.titleLetters[end] = index.letters[some[j]]
        index.titleTerms[end++] = some[j]
        post(some[j], doc, 0)
      }
    }
    index.titleStart.push(end)
    var title = index.titleTerms.subarray(start, end)
    ;(data.aliases.get(doc) || []).forEach(function (alias) {
      terms(alias).forEach(function (term) {
        if (title.indexOf(term) < 0) post(term, doc, 1)
      })
    })
    var run = fold.bare(data.number[doc])
    if (!run) return
    if (!index.runs.has(run)) index.runs.set(run, [])
    index.runs.get(run).push(doc)
  }

  data.onAdd(function (start, end) {
    if (!index.ready) addVocabularies(data.head)
    index.ready = true
    var known = reader(data.wordsFor(start))
    for (var doc = start; doc < end; doc++) addDocument(doc, known)
  })

  /** True when a word without marks stands in some title or name. */
  index.knows = function (plain) {
    return index.byPlain.has(plain) || index.entities.has(plain)
  }

  /** Calls `each` with the documents in whose titles words begin with these letters, one after the other. */
  index.withInitials = function (letters, each) {
    var all = index.titleLetters
    var first = letters.charCodeAt(0)
    var end = index.titleStart[data.size] - letters.length
    var doc = 0
    for (var at = all.indexOf(first); at >= 0 && at <= end; at = all.indexOf(first, at + 1)) {
      var same = 1
      while (same < letters.length && all[at + same] === letters.charCodeAt(same)) same++
      if (same < letters.length) continue
      while (index.titleStart[doc + 1] <= at) doc++
      if (at + letters.length <= index.titleStart[doc + 1]) each(doc)
    }
  }

  /** The title without marks, as `fold.folded` gives it. */
  var foldedTitles = []
  index.foldedTitle = function (doc) {
    if (foldedTitles[doc] === undefined) {
      var words = []
      for (var i = index.titleStart[doc]; i < index.titleStart[doc + 1]; i++) {
        words.push(index.plainOf[index.titleTerms[i]])
      }
      foldedTitles[doc] = words.join(" ")
    }
    return foldedTitles[doc]
  }

  finder.index = index
})(CanCu.finder)
