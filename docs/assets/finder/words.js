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

  /** Other readings of a query: `{tokens, typed, read, group}`, one for each phrase that says the same. */
  finder.otherReadings = (tokens) => {
    const readings = []
    known().same.forEach((group) => {
      const typed = typedOf(group, tokens)
      if (!typed) return
      const start = placeOf(tokens, typed.plains)
      group
        .filter((each) => each !== typed)
        .forEach((other) => {
          const changed = tokens.slice()
          changed.splice(start, typed.plains.length, ...other.words.map(tokenOf))
          readings.push({ tokens: changed, typed: typed, read: other, group: group })
        })
    })
    return readings.slice(0, READINGS)
  }

  /** Groups of which a phrase was typed. */
  finder.termsTyped = (tokens) => known().same.filter((group) => typedOf(group, tokens))

  function says(spoken, phrase) {
    return spoken.indexOf(" " + phrase.plains.join(" ") + " ") >= 0
  }

  /** True when a document says some phrase of the group as such, not its words here and there. */
  finder.saysOneOf = (doc, group) => {
    const spoken = finder.spokenOf(doc)
    return group.some((phrase) => says(spoken, phrase))
  }

  /** Why a document answers words that it does not have: "tiếp dân → tiếp công dân", or nothing. */
  finder.whyFound = (doc, readings) => {
    if (!readings?.length) return ""
    const spoken = finder.spokenOf(doc)
    const reading = readings.find((each) => !says(spoken, each.typed) && says(spoken, each.read))
    return reading ? reading.typed.text + " → " + reading.read.text : ""
  }
})(CanCu.finder)
