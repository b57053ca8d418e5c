/* Bodies, districts and provinces that are no more on a day: the twin of hooks/cancu/audit/reorganised.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const text = audit.text
  const WORD = "[\\p{L}\\p{N}_]"
  const PAST = new RegExp(
    "trước đây|(?<!" +
      WORD +
      ")(?<!tài )(?<!thái )(?<!tây )(?<!cao )(?<!trung )(?<!thảo )nguyên(?!" +
      WORD +
      "|\\s+(?:tắc|liệu|nhân))|tiền thân|sáp nhập|hợp nhất|sắp xếp|đổi tên|không còn|không tổ chức|kết thúc|" +
      "trước khi|(?<!" +
      WORD +
      ")bỏ(?!" +
      WORD +
      ")",
    "iu",
  )
  const MERGED = /sáp nhập|hợp nhất|đổi tên|sắp xếp lại/i
  const SENTENCE = /[\n;]|\.\s/
  const JOINT = new RegExp(
    "(?:chương trình|quy chế|kế hoạch) phối hợp(?!" + WORD + ")[^.;\\n]{0,80}(?<!" + WORD + ")giữa(?!" + WORD + ")",
    "iu",
  )
  const PERIOD_FROM = /(?:giai đoạn|nhiệm kỳ|năm)\s{1,9}(20[0-9]{2})(?![0-9])/iu
  const FORMER = new RegExp("^\\s{0,9}(?:\\(?cũ\\)?(?!" + WORD + ")|\\(?trước đây|\\(nay|,? nay là|\\(trước)", "iu")
  const DISTRICT = new RegExp(
    "(?<!" +
      WORD +
      ")(?:cấp huyện|các huyện(?:,\\s*(?:thị xã|thành phố|quận))*|[Hh]uyện ủy|[Tt]hị ủy|[Qq]uận ủy|" +
      /* A body of the level, no district named: "Phòng Nội vụ huyện", "UBND các quận, huyện". */
      "(?:UBND|HĐND|UBMTTQ|Ủy ban nhân dân|Hội đồng nhân dân|Công an|Phòng(?:\\s+" +
      WORD +
      "{1,9}){1,6}?)\\s+(?:các\\s+)?(?:quận,\\s*)?(?:huyện|quận|thị xã)(?!\\s+(?:ủy|\\p{Lu}))|" +
      "(?:huyện|quận|thị xã|HUYỆN|QUẬN|THỊ XÃ|Huyện|Quận|Thị xã)\\s+\\p{Lu}" +
      WORD +
      "*(?:\\s+\\p{Lu}" +
      WORD +
      "*){0,3})(?!" +
      WORD +
      ")",
    "gu",
  )
  const PROVINCE = new RegExp(
    "(?<!" +
      WORD +
      ")(?:tỉnh|Tỉnh|TỈNH|Tỉnh ủy|TỈNH ỦY)\\s+(\\p{Lu}" +
      WORD +
      "*(?:\\s*[-–]\\s*|\\s+)?(?:\\p{Lu}" +
      WORD +
      "*(?:\\s*[-–]\\s*|\\s+)?){0,4})",
    "gu",
  )
  const CITIES = CanCu.grammar.draft_rules.CITIES

  function isTold(string, start, end) {
    const before = string
      .slice(Math.max(0, start - 90), start)
      .split(SENTENCE)
      .pop()
    const after = string.slice(end, end + 90).split(SENTENCE)[0]
    return PAST.test(before) || MERGED.test(after) || FORMER.test(string.slice(end, end + 40))
  }

  /* Old name, today's name, since when: of the table, then of the library's bodies with one heir. */
  function known(library, province) {
    const told = new Set()
    const found = []
    library.data.reorganised.bodies.forEach((body) => {
      body.names.forEach((name) => {
        told.add(text.fold(name))
        found.push([name, body.now, body.since])
      })
    })
    library.data.issuers.forEach((issuer) => {
      const heirs = issuer.successors.filter((heir) => heir.since <= library.on)
      if (heirs.length !== 1 || (issuer.province !== null && issuer.province !== province)) return
      ;[issuer.name].concat(issuer.aliases).forEach((name) => {
        if (!told.has(text.fold(name))) found.push([name, library.issuer(heirs[0].issuer).name, heirs[0].since])
      })
    })
    return found
  }

  /* True in the name of a joint programme of the time before: "giữa Ban Dân vận … giai đoạn 2021-2026". */
  function isInOlderProgramme(string, start, end, since) {
    const before = string.slice(Math.max(0, start - 160), start).split(SENTENCE)
    if (!JOINT.test(before[before.length - 1])) return false
    const begun = PERIOD_FROM.exec(string.slice(end, end + 160).split(SENTENCE)[0])
    return begun !== null && begun[1] < since.slice(0, 4)
  }

  /** Bodies that have become part of another; in the list of recipients the new name is certain. */
  audit.oldBodies = (library, string, day, province) => {
    const lowered = string.toLowerCase()
    const recipients = lowered.lastIndexOf("nơi nhận")
    const found = []
    known(library, province).forEach((body) => {
      if (body[2] > day) return
      const name = body[0].toLowerCase()
      for (let at = lowered.indexOf(name); at >= 0; at = lowered.indexOf(name, at + 1)) {
        const end = at + name.length
        if (
          /[\p{L}\p{N}_]$/u.test(string.slice(Math.max(0, at - 2), at)) ||
          /^[\p{L}\p{N}_]/u.test(string.slice(end, end + 2))
        )
          continue
        if (isTold(string, at, end) || isInOlderProgramme(string, at, end, body[2])) continue
        const plain = !body[1].includes("(") && !body[1].includes(" hoặc ")
        found.push({
          start: at,
          end: end,
          kind: "body",
          message: body[0] + " nay là " + body[1] + " (từ " + text.day(body[2]) + ").",
          proposal: plain ? body[1] : null,
          certain: plain && recipients >= 0 && recipients < at,
        })
      }
    })
    return found
  }

  /** The level that ended on 1 July 2025. */
  audit.oldDistricts = (library, string, day) => {
    const since = library.data.reorganised.districts.since
    if (day < since) return []
    return Array.from(string.matchAll(DISTRICT))
      .filter((found) => !isTold(string, found.index, found.index + found[0].length))
      .map((found) => ({
        start: found.index,
        end: found.index + found[0].length,
        kind: "district",
        message:
          "Từ ngày " + text.day(since) + " không còn cấp huyện: ghi xã, phường, đặc khu hoặc cơ quan nay phụ trách.",
        proposal: null,
        certain: false,
      }))
  }

  function parts(words) {
    return text
      .fold(words)
      .split(/[\s–-]+/)
      .filter(Boolean)
  }

  let names = null
  function nameOf(library, words) {
    if (!names) {
      names = new Map(Object.keys(library.data.provincesToday).map((name) => [parts(name).join(" "), name]))
    }
    const said = parts(words)
    for (let size = said.length; size > 0; size--) {
      const name = names.get(said.slice(0, size).join(" "))
      if (name) return name
    }
    return null
  }

  /* How many characters of the words the name takes. */
  function lengthOf(words, name) {
    const ends = Array.from(words.matchAll(/[^\s–-]+/g)).map((found) => found.index + found[0].length)
    return ends[parts(name).length - 1]
  }

  /** Provinces that are part of another today, with its name. */
  audit.oldProvinces = (library, string, day) => {
    const told = library.data.reorganised.provinces
    const found = []
    for (const each of string.matchAll(PROVINCE)) {
      const name = nameOf(library, each[1])
      const now = name && library.data.provincesToday[name]
      const since = (name && told.earlier[name]) || told.since
      if (!name || now === name || day < since) continue
      const end = each.index + each[0].length - each[1].length + lengthOf(each[1], name)
      if (isTold(string, each.index, end)) continue
      const unit = now === "Thành phố Hồ Chí Minh" ? now : (CITIES.includes(now) ? "thành phố " : "tỉnh ") + now
      found.push({
        start: each.index,
        end: end,
        kind: "province",
        message: "Tỉnh " + name + " nay thuộc " + unit + " (từ " + text.day(since) + ").",
        proposal: unit,
        certain: false,
      })
    }
    return found
  }
})(CanCu.audit)
