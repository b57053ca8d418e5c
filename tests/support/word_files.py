"""Word files of many makers, as small as they can be: each with the text that both readers make of it."""

from __future__ import annotations

from cancu.reading.word_names import NAMESPACE, STRICT
from support.hostile_files import packed

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
CITED = "Căn cứ Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị;"


def rels(base: str = OFFICE, **targets: str) -> bytes:
    each = "".join(
        f'<Relationship Id="r{number}" Type="{base}{kind.rstrip("0123456789")}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{PACKAGE}">{each}</Relationships>'.encode()


def part(name: str, inner: str, space: str = NAMESPACE) -> bytes:
    more = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return f'<w:{name} xmlns:w="{space.strip("{}")}" {more}>{inner}</w:{name}>'.encode()


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(inner: str, properties: str = "") -> str:
    inner = inner if inner.startswith("<") else run(inner)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def word(body: str, space: str = NAMESPACE, **parts: str) -> bytes:
    """A file with its styles, numbering, notes and headers where they usually lie."""
    base = OFFICE if space == NAMESPACE else STRICT_OFFICE
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes"}
    files = {f"word/{name}.xml": part(roots.get(name, "hdr"), inner, space) for name, inner in parts.items()}
    return packed({
        "_rels/.rels": rels(base, officeDocument="word/document.xml"),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>", space),
        "word/_rels/document.xml.rels": rels(base, **{name: f"{name}.xml" for name in parts}),
        **files,
    })  # fmt: skip


def numbered(text: str, number: int, level: int = 0) -> str:
    return par(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(depth: int, shape: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*levels: str, more: str = "") -> str:
    shape = f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
    return shape + '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' + more


PLAN_LISTS = lists(
    level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)"),
    level(3, "decimal", "%2.%4."), level(4, "bullet", "\uf0b7"),
)  # fmt: skip
RESTARTED = lists(
    level(0, "decimal", "%1."),
    more='<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="5"/></w:lvlOverride></w:num>',
)
LEGAL = lists(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
STEADY = lists(level(0, "decimal", "Điều %1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'))
STYLED = (
    '<w:style w:type="paragraph" w:styleId="Muc">'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>'
    '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Nen">'
    '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>'
)
VN_TIME, VN_CAPITALS = '<w:rFonts w:ascii=".VnTime"/>', '<w:rFonts w:hAnsi=".VnTimeH" w:ascii=".VnTimeH"/>'
VNI = '<w:rFonts w:ascii="VNI-Times"/>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a \\h</w:instrText></w:r>'
    '<w:r><w:t>ẩn</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    "<w:r><w:t>Chỉ thị số 33/CT-TTg</w:t></w:r>"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
CELLS = "<w:tc>{}</w:tc><w:tc>{}</w:tc>"
# name → file, text
WORD_FILES: dict[str, tuple[bytes, str]] = {
    "strict": (word(par(CITED), STRICT), CITED),
    "main-part-elsewhere": (
        packed(
            {
                "_rels/.rels": rels(officeDocument="/Noi/van-ban2.xml"),
                "noi/van-ban2.xml": part("document", par(CITED)),
            }
        ),
        CITED,
    ),
    "backslashes": (
        packed(
            {
                "_rels\\.rels": rels(officeDocument="word\\document.xml"),
                "word\\document.xml": part("document", par(CITED)),
            }
        ),
        CITED,
    ),
    "no-relationships": (packed({"word/document.xml": part("document", par(CITED))}), CITED),
    "header-and-footer": (
        word(par("Thân"), header1=par("Đầu"), footer1=par("Chân"), header2=par("Đầu hai")),
        "Đầu\nĐầu hai\nThân\nChân",
    ),
    "moved": (
        word(
            par(f"<w:moveFrom>{run(CITED)}</w:moveFrom>", "<w:rPr><w:moveFrom/></w:rPr>")
            + par("Điều 1.")
            + par(f"<w:moveTo>{run(CITED)}</w:moveTo>")
        ),
        f"Điều 1.\n{CITED}",
    ),
    "deleted-row": (
        word(
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
            + par("bỏ")
            + "</w:tc></w:tr><w:tr><w:tc>"
            + par("giữ")
            + "</w:tc></w:tr></w:tbl>"
        ),
        "giữ",
    ),
    "hidden": (
        word(
            par(
                run("một ", "<w:vanish/>")
                + run("hai ", '<w:vanish w:val="0"/>')
                + run("ba ", '<w:rStyle w:val="An"/>')
                + run("bốn")
            ),
            styles=STYLED,
        ),
        "hai bốn",
    ),
    "field": (word(par(run("Theo ") + FIELD + run(";"))), "Theo Chỉ thị số 33/CT-TTg;"),
    "field-around-paragraphs": (
        word(
            par(
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Mục lục")
            )
            + par(run("Hết") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        ),
        "Mục lục\nHết",
    ),
    "footnotes": (
        word(
            par(run("Một") + NOTE) + par("Hai"),
            footnotes=f'<w:footnote w:id="0" w:type="separator">{par(run(""))}</w:footnote>'
            f'<w:footnote w:id="2">{par("Theo Quyết định số 23-QĐ/TW")}</w:footnote>',
        ),
        "Một\nTheo Quyết định số 23-QĐ/TW\nHai",
    ),
    "footnote-in-a-row": (
        word(
            "<w:tbl><w:tr>" + CELLS.format(par(run("a") + NOTE), par("b")) + "</w:tr></w:tbl>",
            footnotes=f'<w:footnote w:id="2">{par("chú")}</w:footnote>',
        ),
        "a | b\nchú",
    ),
    "head-of-two-columns": (
        word(
            "<w:tbl><w:tr>"
            + CELLS.format(par("SỞ Y TẾ") + par("Số: 1/KH-SYT"), par("CỘNG HÒA") + par("Độc lập"))
            + "</w:tr></w:tbl>"
        ),
        "SỞ Y TẾ\nSố: 1/KH-SYT\nCỘNG HÒA\nĐộc lập",
    ),
    "cells-in-controls": (
        word(
            "<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>"
            + par("1")
            + "</w:tc></w:sdtContent></w:sdt><w:tc>"
            + par("33/CT-TTg")
            + "</w:tc></w:tr></w:tbl>"
        ),
        "1 | 33/CT-TTg",
    ),
    "text-box": (
        word(
            par(
                run("Trước")
                + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
                + par("Trong")
                + "</w:txbxContent></mc:Choice>"
                "<mc:Fallback><w:txbxContent>"
                + par("Trong")
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
            )
        ),
        "Trước\nTrong\n",
    ),
    "numbers-of-a-plan": (
        word(
            numbered("Mục đích", 1)
            + numbered("Tuyên truyền", 1, 1)
            + numbered("Quán triệt", 1, 2)
            + numbered("Phổ biến", 1, 2)
            + numbered("Kiểm tra", 1, 1)
            + numbered("Một", 1, 3)
            + numbered("Chấm", 1, 4)
            + numbered("Nội dung", 1)
            + numbered("Lại từ đầu", 1, 1)
            + par("không số"),
            numbering=PLAN_LISTS,
        ),
        "I. Mục đích\n1. Tuyên truyền\na) Quán triệt\nb) Phổ biến\n2. Kiểm tra\n2.1. Một\n- Chấm\n"
        "II. Nội dung\n1. Lại từ đầu\nkhông số",
    ),
    "numbers-begin-anew": (
        word(
            numbered("a", 1) + numbered("b", 1) + numbered("c", 2) + numbered("d", 2) + numbered("e", 0),
            numbering=RESTARTED,
        ),
        "1. a\n2. b\n5. c\n6. d\ne",
    ),
    "legal-numbers": (
        word(numbered("a", 1) + numbered("b", 1) + numbered("c", 1, 1), numbering=LEGAL),
        "I. a\nII. b\n2.1 c",
    ),
    "numbers-that-go-on": (
        word(
            "".join(numbered(text, 1, depth) for text, depth in (("a", 0), ("b", 1), ("c", 0), ("d", 1))),
            numbering=STEADY,
        ),
        "Điều 1. a\n1) b\nĐiều 2. c\n2) d",
    ),
    "numbers-of-a-style": (
        word(
            par("a", '<w:pStyle w:val="Con"/>')
            + par("b", '<w:pStyle w:val="Muc"/>')
            + par("c", '<w:pStyle w:val="Con"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
            numbering=PLAN_LISTS,
            styles=STYLED,
        ),
        "I. a\nII. b\nc",
    ),
    "tcvn3-fonts": (
        word(
            par(run("kÕ ho¹ch", VN_CAPITALS) + run(" C¨n cø sè ", VN_TIME) + run("290-Q§/TW", VN_TIME))
            + par(run("Quyết định", VN_TIME))
        ),
        "KẾ HOẠCH Căn cứ số 290-QĐ/TW\nQuyết định",
    ),
    "tcvn3-font-of-the-style": (word(par("®¬n vÞ trùc thuéc"), styles=STYLED), "đơn vị trực thuộc"),
    "tcvn3-in-the-private-area": (
        word(
            par(
                run(
                    "".join(chr(0xF000 + ord(char)) if ord(char) > 160 else char for char in "C¨n cø"),
                    VN_TIME,
                )
            )
        ),
        "Căn cứ",
    ),
    "vni-fonts-cut-into-runs": (
        word(par(run("Quye", VNI) + run("át ñònh so", VNI) + run("á 290-QÑ/TW", VNI))),
        "Quyết định số 290-QĐ/TW",
    ),
    "tcvn3-without-fonts": (word(par("C¨n cø QuyÕt ®Þnh sè 290-Q§/TW")), "Căn cứ Quyết định số 290-QĐ/TW"),
}
