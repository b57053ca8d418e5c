/* On every page, and nothing but this at first: brings the finder's scripts and records when they are
 * needed. Classic scripts, because file:// allows neither modules nor fetch. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  /* The finder page brings this script before the others, to lose no time. */
  if (finder.href) return

  var ROOT = new URL("../../", document.currentScript.src).href
  var ENGINE = ["fold", "records", "query", "index", "spelling", "words", "match", "closeness", "nearest",
    "absent", "ranking"]
  var PAGE = ["basket", "dom", "facets", "address", "result", "list", "keys",
    "summary", "requests", "facet-view", "basket-text", "basket-panel",
    "page"]
  var AFTER_FIRST = 150
  var asked = new Map()

  /** The address of a path below the site's root; from disk there is no server to find index.html. */
  finder.href = function (path) {
    return ROOT + path + (location.protocol === "file:" && /\/$/.test(path) ? "index.html" : "")
  }

  finder.documentHref = function (id) {
    return finder.href("van-ban/" + id + "/")
  }

  /** Loads a script once; scripts asked for one after the other run in that order. */
  function load(path) {
    if (!asked.has(path)) {
      asked.set(path, new Promise(function (resolve, reject) {
        var script = document.createElement("script")
        script.src = ROOT + path
        script.async = false
        script.onload = function () { resolve() }
        script.onerror = function () {
          asked.delete(path)
          reject(new Error(path))
        }
        document.head.appendChild(script)
      }))
    }
    return asked.get(path)
  }

  function scripts(names) {
    return names.map(function (name) { return load("assets/finder/" + name + ".js") })
  }

  /* The first shard answers at once; the others follow one by one, so that typing stays smooth. The next is
   * fetched while one is read. */
  function loadRest(names) {
    if (!names.length) return Promise.resolve()
    names.slice(0, 2).forEach(function (name) { load(name).catch(function () { /* told when its turn comes */ }) })
    return load(names[0]).then(function () {
      return new Promise(function (resolve) { setTimeout(resolve, 0) })
    }).then(function () { return loadRest(names.slice(1)) })
  }

  /** The search and the first records. */
  finder.loadEngine = function () {
    return Promise.all(scripts(ENGINE).concat(load("assets/du-lieu/tra-cuu.js")))
  }

  /** On the finder page, when its markup is there: the search, the first records, and the page itself. */
  finder.begin = function () {
    var notice = document.querySelector("[data-finder-loading]")
    notice.hidden = false
    Promise.all([finder.loadEngine()].concat(scripts(PAGE))).then(function () {
      notice.hidden = true
      finder.mount(document.querySelector("[data-finder]"))
      finder.loadRest()
    }).catch(function () {
      notice.hidden = false
      notice.textContent =
        "Không nạp được danh mục. Hãy tải lại trang, hoặc xem theo loại, cơ quan, năm ở mục Tra theo."
    })
  }

  /** Fulfilled when the theme has read the address, which it does when the page is there. */
  finder.themed = new Promise(function (resolve) {
    document.addEventListener("DOMContentLoaded", function () { setTimeout(resolve, 0) })
  })

  /** Everything else, once there is something to see. */
  var rest = null
  var onFailure = null
  finder.loadRest = function () {
    rest = rest || new Promise(function (resolve) { setTimeout(resolve, AFTER_FIRST) }).then(function () {
      return loadRest(finder.data.head.shards)
    }).catch(function () {
      rest = null
      finder.failed = true
      if (onFailure) onFailure()
    })
    return rest
  }

  finder.whenRestFails = function (listener) {
    onFailure = listener
  }

  /** The writer of Word files. */
  finder.loadWord = function () {
    return load("assets/common/docx.js")
  }

  finder.loadWording = function (part) {
    return load("assets/du-lieu/vien-dan-" + part + ".js")
  }

  /** Today as the records count days: 20261122. */
  finder.today = function () {
    var now = new Date()
    return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate()
  }
})(CanCu.finder)
