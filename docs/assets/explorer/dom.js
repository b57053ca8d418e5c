/* Small helps: elements of HTML and SVG. */
;((explorer) => {
  "use strict"
  const SVG = "http://www.w3.org/2000/svg"

  /** An element with attributes (a function is a listener, true an empty attribute) and children. */
  const make = (tag, attributes, ...children) => CanCu.fill(document.createElement(tag), attributes, children)
  const draw = (tag, attributes, ...children) => CanCu.fill(document.createElementNS(SVG, tag), attributes, children)

  /** A line of text in a drawing; `role` is its class. */
  const text = (role, x, y, content, attributes) => draw("text", { class: role || null, x, y, ...attributes }, content)

  function button(words, action, attributes) {
    return make("button", { type: "button", class: "cc-button", click: action, ...attributes }, words)
  }

  explorer.dom = { button, draw, make, text }
})(CanCu.explorer)
