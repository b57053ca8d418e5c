/* "Tỉnh của tôi": the province that the reader has chosen, for every script of the site. It is kept in this
 * browser; "?tinh=gia-lai" in an address speaks before what is kept. Nothing is hidden by the choice: it says what
 * comes first. The provinces stand in assets/du-lieu/tinh.js, what the library holds of each in tinh-<id>.js. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"
  /* The finder page brings this script before the others. */
  if (CanCu.province) return

  const KEY = "cancu:tinh"
  const PARAMETER = "tinh"
  const script = document.currentScript
  const ROOT = script ? new URL("../../", script.src).href : ""
  const listeners = []
  const taken = new Map()

  /** `[{id, name, within, words}]`: Gia Lai, what it was made of, and "Gia Lai (gồm Bình Định)". */
  const all = (CanCu.provinces || []).map(([id, name, within, words]) => ({ id, name, within, words }))

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase()
  const slug = (text) =>
    fold(text)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")

  /** The province of today by its id or name, or by those of an earlier one inside it; else null. */
  function find(text) {
    const wanted = slug(text || "")
    return all.find((each) => each.id === wanted || each.within.some((old) => slug(old) === wanted)) || null
  }

  /* The finder's facet bears the same name in addresses, with names as they are written ("Gia Lai"). */
  function asked() {
    const text = (location.search || "") + (location.hash.startsWith("#?") ? "&" + location.hash.slice(2) : "")
    const values = new URLSearchParams(text).getAll(PARAMETER)
    return (
      values
        .filter((value) => value === slug(value))
        .map(find)
        .find(Boolean) || null
    )
  }

  function kept() {
    try {
      return find(localStorage.getItem(KEY))
    } catch (_refused) {
      return null
    }
  }

  function keep(id) {
    try {
      if (id) localStorage.setItem(KEY, id)
      else localStorage.removeItem(KEY)
    } catch (_refused) {
      /* Then the address keeps it. */
    }
  }

  /** An address with the province in it, or without one; other parameters stay as they are. */
  function addressed(address, province) {
    const url = new URL(address, location.href)
    const others = url.searchParams.getAll(PARAMETER).filter((value) => value !== slug(value))
    url.searchParams.delete(PARAMETER)
    others.forEach((value) => url.searchParams.append(PARAMETER, value))
    if (province) url.searchParams.append(PARAMETER, province.id)
    return url.href
  }

  /* The theme takes "?q=" out of the address when it starts; what was asked at first is remembered. */
  let fromAddress = asked()
  let current = fromAddress || kept()

  function tell(next) {
    const same = next?.id === current?.id
    current = next
    if (!same) listeners.forEach((listener) => listener(current))
  }

  /** Takes the province of this id ("" for none), keeps it, and puts it into the address of this page. */
  function set(id) {
    const next = find(id)
    keep(next ? next.id : "")
    fromAddress = next
    try {
      history.replaceState(history.state, "", addressed(location.href, next))
    } catch (_refused) {
      /* From the disk some browsers keep addresses as they are. */
    }
    tell(next)
  }

  /** Lets go of the province of the address; what is kept holds again. */
  function drop() {
    fromAddress = null
    try {
      history.replaceState(history.state, "", addressed(location.href, null))
    } catch (_refused) {
      /* As above. */
    }
    tell(kept())
  }

  /** The province of the address where it is not the one that is kept: something to offer. */
  const offered = () => {
    const mine = kept()
    return fromAddress && (!mine || mine.id !== fromAddress.id) ? fromAddress : null
  }

  /** Called by the script of one province with its data. */
  function take(id, value) {
    const states = CanCu.library.states(value)
    const documents = value.documents.map(([name, label, issued, issuer, steps]) => ({
      id: name,
      label,
      issued,
      issuer,
      steps,
    }))
    taken.set(id, {
      /** The local documents that derive from a document, the newest first, as they stand on a day. */
      below: (name, day) =>
        (value.below[name] || []).map((place) => {
          const found = documents[place]
          return { ...found, state: states[CanCu.library.placeOn(found.steps, day)] }
        }),
    })
  }

  /** What the library holds of the chosen province: `{below(id, day)}`, or null without a choice. */
  function load() {
    const wanted = current?.id
    if (!wanted || taken.has(wanted)) return Promise.resolve(taken.get(wanted) || null)
    return new Promise((resolve, reject) => {
      const element = document.createElement("script")
      element.src = ROOT + "assets/du-lieu/tinh-" + wanted + ".js"
      element.onload = () => resolve(taken.get(wanted))
      element.onerror = () => reject(new Error(wanted))
      document.head.append(element)
    })
  }

  if (window.addEventListener) {
    window.addEventListener("storage", (event) => {
      if (event.key === KEY && !fromAddress) tell(kept())
    })
  }

  CanCu.province = {
    addressed,
    all,
    drop,
    find,
    fold,
    load,
    offered,
    set,
    take,
    /** The chosen province `{id, name, within, words}`, or null. */
    get: () => current,
    /** Calls `listener(province or null)` whenever the choice changes; not at once. */
    onChange: (listener) => listeners.push(listener),
    /** The parameter of addresses while the page is shown for a province that the address named. */
    inAddress: () => (fromAddress ? fromAddress.id : ""),
    /** The address of a page below the site's root. */
    href: (path) => ROOT + path + (location.protocol === "file:" && path.endsWith("/") ? "index.html" : ""),
  }
})(window.CanCu)
