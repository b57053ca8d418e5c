/* Vietnamese text from before Unicode (TCVN3, VNI, Windows-1258, VIQR) → Unicode; twin of
 * hooks/cancu/reading/legacy/. The tables come with the grammar. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const TABLES = CanCu.grammar.encodings
  const { normalized } = CanCu.citations.modules.text
  const RHYMES = new Set(TABLES.rhymes)
  const SAMPLE = 100000
  const FEWEST = 3
  const GOOD = 0.8
  const POOR = 0.7
  /* So many marked words, and hardly one of them a syllable: no Vietnamese that anybody can read. */
  const MANY_WRONG = 8
  const HARDLY_ANY = 0.2
  const SHARE_OF_WORDS = 0.25
  const VIQR_SHARE = 8
  /* What Python calls a letter, with the marks and signs that old encodings use as letters; and without. */
  const RUN = /[\p{L}\p{Nl}\p{No}\u0300-\u036f\u00a1-\u00ff]+/gu
  const WORD = /[\p{L}\p{Nl}\p{No}]+/gu
  const LETTER = /[\p{L}\p{Nl}\p{No}]/u
  const MODERN = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300-\u0323]/
  const LATIN1 = /[\u00a1-\u00ff]/
  const ABBREVIATION = /^[BCDĐGHKLMNPQRSTVX]{2,}$/
  const TONES = /[\u0300\u0301\u0309\u0303\u0323]/g
  const SMALL = "ăâêôơưđ"
  const known = new Map()

  function judged(word) {
    const parts = word.toLowerCase().normalize("NFD")
    const tones = parts.match(TONES) || []
    const plain = parts.replace(TONES, "").normalize("NFC")
    const rhymes = TABLES.onsets.some((onset) => plain.startsWith(onset) && RHYMES.has(plain.slice(onset.length)))
    if (tones.length > 1 || !(rhymes || RHYMES.has(plain))) return false
    return !tones.length || "\u0301\u0323".includes(tones[0]) || !/(?:[ptc]|ch)$/.test(plain)
  }

  /** True for what can be a Vietnamese syllable with its tone. */
  function isSyllable(word) {
    if (known.size > 65536) known.clear()
    if (!known.has(word)) known.set(word, judged(word))
    return known.get(word)
  }

  function mapped(text, table) {
    let found = ""
    for (const char of text) found += Object.hasOwn(table, char) ? table[char] : char
    return found
  }

  function isPlain(char) {
    return (char >= "a" && char <= "z") || (char >= "A" && char <= "Z")
  }

  function isCapital(char) {
    return char >= "A" && char <= "Z"
  }

  function wordInCapitals(word) {
    const chars = Array.from(word)
    const places = chars.map((char, place) => (char < "\u0080" ? place : -1)).filter((place) => place >= 0)
    if (
      !places.length ||
      places.some((place) => !isCapital(chars[place])) ||
      chars.some((char) => SMALL.includes(char))
    )
      return word
    return places[places.length - 1] > 0 ? word.toUpperCase() : word
  }

  /* TCVN3 has no capitals with a tone: those that stand among capitals are made so. */
  function tcvn3Line(line) {
    const shown = mapped(line, TABLES.tcvn3)
    const plain = Array.from(line).filter(isPlain)
    if (plain.length > 1 && plain.every(isCapital) && !Array.from(shown).some((char) => SMALL.includes(char))) {
      return shown.toUpperCase()
    }
    return shown.replace(WORD, wordInCapitals)
  }

  function viqrWord(token) {
    if (/^[A-Z]+$/.test(token) && token.includes("DD")) return token.replace(/DD/g, "Đ")
    for (let end = token.length; end; end--) {
      const old = token.slice(0, end)
      const word = old
        .replace(/dd/g, "đ")
        .replace(/DD/g, "Đ")
        .replace(/Dd/g, "Đ")
        .replace(
          /([AEIOUYaeiouy])([\^(+]?)(['`?~.]?)/g,
          (_, vowel, shape, tone) => vowel + (TABLES.viqrShapes[shape] || "") + (TABLES.viqrTones[tone] || ""),
        )
        .normalize("NFC")
      if (word !== old && isSyllable(word)) return word + token.slice(end)
      if (/[A-Za-z]$/.test(old)) break
    }
    return token
  }

  /* A vowel and the accent behind it, or a letter of its own. */
  function vni(text) {
    let found = ""
    for (let at = 0; at < text.length; at++) {
      const char = text[at]
      const mark = TABLES.vniVowels.includes(char) && at + 1 < text.length ? TABLES.vniMarks[text[at + 1]] : undefined
      found += Object.hasOwn(TABLES.vniLetters, char) ? TABLES.vniLetters[char] : char
      if (mark) {
        found += mark
        at += 1
      }
    }
    return found
  }

  const CONVERTERS = {
    tcvn3: (text) => text.split("\n").map(tcvn3Line).join("\n"),
    vni: (text) => normalized("NFC", vni(text)),
    cp1258: (text) => normalized("NFC", mapped(text, TABLES.cp1258)),
    viqr: (text) => text.replace(/[A-Za-z][A-Za-z^(+'`?~.]*/g, viqrWord),
  }

  /* How many words with a mark are syllables, and how many there are. */
  function score(text) {
    const marked = (text.match(RUN) || []).filter(
      (word) => /[\u0080-\uffff]/.test(word) && LETTER.test(word) && !ABBREVIATION.test(word),
    )
    return [marked.filter((word) => isSyllable(normalized("NFC", word))).length, marked.length]
  }

  function isPoor(line) {
    const [good, marked] = score(line)
    return marked > 0 && good < POOR * marked
  }

  function best(lines) {
    const text = lines.join("\n")
    const before = score(text)[0]
    let encoding = ""
    let most = 0
    for (const name of ["tcvn3", "vni", "cp1258"]) {
      const [good, marked] = score(CONVERTERS[name](text))
      if (good >= Math.max(FEWEST, GOOD * marked) && good > before && good / marked > most) {
        encoding = name
        most = good / marked
      }
    }
    return encoding
  }

  function isViqr(sample) {
    const words = (sample.match(/[A-Za-z]+/g) || []).length
    const signs = (sample.match(/[AEIOUYaeiouy][\^(+`~]|[dD][dD]/g) || []).length
    if (signs < FEWEST || signs * VIQR_SHARE < words) return false
    const [good, marked] = score(CONVERTERS.viqr(sample))
    return good >= GOOD * marked && good * 3 >= signs
  }

  function encodingOf(sample) {
    if (!LATIN1.test(sample)) return isViqr(sample) ? "viqr" : ""
    return best(sample.split("\n").filter(isPoor))
  }

  /** The first hundred thousand code points. */
  function sampleOf(text) {
    return text.length > SAMPLE
      ? Array.from(text.slice(0, 2 * SAMPLE))
          .slice(0, SAMPLE)
          .join("")
      : text
  }

  /** The text in Unicode, and the encoding it was in ("" for Unicode). */
  audit.modernized = (text) => {
    const encoding = encodingOf(sampleOf(text))
    if (!encoding) return { text: text, encoding: "" }
    const convert = CONVERTERS[encoding]
    if (encoding === "viqr") return { text: convert(text), encoding: encoding }
    return {
      text: text
        .split("\n")
        .map((line) => (MODERN.test(line) ? line : convert(line)))
        .join("\n"),
      encoding: encoding,
    }
  }

  /** True for letters that make no Vietnamese: an encoding that nobody here knows. */
  audit.unreadable = (text) => {
    const sample = sampleOf(text)
    const [good, marked] = score(sample)
    const words = (sample.match(WORD) || []).length
    const strange = (sample.match(/[\u0080-\u00ff\ufffd]/g) || []).length
    return (
      marked >= MANY_WRONG && good < HARDLY_ANY * marked && marked >= SHARE_OF_WORDS * words && strange >= marked / 2
    )
  }

  /** One-byte text that is Vietnamese in no encoding we know. */
  audit.isStrange = (text) => {
    const [good, marked] = score(audit.modernized(sampleOf(text)).text)
    return marked > 2 && good * 2 < marked
  }

  /** A run of text as its font shows it: .VnTime and its kin are TCVN3 (H: capitals only), VNI-Times VNI. */
  audit.plainRun = (text, font) => {
    const encoding = font.startsWith(".Vn") ? "tcvn3" : font.toUpperCase().startsWith("VNI-") ? "vni" : ""
    if (!encoding || !text) return { text: text, encoding: "" }
    const plain = text.replace(/[\uf020-\uf0ff]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xf000))
    if (MODERN.test(plain)) return { text: plain, encoding: "" }
    const shown = CONVERTERS[encoding](mapped(plain, TABLES.controls))
    return {
      text: encoding === "tcvn3" && font.endsWith("H") ? shown.toUpperCase() : shown,
      encoding: shown === plain ? "" : encoding,
    }
  }

  /** The sentence that says from what a text was converted. */
  audit.encodingRemark = (encoding) => "Đã chuyển từ bảng mã " + TABLES.labels[encoding] + " sang Unicode."
})(CanCu.audit)
