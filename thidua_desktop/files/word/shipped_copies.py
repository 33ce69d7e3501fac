"""Which of the office's templates are copies of ours that nobody has changed since.

A newer program brings newer templates: a copy that was only looked at does not hold them back.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

from thidua_desktop import paths
from thidua_desktop.files.placing import DiskPlacer, put_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

RECORD: Final = "mau-goc.json"
"""The SHA-256 of each shipped template as it was when it was copied, by its name."""


def shipped_path(name: str) -> Path:
    return paths.resources() / "templates" / name


def copy_shipped(folder: Path, names: Iterable[str], *, anew: bool = False) -> tuple[str, ...]:
    """Copy those that are not there or were not changed, `anew` all, and name the copied ones.

    Raises Refused where the folder cannot be written, or Word holds one.
    """
    copied, record = [], _record(folder)
    for name in names:
        own, body = folder / name, shipped_path(name).read_bytes()
        if anew or not own.exists() or (own.is_file() and is_untouched(own)):
            if not own.exists() or own.read_bytes() != body:
                put_file(DiskPlacer(), own, body)
                copied.append(name)
            record[name] = _hash(body)
    _keep(folder, record)
    return tuple(copied)


def mark_seen(folder: Path, name: str) -> None:
    """Take note that somebody saw how what is shipped now differs. Raises Refused."""
    record = _record(folder)
    if name in record:
        _keep(folder, {**record, name: _hash(shipped_path(name).read_bytes())})


def is_untouched(own: Path) -> bool:
    """Whether it is as shipped, now or when it was copied."""
    body = own.read_bytes()
    copied = _record(own.parent).get(own.name)
    return copied == _hash(body) or body == shipped_path(own.name).read_bytes()


def is_behind(own: Path) -> bool:
    """Whether what is shipped now is newer than what the office changed."""
    copied = _record(own.parent).get(own.name)
    return copied is not None and copied != _hash(shipped_path(own.name).read_bytes())


def _keep(folder: Path, record: dict[str, str]) -> None:
    if record != _record(folder):
        put_file(DiskPlacer(), folder / RECORD, json.dumps(record, indent=1).encode())


def _record(folder: Path) -> dict[str, str]:
    try:
        found = json.loads((folder / RECORD).read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _hash(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
