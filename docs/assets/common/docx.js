/* A small writer of Word files: paragraphs, tables, tracked changes, in a zip without compression. No clock
 * goes into the file: the same content gives the same bytes. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"
  const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const FONT = "Times New Roman"
  /* The earliest day a zip can state. */
  const DAY = 0x21
  let changes = 0

  function escape(text) {
    return String(text)
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  }

  /** A stretch of text. `look`: bold, italic, size (points), mark ("yellow" …), change ("ins" or "del"). */
  function run(text, look) {
    look = look || {}
    const size = Math.round((look.size || 14) * 2)
    const tag = look.change === "del" ? "w:delText" : "w:t"
    const piece =
      "<w:r><w:rPr>" +
      '<w:rFonts w:ascii="' +
      FONT +
      '" w:hAnsi="' +
      FONT +
      '" w:eastAsia="' +
      FONT +
      '" w:cs="' +
      FONT +
      '"/>' +
      (look.bold ? "<w:b/>" : "") +
      (look.italic ? "<w:i/>" : "") +
      '<w:sz w:val="' +
      size +
      '"/><w:szCs w:val="' +
      size +
      '"/>' +
      (look.mark ? '<w:highlight w:val="' + look.mark + '"/>' : "") +
      '<w:lang w:val="vi-VN"/></w:rPr>' +
      "<" +
      tag +
      ' xml:space="preserve">' +
      escape(text) +
      "</" +
      tag +
      "></w:r>"
    if (!look.change) return piece
    changes += 1
    const open = "<w:" + look.change + ' w:id="' + changes + '" w:author="Căn Cứ">'
    return open + piece + "</w:" + look.change + ">"
  }

  /** A paragraph of runs. `shape`: align, first (line indented), level (of a heading, from 1), before, after,
   * line (exact height of a line, in points). */
  function paragraph(runs, shape) {
    shape = shape || {}
    const after = shape.after === undefined ? 60 : shape.after
    return (
      "<w:p><w:pPr>" +
      (shape.keep ? "<w:keepNext/>" : "") +
      '<w:spacing w:before="' +
      (shape.before || 0) +
      '" w:after="' +
      after +
      '"' +
      (shape.line ? ' w:line="' + shape.line * 20 + '" w:lineRule="exact"' : "") +
      "/>" +
      (shape.first ? '<w:ind w:firstLine="567"/>' : "") +
      '<w:jc w:val="' +
      (shape.align || "both") +
      '"/>' +
      (shape.level ? '<w:outlineLvl w:val="' + (shape.level - 1) + '"/>' : "") +
      "</w:pPr>" +
      runs.join("") +
      "</w:p>"
    )
  }

  /** A ruled table; `rows` are arrays of cells, each one or more paragraphs; the first row repeats, unless `headless`. */
  function table(rows, widths, headless) {
    const sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
      .map((side) => "<w:" + side + ' w:val="single" w:sz="4" w:space="0" w:color="808080"/>')
      .join("")
    const grid = widths.map((width) => '<w:gridCol w:w="' + width + '"/>').join("")
    const body = rows
      .map(
        (cells, place) =>
          "<w:tr><w:trPr><w:cantSplit/>" +
          (place || headless ? "" : "<w:tblHeader/>") +
          "</w:trPr>" +
          cells
            .map(
              (cell, column) =>
                '<w:tc><w:tcPr><w:tcW w:w="' + widths[column] + '" w:type="dxa"/></w:tcPr>' + cell + "</w:tc>",
            )
            .join("") +
          "</w:tr>",
      )
      .join("")
    return (
      '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>' +
      sides +
      "</w:tblBorders>" +
      '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>' +
      grid +
      "</w:tblGrid>" +
      body +
      "</w:tbl>"
    )
  }

  const sums = new Uint32Array(256).map((_, value) => {
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value
  })

  function crc(bytes) {
    let sum = 0xffffffff
    for (let i = 0; i < bytes.length; i++) sum = sums[(sum ^ bytes[i]) & 255] ^ (sum >>> 8)
    return (sum ^ 0xffffffff) >>> 0
  }

  /* Little-endian fields, each [size in bytes, value]. */
  function fields(list) {
    const bytes = []
    list.forEach((field) => {
      for (let i = 0; i < field[0]; i++) bytes.push(Math.floor(field[1] / 256 ** i) & 255)
    })
    return new Uint8Array(bytes)
  }

  /** The zip of entries: `bytes` of the name, `data` as stored, `flags`, `method`, `time` and day, `sum`, `packed` and
   * full `size`, `outside` attributes. Sizes stand in the head itself, so no record behind the data says them (bit 3). */
  function archive(entries) {
    const body = []
    const directory = []
    let offset = 0
    entries.forEach((entry) => {
      const common = [
        [2, 20],
        [2, entry.flags & ~8],
        [2, entry.method],
        [4, entry.time],
        [4, entry.sum],
        [4, entry.packed],
        [4, entry.size],
        [2, entry.bytes.length],
        [2, 0],
      ]
      const head = fields([[4, 0x04034b50]].concat(common))
      body.push(head, entry.bytes, entry.data)
      directory.push(
        fields(
          [
            [4, 0x02014b50],
            [2, 20],
          ].concat(common, [
            [2, 0],
            [2, 0],
            [2, 0],
            [4, entry.outside],
            [4, offset],
          ]),
        ),
        entry.bytes,
      )
      offset += head.length + entry.bytes.length + entry.data.length
    })
    const size = directory.reduce((sum, part) => sum + part.length, 0)
    const end = fields([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, entries.length],
      [2, entries.length],
      [4, size],
      [4, offset],
      [2, 0],
    ])
    return new Blob(body.concat(directory, [end]), { type: TYPE })
  }

  /** The entry of a new part: its name in UTF-8 (bit 11), on the earliest day. */
  function newEntry(name) {
    return { name, bytes: new TextEncoder().encode(name), flags: 0x800, time: DAY << 16, outside: 0 }
  }

  /** A zip of [name, text] pairs, stored. */
  function zip(entries) {
    return archive(
      entries.map(([name, text]) => {
        const data = new TextEncoder().encode(text)
        const sizes = { size: data.length, packed: data.length }
        return { ...newEntry(name), ...sizes, method: 0, sum: crc(data), data }
      }),
    )
  }

  /** The file of these paragraphs and tables on A4, margins as Nghị định 30/2020/NĐ-CP has them. */
  function file(body, landscape) {
    const size = landscape
      ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
      : '<w:pgSz w:w="11906" w:h="16838"/>'
    const margins = landscape
      ? 'w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"'
      : 'w:top="1134" w:right="851" w:bottom="1134" w:left="1701"'
    changes = 0
    return zip([
      [
        "[Content_Types].xml",
        HEAD +
          '<Types xmlns="' +
          PACKAGE +
          'content-types">' +
          '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          '<Override PartName="/word/document.xml" ContentType="' +
          TYPE +
          '.main+xml"/></Types>',
      ],
      [
        "_rels/.rels",
        HEAD +
          '<Relationships xmlns="' +
          PACKAGE +
          'relationships">' +
          '<Relationship Id="rId1" Type="' +
          OFFICE +
          '" Target="word/document.xml"/></Relationships>',
      ],
      [
        "word/document.xml",
        HEAD +
          '<w:document xmlns:w="' +
          WORD +
          '"><w:body>' +
          body.join("") +
          "<w:sectPr>" +
          size +
          "<w:pgMar " +
          margins +
          ' w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>',
      ],
    ])
  }

  CanCu.docx = { archive, crc, escape, file, newEntry, paragraph, run, table, zip }
})(window.CanCu)
