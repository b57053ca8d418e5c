/* What pages use of the reader. Places are code points; `unitsOf` leads back to the page's UTF-16 units. */
;((citations) => {
  "use strict"
  const { context, find, fold, resolve, sections, slices, tables } = citations.modules

  /** The UTF-16 unit at which each code point of a text begins, and at last the end of the text. */
  function unitsOf(text) {
    return fold.fold(text, tables.tables().alphabet).units
  }

  citations.find = find.find
  citations.findInSlices = slices.findInSlices
  citations.sectionsOf = sections.sectionsOf
  citations.lexiconOf = context.lexiconOf
  citations.contextOf = context.contextOf
  citations.resolve = resolve.resolve
  citations.unitsOf = unitsOf
})(CanCu.citations)
