/* The button that folds away, and brings back, the rows that ask for nothing. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"

  audit.restButton = (button, table) => {
    /** The rows that ask for nothing are folded away behind the others; a line says how many. What was in sight
     * stays there while the same text is judged again. */
    function show(result, same) {
      const count = result.rows.filter((row) => row.todo === "fine").length
      const on = same && button.getAttribute("aria-pressed") === "true"
      button.hidden = !count || count === result.rows.length
      button.setAttribute("aria-pressed", String(on))
      button.dataset.count = String(count)
      say(on)
    }

    function say(on) {
      button.textContent = (on ? "Gấp lại " : "Hiện ") + button.dataset.count + " viện dẫn không phải sửa"
    }

    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true"
      button.setAttribute("aria-pressed", String(on))
      say(on)
      table.showWhole(on)
    })

    return { show }
  }
})(CanCu.audit)
