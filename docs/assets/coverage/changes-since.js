/* Shows the changes since a day the reader picks; the browser remembers the day. */
;(function () {
  "use strict"
  const form = document.querySelector("[data-since-form]")
  if (!form) return
  const box = form.querySelector("[data-since-day]")
  const rows = [...document.querySelectorAll("[data-changed]")]
  const KEY = "can-cu-tu-ngay"

  function remembered() {
    try {
      return localStorage.getItem(KEY) /* refused where storage is switched off */
    } catch (refused) {
      return ""
    }
  }

  function remember(day) {
    try {
      localStorage.setItem(KEY, day)
    } catch (refused) {
      /* The day still stands in the address. */
    }
  }

  function show(day) {
    let shown = 0
    for (const row of rows) {
      row.hidden = CanCu.isDay(day) && row.dataset.changed <= day
      if (!row.hidden) shown++
    }
    box.value = CanCu.isDay(day) ? day : ""
    form.querySelector("[data-since-count]").textContent = shown
      ? shown + " thay đổi" + (CanCu.isDay(day) ? " sau ngày đã chọn." : " trong kho.")
      : "Kho chưa ghi nhận thay đổi nào sau ngày đã chọn."
  }

  const fromAddress = () => new URLSearchParams(location.hash.replace(/^#/, "")).get("tu")

  form.hidden = false
  box.addEventListener("change", () => {
    remember(box.value)
    history.replaceState(history.state, "", "#tu=" + box.value)
    show(box.value)
  })
  form.querySelector("[data-since-all]").addEventListener("click", () => {
    history.replaceState(history.state, "", "#thay-doi")
    remember("")
    show("")
  })
  function arrive() {
    if (!CanCu.isDay(fromAddress())) return false
    show(fromAddress())
    form.scrollIntoView()
    return true
  }

  window.addEventListener("hashchange", arrive)
  if (!arrive()) show(remembered())
})()
