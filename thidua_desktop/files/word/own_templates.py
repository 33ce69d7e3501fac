"""The folder in which an office edits copies of the templates; no edited one is touched."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.files.word.render import render, template_path
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.field_list import FieldList
from thidua_desktop.texts.documents import fields as field_texts
from thidua_desktop.texts.documents.documents import TITLES, field_list_name
from thidua_desktop.texts.documents.filters import FILTERS


def copy_templates(folder: Path) -> tuple[str, ...]:
    """Copy each shipped template that is not in the folder yet, and name those copied.

    Raises Refused where the folder cannot be written.
    """
    names = sorted(name for document in DOCUMENTS.values() for name in document.templates)
    copied = [name for name in names if not (folder / name).exists()]
    for name in copied:
        if not _put(folder / name, template_path(name).read_bytes()):
            raise Refused(KnownFault.FILE_OPEN_ELSEWHERE, name)
    return tuple(copied)


def write_field_lists(folder: Path, lists: Iterable[FieldList]) -> None:
    """Write what each template may say; a list that is open in Word stays as it is."""
    for one in lists:
        context = {
            "title": TITLES[one.kind],
            "how": list(field_texts.HOW),
            "fields": [asdict(row) for row in one.rows],
            "filters": [{"name": n, "explanation": e} for n, e in FILTERS.items()],
        }
        _put(folder / field_list_name(one.kind), render(template_path("field_list.docx"), context))


def _put(path: Path, body: bytes) -> bool:
    placer = DiskPlacer()
    staged = placer.stage(path.parent, body)
    placed = placer.place(staged, path)
    if not placed:
        placer.discard(staged)
    return placed
