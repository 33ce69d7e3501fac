"""A disk that does not take every document."""

from pathlib import Path

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.services.base.errors import Refused


class HeldPlacer(DiskPlacer):
    """A disk on which some names are held by Word, and which may be full when it renames."""

    def __init__(self, *held: str, full: bool = False) -> None:
        self.held = held
        self.full = full

    def place(self, staged: Path, path: Path) -> bool:
        if self.full:
            raise Refused(KnownFault.DISK_FULL, str(path))
        return path.name not in self.held and super().place(staged, path)
