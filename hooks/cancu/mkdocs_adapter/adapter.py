"""The events of MkDocs in, the pure site out.

Modules load once under ``mkdocs serve``, so every build makes its state afresh in ``on_config``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from cancu import routes
from cancu.autolink import CitationExtension
from cancu.markup.page import Page
from cancu.mkdocs_adapter.finishing import Finishing
from cancu.mkdocs_adapter.generated import (
    GeneratedFile,
    GeneratedPage,
    Headings,
    names_in_menu,
    search_entries,
)
from cancu.mkdocs_adapter.latest_site import LatestSite
from cancu.mkdocs_adapter.progress import Pages
from cancu.mkdocs_adapter.prose import Prose
from cancu.mkdocs_adapter.sources import Sources, edit_uri, read_sources
from cancu.mkdocs_adapter.speed.changed_pages import Digests
from cancu.mkdocs_adapter.speed.menu_cache import MenuCache
from cancu.mkdocs_adapter.speed.open_caches import OpenCaches, freeze_gc, unfreeze_gc
from cancu.mkdocs_adapter.speed.page_frames import PageFrames
from cancu.mkdocs_adapter.speed.parallel_drawings import DrawingPool
from cancu.mkdocs_adapter.speed.template_cache import TemplateCache
from cancu.mkdocs_adapter.theme_parts import ThemeParts
from cancu.site.link_citations import ProseLinker

# Only loggers under "mkdocs." count for --strict.
_log = get_plugin_logger("cancu")


class Adapter:
    """One per process; one build after another runs through it."""

    def __init__(self) -> None:
        self._sources = Sources()
        self._dataset, self._root = "", Path()
        self._prose = Prose()
        self._compiled = TemplateCache()
        self._theme: ThemeParts | None = None
        self._progress = Pages()
        self._citations = CitationExtension()
        self._serving, self._faults = False, list[str]()
        self._digests = Digests()
        self._latest = LatestSite()
        self._keeping = OpenCaches()
        self._ahead: DrawingPool | None = None
        self._finishing = Finishing()

    def on_startup(self, command: str, **_: Any) -> None:
        """Remember whether this is ``mkdocs serve``, which must outlive a mistake in the dataset."""
        self._serving = command == "serve"

    def _fail(self, what: str, lines: list[str]) -> None:
        """Stop a build; while serving, tell it in the terminal and on every page, and go on."""
        if not self._serving:
            raise PluginError(f"{what}\n" + "\n".join(lines))
        _log.error("%s\n%s", what, "\n".join(lines))
        self._faults += lines

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check the dataset; a dataset with errors stops the build before anything is written.

        While serving, the last good dataset stays on the pages, with the errors above it.
        """
        unfreeze_gc()
        self._theme = ThemeParts(config.theme.name)
        # As the command line names it, relative too: what was read before keeps its places.
        root = Path(config.config_file_path).resolve().parent
        path = Path(config.extra.get("cancu", {}).get("dataset", "data/directives.yml"))
        self._dataset, self._root = path.as_posix(), root
        self._keeping.open(root)
        self._faults = []
        sources = read_sources(root, path, self._sources.corpus)
        for note in sources.notes:
            _log.info(note)  # louder, a strict build would stop
        if sources.errors:
            self._fail("Dữ liệu có lỗi, trang chưa được dựng:", list(sources.errors))
        for warning in sources.warnings:
            _log.warning(warning)
        self._sources = sources
        self._citations = CitationExtension()
        config.markdown_extensions.append(self._citations)  # type: ignore[arg-type]
        freeze_gc()
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add every generated page and data file beside the hand-written ones."""
        prose = sorted(file.src_uri for file in files.documentation_pages())
        site = self._latest.build(self._sources, prose, config.site_url or "", self._keeping.store)
        # What all pages depend on: when it changes, none is as it was.
        self._digests.begin("\n".join([Path(config.config_file_path).read_text("utf-8"), *self._faults]))
        if self._serving and not self._digests.same(self._dataset, self._latest.built_from):
            by_hand = files.documentation_pages()
            changed = self._prose.changed(site.drawings, by_hand)
            for file in by_hand if self._digests.whole else changed:
                file.is_modified = lambda: True  # type: ignore[method-assign]
        headings, names = Headings(config), names_in_menu(config.nav)
        for page in site.pages:
            file = self._generated(config, page.source, "", page)
            # Made here, so that MkDocs does not make one of its own, which would read the file.
            GeneratedPage(page, names.get(page.source), file, config, headings)
            files.append(file)
        for path, content in site.files.items():
            files.append(self._generated(config, path, content))
        # A server skips what is as it was by itself, without taking it out of the cache.
        kept = None if self._serving else self._keeping.pages
        self._finishing.begin(kept, config, self._sources.on)
        self._progress.begin(len(files.documentation_pages()))
        if not self._serving:
            self._latest.let_go()
        freeze_gc()
        return files

    def _generated(
        self, config: MkDocsConfig, path: str, content: str | bytes, page: Page | None = None
    ) -> File:
        data = content.encode() if isinstance(content, str) else content
        file = GeneratedFile.generated(config, path, content=data)
        assert isinstance(file, GeneratedFile)
        # Only a server asks; the whole site need not be gone through once more for a single build.
        if self._serving:
            file.steady = self._digests.same(path, page.filled(page.text) if page else data)
        # The edit link of a document leads to its entry; without a repository address there is none.
        file.edit_uri = edit_uri(page.place, self._root, self._dataset) if page and page.place else None
        return file

    def on_nav(self, nav: Navigation, **_: Any) -> Navigation:
        """The menu: what stands around a page depends on it."""
        self._finishing.menu(nav)
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Templates are compiled once for all builds of a server, menus and frames once for all pages."""
        assert self._theme is not None
        self._finishing.take(config, files, self._theme.indexed(config), self._one_more)
        env.bytecode_cache = self._compiled
        MenuCache(env)
        PageFrames(env)
        freeze_gc()
        if not self._serving:
            wanted = [
                (document.id, routes.document(document.id))
                for document in self._latest.current.library.corpus
            ]
            self._ahead = DrawingPool(self._latest.current.drawings, wanted)
        return env

    def _one_more(self, address: str) -> None:
        """Another page is all but done: only its drawing may still be at work."""
        self._progress.one_written()
        if self._ahead is not None:
            self._ahead.wait_for(address)

    def on_template_context(self, context: dict[str, Any], **_: Any) -> dict[str, Any]:
        """The sitemap names every page, also those that are not rendered."""
        context["pages"] = self._finishing.pages
        return context

    def on_page_markdown(self, markdown: str, page: MkDocsPage, **_: Any) -> str:
        """Citations of a hand-written page become links; generated pages make their own."""
        self._progress.one_read()
        # The sitemap tells the day of the data, not that of the build, so that builds repeat.
        page.update_date = self._sources.on
        if isinstance(page, GeneratedPage):
            self._finishing.look_up(page)
            self._citations.linker = None
            return markdown
        linker = ProseLinker.of(self._latest.current.library, page.file.src_uri, page.file.content_string)
        self._citations.linker = linker
        return self._expand(markdown, page.file)

    def _expand(self, markdown: str, file: File) -> str:
        """Fill in the macros of a hand-written page; a mistake in one stops the build."""
        markdown, problems = self._prose.expand(self._latest.current.drawings, file, markdown)
        if problems:
            self._fail("Lệnh trong trang viết tay có lỗi:", [f"docs/{problem}" for problem in problems])
        return markdown

    def on_page_content(self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Fill in what the macros answer; tell about citations that could not be linked."""
        if isinstance(page, GeneratedPage):
            return page.compress(html)
        if isinstance(self._citations.linker, ProseLinker):
            for problem in self._citations.linker.problems:
                _log.warning(str(problem))
        return self._with_answers(html, page, config, files)

    def _with_answers(self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """What the macros answer, in the page; a lesson pack also becomes a file to edit."""
        html = self._prose.filled(page.file, html)
        library, store = self._latest.current.library, self._keeping.store
        for path, content in self._prose.pack(library, store, page.file, str(page.title), html).items():
            files.append(self._generated(config, path, content))
        return html

    @event_priority(100)  # before the theme reads it
    def on_page_to_search(self, context: dict[str, Any], page: MkDocsPage, **_: Any) -> dict[str, Any]:
        """What the search found in a hand-written page, it would find again."""
        self._finishing.before_search(page)
        return context

    def on_page_context(
        self, context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, **_: Any
    ) -> dict[str, Any]:
        """Tell the search of a generated page, and templates the day of the data.

        The search has read the page by now: it would go through every drawing, only to leave it out.
        """
        assert self._theme is not None
        self._finishing.after_search(page, self._theme.indexed(config))
        if isinstance(page, GeneratedPage):
            self._theme.index(config, search_entries(page))
            page.unpack()
        context["cancu"] = {"on": self._sources.on, "path": page.url}
        return context

    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Keep a generated page for the next build, and fill its slots.

        While serving, what is wrong stands above every page until it is mended.
        """
        page.content = None
        assert self._theme is not None
        self._one_more(page.url)
        if isinstance(page, GeneratedPage):
            self._finishing.keep(page, output, self._theme.indexed(config))
            output = page.filled(output)
        return self._theme.with_notice(output, self._faults)

    @event_priority(100)  # before the theme writes it
    def on_pages_written(self, config: MkDocsConfig, **_: Any) -> None:
        """The search in the order of pages, whichever of them were rendered."""
        assert self._theme is not None
        self._finishing.put_in_order(self._theme.indexed(config))

    def on_post_build(self, config: MkDocsConfig, **_: Any) -> None:
        """Nothing more to count; what was made is kept for the next build."""
        assert self._theme is not None
        self._theme.put_back(config)
        self._progress.end()
        if self._ahead is not None:
            self._ahead.end()
        self._keeping.save(pages=not self._serving)
