"""The names of files in a package: none may leave its folder, on whatever system it is opened."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.handover.package_manifest import CHANGES, FOLDERS, MANIFEST, STORE

LONGEST_PATH: Final = 240
LONGEST_NAME: Final = 255  # bytes in UTF-8, as Linux counts
DEEPEST: Final = 8

_FORBIDDEN: Final = frozenset('<>:"|?*\\')
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)


def is_safe(path: str) -> bool:
    """Whether a path stays where it is unpacked, and names one file on every system."""
    if path in (MANIFEST, STORE, CHANGES):
        return True
    parts = path.split("/")
    return (
        len(path) <= LONGEST_PATH
        and 1 < len(parts) <= DEEPEST
        and parts[0] in FOLDERS
        and path == unicodedata.normalize("NFC", path)
        and all(map(_is_safe_name, parts[1:]))
    )


def _is_safe_name(name: str) -> bool:
    if not name or name != name.strip() or name.endswith(".") or _FORBIDDEN & set(name):
        return False
    if any(unicodedata.category(letter) in _UNSEEN for letter in name):
        return False
    # Windows takes "con.txt", and "con .txt", for the device.
    device = name.split(".", maxsplit=1)[0].strip().casefold()
    return device not in _DEVICES and len(name.encode()) <= LONGEST_NAME


def refuse_unsafe(paths: Iterable[str]) -> None:
    """Refuse a path that leads elsewhere, and two that some system takes for the same file."""
    files: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        folded = _folded(path)
        above = set(_above(folded))
        if not is_safe(path) or folded in files | folders or above & files:
            raise Refused(PackageFault.PATH, path)
        files.add(folded)
        folders |= above


def _folded(path: str) -> str:
    """One spelling for all that a system which ignores case takes for the same name."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _above(path: str) -> Iterator[str]:
    """The folders on the way to a file."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
