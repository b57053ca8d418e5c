/* Twin of cancu/citations/text/grammar.py: the tables of the reader, compiled once from CanCu.grammar. */
;((modules) => {
  "use strict"
  const { alphabetOf, fold } = modules.fold
  const { pairsOf, wholeWordsOf } = modules.nameWords

  /* Lists whose phrases speak of the central organs. */
  const CENTRAL_LISTS = ["heads", "central_word", "union_word", "sectors"]
  /* How much of a text shows whether it has diacritics; so few letters show nothing; one letter in so many may. */
  const SAMPLE = 3000,
    FEW_LETTERS = 8,
    MANY_PLAIN = 50
  const MARKED = [
    [0xdf, 0xf6],
    [0xf8, 0x24f],
    [0x300, 0x36f],
    [0x1e00, 0x1eff],
  ]

  /** Everything the machine walks. `forward` trees are read left to right, `backward` right to left. */
  class Tables {
    constructor(raw, marked) {
      const alphabet = alphabetOf(raw, marked)
      this.raw = raw
      this.marked = marked
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
      this.nameGlue = raw.name_glue.map((word) => phraseLetters(alphabet, word))
      this.smallWords = new Set(raw.small_words.map((word) => phraseLetters(alphabet, word)))
      this.leadEnds = new Set([...this.backward.types.keys(), ...this.backward.number_words.keys(), ..."0123456789:.|"])
      this.joinedEnds = new Set(raw.joined_ends.map((word) => phraseLetters(alphabet, word)))
      this.pairs = pairsOf(raw, alphabet)
      this.wholeWords = wholeWordsOf(raw, alphabet)
      this.lookAlikes = new Set(raw.look_alikes.from)
      this.codeMeanings = new Map()
      for (const [code, words] of Object.entries(raw.code_meanings)) {
        this.codeMeanings.set(
          code,
          words.map((word) => phraseLetters(alphabet, word)),
        )
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
    return cells.chars.filter((_char, at) => cells.kinds[at] !== " ").join("")
  }

  const compiled = new Map()

  /** The tables that fit a text: those without diacritics where hardly a small letter has one. */
  function tablesFor(text) {
    return tables(!isUnmarked(text))
  }

  /** True for Vietnamese typed without diacritics, by the beginning, the middle and the end of a text. */
  function isUnmarked(text) {
    let sample = Array.from(text)
    if (sample.length > 3 * SAMPLE) {
      const half = Math.floor(sample.length / 2)
      sample = [...sample.slice(0, SAMPLE), ...sample.slice(half, half + SAMPLE), ...sample.slice(-SAMPLE)]
    }
    let plain = 0,
      marked = 0
    for (const char of sample) {
      const code = char.codePointAt(0)
      if (code >= 0x61 && code <= 0x7a) plain += 1
      else if (MARKED.some(([first, last]) => code >= first && code <= last)) marked += 1
    }
    return plain >= FEW_LETTERS && MANY_PLAIN * marked <= plain
  }

  /** The compiled tables. */
  function tables(marked = true) {
    if (!compiled.has(marked)) compiled.set(marked, new Tables(CanCu.grammar, marked))
    return compiled.get(marked)
  }

  function sameValue(words) {
    return new Map(words.map((word) => [word, word]))
  }

  /** Every word list by name, phrase → value (the phrase itself where a list has no values). */
  function vocabularies(raw) {
    const lists = {}
    for (const name of [
      "number_words",
      "bad_before_number",
      "day_words",
      "month_words",
      "year_words",
      "issuer_prepositions",
      "issuer_verbs_before",
      "sectors",
      "issuer_stops",
      "place_stops",
      "between_words",
      "list_words",
      "and_words",
      "subject_words",
      "verb_fillers",
      "issuer_adverbs",
      "purpose_stops",
      "passive_words",
      "passive_verbs",
      "person_titles",
      "surnames",
      "name_ends",
      "unmarked_ends",
      "name_words",
      "strong_subject_words",
      "event_words",
      "board_words",
      "universities",
      "place_names",
      "ward_cities",
      "saying_verbs",
      "asking_words",
      "owned_words",
      "object_verbs",
      "objects",
      "task_words",
      "about_words",
      "joint_heads",
      "ground_words",
      "acting_for_words",
      "attaching_verbs",
      "lately_words",
      "papers",
      "law_amending",
      "not_a_law",
      "before_no_law",
      "law_stops",
    ])
      lists[name] = sameValue(raw[name])
    lists.types = new Map(raw.types.flatMap((kind) => kind.words.map((word) => [word, kind.id])))
    lists.type_words = sameValue(Array.from(lists.types.keys()))
    lists.heads = new Map(
      Object.entries(raw.issuer_heads).flatMap(([name, words]) => words.map((word) => [word, name])),
    )
    for (const [name, words] of Object.entries(raw.issuer_parts)) lists[name] = sameValue(words)
    lists.provinces = new Map(raw.provinces.map((name) => [name, name]))
    lists.board_purposes = new Map(Object.entries(raw.board_purposes))
    lists.verbs = new Map(Object.entries(raw.verbs))
    lists.section_words = new Map(Object.entries(raw.section_words))
    lists.month_names = new Map(Object.entries(raw.month_names))
    lists.laws = new Map(Object.entries(raw.law_types))
    lists.behind_title = new Map(Object.entries(raw.behind_title))
    const words = new Map(Object.entries(raw.law_types).map(([word, kind]) => [kind, word]))
    lists.law_names = new Map(
      Object.entries(raw.law_names).flatMap(([kind, names]) =>
        names.map((name) => [`${words.get(kind)} ${name}`, kind]),
      ),
    )
    for (const name of CENTRAL_LISTS) {
      for (const [phrase, value] of spellingsOfCentral(lists[name])) lists[name].set(phrase, value)
    }
    lists.head_words = sameValue(Array.from(lists.heads.keys()).filter((word) => !word.includes(" ")))
    return lists
  }

  /** "Trung ương" as newspapers shorten it, in every phrase that has it. */
  function spellingsOfCentral(phrases) {
    const long = Array.from(phrases).filter(([phrase]) => phrase.includes("trung ương"))
    return long.flatMap(([phrase, value]) =>
      ["tw", "t.ư", "t.w"].map((short) => [phrase.split("trung ương").join(short), value]),
    )
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
        found.set(key, { letters, state: old?.state || state, party: old?.party || party })
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

  modules.tables = { tablesFor, isUnmarked, tables, grow, phraseLetters }
})(CanCu.citations.modules)
