"""Write a document: rendered, journaled with its hash, then put in its place (DESIGN 4)."""

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.document_kinds import current_files
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import FilePlacer, NewUnitOfWork, UnitOfWork
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.issuing.document_type import DocumentType, Scope
from thidua_desktop.services.issuing.document_types import DOCUMENTS

_USE_CASE: Final = "issue_document"
"""As the journal calls it."""

Journal = Callable[[str], Callable[[], object]]
"""Notes that a file of this name is written; gives what notes that it was not placed after all."""


def place_document(
    placer: FilePlacer, wanted: Path, body: bytes, taken: Collection[str], journal: Journal
) -> Path:
    """Place it under the wanted name, or the next that is neither taken nor held elsewhere.

    Raises Refused where the disk fails or no name is left.
    """
    staged = placer.stage(wanted.parent, body)
    try:
        for path in placer.candidates(wanted):
            if path.name not in taken and _placed(placer, staged, path, journal):
                return path
    finally:
        placer.discard(staged)
    raise placer.refused(wanted)


def _placed(placer: FilePlacer, staged: Path, path: Path, journal: Journal) -> bool:
    not_placed = journal(path.name)
    placed = False
    try:
        placed = placer.place(staged, path)
    finally:
        if not placed:
            not_placed()
    return placed


Write = Callable[[DocumentType, Any], bytes]
"""Writes a document from the view that its type read."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A file that was written, where it is, and what stays open in it."""

    kind: DocumentKind
    path: Path
    sha256: str
    blanks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Placing:
    """What finishing takes from outside: transactions, and what places."""

    new_uow: NewUnitOfWork
    placer: FilePlacer


@dataclass(frozen=True, slots=True)
class Issuing(Placing):
    """What writing takes besides: what writes."""

    write: Write


def issue_document(outside: Issuing, of: int, kind: DocumentKind, folder: Path) -> Issued:
    """Write a draft freely; never over a file that was marked signed.

    `of` is the round, the year or the record. Raises Refused where it cannot be made yet,
    or the disk or the template fails. A file that is open elsewhere is written under the next free
    name.
    """
    document = DOCUMENTS[kind]
    with outside.new_uow(_USE_CASE) as uow:
        view = ready_view(uow, document, of)
        year_id = document.year_id(view) if document.year_id else of
        taken = _names_taken(uow, document, of, year_id)
    body = outside.write(document, view)
    digest = hashlib.sha256(body).hexdigest()
    own = of if document.scope is Scope.ROUND else year_id
    note = partial(_note_issued, outside, document.scope, own, kind, digest)
    wanted = folder / document.file_name(view)
    path = place_document(outside.placer, wanted, body, taken, note)
    return Issued(kind, path, digest, document.blanks(view))


def ready_view(uow: UnitOfWork, document: DocumentType, of: int) -> Any:
    """Read what a document is made from. Raises Refused where it cannot be made yet."""
    view = document.read(uow, of)
    code = document.why_not(view)
    if code is not None:
        about = (view.round.state, document.kind) if document.scope is Scope.ROUND else ()
        raise Refused(code, *about)
    return view


def _names_taken(uow: UnitOfWork, document: DocumentType, of: int, year_id: int) -> frozenset[str]:
    """Give the names of signed files and of those of others: two conferences may share a year."""
    own_round = of if document.scope is Scope.ROUND else None
    rows = uow.count.rows(DocumentRow)
    files = uow.registers.find(IssuedFile)
    return frozenset(
        [row.name for row in rows if row.state == "signed" or row.round_id != own_round]
        + [f.name for f in files if f.signed or (f.kind, f.year_id) != (document.kind, year_id)]
    )


def _note_issued(
    outside: Placing, scope: Scope, own: int, kind: DocumentKind, digest: str, name: str
) -> Callable[[], object]:
    """Note that a file is written; give what notes that it was not placed after all."""
    with outside.new_uow(_USE_CASE) as uow:
        noted = _ISSUED[scope](uow, own, kind, digest, name)
        uow.commit()

    def not_placed() -> None:
        with outside.new_uow(_USE_CASE) as uow:
            _note_not_placed(uow, noted)
            uow.commit()

    return not_placed


def _issued_of_round(
    uow: UnitOfWork, round_id: int, kind: DocumentKind, digest: str, name: str
) -> DocumentRow:
    row = DocumentRow(
        round_id=round_id,
        at=utc_text(uow.now()),
        kind=kind,
        name=name,
        session=read_round(uow, round_id).session,
        sha256=digest,
        state="issued",
    )
    uow.count.append(row)
    return row


def _issued_of_year(
    uow: UnitOfWork, year_id: int, kind: DocumentKind, digest: str, name: str
) -> IssuedFile:
    at = utc_text(uow.now())
    file = IssuedFile(year_id=year_id, kind=kind, name=name, at=at, sha256=digest)
    return uow.registers.add(file)


_ISSUED: Final[Mapping[Scope, Callable[..., DocumentRow | IssuedFile]]] = {
    Scope.ROUND: _issued_of_round,
    Scope.YEAR: _issued_of_year,
    Scope.RECORD: _issued_of_year,
}
"""How the file of each is noted."""


def finish_placing(outside: Placing, folder: Path) -> None:
    """After a stop: give its name to a file that was noted but not yet renamed.

    Where that cannot be, it is noted that the file was not placed. Nothing else stays staged.
    Raises Refused where the disk fails.
    """
    staged = outside.placer.left(folder)
    with outside.new_uow(_USE_CASE) as uow:
        noted = _noted_last(uow)
        if noted is not None and not _finished(outside.placer, staged, folder, noted):
            _note_not_placed(uow, noted)
            uow.commit()
    for one in staged.values():
        outside.placer.discard(one)


def _noted_last(uow: UnitOfWork) -> DocumentRow | IssuedFile | None:
    """Give the file that the journal's last row notes, where it notes one."""
    rows = uow.journal_rows(uow.journal_id() - 1)
    if not rows or rows[-1].use_case != _USE_CASE:
        return None
    tables = {change["table"] for change in rows[-1].row_changes()}
    found: Sequence[DocumentRow | IssuedFile] = (
        uow.registers.find(IssuedFile)
        if IssuedFile.register.name in tables
        else uow.count.rows(DocumentRow)
    )
    last = max(found, key=lambda one: one.id or 0)
    stands = last.placed if isinstance(last, IssuedFile) else last.state == "issued"
    return last if stands else None


def _finished(
    placer: FilePlacer,
    staged: Mapping[str, Path],
    folder: Path,
    noted: DocumentRow | IssuedFile,
) -> bool:
    own = staged.get(noted.sha256)
    if own is None:
        return (folder / noted.name).exists()
    return placer.place(own, folder / noted.name)


def _note_not_placed(uow: UnitOfWork, noted: DocumentRow | IssuedFile) -> None:
    if isinstance(noted, IssuedFile):
        uow.registers.update(noted.model_copy(update={"placed": False}))
    else:
        at = utc_text(uow.now())
        uow.count.append(replace(noted, id=None, at=at, state="not_placed"))


def sign_document(uow: UnitOfWork, year_id: int, kind: DocumentKind) -> None:
    """Mark the file of a year that was written last as signed; it is never written over again.

    Raises Refused where none was written, or the last one is signed already.
    """
    files = current_files(uow.registers.find(IssuedFile, year_id=year_id))
    written = [file for file in files if file.kind == kind]
    if not written:
        raise Refused(RefusalCode.NOT_WRITTEN)
    if written[-1].signed:
        raise Refused(RefusalCode.ALREADY_DONE)
    uow.registers.update(written[-1].model_copy(update={"signed": True}))
