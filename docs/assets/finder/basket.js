/* The basket of legal bases: a list of document ids, kept in this browser and nowhere else. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"
  /* The finder page brings this script before the others. */
  if (CanCu.basket) return
  const KEY = "cancu:gio"
  const listeners = []
  let memory = null
  let lastText = null
  let lastRead = null

  function read() {
    if (memory) return memory
    const text = stored()
    if (text !== lastText) lastRead = parsed(text)
    lastText = text
    return lastRead
  }

  function stored() {
    try {
      return localStorage.getItem(KEY) || "{}"
    } catch (_refused) {
      return "{}"
    }
  }

  function parsed(text) {
    try {
      const kept = JSON.parse(text)
      return { ids: Array.isArray(kept.ids) ? kept.ids.filter(isId) : [], manual: kept.manual === true }
    } catch (_broken) {
      return { ids: [], manual: false }
    }
  }

  function isId(value) {
    return typeof value === "string" && /^[a-z0-9-]+$/.test(value)
  }

  function write(ids, manual) {
    try {
      localStorage.setItem(KEY, JSON.stringify({ ids: ids, manual: manual }))
    } catch (_refused) {
      memory = { ids: ids, manual: manual } /* a browser that keeps nothing still serves this page */
    }
    tell()
  }

  function tell() {
    document.querySelectorAll("[data-basket-toggle]").forEach(dress)
    document.querySelectorAll("[data-basket-count]").forEach((place) => {
      place.textContent = String(read().ids.length)
    })
    listeners.forEach((listener) => {
      listener()
    })
  }

  /** Words and state of a button that puts a document in or takes it out. */
  function dress(button) {
    const held = read().ids.indexOf(button.dataset.basketToggle) >= 0
    const long = button.hasAttribute("data-basket-long")
    if (button.getAttribute("aria-pressed") === String(held)) return
    button.setAttribute("aria-pressed", String(held))
    button.textContent = held ? (long ? "Bỏ chọn làm căn cứ" : "Bỏ chọn") : long ? "Chọn làm căn cứ" : "Chọn làm căn cứ"
    if (!long) button.setAttribute("aria-label", button.textContent + ": " + button.dataset.basketName)
  }

  CanCu.basket = {
    ids: () => read().ids,
    manual: () => read().manual,
    toggle: (id) => {
      const kept = read()
      const held = kept.ids.indexOf(id) >= 0
      write(held ? kept.ids.filter((each) => each !== id) : kept.ids.concat(id), kept.manual)
    },
    replace: (id, others) => {
      const kept = read()
      const place = kept.ids.indexOf(id)
      const rest = kept.ids.filter((each) => each !== id && others.indexOf(each) < 0)
      rest.splice.apply(rest, [place, 0].concat(others))
      write(rest, kept.manual)
    },
    arrange: (ids, manual) => {
      write(ids, manual)
    },
    clear: () => {
      write([], false)
    },
    onChange: (listener) => {
      listeners.push(listener)
    },
    dress: dress,
  }

  window.addEventListener("storage", (event) => {
    if (event.key === KEY) tell()
  })
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-basket-toggle]")
    if (button) CanCu.basket.toggle(button.dataset.basketToggle)
  })
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-basket-tools]").forEach((tools) => {
      tools.hidden = false
    })
    tell()
  })
})(window.CanCu)
