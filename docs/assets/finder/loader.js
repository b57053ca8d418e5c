/* On every page, and nothing but this at first: brings the finder's scripts and records when they are
 * needed. Classic scripts, because file:// allows neither modules nor fetch. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  /* The finder page brings this script before the others, to lose no time. */
  if (finder.href) return

  const ROOT = new URL("../../", document.currentScript.src).href
  const ENGINE = [
    "fold",
    "records",
    "query",
    "index",
    "spelling",
    "words",
    "match",
    "closeness",
    "nearest",
    "absent",
    "asked",
    "scoring",
    "ranking",
  ]
  const PAGE = [
    "basket",
    "dom",
    "facets",
    "address",
    "result",
    "list",
    "keys",
    "summary",
    "requests",
    "facet-view",
    "basket-text",
    "basket-panel",
    "page",
  ]
  const AFTER_FIRST = 150
  const asked = new Map()

  /** The address of a path below the site's root; from disk there is no server to find index.html. */
  finder.href = (path) => ROOT + path + (location.protocol === "file:" && /\/$/.test(path) ? "index.html" : "")

  finder.documentHref = (id) => finder.href("van-ban/" + id + "/")

  /** Loads a script once; scripts asked for one after the other run in that order. */
  function load(path) {
    if (!asked.has(path)) {
      asked.set(
        path,
        new Promise((resolve, reject) => {
          const script = document.createElement("script")
          script.src = ROOT + path
          script.async = false
          script.onload = () => {
            resolve(undefined)
          }
          script.onerror = () => {
            asked.delete(path)
            reject(new Error(path))
          }
          document.head.appendChild(script)
        }),
      )
    }
    return asked.get(path)
  }

  function scripts(names) {
    return names.map((name) => load("assets/finder/" + name + ".js"))
  }

  /* The first shard answers at once; the others follow one by one, so that typing stays smooth. The next is
   * fetched while one is read. */
  function loadRest(names) {
    if (!names.length) return Promise.resolve()
    names.slice(0, 2).forEach((name) => {
      load(name).catch(() => {
        /* told when its turn comes */
      })
    })
    return load(names[0])
      .then(
        () =>
          new Promise((resolve) => {
            setTimeout(resolve, 0)
          }),
      )
      .then(() => loadRest(names.slice(1)))
  }

  /** The search and the first records. */
  finder.loadEngine = () => Promise.all(scripts(ENGINE).concat(load("assets/du-lieu/tra-cuu.js")))

  /** On the finder page, when its markup is there: the search, the first records, and the page itself. */
  finder.begin = () => {
    const notice = document.querySelector("[data-finder-loading]")
    notice.hidden = false
    Promise.all([finder.loadEngine()].concat(scripts(PAGE)))
      .then(() => {
        notice.hidden = true
        finder.mount(document.querySelector("[data-finder]"))
        finder.loadRest()
      })
      .catch(() => {
        notice.hidden = false
        notice.textContent =
          "Không nạp được danh mục. Hãy tải lại trang, hoặc xem theo loại, cơ quan, năm ở mục Tra theo."
      })
  }

  /** Fulfilled when the theme has read the address, which it does when the page is there. */
  finder.themed = new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", () => {
      setTimeout(resolve, 0)
    })
  })

  /** Everything else, once there is something to see. */
  let rest = null
  let onFailure = null
  finder.loadRest = () => {
    rest =
      rest ||
      new Promise((resolve) => {
        setTimeout(resolve, AFTER_FIRST)
      })
        .then(() => loadRest(finder.data.head.shards))
        .catch(() => {
          rest = null
          finder.failed = true
          if (onFailure) onFailure()
        })
    return rest
  }

  finder.whenRestFails = (listener) => {
    onFailure = listener
  }

  /** The writer of Word files. */
  finder.loadWord = () => load("assets/common/docx.js")

  finder.loadWording = (part) => load("assets/du-lieu/vien-dan-" + part + ".js")

  /** Today as the records count days: 20261122. */
  finder.today = () => {
    const now = new Date()
    return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate()
  }
})(CanCu.finder)
