/* Comparing plans: which bases they share, which only some have, which have been replaced since. */
window.CanCu = window.CanCu || {}
CanCu.compare = CanCu.compare || {}
;((compare) => {
  "use strict"

  compare.take = (data) => {
    compare.data = data
    compare.states = CanCu.library.states(data)
  }

  /** How a document stands on a day, the reader's unless told otherwise. */
  compare.standing = (id, day = CanCu.today()) =>
    compare.states[CanCu.library.placeOn(compare.data.documents[id].steps, day)]

  const factsOn = (day) => ({
    state: (other) => compare.standing(other, day),
    enders: (other) => CanCu.library.held(compare.data.documents[other].enders, day),
    followers: (other) => CanCu.library.held(compare.data.documents[other].followers, day),
  })

  /** What to use in place of a document that is over. */
  compare.instead = (id, day = CanCu.today()) => CanCu.library.instead(id, factsOn(day))

  /** What is added to the advice to use `other` where no clause replaces the document by it. */
  compare.hedge = (id, other, day = CanCu.today()) => CanCu.library.hedge(id, other, factsOn(day))

  function inOrder(ids) {
    const { documents } = compare.data
    return [...ids].sort(
      (a, b) =>
        Number(documents[b].central) - Number(documents[a].central) ||
        documents[a].label.localeCompare(documents[b].label, "vi", { numeric: true }),
    )
  }

  /** Bases of the chosen plans in groups: shared by all, by some, only in one; each with its cells by plan. */
  compare.bases = (plans) => {
    const { data } = compare
    const cells = new Map()
    plans.forEach((plan, column) => {
      for (const base of data.plans[plan].bases) {
        if (!cells.has(base.id)) cells.set(base.id, new Array(plans.length).fill(null))
        cells.get(base.id)[column] = base
      }
    })
    const count = (id) => cells.get(id).filter(Boolean).length
    /** @type {[string, (id: string) => boolean][]} */
    const groups = [
      ["Căn cứ, viện dẫn chung của tất cả", (id) => count(id) === plans.length],
      ["Có ở một số kế hoạch", (id) => count(id) > 1 && count(id) < plans.length],
      ["Chỉ có ở một kế hoạch", (id) => count(id) === 1 && plans.length > 1],
    ]
    return groups
      .map(([name, belongs], place) => ({
        name,
        shared: place === 0,
        own: place === 2,
        rows: inOrder([...cells.keys()].filter(belongs)).map((id) => ({ id, cells: cells.get(id) })),
      }))
      .filter((group) => group.rows.length)
  }

  /** Bases of any chosen plan that hold no longer, with what to cite instead. */
  compare.replaced = (plans) =>
    inOrder(new Set(plans.flatMap((plan) => compare.data.plans[plan].bases.map((base) => base.id)))).filter(
      (id) => compare.standing(id).over,
    )

  /** The plans that an address names: "#k=a,b"; unknown ones are left out. */
  compare.read = (hash) => {
    const asked = new URLSearchParams(hash.replace(/^#/, "")).get("k") || ""
    return [...new Set(asked.split(","))].filter((id) => Object.hasOwn(compare.data.plans, id))
  }
})(CanCu.compare)
