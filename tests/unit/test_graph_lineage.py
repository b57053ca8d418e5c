import pytest

from cancu.graph.changes.outdated_citations import findings, plans_to_review
from cancu.graph.derivation.coverage import coverage, tree_above
from cancu.graph.derivation.lineage import ancestors, central_roots, descendants, paths_up
from cancu.graph.relations import build_graph
from cancu.graph.status.chains import chains, instead_of
from cancu.graph.status.timelines import timelines
from factories import corpus, document, relation

NQ = document("nq", type="nghi-quyet", issuer="trung-uong", issued="2013-06-03")
CT = document(
    "ct",
    type="chi-thi",
    issuer="chinh-phu",
    issued="2016-05-16",
    relations=(relation("ct", "implements", "nq"),),
)
KH_TU = document(
    "kh-tu", issuer="ubnd-a", issued="2014-01-09", relations=(relation("kh-tu", "implements", "nq"),)
)
PLAN = document(
    "plan",
    issued="2021-04-01",
    relations=(
        relation("plan", "continues", "kh-tu"),
        relation("plan", "continues", "ct"),
        relation("plan", "cites", "old"),
    ),
)
OLD = document("old", type="quyet-dinh", issuer="bo-chinh-tri", issued="2010-02-25")
NEW = document(
    "new",
    type="quyet-dinh",
    issuer="bo-chinh-tri",
    issued="2021-07-30",
    relations=(relation("new", "replaces", "old"),),
)


@pytest.fixture
def held():
    return corpus(NQ, CT, KH_TU, PLAN, OLD, NEW)


@pytest.fixture
def graph(held):
    return build_graph(held)


def test_every_path_up_is_found_shortest_first(graph):
    assert [path.nodes for path in paths_up(graph, "plan")] == [
        ("plan", "ct"),
        ("plan", "ct", "nq"),
        ("plan", "kh-tu", "nq"),
    ]


def test_path_names_the_relation_of_each_step(graph):
    path = paths_up(graph, "plan")[1]
    assert [step.kind for step in path.relations] == ["continues", "implements"]


def test_roots_are_the_central_documents_reached(graph):
    assert set(central_roots(graph, "plan")) == {"ct", "nq"}


def test_citing_is_no_derivation(graph):
    assert "old" not in ancestors(graph, "plan")


def test_downwards_mirrors_upwards(graph):
    assert descendants(graph, "nq") == {"ct": 1, "kh-tu": 1, "plan": 2}
    assert ancestors(graph, "plan") == {"ct": 1, "kh-tu": 1, "nq": 2}


def test_issued_text_derives_from_its_decision():
    text = document("text", type="quy-che", issuer="bo-chinh-tri", issued="2010-02-25")
    issue = document("issue", type="quyet-dinh", issuer="bo-chinh-tri", issued="2010-02-25",
                     relations=(relation("issue", "promulgates", "text"),))  # fmt: skip
    assert ancestors(build_graph(corpus(text, issue)), "text") == {"issue": 1}


def test_cycle_ends_the_walk():
    a = document("a", relations=(relation("a", "implements", "b"),))
    b = document("b", relations=(relation("b", "implements", "a"),))
    graph = build_graph(corpus(a, b))
    assert ancestors(graph, "a") == {"b": 1}
    assert paths_up(graph, "a") == []
    assert tree_above(graph, "a").above[0].above[0].repeated


def test_relation_to_an_unknown_document_is_left_out():
    graph = build_graph(corpus(document("a", relations=(relation("a", "cites", "nowhere"),))))
    assert set(graph) == {"a"}


def test_holder_is_the_end_of_the_chain_on_that_day():
    newest = document("newest", type="quyet-dinh", issuer="bo-chinh-tri", issued="2024-01-01",
                      relations=(relation("newest", "replaces", "new"),))  # fmt: skip
    held = corpus(OLD, NEW, newest)
    graph = build_graph(held)
    steps = timelines(held, graph)
    assert instead_of(held, graph, steps, "old", "2021-07-29") == []
    assert instead_of(held, graph, steps, "old", "2022-01-01") == ["new"]
    assert instead_of(held, graph, steps, "old", "2024-01-01") == ["newest"]


def test_chain_runs_from_old_to_new(held, graph):
    (chain,) = chains(held, graph)
    assert chain.documents == ("old", "new")
    assert chain.ends_something


def test_citation_that_ended_later_was_right_when_signed(held, graph):
    (finding,) = findings(held, graph, timelines(held, graph), "plan", "2026-11-21")
    assert finding.right_when_signed
    assert finding.now.status == "ended"
    assert finding.instead == ("new",)


def test_citation_already_ended_when_signed_is_told_apart(held):
    late = document("late", issued="2022-01-01", relations=(relation("late", "cites", "old"),))
    more = corpus(*held, late)
    graph = build_graph(more)
    (finding,) = findings(more, graph, timelines(more, graph), "late", "2026-11-21")
    assert not finding.right_when_signed


def test_undated_plan_is_not_judged_at_signing(held):
    undated = document("undated", issued=None, relations=(relation("undated", "cites", "old"),))
    more = corpus(*held, undated)
    graph = build_graph(more)
    (finding,) = findings(more, graph, timelines(more, graph), "undated", "2026-11-21")
    assert finding.at_signing is None


def test_nothing_to_review_before_the_replacement(held, graph):
    assert plans_to_review(held, graph, timelines(held, graph), "2021-05-01") == {}


def test_basis_of_a_basis_is_reviewed():
    middle = document(
        "middle", issuer="ubnd-a", issued="2015-01-01", relations=(relation("middle", "based_on", "old"),)
    )
    plan = document("plan", relations=(relation("plan", "implements", "middle"),))
    held = corpus(OLD, NEW, middle, plan)
    graph = build_graph(held)
    (finding,) = findings(held, graph, timelines(held, graph), "plan", "2026-11-21")
    assert (finding.relation.target, finding.through) == ("old", "middle")


def test_matrix_tells_direct_from_through_from_mere_citing(held, graph):
    cells = coverage(held, graph).cells
    assert cells["ct", "plan"].kind == "direct"
    assert cells["nq", "plan"].kind == "through"
    assert cells["old", "plan"].kind == "cites"
    assert ("new", "plan") not in cells


def test_roots_come_by_their_strength_and_a_stronger_longer_path_goes_before_a_weaker_short_one():
    plan = document(
        "plan",
        issued="2024-01-01",
        relations=(
            relation("plan", "carries_out", "nq"),
            relation("plan", "carries_out", "old"),
            relation("plan", "implements", "kh-tu"),
            relation("plan", "based_on", "ct"),
        ),
    )
    law = document(
        "ct",
        type="chi-thi",
        issuer="chinh-phu",
        issued="2016-05-16",
        relations=(relation("ct", "cites", "nq"),),
    )
    roots = central_roots(build_graph(corpus(NQ, law, KH_TU, plan, OLD)), "plan")
    assert {node: (path.nodes[1:], path.strength) for node, path in roots.items()} == {
        "nq": (("kh-tu", "nq"), 0),
        "ct": (("ct",), 1),
        "old": (("old",), 3),
    }
    assert list(roots) == ["nq", "ct", "old"]


def test_a_plan_known_from_a_citation_alone_is_no_plan_in_a_matrix():
    plan = document(
        "plan", issued="2024-01-01", extent="mention", relations=(relation("plan", "implements", "nq"),)
    )
    held = corpus(plan, NQ)
    assert coverage(held, build_graph(held)).plans == ()


def test_what_a_plan_only_orders_carried_out_has_a_sign_of_its_own():
    plan = document("plan", issued="2024-01-01", relations=(relation("plan", "carries_out", "old"),))
    held = corpus(plan, OLD)
    matrix = coverage(held, build_graph(held))
    assert {pair: cell.kind for pair, cell in matrix.cells.items()} == {("old", "plan"): "carried"}
