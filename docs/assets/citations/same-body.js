/* Twin of cancu/citations/same_body.py: whether the body that a citation names can be the issuer of a document. */
;((modules) => {
  "use strict"
  const { placeIn } = modules.context
  const { fold, isAlnum, remembering } = modules.text

  const { body_levels: LEVELS, central_tails: CENTRAL_TAILS, central_bodies: CENTRAL } = CanCu.grammar
  const MOST_OFFICES = 4
  const bodyKey = remembering(keyOfBody)

  /** "same", "loose" (a body of which the issuer is a part, as people say it), "none" or "other". */
  function sameBody(said, issuer) {
    return same(said, [issuer.name, ...issuer.aliases, issuer.short || ""])
  }

  function same(said, spellings) {
    const names = spellings.filter(Boolean).map(bodyKey)
    const parts = partsOf(said)
    const keys = [bodyKey(said), ...parts].filter(Boolean)
    if (keys.some((key) => names.some((name) => key === name || name.startsWith(`${key} `)))) return "same"
    if (!keys.length || (parts.length > 1 && parts.every((part) => isCentral(part) || part === "trung uong dang"))) {
      return "none"
    }
    const loose = Object.entries(CanCu.grammar.body_loose).filter(([plain]) => names.includes(fold(plain)))
    const near = loose.flatMap(([, others]) => others.map((other) => fold(other)))
    return keys.some((key) => near.includes(key)) ? "loose" : "other"
  }

  /** The bodies of a joint issuer one by one. */
  function partsOf(said) {
    const parts = said.split(" và ").join(",").split(" - ").join(",").split(",")
    return parts.length > 1 ? parts.filter((part) => !isLevel(part)).map(bodyKey) : []
  }

  /** True for the place that a body lies in: "UBND huyện Ba Tri, tỉnh Bến Tre". */
  function isLevel(part) {
    const words = fold(part).trim()
    return Object.keys(CanCu.grammar.level_ranks).some((level) => words.startsWith(`${fold(level)} `))
  }

  /** A name as it compares: without office, term and place, short forms written out. */
  function keyOfBody(name) {
    const tables = CanCu.grammar
    const place = placeIn(name)
    let text = fold(name).split("t.u").join("tw").split("t.w").join("tw")
    const spellings = place ? [fold(place), fold(place).split(" - ").join(" ")] : []
    for (const spelling of spellings) text = text.split(spelling).join(" ")
    let words = Array.from(text, (char) => (isAlnum(char) ? char : " "))
      .join("")
      .split(" ")
      .filter(Boolean)
    const short = new Map(Object.entries(tables.body_abbreviations))
    words = words.flatMap((word) => (short.get(word) || word).split(" "))
    let plain = withoutTerm(words)
    plain = withoutOffices(withoutStart(`${plain} `, "hoi nghi ").trim())
    for (const tail of ["tinh", "thanh pho"]) plain = withoutEnd(plain, ` ${tail}`)
    for (const tail of CENTRAL_TAILS) {
      if (plain.endsWith(` ${tail}`) && isCentral(withoutEnd(plain, ` ${tail}`))) {
        plain = withoutEnd(plain, ` ${tail}`)
        break
      }
    }
    const meant = new Map(Object.entries(tables.body_same).map(([key, value]) => [fold(key), fold(value)]))
    return meant.has(plain) ? meant.get(plain) : plain
  }

  function withoutStart(text, start) {
    return text.startsWith(start) ? text.slice(start.length) : text
  }

  function withoutEnd(text, end) {
    return text.endsWith(end) ? text.slice(0, text.length - end.length) : text
  }

  /** True for the organs whose names are said with and without "Trung ương Đảng". */
  function isCentral(plain) {
    return CENTRAL.includes(plain)
  }

  /** The words without "khóa XI", "lần thứ sáu", "nhiệm kỳ 2020-2025". */
  function withoutTerm(words) {
    const kept = []
    let skipped = 0
    words.forEach((word, at) => {
      const next = words[at + 1]
      if (word === "khoa") skipped = 2
      else if (word === "nhiem" && next === "ky") skipped = 4
      else if (word === "lan") skipped = next === "thu" ? 3 : 2
      if (skipped) skipped -= 1
      else kept.push(word)
    })
    return kept.join(" ")
  }

  /** The body whose head or organ is named: "Chủ tịch UBND", "Ban Thường vụ Tỉnh ủy". */
  function withoutOffices(plain) {
    const offices = CanCu.grammar.body_offices.map((office) => `${fold(office)} `)
    for (let count = 0; count < MOST_OFFICES; count++) {
      const office = offices.find((one) => plain.startsWith(one))
      if (office === undefined) break
      plain = withoutStart(plain, office)
    }
    return plain
  }

  /** The level in a name: "xa" in "UBND xã Tân Lập"; null where it names none. */
  function levelSaid(name) {
    const words = ` ${fold(name)} `
    return LEVELS.find((level) => words.includes(` ${level} `)) || null
  }

  modules.bodies = { sameBody, levelSaid }
})(CanCu.citations.modules)
