/* Vietnamese words as the finder compares them: one form for each spelling, and the same without marks.
 * A form keeps the shape of the letters and puts the tone last, so "hoà" and "hòa" are one form: "hoa1". */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"

  const TONES = { "\u0300": "1", "\u0301": "2", "\u0303": "3", "\u0309": "4", "\u0323": "5" }
  const WORDS = /\d+|\p{L}+/gu
  const forms = new Map()
  const plains = new Map()

  /** NFC, with the Icelandic eth of old fonts read as the Vietnamese Đ. */
  function nfc(text) {
    return text.normalize("NFC").replace(/Ð/g, "Đ").replace(/ð/g, "đ")
  }

  function makeForm(word) {
    let tone = ""
    const shape = word.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
      tone = TONES[mark]
      return ""
    })
    /* "kỹ" and "kĩ", "lý" and "lí" are two spellings of one word. */
    return shape.normalize("NFC").replace(/^([hklmst])y$/, "$1i") + tone
  }

  function makePlain(form) {
    return form
      .replace(/\d$/, "")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/đ/g, "d")
  }

  function cached(cache, make, key) {
    let value = cache.get(key)
    if (value === undefined) {
      value = make(key)
      cache.set(key, value)
    }
    return value
  }

  /** The form of one lower-case word: "Vận" → "vân5". */
  function form(word) {
    return cached(forms, makeForm, word)
  }

  /** A form without shape and tone: "vân5" → "van". */
  function plain(formed) {
    return cached(plains, makePlain, formed)
  }

  /** Runs of letters and runs of digits, in lower case: "33/CT-TTg" → ["33", "ct", "ttg"]. */
  function words(text) {
    return nfc(text).toLowerCase().match(WORDS) || []
  }

  /** Words without marks and numbers without leading zeros, joined by single spaces. */
  function folded(text) {
    return words(text)
      .map((word) => (isDigits(word) ? bare(word) : plain(form(word))))
      .join(" ")
  }

  /** Digits without leading zeros: "06" is "6". */
  function bare(digits) {
    return digits.charCodeAt(0) === 48 ? digits.replace(/^0+(?=\d)/, "") : digits
  }

  function isDigits(word) {
    return word.charCodeAt(0) < 58
  }

  /** How well a form answers what was typed: 1 as typed, less where marks were left out or differ. */
  function agreement(typed, found) {
    if (typed === found) return 1
    const bare = plain(typed)
    if (typed === bare) return 1
    if (found.indexOf("đ") >= 0 && typed.indexOf("đ") < 0) return 0.95 * agreement(typed, found.replace(/đ/g, "d"))
    const toneless = found.replace(/\d$/, "")
    if (typed === toneless) return 0.85
    if (/\d$/.test(typed) && typed.slice(0, -1) === bare && typed.slice(-1) === found.slice(-1)) return 0.8
    return 0.4
  }

  /** Address part of a text: "33/CT-TTg" → "33-ct-ttg". */
  function slug(text) {
    return makePlain(
      nfc(text)
        .toLowerCase()
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "") + " ",
    )
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
  }

  finder.fold = {
    agreement: agreement,
    bare: bare,
    folded: folded,
    form: form,
    isDigits: isDigits,
    nfc: nfc,
    plain: plain,
    slug: slug,
    words: words,
  }
})(CanCu.finder)
