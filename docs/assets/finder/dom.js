/* Small helps for building pages: elements, buttons that copy. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"

  /** An element with attributes (a function is a listener, true an empty attribute) and children. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag)
    Object.keys(attributes || {}).forEach((name) => {
      const value = attributes[name]
      if (typeof value === "function") element.addEventListener(name, value)
      else if (value === true) element.setAttribute(name, "")
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value)
    })
    element.append(...children.filter((child) => child !== null && child !== ""))
    return element
  }

  /** Copies what `textOf` returns when the button is pressed, and says on the button how that went. */
  function copyOn(button, textOf) {
    const label = button.textContent
    button.addEventListener("click", () => {
      CanCu.copy(textOf())
        .then(
          () => {
            button.textContent = "Đã sao chép"
          },
          () => {
            button.textContent = "Hãy bôi đen và nhấn Ctrl+C"
          },
        )
        .then(() => {
          setTimeout(() => {
            button.textContent = label
          }, 2500)
        })
    })
    return button
  }

  finder.dom = { copyOn: copyOn, day: CanCu.library.printed, make: make }
})(CanCu.finder)
