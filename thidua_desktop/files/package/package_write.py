"""Writes a package: the files in a fixed order, then the list with the hash of each."""

import hashlib
import os
import stat
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.package.package_paths import refuse_unsafe
from thidua_desktop.files.placing import disk_error
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.handover.package_manifest import MANIFEST, Manifest, PackedFile
from thidua_desktop.services.handover.ports import Source

CHUNK: Final = 1024 * 1024
_ALWAYS: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold: the same files give the same bytes."""


def folder_sources(name: str, folder: Path) -> Iterator[Source]:
    """Give every file of a folder, however deep, but what programs keep there for themselves."""
    for found in sorted(folder.rglob("*")):
        parts = found.relative_to(folder).parts
        if found.is_file() and not any(part.startswith((".", "~$")) for part in parts):
            yield Source(unicodedata.normalize("NFC", "/".join((name, *parts))), found)


def refuse_unfit(sources: Sequence[Source]) -> None:
    """Refuse to pack what no other machine would take."""
    try:
        refuse_unsafe(sorted(source.path for source in sources))
    except Refused as refused:
        raise Refused(PackageFault.FILE_NAME, *refused.details) from refused


def total_size(sources: Sequence[Source]) -> int:
    return sum(_size(source) for source in sources)


def write_package(
    staged: Path,
    sources: Sequence[Source],
    manifest_of: Callable[[tuple[PackedFile, ...]], Manifest],
) -> Steps[Manifest]:
    """Fill the staged file, durably. Raises Refused, for an unfit name too."""
    refuse_unfit(sources)
    total, done = total_size(sources), 0
    packed: list[PackedFile] = []
    try:
        with staged.open("wb") as file:
            with zipfile.ZipFile(file, "w") as archive:
                for source in sorted(sources, key=lambda each: each.path):
                    packed.append((yield from _pack(archive, source, done, total)))
                    done += packed[-1].size
                manifest = manifest_of(tuple(packed))
                archive.writestr(_entry(MANIFEST), manifest.text().encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise disk_error(error, staged.parent) from error
    return manifest


def _pack(archive: zipfile.ZipFile, source: Source, done: int, total: int) -> Steps[PackedFile]:
    digest, size = hashlib.sha256(), 0
    entry = _entry(source.path)
    entry.file_size = _size(source)  # so that a large one gets the large form
    with archive.open(entry, "w") as target:
        for chunk in _chunks(source):
            digest.update(chunk)
            size += len(chunk)
            target.write(chunk)
            yield done + size, max(total, done + size)
    return PackedFile(path=source.path, size=size, sha256=digest.hexdigest())


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _ALWAYS)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # else the bytes would tell on which system it was made
    entry.external_attr = (stat.S_IFREG | 0o600) << 16
    return entry


def _chunks(source: Source) -> Iterator[bytes]:
    file = _opened(source)
    with file:
        while chunk := _read(file, source):
            yield chunk


def _opened(source: Source) -> BinaryIO:
    try:
        return source.file.open("rb")
    except OSError as error:
        raise Refused(KnownFault.FILE_UNREADABLE, source.file.name) from error


def _read(file: BinaryIO, source: Source) -> bytes:
    try:
        return file.read(CHUNK)
    except OSError as error:
        raise Refused(KnownFault.FILE_UNREADABLE, source.file.name) from error


def _size(source: Source) -> int:
    try:
        return source.file.stat().st_size
    except OSError as error:
        raise Refused(KnownFault.FILE_UNREADABLE, source.file.name) from error
