"""Numbers in a row without blanks: each is found with the letters that are printed once, at the end."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cancu.citations.find import find

ENDS = [
    "-NQ/TW",
    "-QĐ/TW",
    "-KL/TW",
    "/2023/NĐ-CP",
    "/QĐ-TTg",
    "/NQ-CP",
    "-NQ/TU",
    "/KH-UBND",
    "/2021/TT-BYT",
]
LEADS = ["Nghị quyết số ", "các Quyết định ", "Kết luận số: ", "thực hiện Kế hoạch số\n", "các Thông tư số "]
HEADS = st.lists(st.integers(1, 999), min_size=2, max_size=6, unique=True)


@settings(deadline=None)
@given(HEADS, st.sampled_from(LEADS), st.sampled_from(ENDS), st.data())
def test_every_member_of_a_packed_list(heads, lead, end, data):
    joints = [data.draw(st.sampled_from([",", ", ", ";", "; "])) for _ in heads[1:]]
    packed = str(heads[0]) + "".join(f"{joint}{head}" for joint, head in zip(joints, heads[1:], strict=True))
    found = find(f"{lead}{packed}{end} ngày 12/10/2024.")
    assert [one.number for one in found] == [f"{head}{end}" for head in heads]


@settings(deadline=None)
@given(st.lists(st.integers(0, 99), min_size=2, max_size=4), st.sampled_from([",", ", "]))
def test_figures_are_no_list(figures, joint):
    said = joint.join(map(str, figures))
    assert find(f"tăng {said} % so với kế hoạch, đạt {said} điểm") == []
