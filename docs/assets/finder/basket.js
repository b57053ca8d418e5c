/* The basket of legal bases: a list of document ids, kept in this browser and nowhere else. */
window.CanCu = window.CanCu || {}
;(function (CanCu) {
  "use strict"
  /* The finder page brings this script before the others. */
  if (CanCu.basket) return
  var KEY = "cancu:gio"
  var listeners = []
  var memory = null
  var lastText = null
  var lastRead = null

  function read() {
    if (memory) return memory
    var text = stored()
    if (text !== lastText) lastRead = parsed(text)
    lastText = text
    return lastRead
  }

  function stored() {
    try {
      return localStorage.getItem(KEY) || "{}"
    } catch (refused) {
      return "{}"
    }
  }

  function parsed(text) {
    try {
      var kept = JSON.parse(text)
      return { ids: Array.isArray(kept.ids) ? kept.ids.filter(isId) : [], manual: kept.manual === true }
    } catch (broken) {
      return { ids: [], manual: false }
    }
  }

  function isId(value) {
    return typeof value === "string" && /^[a-z0-9-]+$/.test(value)
  }

  function write(ids, manual) {
    try {
      localStorage.setItem(KEY, JSON.stringify({ ids: ids, manual: manual }))
    } catch (refused) {
      memory = { ids: ids, manual: manual } /* a browser that keeps nothing still serves this page */
    }
    tell()
  }

  function tell() {
    document.querySelectorAll("[data-basket-toggle]").forEach(dress)
    document.querySelectorAll("[data-basket-count]").forEach(function (place) {
      place.textContent = String(read().ids.length)
    })
    listeners.forEach(function (listener) { listener() })
  }

  /** Words and state of a button that puts a document in or takes it out. */
  function dress(button) {
    var held = read().ids.indexOf(button.dataset.basketToggle) >= 0
    var long = button.hasAttribute("data-basket-long")
    if (button.getAttribute("aria-pressed") === String(held)) return
    button.setAttribute("aria-pressed", String(held))
    button.textContent = held ? (long ? "Bỏ chọn làm căn cứ" : "Bỏ chọn") : long ? "Chọn làm căn cứ" : "Chọn làm căn cứ"
    if (!long) button.setAttribute("aria-label", button.textContent + ": " + button.dataset.basketName)
  }

  CanCu.basket = {
    ids: function () { return read().ids },
    manual: function () { return read().manual },
    toggle: function (id) {
      var kept = read()
      var held = kept.ids.indexOf(id) >= 0
      write(held ? kept.ids.filter(function (each) { return each !== id }) : kept.ids.concat(id), kept.manual)
    },
    replace: function (id, others) {
      var kept = read()
      var place = kept.ids.indexOf(id)
      var rest = kept.ids.filter(function (each) { return each !== id && others.indexOf(each) < 0 })
      rest.splice.apply(rest, [place, 0].concat(others))
      write(rest, kept.manual)
    },
    arrange: function (ids, manual) { write(ids, manual) },
    clear: function () { write([], false) },
    onChange: function (listener) { listeners.push(listener) },
    dress: dress,
  }

  window.addEventListener("storage", function (event) { if (event.key === KEY) tell() })
  document.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-basket-toggle]")
    if (button) CanCu.basket.toggle(button.dataset.basketToggle)
  })
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-basket-tools]").forEach(function (tools) { tools.hidden = false })
    tell()
  })
})(window.CanCu)
