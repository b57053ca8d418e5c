/* "What is new" since a day of the reader's choice. Without this script it is told since the pack's own. */
;(() => {
  "use strict"

  function arm(block) {
    const input = document.createElement("input")
    input.type = "date"
    input.value = block.dataset.since
    input.setAttribute("aria-label", "Xem từ ngày")
    input.addEventListener("change", () => {
      if (input.value) since(block, input.value)
    })
    const label = document.createElement("span")
    label.className = "cc-aside th-pick"
    label.textContent = " Chọn ngày khác: "
    block.querySelector("[data-news-head]").append(label, input)
  }

  function since(block, day) {
    let count = 0
    block.querySelectorAll("[data-day]").forEach((row) => {
      row.hidden = row.dataset.day < day
      count += row.hidden ? 0 : 1
    })
    block.querySelector("[data-news-day]").textContent = CanCu.library.printed(day)
    block.querySelector("[data-news-count]").textContent = String(count)
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-news]").forEach(arm)
  })
})()
