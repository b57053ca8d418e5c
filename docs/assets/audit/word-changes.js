/* A replacement as the fewest changed words: the twin of hooks/cancu/audit/word_changes.py. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const TOKEN = /\s+|[\p{L}\p{N}_/-]+|[^\p{L}\p{N}_\s]/gu
  const MOST_TOKENS = 400

  function isBlank(token) {
    return /^\s+$/.test(token)
  }

  function same(one, other) {
    return one === other || (isBlank(one) && isBlank(other))
  }

  /* Longest common subsequence of what is left behind each pair of places. */
  function lengths(old, fresh) {
    const table = Array.from({ length: old.length + 1 }, () => new Array(fresh.length + 1).fill(0))
    for (let i = old.length - 1; i >= 0; i--) {
      for (let j = fresh.length - 1; j >= 0; j--) {
        table[i][j] = same(old[i], fresh[j]) ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1])
      }
    }
    return table
  }

  /* Runs of tokens that differ, in order. */
  function replacements(at, old, fresh) {
    const table = lengths(old, fresh)
    const found = []
    let i = 0
    let j = 0
    const meet = () => i < old.length && j < fresh.length && same(old[i], fresh[j])
    while (i < old.length || j < fresh.length) {
      if (meet()) {
        at += old[i].length
        i += 1
        j += 1
        continue
      }
      const start = at
      let said = ""
      while ((i < old.length || j < fresh.length) && !meet()) {
        if (j === fresh.length || (i < old.length && table[i + 1][j] >= table[i][j + 1])) {
          at += old[i].length
          i += 1
        } else {
          said += fresh[j]
          j += 1
        }
      }
      found.push({ start: start, end: at, text: said })
    }
    return found
  }

  /** The repair as replacements of words. */
  audit.wordChanges = (string, repair) => {
    const old = string.slice(repair.start, repair.end).match(TOKEN) || []
    const fresh = repair.text.match(TOKEN) || []
    if (!old.length || !fresh.length || old.length > MOST_TOKENS || fresh.length > MOST_TOKENS) return [repair]
    /* Changes that only a blank parts become one: a phrase reads better than its words. */
    const joined = []
    replacements(repair.start, old, fresh).forEach((each) => {
      const last = joined[joined.length - 1]
      const between = last ? string.slice(last.end, each.start) : ""
      if (last && isBlank(between) && last.start < last.end && each.start < each.end) {
        joined[joined.length - 1] = { start: last.start, end: each.end, text: last.text + between + each.text }
      } else joined.push(each)
    })
    return joined
  }
})(CanCu.audit)
