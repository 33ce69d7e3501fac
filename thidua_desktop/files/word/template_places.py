"""The paragraphs of a template with the tags in them, and where a person finds each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.files.word.decree.package import W
from thidua_desktop.files.zip_faults import OFFICE_FAULTS, refuse_bomb
from thidua_desktop.texts.documents import template_check as texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docx.document import Document

TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
CURLED: Final = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a"
MENDED_SIGNS: Final = str.maketrans(
    CURLED,
    '"""""\'\'\'',
    "\u200b\u200c\u200d\u2060\ufeff\u00ad",
)
"""Curled quotes become straight in tags, and signs without width are left out."""

_PARTS: Final = re.compile(r"\{([{%#])(?:(p|tr|tc|r) )?-?(.*?)-?[}%#]\}")
_TRACKED: Final = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_HOLDERS: Final = {"tr": f"{W}tbl", "tc": f"{W}tr"}


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as typed: what it takes the place of (p, tr, tc, or nothing), and what it says."""

    text: str
    sign: str
    takes: str
    says: str
    holder: Any
    """The part of the document in which it and its fellows must stand; None where there is none."""

    @property
    def word(self) -> str:
        return self.says.split(maxsplit=1)[0] if self.says else ""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: where it stands, what it says with its tags, whether changes are tracked."""

    place: str
    text: str
    tags: tuple[Tag, ...]
    paragraph: Any
    tracked: bool


def read_parts(path: Path) -> list[tuple[Line, ...]] | None:
    """Give the parts of a file; None where it is no document."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        refuse_bomb(path)
        return list(parts(docx.Document(str(path))))
    except (PackageNotFoundError, *OFFICE_FAULTS):
        return None


def parts(document: Document) -> Iterator[tuple[Line, ...]]:
    """Give the body, then each header and footer: each is filled by itself."""
    yield tuple(_lines(document.element.body, ""))
    for name, kind in ((texts.HEADER, "/header"), (texts.FOOTER, "/footer")):
        for relation in document.part.rels.values():
            if relation.reltype.endswith(kind):
                yield tuple(_lines(relation.target_part.element, name))


def _lines(root: Any, part: str) -> Iterator[Line]:
    tables = {table: n for n, table in enumerate(root.findall(f"{W}tbl"), 1)}
    count: Counter[str] = Counter()
    for paragraph in root.iter(f"{W}p"):
        outer = [one for one in paragraph.iterancestors(f"{W}tbl") if one in tables]
        if outer:
            place = _cell(paragraph, outer[-1], tables[outer[-1]])
        else:
            count["p"] += 1
            place = texts.paragraph(count["p"])
        text = _text(paragraph)
        tags = tuple(_tag(found[0], paragraph) for found in TAG.finditer(text))
        tracked = next(paragraph.iter(*_TRACKED), None) is not None
        yield Line(texts.in_part(part, place), text, tags, paragraph, tracked)


def _cell(paragraph: Any, table: Any, number: int) -> str:
    chain = [paragraph, *paragraph.iterancestors()]
    row = next(one for one in chain if one.getparent() is table)
    cell = next(one for one in chain if one.getparent() is row)
    rows, cells = list(table.iterchildren(f"{W}tr")), list(row.iterchildren(f"{W}tc"))
    return texts.cell(number, rows.index(row) + 1, cells.index(cell) + 1)


def _text(paragraph: Any) -> str:
    """What it says itself, without what stands in a box within it."""
    counted = _page_numbers(paragraph)
    own = (
        part.text or ""
        for part in paragraph.iter(f"{W}t")
        if next(part.iterancestors(f"{W}p")) is paragraph
        and next(part.iterancestors(f"{W}moveFrom"), None) is None
        and part not in counted
    )
    return "".join(own).replace("\n", " ")


def _page_numbers(paragraph: Any) -> set[Any]:
    """What stands in fields that Word counts itself: it differs from file to file."""
    found: set[Any] = set()
    instruction, within = "", False
    for part in paragraph.iter(f"{W}fldChar", f"{W}instrText", f"{W}t", f"{W}fldSimple"):
        kind = part.get(f"{W}fldCharType")
        if part.tag == f"{W}fldSimple":
            found.update(part.iter(f"{W}t") if _is_page(part.get(f"{W}instr")) else ())
        elif part.tag == f"{W}instrText":
            instruction += part.text or ""
        elif part.tag == f"{W}t":
            found.update([part] if within else ())
        else:
            within = kind == "separate" and _is_page(instruction)
            instruction = instruction if kind == "separate" else ""
    return found


def _is_page(instruction: str | None) -> bool:
    return (instruction or "").split()[:1] in (["PAGE"], ["NUMPAGES"])


def _tag(text: str, paragraph: Any) -> Tag:
    found = _PARTS.fullmatch(text)
    assert found is not None
    sign, takes, says = found[1], found[2] or "", found[3].strip()
    holder = (
        next(paragraph.iterancestors(_HOLDERS[takes]), None)
        if takes in _HOLDERS
        else paragraph.getparent()
    )
    return Tag(text, sign, takes, says, holder)
