/* Twin of cancu/citations/combine/own.py. Step 7a: the number of the text itself, which its head names, is no citation
 * where it is said again. */
;((modules) => {
  "use strict"
  const { readWhen } = modules.dates
  const { typeOf } = modules.meaning
  const { matchBack, skipBack } = modules.phrases

  /** What the head says: "Số: 2444/KH-SYT   Đồng Nai, ngày 01 tháng 4 năm 2021". Kept by the number as it is written,
   * and by type and head, as it is repeated ("Kế hoạch số 118"). */
  function keepOwn(cells, grammar, owns, number, lead) {
    const when = lead.ownDay !== null ? readWhen(cells, grammar, lead.ownDay) : null
    const own = { text: number.canonical, date: when ? when.date : null }
    const typeId = typeOf(cells, grammar, number, lead, null)
    for (const key of [keyOf(null, own.text), keyOf(typeId, number.head)]) if (!owns.has(key)) owns.set(key, own)
  }

  function keyOf(typeId, text) {
    return `${typeId} ${text}`
  }

  /** The drafts that cite other documents. */
  function withoutOwn(cells, grammar, drafts, owns) {
    return owns.size ? drafts.filter((draft) => !isOwn(cells, grammar, draft, owns)) : drafts
  }

  /** The same number, unless a day or a body shows another document: numbers begin anew each year. */
  function isOwn(cells, grammar, draft, owns) {
    if (draft.number === null) return false
    const short = draft.form === "bare"
    const own = owns.get(short ? keyOf(draft.typeId, draft.number.head) : keyOf(null, draft.text || ""))
    if (own === undefined) return false
    if (draft.date !== null && own.date !== null) return draft.date === own.date
    if (draft.date === null && draft.body === null) return true
    const verb = matchBack(grammar.backward.verbs, cells, skipBack(cells, draft.start))
    return verb !== null && verb[0] === "promulgates"
  }

  modules.own = { keepOwn, withoutOwn }
})(CanCu.citations.modules)
