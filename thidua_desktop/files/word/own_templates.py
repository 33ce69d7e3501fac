"""The folder in which an office edits copies of the templates; no edited one is touched."""

from collections.abc import Iterable
from dataclasses import asdict
from itertools import count
from pathlib import Path

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.files.word.render import render, template_path
from thidua_desktop.files.word.template_check import check_template
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.templates.field_list import FieldList
from thidua_desktop.services.issuing.templates.own_template import OwnTemplate
from thidua_desktop.texts.documents import fields as field_texts
from thidua_desktop.texts.documents.documents import EARLIER_TEMPLATES, TITLES, field_list_name
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


def own_templates(folder: Path) -> tuple[OwnTemplate, ...]:
    """Check the templates of the folder; what is still as shipped is known to be sound."""
    found = []
    for document in DOCUMENTS.values():
        for path in (folder / name for name in document.templates):
            if path.is_file():
                edited = path.read_bytes() != template_path(path.name).read_bytes()
                findings = check_template(path) if edited else ()
                found.append(OwnTemplate(path.name, document.kind, edited, findings))
    return tuple(found)


def put_back(folder: Path, name: str) -> Path:
    """Put the shipped template in the place of the office's, and give where that one is kept.

    Raises Refused where Word holds the file; nothing has changed then.
    """
    own, kept = folder / name, folder / EARLIER_TEMPLATES
    names = (kept / f"{own.stem}-{number}.docx" for number in count(1))
    aside = next(path for path in names if not path.exists())
    placer = DiskPlacer()
    staged = placer.stage(kept, own.read_bytes())
    if not placer.place(staged, aside):
        placer.discard(staged)
        raise Refused(KnownFault.FILE_OPEN_ELSEWHERE, aside.name)
    if not _put(own, template_path(name).read_bytes()):
        placer.discard(aside)
        raise Refused(KnownFault.FILE_OPEN_ELSEWHERE, name)
    return aside


def _put(path: Path, body: bytes) -> bool:
    placer = DiskPlacer()
    staged = placer.stage(path.parent, body)
    placed = placer.place(staged, path)
    if not placed:
        placer.discard(staged)
    return placed
