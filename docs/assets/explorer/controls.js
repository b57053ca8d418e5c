/* Filters, the legend that switches kinds of lines, and the day. Each change is a step that can be undone. */
;((explorer) => {
  "use strict"
  const { draw, make } = explorer.dom
  const unique = (values) => [...new Set(values.filter(Boolean))]
  const alphabetical = (a, b) => a[1].localeCompare(b[1], "vi")
  const same = (value) => [value, value]

  function filterChoices() {
    const { data } = explorer
    const years = unique(data.documents.dated.map((day) => day.slice(0, 4)))
      .sort()
      .reverse()
      .map(same)
    const used = new Set(data.relations.kind)
    return {
      type: [...data.types].sort(alphabetical),
      level: data.tiers.map((name, tier) => [String(tier), name]),
      province: data.provinces.map(same).sort(alphabetical),
      from: years,
      to: years,
      topic: Object.entries(data.topics).sort(alphabetical),
      status: unique(explorer.states.map((state) => state.facet))
        .sort((a, b) => a.localeCompare(b, "vi"))
        .map(same),
      kind: data.kinds.filter((_, kind) => used.has(kind)).map((kind) => [kind.id, kind.heading]),
    }
  }

  /** Fills the select boxes; a choice keeps the other filters and starts the view afresh. */
  function mountFilters(root, reader) {
    for (const [name, choices] of Object.entries(filterChoices())) {
      const box = root.querySelector(`[data-filter="${name}"]`)
      box.append(...choices.map(([value, label]) => make("option", { value }, label)))
      box.addEventListener("change", () => {
        const filters = { ...reader.now().filters, [name]: box.value }
        if (!box.value) delete filters[name]
        reader.go({ filters })
      })
    }
    root.querySelector("[data-clear]").addEventListener("click", () => reader.go({ filters: {} }))
  }

  function showFilters(root, state) {
    const count = Object.keys(state.filters).length
    for (const box of root.querySelectorAll("[data-filter]")) box.value = state.filters[box.dataset.filter] || ""
    root.querySelector("[data-clear]").hidden = !count
    root.querySelector("[data-filters-count]").textContent = count ? " (" + count + ")" : ""
  }

  /* What each style stands for, in a few words. */
  const LEGEND = {
    derives: "Triển khai, căn cứ",
    continues: "Tiếp tục, giao thực hiện",
    cites: "Viện dẫn",
    replaces: "Thay thế, bãi bỏ",
    changes: "Sửa đổi, thay một phần",
    follows: "Kế tiếp",
  }

  function sample(style) {
    return draw(
      "svg",
      { class: "ld-key", width: 36, height: 12, viewBox: "0 0 36 12", "aria-hidden": "true" },
      draw(
        "g",
        { class: "e " + style },
        draw("path", { d: "M1 6H29" }),
        draw("path", { class: "h", d: "M34 6l-8-4v8z" }),
      ),
    )
  }

  function mountLegend(place, reader) {
    for (const style of explorer.data.layout.legend) {
      place.append(
        make(
          "button",
          {
            type: "button",
            class: "dt-kind",
            "data-style": style,
            click: () => {
              const { off } = reader.now()
              reader.go({ off: off.includes(style) ? off.filter((other) => other !== style) : [...off, style] })
            },
          },
          sample(style),
          LEGEND[style],
        ),
      )
    }
    for (const [mark, words] of Object.entries(explorer.data.layout.marks)) {
      place.append(make("span", { class: "cc-aside" }, make("b", {}, mark), " " + words))
    }
  }

  function showLegend(place, state, isPath) {
    for (const button of place.querySelectorAll("[data-style]")) {
      button.setAttribute("aria-pressed", String(isPath || !state.off.includes(button.dataset.style)))
      button.disabled = isPath
    }
  }

  const two = (n) => (n < 10 ? "0" : "") + n
  const monthOf = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

  function lastOfMonth(month) {
    const year = Math.floor(month / 12)
    const date = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate()
    return year + "-" + two((month % 12) + 1) + "-" + two(date)
  }

  /** The slider runs over months, the box takes a day; both stand for "như ngày …". */
  function mountDay(root, reader, today) {
    const slider = root.querySelector("[data-day-slider]")
    const box = root.querySelector("[data-day]")
    const first = explorer.data.documents.dated.filter((day) => day.length > 6).reduce((a, b) => (b < a ? b : a), today)
    slider.min = monthOf(first)
    slider.max = monthOf(today) + 24
    const set = (day, replace) => reader.go({ day: day === today ? "" : day }, replace)
    let sliding = false
    slider.addEventListener("input", () => {
      const month = Number(slider.value)
      set(month === monthOf(today) ? today : lastOfMonth(month), sliding)
      sliding = true
    })
    slider.addEventListener("change", () => {
      sliding = false
    })
    box.addEventListener("change", () => box.value && set(box.value))
    root.querySelector("[data-day-now]").addEventListener("click", () => set(today))
    for (const step of root.querySelectorAll("[data-day-step]")) {
      step.addEventListener("click", () => {
        const day = nextMark(reader.now().day || today, Number(step.dataset.dayStep), root.marks || [])
        if (day) set(day)
      })
    }
  }

  function nextMark(day, way, marks) {
    return way > 0 ? marks.find((mark) => mark > day) : [...marks].reverse().find((mark) => mark < day)
  }

  /** Days on which something happens to what is drawn or could be: issued, replaced, over. */
  function marksOf(cards) {
    const docs = explorer.data.documents
    const days = cards.flatMap((doc) => [
      docs.issued[doc],
      ...CanCu.library.daysOf(docs.steps[doc]).map(CanCu.library.iso),
    ])
    return unique(days)
      .filter((day) => day.length === 10)
      .sort()
  }

  function showDay(root, state, today, cards) {
    const day = state.day || today
    root.querySelector("[data-day-slider]").value = monthOf(day)
    root.querySelector("[data-day-slider]").setAttribute("aria-valuetext", explorer.day(day))
    root.querySelector("[data-day]").value = day
    root.querySelector("[data-day-now]").hidden = !state.day
    root.classList.toggle("dt-then", Boolean(state.day))
    root.marks = marksOf(cards)
    for (const step of root.querySelectorAll("[data-day-step]")) {
      step.disabled = !nextMark(day, Number(step.dataset.dayStep), root.marks)
    }
  }

  explorer.controls = { mountDay, mountFilters, mountLegend, showDay, showFilters, showLegend }
})(CanCu.explorer)
