/* What a draft lacks, and slips of copying from last year's plan: the twin of hooks/cancu/audit/suggestions.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var text = audit.text
  var REASONS = {
    replaces: "thay thế", ends: "làm hết hiệu lực", amends: "sửa đổi, bổ sung", details: "quy định chi tiết",
    guides: "hướng dẫn", continues: "yêu cầu tiếp tục thực hiện", follows: "kế tiếp",
  }
  /* A year this near behind a citation may belong to its title. */
  var TITLE = 500
  var LETTER = /[\p{L}\p{N}]/u

  function concerns(library, document, province) {
    var issuer = library.issuerOf(document)
    var near = issuer.level.indexOf("central") === 0 || (province && issuer.province === province)
    /* A plan of a department continues half of the library: only texts that stand above count. */
    return near && library.data.dispositions[library.step(document.id).status].usable &&
      issuer.level !== "department" && issuer.level !== "unit"
  }

  /** Central documents, and those of the draft's own province, that act on a cited one and are missing. */
  audit.suggestions = function (library, rows, province) {
    var cited = new Set(rows.map(function (row) { return row.document }))
    var found = new Map()
    var about = new Set(rows.filter(function (row) { return row.document && row.role !== "in-title" })
      .map(function (row) { return row.document }))
    about.forEach(function (id) {
      library.document(id).acts.forEach(function (act) {
        var other = act[1]
        if (cited.has(other) || found.has(other) || !concerns(library, library.document(other), province)) return
        found.set(other, { document: other, about: id, reason: REASONS[act[0]] })
      })
    })
    return Array.from(found.values())
  }

  /** The year a plan is for: the "năm 2025" of its title; dates do not count. */
  function planYear(string) {
    var head = text.fold(string.slice(0, 1500))
    var title = head.indexOf("ke hoach")
    var at = title < 0 ? -1 : head.indexOf("nam ", title)
    while (at >= 0) {
      var digits = head.slice(at + 4, at + 8)
      var dated = head.slice(Math.max(0, at - 10), at).indexOf("thang") >= 0
      if (/^20[0-9]{2}$/.test(digits) && !dated) return Number(digits)
      at = head.indexOf("nam ", at + 4)
    }
    return null
  }

  /* [offset, year] of every run of exactly four digits between 1990 and 2099. */
  function years(string) {
    var found = []
    var runs = /[0-9]+/g
    for (var run = runs.exec(string); run; run = runs.exec(string)) {
      var year = Number(run[0])
      if (run[0].length === 4 && year >= 1990 && year <= 2099) found.push([run.index, year])
    }
    return found
  }

  function periods(string, known, year) {
    var found = []
    for (var i = 1; i < known.length; i++) {
      var first = known[i - 1]
      var last = known[i]
      var sign = string.slice(first[0] + 4, last[0]).trim()
      if (["-", "–", "—"].indexOf(sign) >= 0 && first[1] < last[1] && year && last[1] < year) {
        var span = first[1] + "-" + last[1]
        found.push({ start: first[0], end: last[0] + 4, message: "Giai đoạn " + span + " đã kết thúc trước năm " + year + "." })
      }
    }
    return found
  }

  function oldYears(string, known, year) {
    return known.filter(function (one) {
      if (one[1] !== year - 1) return false
      var before = text.fold(string.slice(Math.max(0, one[0] - 45), one[0]))
      var aboutPlan = /dan van|ke hoach|cai cach hanh chinh/.test(before)
      var dated = before.slice(-20).indexOf("thang") >= 0 || /[/-]/.test(string.slice(one[0] - 1, one[0]))
      return before.trimEnd().endsWith("nam") && aboutPlan && !dated
    }).map(function (one) {
      return { start: one[0], end: one[0] + 4, message: "Kế hoạch cho năm " + year + " nhưng ghi năm " + one[1] + "." }
    })
  }

  function findWords(folded, name, start) {
    for (var at = folded.indexOf(name, start); at >= 0; at = folded.indexOf(name, at + 1)) {
      if (!LETTER.test(folded.slice(at - 1, at)) && !LETTER.test(folded.charAt(at + name.length))) return at
    }
    return -1
  }

  function longest(found) {
    var kept = []
    found.sort(function (one, other) {
      return one.start - other.start || other.end - one.end || (one.message < other.message ? -1 : 1)
    }).forEach(function (slip) {
      if (!kept.length || slip.start >= kept[kept.length - 1].end) kept.push(slip)
    })
    return kept
  }

  function bodies(library, string, province) {
    var folded = text.fold(string)
    var start = folded.lastIndexOf("noi nhan")
    /* Folding keeps the length of NFC text only; elsewhere offsets would lie. */
    if (start < 0 || folded.length !== string.length) return []
    var found = []
    library.data.issuers.forEach(function (issuer) {
      var heirs = issuer.successors.filter(function (heir) { return heir.since <= library.on })
      if (!heirs.length || (issuer.province !== null && issuer.province !== province)) return
      var now = heirs.map(function (heir) { return library.issuer(heir.issuer).name }).join(", ")
      ;[issuer.name].concat(issuer.aliases).forEach(function (name) {
        var at = findWords(folded, text.fold(name), start)
        if (at >= 0) found.push({ start: at, end: at + name.length, message: issuer.name + " nay là " + now + "." })
      })
    })
    return longest(found)
  }

  /* True inside a citation, or in the subject of the one before: a title is not ours to change. */
  function isCited(slip, string, citations) {
    var low = 0
    for (var high = citations.length; low < high;) {
      var middle = (low + high) >> 1
      if (citations[middle].start < slip.end) low = middle + 1
      else high = middle
    }
    if (!low) return false
    var before = citations[low - 1]
    var said = text.squeeze(string.slice(slip.start, slip.end))
    var near = slip.start - before.end < TITLE && text.squeeze(before.subject || "").indexOf(said) >= 0
    return before.end > slip.start || near
  }

  /** Years of another plan, periods that are over, bodies that are no more; never inside a citation. */
  audit.slips = function (library, string, citations, signed, province) {
    var year = planYear(string) || (signed ? Number(signed.slice(0, 4)) : null)
    var known = years(string)
    return periods(string, known, year).concat(oldYears(string, known, year), bodies(library, string, province))
      .filter(function (slip) { return !isCited(slip, string, citations) })
      .sort(function (one, other) { return one.start - other.start || one.end - other.end })
  }

  audit.planYear = planYear
  audit.isCited = isCited
})(CanCu.audit)
