"""What every document of the cluster on its year begins with, rests on, and who signs it."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from thidua_desktop.domain.documents.legal_bases import BasisOf, LegalBasis
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.people.unit_people import head_on
from thidua_desktop.services.registers.named_document import is_dated
from thidua_desktop.services.years.leaders import head_of, leaders_of, registered_decision
from thidua_desktop.services.years.legal_bases import bases_on
from thidua_desktop.services.years.unit_figures import head_post
from thidua_desktop.texts.documents import drafts as texts


@dataclass(frozen=True, slots=True, kw_only=True)
class YearHead:
    """The cluster and its year, and the head of the cluster's unit on a day."""

    cluster: Cluster
    year: EmulationYear
    signer: Person

    @property
    def year_id(self) -> int:
        return stored_id(self.year)


class HasHead(Protocol):
    """What a document of a year is made from."""

    @property
    def head(self) -> YearHead: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterYearFacts:
    """What the head of a document of the cluster's year says."""

    authority: str
    cluster: str
    cluster_code: str
    city: str
    year: int
    illustrative: bool
    date: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearHeadFacts(ClusterYearFacts):
    """What the head of a document says, and who signs it."""

    signer: Person


def unit_signer(
    registers: RegisterStore, unit_id: int | None, day: datetime.date, post: str
) -> Person:
    """Give who heads a unit on a day; `post` is what its head is called where nobody says it."""
    person = head_on(registers, unit_id, day)
    return Person(
        name=person.name if person else "",
        position=(person.position if person else "") or post,
    )


def read_year_head(uow: UnitOfWork, year_id: int, day: datetime.date | None) -> YearHead:
    """Read it; on a day that is not known the head is that of the year's end."""
    registers = uow.registers
    year = registers.get(EmulationYear, year_id)
    on = day or datetime.date(year.year, 12, 31)
    head = head_of(registers, year.year)
    signer = Person()
    if head is not None:
        post = head_post(registers, head.unit_id, year.year)
        known = unit_signer(registers, head.unit_id, on, post)
        signer = replace(known, unit=registers.get(Unit, head.unit_id).name)
    return YearHead(
        cluster=registers.find(Cluster)[0],
        year=year,
        signer=signer,
    )


def year_head_facts(head: YearHead, day: datetime.date | None) -> dict[str, Any]:
    """Give them as the fields of `YearHeadFacts`."""
    return {**cluster_year_facts(head.cluster, head.year, day), "signer": head.signer}


def cluster_year_facts(
    cluster: Cluster, year: EmulationYear, day: datetime.date | None
) -> dict[str, Any]:
    """Give them as the fields of `ClusterYearFacts`."""
    return {
        "authority": cluster.authority,
        "cluster": cluster.name,
        "cluster_code": cluster.code,
        "city": cluster.place,
        "year": year.year,
        "illustrative": year.illustrative,
        "date": day,
    }


# ------------------------------------------------------------ on what it rests


def leaders_decision(registers: RegisterStore, year: int) -> Document | None:
    """Give the decision that names the leaders of a year, if it is in the books."""
    return leaders_of(registers, year).document or registered_decision(registers, year)


def cluster_bases(
    laws: Sequence[LegalBasis], decision: Document | None, year: int
) -> tuple[str, ...]:
    """Name the laws in force, and the decision by which whoever signs leads the cluster."""
    if decision is None:
        leads = texts.leaders_dotted(year)
    else:
        one = decision
        leads = texts.cited(one.kind, one.number, one.date, one.issuer, one.subject)
    return (*(one.text for one in laws), leads)


@dataclass(frozen=True, slots=True)
class ClusterBases:
    """On what a decision of the cluster rests: the laws in force on its day, who leads the year."""

    laws: tuple[LegalBasis, ...]
    decision: Document | None
    year: int

    @property
    def lines(self) -> tuple[str, ...]:
        """Give them as they are cited; of an older rule set the law alone is known."""
        found = cluster_bases(self.laws, self.decision, self.year)
        return texts.based(found if self.laws else (texts.LAW, *found))

    @property
    def lacks(self) -> tuple[str, ...]:
        return (*lacking_laws(self.laws), *lacking_leaders(self.decision, self.year))


def read_bases(uow: UnitOfWork, head: YearHead, day: datetime.date | None) -> ClusterBases:
    """Read them; on a day that is not known it is the year's end."""
    number = head.year.year
    on = day or datetime.date(number, 12, 31)
    laws = bases_on(head.year.rules_body, on, BasisOf.CLUSTER)
    return ClusterBases(laws, leaders_decision(uow.registers, number), number)


# ------------------------------------------------------------ what stays open


def lacking_laws(laws: Sequence[LegalBasis]) -> Iterator[str]:
    """Name together those that nobody has confirmed yet, or say that the year's rules tell none."""
    if not laws:
        yield texts.LACKS_BASES
    unconfirmed = [one for one in laws if not one.citation.confirmed]
    if unconfirmed:
        yield texts.unconfirmed(unconfirmed)


def lacking_leaders(decision: Document | None, year: int) -> Iterator[str]:
    """Say that the decision is not in the books, or has no number or day there."""
    if not is_dated(decision):
        yield texts.LACKS_BASIS.format(texts.LEADERS.format(year))


def lacking_signer(signer: Person) -> Iterator[str]:
    """Say what is not known of who signs."""
    if not signer.name:
        yield texts.LACKS_SIGNER
    if not signer.position:
        yield texts.LACKS_POST


def head_lacks(head: YearHead) -> tuple[str, ...]:
    """Say what stays open in what the head of the cluster signs."""
    place = () if head.cluster.place else (texts.LACKS_PLACE,)
    return (*lacking_signer(head.signer), *place)


def signed_lacks(view: HasHead) -> tuple[str, ...]:
    """Say what stays open in what the head of the cluster signs, of any view of a year."""
    return head_lacks(view.head)
