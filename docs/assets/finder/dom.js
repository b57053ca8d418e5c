/* Small helps for building pages: elements, buttons that copy. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"

  /** An element with attributes (a function is a listener, true an empty attribute) and children. */
  function make(tag, attributes) {
    var element = document.createElement(tag)
    Object.keys(attributes || {}).forEach(function (name) {
      var value = attributes[name]
      if (typeof value === "function") element.addEventListener(name, value)
      else if (value === true) element.setAttribute(name, "")
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value)
    })
    for (var i = 2; i < arguments.length; i++) {
      if (arguments[i] !== null && arguments[i] !== "") element.append(arguments[i])
    }
    return element
  }

  /** Copies what `textOf` returns when the button is pressed, and says on the button how that went. */
  function copyOn(button, textOf) {
    var label = button.textContent
    button.addEventListener("click", function () {
      CanCu.copy(textOf()).then(
        function () { button.textContent = "Đã sao chép" },
        function () { button.textContent = "Hãy bôi đen và nhấn Ctrl+C" }
      ).then(function () { setTimeout(function () { button.textContent = label }, 2500) })
    })
    return button
  }

  finder.dom = { copyOn: copyOn, day: CanCu.library.printed, make: make }
})(CanCu.finder)
