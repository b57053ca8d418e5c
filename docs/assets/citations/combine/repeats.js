/* Twin of cancu/citations/combine/repeats.py. Step 9: short repeats and numbers cut short, completed from the same text. */
;((modules) => {
  "use strict"
  const { tables } = modules.tables

  const ANY_DAY = "*"

  /* Where full numbers of one key stand, and their texts as far as it matters: whether there is one or more. */
  class Places {
    constructor() {
      this.at = []
      this.texts = []
    }

    add(at, text) {
      this.at.push(at)
      if (this.texts.length < 2 && !this.texts.includes(text)) this.texts.push(text)
    }
  }

  /** Complete what can be completed; drop bare numbers that nothing shows to be numbers. */
  function bindRepeats(drafts) {
    const full = new Map()
    drafts.forEach((draft, at) => {
      if (draft.text && draft.number && draft.form === "full" && draft.number.codes.length > 0) {
        for (const key of keysOf(draft)) {
          for (const day of [ANY_DAY, draft.date]) {
            if (!full.has(key + day)) full.set(key + day, new Places())
            full.get(key + day).add(at, draft.text)
          }
        }
      }
    })
    drafts.forEach((draft, at) => {
      if (draft.number !== null && draft.text === null) bind(drafts, at, full)
    })
    completeTypes(drafts)
    return withoutWeak(drafts)
  }

  /** "10/2022/QH15" alone does not tell a law from a resolution; another mention of it may. */
  function completeTypes(drafts) {
    const known = new Map()
    for (const draft of drafts.slice().reverse()) {
      if (draft.text && draft.typeId) known.set(draft.text, draft.typeId)
    }
    for (const draft of drafts) {
      if (draft.typeId === null && draft.text) draft.typeId = known.get(draft.text) || null
    }
  }

  /** Type, head and year as one key. */
  function keyOf(typeId, head, year) {
    return [typeId, head, year, ""].join("|")
  }

  /** Under what a full number can be repeated: type and head, with and without leading zero and year. */
  function keysOf(draft) {
    const number = draft.number
    if (number === null) return []
    const heads = new Set([number.head, modules.text.stripLeft(number.head, "0") || "0"])
    const keys = new Set()
    for (const head of heads) {
      for (const year of [number.year, null]) keys.add(keyOf(draft.typeId, head, year))
    }
    return keys
  }

  /** Bind one short number to the nearest full one of the same type before it, else the first after it. */
  function bind(drafts, at, full) {
    const draft = drafts[at]
    const number = draft.number
    if (number === null) return
    const key = keyOf(draft.typeId, number.head, number.year)
    const found = agreeing(draft)
      .map((day) => full.get(key + day))
      .filter(Boolean)
    if (new Set(found.flatMap((places) => places.texts)).size === 1) {
      draft.standsFor = nearest(found, at)
      draft.text = drafts[draft.standsFor].text
      return
    }
    const ending = number.year ? tables().raw.only_issuer[draft.typeId] || "" : ""
    draft.text = number.canonical + ending
  }

  /** A date printed with the short form must be the date of the full one, if that has any. */
  function agreeing(draft) {
    return draft.date === null ? [ANY_DAY] : [null, draft.date]
  }

  /** The last place before `at`, else the first after it. */
  function nearest(found, at) {
    const before = found.map((places) => places.at[placesBefore(places.at, at) - 1]).filter((place) => place >= 0)
    return before.length ? Math.max(...before) : Math.min(...found.map((places) => places.at[0]))
  }

  /** How many of these ascending places are before `at`. */
  function placesBefore(places, at) {
    let low = 0
    let high = places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle] < at) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Drop "Kế hoạch 5": neither "số" nor a full number it repeats nor a date or issuer of its own. */
  function withoutWeak(drafts) {
    const kept = []
    const moved = new Map()
    drafts.forEach((draft, at) => {
      const shown = draft.lead.hasNumberWord || draft.standsFor !== null || draft.date || draft.body
      const listed = draft.number !== null && draft.number.codes.length > 0
      if (draft.form === "bare" && !shown && !listed) return
      moved.set(at, kept.length)
      kept.push(draft)
    })
    for (const draft of kept) {
      if (draft.standsFor !== null) draft.standsFor = moved.get(draft.standsFor)
    }
    return kept
  }

  modules.repeats = { bindRepeats }
})(CanCu.citations.modules)
