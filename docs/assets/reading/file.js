/* A dropped or chosen file → its text. The file is read in the browser and goes nowhere. The same kinds and the
 * same refusals as hooks/cancu/reading/ has, but for those that need a program beside the browser. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const MOST_BYTES = 50e6
  const MOST_CHARACTERS = 5e6
  const SAMPLE = 4000
  const SAVE_AS = "Trang này không đọc thẳng tệp .doc, .rtf, .odt: hãy mở tệp bằng Word, lưu thành .docx rồi thử lại."
  const UNKNOWN = "Không nhận ra bảng mã của tệp; hãy mở tệp bằng Word, lưu lại thành .docx hoặc .txt mã UTF-8."
  const NOT_TEXT = "Tệp không phải văn bản thuần."
  const KINDS = {
    txt: "plain",
    md: "plain",
    markdown: "plain",
    text: "plain",
    docx: "word",
    docm: "word",
    dotx: "word",
    doc: "office",
    rtf: "office",
    odt: "office",
    pdf: "pdf",
    html: "html",
    htm: "html",
    xhtml: "html",
    jpg: "image",
    jpeg: "image",
    png: "image",
    tif: "image",
    tiff: "image",
    bmp: "image",
  }
  const REFUSED = {
    office: SAVE_AS,
    locked: "Tệp có mật khẩu; hãy bỏ mật khẩu rồi thử lại.",
    pdf: "Trang này không đọc tệp PDF: hãy mở tệp, chọn tất cả (Ctrl+A), sao chép rồi dán vào ô; hoặc dùng lệnh cancu audit.",
    image: "Trang này không đọc ảnh quét: hãy dùng bản gốc (.docx), hoặc lệnh cancu audit trên máy có cài Tesseract.",
    "": "Chỉ đọc được tệp .docx, .txt và .html; tệp khác hãy mở bằng Word, lưu thành .docx.",
  }
  const HTML = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta)\b/i

  function refuse(message) {
    throw new audit.Refusal(message)
  }

  function decode(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch (_error) {
      return null
    }
  }

  /* One character a byte, as Latin-1 has it. */
  function latin1(bytes) {
    const parts = []
    for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
    return parts.join("")
  }

  /* By its first bytes, then by its name: names lie more often than bytes. */
  function kindOf(bytes, suffix) {
    const start = latin1(bytes.subarray(0, 2000))
    const named = KINDS[suffix] || ""
    if (start.startsWith("\xd0\xcf\x11\xe0"))
      return latin1(bytes).includes("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0") ? "locked" : "office"
    if (start.startsWith("{\\rtf")) return "office"
    if (start.slice(0, 1024).includes("%PDF-")) return "pdf"
    if (start.startsWith("PK")) {
      if (start.slice(0, 200).includes("mimetypeapplication/vnd.oasis.opendocument.text")) return "office"
      return ["word", "office", "plain", "html"].includes(named) ? "word" : ""
    }
    if (["\xff\xd8\xff", "\x89PNG\r\n", "II*\0", "MM\0*"].some((mark) => start.startsWith(mark))) return "image"
    return ["plain", "html", "office"].includes(named) && HTML.test(start.replace("\xef\xbb\xbf", "")) ? "html" : named
  }

  /* UTF-16 without a mark has a zero at every other byte of plain letters; anything else is no text. */
  function bareUtf16(sample) {
    const zeros = [0, 0]
    sample.forEach((byte, at) => {
      if (byte === 0) zeros[at % 2] += 1
    })
    const [even, odd] = zeros
    if (Math.max(odd, even) * 5 < Math.floor(sample.length / 2) || Math.min(odd, even) * 10 > Math.max(odd, even)) {
      refuse("Tệp không phải văn bản thuần (có byte 0).")
    }
    const encoding = odd > even ? "utf-16le" : "utf-16be"
    const shown = new TextDecoder(encoding).decode(sample.subarray(0, sample.length - (sample.length % 2)))
    if (/[\0-\x08\x0b\x0e-\x1f]/.test(shown)) refuse(NOT_TEXT)
    return encoding
  }

  /* UTF-8 (with or without mark), UTF-16, else bytes of an old encoding, each as the character of Latin-1. */
  function plain(bytes) {
    const mark = bytes[0] * 256 + bytes[1]
    const sample = bytes.subarray(0, SAMPLE)
    const utf16 =
      mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : sample.includes(0) ? bareUtf16(sample) : ""
    if (utf16) {
      const text = decode(bytes, utf16)
      return text === null ? refuse(UNKNOWN) : text
    }
    const text = decode(bytes, "utf-8")
    return text === null ? oneByte(bytes) : text
  }

  function oneByte(bytes) {
    const text = latin1(bytes)
    const controls = text.slice(0, 100000).match(/[\0-\x08\x0e-\x19\x1d]/g) || []
    if (controls.length > 3) refuse(NOT_TEXT)
    if (audit.isStrange(text)) refuse(UNKNOWN)
    return audit.modernized(text).encoding ? text : audit.text.nfc(new TextDecoder("windows-1258").decode(bytes))
  }

  function page(bytes) {
    const utf8 = decode(bytes, "utf-8")
    if (utf8 !== null) return audit.readHtml(utf8)
    const said = /<meta[^>]{0,300}charset\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})/i.exec(latin1(bytes.subarray(0, 4000)))
    const name = said ? said[1].toLowerCase() : ""
    if (!name || ["utf-8", "windows-1252", "iso-8859-1", "x-user-defined"].includes(name))
      return audit.readHtml(plain(bytes))
    let text = null
    try {
      text = decode(bytes, name)
    } catch (_error) {
      text = null
    }
    return text === null ? refuse(UNKNOWN) : audit.readHtml(text)
  }

  async function textOf(buffer, suffix) {
    const bytes = new Uint8Array(buffer)
    const kind = kindOf(bytes, suffix)
    if (kind === "word") return audit.readWord(buffer)
    if (kind === "plain") return { text: plain(bytes), remarks: [] }
    if (kind === "html") return { text: page(bytes), remarks: [] }
    return refuse(REFUSED[kind])
  }

  /* Text in Unicode with at least one letter, and not too much of it. */
  function checked(found) {
    if (found.text.length > MOST_CHARACTERS) refuse("Tệp có quá nhiều chữ (hơn 5 triệu ký tự), không đọc.")
    const modern = audit.modernized(found.text)
    if (!/[\p{L}\p{N}]/u.test(modern.text)) {
      refuse("Tệp không có chữ nào đọc được; hãy mở tệp xem có nội dung không, nếu có thì lưu lại thành .docx.")
    }
    if (audit.unreadable(modern.text)) refuse(UNKNOWN)
    const remarks = found.remarks.concat(modern.encoding ? [audit.encodingRemark(modern.encoding)] : [])
    return { text: modern.text, remarks: Array.from(new Set(remarks)) }
  }

  /** The text of a .docx, .txt, .md or .html file, and remarks for its reader. Throws a Refusal that says what
   * is wrong. */
  audit.readFile = async (file) => {
    const name = file.name.toLowerCase()
    if (file.size > MOST_BYTES) refuse("Tệp lớn hơn 50 MB.")
    try {
      return checked(await textOf(await file.arrayBuffer(), name.includes(".") ? name.split(".").pop() : ""))
    } catch (error) {
      throw error instanceof audit.Refusal ? error : new audit.Refusal("Không đọc được tệp này.")
    }
  }
})(CanCu.audit)
