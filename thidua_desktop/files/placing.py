"""Files are written beside their place and renamed, so that none is ever half there."""

import contextlib
import errno
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from thidua_desktop import durable
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import FilePlacer

NAMES_OFFERED = 5
_STAGED = (".dang-ghi-", ".tmp")


class DiskPlacer:
    def stage(self, folder: Path, body: bytes) -> Path:
        """Write the body durably under a temporary name in the folder, and read it again."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=folder, prefix=_STAGED[0], suffix=_STAGED[1])
        except OSError as error:
            raise disk_error(error, folder) from error
        staged = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(body)
                file.flush()
                os.fsync(file.fileno())
            as_written = staged.read_bytes() == body
        except OSError as error:
            self.discard(staged)
            raise disk_error(error, folder) from error
        if not as_written:
            self.discard(staged)
            raise Refused(KnownFault.DISK_UNSOUND, str(folder))
        return staged

    def candidates(self, wanted: Path) -> Iterator[Path]:
        """Give the wanted name, then the same with -2, -3 and so on."""
        yield wanted
        for number in range(2, NAMES_OFFERED + 1):
            yield wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")

    def place(self, staged: Path, path: Path) -> bool:
        """Rename, durable on return; False where another program (Word, Excel) holds the name."""
        try:
            durable.put(staged, path)
        except PermissionError:
            return False
        except IsADirectoryError:
            return False
        except OSError as error:
            raise disk_error(error, path) from error
        return True

    def discard(self, staged: Path) -> None:
        with contextlib.suppress(OSError):
            staged.unlink()

    def left(self, folder: Path) -> dict[str, Path]:
        """Give what a stop left staged in a folder, by its SHA-256."""
        try:
            staged = list(folder.glob(f"{_STAGED[0]}*{_STAGED[1]}"))
            return {hashlib.sha256(one.read_bytes()).hexdigest(): one for one in staged}
        except OSError as error:
            raise disk_error(error, folder) from error

    def refused(self, wanted: Path) -> Refused:
        return Refused(KnownFault.FILE_OPEN_ELSEWHERE, wanted.name)


def put_file(placer: FilePlacer, path: Path, body: bytes) -> None:
    """Write a file whole or not at all, over one that stands there. Raises Refused."""
    staged = placer.stage(path.parent, body)
    try:
        if not placer.place(staged, path):
            raise placer.refused(path)
    finally:
        placer.discard(staged)


def put_free(
    placer: FilePlacer,
    wanted: Path,
    body: bytes,
    stays: Callable[[Path], bool] = lambda _: False,
) -> Path:
    """Write a file as it was asked for; where Excel holds that one, under the next free name.

    What stands there is written over, unless it `stays`. Raises Refused.
    """
    staged = placer.stage(wanted.parent, body)
    try:
        for path in placer.candidates(wanted):
            free = not path.exists() or (path == wanted and not stays(path))
            if free and placer.place(staged, path):
                return path
    finally:
        placer.discard(staged)
    raise placer.refused(wanted)


@contextlib.contextmanager
def scratch(beside: Path | None = None) -> Iterator[Path]:
    """Give a folder that is gone afterwards, on the same disk as what is to be placed."""
    try:
        folder = tempfile.TemporaryDirectory(
            dir=beside, prefix=".dang-ghi-", ignore_cleanup_errors=True
        )
    except OSError as error:
        raise disk_error(error, beside or Path(tempfile.gettempdir())) from error
    with folder as name:
        yield Path(name)


def disk_error(error: OSError, place: Path) -> Refused:
    """Say what the disk refuses as an error that people understand."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return Refused(KnownFault.DISK_FULL, str(place))
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Refused(KnownFault.FOLDER_READ_ONLY, str(place))
    return Refused(KnownFault.FOLDER_MISSING, str(place))
