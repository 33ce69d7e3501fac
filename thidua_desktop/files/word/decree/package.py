"""The parts of a Word file, opened so that neither its size nor its XML can do harm."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.document_check import LARGEST
from thidua_desktop.files.zip_faults import OFFICE_FAULTS
from thidua_desktop.services.base.errors import Refused

if TYPE_CHECKING:
    from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MAIN: Final = "word/document.xml"


@dataclass(frozen=True, slots=True)
class WordParts:
    """The text, the styles and the fonts of its theme, and headers and footers by their id."""

    body: Any
    styles: Any
    theme: Any
    edges: dict[str, Any]


def open_word(body: bytes, name: str) -> WordParts:
    """Open it. Raises Refused: no Word file, damaged, or larger than any document is."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            if sum(part.file_size for part in package.infolist()) > LARGEST:
                raise Refused(KnownFault.FILE_TOO_LARGE, name)
            return _parts(package)
    except OFFICE_FAULTS as error:
        raise Refused(KnownFault.FILE_UNREADABLE, name) from error


def _parts(package: zipfile.ZipFile) -> WordParts:
    root = parsed(package.read(_MAIN))
    body = root.find(f"{W}body")
    if body is None:
        raise KeyError(_MAIN)
    related = _related(package)
    edges = {one: parsed(package.read(part)) for one, kind, part in related if _is_edge(kind)}
    return WordParts(
        body, _of_kind(package, related, "/styles"), _of_kind(package, related, "/theme"), edges
    )


def _is_edge(kind: str) -> bool:
    return kind.endswith(("/header", "/footer"))


def _of_kind(
    package: zipfile.ZipFile, related: list[tuple[str, str, str]], kind: str
) -> _Element | None:
    found = next((part for _, one, part in related if one.endswith(kind)), None)
    return None if found is None else parsed(package.read(found))


def _related(package: zipfile.ZipFile) -> list[tuple[str, str, str]]:
    """The id, the kind and the name of each part that the text goes with."""
    if "word/_rels/document.xml.rels" not in package.namelist():
        return []
    found = []
    for one in parsed(package.read("word/_rels/document.xml.rels")):
        if one.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/word", one.get("Target", "")))
            found.append((one.get("Id", ""), one.get("Type", ""), target.removeprefix("/")))
    return found


def parsed(xml: bytes) -> _Element:
    """Read XML of a file from elsewhere: no entity is resolved, nothing is fetched."""
    from lxml.etree import XMLParser, fromstring

    return fromstring(xml, XMLParser(resolve_entities=False, no_network=True))
