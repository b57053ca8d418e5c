/* Automatic numbers of a Word file: "I.", "1.", "a)"; twin of hooks/cancu/reading/word_numbering.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const { child, children, numberOf, attributeText } = audit.wordNames
  const LEVELS = 9
  const LARGEST = 32767
  /** @type {[number, string][]} */
  const ROMAN = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ]
  const USUAL = { start: 1, format: "decimal", text: "", restart: null, legal: false, style: null }

  function levelOf(one) {
    const restart = child(one, "lvlRestart")
    const legal = child(one, "isLgl")
    const style = child(one, "pStyle")
    return {
      start: numberOf(child(one, "start"), "val", 1),
      format: attributeText(child(one, "numFmt")) || "decimal",
      text: attributeText(child(one, "lvlText")),
      restart: restart ? numberOf(restart) : null,
      legal: Boolean(legal) && !["0", "false", "off"].includes(attributeText(legal)),
      style: style ? attributeText(style) : null,
    }
  }

  function levelsOf(holder) {
    return new Map(children(holder, "lvl").map((one) => [numberOf(one, "ilvl"), levelOf(one)]))
  }

  function roman(value) {
    let written = ""
    for (const [worth, sign] of ROMAN) {
      while (value >= worth) {
        written += sign
        value -= worth
      }
    }
    return written
  }

  function written(value, format) {
    if (format === "upperRoman") return roman(value).toUpperCase()
    if (format === "lowerRoman") return roman(value)
    if ((format === "upperLetter" || format === "lowerLetter") && value > 0) {
      const letters = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
      return format === "upperLetter" ? letters.toUpperCase() : letters
    }
    if (format === "none") return ""
    return format === "decimalZero" ? String(value).padStart(2, "0") : String(value)
  }

  class Numbering {
    constructor() {
      this.levels = new Map()
      this.lists = new Map()
      this.starts = new Map()
      this.counted = new Map()
      this.begun = new Set()
    }

    /** The next label of a list at a level; empty for none, "-" for a bullet. */
    label(number, depth) {
      const levels = this.levels.get(number)
      const level = levels && depth < LEVELS ? levels.get(depth) : null
      if (!level) return ""
      const key = this.lists.get(number)
      if (!this.counted.has(key)) this.counted.set(key, new Array(LEVELS).fill(null))
      const counts = this.counted.get(key)
      this.count(number, depth, counts)
      return level.format === "bullet" ? "-" : this.filled(level, levels, counts)
    }

    /** The level that a paragraph style stands for. */
    depthOfStyle(number, style) {
      for (const [depth, level] of this.levels.get(number) || []) if (level.style === style) return depth
      return 0
    }

    count(number, depth, counts) {
      const levels = this.levels.get(number)
      for (let place = 0; place <= depth; place++) {
        const key = number + " " + place
        const first = this.starts.get(key)
        if (first !== undefined && !this.begun.has(key)) {
          this.begun.add(key)
          counts[place] = null
        }
        if (counts[place] === null) counts[place] = first === undefined ? (levels.get(place) || USUAL).start : first
        else if (place === depth) counts[place] = Math.min(counts[place] + 1, LARGEST)
      }
      for (let place = depth + 1; place < LEVELS; place++) {
        const restart = (levels.get(place) || USUAL).restart
        if (restart === null || (restart > 0 && restart >= depth + 1)) counts[place] = null
      }
    }

    filled(level, levels, counts) {
      let text = level.text
      for (let place = 0; place < LEVELS; place++) {
        const mark = "%" + (place + 1)
        if (!text.includes(mark)) continue
        const other = levels.get(place) || USUAL
        const value = counts[place] === null ? other.start : counts[place]
        text = text.split(mark).join(written(value, level.legal ? "decimal" : other.format))
      }
      return text.trim()
    }
  }

  /** The lists of numbering.xml; without one, no list. */
  audit.readNumbering = (root) => {
    const numbering = new Numbering()
    const shapes = new Map(children(root, "abstractNum").map((shape) => [attributeText(shape, "abstractNumId"), shape]))
    const styles = new Map()
    shapes.forEach((shape, key) => {
      const style = attributeText(child(shape, "styleLink"))
      if (style) styles.set(style, key)
    })
    for (const one of children(root, "num")) {
      const number = attributeText(one, "numId")
      const named = attributeText(child(one, "abstractNumId"))
      const link = attributeText(child(shapes.get(named) || null, "numStyleLink"))
      const key = styles.has(link) ? styles.get(link) : named
      if (!shapes.has(key)) continue
      numbering.lists.set(number, key)
      numbering.levels.set(number, levelsOf(shapes.get(key)))
      for (const over of children(one, "lvlOverride")) {
        const depth = numberOf(over, "ilvl")
        if (child(over, "lvl")) numbering.levels.get(number).set(depth, levelOf(child(over, "lvl")))
        if (child(over, "startOverride"))
          numbering.starts.set(number + " " + depth, numberOf(child(over, "startOverride")))
      }
    }
    return numbering
  }
})(CanCu.audit)
