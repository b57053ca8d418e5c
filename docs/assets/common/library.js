/* How documents stand on a day, for every script of the site: the one decoder of the steps that
 * hooks/cancu/graph/status/packed_steps.py packs, and what to use in place of a document that is over. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"

  /** A day as a number, from "2021-07-30" or a number; the first day that a partial date can mean. */
  function dayNumber(day) {
    if (typeof day === "number") return day
    const [year, month, date] = String(day || "").split("-")
    return year ? Number(year) * 10000 + Number(month || 1) * 100 + Number(date || 1) : 0
  }

  const two = (number) => String(number).padStart(2, "0")

  /** A day as a number in ISO form; without the parts that are 0. */
  function iso(number) {
    const parts = [Math.floor(number / 10000), Math.floor(number / 100) % 100, number % 100]
    return parts.filter(Boolean).map(two).join("-")
  }

  /** A date (ISO or a number) as offices print it: 26/11/2021, tháng 3/2025, năm 2024, 05/02/2026. */
  function printed(day) {
    if (!day) return "không rõ ngày"
    const [year, month, date] = (typeof day === "number" ? iso(day) : day).split("-")
    if (!month) return "năm " + year
    const short = Number(month) < 3 ? month : String(Number(month))
    return date ? date + "/" + short + "/" + year : "tháng " + short + "/" + year
  }

  /** The same in the long form: "ngày 26 tháng 11 năm 2021", "tháng 3 năm 2025"; empty for no date. */
  function longDay(day) {
    if (!day) return ""
    const [year, month, date] = (typeof day === "number" ? iso(day) : day).split("-")
    if (!month) return "năm " + year
    const words = "tháng " + (Number(month) <= 2 ? month : Number(month)) + " năm " + year
    return date ? "ngày " + date + " " + words : words
  }

  /* A number that carries its year tells a document apart without its day: 14/2018/TT-BNV, 47/2019/QH14. */
  const WITH_YEAR = /\/(?:19|20)[0-9]{2}\//

  /** Type and number, with the day where the number comes again: the twin of `told_apart` in cancu/wording.py. */
  function toldApart(type, number, issued) {
    return [type, "số", number, WITH_YEAR.test(number) ? "" : longDay(issued)].filter(Boolean).join(" ")
  }

  /** The states that packed steps name by place: status, words, and how a document is treated that stands so. */
  function states({ states: rows, meanings }) {
    return rows.map(([status, speaks, headline, label, sentence, flags, asOf], place) => ({
      ...meanings.statuses[status],
      ...meanings.badges[speaks],
      status,
      speaks,
      headline,
      label,
      sentence,
      flags,
      asOf,
      place,
    }))
  }

  /** The place of the state that holds on a day: "0+20210730:3" is state 0 before 30/7/2021, state 3 from then on. */
  function placeOn(steps, day) {
    const asked = dayNumber(day)
    for (let end = steps.length; ; ) {
      const plus = steps.lastIndexOf("+", end - 1)
      if (plus < 0) return Number(steps.slice(0, end))
      const colon = steps.indexOf(":", plus)
      if (Number(steps.slice(plus + 1, colon)) <= asked) return Number(steps.slice(colon + 1, end))
      end = plus
    }
  }

  /** The days on which steps begin, as numbers. */
  function daysOf(steps) {
    return steps
      .split("+")
      .slice(1)
      .map((step) => Number(step.slice(0, step.indexOf(":"))))
  }

  /** Of pairs [document, first day] the documents whose day has come. */
  function held(pairs, day) {
    const asked = dayNumber(day)
    return pairs.filter((pair) => dayNumber(pair[1]) <= asked).map((pair) => pair[0])
  }

  /* Where the chain of what ended or followed a document stands: the twin of `last_living` in
   * hooks/cancu/graph/status/chains.py. `facts` answers for the day: `state(id)`, `enders(id)`, `followers(id)`. */
  function lastLiving(id, facts) {
    const later = (each) => {
      const ended = facts.enders(each)
      return ended.length ? ended : facts.followers(each)
    }
    const living = []
    const last = []
    const seen = new Set([id])
    const queue = later(id)
    for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
      if (seen.has(current)) continue
      seen.add(current)
      const state = facts.state(current)
      const goesOn = state.over || state.speaks === "followed"
      const further = goesOn ? later(current).filter((other) => !seen.has(other)) : []
      queue.push(...further)
      if (!state.usable) continue
      living.push(current)
      if (!further.length) last.push(current)
    }
    return last.length ? last.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)) : living.slice(-1)
  }

  /** What to use in place of a document that is over, followed to the last living text. */
  const instead = (id, facts) => (facts.state(id).over ? lastLiving(id, facts) : [])

  /** What came after a document, over or not, at the end of its chain; of nothing living what followed it. */
  function latest(id, facts) {
    const last = lastLiving(id, facts)
    return last.length ? last : facts.followers(id)
  }

  /** What is added to the advice to use `other` where no clause replaces the document by it. */
  function hedge(id, other, facts) {
    const seen = new Set([id])
    for (const current of seen) facts.enders(current).forEach((each) => seen.add(each))
    return seen.has(other) ? "" : " (chưa thấy điều khoản thay thế, cần đối chiếu)"
  }

  /** a; a và b; a, b và c. */
  function join(names) {
    if (names.length < 2) return names.join("")
    return names.slice(0, -1).join(", ") + " và " + names[names.length - 1]
  }

  /** What a citation says of amendments, by the names of the amending documents; empty without any. */
  const amendments = (names) => (names.length ? ", đã được sửa đổi, bổ sung một số điều theo " + join(names) : "")

  /** True for the levels of central bodies. */
  const isCentral = (level) => level.startsWith("central")

  CanCu.library = {
    amendments,
    dayNumber,
    daysOf,
    hedge,
    held,
    instead,
    isCentral,
    iso,
    join,
    latest,
    longDay,
    placeOn,
    printed,
    states,
    toldApart,
  }
})(window.CanCu)
