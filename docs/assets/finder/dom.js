/* Small helps for building pages: elements, days as offices print them, buttons that copy. */
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

  /** A day number as offices print it: 20211126 → 26/11/2021, 20250300 → tháng 3/2025. */
  function day(number) {
    if (!number) return "không rõ ngày"
    var year = Math.floor(number / 10000)
    var month = Math.floor(number / 100) % 100
    var date = number % 100
    if (!month) return "năm " + year
    var printed = month < 3 ? "0" + month : String(month)
    return date ? (date < 10 ? "0" : "") + date + "/" + printed + "/" + year : "tháng " + printed + "/" + year
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

  finder.dom = { copyOn: copyOn, day: day, make: make }
})(CanCu.finder)
