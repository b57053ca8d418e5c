/* The page itself: text in, result out, whatever changes. Nothing is sent, nothing is kept. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const MOST_CITATIONS = CanCu.citations.modules.find.MOST_CITATIONS
  let parts = {}
  const wish = { signed: null, on: null, choices: new Map() }
  const now = { run: 0, reading: null, result: null, marks: [], shown: null, chips: new Set(), source: null }
  /* Rows and leftovers chosen one by one for mending, by number; the others as their certainty says. */
  const picks = { row: new Map(), leftover: new Map() }
  const picked = {
    row: (index) => (picks.row.has(index) ? picks.row.get(index) : audit.isChanged(now.result.rows[index], now.result)),
    leftover: (index) => {
      const each = now.result.leftovers[index]
      return Boolean(each.proposal) && (picks.leftover.has(index) ? picks.leftover.get(index) : each.certain)
    },
  }
  let table = null
  let draft = null
  let rest = null
  let box = null

  function busy(done) {
    parts.progress.hidden = false
    parts.progress.firstElementChild.value = done
    parts.progress.lastElementChild.textContent = "Đang kiểm tra… " + Math.round(done * 100) + " %"
  }

  function complain(message) {
    parts.problem.textContent = message || ""
    parts.problem.hidden = !message
  }

  function today() {
    return wish.on || CanCu.today()
  }

  /* Reads and judges anew whatever has changed. A newer run stops an older one. */
  async function check() {
    now.run += 1
    const run = now.run
    const string = parts.text.value
    /* A text that was changed by hand is no longer that of the file. */
    if (now.source && now.source.text === undefined) now.source.text = string
    if (now.source && now.source.text !== string) now.source = null
    const pause = audit.pacer(() => run === now.run, busy)
    parts.clear.hidden = !string
    if (!string.trim()) return reset()
    try {
      const same = now.reading !== null && now.reading.string === string
      const reading = same
        ? now.reading
        : await audit.read(string, CanCu.auditData, pause, now.source ? now.source.paper : [])
      const result = await audit.judgeAll(reading, CanCu.auditData, Object.assign({}, wish, { on: today() }), pause)
      now.reading = reading
      now.result = result
      await show(same, pause)
      parts.live.textContent = audit.announcement(result)
    } catch (error) {
      if (error instanceof audit.Stopped) return
      complain("Không kiểm tra được văn bản này; hãy tải lại trang rồi thử lại.")
      throw error
    }
    parts.progress.hidden = true
  }

  function reset() {
    now.reading = now.result = null
    forget()
    parts.results.hidden = parts.days.hidden = parts.progress.hidden = true
    parts.start.hidden = false
    parts.root.classList.remove("cc-audit-full")
    parts.live.textContent = ""
  }

  function showDays() {
    const signed = now.result.signed
    const whole = signed && signed.length === 10
    parts.days.hidden = false
    if (document.activeElement !== parts.signed) parts.signed.value = whole ? signed : ""
    if (document.activeElement !== parts.on) parts.on.value = now.result.on
    parts.signedNote.textContent = wish.signed
      ? "ngày tự chọn"
      : signed
        ? "đọc trong văn bản" + (whole ? "" : ": " + audit.text.day(signed))
        : "không xác định được ngày ký: hãy chọn"
    parts.signedReset.hidden = !wish.signed
    parts.onReset.hidden = !wish.on
    parts.daysPrint.textContent = audit.reportDays(now.result)
  }

  async function show(same, pause) {
    const result = now.result
    complain(
      result.rows.length < MOST_CITATIONS
        ? ""
        : "Văn bản có quá nhiều viện dẫn: chỉ xét " + MOST_CITATIONS + " viện dẫn đầu.",
    )
    parts.start.hidden = true
    parts.results.hidden = false
    parts.root.classList.add("cc-audit-full")
    showDays()
    parts.count.textContent = audit.summaryWords(result)
    parts.none.hidden = result.rows.length > 0
    parts.table.hidden = result.rows.length === 0
    table.update(result, same)
    if (!same) now.chips.clear()
    audit.showChips(parts.chips, result, now.chips, table.filter)
    rest.show(now.result, same)
    audit.showHints(
      parts.hints,
      result,
      draft.words,
      (kind, index) => {
        draft.showMark((mark) => mark[kind] === index)
      },
      actions,
    )
    audit.fillYears(parts, now)
    audit.showFix(parts, now, parts.fixMode.querySelector("input:checked").value, picked)
    draft.show(same)
    await table.finish(pause)
    await now.shown.finish(pause)
  }

  const actions = {
    pick: (index, on) => {
      picks.row.set(index, on)
      audit.showFix(parts, now, "rows", picked)
    },
    picked: picked.row,
    pickLeftover: (index, on) => {
      picks.leftover.set(index, on)
      audit.showFix(parts, now, "rows", picked)
    },
    pickedLeftover: picked.leftover,
    choose: choose,
    show: (index) => {
      draft.showMark((mark) => mark.row === index)
    },
  }

  async function choose(key, id) {
    if (id) wish.choices.set(key, id)
    else wish.choices.delete(key)
    await check()
    const index = now.result.rows.findIndex((row) => row.choice === key)
    const button = index < 0 ? null : table.row(index).querySelector(id ? "[aria-pressed=true]" : "[data-choose]")
    if (button) button.focus()
  }

  /* What was chosen for one text does not count for another. */
  function forget() {
    wish.signed = null
    wish.choices.clear()
    picks.row.clear()
    picks.leftover.clear()
  }

  /* Text in an old encoding is shown in Unicode, with a line that says so. */
  function remark(remarks) {
    parts.remark.textContent = remarks.join(" ")
    parts.remark.hidden = !remarks.length
  }

  function put(string, remarks, source) {
    now.source = source || null
    const modern = audit.modernized(string)
    string = modern.text
    remark((remarks || []).concat(modern.encoding ? [audit.encodingRemark(modern.encoding)] : []))
    forget()
    box.put(string)
    return check()
  }

  function mount(root) {
    parts = {
      root: root,
      text: root.querySelector("textarea"),
      signed: root.querySelector("[name=ngay-ky]"),
      on: root.querySelector("[name=hien-nay]"),
    }
    ;[
      "form",
      "drop",
      "long",
      "file",
      "example",
      "clear",
      "problem",
      "remark",
      "days",
      "signed-note",
      "signed-reset",
      "on-reset",
      "live",
      "progress",
      "start",
      "results",
      "count",
      "chips",
      "copy",
      "print",
      "docx",
      "days-print",
      "table",
      "none",
      "rest",
      "paper",
      "fix",
      "fix-mode",
      "fix-words",
      "fix-done",
      "fix-shown",
      "fix-text",
      "fix-copy",
      "next-year",
      "year",
      "hints",
      "marked",
    ].forEach((name) => {
      const key = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
      parts[key] = root.querySelector("[data-audit-" + name + "]")
    })
    table = audit.table(parts.table, actions)
    draft = audit.draftView(parts, now, table)
    rest = audit.restButton(parts.rest, table)
    box = audit.textBox(parts, { put, check, forget, remark })
    audit.armDays(parts, wish, check)
    audit.armFiles(parts, put, complain)
    audit.armTools(parts, now)
    audit.armFix(parts, now, wish, picked, complain)
    root.hidden = false
    if (parts.text.value) put(parts.text.value)
  }

  document.addEventListener("DOMContentLoaded", () => {
    mount(document.querySelector("[data-audit]"))
  })
})(CanCu.audit)
