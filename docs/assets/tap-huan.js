/* Lesson packs: print, slides, one audience alone, the score of a test, the day of "what is new".
 * Everything reads well without this script. */
window.CanCu = window.CanCu || {}
;(function (CanCu) {
  "use strict"

  /* ---- One audience alone: also by address, ?ban=van-thu, so that a trainer can send the link. */

  function showAudience(name) {
    var content = document.querySelector(".md-content")
    if (name) content.setAttribute("data-audience-shown", name)
    else content.removeAttribute("data-audience-shown")
    document.querySelectorAll(".th-for").forEach(function (block) {
      block.classList.toggle("th-shown", block.dataset.for === name)
    })
    document.querySelectorAll("[data-audience]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.audience === name))
    })
  }

  function armAudience(choice) {
    choice.hidden = false
    choice.querySelectorAll("[data-audience]").forEach(function (button) {
      button.addEventListener("click", function () { showAudience(button.dataset.audience) })
    })
    var asked = new URLSearchParams(window.location.search).get("ban")
    if (asked && choice.querySelector('[data-audience="' + CSS.escape(asked) + '"]')) showAudience(asked)
  }

  /* ---- Test */

  function armTest(form) {
    var questions = form.querySelectorAll("[data-question]")
    var button = document.createElement("button")
    button.type = "submit"
    button.className = "md-button"
    button.textContent = "Chấm điểm"
    form.insertBefore(button, form.querySelector("[data-score]"))
    form.querySelectorAll(".th-answer").forEach(function (answer) { answer.hidden = true })
    form.addEventListener("submit", function (event) {
      event.preventDefault()
      var right = 0
      questions.forEach(function (question) { right += mark(question) })
      form.querySelector("[data-score]").textContent = "Đúng " + right + " trên " + questions.length + " câu."
    })
  }

  function mark(question) {
    var chosen = question.querySelector("input:checked")
    var option = chosen && chosen.closest(".th-option")
    var good = Boolean(option && option.hasAttribute("data-right"))
    question.classList.add("th-done")
    question.querySelectorAll(".th-missed").forEach(function (old) { old.classList.remove("th-missed") })
    if (option && !good) option.classList.add("th-missed")
    var answer = question.querySelector(".th-answer")
    answer.hidden = false
    answer.open = true
    return good ? 1 : 0
  }

  /* ---- What is new since a day of the reader's choice */

  function armNews(block) {
    var shown = block.querySelector("[data-news-day]")
    var input = document.createElement("input")
    input.type = "date"
    input.value = block.dataset.since
    input.setAttribute("aria-label", "Xem từ ngày")
    input.addEventListener("change", function () {
      if (!input.value) return
      var count = 0
      block.querySelectorAll("[data-day]").forEach(function (row) {
        row.hidden = row.dataset.day < input.value
        count += row.hidden ? 0 : 1
      })
      var parts = input.value.split("-")
      shown.textContent = parts[2] + "/" + (Number(parts[1]) < 3 ? parts[1] : Number(parts[1])) + "/" + parts[0]
      block.querySelector("[data-news-count]").textContent = String(count)
    })
    var label = document.createElement("span")
    label.className = "cc-aside th-pick"
    label.textContent = " Chọn ngày khác: "
    block.querySelector("[data-news-head]").append(label, input)
  }

  /* ---- Slides: the page cut at its headings, and again where a screen is full */

  var show = null

  /* Notes for the trainer and paper to fill in stay off the wall; of paper, drafts and cards are shown. */
  function slidesOf(content) {
    var slides = []
    var section = null
    var current = start(slides, content.querySelector("h1"))
    blocksOf(content).forEach(function (block) {
      if (block.matches("h1, .th-tools, .th-source-line, .th-note")) return
      if (block.matches("h2")) section = block
      if (block.matches("h2, h3")) current = start(slides, block)
      else if (section && section.matches(".th-notes, .th-sheet") && !block.matches(".th-draft, .th-cards")) return
      else if (block.matches(".th-cards")) cardSlides(slides, section, block)
      else current.blocks.push(block.cloneNode(true))
    })
    return slides.filter(function (slide) { return slide.blocks.length || slide === slides[0] })
  }

  /* Each card twice: the question alone, then with its answer. */
  function cardSlides(slides, section, deck) {
    Array.prototype.forEach.call(deck.children, function (card) {
      var front = card.querySelector(".th-front")
      start(slides, section).blocks.push(front.cloneNode(true))
      start(slides, section).blocks.push(front.cloneNode(true), card.querySelector(".th-back").cloneNode(true))
    })
  }

  function start(slides, heading) {
    var slide = { heading: heading.cloneNode(true), blocks: [] }
    slides.push(slide)
    return slide
  }

  /* Holders that make sense only as they stand. */
  var WHOLE = ".th-tools, .luoc-do, .cc-scroll, .md-typeset__scrollwrap, .th-draft, .admonition, .cc-cite-form"

  /* Blocks in reading order; holders are opened, so that what is in them can be divided. */
  function blocksOf(holder) {
    var found = []
    Array.prototype.forEach.call(holder.children, function (child) {
      if (getComputedStyle(child).display === "none") return
      var open = child.matches("div, section") && !child.matches(WHOLE)
      found = found.concat(open ? blocksOf(child) : [child])
    })
    return found
  }

  /* Where the items of a list or a table stand; null for what cannot be divided. */
  function itemsOf(block) {
    if (block.matches("ol, ul")) return block
    return block.matches(".cc-scroll, .md-typeset__scrollwrap, table") ? block.querySelector("tbody") : null
  }

  function fits(frame) { return frame.scrollHeight <= frame.clientHeight + 1 }

  /* Blocks one after another; what does not fit turns the page, and a long list or table is divided. */
  function paginate(slides, frame) {
    var pages = []
    slides.forEach(function (slide) {
      var nodes = [slide.heading]
      function fitsWith(node) {
        frame.replaceChildren.apply(frame, nodes.concat(node))
        return fits(frame)
      }
      function turn() {
        pages.push(nodes)
        nodes = [slide.heading.cloneNode(true)]
      }
      function divide(block) {
        var items = Array.prototype.slice.call(itemsOf(block).children).filter(function (item) { return !item.hidden })
        var first = block.start || 1
        var part = null
        items.forEach(function (item, place) {
          for (var tries = 0; tries < 2; tries += 1) {
            if (!part) {
              part = block.cloneNode(true)
              itemsOf(part).replaceChildren()
              if (block.matches("ol")) part.start = first + place
            }
            itemsOf(part).append(item)
            if (fitsWith(part) || (nodes.length === 1 && itemsOf(part).children.length === 1)) return
            item.remove()
            if (itemsOf(part).children.length) nodes.push(part)
            part = null
            turn()
          }
        })
        if (part) nodes.push(part)
      }
      slide.blocks.forEach(function (block) {
        var items = itemsOf(block)
        if (fitsWith(block)) nodes.push(block)
        else if (items && items.children.length > 1) divide(block)
        else {
          if (nodes.length > 1) turn()
          nodes.push(block)
        }
      })
      if (nodes.length > 1 || !pages.length) pages.push(nodes)
    })
    return pages
  }

  function go(to) {
    show.place = Math.max(0, Math.min(show.pages.length - 1, to))
    show.frame.replaceChildren.apply(show.frame, show.pages[show.place])
    show.frame.scrollTop = 0
    /* What cannot be divided is set smaller. */
    show.frame.classList.remove("th-small", "th-smaller")
    if (!fits(show.frame)) show.frame.classList.add("th-small")
    if (!fits(show.frame)) show.frame.classList.add("th-smaller")
    show.count.textContent = show.place + 1 + " / " + show.pages.length
  }

  function layOut() {
    show.pages = paginate(slidesOf(document.querySelector(".md-content__inner")), show.frame)
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
    document.querySelectorAll("[data-print]").forEach(function (button) {
      button.hidden = false
      button.addEventListener("click", function () { window.print() })
    })
    document.querySelectorAll("[data-slides]").forEach(function (button) {
      button.hidden = false
      button.addEventListener("click", open)
    })
    document.querySelectorAll("[data-audience-choice]").forEach(armAudience)
    document.querySelectorAll("[data-test]").forEach(armTest)
    document.querySelectorAll("[data-news]").forEach(armNews)
  })
})(window.CanCu)
