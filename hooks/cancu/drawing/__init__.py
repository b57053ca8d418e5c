"""The lược đồ: the lineage of a document as a layered drawing, and as a list of the same facts."""

from cancu.drawing.cards import Standing
from cancu.drawing.figure import Figure, lineage_figure
from cancu.drawing.listing import ListedDocument, ListedRelation, ListedTier

__all__ = [
    "Figure",
    "ListedDocument",
    "ListedRelation",
    "ListedTier",
    "Standing",
    "lineage_figure",
]
