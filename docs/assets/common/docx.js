/* A small writer of Word files: paragraphs, tables, tracked changes, in a zip without compression. No clock
 * goes into the file: the same content gives the same bytes. */
window.CanCu = window.CanCu || {}
;(function (CanCu) {
  "use strict"
  var WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  var PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
  var OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
  var TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  var HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  var FONT = "Times New Roman"
  /* The earliest day a zip can state. */
  var DAY = 0x21
  var changes = 0

  function escape(text) {
    return String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  }

  /** A stretch of text. `look`: bold, italic, size (points), mark ("yellow" …), change ("ins" or "del"). */
  function run(text, look) {
    look = look || {}
    var size = Math.round((look.size || 14) * 2)
    var tag = look.change === "del" ? "w:delText" : "w:t"
    var piece = "<w:r><w:rPr>" +
      '<w:rFonts w:ascii="' + FONT + '" w:hAnsi="' + FONT + '" w:eastAsia="' + FONT + '" w:cs="' + FONT + '"/>' +
      (look.bold ? "<w:b/>" : "") + (look.italic ? "<w:i/>" : "") +
      '<w:sz w:val="' + size + '"/><w:szCs w:val="' + size + '"/>' +
      (look.mark ? '<w:highlight w:val="' + look.mark + '"/>' : "") + '<w:lang w:val="vi-VN"/></w:rPr>' +
      "<" + tag + ' xml:space="preserve">' + escape(text) + "</" + tag + "></w:r>"
    if (!look.change) return piece
    changes += 1
    var open = "<w:" + look.change + ' w:id="' + changes + '" w:author="Căn Cứ">'
    return open + piece + "</w:" + look.change + ">"
  }

  /** A paragraph of runs. `shape`: align, first (line indented), level (of a heading, from 1), before, after,
   * line (exact height of a line, in points). */
  function paragraph(runs, shape) {
    shape = shape || {}
    var after = shape.after === undefined ? 60 : shape.after
    return "<w:p><w:pPr>" + (shape.keep ? "<w:keepNext/>" : "") +
      '<w:spacing w:before="' + (shape.before || 0) + '" w:after="' + after + '"' +
      (shape.line ? ' w:line="' + shape.line * 20 + '" w:lineRule="exact"' : "") + "/>" +
      (shape.first ? '<w:ind w:firstLine="567"/>' : "") + '<w:jc w:val="' + (shape.align || "both") + '"/>' +
      (shape.level ? '<w:outlineLvl w:val="' + (shape.level - 1) + '"/>' : "") + "</w:pPr>" + runs.join("") + "</w:p>"
  }

  /** A ruled table; `rows` are arrays of cells, each one or more paragraphs; the first row repeats, unless `headless`. */
  function table(rows, widths, headless) {
    var sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map(function (side) {
      return "<w:" + side + ' w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    }).join("")
    var grid = widths.map(function (width) { return '<w:gridCol w:w="' + width + '"/>' }).join("")
    var body = rows.map(function (cells, place) {
      return "<w:tr><w:trPr><w:cantSplit/>" + (place || headless ? "" : "<w:tblHeader/>") + "</w:trPr>" +
        cells.map(function (cell, column) {
          return '<w:tc><w:tcPr><w:tcW w:w="' + widths[column] + '" w:type="dxa"/></w:tcPr>' + cell + "</w:tc>"
        }).join("") + "</w:tr>"
    }).join("")
    return '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>' + sides + "</w:tblBorders>" +
      '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>' + grid + "</w:tblGrid>" + body + "</w:tbl>"
  }

  var sums = new Uint32Array(256).map(function (_, value) {
    for (var bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value
  })

  function crc(bytes) {
    var sum = 0xffffffff
    for (var i = 0; i < bytes.length; i++) sum = sums[(sum ^ bytes[i]) & 255] ^ (sum >>> 8)
    return (sum ^ 0xffffffff) >>> 0
  }

  /* Little-endian fields, each [size in bytes, value]. */
  function fields(list) {
    var bytes = []
    list.forEach(function (field) {
      for (var i = 0; i < field[0]; i++) bytes.push(Math.floor(field[1] / Math.pow(256, i)) & 255)
    })
    return new Uint8Array(bytes)
  }

  /** A zip of [name, text] pairs, stored. */
  function zip(entries) {
    var encoder = new TextEncoder()
    var body = []
    var directory = []
    var offset = 0
    entries.forEach(function (entry) {
      var name = encoder.encode(entry[0])
      var content = encoder.encode(entry[1])
      /* Version 2.0, names in UTF-8 (bit 11), method 0. */
      var common = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, DAY], [4, crc(content)], [4, content.length],
        [4, content.length], [2, name.length], [2, 0]]
      var head = fields([[4, 0x04034b50]].concat(common))
      body.push(head, name, content)
      directory.push(fields([[4, 0x02014b50], [2, 20]].concat(common, [[2, 0], [2, 0], [2, 0], [4, 0], [4, offset]])), name)
      offset += head.length + name.length + content.length
    })
    var size = directory.reduce(function (sum, part) { return sum + part.length }, 0)
    var end = fields([[4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, offset], [2, 0]])
    return new Blob(body.concat(directory, [end]), { type: TYPE })
  }

  /** The file of these paragraphs and tables on A4, margins as Nghị định 30/2020/NĐ-CP has them. */
  function file(body, landscape) {
    var size = landscape ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' : '<w:pgSz w:w="11906" w:h="16838"/>'
    var margins = landscape ? 'w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"'
      : 'w:top="1134" w:right="851" w:bottom="1134" w:left="1701"'
    changes = 0
    return zip([
      ["[Content_Types].xml", HEAD + '<Types xmlns="' + PACKAGE + 'content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/word/document.xml" ContentType="' + TYPE + '.main+xml"/></Types>'],
      ["_rels/.rels", HEAD + '<Relationships xmlns="' + PACKAGE + 'relationships">' +
        '<Relationship Id="rId1" Type="' + OFFICE + '" Target="word/document.xml"/></Relationships>'],
      ["word/document.xml", HEAD + '<w:document xmlns:w="' + WORD + '"><w:body>' + body.join("") + "<w:sectPr>" + size +
        "<w:pgMar " + margins + ' w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>'],
    ])
  }

  CanCu.docx = { crc: crc, escape: escape, file: file, paragraph: paragraph, run: run, table: table, zip: zip }
})(window.CanCu)
