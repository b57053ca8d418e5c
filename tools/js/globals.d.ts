/** The one namespace of our scripts; each script adds its room. */
declare var CanCu: any

interface Window {
  CanCu: any
}

/** What selectors and events of ours meet is HTML, and mostly the parts of a form: members that only some have. */
interface Element {
  checked: any
  dataset: any
  focus: any
  hidden: any
  name: any
  open: any
  options: any
  src: any
  value: any
}

interface EventTarget {
  closest: any
  tagName: any
}

interface Node {
  querySelectorAll: any
}
