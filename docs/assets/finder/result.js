/* One document in the list of results, with what tells it apart and what to use instead. Rows are made by
 * copying one frame and filling it in: they are redrawn with every key. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data
  const make = finder.dom.make
  const WORDS = /\d+|\p{L}+/gu

  const frame = make(
    "li",
    { class: "cc-hit" },
    make(
      "div",
      { class: "cc-hit-main" },
      make(
        "p",
        { class: "cc-hit-head" },
        make("a", { class: "cc-hit-link" }),
        " ",
        make("span", {}),
        " ",
        make("span", { class: "cc-hit-facts" }),
        " ",
        make("span", { class: "cc-hit-why", hidden: true }),
      ),
      make("p", { class: "cc-hit-title" }),
    ),
    make(
      "div",
      { class: "cc-hit-tools" },
      make("button", { type: "button", class: "cc-hit-basket" }),
      make("button", { type: "button", class: "cc-hit-share" }, "Liên kết", make("span", { class: "cc-sr" })),
    ),
  )

  function answers(word, terms) {
    const lower = word.toLowerCase()
    const form = finder.fold.isDigits(lower) ? finder.fold.bare(lower) : finder.fold.form(lower)
    return terms.has(finder.index.byForm.get(form))
  }

  /* Where the words that answer the query stand, [from, to, from, to …]; a stray one among several words
   * only happens to be spelled alike ("số" for "so" in "co so"). */
  function marks(text, terms) {
    if (!terms?.size) return []
    const words = Array.from(text.matchAll(WORDS))
    const hits = words.map((match) => answers(match[0], terms))
    const several = terms.size > 1 && hits.filter(Boolean).length > 1
    const places = []
    words.forEach((match, place) => {
      if (!hits[place] || (several && !hits[place - 1] && !hits[place + 1])) return
      places.push(match.index, match.index + match[0].length)
    })
    return places
  }

  function writeTitle(line, text, places) {
    let from = 0
    line.textContent = ""
    for (let i = 0; i < places.length; i += 2) {
      line.append(text.slice(from, places[i]), make("mark", {}, text.slice(places[i], places[i + 1])))
      from = places[i + 1]
    }
    line.append(text.slice(from))
  }

  function name(doc) {
    const number = data.numberOf(doc)
    if (!number) return [data.labelOf(doc)]
    return [data.typeOf(doc).label + " ", make("span", { class: "cc-nowrap" }, number)]
  }

  function others(words, docs, hedge) {
    if (!docs.length) return null
    const line = make("p", { class: "cc-hit-instead" }, make("b", {}, words + " "))
    docs.forEach((other, place) => {
      if (place) line.append("; ")
      line.append(
        make.apply(null, ["a", { href: finder.documentHref(data.idOf(other)) }].concat(name(other))),
        " (" + finder.dom.day(data.issued[other]) + ", " + data.issuerOf(other).name + ")" + hedge(other),
      )
    })
    return line
  }

  function dressButton(button, doc) {
    button.dataset.basketToggle = data.idOf(doc)
    button.dataset.basketName = data.labelOf(doc)
    CanCu.basket.dress(button)
  }

  function successor(doc, gone, day) {
    const instead = others("Dùng thay:", data.insteadOf(doc, day), (other) => data.hedgeOf(doc, other, day))
    if (instead || gone) return instead
    return others(
      "Văn bản kế tiếp:",
      data.latestOf(doc, day).filter((other) => other < data.size),
      () => "",
    )
  }

  /** A row: its list item, `mark(terms)`, which marks the words of the title that answer a query, and
   * `why(text)`, which says what was read in place of what was typed. */
  finder.hit = (doc, day) => {
    const item = frame.cloneNode(true)
    const main = item.firstChild
    const link = main.firstChild.firstChild
    const line = main.children[1]
    const state = finder.facets.stateOf(doc)
    const title = data.titleOf(doc)
    /* A document without a number is called by its title: once is enough. */
    const titled = data.numberOf(doc) || data.labelOf(doc).length <= title.length
    item.dataset.document = data.idOf(doc)
    link.href = finder.documentHref(item.dataset.document)
    link.append.apply(link, name(doc))
    if (state.look) link.classList.add("cc-" + state.look)
    const chip = main.firstChild.children[1]
    const why = main.firstChild.lastChild
    chip.className = "cc-chip cc-tone-" + state.tone
    chip.textContent = state.headline
    main.firstChild.children[2].textContent = finder.dom.day(data.issued[doc]) + " · " + data.issuerOf(doc).name
    const more = successor(doc, state.ended, day)
    if (more) main.append(more)
    dressButton(item.lastChild.firstChild, doc)
    item.lastChild.lastChild.lastChild.textContent = " đến " + data.labelOf(doc) + ": sao chép"
    if (titled) line.textContent = title
    else line.remove()
    let marked = ""
    return {
      item: item,
      mark: (terms) => {
        const places = titled ? marks(title, terms) : []
        if (places.join() === marked) return
        marked = places.join()
        writeTitle(line, title, places)
      },
      why: (text) => {
        if (why.textContent === text) return
        why.textContent = text
        why.hidden = !text
      },
    }
  }

  finder.hitName = name
})(CanCu.finder)
