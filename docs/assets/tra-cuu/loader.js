/* On every page, and nothing but this at first: brings the finder's scripts and records when they are
 * needed. Classic scripts, because file:// allows neither modules nor fetch. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"

  var ROOT = new URL("../../", document.currentScript.src).href
  var ENGINE = ["fold", "records", "query", "index", "spelling", "match", "closeness", "ranking", "nearest"]
  var PAGE = ["dom", "facets", "address", "hit", "requests", "facet-view", "basket-text", "docx", "basket-panel", "page"]
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
    return names.map(function (name) { return load("assets/tra-cuu/" + name + ".js") })
  }

  /* The first shard answers at once; the others follow one by one, so that typing stays smooth. */
  function loadRest(names) {
    if (!names.length) return Promise.resolve()
    return load(names[0]).then(function () {
      return new Promise(function (resolve) { setTimeout(resolve, 0) })
    }).then(function () { return loadRest(names.slice(1)) })
  }

  /** The search and the first records. */
  finder.loadEngine = function () {
    return Promise.all(scripts(ENGINE).concat(load("assets/du-lieu/tra-cuu.js")))
  }

  /** Everything else, once there is something to see. */
  var rest = null
  finder.loadRest = function () {
    rest = rest || new Promise(function (resolve) { setTimeout(resolve, AFTER_FIRST) }).then(function () {
      return loadRest(finder.data.head.shards)
    })
    return rest
  }

  finder.loadWording = function (part) {
    return load("assets/du-lieu/vien-dan-" + part + ".js")
  }

  /** Today as the records count days: 20261122. */
  finder.today = function () {
    var now = new Date()
    return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate()
  }

  document.addEventListener("DOMContentLoaded", function () {
    var place = document.querySelector("[data-finder]")
    if (!place) return
    document.querySelector("[data-finder-loading]").hidden = false
    Promise.all([finder.loadEngine()].concat(scripts(PAGE))).then(function () {
      finder.mount(place)
      finder.loadRest()
    }).catch(function () {
      document.querySelector("[data-finder-loading]").textContent =
        "Không nạp được danh mục. Hãy tải lại trang, hoặc xem theo loại, cơ quan, năm ở mục Tra theo."
    })
  })
})(CanCu.finder)
