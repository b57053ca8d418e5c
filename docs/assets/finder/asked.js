/* What a query asks for: its tokens in known spellings, and the words that say what it is about. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"

  /** What was typed, read: tokens respelled, the words that say what it is about, the type it names. */
  finder.readAsked = (text) => {
    const query = finder.readQuery(text)
    const asked = finder.withoutQuestion(query.tokens)
    if (asked !== query.tokens) query.folded = spelled(asked)
    query.tokens = finder.respell(asked)
    finder.markLone(query.tokens)
    query.asked = askedFor(query.tokens)
    query.typed = finder.typeNamed(query.tokens).join(" ")
    return query
  }

  /* The words that say what it is about. */
  function askedFor(tokens) {
    const words = finder.withoutType(tokens).filter((token) => !token.optional)
    return words.map((token) => token.digits || token.plain)
  }

  function spelled(tokens) {
    return tokens.map((token) => token.digits || token.plain).join(" ")
  }

  /** The same query with other tokens. */
  finder.reworded = (query, tokens) => {
    return Object.assign({}, query, { tokens: tokens, folded: spelled(tokens), asked: askedFor(tokens) })
  }
})(CanCu.finder)
