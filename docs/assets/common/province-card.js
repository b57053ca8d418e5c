/* The last line of a document's answer card by the reader's province: who carries the document out there, as things
 * stand on the reader's day. Without a choice the card says how many do so in each province. */
;((CanCu) => {
  "use strict"
  const province = CanCu.province
  const NAMED = 3
  const place = document.querySelector("[data-carried-out]")
  if (!place) return

  function named({ id, label, issued, issuer, state }) {
    const link = document.createElement("a")
    link.href = province.href("van-ban/" + id + "/")
    link.className = state.look ? "cc-doc cc-" + state.look : "cc-doc"
    link.textContent = label
    const chip = document.createElement("span")
    chip.className = "cc-chip cc-tone-" + state.tone
    chip.textContent = state.headline
    const item = document.createElement("li")
    item.append(link, " (" + (issued ? CanCu.library.printed(issued) + ", " : "") + issuer + ") ", chip)
    return item
  }

  /** Those that can still be used first, each part with the newest first. */
  const inOrder = (found) => [...found.filter((each) => !each.state.over), ...found.filter((each) => each.state.over)]

  function more(count, mine) {
    const link = document.createElement("a")
    link.href = province.href("tinh/" + mine.id + "/")
    link.textContent = "còn " + count + " văn bản nữa"
    const item = document.createElement("li")
    item.append(link)
    return item
  }

  function show(mine, found) {
    const line = place.querySelector("[data-mine]")
    line.querySelector("b").textContent = "Ở " + mine.words + ":"
    line.querySelector("span").textContent = found.length ? "" : " chưa có trong kho."
    const shown = inOrder(found).slice(0, NAMED).map(named)
    if (found.length > shown.length) shown.push(more(found.length - shown.length, mine))
    line.querySelector("ul").replaceChildren(...shown)
    line.hidden = false
  }

  function refresh() {
    const mine = province.get()
    place.querySelector("[data-mine]").hidden = true
    place.querySelector("[data-country]").hidden = !mine
    place.querySelector("[data-choose-province]").hidden = Boolean(mine)
    if (!mine) return
    province.load().then(
      (data) => {
        if (province.get() === mine) show(mine, data.below(place.dataset.carriedOut, CanCu.dayAsked() || CanCu.today()))
      },
      () => {
        /* Then the card says what it says without a choice. */
      },
    )
  }

  refresh()
  province.onChange(refresh)
})(window.CanCu)
