/* Small helps for building pages: elements, buttons that copy. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"

  /** An element with attributes (a function is a listener, true an empty attribute) and children. */
  const make = (tag, attributes, ...children) => CanCu.fill(document.createElement(tag), attributes, children)

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
