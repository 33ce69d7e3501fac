"""How a paragraph and its letters look: what stands on them, else their style, else the default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.files.word.decree.package import A, W

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from thidua_desktop.files.word.decree.package import WordParts

Properties = dict[str, Any]

_OFF: Final = ("0", "false", "off", "none")
_FLAGS: Final = ("b", "i", "caps", "vanish", "keepNext", "pageBreakBefore", "contextualSpacing")
_VALUES: Final = {"sz": "size", "color": "colour", "u": "underline", "jc": "align"}
_LINE: Final = 240
"""What Word calls one line."""
POINT: Final = 20
MM: Final = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class Letters:
    """How a run of letters looks; the size in points."""

    text: str
    size: float
    bold: bool
    italic: bool
    font: str
    colour: str
    underlined: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph is set: indents in mm, room in points, the distance of its lines in lines."""

    align: str
    left: float
    right: float
    first: float
    before: float
    after: float
    lines: float
    """0 where it is set in points, which `exact` has then."""
    exact: float
    keeps: bool
    new_page: bool
    contextual: bool
    style: str
    listed: bool


class Looks:
    """The styles of one file."""

    def __init__(self, parts: WordParts) -> None:
        self._theme = dict(_theme_fonts(parts.theme))
        self._styles: dict[str, _Element] = {}
        self._default = ""
        self._base: Properties = {}
        self._known: dict[str, Properties] = {}
        for one in parts.styles.iter() if parts.styles is not None else ():
            if one.tag == f"{W}style":
                self._styles[one.get(f"{W}styleId", "")] = one
                if one.get(f"{W}type") == "paragraph" and one.get(f"{W}default") in ("1", "true"):
                    self._default = one.get(f"{W}styleId", "")
            elif one.tag == f"{W}docDefaults":
                self._base = self._read(*one.iter(f"{W}rPr", f"{W}pPr"))

    def of(self, paragraph: _Element) -> Properties:
        own = paragraph.find(f"{W}pPr")
        style = _value(own, "pStyle") or self._default
        direct = {} if own is None else self._read(own)
        return {**self._base, **self._chain(style), **direct, "style": style}

    def letters(self, run: _Element, around: Properties) -> Letters:
        own = run.find(f"{W}rPr")
        direct = {} if own is None else self._read(own)
        look = {**around, **self._chain(_value(own, "rStyle")), **direct}
        text = run_text(run)
        return Letters(
            text.upper() if look.get("caps") else text,
            float(look.get("size", POINT)) / 2,
            bool(look.get("b")),
            bool(look.get("i")),
            self._theme.get(look.get("font", ""), look.get("font", "")),
            look.get("colour", "auto"),
            look.get("underline", "none") not in _OFF,
        )

    def _chain(self, style: str) -> Properties:
        """What a style says, after those that it is based on."""
        if style not in self._known:
            self._known[style] = {}  # a style based on itself ends here
            found = self._styles.get(style)
            if found is not None:
                based = self._chain(_value(found, "basedOn"))
                parts = [one for one in found if one.tag in (f"{W}rPr", f"{W}pPr")]
                self._known[style] = {**based, **self._read(*parts)}
        return self._known[style]

    def _read(self, *parts: _Element) -> Properties:
        found: Properties = {}
        for part in parts:
            for one in part:
                name = str(one.tag).removeprefix(W)
                value = one.get(f"{W}val")
                if name in _FLAGS:
                    found[name] = value not in _OFF
                elif name in _VALUES and value is not None:
                    found[_VALUES[name]] = value
                elif name == "rFonts":
                    found |= _font(one)
                elif name in ("spacing", "ind"):
                    found |= _numbers(name, one)
                elif name == "numPr":
                    found["listed"] = _value(one, "numId") not in ("", "0")
        return found


def run_text(run: _Element) -> str:
    """What a run says; a tab and a break are a space."""
    parts = []
    for one in run:
        if one.tag == f"{W}t":
            parts.append(one.text or "")
        elif one.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            parts.append(" ")
        elif one.tag == f"{W}noBreakHyphen":
            parts.append("-")
    return "".join(parts)


def shape(look: Mapping[str, Any]) -> Shape:
    """Give how a paragraph is set."""
    exact = look.get("spacing.lineRule", "auto") != "auto"
    line = float(look.get("spacing.line", _LINE))
    hanging = float(look.get("ind.hanging", 0))
    return Shape(
        align=str(look.get("align", "left")),
        left=float(look.get("ind.left", look.get("ind.start", 0))) / MM,
        right=float(look.get("ind.right", look.get("ind.end", 0))) / MM,
        first=(float(look.get("ind.firstLine", 0)) or -hanging) / MM,
        before=float(look.get("spacing.before", 0)) / POINT,
        after=float(look.get("spacing.after", 0)) / POINT,
        lines=0 if exact else line / _LINE,
        exact=line / POINT if exact else 0,
        keeps=bool(look.get("keepNext")),
        new_page=bool(look.get("pageBreakBefore")),
        contextual=bool(look.get("contextualSpacing")),
        style=str(look.get("style", "")),
        listed=bool(look.get("listed")),
    )


def _value(parent: _Element | None, name: str) -> str:
    one = None if parent is None else parent.find(f"{W}{name}")
    return "" if one is None else one.get(f"{W}val", "")


def _font(one: _Element) -> Properties:
    """A font of the theme goes before one that is named."""
    theme = one.get(f"{W}asciiTheme") or one.get(f"{W}hAnsiTheme")
    name = theme or one.get(f"{W}ascii") or one.get(f"{W}hAnsi")
    return {"font": name} if name else {}


def _numbers(name: str, one: _Element) -> Properties:
    """A first line that goes in and one that hangs exclude each other."""
    given = {f"{name}.{str(key).removeprefix(W)}": value for key, value in one.attrib.items()}
    if "ind.firstLine" in given:
        given.setdefault("ind.hanging", "0")
    elif "ind.hanging" in given:
        given["ind.firstLine"] = "0"
    return dict(given)


def _theme_fonts(theme: _Element | None) -> Iterator[tuple[str, str]]:
    if theme is None:
        return
    for name in ("major", "minor"):
        latin = theme.find(f".//{A}{name}Font/{A}latin")
        if latin is not None:
            for ending in ("HAnsi", "Ascii", "EastAsia", "Bidi"):
                yield f"{name}{ending}", latin.get("typeface", "")
