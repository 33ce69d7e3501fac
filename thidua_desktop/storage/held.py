"""A store that lies in a file is held while it is copied, without SQLite.

To close a store that SQLite has looked at folds its log in, also where it is then refused.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import time
from typing import BinaryIO, Final

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.faults import known_faults
from thidua_desktop.storage.opening import left_by_crash
from thidua_desktop.storage.store_file import refuse_kept

_LOCK_AT: Final = 0x4000_0002
_LOCK_LENGTH: Final = 510
"""The bytes that every program of SQLite's locks in a file before it reads or writes it."""

_SCRATCH: Final = ".dang-ghi-"
_A_DAY: Final = 86_400
"""Seconds: nothing that works in a folder of ours takes so long."""


@contextmanager
def held(path: Path) -> Iterator[BinaryIO]:
    """Give a file that no other program works on meanwhile. Raises Refused: in use."""
    with _opened(path) as file:
        try:
            _lock(file)
        except (BlockingIOError, PermissionError) as error:
            raise Refused(KnownFault.STORE_IN_USE, str(path)) from error
        refuse_kept(path, file.fileno(), writable=file.writable())
        yield file


@contextmanager
def held_copy(path: Path) -> Iterator[Path]:
    """Give a copy of a store that this process has claimed, with its log. Raises Refused: in use.

    What is done to the copy changes no byte of the store, nor of what stands beside it.
    """
    with ExitStack() as until_judged:
        with known_faults(), held(path) as file:
            copy = until_judged.enter_context(copy_apart(path, file))
        yield copy


@contextmanager
def copy_apart(path: Path, file: BinaryIO, beside: Path | None = None) -> Iterator[Path]:
    """Give a copy of a file that is open, with its log, in the folder that is named.

    Else where temporary files go or, without room there, beside the file itself. Raises OSError.
    """
    real = path.resolve()  # SQLite's log stands beside the file itself, not beside a link
    with ExitStack() as kept:
        try:
            copy = kept.enter_context(_copied(real, file, beside))
        except OSError:  # no room, or no such folder
            if beside is not None:
                raise
            copy = kept.enter_context(_copied(real, file, real.parent))
        yield copy


@contextmanager
def scratch_folder(beside: Path | None = None) -> Iterator[Path]:
    """Give a folder that is gone afterwards; without a place, where temporary files go.

    What a kill left there goes too, a day later: it holds whole stores.
    """
    with TemporaryDirectory(dir=beside, prefix=_SCRATCH) as name:
        folder = Path(name)
        for left in folder.parent.glob(f"{_SCRATCH}*/"):
            with suppress(OSError):
                if time() - left.stat().st_mtime > _A_DAY:
                    shutil.rmtree(left)
        yield folder


@contextmanager
def _copied(real: Path, file: BinaryIO, beside: Path | None) -> Iterator[Path]:
    with scratch_folder(beside) as folder:
        copy = folder / real.name
        file.seek(0)
        with copy.open("xb") as into:
            shutil.copyfileobj(file, into)
        for left in left_by_crash(real):
            shutil.copyfile(left, copy.with_name(left.name))
        yield copy


def _opened(path: Path) -> BinaryIO:
    """Open a file for writing, which nobody does: where it can be had, its lock keeps all out."""
    writable = os.name != "nt" and os.access(path, os.W_OK)
    return path.open("r+b" if writable else "rb")


def _lock(file: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(_LOCK_AT)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, _LOCK_LENGTH)
        file.seek(0)
    else:
        import fcntl

        kind = fcntl.LOCK_EX if file.writable() else fcntl.LOCK_SH
        fcntl.lockf(file, kind | fcntl.LOCK_NB, _LOCK_LENGTH, _LOCK_AT)
