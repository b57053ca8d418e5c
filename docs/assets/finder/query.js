/* Reads what somebody typed: dates, numbers with their letters, words with or without marks. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const fold = finder.fold

  const DATES = [
    /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d\d)(?!\d)/g,
    /(\d{1,2})\s+th[aá]ng\s+(\d{1,2})\s+n[aă]m\s+((?:19|20)\d\d)/gi,
  ]
  /* Words that carry no subject. Before a number, "số", "ngày", "năm" only announce it. */
  const EMPTY = new Set(["cua", "ve", "va", "cac", "nhung", "viec", "theo", "la", "nay"])
  const ANNOUNCING = new Set(["so", "ngay", "thang", "nam", "khoa", "lan", "thu"])
  const FIRST_YEAR = 1930
  const LAST_YEAR = 2060

  /* The longest titles have some 300 letters. A whole page pasted by mistake need not be searched for, nor a
   * run of a million combining marks be put in order, which takes steps by the square. */
  finder.longestQuery = 400

  function isYear(digits) {
    return digits.length === 4 && Number(digits) >= FIRST_YEAR && Number(digits) <= LAST_YEAR
  }

  function takeDates(text, dates) {
    DATES.forEach((pattern) => {
      text = text.replace(pattern, (all, day, month, year) => {
        if (Number(day) > 31 || Number(month) > 12) return all
        dates.push(Number(year) * 10000 + Number(month) * 100 + Number(day))
        return " "
      })
    })
    return text
  }

  function numberToken(text) {
    const digits = fold.bare(text)
    return { digits: digits, year: isYear(text), optional: false, last: false, suffix: "" }
  }

  function wordToken(text) {
    const form = fold.form(text)
    return { form: form, plain: fold.plain(form), optional: false, last: false }
  }

  /** "30c" is one number: a single letter that follows digits at once and ends there. */
  function takesSuffix(parts, place) {
    const part = parts[place]
    const before = parts[place - 1]
    const after = parts[place + 1]
    return (
      before &&
      fold.isDigits(before.text) &&
      part.text.length === 1 &&
      before.end === part.start &&
      !(after && after.start === part.end)
    )
  }

  const ROMAN = ["vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"]

  /* "khóa XI", "khóa 11": the term in which it was issued, no number of a document. 0 where none is named. */
  function takeTerm(tokens) {
    const place = tokens.findIndex((token, at) => token.plain === "khoa" && numberOfTerm(tokens[at + 1]) > 0)
    if (place < 0) return 0
    tokens[place + 1].counts = true
    tokens[place].optional = tokens[place + 1].optional = tokens.length > 2
    return numberOfTerm(tokens[place + 1])
  }

  function numberOfTerm(token) {
    if (token?.digits) return Number(token.digits) <= 16 ? Number(token.digits) : 0
    const place = token ? ROMAN.indexOf(token.plain) : -1
    return place < 0 ? 0 : place + 6
  }

  function markOptional(tokens) {
    tokens.forEach((token, place) => {
      if (token.digits) return
      const next = tokens[place + 1]
      const before = tokens[place - 1]
      /* "sơ kết 5 năm" counts years; it names no document. */
      if (token.plain === "nam" && before && before.digits && !next?.digits) before.counts = !before.year
      token.optional = EMPTY.has(token.plain) || (ANNOUNCING.has(token.plain) && !!next && !!next.digits)
    })
    if (tokens.every((token) => token.optional)) {
      tokens.forEach((token) => {
        token.optional = false
      })
    }
  }

  /** Tokens in order, dates as numbers, and the whole text folded. The last token may be unfinished. */
  finder.readQuery = (text) => {
    const dates = []
    const clean = fold.nfc(text.slice(0, finder.longestQuery)).toLowerCase()
    const rest = takeDates(clean, dates)
    const parts = []
    rest.replace(/\d+|\p{L}+/gu, (found, start) => {
      parts.push({ text: found, start: start, end: start + found.length })
      return found
    })
    let tokens = []
    parts.forEach((part, place) => {
      if (takesSuffix(parts, place)) tokens[tokens.length - 1].suffix = fold.plain(part.text)
      else tokens.push(fold.isDigits(part.text) ? numberToken(part.text) : wordToken(part.text))
    })
    if (dates.length) tokens = tokens.filter((token) => token.plain !== "ngay")
    markOptional(tokens)
    const term = takeTerm(tokens)
    if (tokens.length && /[\p{L}\d]$/u.test(rest)) tokens[tokens.length - 1].last = true
    return {
      text: text,
      tokens: tokens,
      term: term,
      dates: dates,
      folded: fold.folded(clean),
      typing: /[\p{L}\d]$/u.test(rest),
    }
  }
})(CanCu.finder)
