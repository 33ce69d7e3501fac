"""Hồ sơ đề nghị: what the law asks for each proposed unit, what of it is there, what is missing.

Luật Thi đua, khen thưởng 2022, Điều 84(1), 84(3), or what the year's rule set says in its place.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.codes.documents import DocumentKind, DraftForm, DraftState
from thidua_desktop.domain.documents.legal_bases import DossierPart
from thidua_desktop.domain.states import SIGNED_DRAFTS
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import ReportKind
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.documents import PROPOSAL, Attachment, Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.records.follow_up import ReceivedReport
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.document_kinds import current_documents, current_files
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import rounds_of_year
from thidua_desktop.services.registration.proposed_units import read_proposed
from thidua_desktop.services.years.legal_bases import dossier_rules
from thidua_desktop.texts.documents import dossier as texts
from thidua_desktop.texts.documents.documents import record_file_name

MINUTES_TYPE = "BB"


class Place(StrEnum):
    """In which folder beside the store a file lies."""

    WRITTEN = "written"
    ATTACHED = "attached"


@dataclass(frozen=True, slots=True)
class DossierFile:
    """A file of a dossier; a signed one is a scan, or was marked as signed."""

    place: Place
    name: str
    signed: bool


@dataclass(frozen=True, slots=True)
class DossierItem:
    """What one article asks for, the files that answer it, and what is still missing."""

    part: DossierPart
    citation: Citation
    files: tuple[DossierFile, ...]
    missing: tuple[str, ...]

    @property
    def complete(self) -> bool:
        return not self.missing


@dataclass(frozen=True, slots=True)
class UnitDossier:
    """The dossier of a unit, for the flags for which it is proposed."""

    unit: Unit
    membership_id: int | None
    titles: tuple[str, ...]
    items: tuple[DossierItem, ...]

    @property
    def missing(self) -> int:
        return sum(not one.complete for one in self.items)


@dataclass(frozen=True, slots=True)
class Dossier:
    """The dossiers of a year."""

    year: EmulationYear
    units: tuple[UnitDossier, ...]

    @property
    def files(self) -> tuple[tuple[str, DossierFile], ...]:
        """Every file once, with the folder of the dossier in which it goes."""
        found: dict[tuple[str, DossierFile], None] = {}
        for one in self.units:
            for item in one.items:
                own = item.part is DossierPart.REPORT
                folder = texts.folder(item.part, one.unit.code if own else "")
                found |= {(folder, file): None for file in item.files}
        return tuple(found)


@dataclass(frozen=True, slots=True)
class MadeDossier:
    """The folder with the files of a year's dossiers, and its packed copy."""

    folder: Path
    packed: Path
    files: int


def read_dossier(uow: UnitOfWork, year_id: int) -> Dossier:
    """Read the dossier of each proposed unit, in the order in which they are proposed."""
    year = uow.registers.get(EmulationYear, year_id)
    shared = _Shared(uow, year)
    members = {one.unit_id: one for one in uow.registers.find(Membership, year_id=year_id)}
    units: dict[int, Unit] = {}
    titles: dict[int, list[tuple[str, str]]] = {}
    for one in read_proposed(uow, year_id):
        units[stored_id(one.unit)] = one.unit
        titles.setdefault(stored_id(one.unit), []).append((one.title, one.title_name))
    rules = dossier_rules(year.rules_body)
    found = []
    for unit_id, unit in units.items():
        codes = [code for code, _ in titles[unit_id]]
        asked = [one for one in rules if any(map(one.asked_for, codes))]
        items = tuple(shared.item(one.part, one.citation, unit) for one in asked)
        member = members.get(unit_id)
        names = tuple(name for _, name in titles[unit_id])
        found.append(UnitDossier(unit, member.id if member else None, names, items))
    return Dossier(year, tuple(found))


_Found = tuple[Sequence[DossierFile], tuple[str, ...]]
"""The files of a part, and what is missing of it."""


class _Shared:
    """What is read once for all units of a year."""

    def __init__(self, uow: UnitOfWork, year: EmulationYear) -> None:
        self._uow, self._year = uow, year
        year_id = stored_id(year)
        registers = uow.registers
        self._drafts = [
            one
            for one in registers.find(Draft, year_id=year_id)
            if one.state is not DraftState.REPLACED
        ]
        self._documents = registers.find(Document, year_id=year_id)
        self._written = current_files(registers.find(IssuedFile, year_id=year_id))
        self._reports = registers.find(
            ReceivedReport, year_id=year_id, kind=ReportKind.ACHIEVEMENTS
        )

    def item(self, part: DossierPart, citation: Citation, unit: Unit) -> DossierItem:
        read: dict[DossierPart, Callable[[], _Found]] = {
            DossierPart.PROPOSAL: self._proposal,
            DossierPart.REPORT: partial(self._report, unit),
            DossierPart.MINUTES: self._minutes,
        }
        files, missing = read[part]() if part in read else ((), ())
        return DossierItem(part, citation, tuple(dict.fromkeys(files)), missing)

    def _proposal(self) -> _Found:
        own = [one for one in self._drafts if one.form is DraftForm.PROPOSAL]
        files = [file for one in own for file in _files_of(one)]
        files += self._attached(one for one in self._documents if one.is_of(PROPOSAL))
        if not files:
            return (), (texts.NO_PROPOSAL,)
        return files, () if any(one.signed for one in files) else (texts.PROPOSAL_UNSIGNED,)

    def _report(self, unit: Unit) -> _Found:
        kind = DocumentKind.ACHIEVEMENT_REPORT
        name = record_file_name(kind, self._year.year, unit.code)
        files = [
            DossierFile(Place.WRITTEN, one.name, one.signed)
            for one in self._written
            if one.kind == kind and one.name == name
        ]
        files += [f for one in self._drafts if one.file == name for f in _files_of(one)]
        came = {one.document_id for one in self._reports if one.unit_id == unit.id}
        files += self._attached(one for one in self._documents if one.id in came)
        if not files:
            return (), (texts.NO_REPORT,)
        return files, () if any(one.signed for one in files) else (texts.REPORT_UNSIGNED,)

    def _minutes(self) -> _Found:
        counted = list(self._count_minutes())
        drafts = [one for one in self._drafts if one.kind == MINUTES_TYPE]
        scans = [f for one in drafts for f in _files_of(one)]
        books = self._attached(one for one in self._documents if one.is_of(MINUTES_TYPE))
        files = [*counted, *scans, *books]
        missing = []
        if not any(one.signed for one in counted):
            missing.append(texts.NO_COUNT_MINUTES)
        names = {one.name for one in counted}
        of_meeting = [one for one in drafts if one.file not in names and one.state in SIGNED_DRAFTS]
        if not of_meeting and not books:
            missing.append(texts.NO_MEETING_MINUTES)
        return files, tuple(missing)

    def _count_minutes(self) -> Iterator[DossierFile]:
        for ballot in rounds_of_year(self._uow.registers, self._year.id):
            rows = self._uow.count.rows(DocumentRow, round_id=stored_id(ballot))
            for row in current_documents(rows):
                if row.kind == DocumentKind.MINUTES and row.state != "not_placed":
                    yield DossierFile(Place.WRITTEN, row.name, row.state == "signed")

    def _attached(self, documents: Iterator[Document]) -> list[DossierFile]:
        """What is attached to a registered document is what was signed."""
        wanted = [one.id for one in documents]
        found = self._uow.registers.find(Attachment, document_id=wanted) if wanted else ()
        return [DossierFile(Place.ATTACHED, one.name, signed=True) for one in found]


def _files_of(draft: Draft) -> list[DossierFile]:
    """The file that was written, and the scan of what was signed."""
    signed = draft.state in SIGNED_DRAFTS
    files = [DossierFile(Place.WRITTEN, draft.file, signed)] if draft.file else []
    return files + ([DossierFile(Place.ATTACHED, draft.scan, signed)] if draft.scan else [])
