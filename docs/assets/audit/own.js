/* What names the draft itself and is no citation: the twin of hooks/cancu/audit/own.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const HEAD = 3000
  const OWN = /(?:^|[\s|*_>])Số(?:\s+hiệu|\s*,?\s*ký hiệu)?\s*[:|]\s*([0-9][^\s;,|]*(?:\s*\/\s*[^\s;,|]+)?)/imu
  const ENCLOSED = /(?:ban hành\s+)?kèm\s+theo\s*$/i
  /* "Năm 2024 đơn vị đã thực hiện tốt Kế hoạch …", "rút kinh nghiệm việc thực hiện …". */
  const TOLD = new RegExp(
    "(?<![\\p{L}\\p{N}_])đã\\s+(?:thực hiện|triển khai|hoàn thành|tổ chức|quán triệt)|" +
      "rút kinh nghiệm|tổng kết|sơ kết|" +
      "(?<![\\p{L}\\p{N}_])trước (?:đây|năm [0-9]{4}),|(?<![\\p{L}\\p{N}_])thay (?:thế )?cho\\s*$",
    "iu",
  )
  /* "Pháp lệnh số … (nay) đã hết hiệu lực". */
  const ENDED = /^\s{0,9}(?:nay\s{1,9})?đã\s{1,9}(?:hết hiệu lực|bị bãi bỏ|được thay thế)/i
  const RUNNING = 3
  const LONGEST = 90
  const PAGE = 8

  function found(string) {
    return OWN.exec(string.slice(0, HEAD))
  }

  /** Where the running digits of the draft's own number stand. */
  audit.ownNumberAt = (string) => {
    const own = found(string)
    if (!own) return null
    const start = own.index + own[0].length - own[1].length
    return [start, start + /^[0-9]+/.exec(own[1])[0].length]
  }

  /** For every citation whether it speaks of another document than the draft; `paper` are the lines of page
   * headers and footers. */
  audit.foreign = (string, citations, paper) => {
    const own = found(string)
    const key = own ? audit.text.numberKey(own[1]) : null
    const running = runningLines(string)
    ;(paper || [])
      .map(bare)
      .filter(Boolean)
      .forEach((line) => {
        running.add(line)
      })
    return citations.map((citation) => !isOwn(string, citation, key, running))
  }

  /** The citations; what a sentence tells of the past is a mention and no basis of the draft. */
  audit.asTold = (string, citations) =>
    citations.map((citation) => {
      const told =
        citation.role === "basis" &&
        (TOLD.test(audit.sentenceBefore(string, citation.start)) ||
          ENDED.test(string.slice(citation.end, citation.end + 60)))
      return told ? Object.assign({}, citation, { role: "mention" }) : citation
    })

  function isOwn(string, citation, key, running) {
    if (key && citation.number && audit.text.numberKey(citation.number) === key && citation.role !== "basis")
      return true
    const line = string.slice(string.lastIndexOf("\n", citation.start - 1) + 1, citation.start)
    const opens = line.replace(/^[ \t|*_(]+/, "").toLowerCase()
    if (line.length < LONGEST && ENCLOSED.test(line) && (opens.startsWith("ban") || opens.startsWith("kèm")))
      return true
    if (!running.size) return false
    const end = string.indexOf("\n", citation.end)
    return running.has(bare(string.slice(citation.start - line.length, end < 0 ? string.length : end)))
  }

  /* The bare lines that come back page by page; what comes back sooner is a table or a list. */
  function runningLines(string) {
    const last = new Map()
    const counts = new Map()
    const near = new Set()
    string.split("\n").forEach((line, number) => {
      const name = line.length > 3 && line.length <= LONGEST ? bare(line) : ""
      if (!name) return
      counts.set(name, (counts.get(name) || 0) + 1)
      if (last.has(name) && number - last.get(name) < PAGE) near.add(name)
      last.set(name, number)
    })
    return new Set(Array.from(counts.keys()).filter((name) => counts.get(name) >= RUNNING && !near.has(name)))
  }

  /* A line without the page number at its ends; empty where it ends as a clause does. */
  function bare(line) {
    const stripped = line.trim()
    if (/[;.,:]$/.test(stripped)) return ""
    return audit.text.stripEnd(stripped.replace(/^[ \t|0-9–—-]+/, ""), " \t|0123456789–—-").toLowerCase()
  }
})(CanCu.audit)
