"""The folder in which an office edits copies of the templates; no edited one is touched."""

from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.services.base.errors import Refused


def copy_templates(folder: Path) -> tuple[str, ...]:
    """Copy each shipped template that is not in the folder yet, and name those copied.

    Raises Refused where the folder cannot be written.
    """
    placer = DiskPlacer()
    copied = []
    for shipped in sorted((paths.resources() / "templates").glob("*.docx")):
        own = folder / shipped.name
        if own.exists():
            continue
        staged = placer.stage(folder, shipped.read_bytes())
        if not placer.place(staged, own):
            placer.discard(staged)
            raise Refused(KnownFault.FILE_OPEN_ELSEWHERE, own.name)
        copied.append(own.name)
    return tuple(copied)
