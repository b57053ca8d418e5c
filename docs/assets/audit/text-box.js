/* The box that takes the draft: typed, pasted, or put there from a file. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const LARGE = 200000

  /** Listens to the box and the buttons beside it; `tell` has put, check, forget and remark of the page. */
  audit.textBox = (parts, tell) => {
    const box = parts.text
    let waiting = 0
    /* Whoever asks for the letters of a long text keeps them until another text comes. */
    let unfolded = false

    /* While the cursor stands in a box that is not painted, the browser lays it out again for every frame. */
    function leave() {
      box.blur()
      getSelection().removeAllRanges()
    }

    /* Laying out hundreds of pages in the box would stop the page for seconds: the box stays unpainted, the
     * text shows below, block by block. */
    function fold() {
      const large = box.value.length > LARGE && !unfolded
      box.classList.toggle("cc-audit-unpainted", large)
      parts.long.hidden = !large
    }

    /** Shows another text. */
    function put(string) {
      const large = string.length > LARGE
      unfolded = false
      const held = large && document.activeElement === box
      if (large) leave()
      box.value = string
      fold()
      if (held) parts.long.lastElementChild.focus()
    }

    box.addEventListener("input", () => {
      fold()
      clearTimeout(waiting)
      if (!box.value) tell.remark([])
      waiting = setTimeout(tell.check, box.value.length > LARGE ? 600 : 200)
    })
    /* A browser pastes line by line; a long text goes in at once. */
    box.addEventListener("paste", (event) => {
      const pasted = event.clipboardData.getData("text/plain")
      const whole = box.selectionEnd - box.selectionStart === box.value.length
      if (whole) tell.forget()
      if (pasted.length < LARGE && !audit.modernized(pasted).encoding) return
      event.preventDefault()
      tell.put(box.value.slice(0, box.selectionStart) + pasted + box.value.slice(box.selectionEnd))
    })
    parts.long.lastElementChild.addEventListener("click", () => {
      unfolded = true
      fold()
      box.focus()
    })
    parts.example.addEventListener("click", () => {
      tell.put(audit.example)
    })
    parts.clear.addEventListener("click", () => {
      tell.put("")
      box.focus()
    })
    parts.form.addEventListener("submit", (event) => {
      event.preventDefault()
    })
    return { put }
  }
})(CanCu.audit)
