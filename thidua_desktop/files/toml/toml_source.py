"""TOML from untrusted bytes: refused by one fault, or parsed with the line of each key."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.loading import YearFault
from thidua_desktop.services.base.errors import Refused

MOST_BYTES = 1_000_000
LONGEST_LINE = 10_000

Place = tuple[str | int, ...]

_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DOTTED = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{20}}")
"""Keys deeper than any year's: tomllib needs quadratic time for them."""

_KEY = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([A-Za-z0-9_-]+))\s*""")
_SKIP = re.compile(r'"""|\'\'\'|"(?:[^"\\]|\\.)*"|\'[^\']*\'|#.*|[\[\]{}]')
_END = {
    '"""': re.compile(r'(?:[^"\\]|\\.|"(?!""))*"{3,5}'),
    "'''": re.compile(r"(?:[^']|'(?!''))*'{3,5}"),
}


@dataclass(frozen=True, slots=True)
class TomlSource:
    """A parsed document and the line on which each of its keys begins."""

    data: dict[str, Any]
    lines: dict[Place, int]

    def line(self, place: Place) -> int | None:
        """Give the line of the key, else of the table or statement that holds it."""
        while place:
            if place in self.lines:
                return self.lines[place]
            place = place[:-1]
        return None


def parse_toml(body: bytes) -> TomlSource:
    """Parse; raises `Refused` with one fault, whatever the bytes are."""
    text = _decoded(body)
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused.of(_syntax_fault(error)) from None
    return TomlSource(data, key_lines(text))


def _decoded(body: bytes) -> str:
    if len(body) > MOST_BYTES:
        raise Refused(YearFault.TOO_LARGE)
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise Refused.of(Fault(YearFault.NOT_UTF8, line=line)) from None
    if not text.strip():
        raise Refused(YearFault.EMPTY)
    for number, line_text in enumerate(text.split("\n"), 1):
        if len(line_text) > LONGEST_LINE or _DOTTED.search(line_text):
            raise Refused.of(Fault(YearFault.TOO_LARGE, line=number))
    return text


def _syntax_fault(error: Exception) -> Fault:
    found = re.search(r"at line (\d+)", str(error))
    return Fault(YearFault.NOT_TOML, line=int(found[1]) if found else None)


def key_lines(text: str) -> dict[Place, int]:
    """Find where each key and table begins in a text that tomllib has taken."""
    return _LineFinder().run(text)


class _LineFinder:
    """Reads line by line, skipping what stands inside strings and brackets."""

    def __init__(self) -> None:
        self.lines: dict[Place, int] = {}
        self.table: Place = ()
        self.arrays: dict[Place, int] = {}
        self.open_string = ""
        self.depth = 0

    def run(self, text: str) -> dict[Place, int]:
        for number, line in enumerate(text.split("\n"), 1):
            start = 0
            if not self.open_string and self.depth == 0:
                start = self._statement(line, number)
            self._advance(line, start)
        return self.lines

    def _statement(self, line: str, number: int) -> int:
        """Note a header or a key; give the place in the line from which values are read."""
        body = line.lstrip()
        if not body or body.startswith("#"):
            return len(line)
        if body.startswith("["):
            is_array = body.startswith("[[")
            self._header(_keys(body, 2 if is_array else 1)[0], is_array, number)
            return len(line)
        keys, end = _keys(line, 0)
        for length in range(1, len(keys) + 1):
            self.lines.setdefault((*self.table, *keys[:length]), number)
        return end

    def _header(self, keys: tuple[str, ...], is_array: bool, number: int) -> None:
        place: Place = ()
        for key in keys[:-1]:
            place = self._inside((*place, key))
        place = (*place, keys[-1])
        if is_array:
            self.arrays[place] = self.arrays.get(place, -1) + 1
            self.lines.setdefault(place, number)
            place = (*place, self.arrays[place])
        self.lines.setdefault(place, number)
        self.table = place

    def _inside(self, place: Place) -> Place:
        return (*place, self.arrays[place]) if place in self.arrays else place

    def _advance(self, line: str, start: int) -> None:
        position = start
        while position < len(line):
            if self.open_string:
                end = _END[self.open_string].match(line, position)
                if end is None:
                    return
                self.open_string, position = "", end.end()
                continue
            found = _SKIP.search(line, position)
            if found is None:
                return
            position = found.end()
            self._token(found[0])

    def _token(self, token: str) -> None:
        if token in _END:
            self.open_string = token
        elif token in "[{":
            self.depth += 1
        elif token in "]}":
            self.depth -= 1


def _keys(line: str, start: int) -> tuple[tuple[str, ...], int]:
    """Read dotted keys from a place in the line; give them and where they end."""
    keys: list[str] = []
    position = start
    while found := _KEY.match(line, position):
        quoted, literal, bare = found.groups()
        keys.append(next(part for part in (bare, literal, quoted) if part is not None))
        position = found.end()
        if not line.startswith(".", position):
            break
        position += 1
    return tuple(keys), position
