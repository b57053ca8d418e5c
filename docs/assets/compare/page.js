/* The page of the comparison: choices at the top, one table below, the address in step with both. */
;((compare) => {
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
    const cell = make(
      "th",
      { scope: "row" },
      link(id),
      make("span", { class: "cc-aside" }, " " + [issued, title].filter(Boolean).join(" · ")),
    )
    if (over)
      cell.append(
        " ",
        make("span", { class: "cc-note" }, "(" + headline.charAt(0).toLowerCase() + headline.slice(1) + ")"),
      )
    return cell
  }

  /* "căn cứ vào (mục II.1)" */
  function how(base) {
    const at = base.at.length
      ? " (" + base.at.map((each) => (/^[IVX\d]/.test(each) ? "mục " + each : each)).join(", ") + ")"
      : ""
    return [...new Set(base.how)].join("; ") + at
  }

  function baseCell(base) {
    if (!base) return make("td", { class: "ss-no" }, "Không")
    return make("td", {}, capital(how(base)))
  }

  const groupRow = (name, columns) =>
    make("tr", { class: "ss-group" }, make("th", { scope: "rowgroup", colspan: columns + 1 }, name))

  function replacedCell(id, base) {
    if (!base) return make("td", { class: "ss-no" }, "Không dùng")
    const instead = compare.instead(id)
    const cell = make("td", {}, instead.length ? "Nay dùng " : "Có dùng; chưa thấy văn bản thay thế")
    instead.forEach((other, at) => cell.append(at ? ", " : "", link(other), compare.hedge(id, other)))
    return cell
  }

  const list = (items) => make("ul", {}, ...items.map((item) => make("li", {}, item)))
  const silent = (words) => make("td", { class: "ss-no" }, words)

  /* Lines of one kind: those that not all plans have, each under its plan. */
  function listRow(name, own, known) {
    const cells = own.map((lines, place) =>
      lines.length ? make("td", {}, list(lines)) : silent(known[place] ? "Không có gì khác" : "Chưa ghi trong kho"),
    )
    return make("tr", {}, make("th", { scope: "row" }, name), ...cells)
  }

  const at = (section) => (section ? " (mục " + section + ")" : "")
  /** @type {[string, (plan: any) => string[]][]} */
  const LISTS = [
    ["Chỉ tiêu", (plan) => plan.targets.map(([what, value, section]) => value + ": " + what + at(section))],
    [
      "Thời hạn báo cáo",
      (plan) =>
        plan.deadlines.map(
          ([what, who, to, by, section]) => by + ": " + what + ", " + who + " gửi " + to + at(section),
        ),
    ],
    [
      "Nhiệm vụ",
      (plan) =>
        plan.tasks.map(
          ([what, lead, by, section]) => what + (lead ? " (" + lead + ")" : "") + (by ? ", " + by : "") + at(section),
        ),
    ],
  ]

  function headOf(plans) {
    const cells = plans.map((id) => {
      const { issuer, issued, title } = compare.data.documents[id]
      return make(
        "th",
        { scope: "col", "data-plan": id },
        link(id),
        make("span", { class: "cc-aside" }, " " + [issuer, issued].filter(Boolean).join(", ") + ". " + title),
      )
    })
    return make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Nội dung"), ...cells))
  }

  const part = (name, columns, rows, attributes = {}) =>
    make("tbody", attributes, groupRow(name + " (" + rows.length + ")", columns), ...rows)

  const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1)

  /* Bases that a single plan has: one row, each list under its plan, instead of a row of "Không" for each. */
  function ownBases(group, plans) {
    const cells = plans.map((_plan, place) => {
      const mine = group.rows.filter((row) => row.cells[place])
      const items = mine.map((row) =>
        make(
          "li",
          { "data-own": row.id },
          link(row.id),
          make("span", { class: "cc-aside" }, " " + how(row.cells[place])),
        ),
      )
      return mine.length ? make("td", {}, make("ul", {}, ...items)) : silent("Không có")
    })
    return make(
      "tbody",
      {},
      groupRow(group.name + " (" + group.rows.length + ")", plans.length),
      make("tr", {}, make("th", { scope: "row" }, "Căn cứ, viện dẫn"), ...cells),
    )
  }

  function contents(plans) {
    const differing = []
    const same = []
    for (const [name, lines] of LISTS) {
      const all = plans.map((plan) => lines(compare.data.plans[plan]))
      const shared = all[0].filter((line) => all.every((each) => each.includes(line)))
      const own = all.map((each) => each.filter((line) => !shared.includes(line)))
      if (own.some((each) => each.length))
        differing.push(
          listRow(
            name,
            own,
            all.map((each) => each.length),
          ),
        )
      if (shared.length)
        same.push(
          make("tr", {}, make("th", { scope: "row" }, name), make("td", { colspan: plans.length }, list(shared))),
        )
    }
    return [differing, same]
  }

  /* What is the same comes last and is folded; paper shows it. */
  function folded(rows, columns) {
    const body = make("tbody", { class: "ss-same" }, ...rows)
    const button = make(
      "button",
      { type: "button", class: "cc-button", "aria-expanded": "false" },
      "Hiện phần giống nhau (" + rows.length + ")",
    )
    button.addEventListener("click", () => {
      const open = body.classList.toggle("ss-open")
      button.setAttribute("aria-expanded", String(open))
      button.textContent = (open ? "Ẩn" : "Hiện") + " phần giống nhau (" + rows.length + ")"
    })
    const head = make(
      "tr",
      { class: "ss-group" },
      make(
        "th",
        { scope: "rowgroup", colspan: columns + 1 },
        make("span", {}, "Giống nhau ở tất cả (" + rows.length + ") "),
        button,
      ),
    )
    return [make("tbody", {}, head), body]
  }

  function partsOf(plans) {
    const [differing, same] = contents(plans)
    const groups = compare.bases(plans)
    const over = compare.replaced(plans).map((id) => {
      const cells = plans.map((plan) =>
        replacedCell(
          id,
          compare.data.plans[plan].bases.find((base) => base.id === id),
        ),
      )
      return make("tr", { "data-over": id }, named(id), ...cells)
    })
    const parts = []
    if (differing.length) parts.push(part("Nội dung khác nhau", plans.length, differing))
    if (over.length) parts.push(part("Căn cứ nay không còn dùng được", plans.length, over))
    for (const group of groups.filter((each) => each.own)) parts.push(ownBases(group, plans))
    for (const group of groups.filter((each) => !each.own && !each.shared))
      parts.push(part(group.name, plans.length, group.rows.map(baseRow)))
    const shared = groups.filter((each) => each.shared).flatMap((group) => group.rows.map(baseRow))
    if (shared.length + same.length) parts.push(...folded([...same, ...shared], plans.length))
    return parts
  }

  const baseRow = (row) => make("tr", { "data-base": row.id }, named(row.id), ...row.cells.map(baseCell))

  function summaryOf(plans) {
    if (plans.length < 2) return "Chọn ít nhất hai kế hoạch."
    const shared = compare.bases(plans).find((group) => group.shared)
    return (
      plans.length +
      " kế hoạch, " +
      (shared ? shared.rows.length : 0) +
      " căn cứ, viện dẫn chung, " +
      compare.replaced(plans).length +
      " căn cứ nay không còn dùng được."
    )
  }

  function show(plans) {
    picks.forEach((pick, place) => {
      pick.value = plans[place] || ""
    })
    root.querySelector("[data-summary]").textContent = summaryOf(plans)
    sheet.replaceChildren()
    if (plans.length) sheet.append(make("table", { class: "cc-table ss-table" }, headOf(plans), ...partsOf(plans)))
  }

  /* The page opens with a comparison: that of the reader's own province where there is one. */
  function opening() {
    const asked = compare.read(location.hash)
    if (asked.length) return asked
    const ready = [...root.querySelectorAll("[data-ready]")]
    const mine = CanCu.province?.get()
    const first = ready.find((each) => mine && each.dataset.province === mine.id) || ready[0]
    return first ? compare.read(first.hash) : []
  }

  function picked() {
    const plans = [...new Set(picks.map((pick) => pick.value).filter(Boolean))]
    location.hash = "k=" + plans.join(",")
  }

  root.hidden = false
  picks.forEach((pick) => pick.addEventListener("change", picked))
  window.addEventListener("hashchange", () => show(opening()))
  if (CanCu.province) CanCu.province.onChange(() => show(opening()))
  show(opening())
})(CanCu.compare)
