// Where the browser keeps nothing for a page (cookies blocked), reading localStorage throws, and the theme's own
// scripts stop: no search, no dark mode. Then a store that lives as long as the page stands in. Loaded before them.
;(() => {
  const isThere = (name) => {
    try {
      return window[name] !== null && window[name] !== undefined
    } catch {
      return false
    }
  }
  const store = () => {
    const kept = new Map()
    return {
      get length() {
        return kept.size
      },
      key: (place) => [...kept.keys()][place] ?? null,
      getItem: (name) => kept.get(String(name)) ?? null,
      setItem: (name, value) => {
        kept.set(String(name), String(value))
      },
      removeItem: (name) => {
        kept.delete(String(name))
      },
      clear: () => kept.clear(),
    }
  }
  for (const name of ["localStorage", "sessionStorage"]) {
    if (!isThere(name)) Object.defineProperty(window, name, { value: store(), configurable: true })
  }
})()
