/* Where the parts of a citation stand in the draft: the twin of hooks/cancu/audit/extent.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const FARTHEST = 700
  const BEFORE = 120
  const END = "(?![\\p{L}\\p{N}_])"
  const DAY =
    "ngày\\s+([0-9]{1,2})\\s*([/.-])\\s*([0-9]{1,2})\\s*[/.-]\\s*([0-9]{4})(?![0-9])" +
    "|ngày\\s+([0-9]{1,2})\\s+tháng\\s+([0-9]{1,2})\\s+năm\\s+([0-9]{4})(?![0-9])"
  const YEAR = /^năm\s+([0-9]{4})(?![0-9])/
  const GAP = /^\s*(?:,\s*)?/
  const OF = /^(?:của|do)\s+/i
  const TERM = new RegExp(
    "^\\(?(?:của\\s+)?(?:Hội nghị(?:\\s+(?:lần\\s+thứ\\s+[\\p{L}\\p{N}_]+|Trung\\s+ương(?:\\s+[0-9]+)?))?|" +
      "khóa\\s+[IVX]+|Ban\\s+Chấp\\s+hành\\s+Trung\\s+ương(?:\\s+Đảng)?(?=\\s*,?\\s*\\(?khóa))" +
      END +
      "\\)?",
    "iu",
  )
  const SESSION = new RegExp("khóa\\s+([IVX]+)" + END, "iu")
  const VERBS = "quy định|hướng dẫn|ban hành|sửa đổi|phê duyệt|triển khai|thực hiện|tăng cường"
  const SUBJECT = new RegExp(
    "^(?:(?:về|" + VERBS + "|quán triệt|tiếp tục|đẩy mạnh|phát động|tổ chức|ngày hội|v/v)" + END + '|[“"(«])',
    "iu",
  )
  const BODY_END = new RegExp('\\s{0,9}[,;:.()“"\\n]|\\s{1,9}(?:về|' + VERBS + "|ngày|khóa|năm|tại|đã|v/v)" + END, "iu")
  const STOP = /[;\n]|\.(?=\s|$)/g
  const WORD = /[\p{L}\p{N}_]+/gu

  function day(string) {
    return new RegExp("^(?:" + DAY + ")").exec(string)
  }

  /** A day as it was matched, ISO. */
  function iso(found) {
    const parts = found[1] ? [found[1], found[3], found[4]] : [found[5], found[6], found[7]]
    return parts[2] + "-" + parts[1].padStart(2, "0") + "-" + parts[0].padStart(2, "0")
  }

  /** The places of a citation; `limit` is where the next one begins, `title` the document's, if known. */
  audit.extentOf = (text, citation, limit, title) => {
    const found = tail(text, citation, stopOf(text, citation.end, limit))
    if (!found.day && citation.date) dayBefore(text, citation, found)
    const subject = found.subject && [found.subject[0], subjectEnd(text, found.subject, citation, title)]
    return {
      start: citation.start,
      end: Math.max(citation.end, subject ? subject[1] : found.at),
      number: number(text, citation),
      day: found.day,
      slashed: found.slashed,
      year: found.year,
      issuer: found.issuer,
      session: found.session,
      meeting: found.meeting,
      subject: subject,
    }
  }

  function stopOf(text, start, limit) {
    const stretch = text.slice(start, start + FARTHEST)
    STOP.lastIndex = 0
    const stop = STOP.exec(stretch)
    return Math.min(limit, stop ? start + stop.index : start + FARTHEST, text.length)
  }

  function number(text, citation) {
    const first = /[0-9]/.exec(text.slice(citation.start, citation.end))
    return [first && citation.number ? citation.start + first.index : citation.end, citation.end]
  }

  /* Day, issuer, meeting and subject behind the number, each once, in any order. */
  function tail(text, citation, end) {
    const found = {
      day: null,
      slashed: false,
      year: null,
      issuer: null,
      session: null,
      meeting: false,
      subject: null,
      at: citation.end,
    }
    for (let turn = 0; turn < 8; turn++) {
      const here = found.at + GAP.exec(text.slice(found.at, Math.max(end, found.at)))[0].length
      if (here >= end) break
      if (takeDay(text, here, end, found) || takeSession(text, here, end, found)) continue
      if (!takeIssuer(text, here, end, citation, found)) {
        found.subject = SUBJECT.test(text.slice(here, end)) ? [here, end] : null
        break
      }
    }
    return found
  }

  function takeDay(text, at, end, found) {
    const opened = text[at] === "(" ? at + 1 : at
    const rest = text.slice(opened, end)
    const when = found.day ? null : day(rest)
    if (when) {
      const last = opened + when[0].length
      found.day = [opened, last]
      found.slashed = when[2] !== undefined
      found.at = last + (opened > at && text[last] === ")" ? 1 : 0)
      return true
    }
    const year = found.day || found.year ? null : YEAR.exec(rest)
    if (year) {
      found.year = [opened, opened + year[0].length]
      found.at = found.year[1]
    }
    return year !== null
  }

  function takeSession(text, at, end, found) {
    const term = TERM.exec(text.slice(at, end))
    if (!term) return false
    const numeral = SESSION.exec(term[0])
    if (numeral) {
      const start = at + numeral.index + numeral[0].length - numeral[1].length
      found.session = [start, start + numeral[1].length]
    }
    found.meeting = true
    found.at = at + term[0].length
    return true
  }

  /* The issuer as the reader has it, or what stands behind "của" up to the words of the subject. */
  function takeIssuer(text, at, end, citation, found) {
    if (found.issuer) return false
    const of = OF.exec(text.slice(at, end))
    const start = of ? at + of[0].length : at
    let size = citation.issuer ? sameWords(text, start, end, citation.issuer) : 0
    const first = text[start] || ""
    if (!size && (of || (found.meeting && first !== first.toLowerCase()))) {
      const stop = BODY_END.exec(text.slice(start, end))
      size = stop ? stop.index : end - start
    }
    if (size <= 0) return false
    found.issuer = [start, start + size]
    found.at = start + size
    return true
  }

  /* How far `words` reach at `start`, whatever blanks part them; 0 where they do not stand there. */
  function sameWords(text, start, end, words) {
    const pattern = words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"))
    const found = new RegExp("^" + pattern.join("\\s+")).exec(text.slice(start, end))
    return found ? found[0].length : 0
  }

  /* The last day before a citation, "Ngày 26/11/2021, Thủ tướng ban hành Chỉ thị …", if it is its own. */
  function dayBefore(text, citation, found) {
    const from = Math.max(0, citation.start - BEFORE)
    const stretch = text.slice(from, citation.start)
    const low = Math.max(stretch.lastIndexOf("\n"), stretch.lastIndexOf(";")) + 1
    const pattern = new RegExp(DAY, "giu")
    pattern.lastIndex = low
    let last = null
    for (let each = pattern.exec(stretch); each; each = pattern.exec(stretch)) last = each
    if (!last || iso(last) !== citation.date) return
    found.day = [from + last.index, from + last.index + last[0].length]
    found.slashed = last[2] !== undefined
  }

  /* Behind the last word that the title shares, else where the reader ends the subject. */
  function subjectEnd(text, subject, citation, title) {
    const shared = title ? sharedEnd(text, subject[0], subject[1], title) : null
    if (shared) return shared
    const size = citation.subject ? sameWords(text, subject[0], subject[1], citation.subject) : 0
    return subject[0] + (size || audit.text.stripEnd(text.slice(subject[0], subject[1]), " ,.\t\r\n").length)
  }

  /* Where the words of the title end in the text, if nearly all of them stand there in their order. */
  function sharedEnd(text, start, end, title) {
    const fold = audit.text.fold
    const known = (title.match(WORD) || []).map(fold)
    const stretch = text.slice(start, end)
    let at = 0
    let last = 0
    let hits = 0
    for (const word of stretch.matchAll(WORD)) {
      const ahead = known.slice(at, at + 3).indexOf(fold(word[0]))
      if (ahead < 0) continue
      at += ahead + 1
      last = start + word.index + word[0].length
      hits += 1
      if (at === known.length) break
    }
    if (!known.length || hits < 0.8 * known.length || !hits) return null
    const closing = /^\s?[”"»)]/.exec(text.slice(last, end))
    return closing && '“"«('.includes(text[start]) ? last + closing[0].length : last
  }
})(CanCu.audit)
