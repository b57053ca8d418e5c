/* What the basket says: order, warnings, and the lines to paste. The wording itself comes from the records. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data

  /* Type and number even for a law; a document of a script that is still to come has no name yet. */
  function numbered(doc) {
    if (!data.number[doc]) return data.labelOf(doc)
    return CanCu.library.toldApart(data.typeOf(doc).label, data.numberOf(doc), data.issued[doc])
  }

  function citation(doc) {
    const row = data.wordings[doc]
    const tail = CanCu.library.amendments(data.linked(doc, "a", finder.today()).map(numbered))
    return { order: row[0], mention: row[1] + tail, line: (row[2] || "Căn cứ " + row[1]) + tail }
  }

  /** Documents in the order of a preamble: competence, then level, rank and date. */
  function arrange(docs) {
    return docs.slice().sort((a, b) => {
      const first = citation(a).order
      const second = citation(b).order
      return first < second ? -1 : first > second ? 1 : a - b
    })
  }

  function isParty(doc) {
    return /-party$/.test(data.issuerOf(doc).level)
  }

  /** What to mind about a document as a basis: `{text, instead}`; `purpose` is what is being drafted. */
  function warnings(doc, purpose, day) {
    const found = []
    const state = data.stateOn(doc, day)
    const instead = data.insteadOf(doc, day)
    const followers = data.latestOf(doc, day).filter((other) => other < data.size)
    const unproved = instead.some((other) => data.hedgeOf(doc, other, day))
    const hedge = unproved ? " Chưa thấy điều khoản thay thế, cần đối chiếu." : ""
    if (!state.usable) found.push({ text: state.headline + "." + hedge, instead: instead, stop: true })
    else if (state.partial) found.push({ text: state.headline + ": kiểm tra điều khoản còn dùng được.", instead: [] })
    else if (state.status === "unverified" && state.speaks !== "followed") {
      found.push({ text: state.headline + ": nên tra lại trước khi trình.", instead: [], mild: true })
    }
    if (followers.length && !instead.length) {
      found.push({ text: "Đã có văn bản sau về cùng nội dung.", instead: followers })
    }
    if (purpose === "vbqppl" && isParty(doc)) {
      found.push({
        text: "Văn bản của Đảng không dùng làm căn cứ ban hành văn bản quy phạm pháp luật.",
        instead: [],
        stop: true,
      })
    }
    return found
  }

  /** The căn cứ, one paragraph each: a semicolon after each, a full stop after the last. */
  function lines(docs) {
    return docs.map((doc, place) => citation(doc).line + (place === docs.length - 1 ? "." : ";"))
  }

  /** The opening sentence of a plan, with the reader's own words for the unit and the plan. */
  function opening(docs, unit, plan) {
    const frames = data.frames
    const list = docs.map((doc) => citation(doc).mention).join(frames.separator)
    return frames.opening
      .replace("@list", () => list)
      .replace("@unit", () => unit || frames.unit)
      .replace("@plan", () => plan || frames.plan)
  }

  /** Loads the wording of these documents; it comes in parts. */
  function ready(docs) {
    const parts = new Set(docs.map((doc) => Math.floor(doc / data.head.wordingSize)))
    return Promise.all(Array.from(parts).map(finder.loadWording))
  }

  finder.basketText = { arrange: arrange, lines: lines, opening: opening, ready: ready, warnings: warnings }
})(CanCu.finder)
