"""The lines that are drawn under a text: a border of a paragraph, or a shape of Word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thidua_desktop.files.word.decree.looks import MM
from thidua_desktop.files.word.decree.package import A, W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from thidua_desktop.files.word.decree.looks import Shape

_V: Final = "{urn:schemas-microsoft-com:vml}"
_EMU: Final = 36000
_THIN: Final = 2 * _EMU
_POINTS: Final = re.compile(r"(-?[\d.]+)(pt|in|mm|cm)?")
_IN_MM: Final = {"pt": 25.4 / 72, "in": 25.4, "mm": 1.0, "cm": 10.0, None: 25.4 / 72}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line; its length in mm, or None where the file does not tell it."""

    length: float | None


def bordered(
    paragraph: _Element, sides: tuple[str, ...], shape: Shape, room: float
) -> Drawn | None:
    """Give the line that the border of a paragraph is, as long as the paragraph is wide."""
    properties = paragraph.find(f"{W}pPr")
    around = None if properties is None else properties.find(f"{W}pBdr")
    for one in around if around is not None else ():
        if str(one.tag).removeprefix(W) in sides and one.get(f"{W}val") not in ("nil", "none"):
            return Drawn(room - shape.left - shape.right if room else None)
    return None


def shaped(paragraph: _Element) -> Drawn | None:
    """Give the line that is drawn as a shape."""
    for drawing in paragraph.iter(f"{W}drawing"):
        form = drawing.find(f".//{A}prstGeom")
        if form is not None and form.get("prst", "").startswith(("line", "straightConnector")):
            return _extent(drawing)
    for one in paragraph.iter(f"{_V}line", f"{_V}shape"):
        if one.tag == f"{_V}line":
            return Drawn(_across(one.get("from", ""), one.get("to", "")))
        if one.get("type") == "#_x0000_t32":
            wide = re.search(r"(?<![\w-])width:([\d.]+\w*)", one.get("style", ""))
            return Drawn(_mm(wide[1]) if wide else None)
    return None


def _extent(drawing: _Element) -> Drawn | None:
    for one in drawing.iter():
        if str(one.tag).endswith("}extent"):
            across, down = int(one.get("cx", 0)), int(one.get("cy", 0))
            return Drawn(across / _EMU) if across and down < _THIN else None
    return Drawn(None)


def _across(start: str, end: str) -> float | None:
    first, last = _mm(start.split(",", maxsplit=1)[0]), _mm(end.split(",", maxsplit=1)[0])
    return None if first is None or last is None else abs(last - first)


def _mm(written: str) -> float | None:
    found = _POINTS.fullmatch(written.strip())
    return None if found is None else float(found[1]) * _IN_MM[found[2]]


def twips(one: _Element | None, name: str = "w") -> float:
    """Give a width in mm; 0 of one that is not told in twips."""
    if one is None or one.get(f"{W}type", "dxa") != "dxa":
        return 0
    return float(one.get(f"{W}{name}") or 0) / MM
