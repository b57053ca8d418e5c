/* One row per citation: its flags when signed and now, in words, and what to write instead. The twin of
 * hooks/cancu/audit/{rows,paste}.py; tests hold the two to the same rows. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var text = audit.text

  function flags(library, document, day, signed, malformed) {
    var found = new Set(library.stepOn(document, text.firstDay(day)).flags)
    if (signed && document.issued && text.firstDay(document.issued) > text.lastDay(signed)) {
      found.add("later-than-document")
    }
    if (malformed) found.add("malformed")
    return library.data.flags.filter(function (flag) { return found.has(flag) })
  }

  /* What has ended gives way to what replaced it, what is over to what came after it. */
  function paste(library, document, now, instead, wanting, first) {
    var replaced = library.data.flagRows[now[0]].over && instead.length > 0
    if (!(replaced || wanting || now.indexOf("amended") >= 0)) return null
    return (replaced ? instead : [document.id]).map(first ? library.mention : library.later).join("; ")
  }

  function openRow(library, citation, resolution, signed, first) {
    var flag = resolution.candidates.length ? "ambiguous" : "unknown"
    var missing = flag === "unknown" ? audit.form.lacking(citation, null, first) : []
    var reason = resolution.state !== "unknown" ? resolution.reason
      : "Văn bản chưa có trong kho; đề nghị tự kiểm tra hiệu lực."
    return {
      citation: citation, document: null, candidates: resolution.candidates, role: citation.role,
      flags: [flag], flagsSigned: signed ? [flag] : [], verdict: library.data.flagRows[flag].label + ".",
      remarks: [reason].concat(audit.form.advice(citation, null, missing, first)), instead: [], paste: null,
      badge: library.data.flagRows[flag].label, badgeSigned: signed ? library.data.flagRows[flag].label : "",
    }
  }

  /** The row of one citation; `first`: its document is named here for the first time. */
  function judge(library, citation, resolution, signed, first) {
    var document = resolution.document ? library.document(resolution.document) : null
    if (!document) return openRow(library, citation, resolution, signed, first)
    var errors = audit.form.errors(library, citation, document)
    var now = flags(library, document, library.on, signed, errors.length > 0)
    /* A slip of writing is a matter of the draft; on the day of signing only the law is judged. */
    var then = signed ? flags(library, document, signed, signed, false) : []
    var says = audit.standing.badge(library, document, now[0], library.on)
    var replacing = library.instead(document.id)
    var instead = replacing.length ? replacing : library.followers(document.id)
    var missing = audit.form.lacking(citation, document, first)
    var wanting = errors.length > 0 || missing.length > 0
    return {
      citation: citation, document: document.id, candidates: resolution.candidates, role: citation.role,
      flags: now, flagsSigned: then,
      verdict: audit.words.verdict(library, document, now, then, instead, citation.role),
      remarks: errors.concat(audit.form.advice(citation, document, missing, first),
        audit.words.remarks(library, document, now)),
      instead: instead,
      paste: citation.role === "in-title" ? null : paste(library, document, now, instead, wanting, first),
      badge: now[0] === "malformed" ? audit.form.slip(errors, says) : says,
      badgeSigned: signed && then.length ? audit.standing.badge(library, document, then[0], signed) : "",
    }
  }

  /** A function that judges citations one after the other, knowing which documents were named before. */
  audit.judging = function (library, signed) {
    var named = new Set()
    return function (citation, resolution) {
      var name = resolution.document || citation.type + " " + text.numberKey(citation.number || "")
      var row = judge(library, citation, resolution, signed, !named.has(name))
      /* A title that speaks of a document does not introduce it. */
      if (citation.role !== "in-title") named.add(name)
      return row
    }
  }
})(CanCu.audit)
