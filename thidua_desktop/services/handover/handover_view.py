"""The handover of a year as one value: both sides, the open work, the files with their hashes."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from thidua_desktop.domain.codes.documents import DocumentKind, DocumentState, FileStatus
from thidua_desktop.domain.series import ClosingNumber, closing_numbers
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import ConferenceKind, Direction, HandoverKind, PackageKind
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.records.handover import Handover, Package
from thidua_desktop.records.plans import Plan, PlanTask, TaskFile
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.document_kinds import (
    MINUTES_OF,
    current_documents,
    current_files,
)
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import rounds_of_year
from thidua_desktop.services.conference.round_name import round_name
from thidua_desktop.services.documents.document_state import document_states
from thidua_desktop.services.people.people_address import addressed
from thidua_desktop.services.people.unit_people import head_on
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.named_document import document_of
from thidua_desktop.services.registers.register_links import links_for
from thidua_desktop.services.years.leaders import head_of
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork, open_steps, open_work
from thidua_desktop.services.years.unit_figures import head_post
from thidua_desktop.services.years.year_gaps import ProductCheck, looked_at, produced
from thidua_desktop.texts.conference.ballots import ballot_text
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.handover.handover import attachment_title, round_title

_SHARED = {
    "document_id",
    "giver_unit_id",
    "giver_name",
    "giver_position",
    "receiver_unit_id",
    "receiver_name",
    "receiver_position",
    "witness_name",
    "witness_position",
    "copies",
}
"""What the minutes of the files take over from those of the tasks, which come first."""


def kept_handover(uow: UnitOfWork, year_id: int, kind: HandoverKind) -> Handover | None:
    """Give the handover of a year as stored; None where there is none yet."""
    found = uow.registers.find(Handover, year_id=year_id)
    return next((record for record in found if record.kind is kind), None)


def propose_handover(uow: UnitOfWork, year: EmulationYear, kind: HandoverKind) -> Handover:
    """Give a handover that is not stored yet."""
    year_id = stored_id(year)
    tasks = kept_handover(uow, year_id, HandoverKind.TASKS)
    if kind is HandoverKind.FILES and tasks:
        shared = tasks.model_dump(include=_SHARED)
        return Handover(year_id=year_id, kind=kind, **shared)
    return _from_the_year(uow, year, kind)


def _from_the_year(uow: UnitOfWork, year: EmulationYear, kind: HandoverKind) -> Handover:
    meetings = uow.registers.find(Conference, year_id=year.id, kind=ConferenceKind.YEAR)
    meeting = meetings[-1] if meetings else None
    day = meeting.date if meeting else datetime.date(year.year, 12, 31)
    giver, receiver = head_of(uow.registers, year.year), head_of(uow.registers, year.year + 1)
    proposed = Handover(
        year_id=stored_id(year),
        kind=kind,
        giver_unit_id=giver.unit_id if giver else None,
        receiver_unit_id=receiver.unit_id if receiver else None,
        document_id=receiver.document_id if receiver else None,
    )
    if meeting is not None and kind is HandoverKind.TASKS:
        proposed.date, proposed.venue = meeting.date, meeting.venue
    if kind is HandoverKind.TASKS:
        proposed.takes_over = datetime.date(year.year + 1, 1, 1)
    for side, head in (("giver", giver), ("receiver", receiver)):
        person = head_on(uow.registers, head.unit_id, day) if head else None
        if person is not None:
            setattr(proposed, f"{side}_name", person.name)
            post = person.position or head_post(uow.registers, person.unit_id, day.year)
            setattr(proposed, f"{side}_position", post)
    return proposed


@dataclass(frozen=True, slots=True)
class Side:
    """Who hands over, takes over or looks on: as named in the text, and bare for the signature."""

    unit: str
    addressed: str
    name: str
    position: str


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file of the year with its hash."""

    title: str
    name: str
    status: FileStatus
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverView:
    """One of the two minutes with all that it says; `record` without id is a proposal."""

    cluster: Cluster
    year: EmulationYear
    record: Handover
    decision: Document | None
    giver: Side
    receiver: Side
    witness: Side
    open_work: tuple[OpenItem, ...]
    files: tuple[FileLine, ...]
    documents: tuple[Document, ...]
    meetings: tuple[datetime.date, ...]
    package: Package | None
    series: tuple[ClosingNumber, ...]
    minutes: tuple[IssuedFile, ...]
    """The files of these minutes that stand, in the order in which they were written."""
    links: LinkNames
    """What the units and documents are called that the record may point to."""

    @property
    def signed(self) -> bool:
        return any(file.signed for file in self.minutes)


def read_handover(
    uow: UnitOfWork,
    year_id: int,
    undone: Iterable[ReadOpenWork],
    products: Iterable[ProductCheck] = (),
) -> Mapping[HandoverKind, HandoverView]:
    """Read both minutes of a year. Raises LookupError where there is no such year."""
    registers = uow.registers
    year = registers.get(EmulationYear, year_id)
    documents = tuple(registers.find(Document, year_id=year_id))
    issued = current_files(registers.find(IssuedFile, year_id=year_id))
    sent = registers.find(Package, year_id=year_id, received=False, kind=PackageKind.HANDOVER)
    alike = partial(
        HandoverView,
        cluster=registers.find(Cluster)[0],
        year=year,
        open_work=(
            *open_steps(registers, year_id, produced(looked_at(uow, year), products)),
            *open_work(uow, year_id, undone),
        ),
        documents=documents,
        meetings=tuple(one.date for one in registers.find(Conference, year_id=year_id)),
        files=tuple(_files(uow, year_id, issued, documents)),
        package=sent[-1] if sent else None,
        series=closing_numbers(d.number for d in documents if d.direction is Direction.OUTGOING),
        links=links_for(uow, Handover),
    )
    found = {}
    for kind in HandoverKind:
        record = kept_handover(uow, year_id, kind) or propose_handover(uow, year, kind)
        found[kind] = alike(
            record=record,
            decision=document_of(registers, record.document_id),
            giver=_side(uow, record, "giver"),
            receiver=_side(uow, record, "receiver"),
            witness=_side(uow, record, "witness"),
            minutes=tuple(file for file in issued if file.kind == MINUTES_OF[kind]),
        )
    return found


def _side(uow: UnitOfWork, record: Handover, which: str) -> Side:
    unit_id = getattr(record, f"{which}_unit_id", None)
    name = getattr(record, f"{which}_name")
    units = uow.registers.find(Unit, id=unit_id) if unit_id else []
    return Side(
        unit=units[0].name if units else "",
        addressed=addressed(uow, MINUTES_OF[record.kind], name, unit_id=unit_id, begins=True),
        name=name,
        position=getattr(record, f"{which}_position"),
    )


def _files(
    uow: UnitOfWork, year_id: int, issued: tuple[IssuedFile, ...], documents: Iterable[Document]
) -> Iterator[FileLine]:
    """Every file of the year but the minutes that list them, which cannot hold their own hash."""
    for record in rounds_of_year(uow.registers, year_id):
        ballot = ballot_text(round_name(uow, record))
        states = document_states(uow, stored_id(record))
        for row in current_documents(uow.count.rows(DocumentRow, round_id=record.id)):
            if row.state != "not_placed":
                title = round_title(TITLES[DocumentKind(row.kind)], ballot)
                status = _STATUS[states[row.name]]
                yield FileLine(title, row.name, status, row.sha256)
    for file in issued:
        if file.kind != DocumentKind.HANDOVER_FILES:
            title = TITLES.get(file.kind, file.kind)
            yield FileLine(title, file.name, _status(file.signed), file.sha256)
    for document in documents:
        for attached in uow.registers.find(Attachment, document_id=document.id):
            title = attachment_title(document.number, document.date)
            yield FileLine(title, attached.name, FileStatus.COPY, attached.sha256)
    plans = [plan.id for plan in uow.registers.find(Plan, year_id=year_id)]
    tasks = {task.id: task.text for task in uow.registers.find(PlanTask, plan_id=plans)}
    for file_ in uow.registers.find(TaskFile, task_id=list(tasks)):
        yield FileLine(tasks[file_.task_id], file_.name, FileStatus.COPY, file_.sha256)


_STATUS: Final = {
    DocumentState.ISSUED: FileStatus.UNSIGNED,
    DocumentState.SIGNED: FileStatus.SIGNED,
    DocumentState.RECOUNTING: FileStatus.REPLACED,
    DocumentState.REPLACED: FileStatus.REPLACED,
    DocumentState.ANNULLED: FileStatus.REPLACED,
}
"""What a file of a round is in the list of those handed over."""


def _status(signed: bool) -> FileStatus:
    return FileStatus.SIGNED if signed else FileStatus.UNSIGNED
