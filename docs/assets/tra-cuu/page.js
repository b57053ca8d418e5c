/* The finder page: what is typed and chosen becomes a list, an address and an announcement. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var data = finder.data
  var PAGE = 30
  /* What fits the screen is drawn with the key; the rest of the page and the facets when typing pauses. */
  var AT_ONCE = 10
  var PAUSE = 120
  var SPEAK_AFTER = 400
  var parts = {}
  var state = null
  var result = null
  var listed = []
  var shown = 0
  var speaking = 0

  var SORTS = {
    moi: function (a, b) { return data.issued[b] - data.issued[a] || a - b },
    cu: function (a, b) { return (data.issued[a] || 99999999) - (data.issued[b] || 99999999) || a - b },
    so: function (a, b) {
      return Number(data.number[a] || Infinity) - Number(data.number[b] || Infinity) || a - b || 0
    },
  }

  function find() {
    finder.facets.setDay(state.day || finder.today())
    result = finder.search(state.q, state.day || finder.today())
    listed = finder.facets.filter(result.docs, state.choices)
    if (SORTS[state.sort]) listed = listed.slice().sort(SORTS[state.sort])
    draw()
  }

  function draw() {
    shown = 0
    parts.results.replaceChildren()
    more(AT_ONCE)
    var narrowed = finder.facets.all.some(function (facet) { return (state.choices[facet.name] || []).length })
    finder.showRequests(parts.none, result, listed.length, narrowed, widen)
    say()
    parts.clearAll.hidden = !narrowed
    clearTimeout(draw.later)
    draw.later = setTimeout(drawRest, PAUSE)
  }

  function drawRest() {
    if (shown < PAGE) more(PAGE - shown)
    finder.showFacets(parts.facets, finder.facets.count(result.docs, state.choices), state.choices, choose)
  }

  function more(count) {
    var day = state.day || finder.today()
    var batch = document.createDocumentFragment()
    listed.slice(shown, shown + count).forEach(function (doc) { batch.append(finder.hit(doc, result.terms, day)) })
    parts.results.append(batch)
    shown = Math.min(shown + count, listed.length)
    parts.more.hidden = shown >= listed.length
    parts.more.textContent = "Xem thêm (còn " + (listed.length - shown) + ")"
  }

  /* Several documents with the number that was typed: what tells them apart is said before they are read. */
  function sharedNumber() {
    var first = listed.length && data.numberOf(listed[0])
    if (!first || !result.query.tokens.some(function (token) { return token.digits })) return 0
    var same = 0
    while (same < listed.length && data.numberOf(listed[same]) === first) same++
    return same
  }

  function summary() {
    var loading = data.size < data.head.total ? " Đang nạp thêm danh mục…" : ""
    if (!listed.length) return "Không tìm thấy văn bản nào." + loading
    if (result.empty) return listed.length + " văn bản." + loading
    var same = sharedNumber()
    if (same > 1) {
      return listed.length + " văn bản; " + same + " văn bản cùng số " + data.numberOf(listed[0]) +
        ", hãy so ngày và cơ quan ban hành." + loading
    }
    var near = result.exact ? "" : "Không có văn bản khớp mọi chữ đã gõ; gần nhất: "
    return near + listed.length + " văn bản." + loading
  }

  function say() {
    var text = summary()
    parts.count.textContent = text
    clearTimeout(speaking)
    speaking = setTimeout(function () { parts.live.textContent = text }, SPEAK_AFTER)
  }

  function choose(name, key, on) {
    var chosen = (state.choices[name] || []).filter(function (each) { return each !== key })
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
    var step = !state.q !== !parts.box.value
    state.q = parts.box.value
    finder.address.write(state, step)
    find()
  }

  function fromAddress() {
    state = finder.address.read()
    parts.box.value = state.q
    parts.sort.value = SORTS[state.sort] ? state.sort : ""
    parts.day.value = finder.address.dayText(state.day || finder.today())
    find()
  }

  function changed() {
    state.sort = parts.sort.value
    var day = finder.address.dayNumber(parts.day.value)
    state.day = day === finder.today() ? 0 : day
    finder.address.write(state, true)
    find()
  }

  function links() {
    return Array.from(parts.results.querySelectorAll(".cc-hit-link"))
  }

  function move(event) {
    var all = links()
    var place = all.indexOf(document.activeElement)
    var inList = place >= 0
    if (document.activeElement !== parts.box && !inList) return
    var next = event.key === "ArrowDown" ? place + 1 : place - 1
    if (event.key === "ArrowUp" && place === 0) parts.box.focus()
    else if (event.key === "ArrowDown" && place === all.length - 1 && !parts.more.hidden) {
      more(PAGE)
      links()[next].focus()
    } else if (all[next] && (inList || event.key === "ArrowDown")) all[next].focus()
    else return
    event.preventDefault()
  }

  /* Before the theme hears of it: on this page "/" belongs to this box, and arrows to its list. */
  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    var inField = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
    if (event.key === "/" && !inField) {
      event.preventDefault()
      event.stopImmediatePropagation()
      parts.box.focus()
      parts.box.select()
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event)
    else if (event.key === "Enter" && event.target === parts.box) {
      event.preventDefault()
      if (state.q.trim() && links().length) links()[0].click()
    } else if (event.key === "Escape" && event.target === parts.box && parts.box.value) {
      parts.box.value = ""
      typed()
    } else if (event.key === "Escape" && links().indexOf(event.target) >= 0) parts.box.focus()
  }

  /* See early.js: only where the address could not be changed in time is there anything to close. */
  function closeThemeSearch() {
    var toggle = document.getElementById("__search")
    if (!toggle || !toggle.checked) return
    toggle.checked = false
    toggle.dispatchEvent(new Event("change"))
  }

  var waiting = 0
  function later(action, wait) {
    clearTimeout(waiting)
    waiting = setTimeout(action, wait)
  }

  /** Takes over the place that waits for it on the page. */
  finder.mount = function (place) {
    ;["box", "sort", "day", "count", "live", "facets", "filters", "clearAll", "results", "more", "none"].forEach(
      function (name) { parts[name] = place.querySelector("[data-finder-" + name.toLowerCase() + "]") })
    document.querySelector("[data-finder-loading]").hidden = true
    place.hidden = false
    document.body.classList.add("cc-on-finder")
    parts.filters.open = window.matchMedia("(min-width: 60em)").matches
    closeThemeSearch()
    fromAddress()
    finder.address.write(state, false)
    parts.box.addEventListener("input", typed)
    parts.sort.addEventListener("change", changed)
    parts.day.addEventListener("change", changed)
    parts.more.addEventListener("click", function () { more(PAGE) })
    parts.clearAll.addEventListener("click", widen)
    place.querySelector("form").addEventListener("submit", function (event) { event.preventDefault() })
    window.addEventListener("keydown", keys, true)
    window.addEventListener("popstate", fromAddress)
    window.addEventListener("hashchange", function () { if (location.hash.indexOf("#?") === 0) fromAddress() })
    data.onAdd(function (start) { if (start) later(find, PAUSE * 2) })
    finder.mountBasket(place.querySelector("[data-basket]"))
    if (!location.hash) parts.box.focus({ preventScroll: true })
  }
})(CanCu.finder)
