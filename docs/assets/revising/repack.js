/* The zip around a Word file: some parts anew, every other one byte for byte as it was. The twin of
 * hooks/cancu/revising/repack.py. */
window.CanCu = window.CanCu || {}
CanCu.revising = CanCu.revising || {}
;((revising) => {
  "use strict"

  async function deflated(content) {
    const stream = new Blob([content]).stream().pipeThrough(new CompressionStream("deflate-raw"))
    return new Uint8Array(await new Response(stream).arrayBuffer())
  }

  async function renewed(entry, text) {
    const content = new TextEncoder().encode(text)
    const packed = await deflated(content)
    return Object.assign({}, entry, {
      method: 8,
      sum: CanCu.docx.crc(content),
      size: content.length,
      packed: packed.length,
      data: packed,
    })
  }

  /** The file of an opened package as a Blob, with `parts` (Map of stored name → text) in place of the old ones; new
   * ones come last. */
  revising.repacked = async (zip, parts) => {
    const names = new Set(zip.entries.map((entry) => entry.name))
    const list = []
    for (const entry of zip.entries) {
      list.push(
        parts.has(entry.name)
          ? await renewed(entry, parts.get(entry.name))
          : Object.assign({}, entry, { data: zip.packed(entry) }),
      )
    }
    for (const [name, text] of parts) {
      if (names.has(name)) continue
      list.push(await renewed(CanCu.docx.newEntry(name), text))
    }
    return CanCu.docx.archive(list)
  }
})(CanCu.revising)
