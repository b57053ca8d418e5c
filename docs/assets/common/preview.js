/* A preview beside a link to a document: name, subject, day and status, on hover and on keyboard focus.
 * Without this script the same words are the link's title. */
;(() => {
  "use strict"

  const PARTS = " · "
  let box = null
  let owner = null

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
    text.split(PARTS).forEach((part, index) => {
      const line = document.createElement(index === 0 ? "b" : "span")
      line.textContent = part
      box.appendChild(line)
    })
  }

  /* Below the link where there is room, else above; never past the edge of the window. */
  function place(link) {
    const edge = link.getBoundingClientRect()
    const left = Math.min(edge.left, document.documentElement.clientWidth - box.offsetWidth - 8)
    const below = edge.bottom + 6
    const fits = below + box.offsetHeight < window.innerHeight
    const top = fits ? below : edge.top - box.offsetHeight - 6
    box.style.left = Math.max(8, left) + window.scrollX + "px"
    box.style.top = Math.max(0, top) + window.scrollY + "px"
  }

  function show(link) {
    const text = link.dataset.preview || link.title
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
    const target = event.target
    return target?.closest ? target.closest("a.cc-doc") : null
  }

  document.addEventListener("mouseover", (event) => {
    const link = linkOf(event)
    if (link && link !== owner) show(link)
    else if (!link && owner !== document.activeElement) hide()
  })
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event)
    if (link) show(link)
    else hide()
  })
  document.addEventListener("focusout", hide)
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide()
  })
})()
