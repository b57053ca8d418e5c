/* Old and new: rows by words, province, kind and day; the browser remembers the day. What is advised is read
 * again for the reader's own day. */
;(() => {
  "use strict"
  const form = document.querySelector("[data-since-form]")
  if (!form) return
  const { asked, keep, says, show } = CanCu.rows
  const part = (name) => form.querySelector("[data-" + name + "]")
  const [box, typed, province, kind] = ["since-day", "words", "province", "kind"].map(part)
  const rows = [...document.querySelectorAll("tr[data-changed]")]
  const more = document.querySelector("[data-more]")
  const KEY = "can-cu-tu-ngay"
  const morePlans = document.querySelector("[data-more-plans]")
  const plans = [...document.querySelectorAll("[data-plan]")]
  const order = new Map(plans.map((plan, place) => [plan, place]))
  const FIRST = 40
  const FIRST_PLANS = 20
  let most = FIRST
  let mostPlans = FIRST_PLANS

  function remembered() {
    try {
      return localStorage.getItem(KEY) /* refused where storage is switched off */
    } catch {
      return ""
    }
  }

  function remember(day) {
    try {
      localStorage.setItem(KEY, day)
    } catch {
      /* The day still stands in the address. */
    }
  }

  /* The page was built for one day; each cell carries what holds from a later one on. */
  function readAgain() {
    const today = CanCu.today()
    for (const first of document.querySelectorAll('[data-from=""]')) {
      const all = [first, ...[...first.parentElement.children].filter((each) => each.dataset.from)]
      const now = all.filter((each) => each.dataset.from <= today).pop()
      all.forEach((each) => {
        each.hidden = each !== now
      })
    }
    const day = document.querySelector("[data-reader-day]")
    const printed = CanCu.library.printed(today)
    if (day && today > form.dataset.on) day.textContent = printed
  }

  const concerns = (row, where) =>
    row.dataset.province === where || Boolean(row.querySelector('[data-province="' + CSS.escape(where) + '"]'))

  /* Of the plans behind a change those of the chosen province, unfolded. */
  function narrow(row, where) {
    const block = row.querySelector("details")
    if (!block) return
    const plans = [...block.querySelectorAll("li")]
    const mine = plans.filter((plan) => plan.dataset.province === where)
    plans.forEach((plan) => {
      plan.hidden = Boolean(where && mine.length) && !mine.includes(plan)
    })
    block.open = Boolean(where && mine.length)
  }

  function counted(found, day) {
    if (!found) return day ? "Kho chưa ghi nhận thay đổi nào như vậy sau ngày đã chọn." : "Không có dòng nào khớp."
    return found + " thay đổi" + (day ? " sau ngày đã chọn" : "") + (found > most ? ", đang hiện " + most + "." : ".")
  }

  function refresh() {
    const day = CanCu.isDay(box.value) ? box.value : ""
    const where = province.value
    const matches = (element) => (!where || concerns(element, where)) && says(element, typed.value)
    const found = show(
      rows,
      (row) => (!day || row.dataset.changed > day) && (!kind.value || row.dataset.kind === kind.value) && matches(row),
      most,
    )
    rows.forEach((row) => narrow(row, where))
    if (more) more.hidden = found <= most
    part("since-count").textContent = counted(found, day)
    const concerned = show(plans, matches, mostPlans)
    if (morePlans) morePlans.hidden = concerned <= mostPlans
    const count = document.querySelector("[data-plans-count]")
    if (count)
      count.textContent = concerned + " kế hoạch" + (concerned < plans.length ? ", theo bộ lọc ở đầu trang." : ".")
    show(document.querySelectorAll("[data-chain]"), (chain) => says(chain, typed.value), Infinity)
  }

  function chosen() {
    most = FIRST
    mostPlans = FIRST_PLANS
    keep({ tu: box.value, tinh: province.value, viec: kind.value, q: typed.value.trim() }, "thay-doi")
    refresh()
  }

  function take() {
    /** @type {[Element, string][]} */
    const fields = [
      [province, "tinh"],
      [kind, "viec"],
    ]
    for (const [field, name] of fields) {
      const value = asked(name)
      field.value = [...field.options].some((option) => option.value === value) ? value : ""
    }
    typed.value = asked("q")
    const day = asked("tu")
    if (CanCu.isDay(day)) box.value = day
    refresh()
    return Boolean(CanCu.isDay(day) || province.value || kind.value || typed.value)
  }

  /* The reader's own province leads the choice and the plans; rows stay in the order of their days. */
  function mineFirst() {
    const mine = CanCu.province?.get() || { id: "" }
    for (const option of [...province.options].slice(1)) if (option.value === mine.id) province.options[0].after(option)
    plans.sort(
      (a, b) =>
        Number(b.dataset.province === mine.id) - Number(a.dataset.province === mine.id) || order.get(a) - order.get(b),
    )
    plans.forEach((plan) => {
      plan.classList.toggle("cc-mine", plan.dataset.province === mine.id)
      plan.parentElement.append(plan)
    })
  }

  form.hidden = false
  readAgain()
  mineFirst()
  if (CanCu.province)
    CanCu.province.onChange(() => {
      mineFirst()
      refresh()
    })
  box.value = CanCu.isDay(remembered()) ? remembered() : ""
  box.addEventListener("change", () => {
    remember(box.value)
    chosen()
  })
  for (const field of [typed, province, kind]) field.addEventListener("input", chosen)
  /* The keyboard goes on at the first of the rows that came. */
  function grow(all, further) {
    const shown = all.filter((row) => !row.hidden).length
    further()
    refresh()
    const next = all.filter((row) => !row.hidden)[shown]
    if (next) next.querySelector("a").focus()
  }

  if (more)
    more.addEventListener("click", () =>
      grow(rows, () => {
        most += FIRST
      }),
    )
  if (morePlans)
    morePlans.addEventListener("click", () =>
      grow(plans, () => {
        mostPlans += FIRST_PLANS
      }),
    )
  form.querySelector("[data-since-all]").addEventListener("click", () => {
    for (const field of [box, typed, province, kind]) field.value = ""
    remember("")
    chosen()
  })
  window.addEventListener("hashchange", take)
  if (take()) form.scrollIntoView()
})()
