/* The list of results. Rows that stay from one key to the next are kept as they are: what is not touched
 * is neither laid out nor painted again. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data
  const KEPT = 120
  let list = null
  let docs = []
  let result = null
  let day = 0
  let shown = 0
  let rows = new Map()
  let rowsFor = ""

  /* Rows hold for one day and for what is loaded: a successor may come with a later shard. */
  function row(doc) {
    if (rowsFor !== day + " " + data.size || rows.size > KEPT) rows = new Map()
    rowsFor = day + " " + data.size
    if (!rows.has(doc)) rows.set(doc, finder.hit(doc, day))
    const found = rows.get(doc)
    CanCu.basket.dress(found.item.lastChild.firstChild)
    found.item.classList.toggle("cc-mine", finder.isMine(doc))
    found.mark(result.terms)
    found.why(finder.whyFound(doc, result))
    return found.item
  }

  /** Shows the first `count` of these documents, which `found` found, and nothing else. */
  function show(wanted, found, onDay, count) {
    docs = wanted
    result = found
    day = onDay
    shown = Math.min(count, docs.length)
    let next = list.firstChild
    for (let place = 0; place < shown; place++) {
      const item = row(docs[place])
      if (item === next) next = next.nextSibling
      else list.insertBefore(item, next)
    }
    while (next) {
      const stale = next
      next = next.nextSibling
      stale.remove()
    }
  }

  /** Shows up to `count` documents in all. */
  function grow(count) {
    const batch = document.createDocumentFragment()
    docs.slice(shown, count).forEach((doc) => {
      batch.append(row(doc))
    })
    list.append(batch)
    shown = Math.max(shown, Math.min(count, docs.length))
  }

  finder.list = {
    grow: grow,
    show: show,
    links: () => Array.from(list.querySelectorAll(".cc-hit-link")),
    mount: (element) => {
      list = element
    },
    shown: () => shown,
  }
})(CanCu.finder)
