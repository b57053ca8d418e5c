/* Twin of cancu/citations/subjects.py: how much the subject of a citation is that of a document, by the words that
 * tell something. */
;((modules) => {
  "use strict"
  const { tones } = modules.fold
  const { isUnmarked } = modules.tables
  const { fold, isAlnum, remembering, stripLeft } = modules.text

  const LONGEST = 160
  const ENOUGH = 3
  const GAP = ""
  const MOST_IN_PHRASE = 5
  /* A subject with no telling word of the title is of something else, and so is a long one with hardly any. */
  const LIKE = 0.34,
    UNLIKE = 0.2
  const MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
  const marked = remembering((text) => tellingWords(text, true))
  const plain = remembering((text) => tellingWords(text, false))
  const stocks = new Map()

  function firstOf(subject) {
    return Array.from(subject).slice(0, LONGEST).join("")
  }

  /** Share of the telling words that a subject has in common with the document's titles: of the subject's own or of the
   * title's, whichever is more. Null where the subject has none; no two words in a row in common are nothing in common,
   * for "dân tộc" and "dân vận" are not alike. */
  function likeness(subject, document) {
    if (!subject) return null
    const wordsOf = isUnmarked(subject) ? plain : marked
    const order = wordsOf(firstOf(subject))
    const said = telling(order)
    if (!said.length) return null
    const [known, own, pairs] = wordsOfTitles([document.title, document.shortTitle, ...document.aliases], wordsOf)
    if (said.length > 1 && !pairsOf(order).some((pair) => pairs.has(pair))) return 0
    const common = said.filter((word) => known.has(word)).length
    const backwards = own.length > 1 ? said.filter((word) => own.includes(word)).length / own.length : 0
    return Math.max(common / said.length, backwards)
  }

  /** The telling words of all titles, those of the first one, and all that stand in a row.
   * @returns {[Set<string>, string[], Set<string>]} */
  function wordsOfTitles(titles, wordsOf) {
    const words = titles.filter(Boolean).map(wordsOf)
    return [new Set(words.flatMap(telling)), telling(words[0]), new Set(words.flatMap(pairsOf))]
  }

  /** True where a subject that is introduced as one ("về …", "phê duyệt …") is not the document's. */
  function isUnlike(subject, _document, like) {
    if (like === null || !subject || !isIntroduced(subject)) return false
    if (like > UNLIKE) return false
    return like === 0 || new Set((isUnmarked(subject) ? plain : marked)(firstOf(subject))).size > ENOUGH
  }

  function isIntroduced(subject) {
    const words = stripLeft(fold(subject), " ,“\"«‘'")
    const first = stripLeft(subject, " ,").slice(0, 1)
    const quoted = first !== "" && "“\"«‘'".includes(first)
    return quoted || CanCu.grammar.strong_subject_words.some((word) => words.startsWith(`${fold(word)} `))
  }

  /** Each telling word once. */
  function telling(order) {
    return Array.from(new Set(order)).filter((word) => word !== GAP)
  }

  /** Two telling words in a row, as one text. */
  function pairsOf(order) {
    const pairs = order.slice(1).map((word, at) => [order[at], word])
    return pairs.filter(([one, other]) => one !== GAP && other !== GAP).map((pair) => pair.join(" "))
  }

  /** The telling words of a text in order, with their tones if the text has tones; gaps between them. */
  function tellingWords(text, withTones) {
    const words = split(text).map((word) => keyOf(word, withTones))
    const [phrases, dull] = stockOf(withTones)
    const kept = []
    for (let at = 0; at < words.length; ) {
      const rest = words.slice(at, at + MOST_IN_PHRASE)
      const found = phrases.find((phrase) => phrase.every((word, place) => rest[place] === word))
      kept.push(!found && !dull.has(words[at]) && Array.from(words[at]).length > 1 ? words[at] : GAP)
      at += found ? found.length : 1
    }
    return kept
  }

  function split(text) {
    const parts = Array.from(text, (char) => (isAlnum(char) || MARKS.includes(char) ? char : " ")).join("")
    return parts.split(" ").filter(Boolean)
  }

  function keyOf(word, withTones) {
    return fold(word) + (withTones ? tones(word) : "")
  }

  /** Phrases that every title may have, the longest first, and words that tell nothing. */
  function stockOf(withTones) {
    if (!stocks.has(withTones)) {
      const keys = (phrase) => phrase.split(" ").map((word) => keyOf(word, withTones))
      const phrases = CanCu.grammar.stock_phrases.map(keys).sort((one, other) => other.length - one.length)
      stocks.set(withTones, [phrases, new Set(CanCu.grammar.plain_words.map((word) => keyOf(word, withTones)))])
    }
    return stocks.get(withTones)
  }

  modules.subjects = { LIKE, UNLIKE, likeness, isUnlike }
})(CanCu.citations.modules)
