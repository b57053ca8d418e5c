/* A pack for one audience alone: also by address, ?ban=van-thu, so that a trainer can send the link. And
 * the button that prints. Everything reads well without this script. */
;(function () {
  "use strict"

  function show(name) {
    var content = document.querySelector(".md-content")
    if (name) content.setAttribute("data-audience-shown", name)
    else content.removeAttribute("data-audience-shown")
    document.querySelectorAll(".th-for").forEach(function (block) {
      block.classList.toggle("th-shown", block.dataset.for === name)
    })
    document.querySelectorAll("[data-audience]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.audience === name))
    })
  }

  function arm(choice) {
    choice.hidden = false
    choice.querySelectorAll("[data-audience]").forEach(function (button) {
      button.addEventListener("click", function () { show(button.dataset.audience) })
    })
    var asked = new URLSearchParams(window.location.search).get("ban")
    if (asked && choice.querySelector('[data-audience="' + CSS.escape(asked) + '"]')) show(asked)
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-audience-choice]").forEach(arm)
    document.querySelectorAll("[data-print]").forEach(function (button) {
      button.hidden = false
      button.addEventListener("click", function () { window.print() })
    })
  })
})()
