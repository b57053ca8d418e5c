/* Where the parts of a Word file lie, by relationships; twin of hooks/cancu/revising/places.py. */
window.CanCu = window.CanCu || {}
CanCu.revising = CanCu.revising || {}
;((revising) => {
  "use strict"
  const NOTES = ["footnote", "endnote"]
  const PAGES = ["header", "footer"]

  /* The usual names, for a file made by hand without relationships. */
  function usual(archive) {
    const names = NOTES.map((kind) => [kind + "s", "word/" + kind + "s.xml"])
    for (const kind of PAGES) {
      for (let number = 0; number <= 12; number++) names.push([kind, "word/" + kind + (number || "") + ".xml"])
    }
    return names.filter((pair) => archive.has(pair[1]))
  }

  /* The first name of a part that nothing bears. */
  function free(archive, stem) {
    let number = 0
    while (archive.has(stem + (number || "") + ".xml")) number += 1
    return stem + (number || "") + ".xml"
  }

  /** Names as the archive has them: { main, relations, notes (part → kind), comments, pages }. `archive` is
   * what audit.openPackage gives. Throws a Refusal. */
  revising.placesOf = async (archive) => {
    const main = archive.stored(await CanCu.audit.mainPart(archive))
    const folder = main.slice(0, main.lastIndexOf("/") + 1)
    const known = await archive.related(main)
    const related = known.length ? known : usual(archive)
    const ofKind = (kind) =>
      Array.from(new Set(related.filter((pair) => pair[0] === kind).map((pair) => archive.stored(pair[1]))))
    const notes = new Map()
    for (const kind of NOTES) for (const name of ofKind(kind + "s")) notes.set(name, kind)
    return {
      main: main,
      relations: archive.stored(folder + "_rels/" + main.slice(folder.length) + ".rels"),
      notes: notes,
      comments: ofKind("comments")[0] || free(archive, folder + "comments"),
      pages: PAGES.flatMap(ofKind),
    }
  }
})(CanCu.revising)
