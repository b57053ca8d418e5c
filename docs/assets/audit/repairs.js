/* The wording to use, as replacements in the draft: the twin of hooks/cancu/audit/repairs.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const text = audit.text
  /* Where the type of a citation ends. */
  const NUMBER = /\s{0,9}(?:(?<=\s)số(?![\p{L}\p{N}_])|[0-9])/iu
  const PRINTED_YEAR = /năm\s+[0-9]{4}(?![0-9])/i
  /* How far behind a citation the words on its amendments may stand. */
  const NEAR = 160

  function repair(span, words) {
    return { start: span[0], end: span[1], text: words }
  }

  /** A document as it is named at this place. */
  function mention(library, id, place) {
    if (!place.first) return library.later(id)
    return place.basisLine ? library.basisMention(id, place.by) : library.mention(id, place.by)
  }

  /** Another document as the citation was printed: a law with its number, day or year, if that had them. */
  function inPlace(library, id, place, citation, extent, string) {
    const document = library.document(id)
    const issued = document.issued
    const day = issued ? (extent.slashed ? "ngày " + text.day(issued) : text.longDay(issued)) : ""
    if (!audit.standing.isNamed(document.type)) {
      const words = mention(library, id, place)
      return extent.slashed && issued ? words.replace(text.longDay(issued), () => day) : words
    }
    const printed = string.slice(extent.start, extent.end)
    let words = document.later + (citation.number && document.number ? " số " + document.number : "")
    if (issued && issued.length === 10 && (extent.day || place.basisLine)) words += " " + day
    else if (issued && (PRINTED_YEAR.test(printed) || words === text.squeeze(printed)))
      words += " năm " + issued.slice(0, 4)
    return words + (place.first ? library.amendments(id, place.by) : "")
  }

  /** What is wrong put right where it stands, what lacks put in where it belongs. */
  function repairs(library, citation, document, extent, errors, wanting, place) {
    const found = errors.flatMap((error) => mended(citation, extent, error))
    const lacks = wanting.length && place.listed ? wanting.concat(lent(citation, document, extent)) : wanting
    return merged(found.concat(added(library, document, extent, lacks, place)))
  }

  function mended(citation, extent, error) {
    if (error.kind === "name") {
      const size = sizeOf(audit.printedName(citation), citation.surface)
      return [repair([citation.start, citation.start + size], error.right)]
    }
    if (error.kind === "number") return extent.number[0] < extent.number[1] ? [repair(extent.number, error.right)] : []
    if (error.kind === "type") {
      const number = NUMBER.exec(citation.surface)
      const size = number ? citation.surface.slice(0, number.index).trimEnd().length : 0
      const first = citation.surface.slice(0, 1)
      const lower = first !== first.toUpperCase() && first === first.toLowerCase()
      const label = lower ? error.right.slice(0, 1).toLowerCase() + error.right.slice(1) : error.right
      return size ? [repair([citation.start, citation.start + size], label)] : []
    }
    if (error.kind === "day") {
      if (!extent.day) return []
      return [repair(extent.day, extent.slashed ? "ngày " + text.day(error.right) : text.longDay(error.right))]
    }
    const span = error.kind === "issuer" ? extent.issuer : extent.session
    return span ? [repair(span, error.right)] : []
  }

  /* What stands only with a later member of the list: it goes in too where anything does. */
  function lent(citation, document, extent) {
    if (audit.standing.isNamed(document.type)) return []
    const found = citation.date && document.issued && !extent.day ? ["ngày ban hành"] : []
    return citation.issuer && !extent.issuer && !extent.meeting ? found.concat("cơ quan ban hành") : found
  }

  /* How many characters of the draft the words of a name take, whatever blanks part them. */
  function sizeOf(name, surface) {
    let left = name.replace(/\s/g, "").length
    for (let at = 0; at < surface.length; at++) {
      if (!/\s/.test(surface[at])) left -= 1
      if (!left) return at + 1
    }
    return surface.length
  }

  function added(library, document, extent, wanting, place) {
    const found = []
    const dated = extent.day ? extent.day[1] : extent.number[1]
    if (wanting.includes("ngày ban hành") && document.issued) {
      const long = place.basisLine || document.issued.length < 10
      const day = long ? text.longDay(document.issued) : "ngày " + text.day(document.issued)
      found.push(extent.year ? repair(extent.year, day) : repair([dated, dated], " " + day))
    }
    if (wanting.includes("cơ quan ban hành")) {
      found.push(repair([dated, dated], " của " + library.issuerOf(document).name))
    }
    if (wanting.includes("trích yếu nội dung")) {
      const end = Math.max(extent.end, dated)
      found.push(repair([end, end], " " + document.subject))
    }
    return found
  }

  /** The words on what has amended a document, unless the draft has them. */
  function amendmentNote(library, document, string, extent, by) {
    const stretch = string
      .slice(extent.end, extent.end + NEAR)
      .split(";")[0]
      .split("\n")[0]
    const words = library.amendments(document.id, by)
    if (!words || /sửa đổi/i.test(text.nfc(stretch))) return []
    return [repair([extent.end, extent.end], words)]
  }

  /* In order; what goes in at one place in one piece. */
  function merged(found) {
    const made = []
    found
      .slice()
      .sort((one, other) => one.start - other.start || one.end - other.end)
      .forEach((each) => {
        const last = made[made.length - 1]
        if (last && last.start === last.end && last.end === each.start && each.start === each.end) {
          made[made.length - 1] = { start: last.start, end: last.end, text: last.text + each.text }
        } else made.push(each)
      })
    return made
  }

  /** The stretch of the draft with its repairs, blanks as on one line. */
  function applied(string, start, end, found) {
    let made = ""
    let at = start
    found.forEach((each) => {
      made += string.slice(at, each.start) + each.text
      at = each.end
    })
    return text.squeeze(made + string.slice(at, end))
  }

  audit.repairing = {
    amendmentNote: amendmentNote,
    applied: applied,
    inPlace: inPlace,
    mention: mention,
    merged: merged,
    repair: repair,
    repairs: repairs,
  }
})(CanCu.audit)
