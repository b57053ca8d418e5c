/* The documents opened last in this browser, kept here and nowhere else: noted on their pages, listed at home. */
window.CanCu = window.CanCu || {}
;(function (CanCu) {
  "use strict"
  const KEY = "cancu:vua-mo"
  const KEPT = 5

  function isEntry(entry) {
    return entry && typeof entry.id === "string" && /^[a-z0-9-]+$/.test(entry.id) && typeof entry.name === "string"
  }

  /** `[{id, name}]`, the last one first; nothing where the browser keeps nothing or keeps something else. */
  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) || "[]")
      return Array.isArray(kept) ? kept.filter(isEntry).slice(0, KEPT) : []
    } catch (refused) {
      return []
    }
  }

  function note(id, name) {
    const kept = [{ id: id, name: name }].concat(read().filter((entry) => entry.id !== id)).slice(0, KEPT)
    try {
      localStorage.setItem(KEY, JSON.stringify(kept))
    } catch (refused) {
      /* Then home lists nothing. */
    }
  }

  function noteThisPage() {
    const match = /\/van-ban\/([a-z0-9-]+)\/(?:index\.html)?$/.exec(location.pathname)
    const title = document.querySelector(".md-content h1")
    if (!match || !title) return
    const shown = title.cloneNode(true)
    shown.querySelectorAll(".headerlink").forEach((link) => link.remove())
    note(match[1], shown.textContent.trim().slice(0, 160))
  }

  function show(place) {
    const entries = read()
    const list = place.querySelector("[data-recent-list]")
    entries.forEach(function (entry) {
      const link = document.createElement("a")
      link.href = "van-ban/" + entry.id + "/" + (location.protocol === "file:" ? "index.html" : "")
      link.textContent = entry.name
      const item = document.createElement("li")
      item.append(link)
      list.append(item)
    })
    place.hidden = !entries.length
  }

  document.addEventListener("DOMContentLoaded", function () {
    noteThisPage()
    const place = document.querySelector("[data-recent]")
    if (place) show(place)
  })

  CanCu.recent = { read: read }
})(window.CanCu)
