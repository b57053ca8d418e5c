"""The script of a session shows in each choice exactly what Python says belongs to it."""

from __future__ import annotations

from cancu.lessons.session.lengths import MINUTES, choices
from cancu.lessons.session.masks import mask
from cancu.teaching import AUDIENCES
from support.v8 import Engine

SCRIPT = "lessons/session.js"


def test_bits_mean_the_same_in_script_and_python():
    engine = Engine(SCRIPT)
    audiences = ["", *AUDIENCES]
    everything = list(choices())
    bits = [f"{mask([choice]):x}" for choice in everything] + [f"{mask(everything):x}", "0"]
    asked = [{"minutes": minutes, "audience": audience} for minutes, audience in everything]
    held = engine.call(
        "input.bits.map(bits => input.asked.map(choice =>"
        " CanCu.session.holds(bits, choice, input.audiences)))",
        {"bits": bits, "asked": asked, "audiences": audiences},
    )
    for place in range(len(everything)):
        assert held[place] == [other == place for other in range(len(everything))]
    assert all(held[-2])
    assert not any(held[-1])


def test_the_script_offers_the_lengths_of_python():
    assert Engine(SCRIPT).call("CanCu.session.MINUTES") == list(MINUTES)
