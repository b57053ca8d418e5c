/* What belongs to the chosen province comes first: rows of a list or table with `data-province-first`, columns of a
 * table with `data-province-columns`, by the id in their (or their heading's) `data-province`. Without a choice
 * everything stands as it was built. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"
  const province = CanCu.province
  let built = new WeakMap()

  const isMine = (element, mine) => Boolean(mine) && (element.dataset.province || "").split(" ").includes(mine.id)

  const orderOf = (holder, children) => {
    if (!built.has(holder)) built.set(holder, [...children])
    return built.get(holder)
  }

  /** Puts the rows of the chosen province first; the others keep their order. */
  function rows(holder) {
    const mine = province.get()
    const order = orderOf(holder, holder.children)
    order.forEach((row) => row.classList.toggle("cc-mine", isMine(row, mine)))
    holder.append(...order.filter((row) => isMine(row, mine)), ...order.filter((row) => !isMine(row, mine)))
  }

  /* Columns whose heading names no province stay where they are: in front. */
  function columns(table) {
    const mine = province.get()
    const heads = orderOf(table.tHead.rows[0], table.tHead.rows[0].cells)
    const rank = (head) => (!head.dataset.province ? 0 : isMine(head, mine) ? 1 : 2)
    const places = heads.map((_, place) => place).sort((a, b) => rank(heads[a]) - rank(heads[b]) || a - b)
    for (const row of table.rows) {
      const cells = orderOf(row, row.cells)
      if (cells.length !== heads.length) continue
      cells.forEach((cell, place) => cell.classList.toggle("cc-mine", isMine(heads[place], mine)))
      row.append(...places.map((place) => cells[place]))
    }
  }

  function all() {
    document.querySelectorAll("[data-province-first]").forEach(rows)
    document.querySelectorAll("table[data-province-columns]").forEach(columns)
  }

  /** To be called after rows of a holder (of every one, without it) have been put in another order: that order is
   * the one without a choice from then on. */
  province.first = (holder) => {
    if (holder) built.delete(holder)
    else built = new WeakMap()
    all()
  }
  document.addEventListener("DOMContentLoaded", () => {
    if (province.get()) all()
  })
  province.onChange(all)
})(window.CanCu)
