/* What stands on a card: number or type, year, issuer, title and standing, set in lines that fit.
 * The twin of drawing/arrange/cards.py. */
;((explorer) => {
  "use strict"
  const { advance, chop, clean, fits, wrap } = explorer.textfit
  const NUMBER_SIZES = [13, 12, 11]
  const TITLE_SIZE = 12
  const SMALL = 11
  const PAD_X = 9
  const PAD_Y = 8

  function issuerName(issuer) {
    let name = clean(issuer.short || issuer.name)
    for (const [long, short] of explorer.data.layout.shorter) name = name.replaceAll(long, short)
    return name
  }

  /** The words for a document; one without a number is headed by its type, not repeated in the title. */
  function caption(doc, { note, mark }, withProvince) {
    const docs = explorer.data.documents
    const issuer = explorer.issuer(doc)
    let title = clean(docs.short[doc] || docs.title[doc])
    const heading = clean(docs.number[doc] || explorer.typeOf(doc)[1])
    if (!docs.number[doc] && title.startsWith(heading + " ")) {
      title = title.slice(heading.length + 1)
      title = title.charAt(0).toUpperCase() + title.slice(1)
    }
    const year = explorer.yearOf(doc)
    return {
      heading,
      year: [heading.includes("/" + year + "/") ? "" : year, mark].filter(Boolean).join(" "),
      issuer: issuerName(issuer),
      province: withProvince ? clean(issuer.province) : "",
      title,
      note: clean(note),
    }
  }

  function issuerLines(words, room) {
    if (!words.province || words.issuer.includes(words.province)) return wrap(words.issuer, room, SMALL, 2)
    const together = words.issuer + " " + words.province
    if (fits(together, room, SMALL)) return [together]
    return [...wrap(words.issuer, room, SMALL, 2), ...wrap(words.province, room, SMALL, 1)]
  }

  /** Font size and lines of the number: smaller first, then broken after "/" or "-". */
  function headingLines(heading, room) {
    for (const size of NUMBER_SIZES) if (fits(heading, room, size, true)) return [size, [heading]]
    const size = NUMBER_SIZES[NUMBER_SIZES.length - 1]
    const pieces = heading
      .split(" ")
      .filter(Boolean)
      .flatMap((word) => chop(word, room, size, true))
      .slice(0, 3)
    return [size, pieces.length ? pieces : ["?"]]
  }

  /** The words set in a card of `width` pixels with at most `titleLines` lines of title. */
  function setCard(words, width, titleLines) {
    const room = width - 2 * PAD_X
    const texts = []
    let y = PAD_Y + 13
    const put = (role, text, x) => texts.push({ role, text, x, y })
    const [size, heading] = headingLines(words.heading, room)
    heading.forEach((line, place) => {
      put("no no" + size, line, PAD_X)
      const yearRoom = room * 1000 - advance(line, size, true) - 8000
      if (!place && words.year && advance(words.year, SMALL) <= yearRoom) put("yr", words.year, width - PAD_X)
      y += 17
    })
    y -= 2
    for (const line of issuerLines(words, room)) {
      put("by", line, PAD_X)
      y += 14
    }
    y += 3
    const title = wrap(words.title, room, TITLE_SIZE, titleLines)
    for (const line of title) {
      put("tt", line, PAD_X)
      y += 16
    }
    for (const line of wrap(words.note, room, SMALL, 3, true)) {
      put("st", line, PAD_X)
      y += 15
    }
    const isCut = title.length > 0 && title[title.length - 1].endsWith("…")
    return { texts, height: texts[texts.length - 1].y + PAD_Y + 3, cut: isCut }
  }

  explorer.cards = { caption, setCard, TITLE_LINES: 3, TITLE_LINES_FOCUS: 4 }
})(CanCu.explorer)
