"""Write a document of a year: rendered, journaled with its hash, then put in its place."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.document_kinds import YearDocumentKind, standing_files
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, FilePlacer, NewUnitOfWork
from thidua_desktop.services.documents.place_document import place_document

YearDocumentWriter = Callable[[int], bytes]
"""Renders one kind of document from what the store says of a year."""

YearFileName = Callable[[YearDocumentKind, int], str]


class IssueYearDocument:
    """Write a draft freely; never over a file that was marked signed."""

    def __init__(
        self,
        new_uow: NewUnitOfWork,
        clock: Clock,
        writers: Mapping[YearDocumentKind, YearDocumentWriter],
        file_name: YearFileName,
        placer: FilePlacer,
    ) -> None:
        self._new_uow = new_uow
        self._clock = clock
        self._writers = writers
        self._file_name = file_name
        self._placer = placer

    def __call__(self, year_id: int, kind: YearDocumentKind, folder: Path) -> Path:
        """Write it and give its place. Raises Refused where the disk or the template fails.

        A file that is open elsewhere is written under the next free name.
        """
        body = self._writers[kind](year_id)
        digest = hashlib.sha256(body).hexdigest()
        year, taken = self._read(year_id, kind)

        def journal(name: str) -> Callable[[], None]:
            file = self._journal(year_id, kind, name, digest)
            return lambda: _change(self._new_uow, "issue_document", file, placed=False)

        wanted = folder / self._file_name(kind, year)
        return place_document(self._placer, wanted, body, taken, journal)

    def _read(self, year_id: int, kind: YearDocumentKind) -> tuple[int, frozenset[str]]:
        """Give the year, and the names of signed files and of files of another kind."""
        with self._new_uow("issue_document") as uow:
            year = uow.registers.get(EmulationYear, year_id).year
            taken = {row.name for row in uow.count.rows(DocumentRow)}
            taken |= {
                file.name
                for file in uow.registers.find(IssuedFile)
                if file.signed or (file.year_id, file.kind) != (year_id, kind)
            }
        return year, frozenset(taken)

    def _journal(self, year_id: int, kind: YearDocumentKind, name: str, digest: str) -> IssuedFile:
        with self._new_uow("issue_document") as uow:
            file = uow.registers.add(
                IssuedFile(
                    year_id=year_id, kind=kind, name=name, at=utc_text(self._clock.now()),
                    sha256=digest,
                )
            )  # fmt: skip
            uow.commit()
        return file


class SignYearDocument:
    """Mark the file of a kind that was written last as signed; it is never written over again."""

    def __init__(self, new_uow: NewUnitOfWork) -> None:
        self._new_uow = new_uow

    def __call__(self, year_id: int, kind: YearDocumentKind) -> None:
        """Mark it. Raises Refused where none was written, or the last one is signed already."""
        with self._new_uow("sign_document") as uow:
            files = standing_files(uow.registers.find(IssuedFile, year_id=year_id))
        written = [file for file in files if file.kind == kind]
        if not written:
            raise Refused(RefusalCode.NOT_WRITTEN)
        if written[-1].signed:
            raise Refused(RefusalCode.ALREADY_DONE)
        _change(self._new_uow, "sign_document", written[-1], signed=True)


def _change(new_uow: NewUnitOfWork, use_case: str, file: IssuedFile, **to: bool) -> None:
    with new_uow(use_case) as uow:
        uow.registers.update(file.model_copy(update=to))
        uow.commit()
