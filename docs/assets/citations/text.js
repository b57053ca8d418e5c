/* Twin of cancu/text.py: one Unicode form, folding for comparison, dates as offices write them. */
window.CanCu = window.CanCu || {}
CanCu.citations = CanCu.citations || { modules: {} }
;((modules) => {
  "use strict"

  const MOST_KEPT = 16384
  const MOST_MARKS = 30

  /** Where more than 30 combining marks follow each other: the UTF-16 unit after every 30 of them. */
  function piles(text) {
    const found = []
    let marks = 0
    let place = 0
    for (const char of text) {
      marks = char >= "\u0300" && isCombining(char.normalize("NFD")) ? marks + 1 : 0
      if (marks > MOST_MARKS) {
        found.push(place)
        marks = 1
      }
      place += char.length
    }
    return found
  }

  /* A Unicode form in linear time: putting n marks in order takes n² steps, so never more than 30 at a time. */
  function normalized(form, text) {
    const cuts = text.length > MOST_MARKS ? piles(text) : []
    if (!cuts.length) return text.normalize(form)
    return [...cuts, text.length].map((end, at) => text.slice(at && cuts[at - 1], end).normalize(form)).join("")
  }

  function nfc(text) {
    return normalized("NFC", text).split("Ð").join("Đ").split("ð").join("đ")
  }

  /** Lower case without any diacritic. */
  function fold(text) {
    const plain = normalized("NFD", nfc(text).split("đ").join("d").split("Đ").join("D"))
    return Array.from(plain)
      .filter((char) => !isCombining(char))
      .join("")
      .toLowerCase()
  }

  function vietnameseDate(value) {
    if (!value) return "không rõ ngày"
    const parts = value.split("-")
    if (parts.length === 1) return `năm ${parts[0]}`
    const month = Number(parts[1]) <= 2 ? parts[1] : String(Number(parts[1]))
    return parts.length === 2 ? `tháng ${month}/${parts[0]}` : `${parts[2]}/${month}/${parts[0]}`
  }

  /** The first day that a full or partial date can mean, ISO. */
  function firstDay(value) {
    return value + "0000-01-01".slice(value.length)
  }

  /** The last day that a full or partial date can mean, ISO. */
  function lastDay(value) {
    if (value.length === 10) return value
    if (value.length === 4) return value + "-12-31"
    const next = new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 1))
    return new Date(next.getTime() - 86400000).toISOString().slice(0, 10)
  }

  /* What follows is in Python's own str and unicodedata: the same answers, read from the exported ranges. */

  function isCombining(char) {
    return inRanges(CanCu.grammar.combining, char.codePointAt(0))
  }

  function isAlnum(char) {
    return inRanges(CanCu.grammar.alnum, char.codePointAt(0))
  }

  function isDigit(char) {
    return char.length === 1 && char >= "0" && char <= "9"
  }

  /** `ranges` are first, last, first, last … in ascending order. */
  function inRanges(ranges, code) {
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ranges[middle] < code) low = middle + 1
      else high = middle
    }
    return low < ranges.length && (ranges[low] === code || low % 2 === 1)
  }

  /** Without the characters of `signs` at its beginning. */
  function stripLeft(text, signs) {
    let at = 0
    while (at < text.length && signs.includes(text[at])) at += 1
    return text.slice(at)
  }

  /** Without the characters of `signs` at its end. */
  function stripRight(text, signs) {
    let end = text.length
    while (end > 0 && signs.includes(text[end - 1])) end -= 1
    return text.slice(0, end)
  }

  /** Without the characters of `signs` at both ends. */
  function strip(text, signs) {
    return stripLeft(stripRight(text, signs), signs)
  }

  /** The order of code points, in which Python sorts. */
  function byCodePoints(one, other) {
    const left = Array.from(one)
    const right = Array.from(other)
    for (let at = 0; at < left.length && at < right.length; at++) {
      if (left[at] !== right[at]) return left[at].codePointAt(0) - right[at].codePointAt(0)
    }
    return left.length - right.length
  }

  /** The same function with a memory: names and subjects come again and again in one text. */
  function remembering(answer) {
    const known = new Map()
    return (key) => {
      if (known.has(key)) return known.get(key)
      if (known.size >= MOST_KEPT) known.clear()
      known.set(key, answer(key))
      return known.get(key)
    }
  }

  modules.text = {
    nfc,
    normalized,
    fold: remembering(fold),
    vietnameseDate,
    firstDay,
    lastDay,
    isAlnum,
    isDigit,
    strip,
    stripLeft,
    stripRight,
    byCodePoints,
    remembering,
  }
})(CanCu.citations.modules)
