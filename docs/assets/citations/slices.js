/* Reading a long text without stopping the page: the steps of find.js, in slices, with a pause between them. */
;((modules) => {
  "use strict"
  const { addAliases } = modules.aliases
  const { Cells, foldOn, folded } = modules.fold
  const { decoded } = modules.entities
  const { asWritten, readAll, MOST_CITATIONS } = modules.find
  const { finish } = modules.finish
  const { nameLaws } = modules.laws
  const { withoutOwn } = modules.own
  const { widened } = modules.lexicon
  const { shareInLists } = modules.lists
  const { addNamesakes } = modules.namesakes
  const { nest } = modules.nesting
  const { bindRepeats } = modules.repeats
  const { tablesFor } = modules.tables

  /* Small enough that a page still scrolls and types, large enough that pauses cost little. */
  const SLICE = 50000

  /** The steps of `find` one after the other; yields the share of the work that is done, about. */
  function* steps(text, lexicon) {
    const plain = decoded(text)
    const grammar = widened(tablesFor(plain.text), lexicon)
    const cells = new Cells(plain.text)
    while (cells.unit < plain.text.length) {
      foldOn(cells, grammar.alphabet, Math.min(plain.text.length, cells.unit + SLICE))
      yield 0.4 * (cells.unit / plain.text.length)
    }
    folded(cells)
    let drafts = []
    const owns = new Map()
    for (let at = 0; at < cells.length; ) {
      at = readAll(cells, grammar, drafts, owns, at, Math.min(cells.length, at + SLICE))
      yield 0.4 + 0.4 * (at / cells.length)
    }
    drafts = nameLaws(cells, grammar, withoutOwn(cells, grammar, drafts, owns), lexicon)
    shareInLists(cells, grammar, drafts)
    drafts = bindRepeats(drafts)
    yield 0.8
    drafts = addAliases(cells, grammar, drafts, lexicon)
    drafts = addNamesakes(cells, grammar, drafts).slice(0, MOST_CITATIONS)
    yield 0.85
    nest(cells, grammar, drafts)
    yield 0.95
    return asWritten(text, plain, finish(cells, grammar, drafts))
  }

  /** What `find` finds, as a promise; `onProgress` hears the share that is done, from 0 to 1. */
  function findInSlices(text, lexicon = null, onProgress = null) {
    const work = steps(text, lexicon || {})
    return new Promise((resolve, reject) => {
      function goOn() {
        try {
          const step = work.next()
          if (onProgress) onProgress(step.done ? 1 : step.value)
          if (step.done) resolve(step.value)
          else setTimeout(goOn, 0)
        } catch (error) {
          reject(error)
        }
      }
      goOn()
    })
  }

  modules.slices = { findInSlices }
})(CanCu.citations.modules)
