"""Every write, sync, rename and unlink below a folder, in the order in which the disk is asked.

SQLite is heard through the functions of its own virtual file system, which are replaced in place;
what Python writes is read when it is synced or gets its name.
"""

import ctypes
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from faults.images import Event, Kind, files_below, folder_of

_OK = 0


class _File(ctypes.Structure):
    _fields_ = [("methods", ctypes.c_void_p)]


_Write = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
)
_Truncate = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int64)
_Sync = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
_Open = ctypes.CFUNCTYPE(
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.c_void_p,  # a name that SQLite keeps: a copy of ours would be gone
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_void_p,
)
_Delete = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)


class _Vfs(ctypes.Structure):
    """The head of sqlite3_vfs."""

    _fields_ = [
        ("version", ctypes.c_int),
        ("size", ctypes.c_int),
        ("longest", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("open", ctypes.c_void_p),
        ("delete", ctypes.c_void_p),
    ]


class _Methods(ctypes.Structure):
    """sqlite3_io_methods; the rest is copied as it is."""

    _fields_ = [
        ("version", ctypes.c_int),
        ("close", ctypes.c_void_p),
        ("read", ctypes.c_void_p),
        ("write", ctypes.c_void_p),
        ("truncate", ctypes.c_void_p),
        ("sync", ctypes.c_void_p),
        ("rest", ctypes.c_void_p * 13),
    ]


def default_vfs() -> Any:
    """Give the file system of the SQLite that Python uses; None where it cannot be reached."""
    try:
        import _sqlite3

        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        found = library.sqlite3_vfs_find(None)
    except (ImportError, AttributeError, OSError):
        return None
    return found.contents if found else None


@dataclass(frozen=True, slots=True)
class _Original:
    write: Any
    truncate: Any
    sync: Any


class Recorder:
    """Collects the events below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.events: list[Event] = []
        self._files: dict[int, str] = {}  # SQLite's open files, by address
        self._heard = set(files_below(self.folder))  # whose writes were all heard
        self._bodies: dict[str, bytes] = {}  # what Python wrote
        self._unsynced: set[str] = set()  # logs whose first sync brings their folder's names too
        self._kept: list[Any] = []  # what C still points to
        self._patched: dict[int, tuple[_Methods, _Original]] = {}

    def told(self, number: int) -> None:
        """Somebody was told that this is stored."""
        self.events.append(Event(Kind.TOLD, at=number))

    def refuses(self, _kind: Kind) -> int:
        """Give the code with which SQLite is refused something; here it is never."""
        return _OK

    def add(self, kind: Kind, name: str, **more: Any) -> None:
        self.events.append(Event(kind, name, **more))

    def name_of(self, path: str | os.PathLike[str]) -> str:
        """Give a path below the folder; nothing for any other."""
        whole = Path(path)
        whole = whole.parent.resolve() / whole.name
        return str(whole.relative_to(self.folder)) if self.folder in whole.parents else ""

    # ------------------------------------------------------------------ SQLite
    @contextmanager
    def hearing_sqlite(self) -> Iterator[None]:
        vfs = default_vfs()
        before = vfs.open, vfs.delete
        opened, deleted = _Open(before[0]), _Delete(before[1])

        def on_open(own: int, name: int | None, file: int, flags: int, out: int) -> int:
            path = "" if name is None else ctypes.string_at(name).decode()
            new = not Path(path).exists()
            code = opened(own, name, file, flags, out)
            inside = self.name_of(path) if path and code == _OK else ""
            if inside:
                if not (new or inside in self._heard):
                    self.whole(path, inside)
                self._listen(file, inside, new=new)
            return int(code)

        def on_delete(own: int, name: bytes, sync: int) -> int:
            code, inside = deleted(own, name, sync), self.name_of(name.decode())
            if inside and code == _OK:
                self.add(Kind.UNLINK, inside)
                if sync:
                    self.add(Kind.SYNC_FOLDER, folder_of(inside))
            return int(code)

        ours = _Open(on_open), _Delete(on_delete)
        vfs.open, vfs.delete = (ctypes.cast(one, ctypes.c_void_p).value for one in ours)
        try:
            yield
        finally:
            vfs.open, vfs.delete = before

    def _listen(self, file: int, name: str, *, new: bool) -> None:
        if new:
            self.add(Kind.CREATE, name)
        self._heard.add(name)
        if name.endswith(("-wal", "-journal")):
            self._unsynced.add(name)
        self._files[file] = name
        head = _File.from_address(file)
        head.methods = ctypes.addressof(self._methods(head.methods))

    def _methods(self, address: int) -> _Methods:
        if address not in self._patched:
            ours = _Methods.from_buffer_copy(_Methods.from_address(address))
            original = _Original(_Write(ours.write), _Truncate(ours.truncate), _Sync(ours.sync))
            hears = _Write(self._on_write(original)), _Truncate(self._on_truncate(original))
            for field, heard in zip(
                ("write", "truncate", "sync"), (*hears, _Sync(self._on_sync(original))), strict=True
            ):
                self._kept.append(heard)
                setattr(ours, field, ctypes.cast(heard, ctypes.c_void_p).value)
            self._patched[address] = ours, original
        return self._patched[address][0]

    def _on_write(self, original: _Original) -> Callable[[int, int, int, int], int]:
        def write(file: int, data: int, size: int, at: int) -> int:
            if code := self.refuses(Kind.WRITE):
                return code
            body = ctypes.string_at(data, size)
            self.add(Kind.WRITE, self._files[file], at=at, body=body)
            return int(original.write(file, data, size, at))

        return write

    def _on_truncate(self, original: _Original) -> Callable[[int, int], int]:
        def truncate(file: int, size: int) -> int:
            if code := self.refuses(Kind.TRUNCATE):
                return code
            self.add(Kind.TRUNCATE, self._files[file], at=size)
            return int(original.truncate(file, size))

        return truncate

    def _on_sync(self, original: _Original) -> Callable[[int, int], int]:
        def sync(file: int, flags: int) -> int:
            if refused := self.refuses(Kind.SYNC):
                return refused
            code, name = original.sync(file, flags), self._files[file]
            self.add(Kind.SYNC, name)
            if name in self._unsynced:  # SQLite syncs the folder of a log with it, once
                self._unsynced.discard(name)
                self.add(Kind.SYNC_FOLDER, folder_of(name))
            return int(code)

        return sync

    # ------------------------------------------------------------------ Python
    def whole(self, path: str | Path, name: str) -> None:
        """What a file holds now, written by Python, as one write, unless it was heard already."""
        body = Path(path).read_bytes()
        if self._bodies.get(name) == body:
            return
        self._bodies[name] = body
        self.events += [
            Event(Kind.CREATE, name),
            Event(Kind.TRUNCATE, name, at=0),
            Event(Kind.WRITE, name, at=0, body=body),
        ]

    @contextmanager
    def hearing_python(self) -> Iterator[None]:
        heard: dict[str, Callable[..., None]] = {
            "replace": partial(self._replace, os.replace),
            "rename": partial(self._replace, os.rename),
            "unlink": partial(self._unlink, os.unlink),
            "remove": partial(self._unlink, os.remove),
            "fsync": partial(self._fsync, os.fsync),
        }
        with ExitStack() as patched:
            for name, function in heard.items():
                patched.enter_context(patch.object(os, name, function))
            yield

    def _replace(self, does: Callable[..., None], source: str, target: str, **more: Any) -> None:
        before, after = self.name_of(source), self.name_of(target)
        if after and before not in self._heard:
            self.whole(source, before)
        does(source, target, **more)
        if after:
            self.add(Kind.RENAME, before, to=after)
            self._renamed(before, after)

    def _unlink(self, does: Callable[..., None], path: str, **more: Any) -> None:
        does(path, **more)
        name = "" if more else self.name_of(path)  # below a handle: what is scratched, unheard
        if name:
            self._gone(name)
            self.add(Kind.UNLINK, name)

    def _fsync(self, does: Callable[..., None], handle: int) -> None:
        path = Path(f"/proc/self/fd/{handle}").resolve()
        name = self.name_of(path)
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            if name or path == self.folder:
                self.add(Kind.SYNC_FOLDER, name)
        elif name:
            if name not in self._heard:
                self.whole(path, name)
            self.add(Kind.SYNC, name)
        does(handle)

    def _renamed(self, before: str, after: str) -> None:
        heard, body = before in self._heard, self._bodies.get(before)
        self._gone(before)
        self._gone(after)
        if heard:
            self._heard.add(after)
        if body is not None:
            self._bodies[after] = body

    def _gone(self, name: str) -> None:
        self._heard.discard(name)
        self._bodies.pop(name, None)


@contextmanager
def recorded(folder: Path) -> Iterator[Recorder]:
    """Record what is done below a folder."""
    recorder = Recorder(folder)
    with recorder.hearing_sqlite(), recorder.hearing_python():
        yield recorder
