/* One row per citation: its flags when signed and now, in words, and what to write instead. The twin of
 * hooks/cancu/audit/judge.py; tests hold the two to the same rows. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;((audit) => {
  "use strict"
  const text = audit.text
  const BASIS_LINE = /(?:^|[;\n])[\s>*•+–-]{0,20}Căn cứ(?![\p{L}\p{N}_])[^;\n]*$/iu
  /* "…, được sửa đổi, bổ sung một số điều theo Luật số …": named by number, as a part of another's line. */
  const AMENDING = /sửa đổi[^;\n]*$/i
  const YEARS = /(?<![0-9/])((?:19|20)[0-9]{2})(?:\s*[-–—]\s*((?:19|20)[0-9]{2}))?(?![0-9/])/g
  const VISION = /(?:tầm nhìn|định hướng|đến)(?:\s+đến)?(?:\s+năm)?\s*$/i

  function flags(library, document, day, signed, malformed) {
    const found = new Set(library.stepOn(document, text.firstDay(day)).flags)
    if (signed && document.issued && text.firstDay(document.issued) > text.lastDay(signed)) {
      found.add("later-than-document")
    }
    if (malformed) found.add("malformed")
    return library.data.flags.filter((flag) => found.has(flag))
  }

  /* The citation as it should stand; in full where the place of a fault was not found. */
  function paste(library, string, document, extent, found, wrong, place) {
    if (found.length) {
      const end = Math.max(extent.end, found[found.length - 1].end)
      return audit.repairing.applied(string, extent.start, end, found)
    }
    return wrong && place.first ? audit.repairing.mention(library, document.id, place) : null
  }

  /* True where no careful reader would ask before making the repair. */
  function isCertain(library, citation, document, now, then, instead, gone, malformed) {
    if (!gone) return malformed || citation.role === "basis"
    if (instead.some((id) => library.hedge(document.id, id))) return false
    const living = instead.every((id) => !library.step(id).flags.some((flag) => library.data.flagRows[flag].dead))
    const replaces = now[0] === "ended" && instead.length === 1 && citation.role === "basis"
    return replaces && living && (!then.length || library.data.flagRows[then[0]].over)
  }

  function todoOf(library, citation, now, missing, found, gone) {
    if (citation.role === "in-title") return "fine"
    const over = library.data.flagRows[now[0]].over && citation.role === "mention"
    const asks = library.data.flagRows[now[0]].todo
    if ((asks === "fix" && !over) || missing.length || (found.length && !gone)) return "fix"
    return asks ? "look" : "fine"
  }

  /* The words for the first flag of a day: what is written wrongly, else the badge of the document. */
  function chipOf(library, document, flags, day, wrong) {
    if (!flags.length) return ""
    return flags[0] === "malformed" ? wrong : audit.standing.badge(library, document, flags[0], day)
  }

  function periodEnded(draft, extent) {
    if (!extent.subject || draft.year === null) return null
    const subject = draft.text.slice(extent.subject[0], extent.subject[1])
    for (const found of subject.matchAll(YEARS)) {
      if (Number(found[2] || found[1]) < draft.year && !VISION.test(subject.slice(0, found.index))) {
        return "Thời gian ghi trong tên văn bản (" + found[0] + ") đã hết trước năm " + draft.year + "."
      }
    }
    return null
  }

  /* Why nothing is meant for certain; that the library lacks it the verdict says already. */
  function reasonOf(resolution) {
    const rest = resolution.reason.replace(/^Chưa có trong kho; /, "")
    return rest.slice(0, 1).toUpperCase() + rest.slice(1)
  }

  function openVerdict(citation, flag, chip) {
    if (citation.role === "in-title") return chip + ". Nằm trong tên của văn bản khác, giữ nguyên."
    return flag === "unknown" ? "Văn bản chưa có trong kho; đề nghị tự kiểm tra hiệu lực." : chip + "."
  }

  function openRow(library, draft, citation, resolution, extent, place) {
    const flag = resolution.candidates.length > 1 ? "ambiguous" : "unknown"
    /* What is only mentioned, and cannot be looked up, is not measured by its form. */
    const measured = flag === "unknown" && citation.role === "basis"
    const missing = measured ? audit.form.lacking(citation, null, extent, place) : []
    const ended = citation.role === "basis" ? periodEnded(draft, extent) : null
    const strange = audit.symbolRemark(library, citation)
    const remarks = strange.concat(
      resolution.state !== "unknown" ? [reasonOf(resolution)] : [],
      citation.misprint ? ["Ngày ghi trong dự thảo không có trong lịch: " + citation.misprint + "."] : [],
      audit.form.advice(citation, null, missing, place.first),
      ended ? [ended] : [],
    )
    if (flag === "unknown" && citation.role !== "in-title") remarks.push(audit.words.whereToLook(citation))
    const named = flag === "ambiguous" && !citation.number
    const label = named ? "Trùng tên, cần chọn" : library.data.flagRows[flag].label
    const todo =
      flag === "ambiguous" || missing.length || ended || strange.length || citation.misprint ? "fix" : "unknown"
    return {
      citation: citation,
      extent: extent,
      document: null,
      candidates: resolution.candidates,
      role: citation.role,
      flags: [flag],
      flagsSigned: draft.signed ? [flag] : [],
      verdict: openVerdict(citation, flag, label),
      remarks: remarks,
      instead: [],
      repairs: [],
      certain: false,
      paste: null,
      todo: citation.role === "in-title" ? "fine" : todo,
      chip: label,
      chipSigned: draft.signed ? label : "",
    }
  }

  function repairsOf(library, draft, citation, document, extent, errors, missing, place, now, instead, gone) {
    const repairing = audit.repairing
    /* A citation inside another document's title is never rewritten. */
    if (citation.role === "in-title") return []
    if (gone) {
      if (!instead.every((id) => library.isBy(id, place.by))) return []
      const words = instead.map((id) => repairing.inPlace(library, id, place, citation, extent, draft.text)).join("; ")
      return [repairing.repair([extent.start, extent.end], words)]
    }
    const found = repairing.repairs(library, citation, document, extent, errors, missing, place)
    if (!now.includes("amended") || !place.first || citation.role !== "basis") return found
    return repairing.merged(found.concat(repairing.amendmentNote(library, document, draft.text, extent, place.by)))
  }

  function knownRow(library, draft, citation, document, resolution, extent, place) {
    const session = extent.session ? draft.text.slice(extent.session[0], extent.session[1]) : null
    const errors = audit.form.errors(library, citation, document, session, draft.unmarked)
    const malformed = errors.length > 0
    const now = flags(library, document, library.on, draft.signed, malformed)
    const then = draft.signed ? flags(library, document, draft.signed, draft.signed, malformed) : []
    const instead = library.latest(document.id)
    /* What is past is named in passing. */
    const passing = citation.role === "mention" && library.data.flagRows[now[0]].over
    const missing = passing ? [] : audit.form.lacking(citation, document, extent, place)
    const gone = library.data.flagRows[now[0]].over && instead.length > 0
    const wrong = malformed ? audit.form.wrongParts(errors) : ""
    const chip = chipOf(library, document, now, library.on, wrong)
    /* What is told of the past is never rewritten. */
    const found = passing
      ? []
      : repairsOf(library, draft, citation, document, extent, errors, missing, place, now, instead, gone)
    const stays = citation.role !== "in-title" && !library.data.flagRows[now[0]].over
    const wanting = !gone && !passing && (malformed || missing.length > 0)
    return {
      citation: citation,
      extent: extent,
      document: document.id,
      candidates: resolution.candidates,
      role: citation.role,
      flags: now,
      flagsSigned: then,
      verdict: audit.words.verdict(library, document, now, then, instead, citation.role, chip),
      remarks: errors
        .map(audit.form.remark)
        .concat(
          audit.ownerOf(library, citation, document),
          audit.form.advice(citation, document, missing, place.first),
          audit.words.remarks(library, document, now, stays ? library.amendingBy(document.id, place.by) : []),
        ),
      instead: instead,
      repairs: found,
      certain:
        isCertain(library, citation, document, now, then, instead, gone, malformed) &&
        !audit.isDoubtful(citation, document, errors),
      paste: paste(library, draft.text, document, extent, found, wanting, place),
      todo: todoOf(library, citation, now, missing, found, gone),
      chip: chip,
      chipSigned: draft.signed ? chipOf(library, document, then, draft.signed, wrong) : "",
    }
  }

  /* The row of a draft without diacritics: the wording in full, nothing mended between its words. */
  function asAdvice(library, document, row, place) {
    const over = library.data.flagRows[row.flags[0]].over
    const whole = () => (over ? row.repairs[0].text : audit.repairing.mention(library, document.id, place))
    return Object.assign(row, { paste: row.repairs.length ? whole() : row.paste, repairs: [], certain: false })
  }

  /** The row of one citation; `limit` is where the next one begins, `first`: named here for the first time. */
  function judge(library, draft, citation, resolution, limit, first) {
    const document = resolution.document ? library.document(resolution.document) : null
    const extent = audit.extentOf(draft.text, citation, limit, document ? document.title : null)
    const before = draft.text.slice(Math.max(0, citation.start - 300), citation.start)
    const amending = AMENDING.test(draft.text.slice(Math.max(0, citation.start - 120), citation.start))
    const by = draft.signed ? text.lastDay(draft.signed) : null
    const listed = audit.isListed(draft.text, citation.end, limit)
    const place = { basisLine: BASIS_LINE.test(before) && !amending, first: first, by: by, listed: listed }
    if (!document) return openRow(library, draft, citation, resolution, extent, place)
    const row = knownRow(library, draft, citation, document, resolution, extent, place)
    return draft.unmarked ? asAdvice(library, document, row, place) : row
  }

  /** A function that judges citations one after the other, knowing which documents were named before.
   * `draft`: { text, signed, year, unmarked }. */
  audit.judging = (library, draft) => {
    const named = new Set()
    return (citation, resolution, limit) => {
      const name = resolution.document || citation.type + " " + text.numberKey(citation.number || "")
      const row = judge(library, draft, citation, resolution, limit, !named.has(name))
      /* A title that speaks of a document does not introduce it. */
      if (citation.role !== "in-title") named.add(name)
      return row
    }
  }
})(CanCu.audit)
