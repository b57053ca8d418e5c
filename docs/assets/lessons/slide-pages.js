/* The slides of a session: the few things that belong on a wall, taken from what the page shows of it.
 * Twelve to fifteen for an hour: rules three at a time, each case and then what the articles say, the
 * drawing, what is new, a card or two, and what everybody takes home. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"
  const FACTS = 3
  const NEWS = 4
  const GOALS = 4
  /* Height by width of a drawing that is shown in two. */
  const TALL = 0.85
  /* Cards that go on the wall, by minutes. */
  const CARDS = { 30: 1, 60: 2, 90: 3, 120: 4 }

  const element = (tag, text, kind) => {
    const made = document.createElement(tag)
    if (text) made.textContent = text
    if (kind) made.className = kind
    return made
  }
  const shown = (content, selector) =>
    Array.from(content.querySelectorAll(selector)).filter((node) => !node.closest("[hidden]"))
  const copy = (node) => node.cloneNode(true)

  /* nodes: what the slide shows; more: what the next step adds; notes: what the trainer reads. */
  const slide = (kind, title, nodes, notes, more) => ({
    kind,
    nodes: title ? [element("h2", title), ...nodes] : nodes,
    notes: notes || [],
    more: more || [],
  })

  function opening(content) {
    const nodes = [copy(content.querySelector("h1"))]
    const lead = content.querySelector(".cc-lead")
    if (lead) nodes.push(copy(lead))
    const plan = content.querySelector(".th-plan-head")
    if (plan) nodes.push(element("p", plan.textContent.trim(), "th-slide-aside"))
    return slide("title", "", nodes, [steps(content)].filter(Boolean))
  }

  /** The plan in a few lines: for the notes of the first slide. */
  function steps(content) {
    const list = element("ul")
    for (const row of shown(content, "[data-part]"))
      list.append(element("li", `${row.cells[0].textContent} phút: ${row.cells[1].textContent}`))
    return list.children.length ? list : null
  }

  /** What stands below a head of the second level, up to the next. */
  function below(content, id) {
    const found = CanCu.session.sections(content).find(({ head }) => head.id === id)
    return found ? found.nodes.slice(1) : []
  }

  function goals(content) {
    const list = below(content, "muc-tieu").find((node) => node.matches("ol, ul"))
    if (!list) return []
    const few = copy(list)
    Array.from(few.children)
      .slice(GOALS)
      .forEach((item) => item.remove())
    return [slide("goals", "Học xong làm được gì", [few])]
  }

  function rights(content) {
    const rows = shown(content, "[data-fact]")
    const found = []
    for (let place = 0; place < rows.length; place += FACTS) {
      const few = rows.slice(place, place + FACTS)
      const names = Array.from(new Set(few.map((row) => row.cells[0].textContent)))
      const list = element("ul", "", "th-slide-facts")
      for (const row of few) {
        const item = element("li", row.cells[2].textContent)
        item.append(element("span", ` ${row.cells[3].textContent}`, "th-slide-article"))
        list.append(item)
      }
      const notes = few.map((row) =>
        element("p", `${row.cells[1].textContent}: hỏi lớp một việc có thật trong tháng trước khi đọc điều này.`),
      )
      found.push(slide("rights", names.join(" · "), [list], notes.slice(0, 1)))
    }
    return found
  }

  function cases(content) {
    return shown(content, "[data-case]").flatMap((box) => {
      const title = `Tình huống: ${box.querySelector("h3").textContent.replace("¶", "").trim()}`
      const hint = box.querySelector(".th-note")
      const story = Array.from(box.children)
        .filter((node) => !node.matches("h3, .th-note"))
        .map(copy)
      const said = content.querySelector(`[data-answers="${box.dataset.case}"] ul`)
      const short = said ? copy(said) : element("ul")
      short.querySelectorAll(".cc-evidence, br").forEach((node) => node.remove())
      const answers = slide("answers", `Luật nói gì: ${title.slice("Tình huống: ".length)}`, [short])
      return [slide("case", title, story, hint ? [copy(hint)] : []), answers]
    })
  }

  /* A tall drawing in two, so that it can be read on a wide wall. */
  function halves(sheet) {
    const whole = sheet.querySelector(".ld-wide")
    const [left, top, width, height] = (whole.getAttribute("viewBox") || "0 0 1 1").split(/[ ,]+/).map(Number)
    const parts = height > width * TALL ? 2 : 1
    return Array.from({ length: parts }, (_, place) => {
      const part = copy(sheet)
      part
        .querySelector(".ld-wide")
        .setAttribute("viewBox", [left, top + (place * height) / parts, width, height / parts].join(" "))
      return part
    })
  }

  function papers(content) {
    const found = []
    const sheet = content.querySelector(".luoc-do")
    const caption = content.querySelector(".th-caption")
    const title = caption ? caption.textContent.trim() : "Lược đồ"
    if (sheet) found.push(...halves(sheet).map((part) => slide("drawing", title, [part])))
    const news = content.querySelector("[data-news] table")
    if (news) {
      const rows = Array.from(news.tBodies[0].rows)
        .filter((row) => !row.hidden)
        .slice(-NEWS)
      const list = element("ul", "", "th-slide-facts")
      for (const row of rows.reverse())
        list.append(element("li", `${row.cells[0].textContent}: ${row.cells[1].textContent}`))
      if (rows.length) found.push(slide("news", "Mới nhất về văn bản", [list]))
    }
    return found
  }

  function draft(content) {
    const text = content.querySelector(".th-draft")
    return text ? [slide("draft", "Bản dự thảo có lỗi: sửa chỗ nào?", [copy(text)])] : []
  }

  /* Where a draft is on the wall there is one card less. */
  function cards(content, minutes, fewer) {
    return shown(content, ".th-card")
      .slice(0, (CARDS[minutes] || CARDS[60]) - fewer)
      .map((card) =>
        slide(
          "card",
          "Thẻ câu hỏi",
          [copy(card.querySelector(".th-front"))],
          [],
          [copy(card.querySelector(".th-back"))],
        ),
      )
  }

  function closing() {
    const list = element("ul")
    for (const words of [
      "Một việc tôi sẽ công khai, hỏi ý kiến hoặc trả lời trong tuần này.",
      "Ai cùng làm, xong ngày nào.",
      "Một câu trong văn bản của đơn vị phải sửa.",
    ])
      list.append(element("li", words))
    return slide("closing", "Việc mang về", [list])
  }

  /** The slides of the session that is on the page. */
  CanCu.slidesOf = (content, minutes) => {
    const parts = new Set(shown(content, "[data-part]").map((row) => row.dataset.part))
    const has = (part) => !parts.size || parts.has(part)
    return [
      opening(content),
      ...goals(content),
      ...(has("quyen") ? rights(content) : []),
      ...(has("tinh-huong") ? cases(content) : []),
      ...(has("van-ban") ? papers(content) : []),
      ...(has("du-thao") ? draft(content) : []),
      ...cards(content, minutes, Number(parts.has("du-thao"))),
      closing(),
    ]
  }
  CanCu.slideFits = (frame) => frame.scrollHeight <= frame.clientHeight + 1
})(window.CanCu)
