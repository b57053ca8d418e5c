/* Words of the field that say the same ("tiếp dân", "tiếp công dân"), and words that only ask ("còn hiệu lực không").
 * Both lists come with the data; see finder_words.json. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  const fold = finder.fold
  /* A query is read in so many ways at most. */
  const READINGS = 4
  let lists = null
  /* The words of each label of a type, without marks. */
  let labels = null

  function phrase(text) {
    const words = fold.words(text)
    return { text: text, words: words, plains: words.map((word) => fold.plain(fold.form(word))) }
  }

  function longestFirst(a, b) {
    return b.plains.length - a.plains.length
  }

  function known() {
    if (lists) return lists
    const words = finder.data.head.words
    lists = {
      same: words.same.map((group) => group.map(phrase)),
      questions: words.questions.map(phrase).sort(longestFirst),
    }
    return lists
  }

  /* Where a phrase begins among tokens, or -1. */
  function placeOf(tokens, plains) {
    for (let start = 0; start + plains.length <= tokens.length; start++) {
      if (plains.every((plain, i) => tokens[start + i].plain === plain)) return start
    }
    return -1
  }

  function tokenOf(word) {
    const form = fold.form(word)
    return { form: form, plain: fold.plain(form), optional: false, last: false }
  }

  function like(token, plain) {
    return token.plain === plain || Boolean(token.plain && finder.oneApart(token.plain, plain))
  }

  /* Whether a word of a label stands among the others of it; those after the end of the query may still come. */
  function within(tokens, place, label) {
    return label.some(
      (word, at) =>
        word === tokens[place].plain &&
        place >= at &&
        label.every((other, i) => i === at || place - at + i >= tokens.length || like(tokens[place - at + i], other)),
    )
  }

  /** Marks words that are one of several of a type's name, and stand without the others: "tư" of "thông tư". */
  finder.markLone = (tokens) => {
    labels =
      labels || finder.data.head.types.map((row) => fold.words(row[1]).map((word) => fold.plain(fold.form(word))))
    tokens.forEach((token, place) => {
      const of = labels.filter((label) => label.length > 1 && label.indexOf(token.plain) >= 0)
      token.lone = of.length > 0 && !of.some((label) => within(tokens, place, label))
    })
  }

  /** The words of the type that a query begins with, none if it is all there is: "nghị định" of "nghị định dân chủ". */
  finder.typeNamed = (tokens) =>
    labels.reduce(
      (best, label) =>
        label.length > best.length && label.length < tokens.length && placeOf(tokens, label) === 0 ? label : best,
      [],
    )

  /** Tokens without the name of a type that they begin with. */
  finder.withoutType = (tokens) => tokens.slice(finder.typeNamed(tokens).length)

  /** Tokens without the words that only ask, as long as others are left. */
  finder.withoutQuestion = (tokens) => {
    known().questions.forEach((asking) => {
      const start = placeOf(tokens, asking.plains)
      const atAnEnd = start === 0 || start + asking.plains.length === tokens.length
      if (start < 0 || !atAnEnd || asking.plains.length === tokens.length) return
      tokens = tokens.slice(0, start).concat(tokens.slice(start + asking.plains.length))
    })
    return tokens
  }

  /* The longest of a group that was typed: "dân chủ ở cơ sở" holds no other. */
  function typedOf(group, tokens) {
    return group
      .slice()
      .sort(longestFirst)
      .find((each) => placeOf(tokens, each.plains) >= 0)
  }

  function reading(tokens, start, typed, other, group) {
    const changed = tokens.slice()
    changed.splice(start, typed.plains.length, ...other.words.map(tokenOf))
    return { tokens: changed, typed: typed, read: other, group: group, says: [other] }
  }

  /* The words at this place, where they are a phrase with one letter amiss and no document has them side by side. */
  function misspelt(tokens, start, plains) {
    const typed = tokens.slice(start, start + plains.length).map((token) => token.plain)
    const amiss = typed.filter((plain, i) => plain !== plains[i])
    if (amiss.length !== 1 || !plains.every((plain, i) => typed[i] && like(tokens[start + i], plain))) return null
    for (let doc = 0; doc < finder.data.size; doc++) {
      if (finder.index.foldedTitle(doc).indexOf(typed.join(" ")) >= 0) return null
    }
    return phrase(typed.join(" "))
  }

  /* "văn tư" for "văn thư". */
  function misspeltReading(group, tokens) {
    for (const other of group.filter((each) => each.plains.length > 1)) {
      for (let start = 0; start + other.plains.length <= tokens.length; start++) {
        const typed = misspelt(tokens, start, other.plains)
        if (typed) return [{ ...reading(tokens, start, typed, other, group), says: group }]
      }
    }
    return []
  }

  /** Other readings of a query: `{tokens, typed, read, group, says}`, one for each phrase that says the same, or is the phrase
   * that was meant. */
  finder.otherReadings = (tokens) => {
    const readings = known().same.flatMap((group) => {
      const typed = typedOf(group, tokens)
      if (!typed) return misspeltReading(group, tokens)
      const start = placeOf(tokens, typed.plains)
      return group.filter((each) => each !== typed).map((other) => reading(tokens, start, typed, other, group))
    })
    return readings.slice(0, READINGS)
  }

  /** Groups of which a phrase was typed or read. */
  finder.termsTyped = (tokens, readings) =>
    known().same.filter((group) => typedOf(group, tokens) || readings.some((each) => each.group === group))

  function says(spoken, phrase) {
    return spoken.indexOf(" " + phrase.plains.join(" ") + " ") >= 0
  }

  /** True when a document says some phrase of the group as such, not its words here and there. */
  finder.saysOneOf = (doc, group) => {
    const spoken = finder.spokenOf(doc)
    return group.some((phrase) => says(spoken, phrase))
  }

  /** Why a document answers words that its title does not have: "tiếp dân → tiếp công dân", what it rules, or nothing. */
  finder.whyFound = (doc, result) => {
    const readings = result.readings || []
    const spoken = readings.length ? finder.spokenOf(doc) : ""
    const reading = readings.find((each) => !says(spoken, each.typed) && says(spoken, each.read))
    if (reading) return reading.typed.text + " → " + reading.read.text
    const ruled = finder.ruledAs(doc, result.query)
    return ruled ? "khớp: " + ruled : ""
  }
})(CanCu.finder)
