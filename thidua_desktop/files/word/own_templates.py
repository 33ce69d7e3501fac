"""The folder in which an office edits copies of the templates; no edited one is touched."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.placing import DiskPlacer, put_free
from thidua_desktop.files.word.render import render, template_path
from thidua_desktop.files.word.shipped_copies import copy_shipped, is_behind, shipped_path
from thidua_desktop.files.word.template_check import check_template
from thidua_desktop.files.word.template_comments import commented_copy
from thidua_desktop.files.word.template_versions import keep_version
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.templates.field_list import FieldList
from thidua_desktop.services.issuing.templates.own_template import OwnTemplate
from thidua_desktop.texts.documents import fields as field_texts
from thidua_desktop.texts.documents.documents import COMMENTED_TEMPLATES, TITLES, field_list_name
from thidua_desktop.texts.documents.filters import FILTERS


def copy_templates(folder: Path) -> tuple[str, ...]:
    """Copy each shipped template that the office has not changed, and name those copied.

    Raises Refused where the folder cannot be written.
    """
    names = (name for document in DOCUMENTS.values() for name in document.templates)
    return copy_shipped(folder, sorted(names))


def write_field_lists(folder: Path, lists: Iterable[FieldList]) -> None:
    """Write what each template may say; a list that is open in Word stays as it is."""
    for one in lists:
        placer, path = DiskPlacer(), folder / field_list_name(one.kind)
        staged = placer.stage(folder, _field_list(one))
        placer.place(staged, path)
        placer.discard(staged)


@lru_cache(maxsize=2 * len(DOCUMENTS))  # most say what they said when the folder was last opened
def _field_list(one: FieldList) -> bytes:
    context = {
        "title": TITLES[one.kind],
        "how": list(field_texts.HOW),
        "fields": [asdict(row) for row in one.rows],
        "filters": [{"name": n, "explanation": e} for n, e in FILTERS.items()],
    }
    return render(template_path("field_list.docx"), context)


def own_templates(folder: Path) -> tuple[OwnTemplate, ...]:
    """Check what stands for each template; each of the office's own that works is kept beside it.

    What is still as shipped is known to be sound.
    """
    names = [(one.kind, name) for one in DOCUMENTS.values() for name in one.templates]
    found = tuple(examine(kind, name, template_path(name, folder)) for kind, name in names)
    for one in found:
        if one.edited and not one.broken:
            with suppress(Refused):  # a folder that cannot be written can be looked at
                keep_version(folder, one.name)
    return found


def examine(kind: DocumentKind, name: str, path: Path) -> OwnTemplate:
    """Check a file as the template of this name, wherever it lies."""
    edited = path != shipped_path(name) and path.read_bytes() != shipped_path(name).read_bytes()
    findings = check_template(path, name) if edited else ()
    return OwnTemplate(name, kind, path, edited, edited and is_behind(path), findings)


def keep_used(folder: Path, kind: DocumentKind) -> None:
    """Keep the templates from which a document was written, so that what works is never lost."""
    for name in DOCUMENTS[kind].templates:
        with suppress(Refused):
            keep_version(folder, name)


def fetch_template(folder: Path, name: str) -> Path:
    """Give the office's own, the shipped one copied first where it has none. Raises Refused."""
    copy_shipped(folder, (name,))
    return folder / name


def put_back(folder: Path, name: str) -> Path | None:
    """Put the shipped one in the place of the office's, and give where that is kept.

    Raises Refused where Word holds it, or the folder cannot be written.
    """
    kept = keep_version(folder, name)
    copy_shipped(folder, (name,), anew=True)
    return kept


def comment_template(folder: Path, template: OwnTemplate) -> Path:
    """Write its findings as comments in a copy, under a name that Word does not hold.

    Raises Refused where it is no document, or the folder cannot be written.
    """
    body = commented_copy(template.path, template.findings)
    return put_free(DiskPlacer(), folder / COMMENTED_TEMPLATES / template.name, body)
