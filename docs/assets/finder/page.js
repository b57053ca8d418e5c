/* The finder page: what is typed and chosen becomes a list, an address and an announcement. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data
  const PAGE = 30
  /* What fits the screen is drawn with the key; the rest of the page and the facets when typing pauses. */
  const AT_ONCE = 10
  const PAUSE = 120
  const SPEAK_AFTER = 400
  /* A search that takes longer than this waits until the keys that have come in are read, in milliseconds. */
  const SLOW = 30
  const parts = {}
  let state = null
  let result = null
  let listed = []
  let speaking = 0
  let resting = 0
  let waiting = 0
  let lasted = 0

  const SORTS = {
    moi: (a, b) => data.issued[b] - data.issued[a] || a - b,
    cu: (a, b) => (data.issued[a] || 99999999) - (data.issued[b] || 99999999) || a - b,
    so: (a, b) => Number(data.number[a] || Infinity) - Number(data.number[b] || Infinity) || a - b || 0,
  }

  function day() {
    return state.day || finder.today()
  }

  function narrowed() {
    return finder.facets.all.some((facet) => (state.choices[facet.name] || []).length)
  }

  function find() {
    const start = performance.now()
    clearTimeout(waiting)
    waiting = 0
    finder.facets.setDay(day())
    result = finder.search(state.q, day())
    listed = finder.facets.filter(result.docs, state.choices)
    if (SORTS[state.sort]) listed = listed.slice().sort(SORTS[state.sort])
    lasted = performance.now() - start
    draw()
  }

  function draw() {
    finder.showAbsent(parts.absent, result)
    finder.list.show(listed, result, day(), AT_ONCE)
    parts.more.hidden = true
    parts.clearAll.hidden = !narrowed()
    parts.none.replaceChildren()
    if (!listed.length) showRequests()
    say()
    clearTimeout(resting)
    resting = setTimeout(drawRest, PAUSE)
  }

  function drawRest() {
    clearTimeout(resting)
    resting = 0
    grow(PAGE)
    if (listed.length) showRequests()
    finder.showFacets(parts.facets, finder.facets.count(result.docs, state.choices), state.choices, choose)
    parts.filters.classList.toggle("cc-ready", parts.facets.childElementCount > 0)
  }

  function showRequests() {
    finder.showRequests(parts.none, result, listed.length, narrowed(), widen)
  }

  function grow(count) {
    finder.list.grow(count)
    const left = listed.length - finder.list.shown()
    parts.more.hidden = !left
    parts.more.textContent = "Xem thêm (còn " + left + ")"
  }

  function more() {
    const before = finder.list.shown()
    grow(before + PAGE)
    return finder.list.shown() > before
  }

  /* Ends what is pending: the list answers what stands in the box. */
  function ready() {
    if (waiting) find()
    if (resting) drawRest()
    finder.address.settle(state)
  }

  function say() {
    const text = finder.summary(listed, result, state.day)
    if (parts.count.textContent !== text) parts.count.textContent = text
    clearTimeout(speaking)
    const spoken = (result.absent ? result.absent + " chưa có trong kho. " : "") + text
    speaking = setTimeout(() => {
      parts.live.textContent = spoken
    }, SPEAK_AFTER)
  }

  function choose(name, key, on) {
    const chosen = (state.choices[name] || []).filter((each) => each !== key)
    if (on) chosen.push(key)
    state.choices[name] = chosen
    finder.address.write(state, true)
    find()
  }

  function widen() {
    state.choices = {}
    finder.address.write(state, true)
    find()
    parts.box.focus()
  }

  function typed() {
    const step = !state.q !== !parts.box.value
    state.q = parts.box.value
    finder.address.later(state, step)
    if (lasted < SLOW) return find()
    clearTimeout(waiting)
    waiting = setTimeout(find, 0)
  }

  function fromAddress() {
    state = finder.address.read()
    parts.box.value = state.q
    parts.sort.value = SORTS[state.sort] ? state.sort : ""
    parts.day.value = finder.address.dayText(day())
    find()
  }

  function changed() {
    state.sort = parts.sort.value
    const chosen = finder.address.dayNumber(parts.day.value)
    state.day = chosen === finder.today() ? 0 : chosen
    finder.address.write(state, true)
    find()
  }

  /* The address of the document alone: whoever gets it need not know what was asked. */
  function shareHit(event) {
    const button = event.target.closest(".cc-hit-share")
    if (!button) return
    const link = button.closest("[data-document]").querySelector(".cc-hit-link")
    const words = button.firstChild
    CanCu.copy(link.href)
      .then(
        () => {
          words.data = "Đã sao chép"
        },
        () => {
          words.data = "Chưa chép được"
        },
      )
      .then(() => {
        setTimeout(() => {
          words.data = "Liên kết"
        }, 2500)
      })
  }

  /* See start.js: only where the address could not be changed in time is there anything to close. */
  function closeThemeSearch() {
    const toggle = document.getElementById("__search")
    if (!toggle?.checked) return
    toggle.checked = false
    toggle.dispatchEvent(new Event("change"))
    parts.box.focus({ preventScroll: true })
  }

  function listen(place) {
    parts.box.maxLength = finder.longestQuery
    parts.box.addEventListener("input", typed)
    parts.sort.addEventListener("change", changed)
    parts.day.addEventListener("change", changed)
    parts.more.addEventListener("click", more)
    parts.clearAll.addEventListener("click", widen)
    place.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault()
    })
    ;["focus", "blur"].forEach((name) => {
      parts.box.addEventListener(name, () => {
        place.classList.toggle("cc-at-box", name === "focus")
      })
    })
    /* Whoever follows a link comes back to what was asked, not to what had been asked before the pause. */
    place.addEventListener("click", () => {
      finder.address.settle(state)
    })
    CanCu.province.onChange(find)
    finder.dom.copyOn(parts.share, () => {
      finder.address.settle(state)
      return CanCu.province.addressed(location.href, CanCu.province.get())
    })
    parts.results.addEventListener("click", shareHit)
    window.addEventListener("popstate", fromAddress)
    window.addEventListener("hashchange", () => {
      if (location.hash.indexOf("#?") === 0) fromAddress()
    })
    finder.listenToKeys(parts.box, {
      more: more,
      ready: ready,
      first: () => (result.absent ? null : finder.list.links()[0]),
      clear: () => {
        parts.box.value = ""
        typed()
      },
    })
  }

  /** Takes over the place that waits for it on the page. */
  finder.mount = (place) => {
    ;[
      "box",
      "sort",
      "day",
      "count",
      "live",
      "facets",
      "filters",
      "clearAll",
      "results",
      "more",
      "none",
      "absent",
      "options",
      "share",
    ].forEach((name) => {
      parts[name] = place.querySelector("[data-finder-" + name.toLowerCase() + "]")
    })
    finder.list.mount(parts.results)
    fromAddress()
    place.hidden = false
    document.body.classList.add("cc-on-finder")
    /* Closed it is one stop for the keyboard; open it shows what is not as usual. */
    parts.options.open = Boolean(state.sort || state.day)
    parts.filters.open = window.matchMedia("(min-width: 60em)").matches
    finder.themed.then(() => {
      closeThemeSearch()
      finder.address.write(state, false)
    })
    listen(place)
    data.onAdd((start) => {
      if (!start) return
      clearTimeout(waiting)
      waiting = setTimeout(find, PAUSE * 2)
    })
    finder.whenRestFails(say)
    finder.mountBasket(place.querySelector("[data-basket]"))
    if (!location.hash) parts.box.focus({ preventScroll: true })
  }
})(CanCu.finder)
