/* The parts of a Word file, found by relationships; twin of hooks/cancu/reading/package.py and word_names.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
  const COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
  /* Each element costs the browser much more than it takes in the file; a plan of five hundred pages has fewer. */
  const MOST_TAGS = 1.5e6
  const MOST_TEXT_NODE = 10e6
  const MOST_DEPTH = 200
  const BROKEN = "Tệp .docx bị hỏng, không đọc được nội dung."
  const DECLARED = "Tệp .docx chứa khai báo XML không được phép."

  /** The local name of a Word element, "Fallback" for that of markup compatibility, else empty. */
  function nameOf(node) {
    const space = node.namespaceURI
    if (space === WORD || space === STRICT) return node.localName
    return space === COMPATIBLE && node.localName === "Fallback" ? "Fallback" : ""
  }

  function attribute(node, name) {
    const value = node.getAttributeNS(WORD, name)
    return value === null ? node.getAttributeNS(STRICT, name) : value
  }

  function children(node, name) {
    return node ? Array.from(node.children).filter((one) => nameOf(one) === name) : []
  }

  /** The first child of that name, and so on downwards; null where one is missing. */
  function child(node, ...path) {
    for (const name of path) {
      let found = null
      for (let one = node ? node.firstElementChild : null; one && !found; one = one.nextElementSibling) {
        if (nameOf(one) === name) found = one
      }
      node = found
    }
    return node
  }

  /** An attribute as text, empty where element or attribute is missing. */
  function attributeText(node, name = "val") {
    return (node && attribute(node, name)) || ""
  }

  /** An attribute as a number from 0 on. */
  function numberOf(node, name = "val", otherwise = 0) {
    const text = attributeText(node, name)
    return /^[0-9]{1,11}$/.test(text) ? Math.min(Number(text), 2 ** 30) : otherwise
  }

  /** What a switch like <w:vanish/> says; null where it is not there. */
  function isOn(node) {
    return node ? !["0", "false", "off"].includes(attributeText(node)) : null
  }

  function bounded(depth) {
    if (depth > MOST_DEPTH) throw new audit.Refusal(BROKEN)
  }

  function decoded(bytes) {
    const marked =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? "utf-16le"
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? "utf-16be"
          : "utf-8"
    return new TextDecoder(marked).decode(bytes)
  }

  function parse(bytes) {
    const xml = decoded(bytes)
    if (xml.split("<", MOST_TAGS + 2).length > MOST_TAGS + 1) {
      throw new audit.Refusal("Tệp .docx có quá nhiều thành phần, không đọc.")
    }
    /* A document type could name entities; it has no place in a .docx. */
    if (xml.includes("<!DOCTYPE") || xml.includes("<!ENTITY")) throw new audit.Refusal(DECLARED)
    /* As libxml2 in Python: one stretch of text or one tag has its bound. */
    if (xml.length > MOST_TEXT_NODE && xml.split("<").some((piece) => piece.length > MOST_TEXT_NODE)) {
      throw new audit.Refusal(BROKEN)
    }
    const parsed = new DOMParser().parseFromString(xml, "application/xml")
    if (parsed.getElementsByTagName("parsererror").length) throw new audit.Refusal(BROKEN)
    return parsed.documentElement
  }

  /* "word/" and "../a.xml" → "a.xml" */
  function joined(folder, target) {
    const found = []
    const path = target.startsWith("/") ? target : folder + target
    path
      .replace(/\\/g, "/")
      .split("/")
      .forEach((step) => {
        if (step === "..") found.pop()
        else if (step && step !== ".") found.push(step)
      })
    return found.join("/")
  }

  /** The parts of one file: what `openZip` gives, `root(name)` the parsed part, `related(name)` what it refers to
   * inside. */
  audit.openPackage = (buffer) => {
    const zip = audit.openZip(buffer)
    async function root(name) {
      return parse(await zip.unpack(name))
    }
    async function related(name) {
      const folder = name.slice(0, name.lastIndexOf("/") + 1)
      const rels = folder + "_rels/" + name.slice(folder.length) + ".rels"
      if (!zip.has(rels)) return []
      const all = (await root(rels)).getElementsByTagNameNS(RELATIONSHIPS, "Relationship")
      return Array.from(all)
        .filter((one) => one.getAttribute("TargetMode") !== "External")
        .map((one) => [
          (one.getAttribute("Type") || "").split("/").pop(),
          joined(folder, one.getAttribute("Target") || ""),
        ])
        .filter((pair) => zip.has(pair[1]))
    }
    return { ...zip, root, related }
  }

  audit.wordNames = { attribute, bounded, child, children, isOn, nameOf, numberOf, attributeText }
})(CanCu.audit)
