/* A session for so many minutes and somebody: everything that the page holds for any session is there, with
 * the choices it belongs to as bits (data-in); this shows those of one choice, which stands in the address:
 * ?phut=60&cho=can-bo-xa. Without this script the page is that of an hour for everybody. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"
  const MINUTES = [30, 60, 90, 120]
  const HOUR = 60
  const EVERYBODY = ""
  /* Sections that a session keeps whatever it is made of. */
  const ALWAYS = ["thoi-gian", "phien-ban", "thuat-ngu", "van-ban-da-dan"]
  const state = { minutes: HOUR, audience: EVERYBODY, chosen: false }

  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector))

  /** The choice that an address asks for; what it does not know is an hour for everybody. */
  function read(search, audiences) {
    const asked = new URLSearchParams(search)
    const minutes = Number(asked.get("phut"))
    const audience = asked.get("cho") || asked.get("ban") || EVERYBODY
    const known = { minutes: MINUTES.includes(minutes), audience: audiences.includes(audience) }
    return {
      minutes: known.minutes ? minutes : HOUR,
      audience: known.audience ? audience : EVERYBODY,
      chosen: known.minutes || (known.audience && audience !== EVERYBODY),
    }
  }

  /** The address of a choice: the search part, other words of it kept. */
  function address(search, choice) {
    const asked = new URLSearchParams(search)
    for (const name of ["ban", "phut", "cho"]) asked.delete(name)
    if (choice.chosen) {
      asked.set("phut", String(choice.minutes))
      if (choice.audience) asked.set("cho", choice.audience)
    }
    const words = asked.toString()
    return words ? `?${words}` : ""
  }

  /** Whether bits (hexadecimal) hold a choice: bits go by minutes, then by audience, everybody first. */
  function holds(bits, choice, audiences) {
    const place = MINUTES.indexOf(choice.minutes) * audiences.length + audiences.indexOf(choice.audience)
    return Math.floor(parseInt(bits, 16) / 2 ** place) % 2 === 1
  }

  const audiences = () => all("[data-audience]").map((button) => button.dataset.audience)

  /** The parts of the page below its heads: the head of each, and what stands up to the next. */
  function sections(content) {
    const found = []
    for (const node of content.children) {
      if (node.matches("h2")) found.push({ head: node, nodes: [node] })
      else if (found.length) found[found.length - 1].nodes.push(node)
    }
    return found
  }

  function apply() {
    const content = document.querySelector(".md-content__inner")
    for (const element of all("[data-in]", content)) element.hidden = !holds(element.dataset.in, state, audiences())
    const kept = new Set(ALWAYS)
    for (const row of all("[data-part]:not([hidden])", content))
      row.dataset.sections.split(" ").forEach((id) => kept.add(id))
    for (const { head, nodes } of sections(content)) {
      for (const node of nodes)
        node.classList.toggle("th-off", state.chosen && !kept.has(head.id) && !head.matches(".th-core"))
    }
    let number = 0
    for (const card of all(".th-card:not([hidden])", content)) {
      number += 1
      for (const place of all("[data-number]", card)) place.textContent = String(number)
    }
    for (const block of all(".th-for", content))
      block.classList.toggle("th-off", Boolean(state.audience) && block.dataset.for !== state.audience)
    for (const link of all(".md-nav--secondary a[href^='#']")) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      link.parentElement.classList.toggle("th-off", Boolean(target?.closest(".th-off, [hidden]")))
    }
    tell(content)
  }

  function tell(content) {
    const name = all("[data-audience]").find((button) => button.dataset.audience === state.audience)
    const words = state.audience && name ? `dành cho ${name.textContent.toLowerCase()}` : "cho nhiều đối tượng"
    for (const button of all("[data-minutes]"))
      button.setAttribute("aria-pressed", String(state.chosen && Number(button.dataset.minutes) === state.minutes))
    for (const button of all("[data-audience]"))
      button.setAttribute("aria-pressed", String(state.chosen && button.dataset.audience === state.audience))
    for (const head of all("[data-plan-name]", content)) head.textContent = `${state.minutes} phút`
    for (const head of all("[data-plan-for]", content)) head.textContent = words
    const line = content.querySelector("[data-session-chosen]")
    line.hidden = !state.chosen
    line.textContent = ""
    if (state.chosen) {
      const whole = document.createElement("button")
      whole.type = "button"
      whole.textContent = "Xem cả gói"
      whole.addEventListener("click", () => choose({ minutes: HOUR, audience: EVERYBODY, chosen: false }))
      line.append(
        `Đang xem buổi ${state.minutes} phút ${words}: kế hoạch, thẻ, tình huống, trang chiếu và bản in theo lựa chọn này. `,
        whole,
      )
    }
    for (const button of all("[data-paper]", content)) button.hidden = false
  }

  function choose(choice) {
    Object.assign(state, choice)
    apply()
    window.history.replaceState(
      null,
      "",
      window.location.pathname + address(window.location.search, state) + window.location.hash,
    )
  }

  function arm() {
    for (const group of all("[data-session-choice]")) group.hidden = false
    for (const button of all("[data-minutes]")) {
      button.addEventListener("click", () => choose({ minutes: Number(button.dataset.minutes), chosen: true }))
    }
    for (const button of all("[data-audience]")) {
      button.addEventListener("click", () => choose({ audience: button.dataset.audience, chosen: true }))
    }
    Object.assign(state, read(window.location.search, audiences()))
    apply()
  }

  CanCu.session = { MINUTES, address, holds, read, sections, state }
  if (typeof document !== "undefined") {
    document.addEventListener("DOMContentLoaded", () => {
      if (document.querySelector("[data-session-choice]")) arm()
    })
  }
})(window.CanCu)
