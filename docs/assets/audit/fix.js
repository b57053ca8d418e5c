/* "Sửa giúp": the drafter's own file comes back with certain corrections as tracked changes and doubts as
 * comments; pasted text becomes a file first. Made here, nothing leaves the machine. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"

  /* What tells a row apart in two readings of one draft: the words and how often they came before. */
  function keysOf(reading, spans) {
    const seen = new Map()
    return spans.map((span) => {
      const words = audit.text.squeeze(reading.plain.slice(span.start, span.end))
      const count = seen.get(words) || 0
      seen.set(words, count + 1)
      return words + "\u0000" + count
    })
  }

  /* Rows (or leftovers) of another reading that are among the chosen ones of the page's own. */
  function chosenIn(page, other, name, picked) {
    const spans = (result) => result[name].map((each) => (name === "rows" ? each.citation : each))
    const keys = keysOf(page.reading, spans(page.result))
    const wanted = new Set(keys.filter((_, index) => picked(index)))
    const theirs = keysOf(other.reading, spans(other.result))
    return (each) => wanted.has(theirs[other.result[name].indexOf(each)])
  }

  /* A file for pasted text, a paragraph a line. */
  function fileOf(string) {
    const docx = CanCu.docx
    return docx
      .file(
        string.split("\n").map((line) => docx.paragraph([docx.run(line)], { align: "left" })),
        false,
      )
      .arrayBuffer()
  }

  /* Offsets of the audit count characters, those of the file units of its text. */
  function inUnits(reading, list) {
    return list.map((each) => Object.assign({}, each, { start: reading.unit(each.start), end: reading.unit(each.end) }))
  }

  /* Letters of old fonts cannot be mended where they stand. */
  async function opened(page, buffer) {
    const manuscript = await CanCu.revising.manuscript(buffer || (await fileOf(page.reading.string)))
    if (audit.modernized(manuscript.text).encoding) throw new CanCu.audit.Refusal(OLD_LETTERS)
    return manuscript
  }

  async function readAgain(manuscript, wish, signed) {
    const pause = audit.pacer(() => true)
    const reading = await audit.read(manuscript.text, CanCu.auditData, pause)
    const result = await audit.judgeAll(
      reading,
      CanCu.auditData,
      Object.assign({}, wish, { signed: signed || wish.signed }),
      pause,
    )
    return { reading: reading, result: result }
  }

  async function blobOf(manuscript, other, found) {
    return manuscript.revised(
      inUnits(other.reading, found.changes),
      inUnits(other.reading, found.notes),
      other.result.on,
    )
  }

  const OLD_LETTERS =
    "Dự thảo gõ bằng bảng mã cũ (phông .VnTime, VNI…) nên không sửa được ngay trong tệp. " +
    "Hãy chuyển mã sang Unicode, lưu lại rồi mở lại tệp ấy; bảng kiểm tra ở trên vẫn dùng được."

  /** The mended file as { blob, changes, notes }. `page`: { reading, result } as shown; `wish` as judged;
   * `mode`: "all" (changes and notes), "certain" (changes only), "rows" (what `picked` says). */
  audit.fixedFile = async (page, wish, buffer, mode, picked) => {
    const manuscript = await opened(page, buffer)
    const other = await readAgain(manuscript, wish, null)
    const options =
      mode === "certain"
        ? { notes: false }
        : mode === "rows"
          ? {
              row: chosenIn(page, other, "rows", picked.row),
              leftover: chosenIn(page, other, "leftovers", picked.leftover),
            }
          : {}
    const found = audit.corrections(other.reading.plain, other.result, options)
    return { blob: await blobOf(manuscript, other, found), changes: found.changes.length, notes: found.notes.length }
  }

  /** The draft for another year, likewise. */
  audit.nextYearFile = async (page, wish, buffer, year) => {
    const manuscript = await opened(page, buffer)
    const own = audit.yearOf(page.reading.plain, page.result.signed)
    const other = await readAgain(manuscript, wish, String(year))
    const found = audit.nextYear(other.reading.plain, other.result, own, year)
    return { blob: await blobOf(manuscript, other, found), changes: found.changes.length, notes: found.notes.length }
  }

  /** The corrected text with its marks, as nodes: old words struck, new ones underlined. */
  audit.markedCorrections = (page, mode, picked) => {
    const make = audit.parts.make
    const rows = page.result.rows
    const left = page.result.leftovers
    const options =
      mode === "rows"
        ? {
            notes: false,
            row: (row) => picked.row(rows.indexOf(row)),
            leftover: (each) => picked.leftover(left.indexOf(each)),
          }
        : { notes: false }
    const changes = inUnits(page.reading, audit.corrections(page.reading.plain, page.result, options).changes)
    const string = page.reading.string
    const nodes = []
    let at = 0
    changes.forEach((change) => {
      nodes.push(string.slice(at, change.start))
      if (change.end > change.start) nodes.push(make("del", {}, string.slice(change.start, change.end)))
      if (change.text) nodes.push(make("ins", {}, change.text))
      at = change.end
    })
    nodes.push(string.slice(at))
    return { nodes: nodes, count: changes.length }
  }
})(CanCu.audit)
