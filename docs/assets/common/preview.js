/* A preview beside a link to a document: name, subject, day and status, on hover and on keyboard focus.
 * Without this script the same words are the link's title. */
;(function () {
  "use strict"

  var PARTS = " · "
  var box = null
  var owner = null

  function makeBox() {
    box = document.createElement("div")
    box.className = "cc-preview"
    box.id = "cc-preview"
    box.setAttribute("role", "tooltip")
    box.hidden = true
    document.body.appendChild(box)
  }

  function fill(text) {
    box.textContent = ""
    text.split(PARTS).forEach(function (part, index) {
      var line = document.createElement(index === 0 ? "b" : "span")
      line.textContent = part
      box.appendChild(line)
    })
  }

  /* Below the link where there is room, else above; never past the edge of the window. */
  function place(link) {
    var edge = link.getBoundingClientRect()
    var left = Math.min(edge.left, document.documentElement.clientWidth - box.offsetWidth - 8)
    var below = edge.bottom + 6
    var fits = below + box.offsetHeight < window.innerHeight
    var top = fits ? below : edge.top - box.offsetHeight - 6
    box.style.left = Math.max(8, left) + window.scrollX + "px"
    box.style.top = Math.max(0, top) + window.scrollY + "px"
  }

  function show(link) {
    var text = link.dataset.preview || link.title
    if (!text) return
    if (!box) makeBox()
    link.dataset.preview = text
    link.removeAttribute("title") /* or the browser would show its own box as well */
    fill(text)
    box.hidden = false
    link.setAttribute("aria-describedby", box.id)
    owner = link
    place(link)
  }

  function hide() {
    if (!owner) return
    owner.removeAttribute("aria-describedby")
    owner = null
    box.hidden = true
  }

  function linkOf(event) {
    var target = event.target
    return target && target.closest ? target.closest("a.cc-doc") : null
  }

  document.addEventListener("mouseover", function (event) {
    var link = linkOf(event)
    if (link && link !== owner) show(link)
    else if (!link && owner !== document.activeElement) hide()
  })
  document.addEventListener("focusin", function (event) {
    var link = linkOf(event)
    if (link) show(link)
    else hide()
  })
  document.addEventListener("focusout", hide)
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide()
  })
})()
