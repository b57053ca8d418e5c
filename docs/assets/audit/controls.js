/* What a reader does beside typing: drop or choose a file, take the result along. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"

  /** Files and dropped text go into the box; `put(text, remarks)` checks it, `complain(message)` tells what is wrong. */
  audit.armFiles = (parts, put, complain) => {
    async function take(file) {
      if (!file) return
      complain("")
      try {
        const found = await audit.readFile(file)
        /* The file itself is kept for mending while the text in the box is its own. */
        put(found.text, found.remarks, /\.doc[xm]$/i.test(file.name) ? await sourceOf(file) : null)
      } catch (error) {
        complain(error.message)
      }
    }

    async function sourceOf(file) {
      const buffer = await file.arrayBuffer()
      return { name: file.name, buffer: buffer, paper: await CanCu.revising.pageLines(buffer) }
    }

    function over(on) {
      return (event) => {
        event.preventDefault()
        parts.drop.classList.toggle("cc-audit-over", on)
      }
    }

    parts.drop.addEventListener("dragover", over(true))
    parts.drop.addEventListener("dragleave", over(false))
    parts.drop.addEventListener("drop", (event) => {
      over(false)(event)
      const file = event.dataTransfer.files[0]
      if (file) return take(file)
      put(event.dataTransfer.getData("text/plain") || parts.text.value)
    })
    parts.file.addEventListener("change", () => {
      take(parts.file.files[0])
      parts.file.value = ""
    })
  }

  /** The two days; emptied, they are again the one in the text and today. */
  audit.armDays = (parts, wish, check) => {
    ;["signed", "on"].forEach((name) => {
      parts[name].addEventListener("change", () => {
        wish[name] = parts[name].value || null
        check()
      })
      parts[name + "Reset"].addEventListener("click", () => {
        wish[name] = null
        check()
        parts[name].focus()
      })
    })
  }

  /** Copy, print and downloads of the table; `now` holds the reading and the result. */
  audit.armTools = (parts, now) => {
    parts.copy.addEventListener("click", () => {
      audit
        .copyReport(now.result)
        .then(
          () => {
            parts.live.textContent = parts.copy.textContent = "Đã sao chép bảng"
          },
          () => {
            parts.copy.textContent = "Không sao chép được: hãy tải bảng Word"
          },
        )
        .then(() => {
          setTimeout(() => {
            parts.copy.textContent = "Sao chép bảng"
          }, 2500)
        })
    })
    parts.print.addEventListener("click", () => {
      window.print()
    })
    window.addEventListener("beforeprint", () => {
      if (now.result) audit.fillPrint(parts.paper, now.result)
    })
    parts.docx.addEventListener("click", () => {
      CanCu.download(audit.reportDocx(now.result), "kiem-tra-vien-dan.docx")
    })
  }

  /** The name of a mended file: "ke-hoach.sua.docx". */
  function named(source, ending) {
    return (source ? source.name.replace(/\.doc[xm]$/i, "") : "du-thao") + "." + ending + ".docx"
  }

  /** "Sửa giúp" and "Dự thảo năm sau". `picked`: row(index), leftover(index); `complain` tells what is wrong. */
  audit.armFix = (parts, now, wish, picked, complain) => {
    function mode() {
      return parts.fixMode.querySelector("input:checked").value
    }

    function day() {
      return Object.assign({}, wish, { on: now.result.on })
    }

    async function deliver(button, work, ending) {
      const label = button.textContent
      button.disabled = true
      button.textContent = "Đang làm…"
      complain("")
      try {
        const made = await work()
        CanCu.download(made.blob, named(now.source, ending))
        parts.live.textContent = parts.fixDone.textContent =
          "Đã tải về: " + made.changes + " chỗ sửa, " + made.notes + " ghi chú."
      } catch (error) {
        if (!(error instanceof CanCu.audit.Refusal)) throw error
        complain(error.message)
      } finally {
        button.disabled = false
        button.textContent = label
      }
    }

    parts.fix.addEventListener("click", () => {
      deliver(parts.fix, () => audit.fixedFile(now, day(), now.source?.buffer, mode(), picked), "sua")
    })
    parts.nextYear.addEventListener("click", () => {
      const year = Number(parts.year.value)
      deliver(parts.nextYear, () => audit.nextYearFile(now, day(), now.source?.buffer, year), String(year))
    })
    parts.fixMode.addEventListener("change", () => {
      parts.root.classList.toggle("cc-audit-picking", mode() === "rows")
      audit.showFix(parts, now, mode(), picked)
    })
    parts.fixCopy.addEventListener("click", () => {
      CanCu.copy(
        Array.from(parts.fixText.childNodes)
          .filter((node) => node.nodeName !== "DEL")
          .map((node) => node.textContent)
          .join(""),
      ).then(
        () => {
          parts.fixDone.textContent = "Đã chép văn bản đã sửa."
        },
        () => {
          parts.fixDone.textContent = "Hãy bôi đen và nhấn Ctrl+C."
        },
      )
    })
    parts.fixShown.addEventListener("toggle", () => {
      audit.showFix(parts, now, mode(), picked)
    })
  }

  /** What can be mended, in words; the corrected text where it is looked at. */
  audit.showFix = (parts, now, mode, picked) => {
    if (!now.result) return
    const certain =
      now.result.rows.filter((row) => audit.isChanged(row, now.result)).length +
      now.result.leftovers.filter((each) => each.certain && each.proposal).length
    const doubts =
      now.result.rows.filter((row) => row.todo !== "fine" && !audit.isChanged(row, now.result)).length +
      now.result.leftovers.filter((each) => !each.certain).length +
      now.result.unread.length
    parts.fixWords.textContent =
      certain +
      " chỗ chắc chắn sửa được, " +
      doubts +
      " chỗ cần người soạn xem. " +
      (now.source
        ? "Tệp " +
          now.source.name +
          " trả lại nguyên vẹn: thể thức, bảng, kiểu chữ giữ như cũ; chỗ sửa là thay đổi được theo dõi (Track Changes), chỗ ngờ là ghi chú (Comment)."
        : "Chữ dán vào được đặt trong một tệp .docx đơn giản; muốn giữ thể thức, hãy chọn tệp .docx của dự thảo.")
    if (!parts.fixShown.open) return
    const made = audit.markedCorrections(now, mode, picked)
    parts.fixText.replaceChildren.apply(parts.fixText, made.nodes)
  }

  /** The years to choose from: this one and the next. */
  audit.fillYears = (parts, now) => {
    const today = Number(now.result.on.slice(0, 4))
    const chosen = parts.year.value
    const next = (now.result.year || today) + 1
    const years = Array.from(new Set([today, today + 1, next])).sort()
    parts.year.replaceChildren.apply(
      parts.year,
      years.map((year) =>
        audit.parts.make(
          "option",
          { value: String(year), selected: String(year) === chosen || (!chosen && year === next) },
          String(year),
        ),
      ),
    )
  }
})(CanCu.audit)
