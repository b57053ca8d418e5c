/* Twin of cancu/citations/read/joint.py: bodies that sign together, and which body the letters of a number can be. */
;((modules) => {
  "use strict"
  const { LETTER } = modules.fold
  const { MOST_STEPS, readBody } = modules.issuers
  const { LOOK_BACK, lettersBetween, match, matchBack, skip, skipBack, skipPage } = modules.phrases

  /** Up to `most` bodies that sign together: "A và B", "A, B"; organs at the head of the Party always. With `codes`
   * (the letters of the number) each of the others must fit one of them. */
  function readJoint(cells, tables, first, most, codes = null) {
    let body = first
    for (let count = 2; count < MOST_STEPS; count++) {
      const after = afterAnd(cells, tables, skipPage(cells, body.end))
      const other = after ? readBody(cells, tables, after) : null
      if (other === null || after === null) break
      const bothCentral = (other.kind === "central" && first.kind === "central") || areBoards(cells, first, other)
      if (!bothCentral && (count > most || !cells.upper[after])) break
      if (codes?.length && !bothCentral && !fitsCodes(cells, tables, other, codes)) break
      /* "… của Tổng cục Thuế, Tổng cục Thuế hướng dẫn": the next clause. */
      if (lettersBetween(cells, body.start, body.end) === lettersBetween(cells, other.start, other.end)) break
      body = { start: first.start, end: other.end, kind: first.kind }
    }
    return body
  }

  /** Boards of the State joined by a dash: "Ban Chỉ đạo … - Ủy ban Quốc gia …". */
  function areBoards(cells, first, other) {
    const dashed = cells.chars
      .slice(Math.max(0, other.start - 3), other.start)
      .join("")
      .includes(" - ")
    return dashed && first.kind === "board" && ["board", "closed"].includes(other.kind) && cells.upper[other.start]
  }

  /** Past a comma, a dash, "&" or "và"; null where none stands. */
  function afterAnd(cells, tables, at) {
    if (at >= cells.length) return null
    if (",-&".includes(cells.chars[at])) return skipPage(cells, at + 1)
    const word = match(tables.forward.and_words, cells, at)
    return word ? skipPage(cells, word[1]) : null
  }

  /* So many letters of a number in the order of the words of a name are no accident. */
  const SURE = 4
  /* So many words say what a body does. */
  const MOST_WORDS = 8

  /** True if the letters of the number can be this body's: by the table, or its initials. */
  function fitsCodes(cells, tables, body, codes) {
    const letters = lettersBetween(cells, body.start, body.end)
    const plainLetters = tables.plain(letters),
      firsts = initials(cells, tables, body)
    for (const code of codes) {
      if ((tables.codeMeanings.get(code) || []).some((words) => letters.startsWith(words))) return true
      /* "Trung ương" is TW in a number and begins with t and ư in words. */
      const digitless = modules.text.stripRight(tables.plain(code.toLowerCase()), "0123456789")
      const plain = digitless.split("tw").join("tu").split("&").join("")
      if (plain.length > 1 && (firsts.includes(plain) || plainLetters.startsWith(plain))) return true
      if (plain.length >= SURE && firsts[0] === plain[0] && inOrder(plain, firsts)) return true
    }
    return false
  }

  /** True where letters leave out words of a name: "BXTĐT" for "Ban Xúc tiến và Hỗ trợ đầu tư". */
  function inOrder(letters, firsts) {
    let at = 0
    for (const letter of letters) {
      at = firsts.indexOf(letter, at) + 1
      if (at === 0) return false
    }
    return true
  }

  /** First letters of the words of a name; of a word in capitals ("UBND") all, of "và", "của" none. */
  function initials(cells, tables, body) {
    let found = ""
    let at = body.start
    while (at < body.end) {
      if (cells.kinds[at] !== LETTER) {
        at += 1
        continue
      }
      const end = Math.min(cells.runEnds[at], body.end)
      const word = cells.chars.slice(at, end).join("")
      const whole = end - at > 1 && cells.upper.slice(at, end).every(Boolean)
      if (!tables.smallWords.has(word)) found += whole ? word : cells.chars[at]
      at = end
    }
    return tables.plain(found).split("tw").join("tu")
  }

  /** True at "Bộ trưởng, Cục trưởng Cục Trẻ em" behind "thừa lệnh": the first is whom the second acts for. */
  function isMandate(cells, tables, body) {
    const two = body.kind === "office" && cells.chars.slice(body.start, body.end).includes(",")
    return two && matchBack(tables.backward.acting_for_words, cells, skipBack(cells, body.start)) !== null
  }

  /** Before the clause that says for whom one signs: "Ngày …, thừa lệnh Bộ trưởng, Cục trưởng …". */
  function beforeMandate(cells, tables, end) {
    const low = Math.max(0, end - LOOK_BACK)
    let comma = end - 1
    while (comma >= low && cells.chars[comma] !== ",") comma -= 1
    const found = comma < low ? null : match(tables.forward.acting_for_words, cells, skip(cells, comma + 1))
    return found === null ? end : skipBack(cells, comma)
  }

  /** True where a board says what it is about up to its verb: "Ban Chỉ đạo tỉnh về … ban hành". */
  function isAbout(cells, tables, at, end) {
    const first = skip(cells, at)
    const word = first < end ? cells.chars.slice(first, cells.runEnds[first]).join("") : ""
    if (word !== "về" && word !== "ve") return false
    for (let place = first; place < end; place++) {
      if (cells.upper[place] && match(tables.forward.heads, cells, place)) return false
    }
    return true
  }

  /** True where a body does something in a few small words: "Ban Giải phóng mặt bằng … tổng hợp tại …". */
  function does(cells, start, end) {
    let words = 0
    let at = skip(cells, start)
    while (at < end && words < MOST_WORDS) {
      if (cells.kinds[at] !== LETTER || cells.upper[at]) return false
      words += 1
      at = skip(cells, cells.runEnds[at])
    }
    return words > 0 && at >= end
  }

  modules.joint = { readJoint, fitsCodes, isMandate, beforeMandate, isAbout, does }
})(CanCu.citations.modules)
