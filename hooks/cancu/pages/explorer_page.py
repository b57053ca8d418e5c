"""``/do-thi/``: the place of the explorer; its scripts draw, this page names them in their order."""

from __future__ import annotations

from cancu import routes
from cancu.markup.page import Page
from cancu.markup.render import render

# Later ones build on earlier ones; the data stands between those that read it and those that use it.
LAYOUT = (
    "data",
    "dom",
    *(
        f"arrange/{name}"
        for name in ("text-width", "cards", "lines", "rows", "layers", "order", "place", "edges", "layout")
    ),
)
VIEW = ("words", "graph", "paths", "choose", "state")
CONTROLS = ("bands", "scene", "inspector", "answers", "table", "save", "controls", "search", "page")


def explorer_page() -> Page:
    """The page of the interactive graph."""
    names = [f"assets/explorer/{name}.js" for name in (*LAYOUT, *VIEW)]
    names += [routes.EXPLORER_DATA, *(f"assets/explorer/{name}.js" for name in CONTROLS)]
    text = render(
        "explorer.md.j2",
        scripts=[routes.relative(name, routes.EXPLORER) for name in names],
        origins=routes.relative(routes.ORIGINS, routes.EXPLORER),
        finder=routes.relative(routes.FINDER, routes.EXPLORER),
    )
    description = "Đồ thị: văn bản nào là căn cứ của văn bản nào, ai triển khai, tại một ngày bất kỳ."
    return Page(path=routes.EXPLORER, title="Đồ thị", body=text, description=description, boost=1, wide=True)
