/* Takes files out of a zip, within bounds: sizes an archive states may lie, and a small file must not become
 * gigabytes. Only what a Word file needs: stored and deflated entries, no passwords. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const MOST_PARTS = 5000
  const MOST_UNPACKED = 200e6
  const MOST_XML = 40e6
  const END = 0x06054b50
  const ENTRY = 0x02014b50
  const LOCAL = 0x04034b50
  const UNSTATED = 0xffffffff
  const BROKEN = "Tệp .docx bị hỏng hoặc không phải tệp Word."
  const LARGE = "Tệp nén bung ra quá lớn, không đọc."

  /** @returns {never} */
  function refuse(message) {
    throw new audit.Refusal(message)
  }

  /** A file that is not read, with the reason in words. */
  audit.Refusal = function (message) {
    this.message = message
  }

  function endOf(view) {
    for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at--) {
      if (view.getUint32(at, true) === END) return at
    }
    return refuse(BROKEN)
  }

  /* Names are compared without case, "\" counts as "/". */
  const plainName = (name) => name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase()

  /* Sizes and place that need eight bytes stand in a field of their own (Zip64), in this order. */
  function widen(view, entry, at, end) {
    const asked = ["size", "packed", "offset"].filter((name) => entry[name] === UNSTATED)
    while (asked.length && at + 4 <= end) {
      const size = view.getUint16(at + 2, true)
      if (view.getUint16(at, true) === 1) {
        asked.forEach((name, place) => {
          entry[name] = Number(view.getBigUint64(at + 4 + place * 8, true))
        })
        return
      }
      at += 4 + size
    }
  }

  /* The entries of the central directory. Something may stand before the archive (a program that unpacks it):
   * then all places are later by as much. */
  function entriesOf(view) {
    const end = endOf(view)
    const count = view.getUint16(end + 10, true)
    let at = end - view.getUint32(end + 12, true)
    const shift = at - view.getUint32(end + 16, true)
    if (count > MOST_PARTS) refuse(LARGE)
    if (shift < 0) refuse(BROKEN)
    const decoder = new TextDecoder()
    const found = []
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== ENTRY) refuse(BROKEN)
      const nameSize = view.getUint16(at + 28, true)
      const extra = at + 46 + nameSize
      const bytes = new Uint8Array(view.buffer, at + 46, nameSize)
      const entry = {
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        time: view.getUint32(at + 12, true),
        sum: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        outside: view.getUint32(at + 38, true),
        offset: view.getUint32(at + 42, true),
        bytes,
        name: decoder.decode(bytes),
      }
      at = extra + view.getUint16(at + 30, true)
      widen(view, entry, extra, at)
      entry.offset += shift
      at += view.getUint16(extra - nameSize - 46 + 32, true)
      found.push(entry)
    }
    return found
  }

  /* No more comes out of a file than the archive has stated, and that has been added up. */
  async function inflate(packed, most, message) {
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader()
    const parts = []
    let size = 0
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length
      if (size > most) {
        reader.cancel().catch(() => {})
        refuse(message)
      }
      parts.push(piece.value)
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer())
  }

  function packedBytes(view, entry) {
    if (view.getUint32(entry.offset, true) !== LOCAL) refuse(BROKEN)
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    return new Uint8Array(view.buffer, start, entry.packed)
  }

  async function unpack(view, entry) {
    const packed = packedBytes(view, entry)
    const most = Math.min(MOST_XML, entry.size)
    const message = entry.size > MOST_XML ? LARGE : BROKEN
    if (entry.method === 0 && packed.length > most) refuse(message)
    const content = entry.method === 0 ? packed : await inflate(packed, most, message)
    if (content.length > MOST_XML) refuse(LARGE)
    if (CanCu.docx.crc(content) !== entry.sum) refuse(BROKEN)
    return content
  }

  /** What is in a zip: `has` and `stored` (the name as the archive has it) of a name, `unpack(name)` for its bytes,
   * and `entries` in their order with `packed(entry)` for what it holds as it stands. Throws a Refusal. */
  audit.openZip = (buffer) => {
    if (typeof DecompressionStream === "undefined") {
      refuse("Trình duyệt này quá cũ để mở tệp .docx; hãy mở tệp bằng Word rồi dán chữ vào ô.")
    }
    return guarded(() => {
      const view = new DataView(buffer)
      const entries = entriesOf(view)
      if (entries.reduce((sum, entry) => sum + entry.size, 0) > MOST_UNPACKED) refuse(LARGE)
      if (entries.some((entry) => entry.flags & 1)) refuse("Tệp có mật khẩu; hãy bỏ mật khẩu rồi thử lại.")
      if (entries.some((entry) => entry.method !== 0 && entry.method !== 8)) refuse(BROKEN)
      const known = new Map(entries.map((entry) => [plainName(entry.name), entry]))
      const entryOf = (name) => known.get(plainName(name))
      return {
        entries,
        has: (name) => known.has(plainName(name)),
        stored: (name) => (entryOf(name) || { name }).name,
        packed: (entry) => guarded(() => packedBytes(view, entry)),
        unpack: (name) => unpack(view, entryOf(name)).catch(refused),
      }
    })
  }

  /** @returns {never} */
  function refused(error) {
    throw error instanceof audit.Refusal ? error : new audit.Refusal(BROKEN)
  }

  function guarded(work) {
    try {
      return work()
    } catch (error) {
      return refused(error)
    }
  }
})(CanCu.audit)
