/* A minimal .docx: three XML files in a zip without compression, set as Nghị định 30/2020/NĐ-CP asks:
 * A4, Times New Roman 14, justified, first line indented; the căn cứ in italics. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  var PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
  var OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
  var TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  var HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  /* The earliest day a zip can state: the same basket gives the same file. */
  var DAY = 0x21

  function escape(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
  }

  function paragraph(text, italic) {
    return '<w:p><w:pPr><w:spacing w:before="60" w:after="60" w:line="320" w:lineRule="exact"/>' +
      '<w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr>' +
      '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>' +
      (italic ? "<w:i/>" : "") + '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>' +
      '<w:t xml:space="preserve">' + escape(text) + "</w:t></w:r></w:p>"
  }

  function documentXml(paragraphs, italic) {
    var body = paragraphs.map(function (text) { return paragraph(text, italic) }).join("")
    return HEAD + '<w:document xmlns:w="' + WORD + '"><w:body>' + body +
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
      '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/>' +
      "</w:sectPr></w:body></w:document>"
  }

  function files(paragraphs, italic) {
    return [
      ["[Content_Types].xml", HEAD + '<Types xmlns="' + PACKAGE + 'content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/word/document.xml" ContentType="' + TYPE + '.main+xml"/></Types>'],
      ["_rels/.rels", HEAD + '<Relationships xmlns="' + PACKAGE + 'relationships">' +
        '<Relationship Id="rId1" Type="' + OFFICE + '" Target="word/document.xml"/></Relationships>'],
      ["word/document.xml", documentXml(paragraphs, italic)],
    ]
  }

  var table = new Uint32Array(256).map(function (_, value) {
    for (var bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value
  })

  function crc(bytes) {
    var sum = 0xffffffff
    for (var i = 0; i < bytes.length; i++) sum = table[(sum ^ bytes[i]) & 255] ^ (sum >>> 8)
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

  function common(name, content) {
    /* Bit 11: names are UTF-8. Method 0: stored. */
    return [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, DAY], [4, crc(content)], [4, content.length],
      [4, content.length], [2, name.length], [2, 0]]
  }

  function zip(entries) {
    var encoder = new TextEncoder()
    var body = []
    var directory = []
    var offset = 0
    entries.forEach(function (entry) {
      var name = encoder.encode(entry[0])
      var content = encoder.encode(entry[1])
      var head = fields([[4, 0x04034b50]].concat(common(name, content)))
      body.push(head, name, content)
      directory.push(fields([[4, 0x02014b50], [2, 20]].concat(common(name, content),
        [[2, 0], [2, 0], [2, 0], [4, 0], [4, offset]])), name)
      offset += head.length + name.length + content.length
    })
    var size = directory.reduce(function (sum, part) { return sum + part.length }, 0)
    var end = fields([[4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, offset], [2, 0]])
    return new Blob(body.concat(directory, [end]), { type: TYPE })
  }

  /** A Word file of these paragraphs. */
  finder.docx = function (paragraphs, italic) {
    return zip(files(paragraphs, italic))
  }
})(CanCu.finder)
