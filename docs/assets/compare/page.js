/* The page of the comparison: choices at the top, one table below, the address in step with both. */
;(function (compare) {
  "use strict"
  const root = document.querySelector("[data-compare]")
  if (!root) return
  const picks = [...root.querySelectorAll("[data-pick]")]
  const sheet = root.querySelector("[data-sheet]")
  const file = location.protocol === "file:" ? "index.html" : ""

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value)
    element.append(...children)
    return element
  }

  function link(id) {
    const { label } = compare.data.documents[id]
    const { look } = compare.standing(id)
    return make("a", { href: "../van-ban/" + id + "/" + file, class: look ? "cc-doc cc-" + look : "cc-doc" }, label)
  }

  function named(id) {
    const { title, issued } = compare.data.documents[id]
    const { over, headline } = compare.standing(id)
    const cell = make("th", { scope: "row" }, link(id), make("span", { class: "cc-aside" }, " " + [issued, title].filter(Boolean).join(" · ")))
    if (over) cell.append(" ", make("span", { class: "cc-note" }, "(" + headline.charAt(0).toLowerCase() + headline.slice(1) + ")"))
    return cell
  }

  function baseCell(base) {
    if (!base) return make("td", { class: "ss-no" }, "Không")
    const words = [...new Set(base.how)].join("; ")
    const at = base.at.length ? " (" + base.at.map((each) => (/^[IVX\d]/.test(each) ? "mục " + each : each)).join(", ") + ")" : ""
    return make("td", {}, words.charAt(0).toUpperCase() + words.slice(1) + at)
  }

  const groupRow = (name, columns) => make("tr", { class: "ss-group" }, make("th", { scope: "rowgroup", colspan: columns + 1 }, name))

  function replacedCell(id, base) {
    if (!base) return make("td", { class: "ss-no" }, "Không dùng")
    const instead = compare.instead(id)
    const cell = make("td", {}, instead.length ? "Nay dùng " : "Có dùng; chưa thấy văn bản thay thế")
    instead.forEach((other, at) => cell.append(at ? ", " : "", link(other)))
    return cell
  }

  function listRow(name, plans, lines) {
    const cells = plans.map((plan) => {
      const items = lines(compare.data.plans[plan])
      return items.length ? make("td", {}, make("ul", {}, ...items.map((item) => make("li", {}, item)))) : make("td", { class: "ss-no" }, "Chưa ghi trong kho")
    })
    return make("tr", {}, make("th", { scope: "row" }, name), ...cells)
  }

  const at = (section) => (section ? " (mục " + section + ")" : "")
  const LISTS = [
    ["Chỉ tiêu", (plan) => plan.targets.map(([what, value, section]) => value + ": " + what + at(section))],
    ["Thời hạn báo cáo", (plan) => plan.deadlines.map(([what, who, to, by, section]) => by + ": " + what + ", " + who + " gửi " + to + at(section))],
    ["Nhiệm vụ", (plan) => plan.tasks.map(([what, lead, by, section]) => what + (lead ? " (" + lead + ")" : "") + (by ? ", " + by : "") + at(section))],
  ]

  function headOf(plans) {
    const cells = plans.map((id) => {
      const { issuer, issued, title } = compare.data.documents[id]
      return make("th", { scope: "col", "data-plan": id }, link(id), make("span", { class: "cc-aside" }, " " + [issuer, issued].filter(Boolean).join(", ") + ". " + title))
    })
    return make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Nội dung"), ...cells))
  }

  function rowsOf(plans) {
    const rows = []
    for (const group of compare.bases(plans)) {
      rows.push(groupRow(group.name + " (" + group.rows.length + ")", plans.length))
      for (const row of group.rows) rows.push(make("tr", { "data-base": row.id }, named(row.id), ...row.cells.map(baseCell)))
    }
    const over = compare.replaced(plans)
    if (over.length) rows.push(groupRow("Căn cứ nay không còn dùng được (" + over.length + ")", plans.length))
    for (const id of over) {
      const cells = plans.map((plan) => replacedCell(id, compare.data.plans[plan].bases.find((base) => base.id === id)))
      rows.push(make("tr", { "data-over": id }, named(id), ...cells))
    }
    rows.push(groupRow("Nội dung", plans.length), ...LISTS.map(([name, lines]) => listRow(name, plans, lines)))
    return rows
  }

  function show(plans) {
    picks.forEach((pick, place) => { pick.value = plans[place] || "" })
    const shared = plans.length > 1 ? compare.bases(plans).find((group) => group.rows.every((row) => row.cells.every(Boolean))) : null
    root.querySelector("[data-summary]").textContent = plans.length < 2
      ? "Chọn ít nhất hai kế hoạch."
      : plans.length + " kế hoạch, " + (shared ? shared.rows.length : 0) + " căn cứ, viện dẫn chung, " + compare.replaced(plans).length + " căn cứ nay không còn dùng được."
    sheet.replaceChildren()
    if (plans.length) sheet.append(make("table", { class: "cc-table ss-table" }, headOf(plans), make("tbody", {}, ...rowsOf(plans))))
  }

  function picked() {
    const plans = [...new Set(picks.map((pick) => pick.value).filter(Boolean))]
    location.hash = "k=" + plans.join(",")
  }

  root.hidden = false
  picks.forEach((pick) => pick.addEventListener("change", picked))
  window.addEventListener("hashchange", () => show(compare.read(location.hash)))
  show(compare.read(location.hash))
})(CanCu.compare)
