/* Vietnamese text and days, as hooks/cancu/text.py has them: the drafting check says the same in both. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const MARKS = /[\u0300-\u036f]/g

  /* The reader's, which stands before on the page. */
  const normalized = CanCu.citations.modules.text.normalized

  function nfc(text) {
    return normalized("NFC", text).replace(/Ð/g, "Đ").replace(/ð/g, "đ")
  }

  /** Lower case without any diacritic. */
  function fold(text) {
    return normalized("NFD", nfc(text).replace(/đ/g, "d").replace(/Đ/g, "D")).replace(MARKS, "").toLowerCase()
  }

  function squeeze(text) {
    return text.split(/\s+/).filter(Boolean).join(" ")
  }

  /** The first day that a full or partial date can mean. */
  function firstDay(value) {
    return value.length === 4 ? value + "-01-01" : value.length === 7 ? value + "-01" : value
  }

  /** The last day that a full or partial date can mean. */
  function lastDay(value) {
    if (value.length === 10) return value
    if (value.length === 4) return value + "-12-31"
    const days = new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0)).getUTCDate()
    return value + "-" + days
  }

  /** Letters and digits of a number, folded, without leading zeros. */
  function numberKey(number) {
    return fold(number)
      .replace(/[^\p{L}\p{N}]/gu, "")
      .replace(/^0+/, "")
  }

  /* Offsets are code points, as in Python. A character outside the first plane (an emoji) is two units of a
   * JavaScript string: the reader gets a stand-in of one unit, and `unit` leads back into the text. */
  function measured(text) {
    const plain = text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, "\ufffd")
    if (plain.length === text.length) return { plain: text, unit: (at) => at }
    const places = new Uint32Array(plain.length + 1)
    let at = 0
    for (let index = 0; index < plain.length; index++) {
      places[index] = at
      at += text.codePointAt(at) > 0xffff ? 2 : 1
    }
    places[plain.length] = at
    return { plain: plain, unit: (place) => places[place] }
  }

  /* Without these signs at its end. A pattern would begin anew at each of a long run of them. */
  function stripEnd(text, signs) {
    let end = text.length
    while (end > 0 && signs.includes(text[end - 1])) end -= 1
    return text.slice(0, end)
  }

  audit.text = {
    day: CanCu.library.printed,
    firstDay: firstDay,
    fold: fold,
    join: CanCu.library.join,
    lastDay: lastDay,
    longDay: (value) => CanCu.library.longDay(value),
    measured: measured,
    nfc: nfc,
    numberKey: numberKey,
    squeeze: squeeze,
    stripEnd: stripEnd,
  }
})(CanCu.audit)
