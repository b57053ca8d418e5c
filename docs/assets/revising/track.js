/* Tracked changes and the marks of comments: the twin of hooks/cancu/revising/{track,comments}.py. */
window.CanCu = window.CanCu || {}
CanCu.revising = CanCu.revising || {}
;((revising) => {
  "use strict"
  const { WORD, child, nameOf } = revising.names
  const { keepBlanks, word } = revising
  const AUTHOR = "Căn Cứ"
  /* What somebody else has inserted or moved: our insertion stands beside it, not inside. */
  const OTHERS = ["ins", "moveTo"]
  /* Marks of earlier tracking in the properties of a run are not to be copied to a new one. */
  const HISTORY = ["ins", "del", "moveFrom", "moveTo", "rPrChange"]

  function attribute(node, name) {
    return node.getAttributeNS(WORD, name) || ""
  }

  function isOurs(node) {
    return node && nameOf(node) === "ins" && attribute(node, "author") === AUTHOR
  }

  /** An id above all that changes, comments and bookmarks of the part have. */
  function firstFreeId(root) {
    let most = 0
    for (const node of root.getElementsByTagName("*")) {
      const id = attribute(node, "id")
      if (/^[0-9]{1,8}$/.test(id)) most = Math.max(most, Number(id))
    }
    return most + 1
  }

  function up(node, name) {
    for (let one = node.parentNode; one && one.nodeType === 1; one = one.parentNode)
      if (nameOf(one) === name) return one
    return null
  }

  function ofOneParagraph(runs) {
    const holder = up(runs[0], "p")
    return holder !== null && !up(runs[0], "txbxContent") && runs.every((run) => up(run, "p") === holder)
  }

  /** `marks`: { day, next }; puts `text` in place of the stretch; false where that cannot be tracked. */
  function change(segments, marks, start, end, text) {
    segments.cut(start)
    segments.cut(end)
    const runs = start < end ? segments.runs(start, end) : segments.runs(start - 1, start)
    if (!runs || !ofOneParagraph(runs)) return false
    let last = runs[runs.length - 1]
    const inserted = text ? insertion(start < end ? runs[0] : last, marks, text) : null
    if (start < end)
      runs.forEach((run) => {
        last = strike(segments, run, marks)
      })
    if (inserted) addAfter(last, inserted)
    return true
  }

  function mark(node, marks, tag) {
    const made = word(node, tag, { id: String(marks.next), author: AUTHOR, date: marks.day + "T00:00:00Z" })
    marks.next += 1
    return made
  }

  /* Marks a run as deleted; gives the w:del, one for neighbours. */
  function strike(segments, run, marks) {
    Array.from(run.children)
      .filter((one) => nameOf(one) === "t")
      .forEach((text) => {
        const old = word(text, "delText")
        old.textContent = text.textContent
        keepBlanks(old)
        text.replaceWith(old)
        segments.swap(text, old)
      })
    const before = run.previousElementSibling
    if (before && nameOf(before) === "del" && attribute(before, "id") === String(marks.next - 1)) {
      before.append(run)
      return before
    }
    const made = mark(run, marks, "del")
    run.before(made)
    made.append(run)
    return made
  }

  /* A w:ins with the text in the looks of the run `model`. */
  function insertion(model, marks, text) {
    const made = mark(model, marks, "ins")
    const run = word(model, "r")
    const looks = child(model, "rPr")
    if (looks) {
      const copy = looks.cloneNode(true)
      Array.from(copy.children)
        .filter((one) => HISTORY.includes(nameOf(one)))
        .forEach((one) => {
          one.remove()
        })
      run.append(copy)
    }
    const words = word(model, "t")
    words.textContent = text
    keepBlanks(words)
    run.append(words)
    made.append(run)
    return made
  }

  /* Past what was put in at the same place before: it is to be read first. */
  function behindOurs(place) {
    while (isOurs(place.nextElementSibling)) place = place.nextElementSibling
    return place
  }

  /* Sets the insertion behind a run or a deletion, outside what another has inserted. */
  function addAfter(place, inserted) {
    if (nameOf(place.parentNode) === "del") place = place.parentNode /* what stood before it has just been replaced */
    const parent = place.parentNode
    if (!OTHERS.includes(nameOf(parent))) return behindOurs(place).after(inserted)
    const all = Array.from(parent.children)
    const rest = all.slice(all.indexOf(place) + 1)
    if (rest.length) {
      const second = parent.cloneNode(false)
      second.append(...rest)
      parent.after(second)
    }
    behindOurs(parent).after(inserted)
  }

  /** Sets the marks of a comment around the runs from `first` to `last`, with what became of them. */
  function setMarks(first, last, number) {
    const id = String(number)
    first = nameOf(first.parentNode) === "del" ? first.parentNode : first
    last = nameOf(last.parentNode) === "del" ? last.parentNode : last
    if (isOurs(last.nextElementSibling)) last = last.nextElementSibling
    first.before(word(first, "commentRangeStart", { id: id }))
    const end = word(last, "commentRangeEnd", { id: id })
    last.after(end)
    const reference = word(last, "r")
    reference.append(word(last, "commentReference", { id: id }))
    end.after(reference)
  }

  revising.tracking = {
    AUTHOR: AUTHOR,
    attribute: attribute,
    change: change,
    firstFreeId: firstFreeId,
    setMarks: setMarks,
    up: up,
  }
})(CanCu.revising)
