/* The slide view of a pack: full screen, driven by keys; needs slide-pages.js. */
window.CanCu = window.CanCu || {}
;(function (CanCu) {
  "use strict"

  var show = null

  function go(to) {
    show.place = Math.max(0, Math.min(show.pages.length - 1, to))
    show.frame.replaceChildren.apply(show.frame, show.pages[show.place])
    show.frame.scrollTop = 0
    /* What cannot be divided is set smaller. */
    show.frame.classList.remove("th-small", "th-smaller")
    if (!CanCu.slideFits(show.frame)) show.frame.classList.add("th-small")
    if (!CanCu.slideFits(show.frame)) show.frame.classList.add("th-smaller")
    show.count.textContent = show.place + 1 + " / " + show.pages.length
  }

  function layOut() {
    show.pages = CanCu.slidePages(document.querySelector(".md-content__inner"), show.frame)
    go(Math.min(show.place, show.pages.length - 1))
  }

  function open() {
    if (!show) build()
    show.element.hidden = false
    document.documentElement.classList.add("th-showing")
    show.place = 0
    layOut()
    show.close.focus()
    if (show.element.requestFullscreen) show.element.requestFullscreen().catch(function () {})
  }

  function close() {
    if (!show || show.element.hidden) return
    show.element.hidden = true
    document.documentElement.classList.remove("th-showing")
    var opener = document.querySelector("[data-slides]")
    var back = function () { if (opener) opener.focus() }
    back()
    /* Nothing outside takes the focus before the full screen is left. */
    if (document.fullscreenElement) document.exitFullscreen().then(back, back)
  }

  function build() {
    var element = document.createElement("div")
    element.className = "th-show"
    element.setAttribute("role", "dialog")
    element.setAttribute("aria-modal", "true")
    element.setAttribute("aria-label", "Trình chiếu")
    element.innerHTML =
      '<div class="th-slide md-typeset" tabindex="0" data-slide></div><div class="th-bar">' +
      '<span><button type="button" data-back>Trước</button> <button type="button" data-next>Sau</button></span>' +
      '<span data-count role="status"></span><span>Phím mũi tên để chuyển, Esc để thoát</span>' +
      '<button type="button" data-close>Đóng</button></div>'
    document.body.appendChild(element)
    show = {
      element: element,
      frame: element.querySelector("[data-slide]"),
      count: element.querySelector("[data-count]"),
      close: element.querySelector("[data-close]"),
      pages: [],
      place: 0
    }
    element.querySelector("[data-back]").addEventListener("click", function () { go(show.place - 1) })
    element.querySelector("[data-next]").addEventListener("click", function () { go(show.place + 1) })
    show.close.addEventListener("click", close)
    window.addEventListener("resize", function () { if (!show.element.hidden) layOut() })
    document.addEventListener("fullscreenchange", function () {
      if (!document.fullscreenElement && !show.element.hidden) close()
    })
    document.addEventListener("keydown", onKey, true)
  }

  var MOVES = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }

  function onKey(event) {
    if (!show || show.element.hidden) return
    if (event.key === "Escape") close()
    else if (event.key === "Home") go(0)
    else if (event.key === "End") go(show.pages.length - 1)
    else if (MOVES[event.key] && !(event.key === " " && event.target.closest("button"))) go(show.place + MOVES[event.key])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-slides]").forEach(function (button) {
      button.hidden = false
      button.addEventListener("click", open)
    })
  })
})(window.CanCu)
