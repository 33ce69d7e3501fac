"""The versions of an office's template: every one that worked or was replaced is kept."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.placing import DiskPlacer, put_file
from thidua_desktop.files.word.render import template_path
from thidua_desktop.files.word.shipped_copies import is_untouched, shipped_path
from thidua_desktop.files.word.template_check import check_template
from thidua_desktop.files.word.template_places import read_parts
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.templates.differences import Change, Passage, changes
from thidua_desktop.services.issuing.templates.own_template import (
    TemplateVersion,
    VersionKind,
    to_mend,
)
from thidua_desktop.texts.documents.documents import EARLIER_TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NUMBER: Final = re.compile(r"-(\d+)$")


def versions(folder: Path, name: str) -> tuple[TemplateVersion, ...]:
    """Give the shipped one, the office's own, then those that are kept, the newest first."""
    own = template_path(name, folder)
    found = [TemplateVersion(VersionKind.SHIPPED, shipped_path(name))]
    if own != shipped_path(name):
        found.append(TemplateVersion(VersionKind.IN_USE, own, _broken(own, name)))
    kept = sorted(_kept(folder, name), reverse=True)
    return (*found, *(_version(path, name, number) for number, path in kept))


def _version(path: Path, name: str, number: int) -> TemplateVersion:
    at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return TemplateVersion(VersionKind.KEPT, path, _broken(path, name), number, at)


def _broken(path: Path, name: str) -> int:
    return to_mend(check_template(path, name))


def keep_version(folder: Path, name: str) -> Path | None:
    """Keep the office's own beside its earlier ones; none where it is as shipped.

    What is kept already is not kept again. Raises Refused where the folder cannot be written.
    """
    own = folder / name
    if not own.is_file() or is_untouched(own):
        return None
    body, kept = own.read_bytes(), dict(_kept(folder, name))
    same = (path for path in kept.values() if path.read_bytes() == body)
    if (found := next(same, None)) is not None:
        return found
    number = next(number for number in count(1) if number not in kept)
    path = folder / EARLIER_TEMPLATES / f"{own.stem}-{number}{own.suffix}"
    put_file(DiskPlacer(), path, body)
    return path


def take_template(folder: Path, name: str, source: Path) -> Path | None:
    """Put a file, a version or one from elsewhere, in the place of the office's own.

    Gives where that one is kept. Raises Refused where the file cannot be read, or Word holds the
    office's own; nothing has changed then.
    """
    try:
        body = source.read_bytes()
    except OSError as error:
        raise Refused(KnownFault.FILE_UNREADABLE, source.name) from error
    kept = keep_version(folder, name)
    put_file(DiskPlacer(), folder / name, body)
    return kept


def _kept(folder: Path, name: str) -> Iterator[tuple[int, Path]]:
    stem, _, ending = name.rpartition(".")
    for path in (folder / EARLIER_TEMPLATES).glob(f"{stem}-*.{ending}"):
        number = _NUMBER.search(path.stem)
        if number is not None and path.stem == f"{stem}{number[0]}":
            yield int(number[1]), path


def compare(before: Path, after: Path) -> tuple[Change, ...]:
    """Say what differs. Raises Refused where one is no document."""
    return changes(_passages(before), _passages(after))


def _passages(path: Path) -> tuple[Passage, ...]:
    """The text, then what stands in headers and footers, once where several pages share it."""
    read = read_parts(path)
    if read is None:
        raise Refused(KnownFault.FILE_UNREADABLE, path.name)
    body, *edges = read
    beside = {line.text: Passage(line.place, line.text) for edge in edges for line in edge}
    return (*(Passage(line.place, line.text) for line in body), *beside.values())
