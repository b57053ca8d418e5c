/* What a reader does beside typing: drop or choose a file, take the result along. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"

  /** Files and dropped text go into the box; `put(text, remarks)` checks it, `complain(message)` tells what is wrong. */
  audit.armFiles = function (parts, put, complain) {
    async function take(file) {
      if (!file) return
      complain("")
      try {
        var found = await audit.readFile(file)
        put(found.text, found.remarks)
      } catch (error) {
        complain(error.message)
      }
    }

    function over(on) {
      return function (event) {
        event.preventDefault()
        parts.drop.classList.toggle("cc-audit-over", on)
      }
    }

    parts.drop.addEventListener("dragover", over(true))
    parts.drop.addEventListener("dragleave", over(false))
    parts.drop.addEventListener("drop", function (event) {
      over(false)(event)
      var file = event.dataTransfer.files[0]
      if (file) return take(file)
      put(event.dataTransfer.getData("text/plain") || parts.text.value)
    })
    parts.file.addEventListener("change", function () {
      take(parts.file.files[0])
      parts.file.value = ""
    })
  }

  /** The two days; emptied, they are again the one in the text and today. */
  audit.armDays = function (parts, wish, check) {
    ["signed", "on"].forEach(function (name) {
      parts[name].addEventListener("change", function () {
        wish[name] = parts[name].value || null
        check()
      })
      parts[name + "Reset"].addEventListener("click", function () {
        wish[name] = null
        check()
        parts[name].focus()
      })
    })
  }

  /** Copy, print and downloads; `now` holds the reading and the result. */
  audit.armTools = function (parts, now) {
    parts.copy.addEventListener("click", function () {
      audit.copyReport(now.result).then(
        function () { parts.live.textContent = parts.copy.textContent = "Đã sao chép bảng" },
        function () { parts.copy.textContent = "Không sao chép được: hãy tải bảng Word" }
      ).then(function () { setTimeout(function () { parts.copy.textContent = "Sao chép bảng" }, 2500) })
    })
    parts.print.addEventListener("click", function () { window.print() })
    parts.docx.addEventListener("click", function () {
      CanCu.download(audit.reportDocx(now.result), "kiem-tra-vien-dan.docx")
    })
    parts.plan.addEventListener("click", function () {
      CanCu.download(audit.planDocx(now.reading, now.result), "khung-ke-hoach-nam-sau.docx")
    })
  }
})(CanCu.audit)
