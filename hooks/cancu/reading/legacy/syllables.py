"""What a Vietnamese syllable may be: tells text from text in the wrong encoding."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

ONSETS = "ngh ng nh n ch c gh gi g kh k ph p qu th tr t b d đ h l m r s v x"
RHYMES = (
    "a ak ăk êk ôk uk ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e "
    "ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe "
    "oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ua uôc uôi "
    "uôm uôn uông uôt uy uya uych uyên uyêt uynh uyt uyp uyu uân uât uâng uây uê uênh uêch uơ ư ưc ưi "
    "ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu"
)


def _longest_first(parts: str) -> str:
    return "|".join(sorted(set(parts.split()), key=lambda part: (-len(part), part)))


# Of letters without their tone, in NFC.
SYLLABLE: Final = f"^(?:{_longest_first(ONSETS)})?(?:{_longest_first(RHYMES)})$"
_SYLLABLE = re.compile(SYLLABLE)
TONES: Final = frozenset("\u0300\u0301\u0309\u0303\u0323")
STOPPED: Final = ("p", "t", "c", "ch")
# After p, t, c and ch only these two tones are spoken.
SHORT_TONES: Final = frozenset("\u0301\u0323")


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """True for what can be a Vietnamese syllable with its tone: "Nghị", not "Nghò" + "§"."""
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [char for char in parts if char in TONES]
    plain = unicodedata.normalize("NFC", "".join(char for char in parts if char not in TONES))
    if len(tones) > 1 or not _SYLLABLE.match(plain):
        return False
    return not tones or tones[0] in SHORT_TONES or not plain.endswith(STOPPED)
