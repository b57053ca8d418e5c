/* "Phiếu hiệu lực": one sheet on how the documents of the address (?vb=a,b) stand, or those chosen as bases,
 * with chain, clause, source, day, and a code that leads back here. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"
  const MOST = 12
  /* On a sheet for several documents a chain is told in so many lines. */
  const SHORT = 2
  const make = (tag, text, kind) => {
    const made = document.createElement(tag)
    if (text) made.textContent = text
    if (kind) made.className = kind
    return made
  }

  /** The ids of a search part, each once. */
  function wanted(search) {
    const asked = new URLSearchParams(search).get("vb") || ""
    return Array.from(new Set(asked.split(",").filter((id) => /^[a-z0-9-]+$/.test(id))))
  }

  /** What is said of a document on a day: the last step that has begun. */
  function stepOn(steps, day) {
    return steps.filter((step) => step[0] <= day).pop()
  }

  const today = () => {
    const now = new Date()
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-")
  }

  function row(name, ...lines) {
    const line = make("tr")
    const head = make("th", name)
    head.scope = "row"
    const cell = make("td")
    for (const each of lines) cell.append(typeof each === "string" ? make("p", each) : each)
    line.append(head, cell)
    return line
  }

  function sourced([said, source]) {
    const line = make("p", said)
    if (source) line.append(make("span", ` Theo ${source}.`, "cc-evidence"))
    return line
  }

  /** The whole of one document, as rows of a table. */
  function whole(record, day) {
    const [, headline, sentence] = stepOn(record.steps, day)
    const table = make("table", "", "cc-table")
    const body = make("tbody")
    body.append(
      row("Văn bản", `${record.name} (${record.aside})`, record.title),
      row("Tình trạng", make("p", headline, "cc-slip-said"), ...(sentence ? [sentence] : [])),
    )
    if (record.instead.length) body.append(row("Dùng thay", ...record.instead))
    if (record.remarks.length) body.append(row("Cần lưu ý", ...record.remarks))
    body.append(
      row(
        "Chuỗi hiệu lực",
        ...(record.chain.length
          ? record.chain.map(sourced)
          : ["Kho chưa có văn bản thay thế, sửa đổi hay ban hành sau về cùng nội dung."]),
      ),
    )
    body.append(
      row(
        "Nguồn",
        ...(record.proofs.length
          ? record.proofs
          : ["Kho chưa có nguồn nói về hiệu lực: đề nghị tự tra trước khi trình."]),
      ),
    )
    table.append(body)
    return table
  }

  /** Several documents, a row each. */
  function list(records, day) {
    const table = make("table", "", "cc-table")
    const head = make("thead")
    const names = make("tr")
    for (const name of ["Văn bản", "Tình trạng", "Chuỗi hiệu lực, điều khoản, nguồn"]) {
      const cell = make("th", name)
      cell.scope = "col"
      names.append(cell)
    }
    head.append(names)
    const body = make("tbody")
    for (const record of records) {
      const [, headline] = stepOn(record.steps, day)
      const line = make("tr")
      const first = make("td")
      first.append(make("b", record.name), make("p", record.aside))
      const second = make("td", headline)
      if (record.instead.length) second.append(make("p", `Dùng thay: ${record.instead.join("; ")}`))
      const third = make("td")
      third.append(
        ...record.chain.slice(0, SHORT).map(sourced),
        ...record.proofs.slice(0, 1).map((proof) => make("p", `Nguồn: ${proof}`, "cc-evidence")),
      )
      if (!third.children.length) third.append(make("p", "Chưa có nguồn trong kho."))
      line.append(first, second, third)
      body.append(line)
    }
    table.append(head, body)
    return table
  }

  /** The code and the address below it; without a server an address leads nowhere. */
  function back(ids) {
    const foot = make("div", "", "cc-slip-back")
    const home = new URL("../", window.location.href)
    const address =
      ids.length === 1
        ? new URL(`van-ban/${ids[0]}/`, home).href
        : `${window.location.origin}${window.location.pathname}?vb=${ids.join(",")}`
    if (window.location.protocol === "file:") {
      foot.append(make("p", "Mở từ tệp trên máy nên phiếu không có mã QR."))
      return foot
    }
    const code = CanCu.qr.picture(address, `Mã QR dẫn tới ${address}`)
    if (code) foot.append(code)
    foot.append(make("p", address, "cc-slip-address"))
    return foot
  }

  /** What is said without a document to tell of, with the way to one. */
  function nothing(unknown) {
    const line = make(
      "p",
      unknown
        ? "Kho không có văn bản nào trong địa chỉ này. "
        : "Chưa chọn văn bản nào: mở phiếu từ trang của một văn bản, hoặc từ “Căn cứ đã chọn” ở trang Tra cứu. ",
    )
    const link = make("a", "Mở Tra cứu")
    link.href = CanCu.province.href("tra-cuu/")
    line.append(link)
    return line
  }

  function draw(data) {
    const sheet = document.querySelector("[data-slip]")
    const asked = wanted(window.location.search)
    const basket = asked.length ? asked : CanCu.basket ? CanCu.basket.ids() : []
    const ids = basket.filter((id) => data.documents[id]).slice(0, MOST)
    const missing = basket.length - ids.length
    const day = today() > data.on ? today() : data.on
    if (!ids.length) {
      sheet.replaceChildren(nothing(basket.length > 0))
      return
    }
    const records = ids.map((id) => data.documents[id])
    const printed = CanCu.library.printed
    sheet.replaceChildren(ids.length === 1 ? whole(records[0], day) : list(records, day))
    if (missing)
      sheet.append(
        make(
          "p",
          `${missing} văn bản nữa không có trên phiếu này (nhiều nhất ${MOST} văn bản một phiếu, và phải có trong kho).`,
        ),
      )
    sheet.append(
      make(
        "p",
        `Lập ngày ${printed(day)} theo dữ liệu của kho Căn Cứ ngày ${printed(data.on)}. Phiếu giúp soát xét, không thay văn bản gốc; điều ghi “chưa thấy”, “chưa tra” phải tra lại trước khi trình.`,
        "cc-slip-note",
      ),
    )
    sheet.append(back(ids))
    const button = document.querySelector("[data-slip-print]")
    button.hidden = false
    button.addEventListener("click", () => window.print())
  }

  CanCu.slip = {
    stepOn,
    take: (data) => {
      CanCu.slip.data = data
    },
  }
  if (typeof document !== "undefined") {
    document.addEventListener("DOMContentLoaded", () => {
      if (CanCu.slip.data) draw(CanCu.slip.data)
    })
  }
})(window.CanCu)
