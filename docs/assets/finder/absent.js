/* A number that no document of the library bears: that is said first, and plainly. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const data = finder.data
  const index = finder.index
  const fold = finder.fold

  /* "34/CT-TTg", "04/2015/NĐ-CP": digits, perhaps a year, letters in groups. */
  const WRITTEN =
    /(?:^|[^\d\p{L}/-])(\d{1,5})\s*(\p{L}?)\s*[/–-]\s*(?:((?:19|20)\d\d)\s*[/–-]\s*)?(\p{L}[\p{L}\d]*(?:\s*[/–.&-]\s*\p{L}[\p{L}\d]*)*)/u
  /* Names that are called by their kind: of these the title is the name. */
  const NAMED = ["luat", "bo luat", "phap lenh", "hien phap"]

  /* Whether letters of a number are what was typed, a slip of one letter forgiven: nothing is said to be
   * missing that is only mistyped. "TƯ" is written for "TW". */
  function alike(typed, piece) {
    return typed === piece || (typed === "tu" && piece === "tw") || (typed.length > 2 && finder.oneApart(typed, piece))
  }

  function bears(doc, letters, year, open) {
    const code = index.codes[data.code[doc]]
    if (year && code.year !== year && String(data.yearOf(doc)) !== year) return false
    return letters.every((letter, place) => {
      if (code.joined === letter || code.pieces.some((piece) => alike(letter, piece))) return true
      if (letter.length > 3 && finder.oneApart(letter, code.suffix + code.joined)) return true
      return open && place === letters.length - 1 && code.joined.indexOf(letters.join("")) === 0
    })
  }

  function lettersOf(text) {
    return fold.words(text).map((word) => (fold.isDigits(word) ? word : fold.plain(fold.form(word))))
  }

  /* The letters as they are printed elsewhere in the library, and the kind they stand for. */
  function printed(run, year, letters, typed) {
    const place = index.codes.findIndex(
      (code) => code.pieces.join(" ") === letters.join(" ") && !code.suffix && !!code.year === !!year,
    )
    const code = place < 0 ? "/" + typed.replace(/\s+/g, "") : data.head.codes[place]
    const type = data.head.types.find((row) => row[2].some((sign) => fold.folded(sign) === letters[0]))
    const number = run + (year ? code.replace(/^\/(?:19|20)\d\d/, "/" + year) : code)
    return (type ? type[1] + " " : "Văn bản ") + (year && number.indexOf(year) < 0 ? run + "/" + year + code : number)
  }

  function writtenNumber(text, typing) {
    const match = WRITTEN.exec(fold.nfc(text))
    if (!match) return null
    const run = fold.bare(match[1])
    const letters = lettersOf(match[4])
    const open = typing && text.trim().endsWith(match[4])
    const some = (index.runs.get(run) || []).some((doc) => bears(doc, letters, match[3], open))
    /* A letter that belongs to the digits, or letters no number of the library has, may be a slip of another kind. */
    if (some || match[2] || !letters.some((letter) => index.codes.some((code) => code.pieces.indexOf(letter) >= 0)))
      return null
    return printed(match[1], match[3], letters, match[4])
  }

  /* "chỉ thị 34", "34 ct ttg": the kind in words or letters beside the digits. */
  function namedNumber(query) {
    const place = query.tokens.findIndex((token) => token.digits && !token.year && !token.counts && !token.suffix)
    if (place < 0) return null
    const token = query.tokens[place]
    const before = query.tokens
      .slice(0, place)
      .filter((each) => each.plain !== "so")
      .map((each) => each.plain || each.digits)
      .join(" ")
    const type = data.head.types
      .filter((row) => (" " + before).endsWith(" " + fold.folded(row[1])))
      .sort((a, b) => b[1].length - a[1].length)[0]
    const same = index.runs.get(token.digits) || []
    const letters = []
    for (let i = place + 1; i < query.tokens.length && isCode(query.tokens[i].plain); i++)
      letters.push(query.tokens[i].plain)
    if (!type && !(letters.length > 1)) return null
    if (!letters.length && token.last && unfinished(token.digits, type)) return null
    if (same.some((doc) => (!type || ofType(doc, type)) && bears(doc, letters, "", true))) return null
    if (letters.length) return printed(token.digits, "", letters, letters.join("-").toUpperCase())
    return type[1] + " số " + token.digits
  }

  /* "chỉ thị 3" on its way to "chỉ thị 33". */
  function unfinished(digits, type) {
    return Array.from(index.runs).some(
      (pair) => pair[0].indexOf(digits) === 0 && pair[1].some((doc) => data.head.types[data.type[doc]] === type),
    )
  }

  function isCode(plain) {
    return !!plain && plain.length > 1 && index.codes.some((code) => code.pieces.indexOf(plain) >= 0)
  }

  /* What a decision issues bears the number of the decision, under another kind. */
  function ofType(doc, type) {
    return (
      data.head.types[data.type[doc]] === type ||
      (data.aliases.get(doc) || []).some((name) => fold.folded(name).indexOf(fold.folded(type[1]) + " ") === 0)
    )
  }

  /* "luật hôn nhân" answered by no law. */
  function namedLaw(query, docs) {
    const kind = NAMED.find((name) => query.folded.indexOf(name + " ") === 0)
    const words = kind
      ? query.folded
          .slice(kind.length + 1)
          .replace(/ (nam )?(19|20)\d\d$/, "")
          .split(" ")
      : []
    if (words.length < 2 || query.tokens.some((token) => token.digits && !token.year)) return null
    /* A law that comes first may be the one meant, with a slip in its name. */
    const found = docs.slice(0, 1).some((doc) => NAMED.indexOf(fold.folded(data.head.types[data.type[doc]][1])) >= 0)
    return found ? null : query.text.trim().replace(/^\p{L}/u, (letter) => letter.toUpperCase())
  }

  /** What was asked for and is not in the library, by the name it is cited by; null when it may be there. */
  finder.absent = (query, docs, exact) => {
    if (data.size < data.head.total) return null
    return writtenNumber(query.text, query.typing) || namedNumber(query) || (exact ? null : namedLaw(query, docs))
  }
})(CanCu.finder)
