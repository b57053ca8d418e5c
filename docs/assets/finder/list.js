/* The list of results. Rows that stay from one key to the next are kept as they are: what is not touched
 * is neither laid out nor painted again. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var data = finder.data
  var KEPT = 120
  var list = null
  var docs = []
  var result = null
  var day = 0
  var shown = 0
  var rows = new Map()
  var rowsFor = ""

  /* Rows hold for one day and for what is loaded: a successor may come with a later shard. */
  function row(doc) {
    if (rowsFor !== day + " " + data.size || rows.size > KEPT) rows = new Map()
    rowsFor = day + " " + data.size
    if (!rows.has(doc)) rows.set(doc, finder.hit(doc, day))
    var found = rows.get(doc)
    CanCu.basket.dress(found.item.lastChild.firstChild)
    found.item.classList.toggle("cc-mine", finder.isMine(doc))
    found.mark(result.terms)
    found.why(finder.whyFound(doc, result.readings))
    return found.item
  }

  /** Shows the first `count` of these documents, which `found` found, and nothing else. */
  function show(wanted, found, onDay, count) {
    docs = wanted
    result = found
    day = onDay
    shown = Math.min(count, docs.length)
    var next = list.firstChild
    for (var place = 0; place < shown; place++) {
      var item = row(docs[place])
      if (item === next) next = next.nextSibling
      else list.insertBefore(item, next)
    }
    while (next) {
      var stale = next
      next = next.nextSibling
      stale.remove()
    }
  }

  /** Shows up to `count` documents in all. */
  function grow(count) {
    var batch = document.createDocumentFragment()
    docs.slice(shown, count).forEach(function (doc) { batch.append(row(doc)) })
    list.append(batch)
    shown = Math.max(shown, Math.min(count, docs.length))
  }

  finder.list = {
    grow: grow, show: show,
    links: function () { return Array.from(list.querySelectorAll(".cc-hit-link")) },
    mount: function (element) { list = element },
    shown: function () { return shown },
  }
})(CanCu.finder)
