/* The facets beside the results: counted check boxes, the ones in use first. */
window.CanCu = window.CanCu || {}
CanCu.finder = CanCu.finder || {}
;(function (finder) {
  "use strict"
  var make = finder.dom.make
  var SHORT = 8
  var unfolded = new Set()

  function keysOf(facet, tally, chosen) {
    var keys = Array.from(tally.keys())
    chosen.forEach(function (key) { if (keys.indexOf(key) < 0) keys.push(key) })
    return keys.sort(function (a, b) {
      var used = (chosen.indexOf(b) >= 0) - (chosen.indexOf(a) >= 0)
      if (used) return used
      if (facet.newestFirst) return b.localeCompare(a)
      return (tally.get(b) || 0) - (tally.get(a) || 0) || facet.label(a).localeCompare(facet.label(b), "vi")
    })
  }

  function box(facet, key, number, chosen, onChange) {
    var input = make("input", { type: "checkbox", name: facet.name, value: key })
    input.checked = chosen.indexOf(key) >= 0
    input.addEventListener("change", function () { onChange(facet.name, key, input.checked) })
    return make("li", {}, make("label", {}, input, make("span", {}, facet.label(key)),
      make("span", { "class": "cc-facet-count" }, String(number))))
  }

  function group(facet, tally, chosen, onChange, redraw) {
    var keys = keysOf(facet, tally, chosen)
    var all = unfolded.has(facet.name)
    var list = make("ul", {})
    keys.slice(0, all ? keys.length : SHORT).forEach(function (key) {
      list.append(box(facet, key, tally.get(key) || 0, chosen, onChange))
    })
    var set = make("fieldset", { "class": "cc-facet" }, make("legend", {}, facet.title), list)
    if (keys.length > SHORT) {
      set.append(make("button", {
        type: "button", "class": "cc-facet-more", "aria-expanded": String(all),
        click: function () {
          if (all) unfolded.delete(facet.name)
          else unfolded.add(facet.name)
          redraw()
        },
      }, all ? "Thu gọn" : "Thêm " + (keys.length - SHORT)))
    }
    return set
  }

  /** Draws every facet that has something to choose; focus stays on the box that was used. */
  finder.showFacets = function (place, counts, choices, onChange) {
    var active = document.activeElement
    var held = active && place.contains(active) ? [active.name, active.value] : null
    var redraw = function () { finder.showFacets(place, counts, choices, onChange) }
    place.replaceChildren()
    finder.facets.all.forEach(function (facet) {
      var chosen = choices[facet.name] || []
      if (counts[facet.name].size > 1 || chosen.length) {
        place.append(group(facet, counts[facet.name], chosen, onChange, redraw))
      }
    })
    if (!held) return
    Array.from(place.querySelectorAll("input")).forEach(function (input) {
      if (input.name === held[0] && input.value === held[1]) input.focus()
    })
  }
})(CanCu.finder)
