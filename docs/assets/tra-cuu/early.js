/* Runs inside the finder page, before the theme's script: the theme takes "?q=" for itself, opens its own
 * search over the page and strips the address. Here the question belongs to the finder, which writes the
 * address back when it starts. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  if (!new URLSearchParams(location.search).has("q")) return
  finder.arrived = location.search
  try {
    history.replaceState(history.state, "", location.pathname + location.hash)
  } catch (refused) {
    /* From disk some browsers keep the address as it is; the finder then closes the theme's search. */
  }
})(CanCu.finder)
