/* Twin of cancu/citations/combine/lists.py. Step 8: a date or an issuer said once in a list belongs to all its members. */
;((modules) => {
  "use strict"
  const { joinedBy } = modules.draft
  const { skipBack } = modules.phrases

  const LONGEST_SERIES = 2000

  /** Fill in what members of lists have in common, backwards and forwards. */
  function shareInLists(cells, grammar, drafts) {
    const signs = drafts.slice(1).map((right, at) => joinedBy(cells, grammar, drafts[at].tailEnd, right.start))
    let andFollows = false
    for (let at = signs.length - 1; at >= 0; at--) {
      const sign = signs[at],
        left = drafts[at],
        right = drafts[at + 1]
      if (sign === null) {
        andFollows = false
        continue
      }
      andFollows = sign === "v" || (andFollows && sign === ",")
      completeHead(left, right)
      shareBack(left, right, sign, andFollows)
    }
    signs.forEach((sign, at) => {
      if (sign === "," || sign === "v") shareOn(drafts[at], drafts[at + 1])
    })
    shareInSeries(cells, grammar, drafts)
  }

  /** "các Nghị định của Chính phủ: số A ngày … về …; số B ngày … về …": whose they are is said once. */
  function shareInSeries(cells, grammar, drafts) {
    let head = null
    for (const draft of drafts) {
      if (draft.lead.typeId !== null) continue
      if (draft.before && draft.body !== null) head = draft
      else if (head !== null && goesOnSeries(cells, grammar, head, draft)) {
        draft.body = head.body
        draft.before = true
      }
    }
  }

  /** True for "; số B" with the letters of the head of the series, not too far from it. */
  function goesOnSeries(cells, grammar, head, draft) {
    const opened = draft.body === null && draft.form === "full" && draft.lead.hasNumberWord
    const same = opened && grammar.plain(draft.lastCode) === grammar.plain(head.lastCode)
    return (
      same && draft.start - head.end < LONGEST_SERIES && cells.chars[skipBack(cells, draft.lead.before) - 1] === ";"
    )
  }

  /** "Quyết định số 217 và 218-QĐ/TW": the letters are said once, at the end. */
  function completeHead(left, right) {
    if (left.form !== "bare" || right.lead.typeId !== null || !right.text || !left.number || !right.number) return
    if (right.form === "full" || right.text.startsWith(right.number.head)) {
      left.text = left.number.head + right.text.slice(right.number.head.length)
      left.number.signs = right.number.signs.slice()
      left.number.codes = right.number.codes.slice()
      left.number.year = right.number.year
      left.number.typeCode = right.number.typeCode
    }
  }

  /** From a member to the one before it. */
  function shareBack(left, right, sign, andJoined) {
    const sameLetters =
      left.lastCode === right.lastCode &&
      (left.lastCode || (left.form === right.form && (right.form === "cut" || right.form === "bare")))
    if (!sameLetters || right.before) return
    const saidOnce = right.lead.typeId === null
    const closedByBoth = right.date !== null && right.body !== null
    const mayDate = sign !== ";" && left.typeId === right.typeId && (andJoined || saidOnce || closedByBoth)
    if (left.body === null && right.body !== null && !(sign === ";" && left.date)) left.body = right.body
    if (mayDate && left.date === null && left.year === null && left.body === right.body) {
      left.date = right.date
      left.year = right.year
    }
  }

  /** What stands before the first member ("các Quyết định ngày … của … số A, số B") holds for all. */
  function shareOn(left, right) {
    if (!left.before || right.body !== null) return
    if (right.lead.typeId !== null || right.date !== null) {
      /* "UBND xã ban hành Quyết định số … ngày … và Kế hoạch số … ngày …": who acts, acts on both. */
      const office = left.officeCode && left.officeCode === right.officeCode
      const same = office || (left.lastCode && (left.lastCode === right.lastCode || left.lastCode === right.officeCode))
      if (same) Object.assign(right, { body: left.body, before: true })
      return
    }
    right.date = left.date
    right.year = left.year
    right.body = left.body
    right.before = true
  }

  modules.lists = { shareInLists }
})(CanCu.citations.modules)
