/* Twin of cancu/citations/read/sayer.py: who says something in a document, named behind it
 * ("Tại Công văn số … ngày …, Bộ Nội vụ đề nghị …"). */
;((modules) => {
  "use strict"
  const { LETTER } = modules.fold
  const { readBody } = modules.issuers
  const { fitsCodes } = modules.joint
  const { match, skip, skipBack } = modules.phrases

  const MOST_ADVERBS = 3
  const AT = "tai"

  /** The body behind the comma at `end` of a citation that begins at `start`, behind "tại": one whose name fits the
   * letters of the number and that does something. */
  function readSayer(cells, tables, start, end, codes) {
    if (cells.chars[end] !== "," || !isBehindAt(cells, start)) return null
    const body = readBody(cells, tables, skip(cells, end + 1))
    if (body === null || !cells.upper[body.start] || !fitsCodes(cells, tables, body, codes)) return null
    let at = skip(cells, body.end)
    for (let count = 0; count < MOST_ADVERBS; count++) {
      if (match(tables.forward.saying_verbs, cells, at)) return body
      const adverb = match(tables.forward.issuer_adverbs, cells, at)
      if (adverb === null) return null
      at = skip(cells, adverb[1])
    }
    return null
  }

  /** True where the word before a citation is "tại". */
  function isBehindAt(cells, start) {
    const end = skipBack(cells, start)
    if (end === 0 || cells.kinds[end - 1] !== LETTER) return false
    return cells.chars.slice(cells.runStarts[end - 1], end).join("") === AT
  }

  modules.sayer = { readSayer }
})(CanCu.citations.modules)
