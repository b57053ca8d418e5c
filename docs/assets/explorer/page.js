/* The explorer on its page: reads the address, draws the view, hands what the reader does to the state. */
;((explorer) => {
  "use strict"
  const STEP = 6
  const PHONE = 560

  /** How wide the drawing may be: the twin of the two formats of the build, stretched to the room there is. */
  function formatFor(room) {
    if (room < PHONE) {
      return {
        name: "narrow",
        width: Math.max(300, room),
        margin: 10,
        gutter: 0,
        perRow: 2,
        cardMax: 170,
        cardMin: 126,
        besideGap: 26,
      }
    }
    const width = Math.min(1400, room)
    const perRow = Math.max(2, Math.min(7, Math.floor((width - 104) / 158)))
    return { name: "wide", width, margin: 10, gutter: 84, perRow, cardMax: 176, cardMin: 132, besideGap: 28 }
  }

  const MODES = {
    "": "Tổng quan",
    quanh: "Quanh",
    len: "Đường lên Trung ương từ",
    noi: "Nối hai văn bản từ",
    xuong: "Ai triển khai",
  }

  function heading(view) {
    const { state } = view.graph
    const name = state.d
      ? " " + explorer.label(explorer.places.get(state.d))
      : ": những văn bản được dựa vào nhiều nhất"
    const full = view.full ? " Đồ thị đã đủ " + explorer.choose.MOST + " thẻ, hãy ẩn bớt để thêm thẻ khác." : ""
    return MODES[state.mode] + name + " (" + view.cards.length + " văn bản)." + full
  }

  function mount(root) {
    const at = (name) => root.querySelector(`[data-${name}]`)
    const today = CanCu.today()
    const stage = at("stage")
    let scene = null
    let reader = null
    let seen = null
    let from = null
    let picking = null
    let hovered = null

    function idOf(doc) {
      return explorer.data.documents.id[doc]
    }

    const actions = {
      expand(doc) {
        const { open } = reader.now()
        const count = (open.find(([id]) => id === idOf(doc)) || [0, 0])[1]
        from = doc
        seen = doc
        reader.go({ open: [...open.filter(([id]) => id !== idOf(doc)), [idOf(doc), count + STEP]], shut: [] })
      },
      add(doc, other) {
        const place = scene.view.graph
          .neighbours(doc)
          .filter((each) => !scene.view.cards.includes(each))
          .indexOf(other)
        const { open, shut } = reader.now()
        const opened = (open.find(([id]) => id === idOf(doc)) || [0, 0])[1]
        from = doc
        if (place < 0) return reader.view({ mode: "quanh", d: idOf(other) })
        return reader.go({
          open: [...open.filter(([id]) => id !== idOf(doc)), [idOf(doc), opened + place + 1]],
          shut: shut.filter((id) => id !== idOf(other)),
        })
      },
      hide(doc) {
        const { open, shut } = reader.now()
        seen = null
        reader.go({ shut: [...shut, idOf(doc)], open: open.filter(([id]) => id !== idOf(doc)) })
      },
      more(tier) {
        const { more } = reader.now()
        reader.go({ more: { ...more, [tier]: (more[tier] || 0) + STEP } })
        const band = stage.querySelector(`[data-band="${tier}"]`)
        if (band) band.focus()
      },
      mode(mode, doc) {
        from = doc
        seen = doc
        reader.view({ mode, d: idOf(doc), e: "" })
      },
      pick(doc) {
        picking = doc
        at("picking").hidden = false
        at("picking-name").textContent = explorer.label(doc)
        at("search").focus()
      },
    }

    function choose(doc) {
      const one = picking
      stopPicking()
      seen = doc
      if (one !== null && one !== doc) reader.view({ mode: "noi", d: idOf(one), e: idOf(doc) })
      else reader.view({ mode: "quanh", d: idOf(doc), e: "" })
      scene.focus(doc)
    }

    function stopPicking() {
      picking = null
      at("picking").hidden = true
    }

    function look(doc) {
      if (doc !== null) seen = doc
      scene.heat(doc)
      explorer.inspect(at("inspector"), scene.view, seen, actions)
    }

    function show(state) {
      const format = formatFor(stage.clientWidth - 2)
      const view = explorer.choose(state, today, format)
      at("empty").hidden = view.cards.length > 0
      stage.hidden = !view.cards.length
      if (view.cards.length) {
        scene = scene || new explorer.Scene(stage, actions)
        scene.show(view, explorer.layout.layout(view, format), from)
      } else if (scene) scene.view = view
      from = null
      if (state.d && (seen === null || !view.cards.includes(seen))) seen = explorer.places.get(state.d)
      explorer.answer(at("answer"), view)
      if (scene) look(null)
      at("count").textContent = heading(view)
      explorer.table.show(at("tables"), view)
      explorer.controls.showFilters(root, state)
      explorer.controls.showLegend(at("legend"), state, Boolean(view.path))
      explorer.controls.showDay(at("time"), state, today, view.cards)
      at("overview").setAttribute("aria-pressed", String(!state.mode))
      at("undo").disabled = !reader.canUndo()
    }

    const docAt = (event) => {
      const link = event.target.closest?.("[data-doc]")
      return link ? explorer.places.get(link.dataset.doc) : null
    }

    function onKey(event) {
      const doc = docAt(event)
      if (doc === null || event.ctrlKey || event.metaKey || event.altKey) return
      const ways = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }
      const acts = {
        "+": () => actions.expand(doc),
        "=": () => actions.expand(doc),
        "-": () => actions.hide(doc),
        c: () => actions.mode("quanh", doc),
        l: () => actions.mode("len", doc),
        t: () => actions.mode("xuong", doc),
        n: () => actions.pick(doc),
      }
      const way = ways[event.key]
      if (!way && !acts[event.key]) return
      event.preventDefault()
      if (way) {
        const next = scene.next(doc, ...way)
        if (next !== null) scene.focus(next)
        return
      }
      acts[event.key]()
      if (event.key !== "n" && !scene.focus(doc)) scene.focus(scene.view.cards[0])
    }

    stage.addEventListener("pointerover", (event) => {
      const doc = docAt(event)
      if (doc === hovered) return
      hovered = doc
      look(doc)
    })
    stage.addEventListener("pointerleave", () => {
      hovered = null
      if (scene) scene.heat(null)
    })
    stage.addEventListener("focusin", (event) => docAt(event) !== null && look(docAt(event)))
    stage.addEventListener("keydown", onKey)
    root.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key === "z" && !event.target.matches("input")) {
        event.preventDefault()
        reader.undo()
      }
      if (event.key === "Escape" && picking !== null) stopPicking()
    })
    at("undo").addEventListener("click", () => reader.undo())
    at("overview").addEventListener("click", () => {
      seen = null
      reader.view({ mode: "", d: "", e: "" })
    })
    at("stop-picking").addEventListener("click", stopPicking)
    for (const button of root.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => scene?.zoom(Number(button.dataset.zoom)))
    }
    for (const button of root.querySelectorAll("[data-save]")) {
      button.addEventListener("click", () =>
        explorer.save
          .save(button.dataset.save, scene)
          .catch(() => "Trình duyệt không cho làm việc này.")
          .then((said) => {
            at("said").textContent = said
          }),
      )
    }
    root.hidden = false
    reader = explorer.state.start(show)
    explorer.controls.mountFilters(root, reader)
    explorer.controls.mountLegend(at("legend"), reader)
    explorer.controls.mountDay(at("time"), reader, today)
    reader.begin()
    explorer.mountSearch(at("search"), at("hits"), today, choose)
    let room = stage.clientWidth
    let timer = 0
    CanCu.province.onChange(() => show(reader.now()))
    window.addEventListener("resize", () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (stage.clientWidth === room) return
        room = stage.clientWidth
        show(reader.now())
      }, 150)
    })
  }

  const place = document.querySelector("[data-explorer]")
  if (place) mount(place)
})(CanCu.explorer)
