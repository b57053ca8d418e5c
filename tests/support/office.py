"""What has to hold in a .docx for Word to open it without offering to repair it."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{WORD}}}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PLACE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
# The order of ISO/IEC 29500 for what our files write; Word calls a file broken that has another one.
_ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "pBdr": "top left bottom right between bar",
    "tblBorders": "top left bottom right insideH insideV",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "sectPr": "reference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
}


def faults(content: bytes) -> list[str]:
    """Everything that is wrong with a file; empty if Word has nothing to repair."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    names = archive.namelist()
    found = [f"{name} twice in the archive" for name, count in Counter(names).items() if count > 1]
    parts = {name: etree.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}
    for name, root in parts.items():
        found += [f"{name}: {fault}" for fault in _disorder(root)]
    found += _untyped(names, parts["[Content_Types].xml"])
    found += _lost(names, parts)
    return found + list(_dangling(parts))


def _disorder(root: etree._Element) -> Iterator[str]:
    for element in root.iter(f"{_W}*"):
        order = _ORDER.get(_name(element), "").split()
        if not order:
            continue
        children = [_name(child) for child in element]
        unknown = [child for child in children if child not in order]
        if unknown:
            yield f"{unknown} in {_name(element)}"
        elif children != sorted(children, key=order.index):
            yield f"{_name(element)} out of order: {children}"


def _name(element: etree._Element) -> str:
    name = str(etree.QName(element).localname)
    # Head and foot of a section may come in any order among themselves.
    return "reference" if name in ("headerReference", "footerReference") else name


def _untyped(names: list[str], types: etree._Element) -> list[str]:
    known = {element.get("Extension") for element in types} | {element.get("PartName") for element in types}
    wanted = [name for name in names if name != "[Content_Types].xml"]
    extra = [element.get("PartName") for element in types if element.get("PartName")]
    return [
        *(f"{name} has no content type" for name in wanted if not {f"/{name}", name.rsplit(".")[-1]} & known),
        *(f"{part} has a type and no content" for part in extra if str(part)[1:] not in names),
    ]


def _lost(names: list[str], parts: dict[str, etree._Element]) -> list[str]:
    """Relations that lead nowhere, and parts that nothing leads to."""
    reached = {"[Content_Types].xml"}
    found = []
    for name, root in parts.items():
        if not name.endswith(".rels"):
            continue
        reached.add(name)
        folder = posixpath.dirname(posixpath.dirname(name))
        ids = [relation.get("Id") for relation in root]
        found += [f"{name}: {id_} twice" for id_, count in Counter(ids).items() if count > 1]
        for relation in root:
            target = posixpath.normpath(posixpath.join(folder, str(relation.get("Target"))))
            if relation.get("TargetMode") != "External":
                reached.add(target)
                found += [f"{name}: {target} is missing"] if target not in names else []
    return [*found, *(f"nothing leads to {name}" for name in names if name not in reached)]


def _dangling(parts: dict[str, etree._Element]) -> Iterator[str]:
    """Names that the body uses and nobody gave, or that two things share."""
    main = next(name for name in parts if name.startswith("word/document"))
    body = parts[main]
    styles = {element.get(f"{_W}styleId") for element in parts["word/styles.xml"].iter(f"{_W}style")}
    lists = {element.get(f"{_W}numId") for element in parts["word/numbering.xml"].iter(f"{_W}num")}
    relations = {element.get("Id") for element in parts[f"word/_rels/{main[5:]}.rels"]}
    for tag, known in (("pStyle", styles), ("tblStyle", styles), ("numId", lists)):
        used = {element.get(f"{_W}val") for element in body.iter(f"{_W}{tag}")}
        yield from (f"{tag} {value} is unknown" for value in sorted(map(str, used - known)))
    used = {
        value
        for element in body.iter()
        for name, value in element.attrib.items()
        if str(name)[: len(_R)] == _R
    }
    yield from (f"relation {value} is unknown" for value in sorted(map(str, used - relations)))
    drawn = Counter(element.get("id") for element in body.iter(f"{_PLACE}docPr"))
    yield from (f"picture {id_} twice" for id_, count in drawn.items() if count > 1)
    for place, cell in enumerate(body.iter(f"{_W}tc")):
        if not len(cell) or _name(cell[-1]) != "p":
            yield f"cell {place} does not end in a paragraph"
    for table in body.iter(f"{_W}tbl"):
        columns = len(table.findall(f"{_W}tblGrid/{_W}gridCol"))
        if {len(row.findall(f"{_W}tc")) for row in table.findall(f"{_W}tr")} != {columns}:
            yield "a table has rows of different length"
