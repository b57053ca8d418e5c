"""The lược đồ: the lineage of a document as a layered drawing, and as a list of the same facts."""

from cancu.drawing.cards import Standing
from cancu.drawing.figure import Figure, lineage_figure
from cancu.drawing.figures import Figures
from cancu.drawing.lines import Web
from cancu.drawing.listing import ListedDocument, ListedRelation, ListedTier
from cancu.drawing.sketch import Kept

__all__ = [
    "Figure",
    "Figures",
    "Kept",
    "ListedDocument",
    "ListedRelation",
    "ListedTier",
    "Standing",
    "Web",
    "lineage_figure",
]
