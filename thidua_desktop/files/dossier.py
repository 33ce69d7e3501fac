"""The folder of the dossiers and its packed copy: files copied in order, nothing half there."""

import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.domain.codes.documents import DraftCode
from thidua_desktop.files.placing import disk_error
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Each
from thidua_desktop.services.documents.dossier import MadeDossier

MOST_NAMES = 99


@dataclass(frozen=True, slots=True)
class DossierCopy:
    """A file to be copied: from where, and under which path of the dossier."""

    source: Path
    target: str


def write_dossier(
    parent: Path, name: str, copies: Sequence[DossierCopy], each: Each
) -> MadeDossier:
    """Make the folder and the zip under the next free name, or neither. Raises Refused."""
    for one in copies:
        if not one.source.is_file():
            raise Refused(DraftCode.FILE_GONE, one.source.name)
    free = next(one for one in _names(name) if _is_free(parent / one))
    try:
        with tempfile.TemporaryDirectory(dir=parent, prefix=".dang-ghi-") as scratch:
            return _made(Path(scratch), parent / free, copies, each)
    except OSError as error:
        raise disk_error(error, parent) from error


def _names(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in range(2, MOST_NAMES + 1))


def _is_free(folder: Path) -> bool:
    return not folder.exists() and not _packed(folder).exists()


def _packed(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.zip")


def _made(scratch: Path, wanted: Path, copies: Sequence[DossierCopy], each: Each) -> MadeDossier:
    folder, packed = scratch / wanted.name, scratch / f"{wanted.name}.zip"
    folder.mkdir()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for number, one in enumerate(copies, 1):
            target = folder / one.target
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(one.source, target)
            package.write(target, f"{wanted.name}/{one.target}")
            each(number, len(copies))
    packed.replace(_packed(wanted))
    try:
        folder.replace(wanted)
    except OSError:
        _packed(wanted).unlink()
        raise
    return MadeDossier(wanted, _packed(wanted), len(copies))
