/* What this browser remembers for home, here and nowhere else: the documents opened last, and the day of the last
 * visit, since when something may be new. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"
  const KEY = "cancu:vua-mo"
  const KEPT = 5
  const VISIT = "cancu:lan-truoc"

  function isEntry(entry) {
    return entry && typeof entry.id === "string" && /^[a-z0-9-]+$/.test(entry.id) && typeof entry.name === "string"
  }

  /** `[{id, name}]`, the last one first; nothing where the browser keeps nothing or keeps something else. */
  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) || "[]")
      return Array.isArray(kept) ? kept.filter(isEntry).slice(0, KEPT) : []
    } catch (_refused) {
      return []
    }
  }

  function note(id, name) {
    const kept = [{ id: id, name: name }].concat(read().filter((entry) => entry.id !== id)).slice(0, KEPT)
    try {
      localStorage.setItem(KEY, JSON.stringify(kept))
    } catch (_refused) {
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
    entries.forEach((entry) => {
      const link = document.createElement("a")
      link.href = "van-ban/" + entry.id + "/" + (location.protocol === "file:" ? "index.html" : "")
      link.textContent = entry.name
      const item = document.createElement("li")
      item.append(link)
      list.append(item)
    })
    place.hidden = !entries.length
  }

  const isDay = (text) => typeof text === "string" && CanCu.isDay(text)

  /** The day of the visit before today's (ISO), or "": all of one day is one visit. */
  function lastVisit(today) {
    try {
      const kept = JSON.parse(localStorage.getItem(VISIT) || "{}") || {}
      const before = kept.day === today ? kept.before : kept.day
      localStorage.setItem(VISIT, JSON.stringify({ day: today, before: isDay(before) ? before : "" }))
      return isDay(before) ? before : ""
    } catch (_refused) {
      return ""
    }
  }

  /** Says beside the changes at home which are new since the last visit. */
  function sayNews(line) {
    const before = lastVisit(CanCu.today())
    if (!before) return
    const rows = [...line.parentElement.querySelectorAll("li")]
    const fresh = rows.filter((row) => row.querySelector("time").dateTime > before)
    const since = " kể từ lần trước bạn vào (" + CanCu.library.printed(before) + ")."
    fresh.forEach((row) => row.classList.add("cc-fresh"))
    const count = fresh.length === rows.length ? "Từ " + fresh.length + " thay đổi trở lên" : fresh.length + " thay đổi"
    line.textContent = (fresh.length ? count : "Không có gì mới") + since
    line.hidden = false
  }

  document.addEventListener("DOMContentLoaded", () => {
    noteThisPage()
    const news = document.querySelector("[data-news]")
    if (news) sayNews(news)
    const place = document.querySelector("[data-recent]")
    if (place) show(place)
  })

  CanCu.recent = { lastVisit, read }
})(window.CanCu)
