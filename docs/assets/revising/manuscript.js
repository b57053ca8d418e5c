/* A drafter's Word file: its text with the place of every stretch, and the file with revisions in it. The twin
 * of hooks/cancu/revising/{manuscript,comments}.py. */
window.CanCu = window.CanCu || {}
CanCu.revising = CanCu.revising || {}
;((revising) => {
  "use strict"
  const { WORD, nameOf } = revising.names
  const { AUTHOR, attribute, change, firstFreeId, setMarks, up } = revising.tracking
  const TYPES = "[Content_Types].xml"
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
  const KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
  const CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  function parse(text) {
    return new DOMParser().parseFromString(text, "application/xml").documentElement
  }

  function written(root) {
    return HEAD + new XMLSerializer().serializeToString(root)
  }

  /** Opens a .docx (an ArrayBuffer): { text, revised(changes, notes, day) }. Throws a Refusal. */
  revising.manuscript = async (buffer) => {
    const archive = CanCu.audit.openPackage(buffer)
    const places = await revising.placesOf(archive)
    const parts = []
    for (const name of [places.main, ...places.notes.keys()]) {
      const part = revising.partOf(name, await archive.root(name))
      if (name === places.main) demandDocument(part.root)
      if (part.text || name === places.main) parts.push(part)
    }
    if (!archive.has(TYPES)) throw new CanCu.audit.Refusal(NOT_WORD)
    const starts = []
    let at = 0
    parts.forEach((part) => {
      starts.push(at)
      at += part.text.length + 1
    })
    const text = parts.map((part) => part.text).join("\n")
    return {
      text: text,
      /** The file as a Blob. Changes and notes in units of `text`; the manuscript is used up by it. */
      revised: async (changes, notes, day) => {
        const work = await openWork(archive, places, parts, day)
        function within(each) {
          let place = starts.length - 1
          while (place > 0 && starts[place] > each.start) place -= 1
          return [place, each.start - starts[place], each.end - starts[place]]
        }
        const left = changes
          .filter((each) => !work.track(within(each), each.text))
          .map((each) => ({
            start: each.start,
            end: each.end,
            text: each.text ? "Đề nghị ghi: " + each.text : "Đề nghị bỏ.",
          }))
        notes
          .concat(left)
          .sort((one, other) => one.start - other.start || one.end - other.end)
          .forEach((each) => {
            work.comment(within(each), each.text)
          })
        return revising.repacked(archive, work.parts())
      },
    }
  }

  /** The lines of page headers and footers: what stands there is said on every page and cites nothing. */
  revising.pageLines = async (buffer) => {
    const archive = CanCu.audit.openPackage(buffer)
    const lines = new Set()
    for (const name of (await revising.placesOf(archive)).pages) {
      revising
        .partOf(name, await archive.root(name))
        .text.split("\n")
        .forEach((line) => {
          if (line.trim()) lines.add(line.trim())
        })
    }
    return Array.from(lines)
  }

  const { NOT_WORD } = CanCu.audit
  const STRICT_FILE =
    "Tệp lưu ở dạng Strict Open XML nên không sửa ngay trong tệp được. Hãy mở bằng Word, " +
    "chọn “Lưu thành”, kiểu “Word Document (*.docx)”, rồi thử lại."

  function demandDocument(root) {
    if (root.localName === "document" && root.namespaceURI === STRICT) throw new CanCu.audit.Refusal(STRICT_FILE)
    if (nameOf(root) !== "document") throw new CanCu.audit.Refusal(NOT_WORD)
  }

  async function openWork(archive, places, parts, day) {
    const segments = parts.map((part) => new revising.Segments(part))
    const marks = parts.map((part) => ({ day: day, next: firstFreeId(part.root) }))
    const types = await archive.root(TYPES)
    const relations = archive.has(places.relations)
      ? await archive.root(places.relations)
      : parse('<Relationships xmlns="' + PACKAGE + 'relationships"/>')
    const hasComments = archive.has(places.comments)
    const comments = hasComments ? await archive.root(places.comments) : parse('<w:comments xmlns:w="' + WORD + '"/>')
    const first = nextId(comments)
    const touched = new Set()
    let number = first

    function anchor(part, start, end) {
      const runs = part.runs(start, end) || part.runsAround(start, end)
      if (!runs.length) return null
      const last = runs[runs.length - 1]
      const box = up(last, "txbxContent") || up(runs[0], "txbxContent")
      if (box) {
        const holder = up(outermost(box), "r")
        return holder ? [holder, holder] : null
      }
      const kind = places.notes.get(part.part.name)
      if (!kind) return [runs[0], last]
      const note = up(runs[0], kind)
      const sign = note ? signOf(parts[0].root, kind, attribute(note, "id")) : null
      return sign ? [sign, sign] : null
    }

    return {
      track: (span, text) => {
        const done = change(segments[span[0]], marks[span[0]], span[1], span[2], text)
        if (done) touched.add(span[0])
        return done
      },
      comment: (span, text) => {
        const part = segments[span[0]]
        part.cut(span[1])
        part.cut(span[2])
        const ends = anchor(part, span[1], span[2])
        if (!ends) return
        addComment(comments, number, day, text)
        setMarks(ends[0], ends[1], number)
        number += 1
        touched.add(0).add(span[0])
      },
      parts: () => {
        const found = new Map()
        Array.from(touched)
          .sort()
          .forEach((index) => {
            found.set(parts[index].name, written(parts[index].root))
          })
        if (number === first) return found
        if (!hasComments) {
          announce(types, relations, places.comments)
          found.set(archive.stored(TYPES), written(types))
          found.set(places.relations, written(relations))
        }
        found.set(places.comments, written(comments))
        return found
      },
    }
  }

  function outermost(box) {
    for (let above = up(box, "txbxContent"); above; above = up(box, "txbxContent")) box = above
    return box
  }

  /* The run in the body that refers to a note. */
  function signOf(root, kind, id) {
    for (const sign of root.getElementsByTagNameNS(WORD, kind + "Reference")) {
      if (attribute(sign, "id") === id) return sign.parentNode
    }
    return null
  }

  function announce(types, relations, name) {
    const type = types.ownerDocument.createElementNS(PACKAGE + "content-types", "Override")
    type.setAttribute("PartName", "/" + name)
    type.setAttribute("ContentType", CONTENT)
    types.append(type)
    const used = Array.from(relations.children).map((one) => one.getAttribute("Id"))
    let number = 1
    while (used.includes("rIdCanCu" + number)) number += 1
    const relation = relations.ownerDocument.createElementNS(PACKAGE + "relationships", "Relationship")
    relation.setAttribute("Id", "rIdCanCu" + number)
    relation.setAttribute("Type", KIND)
    relation.setAttribute("Target", name.slice(name.lastIndexOf("/") + 1))
    relations.append(relation)
  }

  function nextId(comments) {
    return (
      Array.from(comments.children).reduce((most, one) => {
        const id = attribute(one, "id")
        return /^[0-9]{1,8}$/.test(id) ? Math.max(most, Number(id)) : most
      }, -1) + 1
    )
  }

  function addComment(comments, number, day, text) {
    const { word } = revising
    const made = word(comments, "comment", {
      id: String(number),
      author: AUTHOR,
      date: day + "T00:00:00Z",
      initials: "CC",
    })
    text.split("\n").forEach((line, place) => {
      const paragraph = word(comments, "p")
      if (place === 0) {
        const run = word(comments, "r")
        run.append(word(comments, "annotationRef"))
        paragraph.append(run)
      }
      const run = word(comments, "r")
      const words = word(comments, "t")
      words.textContent = line
      revising.keepBlanks(words)
      run.append(words)
      paragraph.append(run)
      made.append(paragraph)
    })
    comments.append(made)
  }
})(CanCu.revising)
