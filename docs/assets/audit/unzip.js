/* Takes some files out of a zip, within bounds: sizes an archive states may lie, and a small file must not
 * become gigabytes. Only what a Word file needs: stored and deflated entries, no passwords. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var MOST_PARTS = 5000
  var MOST_UNPACKED = 200e6
  var MOST_XML = 60e6
  var END = 0x06054b50
  var ENTRY = 0x02014b50
  var LOCAL = 0x04034b50
  var BROKEN = "Tệp .docx bị hỏng hoặc không phải tệp Word."
  var LARGE = "Tệp nén bung ra quá lớn, không đọc."

  function refuse(message) {
    throw new audit.Refusal(message)
  }

  /** A file that is not read, with the reason in words. */
  audit.Refusal = function (message) { this.message = message }

  function endOf(view) {
    for (var at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at--) {
      if (view.getUint32(at, true) === END) return at
    }
    return refuse(BROKEN)
  }

  /* The entries of the central directory. */
  function entriesOf(view) {
    var end = endOf(view)
    var count = view.getUint16(end + 10, true)
    var at = view.getUint32(end + 16, true)
    if (count > MOST_PARTS) refuse(LARGE)
    var decoder = new TextDecoder()
    var found = []
    for (var i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== ENTRY) refuse(BROKEN)
      var nameSize = view.getUint16(at + 28, true)
      found.push({
        flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
        name: decoder.decode(new Uint8Array(view.buffer, at + 46, nameSize)),
      })
      at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return found
  }

  async function unpack(view, entry) {
    if (view.getUint32(entry.offset, true) !== LOCAL) refuse(BROKEN)
    var start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    var packed = new Uint8Array(view.buffer, start, entry.packed)
    /* As in Python: no more comes out of a file than the archive has stated, and that has been added up. */
    var most = Math.min(MOST_XML, entry.size)
    if (entry.method === 0) return packed.length > most ? refuse(entry.size > MOST_XML ? LARGE : BROKEN) : packed
    if (entry.method !== 8) refuse(BROKEN)
    var reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader()
    var parts = []
    var size = 0
    for (var piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length
      if (size > most) {
        reader.cancel().catch(function () {})
        refuse(entry.size > MOST_XML ? LARGE : BROKEN)
      }
      parts.push(piece.value)
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer())
  }

  /** The files of a zip whose name `wanted` accepts, by name. Throws a Refusal. */
  audit.unzip = async function (buffer, wanted) {
    if (typeof DecompressionStream === "undefined") {
      refuse("Trình duyệt này quá cũ để mở tệp .docx; hãy mở tệp bằng Word rồi dán chữ vào ô.")
    }
    try {
      var view = new DataView(buffer)
      var entries = entriesOf(view)
      if (entries.reduce(function (sum, entry) { return sum + entry.size }, 0) > MOST_UNPACKED) refuse(LARGE)
      if (entries.some(function (entry) { return entry.flags & 1 })) {
        refuse("Tệp có mật khẩu; hãy bỏ mật khẩu rồi thử lại.")
      }
      var found = new Map()
      for (var entry of entries) {
        if (wanted(entry.name)) found.set(entry.name, await unpack(view, entry))
      }
      return found
    } catch (error) {
      throw error instanceof audit.Refusal ? error : new audit.Refusal(BROKEN)
    }
  }
})(CanCu.audit)
