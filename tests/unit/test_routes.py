import pytest

from cancu import routes


@pytest.mark.parametrize(
    ("path", "page", "link"),
    [
        ("van-ban/a/", "hieu-luc/", "../van-ban/a/"),
        ("van-ban/a/", "van-ban/b/", "../a/"),
        ("van-ban/a/#quan-he", "", "van-ban/a/#quan-he"),
        ("", "van-ban/a/", "../../"),
        ("van-ban/a/", "van-ban/a/", "./"),
        ("du-lieu/cancu.json", "lich/", "../du-lieu/cancu.json"),
    ],
)
def test_link_is_relative_to_its_page(path, page, link):
    assert routes.relative(path, page) == link


def test_link_between_sources_names_the_markdown_file():
    assert routes.source_link("van-ban/a/#quan-he", "hieu-luc/") == "../van-ban/a/index.md#quan-he"


def test_undated_documents_share_a_page():
    assert routes.year(None) == "nam/khong-ro-nam/"
