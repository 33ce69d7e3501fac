"""Reads a package: nothing in it is believed before its bytes have been read and compared."""

import errno
import hashlib
import io
import os
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.package.package_paths import refuse_unsafe
from thidua_desktop.files.package.package_write import CHUNK
from thidua_desktop.files.placing import disk_error
from thidua_desktop.files.zip_faults import ZIP_FAULTS
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.handover.package_manifest import (
    MANIFEST,
    Manifest,
    PackedFile,
    read_manifest,
)

_MIB: Final = 1024 * 1024
_READABLE: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED: Final = 0x1
_BEGINS: Final = b"PK\x03\x04"
_ENDS: Final = b"PK\x05\x06"
_END_SIZE: Final = 22  # of the last record, where no comment follows


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a package may be; a small file that unpacks into a huge one is a bomb."""

    files: int = 20_000
    directory: int = 8 * _MIB
    manifest: int = 16 * _MIB
    whole: int = 16 * 1024 * _MIB
    ratio: int = 200
    always: int = 64 * _MIB  # so much may come out of however small a package


LIMITS: Final = Limits()


class _Guarded(io.FileIO):
    """A file that gives no more at once than the directory of a sound package takes."""

    def __init__(self, path: Path, most: int) -> None:
        super().__init__(path)
        self._most = most

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > self._most:
            raise Refused(PackageFault.TOO_LARGE)
        found = super().read(self._most + 1 if size is None or size < 0 else size) or b""
        if len(found) > self._most:
            raise Refused(PackageFault.TOO_LARGE)
        return found


class PackageReader:
    """An open package; its list is read and compared with what the zip says it holds."""

    def __init__(self, path: Path, limits: Limits = LIMITS) -> None:
        self._limits = limits
        try:
            self._file = _Guarded(path, limits.directory)
            self._packed = path.stat().st_size
        except OSError as error:
            raise Refused(KnownFault.FILE_UNREADABLE, path.name) from error
        try:
            with _damage():
                self._refuse_more_than_a_zip()
                self._archive = zipfile.ZipFile(self._file)
                self._entries = self._checked_entries()
                self.manifest: Manifest = read_manifest(self._manifest_body())
            self._refuse_other_files()
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self._file.close()

    def check(self) -> Steps[None]:
        """Compare every file with the list. Raises Refused."""
        done = 0
        for file in self.manifest.files:
            for chunk in self._compared(file):
                done += len(chunk)
                yield done, self.size

    def extract(self, folder: Path) -> Steps[None]:
        """Unpack everything but the list, each file compared with what the list says of it."""
        done = 0
        for file in self.manifest.files:
            place = folder / file.path
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                with place.open("xb") as target:
                    for chunk in self._compared(file):
                        target.write(chunk)
                        done += len(chunk)
                        yield done, self.size
                    target.flush()
                    os.fsync(target.fileno())
            except OSError as error:
                raise disk_error(error, folder) from error

    @property
    def size(self) -> int:
        return sum(file.size for file in self.manifest.files)

    def _refuse_more_than_a_zip(self) -> None:
        """Refuse what stands before or after the zip: nobody would see what is hidden there."""
        first = self._file.read(len(_BEGINS))
        self._file.seek(max(self._packed - _END_SIZE, 0))
        last = self._file.read(_END_SIZE)
        self._file.seek(0)
        if first not in (_BEGINS, _ENDS) or not last.startswith(_ENDS):
            raise Refused(PackageFault.DAMAGED)

    def _checked_entries(self) -> dict[str, zipfile.ZipInfo]:
        entries = self._archive.infolist()
        if len(entries) > self._limits.files:
            raise Refused(PackageFault.TOO_LARGE)
        if all(entry.filename != MANIFEST for entry in entries):
            raise Refused(PackageFault.FOREIGN, MANIFEST)
        for entry in entries:
            _refuse_odd(entry)
        refuse_unsafe(entry.filename for entry in entries)
        if min(entry.header_offset for entry in entries):
            raise Refused(PackageFault.DAMAGED)
        unpacked = sum(entry.file_size for entry in entries)
        most = max(self._limits.always, self._packed * self._limits.ratio)
        if unpacked > min(most, self._limits.whole):
            raise Refused(PackageFault.TOO_LARGE)
        return {entry.filename: entry for entry in entries}

    def _manifest_body(self) -> bytes:
        entry = self._entries[MANIFEST]
        if entry.file_size > self._limits.manifest:
            raise Refused(PackageFault.TOO_LARGE, MANIFEST)
        return b"".join(self._bytes_of(entry))

    def _refuse_other_files(self) -> None:
        listed = {file.path: file.size for file in self.manifest.files}
        found = {path: entry.file_size for path, entry in self._entries.items() if path != MANIFEST}
        odd = sorted(dict(listed.items() ^ found.items()))
        if odd or len(listed) != len(self.manifest.files):
            raise Refused(PackageFault.FILES_DIFFER, ", ".join(odd[:3]))

    def _compared(self, file: PackedFile) -> Iterator[bytes]:
        digest, size = hashlib.sha256(), 0
        for chunk in self._bytes_of(self._entries[file.path]):
            digest.update(chunk)
            size += len(chunk)
            yield chunk
        if (size, digest.hexdigest()) != (file.size, file.sha256):
            raise Refused(PackageFault.FILES_DIFFER, file.path)

    def _bytes_of(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        """Unpack a file bit by bit; never more than what its size was said to be."""
        with _damage():
            source = self._archive.open(entry)
        with source:
            while True:
                with _damage():
                    chunk = source.read(CHUNK)
                if not chunk:
                    return
                yield chunk


def file_sha256(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
    except OSError as error:
        raise Refused(KnownFault.FILE_UNREADABLE, path.name) from error
    return digest.hexdigest()


def _refuse_odd(entry: zipfile.ZipInfo) -> None:
    """Refuse an entry that is no plain file, or whose name is not what it seems."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG) or entry.filename != entry.orig_filename:
        raise Refused(PackageFault.PATH, entry.orig_filename)
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _READABLE:
        raise Refused(PackageFault.NOT_READABLE, entry.filename)


@contextmanager
def _damage() -> Iterator[None]:
    """Say of whatever zipfile stumbles over that the package is damaged."""
    try:
        yield
    except ZIP_FAULTS as error:
        raise Refused(PackageFault.DAMAGED) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place before the beginning of the file
            raise Refused(PackageFault.DAMAGED) from error
        raise Refused(KnownFault.FILE_UNREADABLE) from error
