"""Takes from an open page what is there many times over: axe-core looks at each kind, not at each row."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Page

from support.browsers import violations

# Two elements are of one kind when they stand below the same chain of elements and are themselves, with all
# that is in them, the same to axe-core: names, attributes, colours and sizes as computed, and whether there
# are words. Free are words, addresses, names and numbers, as long as both have some. Of a kind two stay, and
# one below every parent that has any. A row or an item that only mixes parts of which each has stayed twice
# in others like it goes too, unless it is the first. An id that is used twice is looked for before.
THIN = r"""() => {
  const FREE = new RegExp("^(id|href|src|title|name|value|for|datetime|d|x|y|width|height|viewBox|" +
    "transform|points|rowspan|data-.*|aria-(label|labelledby|describedby|controls|owns|details))$")
  const LOOK = ["color", "background-color", "background-image", "font-size", "font-weight", "opacity",
    "fill", "display", "visibility", "text-decoration-line", "position"]
  const STAY = 2
  const numbers = new Map(), own = new Map(), kinds = new Map()
  const number = text => {
    if (!numbers.has(text)) numbers.set(text, numbers.size)
    return numbers.get(text)
  }
  const read = element => {
    const style = getComputedStyle(element)
    const attributes = [...element.attributes].map(({ name, value }) =>
      FREE.test(name) ? `${name}${value.trim() ? "" : " empty"}` : `${name}=${value}`).sort()
    const look = LOOK.map(name => style.getPropertyValue(name))
    const within = new Set()
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) within.add("words")
      if (node.nodeType === Node.ELEMENT_NODE) within.add(read(node))
    }
    own.set(element, number([element.tagName, within.has("words"), ...attributes, ...look].join("\n")))
    kinds.set(element, number(`${own.get(element)}: ${[...within].join()}`))
    return kinds.get(element)
  }
  const met = new Map(), spare = []
  const often = (chain, element) => (met.get(`${chain} > ${kinds.get(element)}`) || 0) >= STAY
  const mixture = (row, chain) => {
    const here = number(`${chain} > ${own.get(row)}`)
    return row.matches("tr, li") && [...row.children].every(cell => often(here, cell))
  }
  const walk = (element, chain) => {
    const here = number(`${chain} > ${own.get(element)}`), siblings = new Set()
    for (const child of element.children) {
      const kind = `${here} > ${kinds.get(child)}`, alike = often(here, child) && siblings.has(kind)
      met.set(kind, (met.get(kind) || 0) + 1)
      if (alike || siblings.size && mixture(child, here)) spare.push(child)
      else walk(child, here)
      siblings.add(kind)
    }
  }
  const ids = new Set(), twice = []
  for (const { id } of document.querySelectorAll("[id]")) {
    if (ids.has(id)) twice.push(id)
    ids.add(id)
  }
  read(document.body)
  walk(document.body, 0)
  for (const element of spare) element.remove()
  return twice
}"""


def violations_of_kinds(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """What axe-core finds on the page, told once of what is alike. The page is of no use afterwards.

    A table of a thousand rows costs axe-core as much as a thousand pages do, and tells it no more.
    """
    twice = page.evaluate(THIN)
    return [*(f"id twice: {name}" for name in twice), *violations(page, rules)]
