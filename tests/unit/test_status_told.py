"""What the words of a status may say, read over the whole library: no invented day, nobody left out."""

from __future__ import annotations

import html
import re

import pytest
from markupsafe import escape

import factories
from cancu.cli.status import _text
from cancu.graph.changes.later_changes import coming
from cancu.graph.library import Library
from cancu.graph.relations import incoming
from cancu.graph.status.amending_acts import amended_alone
from cancu.graph.status.chains import last_living
from cancu.graph.status.step import step_on
from cancu.kinds import ENDING_KINDS, RELATION_KINDS
from cancu.markup.links import Links
from cancu.markup.status_block import standing
from cancu.model import Relation, regime_of
from cancu.pages.document_page import document_page
from cancu.pages.parts.changes_since import all_changes, change_row
from cancu.text import last_day, vietnamese_date
from cancu.wording import when
from support.dataset import library

NOTHING_LATER = "Kho chưa có văn bản nào thay thế"


def read(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r'data-steps="[^"]*"', "", markup)))


def test_what_only_amends_is_nowhere_called_unreplaced_once_all_of_that_has_ended():
    found = 0
    for node in library().graph:
        targets = amended_alone(library().graph, node)
        for day in {step.since for step in library().steps[node] if step.since} if targets else ():
            ended = all(step_on(library().steps[each], day).disposition.ended for each in targets)
            step = step_on(library().steps[node], day)
            assert ("target-ended" in step.flags) == ended, (node, day)
            assert not ended or step.speaks not in ("use", "use-old", "none"), (node, day)
            found += ended
    assert found > 5


def test_the_badge_names_the_text_that_the_page_goes_on_to_on_every_day():
    named = 0
    for node, steps in library().steps.items():
        for step in steps if any(each.speaks == "followed" for each in steps) else ():
            for day in [each for each in (step.since, "2026-11-30") if each]:
                told = step_on(steps, day)
                last = last_living(library().corpus, library().graph, library().steps, node, day)
                numbers = [library().corpus[other].number or library().corpus[other].label for other in last]
                if told.speaks == "followed" and last:
                    assert told.headline.removeprefix("Đã có văn bản sau: ") in numbers, (node, day)
                    named += 1
    assert named > 30


def test_nothing_is_amended_or_followed_by_a_text_that_may_not_have_been_issued():
    seen, corpus = 0, library().corpus
    for node, steps in library().steps.items():
        for relation in incoming(library().graph, node, ("amends", "follows")):
            source = corpus[relation.source]
            known = source.effective or source.issued
            if relation.effective or not known or len(known) == len("YYYY-MM-DD"):
                continue
            flag = "amended" if relation.kind == "amends" else "followed"
            days = [s.since or "" for s in steps if source.id in s.documents_behind(flag)]
            assert min(days, default="") >= min(last_day(known).isoformat(), "2026-11-30"), (node, source.id)
            seen += 1
    assert seen


def only_issued(relation: Relation) -> bool:
    """True where nobody knows when the normative text takes effect that ends or changes another."""
    corpus = library().corpus
    source = corpus[relation.source]
    known = relation.effective or source.effective or not source.issued
    return not known and regime_of(source, corpus.issuer_of(source)) == "normative"


def test_a_day_of_issue_is_never_told_as_the_day_on_which_another_text_ended():
    endings = [
        relation
        for document in library().corpus
        for relation in incoming(library().graph, document.id, ENDING_KINDS)
        if only_issued(relation)
    ]
    for relation in endings:
        issued = library().corpus[relation.source].issued or ""
        for step in library().steps[relation.target]:
            if relation.source in step.by:
                assert f"từ ngày {vietnamese_date(issued)}" not in step.sentence
                assert "kho chưa có ngày" in step.sentence
                assert step.status_since != issued


def test_the_table_names_a_day_of_issue_as_such():
    links = Links(library(), "hieu-luc/")
    some = [pair for pair in all_changes(library()) if only_issued(pair[1])]
    for day, relation in some:
        assert change_row(links, day, relation).day.startswith("Chưa rõ (ban hành "), relation


def partly_ended() -> list[tuple[str, set[str]]]:
    """Documents that hold in part on the day of the library, with everything that took a part away."""
    seen = library()
    found = []
    for document in seen.corpus:
        step = seen.step(document.id)
        if step.status == "partly":
            named = {
                relation.source
                for relation in incoming(seen.graph, document.id, ENDING_KINDS)
                if relation.scope == "part"
                and (relation.effective or seen.corpus[relation.source].begins or "") <= seen.on
            }
            found.append((document.id, named))
    return found


def test_everything_that_took_a_part_away_is_named():
    for document, named in partly_ended():
        step = library().step(document)
        assert set(step.by) >= named, document
        for other in named:
            assert library().corpus[other].label in step.sentence, (document, other)


def test_the_answer_box_never_says_that_nothing_came_later_where_something_did():
    later = {relation.target for _, relation in all_changes(library())}
    for document in later:
        said = read(document_page(library(), library().corpus[document]).markdown)
        assert NOTHING_LATER not in said, document


def test_what_is_to_come_is_named_in_the_answer_box_and_by_the_command():
    links = Links(library(), "van-ban/x/")
    for document in library().corpus:
        if step_on(library().steps[document.id], library().on).disposition.ended:
            continue
        for relation in coming(library(), document.id):
            label = library().corpus[relation.source].label
            assert any(label in read(remark) for remark in standing(links, document.id).remarks), document.id
            assert label in _text(library(), document)


def test_that_a_clause_is_not_there_is_said_only_of_what_was_read_whole():
    links = Links(library(), "hieu-luc/")
    said = {}
    for day, relation in all_changes(library()):
        if relation.kind == "follows":
            read_whole = library().corpus[relation.source].extent == "whole"
            said[read_whole] = verb = change_row(links, day, relation).verb
            assert ("không có điều khoản" in verb) == read_whole, relation
    assert said
    absent = re.compile("không có điều khoản thay thế")
    assert not absent.search(RELATION_KINDS["follows"].verb)


def made_up(**over) -> Library:
    """A decree of 2004 and one of 2010 that deals with it as told."""
    facts = {"type": "nghi-dinh", "issuer": "chinh-phu"}
    kind, scope = over.pop("kind"), over.pop("scope", "whole")
    links = tuple(factories.relation(id, kind, "old", scope=scope) for id in ("new", "newer"))
    old = factories.document("old", number="1/2004/NĐ-CP", issued="2004-04-08", **facts)
    new, newer = (
        factories.document(
            link.source, number=f"{place}/2010/NĐ-CP", issued="2010-02-08", relations=(link,), **facts, **over
        )
        for place, link in enumerate(links, 2)
    )
    return Library.of(factories.corpus(old, new, newer), "2010-12-31")


def test_an_unknown_day_of_effect_is_said_to_be_unknown():
    step = made_up(kind="replaces").step("old")
    assert step.sentence == (
        "Hết hiệu lực toàn bộ, được thay thế bằng Nghị định 2/2010/NĐ-CP từ khi văn bản đó có hiệu lực "
        "(kho chưa có ngày)."
    )
    assert (step.status, step.status_since) == ("ended", None)
    links = Links(made_up(kind="ends"), "hieu-luc/")
    assert {change_row(links, *change).day for change in all_changes(links.library)} == {
        "Chưa rõ (ban hành 08/02/2010)"
    }


def test_both_that_took_a_part_away_are_named():
    seen = made_up(kind="repeals", scope="part", effective="2010-04-01")
    assert seen.step("old").sentence == (
        "Hết hiệu lực một phần theo Nghị định 2/2010/NĐ-CP và Nghị định 3/2010/NĐ-CP từ ngày 01/4/2010."
    )
    remark = read(standing(Links(seen, "van-ban/old/"), "old").remarks[0])
    assert "2/2010/NĐ-CP" in remark
    assert "3/2010/NĐ-CP" in remark


def test_what_ends_it_next_year_is_told_this_year():
    seen = made_up(kind="replaces", effective="2011-01-01")
    said = [read(remark) for remark in standing(Links(seen, "van-ban/old/"), "old").remarks]
    assert said[0].startswith("Từ ngày 01/01/2011 được thay thế bằng Nghị định 2/2010/NĐ-CP")
    assert "Từ ngày 01/01/2011 được thay thế bằng Nghị định 3/2010/NĐ-CP (newer)." in _text(
        seen, seen.corpus["old"]
    )


def test_of_what_was_read_whole_it_is_said_that_there_is_no_clause():
    links = Links(made_up(kind="follows", extent="whole"), "hieu-luc/")
    verbs = {change_row(links, *change).verb for change in all_changes(links.library)}
    assert verbs == {"Ban hành sau, không có điều khoản thay thế"}


@pytest.mark.parametrize("asked_on", ["on its day", "today"])
def test_an_old_sentence_is_not_told_beside_a_later_text(asked_on):
    """An amendment, or a line, from before the follower says "Còn hiệu lực" no more once that has come."""
    seen = library()
    asked = 0
    for day, relation in all_changes(seen):
        if relation.kind != "follows" or not day:
            continue
        step = step_on(seen.steps[relation.target], max(day, seen.on) if asked_on == "today" else day)
        if step.speaks == "followed" and step.proof.grade != "period":
            assert step.status != "in-force", relation
            assert not step.label.startswith("Còn hiệu lực"), relation
            assert not step.sentence.startswith("Còn hiệu lực"), relation
            asked += 1
    assert asked


def test_of_what_has_ended_nobody_says_that_nothing_replaced_it():
    links = Links(library(), "van-ban/x/")
    for document in library().corpus:
        if library().step(document.id).disposition.ended:
            said = "".join(read(remark) for remark in standing(links, document.id).remarks)
            assert "chưa thấy bản thân" not in said, document.id


def test_a_period_stated_by_its_year_is_over_with_that_year():
    asked = 0
    for document in library().corpus:
        end = document.period.end if document.period else None
        for step in library().steps[document.id]:
            if end and len(end) < len("2025-12-31") and step.status == "period-over":
                assert not re.search(r"\d/\d+/\d{4}", step.sentence), document.id
                assert f"đến hết {when(end)}" in step.sentence
                asked += 1
    assert asked


def test_advice_goes_on_from_a_later_text_that_is_over_itself():
    links = Links(library(), "van-ban/x/")
    for document in library().corpus:
        last = library().beyond_followers(document.id)
        said = " ".join(read(remark) for remark in standing(links, document.id).remarks)
        for other in last:
            assert library().step(other).disposition.usable
            assert library().corpus[other].label in said, document.id
            assert library().corpus[other].label in _text(library(), document)


def test_it_goes_on_from_that_text_and_not_from_what_ended_another_part():
    """The law on complaints took one part of the law of 1998 over, two laws on denunciations the other."""
    ended_in_part = 0
    for document in library().corpus:
        followers = library().step(document.id).documents_behind("followed")
        reached = {other for follower in followers for other in (follower, *library().latest(follower))}
        assert reached >= set(library().beyond_followers(document.id)), document.id
        ended_in_part += (
            bool(library().beyond_followers(document.id)) and library().step(document.id).speaks == "partly"
        )
    assert ended_in_part


def chained(kind: str) -> Library:
    """Three plans: the second does something to the first and is replaced by the third."""
    facts = {"type": "quyet-dinh", "issuer": "bo-chinh-tri"}
    first = factories.relation("mid", kind, "old")
    second = factories.relation("new", "replaces", "mid")
    old = factories.document("old", number="1-QĐ/TW", issued="2004-04-08", **facts)
    mid = factories.document("mid", number="2-QĐ/TW", issued="2010-04-08", relations=(first,), **facts)
    new = factories.document("new", number="3-QĐ/TW", issued="2020-04-08", relations=(second,), **facts)
    return Library.of(factories.corpus(old, mid, new), "2026-11-30")


def test_a_follower_that_was_replaced_leads_on():
    seen = chained("follows")
    assert seen.beyond_followers("old") == ["new"]
    assert "3-QĐ/TW" in read(standing(Links(seen, "van-ban/old/"), "old").remarks[1])
    assert chained("replaces").beyond_followers("old") == []


@pytest.mark.parametrize(("kind", "hedged"), [("follows", True), ("replaces", False)])
def test_advice_that_rests_on_a_text_that_merely_came_after_is_hedged(kind, hedged):
    assert bool(chained(kind).hedge("old", "new")) == hedged
    assert chained(kind).hedge("mid", "new") == ""


APART = "Những điều sau chưa xác minh được, chỉ để tham khảo:"


def test_notes_that_nobody_confirmed_stand_apart_from_those_that_are_sure():
    """Once said above them all: a badge on each would speak of the document, not of the note."""
    asked = 0
    for document in library().corpus:
        said, _, doubtful = document_page(library(), document).markdown.partition(APART)
        assert bool(doubtful) == any(note.unconfirmed for note in document.notes), document.id
        for note in document.notes:
            assert f"<li>{escape(note.text)}</li>" in (doubtful if note.unconfirmed else said), document.id
            asked += 1
    assert asked > 200


def test_what_is_suspended_is_nowhere_called_unchanged():
    found = [node for node in library().corpus if library().step(node.id).status == "suspended"]
    assert found
    for document in found:
        page = read(document_page(library(), document).markdown)
        assert NOTHING_LATER not in page, document.id
        assert "kho chưa ghi văn bản dùng thay" in page, document.id
        assert library().step(document.id).by, document.id
