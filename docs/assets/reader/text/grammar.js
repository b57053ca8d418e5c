/* Twin of cancu/citations/text/grammar.py: the tables of the reader, compiled once from CanCu.grammar. */
;(function (modules) {
  "use strict"
  const { alphabetOf, fold } = modules.fold

  /** Everything the machine walks. `forward` trees are read left to right, `backward` right to left. */
  class Tables {
    constructor(raw) {
      const alphabet = alphabetOf(raw)
      this.raw = raw
      this.alphabet = alphabet
      this.forward = {}
      this.backward = {}
      for (const [name, phrases] of Object.entries(vocabularies(raw))) {
        this.forward[name] = new Map()
        this.backward[name] = new Map()
        for (const [phrase, value] of phrases) {
          const letters = phraseLetters(alphabet, phrase)
          grow(this.forward[name], letters, value)
          grow(this.backward[name], Array.from(letters).reverse().join(""), value)
        }
      }
      this.typeCodes = typeCodes(raw, alphabet)
      this.issuerCodes = issuerCodes(raw, alphabet)
      this.numberedIssuers = new Set(raw.issuer_codes_with_digits)
      this.halfCodes = new Set(raw.half_codes.map((letters) => phraseLetters(alphabet, letters)))
      this.glueKeys = raw.glue_words.map((word) => phraseLetters(alphabet, word))
      this.levelKeys = new Set(raw.level_words.map((word) => phraseLetters(alphabet, word)))
      this.codeMeanings = new Map()
      for (const [code, words] of Object.entries(raw.code_meanings)) {
        this.codeMeanings.set(code, words.map((word) => phraseLetters(alphabet, word)))
      }
    }

    /** A folded code without any diacritic: "qđ" → "qd". */
    plain(key) {
      return withoutMarks(this.alphabet, key)
    }
  }

  function withoutMarks(alphabet, key) {
    return Array.from(key, (char) => alphabet.plain.get(char) || char).join("")
  }

  /** Add one phrase to a tree; the first value given for a phrase stays. */
  function grow(tree, letters, value) {
    for (const letter of letters) {
      if (!tree.has(letter)) tree.set(letter, new Map())
      tree = tree.get(letter)
    }
    if (!tree.has("")) tree.set("", value)
  }

  /** The letters of a phrase as the tree keeps them: folded, without blanks. */
  function phraseLetters(alphabet, phrase) {
    const cells = fold(phrase, alphabet)
    return cells.chars.filter((char, at) => cells.kinds[at] !== " ").join("")
  }

  let compiled = null

  /** The compiled tables. */
  function tables() {
    if (compiled === null) compiled = new Tables(CanCu.grammar)
    return compiled
  }

  function sameValue(words, value) {
    return new Map(words.map((word) => [word, value]))
  }

  /** Every word list by name, phrase → value (the name itself where a list has no values). */
  function vocabularies(raw) {
    const lists = {}
    for (const name of [
      "number_words", "bad_before_number", "day_words", "month_words", "year_words",
      "issuer_prepositions", "issuer_verbs_before", "sectors", "issuer_stops", "place_stops",
      "between_words", "list_words", "and_words", "subject_words", "verb_fillers",
    ]) lists[name] = sameValue(raw[name], name)
    lists.types = new Map(raw.types.flatMap((kind) => kind.words.map((word) => [word, kind.id])))
    lists.heads = new Map(
      Object.entries(raw.issuer_heads).flatMap(([name, words]) => words.map((word) => [word, name])))
    for (const [name, words] of Object.entries(raw.issuer_parts)) lists[name] = sameValue(words, name)
    lists.provinces = new Map(raw.provinces.map((name) => [name, name]))
    lists.verbs = new Map(Object.entries(raw.verbs))
    lists.section_words = new Map(Object.entries(raw.section_words))
    return lists
  }

  /** Letters of types by folded key; "QD" is read as "QĐ" where no other type has those letters. */
  function typeCodes(raw, alphabet) {
    const found = new Map()
    for (const kind of raw.types) {
      for (const letters of new Set([kind.state, kind.party])) {
        if (!letters) continue
        const key = phraseLetters(alphabet, letters)
        const old = found.get(key)
        const state = kind.state === letters ? kind.id : null
        const party = kind.party === letters ? kind.id : null
        found.set(key, { letters, state: (old && old.state) || state, party: (old && old.party) || party })
      }
    }
    for (const [letters, type] of Object.entries(raw.more_codes)) {
      setDefault(found, phraseLetters(alphabet, letters), { letters, state: type, party: type })
    }
    for (const key of Array.from(found.keys())) {
      setDefault(found, withoutMarks(alphabet, key), found.get(key))
    }
    return found
  }

  /** Issuer letters as offices write them, by folded key and by key without diacritics. */
  function issuerCodes(raw, alphabet) {
    const found = new Map(raw.issuer_codes.map((letters) => [phraseLetters(alphabet, letters), letters]))
    for (const key of Array.from(found.keys())) {
      setDefault(found, withoutMarks(alphabet, key), found.get(key))
    }
    found.set("tư", "TW") /* Trung ương: both spellings are in use, one number */
    return found
  }

  function setDefault(map, key, value) {
    if (!map.has(key)) map.set(key, value)
  }

  modules.tables = { tables, grow, phraseLetters }
})(CanCu.citations.modules)
