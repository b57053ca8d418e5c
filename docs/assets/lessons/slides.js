/* The slide view of a session: the whole screen, driven by keys, with a view of notes for the trainer (N).
 * Needs slide-pages.js. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"

  /* Steps of type, the largest first: the first one at which a slide fits. */
  const SIZES = ["th-large", "", "th-small", "th-smaller", "th-smallest"]
  let show = null

  function go(to) {
    const last = show.slides.length - 1
    show.place = Math.max(0, Math.min(last, to))
    show.step = 0
    paint()
  }

  /* A slide may have a second step, the answer of a card. */
  function forward() {
    const { more } = show.slides[show.place]
    if (more.length && !show.step) {
      show.step = 1
      paint()
    } else go(show.place + 1)
  }

  function paint() {
    const { kind, nodes, notes, more } = show.slides[show.place]
    show.frame.dataset.kind = kind
    show.frame.replaceChildren(...nodes, ...(show.step ? more : []))
    show.frame.scrollTop = 0
    for (const size of SIZES) {
      show.frame.classList.remove(...SIZES.filter(Boolean))
      if (size) show.frame.classList.add(size)
      if (CanCu.slideFits(show.frame)) break
    }
    show.count.textContent = `${show.place + 1} / ${show.slides.length}`
    paintNotes(notes)
  }

  function paintNotes(notes) {
    const next = show.slides[show.place + 1]
    const title = next ? next.nodes.map((node) => node.textContent.trim()).find(Boolean) : "hết"
    const after = document.createElement("p")
    after.className = "th-next"
    after.textContent = `Tiếp theo: ${title}`
    const none = document.createElement("p")
    none.textContent = "Trang này không có lời nhắc."
    show.notes.replaceChildren(...(notes.length ? notes.map((node) => node.cloneNode(true)) : [none]), after)
  }

  function toggleNotes() {
    show.withNotes = !show.withNotes
    show.element.classList.toggle("th-with-notes", show.withNotes)
    show.notes.hidden = !show.withNotes
    show.notesButton.setAttribute("aria-pressed", String(show.withNotes))
    paint()
  }

  function layOut() {
    show.slides = CanCu.slidesOf(document.querySelector(".md-content__inner"), CanCu.session.state.minutes)
    go(Math.min(show.place, show.slides.length - 1))
  }

  function open() {
    if (!show) build()
    show.element.hidden = false
    document.documentElement.classList.add("th-showing")
    show.place = 0
    layOut()
    show.close.focus()
    if (show.element.requestFullscreen) show.element.requestFullscreen().then(leaveIfClosed, () => {})
  }

  /* The browser may grant the full screen after the view was closed again. */
  function leaveIfClosed() {
    if (show.element.hidden) leaveFullscreen()
  }

  function close() {
    if (!show || show.element.hidden) return
    show.element.hidden = true
    document.documentElement.classList.remove("th-showing")
    focusOpener()
    leaveFullscreen()
  }

  function focusOpener() {
    const opener = document.querySelector("[data-slides]")
    if (opener) opener.focus()
  }

  /* Nothing outside takes the focus before the full screen is left. */
  function leaveFullscreen() {
    if (document.fullscreenElement) document.exitFullscreen().then(focusOpener, focusOpener)
  }

  function build() {
    const element = document.createElement("div")
    element.className = "th-show"
    element.setAttribute("role", "dialog")
    element.setAttribute("aria-modal", "true")
    element.setAttribute("aria-label", "Trình chiếu")
    element.innerHTML =
      '<div class="th-stage"><div class="th-slide md-typeset" tabindex="0" data-slide></div>' +
      '<aside class="th-slide-notes md-typeset" data-slide-notes aria-label="Lời nhắc của người dạy" tabindex="0" hidden></aside></div>' +
      '<div class="th-bar"><span><button type="button" data-back>Trước</button> <button type="button" data-next>Sau</button></span>' +
      '<span data-count role="status"></span><span class="th-keys">Phím mũi tên để chuyển, N xem lời nhắc, Esc để thoát</span>' +
      '<span><button type="button" data-notes aria-pressed="false">Lời nhắc</button> <button type="button" data-close>Đóng</button></span></div>'
    document.body.appendChild(element)
    const part = (name) => element.querySelector(`[data-${name}]`)
    show = {
      element,
      frame: part("slide"),
      notes: part("slide-notes"),
      count: part("count"),
      close: part("close"),
      notesButton: part("notes"),
      slides: [],
      place: 0,
      step: 0,
      withNotes: false,
    }
    part("back").addEventListener("click", () => go(show.place - 1))
    part("next").addEventListener("click", forward)
    show.notesButton.addEventListener("click", toggleNotes)
    show.close.addEventListener("click", close)
    window.addEventListener("resize", () => {
      if (!show.element.hidden) paint()
    })
    document.addEventListener("fullscreenchange", () => {
      if (!document.fullscreenElement && !show.element.hidden) close()
    })
    document.addEventListener("keydown", onKey, true)
  }

  const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " "]
  const BACK = ["ArrowLeft", "ArrowUp", "PageUp"]

  function onKey(event) {
    if (!show || show.element.hidden || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === "Escape") close()
    else if (event.key === "Home") go(0)
    else if (event.key === "End") go(show.slides.length - 1)
    else if (event.key === "n" || event.key === "N") toggleNotes()
    else if (FORWARD.includes(event.key) && !(event.key === " " && event.target.closest("button"))) forward()
    else if (BACK.includes(event.key)) go(show.place - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-slides]")) {
      button.hidden = false
      button.addEventListener("click", open)
    }
  })
})(window.CanCu)
