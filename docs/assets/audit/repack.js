/* The zip around a Word file: some parts anew, every other one byte for byte as it was. The twin of
 * hooks/cancu/revising/package.py. */
window.CanCu = window.CanCu || {}
CanCu.revising = CanCu.revising || {}
;((revising) => {
  "use strict"
  const MOST_PARTS = 5000
  const MOST_UNPACKED = 200e6
  const MOST_XML = 40e6
  const NOT_WORD = "Tệp không phải là tệp Word (.docx) hoặc bị hỏng."

  /** A file that is not changed, with the reason in words: the same as for one that is not read. */
  revising.Refusal = CanCu.audit.Refusal

  /** @returns {never} */
  function refuse(message) {
    throw new revising.Refusal(message)
  }

  function directoryOf(view) {
    for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at--) {
      if (view.getUint32(at, true) === 0x06054b50) return at
    }
    return refuse(NOT_WORD)
  }

  function entriesOf(view) {
    const end = directoryOf(view)
    const count = view.getUint16(end + 10, true)
    let at = view.getUint32(end + 16, true)
    if (count > MOST_PARTS) refuse("Tệp nén bung ra quá lớn, không đọc.")
    const decoder = new TextDecoder()
    const found = []
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) refuse(NOT_WORD)
      const size = view.getUint16(at + 28, true)
      const length = 46 + size + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
      found.push({
        head: at,
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        time: view.getUint32(at + 12, true),
        sum: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        outside: view.getUint32(at + 38, true),
        offset: view.getUint32(at + 42, true),
        bytes: new Uint8Array(view.buffer, at + 46, size),
        name: decoder.decode(new Uint8Array(view.buffer, at + 46, size)),
      })
      at += length
    }
    return found
  }

  function packedBytes(view, entry) {
    if (view.getUint32(entry.offset, true) !== 0x04034b50) refuse(NOT_WORD)
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    return new Uint8Array(view.buffer, start, entry.packed)
  }

  async function through(bytes, stream, most) {
    const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
    const parts = []
    let size = 0
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length
      if (size > most) refuse("Tệp .docx có quá nhiều thành phần, không đọc.")
      parts.push(piece.value)
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer())
  }

  /** Opens a zip: stored(name) is that name as the archive has it, text(name), repacked(Map of name → text) as a
   * Blob. Throws a Refusal. */
  revising.openPackage = (buffer) => {
    const view = new DataView(buffer)
    let entries = []
    try {
      entries = entriesOf(view)
    } catch (error) {
      throw error instanceof revising.Refusal ? error : new revising.Refusal(NOT_WORD)
    }
    if (entries.reduce((sum, entry) => sum + entry.size, 0) > MOST_UNPACKED)
      refuse("Tệp nén bung ra quá lớn, không đọc.")
    if (entries.some((entry) => entry.flags & 1)) refuse("Tệp có mật khẩu; hãy bỏ mật khẩu rồi thử lại.")
    const known = new Map(entries.map((entry) => [entry.name, entry]))
    const plain = new Map(entries.map((entry) => [CanCu.audit.plainName(entry.name), entry.name]))
    return {
      has: (name) => known.has(name),
      stored: (name) => plain.get(CanCu.audit.plainName(name)) || name,
      text: async (name) => {
        try {
          const entry = known.get(name)
          const packed = packedBytes(view, entry)
          const content =
            entry.method === 0 ? packed : await through(packed, new DecompressionStream("deflate-raw"), MOST_XML)
          return new TextDecoder().decode(content)
        } catch (error) {
          throw error instanceof revising.Refusal ? error : new revising.Refusal(NOT_WORD)
        }
      },
      repacked: (parts) => repacked(view, entries, parts),
    }
  }

  async function renewed(entry, text) {
    const content = new TextEncoder().encode(text)
    const packed = await through(content, new CompressionStream("deflate-raw"), Infinity)
    return Object.assign({}, entry, {
      method: 8,
      sum: CanCu.docx.crc(content),
      size: content.length,
      packed: packed.length,
      data: packed,
    })
  }

  async function repacked(view, entries, parts) {
    const names = new Set(entries.map((entry) => entry.name))
    const list = []
    for (const entry of entries) {
      list.push(
        parts.has(entry.name)
          ? await renewed(entry, parts.get(entry.name))
          : Object.assign({}, entry, { data: packedBytes(view, entry) }),
      )
    }
    for (const [name, text] of parts) {
      if (names.has(name)) continue
      list.push(await renewed(CanCu.docx.newEntry(name), text))
    }
    return CanCu.docx.archive(list)
  }
})(CanCu.revising)
