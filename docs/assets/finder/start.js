/* Runs inside the finder page, below its markup and before the theme's script: the finder starts at once.
 * The theme takes "?q=" for itself, opens its own search over the page and strips the address: here the
 * question belongs to the finder, which writes the address back when it starts. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;((finder) => {
  "use strict"
  finder.begin()
  if (!new URLSearchParams(location.search).has("q")) return
  finder.arrived = location.search
  try {
    history.replaceState(history.state, "", location.pathname + location.hash)
  } catch (_refused) {
    /* From disk some browsers keep the address as it is; the finder then closes the theme's search. */
  }
})(CanCu.finder)
