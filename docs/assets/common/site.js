/* Small helps on every page: copy a citation, and re-read the status for the reader's own day.
 * One classic script under one name, so that the offline build works from file://. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"

  /** The reader's day as YYYY-MM-DD, in local time. */
  CanCu.today = () => {
    const now = new Date()
    const two = (n) => (n < 10 ? "0" : "") + n
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate())
  }

  /** Whether a text is a day of the calendar (YYYY-MM-DD): an address may ask for any. */
  CanCu.isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text || "") && (new Date(text).toJSON() || "").startsWith(text)

  /** A cell that a spreadsheet would take for a formula gets a leading apostrophe. */
  CanCu.guardedCell = (text) => (/^[=+\-@'\t\r]/.test(text) ? "'" + text : text)

  /** Rows of text as CSV for somebody's Excel: with a byte order mark, so that it reads the marks right, and
   * semicolons, which a Vietnamese Excel expects (the comma is its decimal sign). Programs take those of /du-lieu/. */
  CanCu.csv = (rows) => {
    function cell(text) {
      return '"' + CanCu.guardedCell(text).replaceAll('"', '""') + '"'
    }
    return "\ufeff" + rows.map((row) => row.map(cell).join(";")).join("\r\n") + "\r\n"
  }

  /** Hands a file to the reader under a name. */
  CanCu.download = (blob, name) => {
    const link = document.createElement("a")
    link.href = URL.createObjectURL(blob)
    link.download = name
    link.click()
    setTimeout(() => {
      URL.revokeObjectURL(link.href)
    }, 10000)
  }

  /** Rows of text as a .csv file to keep. */
  CanCu.downloadCsv = (rows, name) => {
    CanCu.download(new Blob([CanCu.csv(rows)], { type: "text/csv;charset=utf-8" }), name)
  }

  /** The day that the address asks for (?ngay=2021-04-01), else null. */
  CanCu.dayAsked = () => {
    const asked = /[?&]ngay=([^&#]*)/.exec(window.location?.search || "")
    return asked && CanCu.isDay(asked[1]) ? asked[1] : null
  }

  /* The page was built for one day; a step that has come since then, or that held on the day which the address
   * asks for, is shown instead. */
  function refreshStatus(block) {
    const packed = JSON.parse(block.dataset.steps)
    const library = CanCu.library
    const asked = CanCu.dayAsked()
    const day = asked || CanCu.today()
    const state = library.states(packed)[library.placeOn(packed.steps, day)]
    if (asked) block.querySelector("[data-status-day]").textContent = library.printed(day)
    if (library.placeOn(packed.steps, block.dataset.on) === library.placeOn(packed.steps, day)) return
    block.querySelector("[data-status-label]").textContent = state.headline
    block.querySelector("[data-status-sentence]").textContent = state.sentence
    block.querySelector("[data-status-day]").textContent = library.printed(day)
    block.className = block.className.replace(/cc-tone-\S+/, "cc-tone-" + state.tone)
  }

  /* Plain http on an intranet has no clipboard API. */
  function copyByHand(text) {
    const area = document.createElement("textarea")
    area.value = text
    area.className = "cc-sr"
    area.setAttribute("aria-hidden", "true")
    document.body.appendChild(area)
    area.select()
    const done = document.execCommand("copy")
    area.remove()
    return done ? Promise.resolve() : Promise.reject(new Error("copy"))
  }

  /** Puts a text on the clipboard; the promise fails where the browser allows it neither way. */
  CanCu.copy = (text) => {
    if (!navigator.clipboard || !window.isSecureContext) return copyByHand(text)
    return navigator.clipboard.writeText(text).catch(() => copyByHand(text))
  }

  function armCopy(button) {
    button.hidden = false
    button.addEventListener("click", () => {
      const text = button.parentElement.querySelector("[data-copy-text]").textContent
      CanCu.copy(text).then(
        () => {
          button.textContent = "Đã sao chép"
        },
        () => {
          button.textContent = "Không sao chép được: hãy bôi đen và nhấn Ctrl+C"
        },
      )
    })
  }

  /* The theme's search is a dialog without a name, and its menus take theirs from labels that are hidden at
   * some widths; screen readers need names at every width. */
  function nameLandmarks() {
    const search = document.querySelector(".md-search[role=dialog]")
    if (search && !search.hasAttribute("aria-label")) search.setAttribute("aria-label", "Tìm kiếm")
    const inner = document.querySelector(".md-search__inner[role=search]")
    if (inner) inner.setAttribute("aria-label", "Tìm trong toàn trang")
    document.querySelectorAll("nav.md-nav[aria-labelledby]").forEach((menu) => {
      const title = menu.querySelector(".md-nav__title")
      if (title) menu.setAttribute("aria-label", "Mục " + title.textContent.trim())
      if (title) menu.removeAttribute("aria-labelledby")
    })
  }

  document.addEventListener("DOMContentLoaded", () => {
    nameLandmarks()
    document.querySelectorAll("[data-status]").forEach(refreshStatus)
    document.querySelectorAll("[data-copy]").forEach(armCopy)
  })
})(window.CanCu)
