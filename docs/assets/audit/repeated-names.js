/* Today's name of a body or a province where the draft has it already, in the same list: then the old one goes.
 * The twin of hooks/cancu/audit/repeated_names.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const rules = CanCu.grammar.draft_rules
  /* What parts the items of a list. */
  const BETWEEN = /^[\s,;•+–-]{1,9}(?:(?:và|với)\s{1,3})?$/u
  const MOST_BETWEEN = 20
  const WORD = /[\p{L}\p{N}]/u

  function isBeside(string, each, name) {
    const size = name.length
    const after = string.slice(each.end, each.end + MOST_BETWEEN + size + 1).toLowerCase()
    const before = string.slice(Math.max(0, each.start - MOST_BETWEEN - size - 1), each.start).toLowerCase()
    const at = after.indexOf(name)
    const last = before.lastIndexOf(name)
    const follows = at > 0 && BETWEEN.test(after.slice(0, at)) && !WORD.test(after.slice(at + size, at + size + 1))
    const leads =
      last >= 0 && BETWEEN.test(before.slice(last + size)) && !WORD.test(before.slice(Math.max(0, last - 1), last))
    return follows || leads
  }

  /** The leftovers, in order; of a name that would stand there twice only the message is left. */
  audit.withoutRepeats = (string, found) => {
    let written = null /* the last one that put a name in */
    return found.map((each) => {
      if (!each.proposal || !rules.RENAMED.includes(each.kind)) return each
      const again =
        written !== null && written.proposal === each.proposal && BETWEEN.test(string.slice(written.end, each.start))
      if (!again && !isBeside(string, each, each.proposal.toLowerCase())) {
        written = each
        return each
      }
      const message = each.message + " Tên mới đã có ngay bên cạnh, đề nghị lược bỏ tên cũ."
      return Object.assign({}, each, { message: message, proposal: null, certain: false })
    })
  }
})(CanCu.audit)
