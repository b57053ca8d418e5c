/* The self-test of a pack: answers hidden until it is marked, then the score and every source. Without this
 * script each answer can be opened by hand. */
;(() => {
  "use strict"

  function arm(form) {
    const questions = form.querySelectorAll("[data-question]")
    const button = document.createElement("button")
    button.type = "submit"
    button.className = "md-button"
    button.textContent = "Chấm điểm"
    form.insertBefore(button, form.querySelector("[data-score]"))
    form.querySelectorAll(".th-answer").forEach((answer) => {
      answer.hidden = true
    })
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      let right = 0
      questions.forEach((question) => {
        right += mark(question)
      })
      form.querySelector("[data-score]").textContent = "Đúng " + right + " trên " + questions.length + " câu."
    })
  }

  /** Shows the answer of one question; 1 if it was chosen, else 0. */
  function mark(question) {
    const chosen = question.querySelector("input:checked")
    const option = chosen?.closest(".th-option")
    const good = Boolean(option?.hasAttribute("data-right"))
    question.classList.add("th-done")
    question.querySelectorAll(".th-missed").forEach((old) => {
      old.classList.remove("th-missed")
    })
    if (option && !good) option.classList.add("th-missed")
    const answer = question.querySelector(".th-answer")
    answer.hidden = false
    answer.open = true
    return good ? 1 : 0
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-test]").forEach(arm)
  })
})()
