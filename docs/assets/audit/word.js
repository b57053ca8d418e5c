/* Word files: headers, body in order with its tables, footnotes and endnotes; the same text as
 * hooks/cancu/reading/word.py reads. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  var COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  var PART = /^word\/(document|header|footer|footnotes|endnotes)[^/]*\.xml$/
  /* A plan of five hundred pages has fewer; each costs the browser much more than it takes in the file. */
  var MOST_TAGS = 2e6
  var SIGNS = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-", softHyphen: "" }

  function is(node, name) {
    return node.localName === name && node.namespaceURI === WORD
  }

  function isFallback(node) {
    return node.localName === "Fallback" && node.namespaceURI === COMPATIBLE
  }

  /* Text of a paragraph, inserted text of tracked changes included, deleted text not. */
  function collect(node, pieces) {
    for (var child of node.children) {
      if (is(child, "t")) pieces.push(child.textContent)
      else if (child.namespaceURI === WORD && Object.hasOwn(SIGNS, child.localName)) pieces.push(SIGNS[child.localName])
      else if (is(child, "txbxContent")) pieces.push("\n" + blocks(child).join("\n") + "\n")
      else if (!isFallback(child) && !is(child, "del") && !is(child, "pPr")) collect(child, pieces)
    }
    return pieces
  }

  /* Paragraphs and table rows below a node, in order; a row is one line. */
  function blocks(node) {
    var found = []
    for (var child of node.children) {
      if (isFallback(child)) continue
      if (is(child, "p")) found.push(collect(child, []).join(""))
      else if (is(child, "tr")) {
        var cells = Array.from(child.children).filter(function (cell) { return is(cell, "tc") })
        found.push(cells.map(function (cell) { return blocks(cell).join(" ") }).join(" | "))
      } else blocks(child).forEach(function (line) { found.push(line) })
    }
    return found
  }

  function linesOf(bytes) {
    var xml = new TextDecoder().decode(bytes)
    /* A document type could name entities; it has no place in a .docx. */
    if (xml.indexOf("<!DOCTYPE") >= 0 || xml.indexOf("<!ENTITY") >= 0) {
      throw new audit.Refusal("Tệp .docx chứa khai báo XML không được phép.")
    }
    if (xml.split("<", MOST_TAGS + 2).length > MOST_TAGS + 1) {
      throw new audit.Refusal("Tệp .docx có quá nhiều thành phần, không đọc.")
    }
    var parsed = new DOMParser().parseFromString(xml, "application/xml")
    if (parsed.getElementsByTagName("parsererror").length) {
      throw new audit.Refusal("Tệp .docx bị hỏng, không đọc được nội dung.")
    }
    return blocks(parsed.documentElement)
  }

  function inOrder(parts) {
    var names = Array.from(parts.keys()).sort()
    var starting = function (start) {
      return names.filter(function (name) { return name.indexOf("word/" + start) === 0 })
    }
    var notes = ["word/footnotes.xml", "word/endnotes.xml"].filter(function (name) { return parts.has(name) })
    return starting("header").concat(["word/document.xml"], notes, starting("footer"))
  }

  /** The text of a Word file, one paragraph a line. Throws a Refusal. */
  audit.readWord = async function (buffer) {
    if (new Uint8Array(buffer.slice(0, 4)).join() === "208,207,17,224") {
      throw new audit.Refusal("Tệp Word có mật khẩu hoặc là dạng .doc cũ; hãy bỏ mật khẩu và lưu lại thành .docx.")
    }
    var parts = await audit.unzip(buffer, function (name) { return PART.test(name) })
    if (!parts.has("word/document.xml")) throw new audit.Refusal("Tệp không phải là văn bản Word (.docx).")
    return inOrder(parts).map(function (name) { return linesOf(parts.get(name)).join("\n") })
      .filter(Boolean).join("\n")
  }
})(CanCu.audit)
