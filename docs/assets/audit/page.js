/* The page itself: text in, result out, whatever changes. Nothing is sent, nothing is kept. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var LARGE = 200000
  var MOST_CITATIONS = CanCu.citations.modules.find.MOST_CITATIONS
  var parts = {}
  var wish = { signed: null, on: null, choices: new Map() }
  var now = { run: 0, reading: null, result: null, marks: [], shown: null, chips: new Set(), source: null }
  /* Rows and leftovers chosen one by one for mending, by number; the others as their certainty says. */
  var picks = { row: new Map(), leftover: new Map() }
  var picked = {
    row: function (index) { return picks.row.has(index) ? picks.row.get(index) : audit.isChanged(now.result.rows[index]) },
    leftover: function (index) {
      var each = now.result.leftovers[index]
      return Boolean(each.proposal) && (picks.leftover.has(index) ? picks.leftover.get(index) : each.certain)
    },
  }
  var table = null

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
    var run = now.run += 1
    var string = parts.text.value
    /* A text that was changed by hand is no longer that of the file. */
    if (now.source && now.source.text === undefined) now.source.text = string
    if (now.source && now.source.text !== string) now.source = null
    var pause = audit.pacer(function () { return run === now.run }, busy)
    parts.clear.hidden = !string
    if (!string.trim()) return reset()
    try {
      var same = now.reading !== null && now.reading.string === string
      var reading = same ? now.reading : await audit.read(string, CanCu.auditData, pause, now.source ? now.source.paper : [])
      var result = await audit.judgeAll(reading, CanCu.auditData, Object.assign({}, wish, { on: today() }), pause)
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
    var signed = now.result.signed
    var whole = signed && signed.length === 10
    parts.days.hidden = false
    if (document.activeElement !== parts.signed) parts.signed.value = whole ? signed : ""
    if (document.activeElement !== parts.on) parts.on.value = now.result.on
    parts.signedNote.textContent = wish.signed ? "ngày tự chọn"
      : signed ? "đọc trong văn bản" + (whole ? "" : ": " + audit.text.day(signed)) : "không xác định được ngày ký: hãy chọn"
    parts.signedReset.hidden = !wish.signed
    parts.onReset.hidden = !wish.on
    parts.daysPrint.textContent = audit.reportDays(now.result)
  }

  function words(span) {
    var reading = now.reading
    return audit.text.squeeze(reading.string.slice(reading.unit(span.start), reading.unit(span.end)))
  }

  function makeMark(mark, string) {
    var make = audit.parts.make
    if (mark.leftover !== undefined) {
      return make("mark", { "class": "cc-audit-slip", tabindex: "-1", title: now.result.leftovers[mark.leftover].message }, string)
    }
    if (mark.unread !== undefined) {
      return make("mark", { "class": "cc-audit-slip", tabindex: "-1", title: "Không nhận ra văn bản nào" }, string)
    }
    var link = make("a", {
      href: "#vien-dan-" + (mark.row + 1), "data-index": String(mark.row + 1),
      click: function (event) {
        event.preventDefault()
        goTo(table.row(mark.row))
      },
    }, string)
    dress(link, mark.row)
    return link
  }

  function dress(link, index) {
    var row = now.result.rows[index]
    link.className = "cc-audit-mark " + audit.toneOf(now.result.library, row.flags[0], row.role)
    link.setAttribute("aria-label", audit.text.squeeze(row.citation.surface) + ": " +
      row.chip + ", dòng " + (index + 1))
  }

  function goTo(element) {
    if (!element) return
    parts.root.querySelectorAll(".cc-audit-current").forEach(function (old) { old.classList.remove("cc-audit-current") })
    element.hidden = false
    element.classList.add("cc-audit-current")
    element.scrollIntoView({ block: "center" })
    element.focus({ preventScroll: true })
  }

  function showMark(test) {
    goTo(now.shown.element(test))
  }

  /* Marks of the same text only change their dress; a new text is laid out anew. */
  function showText(same) {
    var marks = audit.marksOf(now.result, now.reading.unit)
    if (same && JSON.stringify(marks) === JSON.stringify(now.marks)) {
      now.shown.made().forEach(function (element, mark) { if (mark.row !== undefined) dress(element, mark.row) })
      return
    }
    now.marks = marks
    now.shown = audit.markedText(parts.marked, now.reading.string, marks, makeMark)
  }

  async function show(same, pause) {
    var result = now.result
    complain(result.rows.length < MOST_CITATIONS ? ""
      : "Văn bản có quá nhiều viện dẫn: chỉ xét " + MOST_CITATIONS + " viện dẫn đầu.")
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
    showRest(same)
    audit.showHints(parts.hints, result, words, function (kind, index) {
      showMark(function (mark) { return mark[kind] === index })
    }, actions)
    audit.fillYears(parts, now)
    audit.showFix(parts, now, parts.fixMode.querySelector("input:checked").value, picked)
    showText(same)
    await table.finish(pause)
    await now.shown.finish(pause)
  }

  /* The rows that ask for nothing are folded away behind the others; a line says how many. What was in sight
   * stays there while the same text is judged again. */
  function showRest(same) {
    var count = now.result.rows.filter(function (row) { return row.todo === "fine" }).length
    var on = same && parts.rest.getAttribute("aria-pressed") === "true"
    parts.rest.hidden = !count || count === now.result.rows.length
    parts.rest.setAttribute("aria-pressed", String(on))
    parts.rest.dataset.count = String(count)
    restWords(on)
  }

  function restWords(on) {
    parts.rest.textContent = (on ? "Gấp lại " : "Hiện ") + parts.rest.dataset.count + " viện dẫn không phải sửa"
  }

  function armRest() {
    parts.rest.addEventListener("click", function () {
      var on = parts.rest.getAttribute("aria-pressed") !== "true"
      parts.rest.setAttribute("aria-pressed", String(on))
      restWords(on)
      table.showWhole(on)
    })
  }

  var actions = {
    pick: function (index, on) {
      picks.row.set(index, on)
      audit.showFix(parts, now, "rows", picked)
    },
    picked: picked.row,
    pickLeftover: function (index, on) {
      picks.leftover.set(index, on)
      audit.showFix(parts, now, "rows", picked)
    },
    pickedLeftover: picked.leftover,
    choose: choose,
    show: function (index) { showMark(function (mark) { return mark.row === index }) },
  }

  async function choose(key, id) {
    if (id) wish.choices.set(key, id)
    else wish.choices.delete(key)
    await check()
    var index = now.result.rows.findIndex(function (row) { return row.choice === key })
    var button = index < 0 ? null : table.row(index).querySelector(id ? "[aria-pressed=true]" : "[data-choose]")
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
    var modern = audit.modernized(string)
    string = modern.text
    remark((remarks || []).concat(modern.encoding ? [audit.encodingRemark(modern.encoding)] : []))
    var large = string.length > LARGE
    var held = large && document.activeElement === parts.text
    if (large) leave()
    parts.text.value = string
    forget()
    fold()
    if (held) parts.long.lastElementChild.focus()
    return check()
  }

  /* While the cursor stands in a box that is not painted, the browser lays it out again for every frame. */
  function leave() {
    parts.text.blur()
    getSelection().removeAllRanges()
  }

  /* Laying out hundreds of pages in the box would stop the page for seconds: the box stays unpainted, the
   * text shows below, block by block. */
  function fold() {
    var large = parts.text.value.length > LARGE
    parts.text.classList.toggle("cc-audit-unpainted", large)
    parts.long.hidden = !large
  }

  function armText() {
    var waiting = 0
    parts.text.addEventListener("input", function () {
      fold()
      clearTimeout(waiting)
      if (!parts.text.value) remark([])
      waiting = setTimeout(check, parts.text.value.length > LARGE ? 600 : 200)
    })
    /* A browser pastes line by line; a long text goes in at once. */
    parts.text.addEventListener("paste", function (event) {
      var pasted = event.clipboardData.getData("text/plain")
      var box = parts.text
      var whole = box.selectionEnd - box.selectionStart === box.value.length
      if (whole) forget()
      if (pasted.length < LARGE && !audit.modernized(pasted).encoding) return
      event.preventDefault()
      put(box.value.slice(0, box.selectionStart) + pasted + box.value.slice(box.selectionEnd))
    })
    parts.long.lastElementChild.addEventListener("click", function () {
      parts.text.classList.remove("cc-audit-unpainted")
      parts.long.hidden = true
      parts.text.focus()
    })
    parts.example.addEventListener("click", function () {
      put(audit.example)
    })
    parts.clear.addEventListener("click", function () {
      put("")
      parts.text.focus()
    })
    parts.form.addEventListener("submit", function (event) { event.preventDefault() })
  }

  function mount(root) {
    parts = { root: root, text: root.querySelector("textarea"), signed: root.querySelector("[name=ngay-ky]"), on: root.querySelector("[name=hien-nay]") }
    ;["form", "drop", "long", "file", "example", "clear", "problem", "remark", "days", "signed-note", "signed-reset", "on-reset", "live",
      "progress", "start", "results", "count", "chips", "copy", "print", "docx", "days-print", "table", "none", "rest", "paper",
      "fix", "fix-mode", "fix-words", "fix-done", "fix-shown", "fix-text", "fix-copy", "next-year", "year",
      "hints", "marked"].forEach(function (name) {
      var key = name.replace(/-(.)/g, function (_, letter) { return letter.toUpperCase() })
      parts[key] = root.querySelector("[data-audit-" + name + "]")
    })
    table = audit.table(parts.table, actions)
    armText()
    audit.armDays(parts, wish, check)
    audit.armFiles(parts, put, complain)
    audit.armTools(parts, now)
    audit.armFix(parts, now, wish, picked, complain)
    armRest()
    root.hidden = false
    if (parts.text.value) put(parts.text.value)
  }

  document.addEventListener("DOMContentLoaded", function () {
    mount(document.querySelector("[data-audit]"))
  })
})(CanCu.audit)
