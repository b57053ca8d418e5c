"""Whatever the graph: the geometry holds, everybody is drawn or folded, and order does not matter."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cancu.drawing import Standing, lineage_figure
from cancu.kinds import DOCUMENT_TYPES, LEVEL_LABELS, RELATION_KINDS
from cancu.model import Document, Issuer, Relation
from support.drawing_cases import href, make_graph
from support.drawing_geometry import check

_ISSUERS = {
    f"{level}-{province}": Issuer(
        id=f"{level}-{province}",
        name=f"Cơ quan {level} {province}",
        level=level,  # type: ignore[arg-type]
        province=None if level.startswith("central") else province,
    )
    for level in LEVEL_LABELS
    for province in ("Đồng Nai", "Bình Định")
}
_TITLES = st.text(alphabet="aâbcdđeêghiklmnoôơtuưvy <&-/", min_size=1, max_size=60)


@st.composite
def _graphs(draw: st.DrawFn) -> tuple[list[Document], list[Relation], dict[str, Standing]]:
    count = draw(st.integers(1, 26))
    names = [f"d{n:02}" for n in range(count)]
    documents = [
        Document(
            id=name,
            type=draw(st.sampled_from(sorted(DOCUMENT_TYPES))),
            number=draw(st.sampled_from([None, f"{name}/KH-UBND", f"{name}-CTr/BDVTW-BCSĐCP"])),
            issuer=draw(st.sampled_from(sorted(_ISSUERS))),
            issued=draw(st.sampled_from([None, "2013", "2021-05", "2024-03-14"])),
            title=draw(_TITLES),
        )
        for name in names
    ]
    triples = draw(
        st.sets(
            st.tuples(
                st.sampled_from(names), st.sampled_from(sorted(RELATION_KINDS)), st.sampled_from(names)
            ),
            max_size=60,
        )
    )
    scopes = st.sampled_from(["whole", "part"])
    relations = [Relation(source=a, kind=k, target=b, scope=draw(scopes)) for a, k, b in sorted(triples)]
    states = st.sampled_from([Standing(ended=True, muted=False, note="Đã được thay thế"), None])
    standings = {name: state for name in names if (state := draw(states))}
    return documents, relations, standings


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(_graphs(), st.integers(1, 22))
def test_any_small_graph_is_drawn_soundly(
    case: tuple[list[Document], list[Relation], dict[str, Standing]], max_cards: int
) -> None:
    documents, relations, standings = case
    drawn = lineage_figure(
        make_graph(documents, _ISSUERS, relations), "d00", standings, href, max_cards=max_cards
    )
    check(drawn.wide)
    check(drawn.narrow)
    assert 1 <= drawn.cards <= max_cards
    listed = [entry for tier in drawn.listing for entry in tier.documents]
    assert len(listed) == drawn.cards + drawn.folded == drawn.narrow_cards + drawn.narrow_folded
    backwards = make_graph(documents[::-1], _ISSUERS, relations[::-1])
    assert lineage_figure(backwards, "d00", standings, href, max_cards=max_cards).html == drawn.html
