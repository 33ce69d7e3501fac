"""The facts of both minutes of a handover; what is said of them stands in their templates."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import FileStatus
from thidua_desktop.records.base import lines_of
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import Document
from thidua_desktop.services.handover.handover_view import HandoverView, Side
from thidua_desktop.services.issuing.letterhead_facts import CitedDocument, Person, cited
from thidua_desktop.services.issuing.year_head import ClusterYearFacts, cluster_year_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkFacts:
    """Something that the year leaves undone."""

    text: str
    source: str
    owner: str
    due: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """A file of the year with its hash."""

    title: str
    name: str
    status: FileStatus
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageFacts:
    """The electronic package that goes along."""

    name: str
    sha256: str
    with_marks: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierFacts:
    """A dossier of the year, and the time of what is in it: incoming, outgoing or conference."""

    kind: str
    first: datetime.date | None
    last: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDocument:
    """A document of the year's register."""

    number: str
    date: datetime.date | None
    kind: str
    subject: str
    issuer: str
    outgoing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesFacts:
    """The last number of a series of documents."""

    kind: str
    symbol: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverFacts(ClusterYearFacts):
    """Everything that either of the two minutes may say."""

    started: datetime.time | None
    ended: datetime.time | None
    place: str
    decision: CitedDocument | None
    giver: Person
    receiver: Person
    witness: Person
    takes_over: datetime.date
    open_work: tuple[WorkFacts, ...]
    dossiers: tuple[DossierFacts, ...]
    documents: tuple[ListedDocument, ...]
    files: tuple[FileFacts, ...]
    package: PackageFacts | None
    series: tuple[SeriesFacts, ...]
    notes: tuple[str, ...]
    copies: int


def handover_facts(view: HandoverView) -> HandoverFacts:
    """Gather them."""
    record = view.record
    return HandoverFacts(
        **cluster_year_facts(view.cluster, view.year, record.date),
        started=record.start,
        ended=record.ended,
        place=record.venue,
        decision=cited(view.decision),
        giver=_person(view.giver),
        receiver=_person(view.receiver),
        witness=_person(view.witness),
        takes_over=record.takes_over or datetime.date(view.year.year + 1, 1, 1),
        open_work=tuple(
            WorkFacts(text=one.text, source=one.source, owner=one.owner, due=one.due)
            for one in view.open_work
        ),
        dossiers=tuple(_dossiers(view)),
        documents=tuple(_listed(one) for one in view.documents),
        files=tuple(
            FileFacts(title=one.title, name=one.name, status=one.status, sha256=one.sha256)
            for one in view.files
        ),
        package=_package(view),
        series=tuple(
            SeriesFacts(kind=end.series.partition("-")[0], symbol=end.series, number=end.number)
            for end in view.series
        ),
        notes=lines_of(record.note),
        copies=record.copies,
    )


def _dossiers(view: HandoverView) -> Iterator[DossierFacts]:
    for direction in Direction:
        days = [one.date for one in view.documents if one.direction is direction]
        if days:
            yield _dossier(direction, [day for day in days if day])
    if view.meetings:
        yield _dossier("conference", view.meetings)


def _dossier(kind: str, days: Sequence[datetime.date]) -> DossierFacts:
    return DossierFacts(kind=kind, first=min(days, default=None), last=max(days, default=None))


def _listed(document: Document) -> ListedDocument:
    return ListedDocument(
        number=document.number,
        date=document.date,
        kind=document.kind,
        subject=document.subject,
        issuer=document.issuer,
        outgoing=document.direction is Direction.OUTGOING,
    )


def _person(side: Side) -> Person:
    return Person(name=side.name, addressed=side.addressed, position=side.position, unit=side.unit)


def _package(view: HandoverView) -> PackageFacts | None:
    found = view.package
    if found is None:
        return None
    return PackageFacts(name=found.name, sha256=found.sha256, with_marks=found.with_marks)
