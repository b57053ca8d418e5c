/* The timeline: one topic alone, cards by words, and the lines of the card in focus or under the pointer, behind
 * the cards. Without this script every card says in words what it replaced or followed. */
;(() => {
  "use strict"
  const tools = document.querySelector("[data-timeline-tools]")
  if (!tools) return
  const { asked, keep, says, show } = CanCu.rows
  const [typed, topic, count] = ["words", "topic", "timeline-count"].map((name) =>
    tools.querySelector("[data-" + name + "]"),
  )
  const lanes = [...document.querySelectorAll("[data-lane]")]
  const space = "http://www.w3.org/2000/svg"

  function refresh() {
    let found = 0
    for (const lane of lanes) {
      const wanted = !topic.value || lane.dataset.lane === topic.value
      const cards = show(lane.querySelectorAll("[data-card]"), (card) => says(card, typed.value), Infinity)
      for (const year of lane.querySelectorAll(".tl-year"))
        year.hidden = !year.querySelector("[data-card]:not([hidden])")
      lane.hidden = !wanted || !cards
      if (wanted) found += cards
    }
    count.textContent = found + " văn bản trong các làn."
  }

  function chosen() {
    keep({ "chu-de": topic.value, q: typed.value.trim() }, "")
    refresh()
  }

  function take() {
    const wanted = asked("chu-de")
    topic.value = [...topic.options].some((option) => option.value === wanted) ? wanted : ""
    typed.value = asked("q")
    refresh()
  }

  /* From the near side of one card to the near side of the other, as a curve. */
  function curve(from, to) {
    const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2]
    const [[x, y], [u, v]] = [middle(from), middle(to)]
    const level = Math.abs(v - y) < from.height
    return level
      ? "M" + x + " " + y + "C" + (x + u) / 2 + " " + (y - 60) + " " + (x + u) / 2 + " " + (v - 60) + " " + u + " " + v
      : "M" + x + " " + y + "C" + x + " " + (y + v) / 2 + " " + u + " " + (y + v) / 2 + " " + u + " " + v
  }

  function clear(lane) {
    lane.querySelectorAll(".tl-lines").forEach((drawing) => drawing.remove())
    lane.querySelectorAll(".tl-near, .tl-focus").forEach((card) => card.classList.remove("tl-near", "tl-focus"))
  }

  function draw(lane, card) {
    clear(lane)
    const near = card.dataset.near
      .split(" ")
      .map((id) => id && lane.querySelector('[data-card="' + CSS.escape(id) + '"]'))
      .filter((other) => other && !other.hidden)
    if (!near.length) return
    const list = lane.querySelector(".tl-lane")
    const frame = list.getBoundingClientRect()
    const drawing = document.createElementNS(space, "svg")
    drawing.setAttribute("class", "tl-lines")
    drawing.setAttribute("aria-hidden", "true")
    drawing.setAttribute("viewBox", [0, 0, frame.width, frame.height].join(" "))
    const box = (element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return { left: left - frame.left, top: top - frame.top, width, height }
    }
    for (const other of near) {
      const path = document.createElementNS(space, "path")
      path.setAttribute("d", curve(box(card), box(other)))
      drawing.append(path)
      other.classList.add("tl-near")
    }
    card.classList.add("tl-focus")
    list.append(drawing)
  }

  for (const lane of lanes) {
    const cardOf = (event) => event.target.closest("[data-card]")
    lane.addEventListener("pointerover", (event) => {
      const card = cardOf(event)
      if (card) draw(lane, card)
    })
    lane.addEventListener("pointerleave", () => clear(lane))
    lane.addEventListener("focusin", (event) => {
      const card = cardOf(event)
      if (card) draw(lane, card)
    })
    lane.addEventListener("focusout", () => clear(lane))
  }
  tools.hidden = false
  document.querySelector(".tl-nav").hidden = true /* the choice says the same */
  typed.addEventListener("input", chosen)
  topic.addEventListener("input", chosen)
  window.addEventListener("hashchange", take)
  take()
})()
