"""The files of what several tests share, as they are before the first of them."""

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path


def files_of(shared: object) -> Mapping[Path, bytes]:
    """Give each file of a fixture's value: a path, or several in a mapping or a dataclass."""
    return {path: digest(path) for path in _paths(shared)}


def digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest() if path.is_file() else b""


def _paths(shared: object) -> Iterator[Path]:
    if isinstance(shared, Path):
        inside = shared.rglob("*") if shared.is_dir() else (shared,)
        yield from (path for path in inside if path.is_file())
    elif isinstance(shared, Mapping):
        for part in (*shared, *shared.values()):
            yield from _paths(part)
    elif dataclasses.is_dataclass(shared):
        for field in dataclasses.fields(shared):
            yield from _paths(getattr(shared, field.name))
