"""The folder of attached files beside a store: copied in whole, compared by their hash."""

import hashlib
import re
from functools import lru_cache
from pathlib import Path

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.placing import put_file
from thidua_desktop.records.base import tidy
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import FilePlacer
from thidua_desktop.services.documents.attachments import FileState, KeptFile
from thidua_desktop.texts.base.numbers import MEGABYTE

MOST_MEGABYTES = 100
_LONGEST = 150
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


class DiskAttachments:
    """Keeps attached files; nothing that stands in the folder is ever overwritten."""

    def __init__(self, folder: Path, placer: FilePlacer) -> None:
        self._folder = folder
        self._placer = placer

    @property
    def path(self) -> Path:
        return self._folder

    def keep(self, source: Path) -> KeptFile:
        body = _body(source)
        sha256 = hashlib.sha256(body).hexdigest()
        for name in _names(safe_name(source.name)):
            place = self._folder / name
            if not place.exists():
                return self._placed(place, body, sha256)
            if place.is_file() and _hash(place) == sha256:
                return KeptFile(name, sha256, len(body), new=False)
        raise Refused(KnownFault.FOLDER_MISSING, source.name)

    def drop(self, name: str) -> None:
        self._placer.discard(self._folder / name)

    def state(self, name: str, sha256: str, size: int) -> FileState:
        place = self._folder / name
        if name != Path(name).name or not place.is_file():
            return FileState.MISSING
        try:
            same = place.stat().st_size == size and _hash(place) == sha256
        except OSError:
            return FileState.MISSING
        return FileState.SOUND if same else FileState.CHANGED

    def _placed(self, place: Path, body: bytes, sha256: str) -> KeptFile:
        put_file(self._placer, place, body)
        return KeptFile(place.name, sha256, len(body), new=True)


def safe_name(name: str) -> str:
    """A name that every system takes, as like the given one as can be."""
    plain = _FORBIDDEN.sub("-", tidy(name)).strip(" .")
    stem, dot, suffix = plain.rpartition(".")
    if not dot or len(suffix) > 10:  # noqa: PLR2004  no ending is that long
        stem, dot, suffix = plain, "", ""
    stem = stem[:_LONGEST].strip(" .") or "tep"
    if _RESERVED.match(stem):
        stem = f"{stem}-1"
    return f"{stem}{dot}{suffix}"


def _names(name: str) -> list[str]:
    whole = Path(name)
    return [name, *(f"{whole.stem}-{number}{whole.suffix}" for number in range(2, 1000))]


def _body(source: Path) -> bytes:
    try:
        if source.stat().st_size > MOST_MEGABYTES * MEGABYTE:
            raise Refused(KnownFault.FILE_TOO_LARGE, f"{source.name}, {MOST_MEGABYTES} MB")
        return source.read_bytes()
    except OSError as error:
        raise Refused(KnownFault.FILE_UNREADABLE, source.name) from error


def _hash(place: Path) -> str:
    about = place.stat()
    return _hash_at(str(place), about.st_mtime_ns, about.st_size)


@lru_cache(maxsize=512)
def _hash_at(place: str, _changed: int, _size: int) -> str:
    """A file that did not change is read once."""
    with Path(place).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
