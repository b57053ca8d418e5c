/* One document in the list of results, with what tells it apart and what to use instead. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var data = finder.data
  var make = finder.dom.make

  /* The look of a status; the words beside it say the same. */
  var TONES = {
    "ended": "stop", "obsolete": "stop", "suspended": "stop", "period-over": "over", "not-yet": "over",
    "partly": "care", "partly-suspended": "care", "unverified": "unknown", "in-force": "good",
  }

  function chip(doc) {
    var tone = TONES[finder.facets.statusOf(doc)] || "unknown"
    return make("span", { "class": "cc-chip cc-tone-" + tone }, finder.facets.statusLabelOf(doc))
  }

  function answers(word, terms) {
    var lower = word.toLowerCase()
    var form = finder.fold.isDigits(lower) ? finder.fold.bare(lower) : finder.fold.form(lower)
    return terms.has(finder.index.byForm.get(form))
  }

  /* The words of a title, those that answer the query marked; a stray one among several words only
   * happens to be spelled alike ("số" for "so" in "co so"). */
  function marked(text, terms) {
    var line = make("p", { "class": "cc-hit-title" })
    var from = 0
    var words = terms ? Array.from(text.matchAll(/\d+|\p{L}+/gu)) : []
    var hits = words.map(function (match) { return answers(match[0], terms) })
    var several = terms && terms.size > 1 && hits.filter(Boolean).length > 1
    words.forEach(function (match, place) {
      if (!hits[place] || (several && !hits[place - 1] && !hits[place + 1])) return
      line.append(text.slice(from, match.index), make("mark", {}, match[0]))
      from = match.index + match[0].length
    })
    line.append(text.slice(from))
    return line
  }

  function name(doc) {
    var number = data.numberOf(doc)
    if (!number) return [data.labelOf(doc)]
    return [data.typeOf(doc).label + " ", make("span", { "class": "cc-nowrap" }, number)]
  }

  function others(words, docs) {
    if (!docs.length) return null
    var line = make("p", { "class": "cc-hit-instead" }, make("b", {}, words + " "))
    docs.forEach(function (other, place) {
      if (place) line.append("; ")
      line.append(
        make.apply(null, ["a", { href: finder.documentHref(data.idOf(other)) }].concat(name(other))),
        " (" + finder.dom.day(data.issued[other]) + ", " + data.issuerOf(other).name + ")"
      )
    })
    return line
  }

  function basketButton(doc) {
    var id = data.idOf(doc)
    var button = make("button", {
      type: "button", "class": "cc-hit-basket",
      click: function () { CanCu.basket.toggle(id) },
    })
    button.dataset.basketToggle = id
    button.dataset.basketName = data.labelOf(doc)
    CanCu.basket.dress(button)
    return button
  }

  /** The list item of a document on the chosen day; `terms` are the words to mark. */
  finder.hit = function (doc, terms, day) {
    var number = data.numberOf(doc)
    var loaded = function (other) { return other < data.size }
    var facts = [finder.dom.day(data.issued[doc]), data.issuerOf(doc).name]
    var status = finder.facets.statusOf(doc)
    var gone = status === "ended" || status === "obsolete"
    var link = make.apply(null, [
      "a", { "class": "cc-hit-link" + (gone ? " cc-struck" : ""), href: finder.documentHref(data.idOf(doc)) },
    ].concat(name(doc)))
    var item = make("li", { "class": "cc-hit" },
      make("div", { "class": "cc-hit-main" },
        make("p", { "class": "cc-hit-head" }, link, " ", chip(doc)),
        number || data.labelOf(doc).length <= data.title[doc].length ? marked(data.title[doc], terms) : null,
        make("p", { "class": "cc-hit-facts" }, facts.join(" · ")),
        others("Dùng thay:", data.insteadOf(doc, day)),
        gone ? null : others("Văn bản kế tiếp:", data.linked(doc, "f", day).filter(loaded))),
      basketButton(doc))
    item.dataset.document = data.idOf(doc)
    return item
  }

  finder.hitName = name
})(CanCu.finder)
