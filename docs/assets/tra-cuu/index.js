/* The index: words of titles and other names to documents, words of bodies, types, topics and provinces
 * to those, and running numbers to documents. It grows with every shard. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var fold = finder.fold
  var data = finder.data
  var WORDS = /\d+|\p{L}+/gu

  /* A posting is the document times two, plus one where only another name of it has the word. */
  var index = {
    forms: [], plainOf: [], letters: [], postings: [], initials: [], byForm: new Map(), byPlain: new Map(), plains: [],
    entities: new Map(), runs: new Map(), codes: [], codeGroups: [], typeTerms: [], titleStart: [0], titleTerms: [],
    ready: false,
  }

  function intern(form) {
    var term = index.byForm.get(form)
    if (term !== undefined) return term
    term = index.forms.length
    index.forms.push(form)
    index.postings.push([])
    index.byForm.set(form, term)
    var plain = fold.isDigits(form) ? form : fold.plain(form)
    index.letters.push(plain.charAt(0))
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

  /* From a word as printed straight to its term: titles say the same few thousand words again and again. */
  var printed = new Map()

  /** Terms of a text that is in NFC already. */
  function terms(text) {
    var found = text.toLowerCase().match(WORDS) || []
    for (var i = 0; i < found.length; i++) {
      var term = printed.get(found[i])
      if (term === undefined) {
        term = intern(fold.isDigits(found[i]) ? fold.bare(found[i]) : fold.form(found[i]))
        printed.set(found[i], term)
      }
      found[i] = term
    }
    return found
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

  function addDocument(doc) {
    var title = terms(data.title[doc])
    var letters = ""
    for (var i = 0; i < title.length; i++) {
      index.titleTerms.push(title[i])
      letters += index.letters[title[i]]
      post(title[i], doc, 0)
    }
    index.initials.push(letters)
    index.titleStart.push(index.titleTerms.length)
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
    for (var doc = start; doc < end; doc++) addDocument(doc)
  })

  /** True when a word without marks stands in some title or name. */
  index.knows = function (plain) {
    return index.byPlain.has(plain) || index.entities.has(plain)
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
