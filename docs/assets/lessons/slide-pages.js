/* A pack as slides: the page cut at its headings, and again where a screen is full. */
window.CanCu = window.CanCu || {}
;(function (CanCu) {
  "use strict"

  /* Notes for the trainer and paper to fill in stay off the wall; of paper, drafts and cards are shown. */
  function slidesOf(content) {
    var slides = []
    var section = null
    var current = start(slides, content.querySelector("h1"))
    blocksOf(content).forEach(function (block) {
      if (block.matches("h1, .th-tools, .th-source-line, .th-note")) return
      if (block.matches("h2")) section = block
      if (block.matches("h2, h3")) current = start(slides, block)
      else if (section && section.matches(".th-notes, .th-sheet") && !block.matches(".th-draft, .th-cards")) return
      else if (block.matches(".th-cards")) cardSlides(slides, section, block)
      else current.blocks.push(block.cloneNode(true))
    })
    return slides.filter(function (slide) { return slide.blocks.length || slide === slides[0] })
  }

  /* Each card twice: the question alone, then with its answer. */
  function cardSlides(slides, section, deck) {
    Array.prototype.forEach.call(deck.children, function (card) {
      var front = card.querySelector(".th-front")
      start(slides, section).blocks.push(front.cloneNode(true))
      start(slides, section).blocks.push(front.cloneNode(true), card.querySelector(".th-back").cloneNode(true))
    })
  }

  function start(slides, heading) {
    var slide = { heading: heading.cloneNode(true), blocks: [] }
    slides.push(slide)
    return slide
  }

  /* Holders that make sense only as they stand. */
  var WHOLE = ".th-tools, .luoc-do, .cc-scroll, .md-typeset__scrollwrap, .th-draft, .admonition, .cc-cite-form"

  /* Blocks in reading order; holders are opened, so that what is in them can be divided. */
  function blocksOf(holder) {
    var found = []
    Array.prototype.forEach.call(holder.children, function (child) {
      if (getComputedStyle(child).display === "none") return
      var open = child.matches("div, section") && !child.matches(WHOLE)
      found = found.concat(open ? blocksOf(child) : [child])
    })
    return found
  }

  /* Where the items of a list or a table stand; null for what cannot be divided. */
  function itemsOf(block) {
    if (block.matches("ol, ul")) return block
    return block.matches(".cc-scroll, .md-typeset__scrollwrap, table") ? block.querySelector("tbody") : null
  }

  function fits(frame) { return frame.scrollHeight <= frame.clientHeight + 1 }

  /* Blocks one after another; what does not fit turns the page, and a long list or table is divided. */
  function paginate(slides, frame) {
    var pages = []
    slides.forEach(function (slide) {
      var nodes = [slide.heading]
      function fitsWith(node) {
        frame.replaceChildren.apply(frame, nodes.concat(node))
        return fits(frame)
      }
      function turn() {
        pages.push(nodes)
        nodes = [slide.heading.cloneNode(true)]
      }
      function divide(block) {
        var items = Array.prototype.slice.call(itemsOf(block).children).filter(function (item) { return !item.hidden })
        var first = block.start || 1
        var part = null
        items.forEach(function (item, place) {
          for (var tries = 0; tries < 2; tries += 1) {
            if (!part) {
              part = block.cloneNode(true)
              itemsOf(part).replaceChildren()
              if (block.matches("ol")) part.start = first + place
            }
            itemsOf(part).append(item)
            if (fitsWith(part) || (nodes.length === 1 && itemsOf(part).children.length === 1)) return
            item.remove()
            if (itemsOf(part).children.length) nodes.push(part)
            part = null
            turn()
          }
        })
        if (part) nodes.push(part)
      }
      slide.blocks.forEach(function (block) {
        var items = itemsOf(block)
        if (fitsWith(block)) nodes.push(block)
        else if (items && items.children.length > 1) divide(block)
        else {
          if (nodes.length > 1) turn()
          nodes.push(block)
        }
      })
      if (nodes.length > 1 || !pages.length) pages.push(nodes)
    })
    return pages
  }

  /** The slides of a page as lists of nodes, none of which overflows `frame`. */
  CanCu.slidePages = function (content, frame) { return paginate(slidesOf(content), frame) }
  CanCu.slideFits = fits
})(window.CanCu)
