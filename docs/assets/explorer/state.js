/* What the reader looks at, as plain values, and the same as an address: every step is a step of the
 * browser's history, so that "hoàn tác" and the Back button are one thing. */
;((explorer) => {
  "use strict"
  const FILTERS = {
    type: "loai",
    level: "cap",
    province: "tinh",
    from: "tu",
    to: "den",
    topic: "chu-de",
    status: "tinh-trang",
    kind: "quan-he",
  }
  const MODES = ["quanh", "len", "noi", "xuong"]
  const OFF = ["cites"]
  const PAIR = /^([^:]+):(\d+)$/

  const empty = () => ({ mode: "", d: "", e: "", open: [], shut: [], more: {}, filters: {}, off: [...OFF], day: "" })

  function pairs(text) {
    return (text || "")
      .split(",")
      .map((item) => PAIR.exec(item))
      .filter(Boolean)
      .map((found) => [found[1], Number(found[2])])
  }

  const known = (id) => explorer.places.has(id)

  /** The state that an address asks for; what it names and the library has not is left out. */
  function read(hash) {
    const asked = new URLSearchParams(hash.replace(/^#/, ""))
    const state = empty()
    state.d = known(asked.get("d")) ? asked.get("d") : ""
    state.e = known(asked.get("e")) ? asked.get("e") : ""
    if (state.d) state.mode = MODES.includes(asked.get("xem")) ? asked.get("xem") : "quanh"
    if (state.mode === "noi" && !state.e) state.mode = "quanh"
    state.open = pairs(asked.get("mo")).filter(([id]) => known(id))
    state.shut = (asked.get("an") || "").split(",").filter(known)
    state.more = Object.fromEntries(pairs(asked.get("them")))
    for (const [name, key] of Object.entries(FILTERS)) if (asked.get(key)) state.filters[name] = asked.get(key)
    if (asked.has("tat"))
      state.off = asked
        .get("tat")
        .split(",")
        .filter((style) => explorer.lines.STYLES.includes(style))
    if (CanCu.isDay(asked.get("ngay"))) state.day = asked.get("ngay")
    return state
  }

  function write(state) {
    const out = new URLSearchParams()
    const set = (key, value) => value && out.set(key, value)
    if (state.d) set("d", state.d)
    if (state.mode !== "quanh") set("xem", state.mode)
    if (state.mode === "noi") set("e", state.e)
    set("mo", state.open.map((pair) => pair.join(":")).join(","))
    set("an", state.shut.join(","))
    set(
      "them",
      Object.entries(state.more)
        .map((pair) => pair.join(":"))
        .join(","),
    )
    for (const [name, key] of Object.entries(FILTERS)) set(key, state.filters[name])
    if (String(state.off) !== String(OFF)) out.set("tat", state.off.join(",") || "0")
    set("ngay", state.day)
    return "#" + out.toString().replaceAll("%2C", ",").replaceAll("%3A", ":")
  }

  /** Calls `show` after `begin` and every step; answers what a page may do with the state. */
  function start(show) {
    let state = read(location.hash)
    const depth = () => history.state?.explorer || 0

    function go(change, replace) {
      state = { ...state, ...change }
      const step = { explorer: depth() + (replace ? 0 : 1) }
      try {
        history[replace ? "replaceState" : "pushState"](step, "", write(state))
      } catch (_refused) {
        location.hash = write(state) /* some browsers keep the history of file:// to themselves */
      }
      show(state)
    }

    window.addEventListener("popstate", () => {
      const arrived = read(location.hash)
      if (write(arrived) === write(state)) return
      state = arrived
      show(state)
    })
    return {
      begin: () => show(state),
      go,
      now: () => state,
      canUndo: () => depth() > 0,
      undo: () => depth() > 0 && history.back(),
      view: (change) => go({ open: [], shut: [], more: {}, ...change }),
    }
  }

  explorer.state = { empty, read, start, write }
})(CanCu.explorer)
