/* Twin of cancu/citations/repeats.py. Step 9: short repeats and numbers cut short, completed from the same text. */
;(function (modules) {
  "use strict"
  const { tables } = modules.tables

  /** Complete what can be completed; drop bare numbers that nothing shows to be numbers. */
  function bindRepeats(drafts) {
    const full = new Map()
    drafts.forEach((draft, at) => {
      if (draft.text && draft.number && draft.form === "full" && draft.number.codes.length > 0) {
        for (const key of keysOf(draft)) {
          if (!full.has(key)) full.set(key, [])
          full.get(key).push(at)
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
    return [typeId, head, year].join("|")
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
    let found = full.get(keyOf(draft.typeId, number.head, number.year)) || []
    found = found.filter((index) => agrees(draft, drafts[index]))
    if (new Set(found.map((index) => drafts[index].text)).size === 1) {
      const before = found.filter((index) => index < at)
      draft.standsFor = before.length ? before[before.length - 1] : found[0]
      draft.text = drafts[draft.standsFor].text
      return
    }
    const ending = number.year ? tables().raw.only_issuer[draft.typeId] || "" : ""
    draft.text = number.canonical + ending
  }

  /** A date printed with the short form must be the date of the full one. */
  function agrees(draft, other) {
    return draft.date === null || other.date === null || draft.date === other.date
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
