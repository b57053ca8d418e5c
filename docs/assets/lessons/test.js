/* The self-test of a pack: answers hidden until it is marked, then the score and every source. Without this
 * script each answer can be opened by hand. */
;(function () {
  "use strict"

  function arm(form) {
    var questions = form.querySelectorAll("[data-question]")
    var button = document.createElement("button")
    button.type = "submit"
    button.className = "md-button"
    button.textContent = "Chấm điểm"
    form.insertBefore(button, form.querySelector("[data-score]"))
    form.querySelectorAll(".th-answer").forEach(function (answer) { answer.hidden = true })
    form.addEventListener("submit", function (event) {
      event.preventDefault()
      var right = 0
      questions.forEach(function (question) { right += mark(question) })
      form.querySelector("[data-score]").textContent = "Đúng " + right + " trên " + questions.length + " câu."
    })
  }

  /** Shows the answer of one question; 1 if it was chosen, else 0. */
  function mark(question) {
    var chosen = question.querySelector("input:checked")
    var option = chosen && chosen.closest(".th-option")
    var good = Boolean(option && option.hasAttribute("data-right"))
    question.classList.add("th-done")
    question.querySelectorAll(".th-missed").forEach(function (old) { old.classList.remove("th-missed") })
    if (option && !good) option.classList.add("th-missed")
    var answer = question.querySelector(".th-answer")
    answer.hidden = false
    answer.open = true
    return good ? 1 : 0
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-test]").forEach(arm)
  })
})()
