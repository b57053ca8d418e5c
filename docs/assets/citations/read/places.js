/* Twin of cancu/citations/read/places.py: places inside the names of bodies, provinces, wards, numbered regions. */
;((modules) => {
  "use strict"
  const { DIGIT } = modules.fold
  const { withNumber } = modules.nameParts
  const { readPerson, runOfCapitals, said, stops } = modules.names
  const { match, matchBack, skip, skipBack } = modules.phrases

  const MOST_WORDS = { place: 4, place_central: 3 }
  const HIGHEST = 9

  /** Where a numbered region or a ward lies: "khu vực 1 - Đà Nẵng", "phường Cam Ly - Đà Lạt". */
  function ofRegion(cells, tables, end, at) {
    if (cells.kinds[end - 1] !== DIGIT) {
      const city = match(tables.forward.ward_cities, cells, at)
      return city && cells.upper[at] ? ["place_central", city[1]] : null
    }
    const level = matchBack(tables.backward.local_word, cells, skipBack(cells, cells.runStarts[end - 1]))
    const city = cells.upper[at] ? match(tables.forward.local_word, cells, at) : null
    const from = city ? skip(cells, city[1]) : at
    const name = level !== null && level[0] === "khu vực" ? readPlace(cells, tables, "place", from) : null
    return name ? ["place_central", name] : null
  }

  /** The place that a place lies in, behind a comma: "UBND xã Đại Lào, thành phố Bảo Lộc". */
  function ofHigher(cells, tables, end, at) {
    const level = match(tables.forward.local_word, cells, at)
    const ranks = tables.raw.level_ranks
    if (level === null || !(level[0] in ranks) || !isLevel(cells, tables, level, at)) return null
    if (rankBefore(cells, tables, end) >= ranks[level[0]]) return null
    const name = skip(cells, level[1])
    if (name >= cells.length || !cells.upper[name]) return null
    const last = readPlace(cells, tables, "place", name)
    return last ? ["place", last] : null
  }

  /** How high the level is whose name ends at `last`; higher than all where none stands there. */
  function rankBefore(cells, tables, last) {
    let end = last
    for (let count = 0; count < MOST_WORDS.place; count++) {
      end = end ? skipBack(cells, cells.runStarts[end - 1]) : 0
      const level = matchBack(tables.backward.local_word, cells, end)
      if (level !== null) return tables.raw.level_ranks[level[0]] || HIGHEST
    }
    return HIGHEST
  }

  /** True at a level with its tones: "Quân khu" is no "quận", "xã hội" no "xã". */
  function isLevel(cells, tables, part, at) {
    const whole = match(tables.forward.name_words, cells, at)
    return said(cells, tables, "local_word", at) && (whole === null || whole[1] <= part[1])
  }

  /** True where a name with a capital, or a number, stands behind `end`. */
  function isNamed(cells, end) {
    const at = skip(cells, end)
    return at < cells.length && (cells.kinds[at] === DIGIT || Boolean(cells.upper[at]))
  }

  /** A place: from the list of provinces, else a run of words with capitals that is no person's name. Digits only
   * behind a level, or where bodies of that kind are `counted` ("Ban Quản lý dự án 6"). */
  function readPlace(cells, tables, name, at, counted = false) {
    /* Most words end here. */
    if (!cells.upper[at] && cells.kinds[at] !== DIGIT) return null
    const place = name === "place" ? match(tables.forward.place_names, cells, at) : null
    if (place && cells.upper[at] && said(cells, tables, "place_names", at)) return place[1]
    const known = match(tables.forward.provinces, cells, at)
    if (known && cells.upper[at]) return known[1]
    if (name === "place_central" || stops(cells, tables, at)) return null
    /* Wards bear names of persons; provinces are all in the list. */
    const level = matchBack(tables.backward.local_word, cells, skipBack(cells, at))
    if (cells.kinds[at] === DIGIT) {
      const numbered = level !== null && !tables.raw.levels_without_numbers.includes(level[0])
      const few = (counted || numbered) && cells.runEnds[at] - at <= 2 && cells.breaks[at - 1] === 0
      return few ? cells.runEnds[at] : null
    }
    const named = level !== null && !tables.raw.levels_in_list.includes(level[0])
    if (!named && readPerson(cells, tables, at) !== null) return null
    const end = runOfCapitals(cells, tables, at, MOST_WORDS[name])
    return end !== null && named ? withNumber(cells, tables, end) : end
  }

  modules.places = { ofHigher, ofRegion, isLevel, isNamed, readPlace }
})(CanCu.citations.modules)
