/* What pages use of the reader. Places are code points; `unitsOf` leads back to the page's UTF-16 units. */
;(function (citations) {
  "use strict"
  const { contextOf, lexiconOf, resolve, sectionsOf, find, findInSlices } = Object.assign(
    {}, citations.modules.context, citations.modules.resolve, citations.modules.sections, citations.modules.find,
    citations.modules.slices,
  )
  const { fold } = citations.modules.fold
  const { tables } = citations.modules.tables

  /** The UTF-16 unit at which each code point of a text begins, and at last the end of the text. */
  function unitsOf(text) {
    return fold(text, tables().alphabet).units
  }

  Object.assign(citations, { find, findInSlices, sectionsOf, lexiconOf, contextOf, resolve, unitsOf })
})(CanCu.citations)
