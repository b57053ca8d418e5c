"""The lược đồ: the lineage of a document as a layered drawing, and as a list of the same facts."""

from cancu.drawing.arrange.cards import Standing
from cancu.drawing.choose.lines import LineGraph
from cancu.drawing.drawing_cache import KeptAnswers
from cancu.drawing.figure import Figure, lineage_figure
from cancu.drawing.figure_cache import Figures
from cancu.drawing.render.listing import ListedDocument, ListedRelation, ListedTier

__all__ = [
    "Figure",
    "Figures",
    "KeptAnswers",
    "LineGraph",
    "ListedDocument",
    "ListedRelation",
    "ListedTier",
    "Standing",
    "lineage_figure",
]
