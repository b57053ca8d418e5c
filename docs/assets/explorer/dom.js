/* Small helps: elements of HTML and SVG. */
;((explorer) => {
  "use strict"
  const SVG = "http://www.w3.org/2000/svg"

  function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (typeof value === "function") element.addEventListener(name, value)
      else if (value === true) element.setAttribute(name, "")
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value)
    }
    element.append(...children.filter((child) => child !== null && child !== ""))
    return element
  }

  /** An element with attributes (a function is a listener, true an empty attribute) and children. */
  const make = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children)
  const draw = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children)

  /** A line of text in a drawing; `role` is its class. */
  const text = (role, x, y, content, attributes) => draw("text", { class: role || null, x, y, ...attributes }, content)

  function button(words, action, attributes) {
    return make("button", { type: "button", class: "cc-button", click: action, ...attributes }, words)
  }

  explorer.dom = { button, draw, make, text }
})(CanCu.explorer)
