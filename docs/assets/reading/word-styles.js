/* Styles of a Word file: what a run or a paragraph takes from them; twin of hooks/cancu/reading/word_styles.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const { child, children, isOn, numberOf, attributeText } = audit.wordNames
  const DEEPEST = 20
  const SILENT = { font: null, hidden: null }

  /** What run properties (w:rPr) say themselves; null where they say nothing. */
  function lookOf(properties) {
    if (!properties) return SILENT
    const fonts = child(properties, "rFonts")
    return {
      font: attributeText(fonts, "ascii") || attributeText(fonts, "hAnsi") || null,
      hidden: isOn(child(properties, "vanish")),
    }
  }

  /** One look, and that below where it is silent. */
  function over(look, below) {
    return {
      font: look.font === null ? below.font : look.font,
      hidden: look.hidden === null ? below.hidden : look.hidden,
    }
  }

  class Styles {
    constructor() {
      this.known = new Map()
      this.usual = ""
      this.standard = SILENT
    }

    chain(style) {
      const chain = []
      while (this.known.has(style) && chain.length < DEEPEST) {
        chain.push([style, this.known.get(style)])
        style = this.known.get(style).basedOn
      }
      return chain
    }

    look(style) {
      return this.chain(style).reduce((look, pair) => over(look, pair[1].look), SILENT)
    }

    /** List, level and the style that names them; no list: an empty one. */
    listOf(style) {
      const found = this.chain(style).find((pair) => pair[1].number !== null)
      return found ? [found[1].number, found[1].depth, found[0]] : ["", null, ""]
    }
  }

  /** The styles of styles.xml; without one, none. */
  audit.readStyles = (root) => {
    const styles = new Styles()
    styles.standard = lookOf(child(root, "docDefaults", "rPrDefault", "rPr"))
    for (const one of children(root, "style")) {
      const numbers = child(one, "pPr", "numPr")
      const number = child(numbers, "numId")
      const depth = child(numbers, "ilvl")
      const id = attributeText(one, "styleId")
      styles.known.set(id, {
        look: lookOf(child(one, "rPr")),
        basedOn: attributeText(child(one, "basedOn")),
        number: number ? attributeText(number) : null,
        depth: depth ? numberOf(depth) : null,
      })
      if (attributeText(one, "type") === "paragraph" && ["1", "true", "on"].includes(attributeText(one, "default")))
        styles.usual = id
    }
    return styles
  }

  audit.wordLook = { lookOf, over }
})(CanCu.audit)
