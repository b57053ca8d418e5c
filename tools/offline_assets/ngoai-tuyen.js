/* The site opened from a folder, without a server. Browsers refuse workers there and list folders instead
 * of opening their index.html; this script, first on every page of the offline copy, makes up for both. */
window.CanCu = window.CanCu || {}
window.CanCu.offline = location.protocol === "file:"
;(function (CanCu) {
  "use strict"
  if (!CanCu.offline) return

  /** The address of the file behind the address of a folder: ".../hieu-luc/#a" → ".../hieu-luc/index.html#a". */
  CanCu.fileAddress = function (address) {
    var url = new URL(address, location.href)
    if (url.protocol === "file:" && /\/$/.test(url.pathname)) url.pathname += "index.html"
    return url.href
  }

  /* Links written into the pages lead to files already; this mends those that scripts make. */
  function mend(event) {
    var link = event.target.closest && event.target.closest("a[href]")
    var address = link && link.getAttribute("href")
    if (!address || address[0] === "#") return
    var url = new URL(address, location.href)
    if (url.protocol === "file:" && /\/$/.test(url.pathname)) link.setAttribute("href", CanCu.fileAddress(address))
  }
  ;["pointerdown", "focusin", "click", "auxclick"].forEach(function (name) {
    document.addEventListener(name, mend, true)
  })

  /* What runs in the frame before the worker's own script: the few things a worker finds around it. */
  function surroundings() {
    var self = window
    self.surrounded = true
    self.postMessage = function (data) { self.answer(data) }
    self.importScripts = function () {
      return Array.prototype.reduce.call(arguments, function (before, address) {
        return before.then(function () {
          return new Promise(function (resolve, reject) {
            var script = document.createElement("script")
            script.onload = resolve
            script.onerror = function () { reject(new Error(address)) }
            script.src = address
            document.head.appendChild(script)
          })
        })
      }, Promise.resolve())
    }
  }

  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;")
  }

  /** A worker in a hidden frame: same messages, on the page's own thread. */
  function FrameWorker(address) {
    var target = new EventTarget()
    var frame = document.createElement("iframe")
    var waiting = []
    var ready = false
    frame.hidden = true
    frame.title = "Tìm kiếm"
    frame.srcdoc = "<!doctype html><html><head><script>(" + surroundings + ")()</" + "script><script src=\"" +
      escaped(new URL(address, location.href).href) + "\"></" + "script></head></html>"
    target.postMessage = function (data) {
      if (!ready) return void waiting.push(data)
      frame.contentWindow.dispatchEvent(new frame.contentWindow.MessageEvent("message", { data: data }))
    }
    target.terminate = function () { frame.remove() }
    frame.addEventListener("load", function () {
      /* Firefox also tells of the empty page that stands in the frame at first. */
      if (!frame.contentWindow.surrounded || ready) return
      frame.contentWindow.answer = function (data) {
        target.dispatchEvent(new MessageEvent("message", { data: data }))
      }
      ready = true
      waiting.splice(0).forEach(target.postMessage)
    })
    var place = function () { document.body.appendChild(frame) }
    document.body ? place() : document.addEventListener("DOMContentLoaded", place)
    return target
  }

  /* The theme's search looks for this name to find its language files from inside a frame. */
  window.IFrameWorker = FrameWorker
  window.Worker = FrameWorker
})(window.CanCu)
