"""The facts of what the cluster drafts: who signs, on what it rests, what it says."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.codes.documents import DraftCode, DraftForm, SignAs
from thidua_desktop.domain.document_types import type_name
from thidua_desktop.domain.documents.legal_bases import BasisOf, LegalBasis
from thidua_desktop.domain.documents.written_lines import WrittenLine, written_lines
from thidua_desktop.domain.initials import proposed_code
from thidua_desktop.domain.states import SIGNED_DRAFTS
from thidua_desktop.records.base import lines_of
from thidua_desktop.records.documents import Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.conference_view import ConferenceView, read_conference
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.issuing.year_head import (
    YearHead,
    YearHeadFacts,
    cluster_bases,
    lacking_laws,
    lacking_leaders,
    lacking_signer,
    leaders_decision,
    read_year_head,
    year_head_facts,
)
from thidua_desktop.services.people.unit_people import head_on
from thidua_desktop.services.registers.named_document import document_of
from thidua_desktop.services.registers.title_names import same_year_edges
from thidua_desktop.services.registration.proposed_units import ProposedUnit, read_proposed
from thidua_desktop.services.years.leaders import LeadersOfYear, leaders_of
from thidua_desktop.services.years.legal_bases import bases_on
from thidua_desktop.texts.base.posts import of_unit
from thidua_desktop.texts.documents import drafts as texts

_OF_MINISTRY = (DraftForm.FLAGS, DraftForm.LEADERS)
_WHOLE = (DraftForm.LETTER, DraftForm.REGULATION)
_WITHOUT_BASES = (DraftForm.LETTER, DraftForm.WRITTEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftView:
    """A draft with everything that its document is made from."""

    head: YearHead
    draft: Draft
    document: Document | None
    day: datetime.date
    signer: Person
    bases: tuple[LegalBasis, ...]
    decision: Document | None
    conference: ConferenceView | None
    proposed: tuple[ProposedUnit, ...]
    next_leaders: LeadersOfYear

    @property
    def date(self) -> datetime.date | None:
        return self.document.date if self.document is not None else None

    @property
    def rests(self) -> bool:
        """Whether it begins with its căn cứ."""
        return self.draft.form not in _WITHOUT_BASES

    @property
    def by_ministry(self) -> bool:
        return self.draft.form in _OF_MINISTRY


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFacts(YearHeadFacts):
    """What every such document may say."""

    kind_name: str
    subject: str
    about: str
    addressees: tuple[str, ...]
    bases: tuple[str, ...]
    proposer: str
    body: tuple[WrittenLine, ...]
    signature: tuple[str, ...]
    signer_name: str
    sent: tuple[str, ...]
    ministry_code: str


def read_draft(uow: UnitOfWork, draft_id: int) -> DraftView:
    """Read it; without a date of its own it is of the day of the conference, or the year's end."""
    registers = uow.registers
    draft = registers.get(Draft, draft_id)
    document = document_of(registers, draft.document_id)
    conference = read_conference(uow, year_id=draft.year_id)
    head = read_year_head(uow, draft.year_id, document.date if document else None)
    number = head.year.year
    day = (document.date if document else None) or (
        conference.record.date if conference else datetime.date(number, 12, 31)
    )
    of = BasisOf.MINISTRY if draft.form in _OF_MINISTRY else BasisOf.CLUSTER
    return DraftView(
        head=head,
        draft=draft,
        document=document,
        day=day,
        signer=_signer(uow, draft, head, day),
        bases=bases_on(head.year.rules_body, day, of),
        decision=leaders_decision(registers, number),
        conference=conference,
        proposed=read_proposed(uow, draft.year_id),
        next_leaders=leaders_of(registers, number + 1),
    )


def _signer(uow: UnitOfWork, draft: Draft, head: YearHead, day: datetime.date) -> Person:
    """Who is typed, else the head of the unit that leads, or that deputizes."""
    known = head.signer if draft.sign_as is SignAs.FOR_CLUSTER else Person()
    if draft.sign_as is SignAs.DEPUTY:
        deputies = leaders_of(uow.registers, head.year.year).deputies
        person = head_on(uow.registers, deputies[0].id, day) if deputies else None
        if person is not None:
            known = Person(name=person.name, position=person.position, unit=deputies[0].name)
    post = of_unit(known.position, known.unit) if known.position else ""
    return Person(name=draft.signer or known.name, position=draft.signer_position or post)


def draft_head(view: DraftView) -> dict[str, Any]:
    """Give what every document of a draft says, as the fields of `DraftFacts`."""
    draft, head = view.draft, view.head
    return {
        **year_head_facts(head, view.date),
        "kind_name": type_name(draft.kind),
        "subject": draft.subject,
        "about": texts.about(draft.subject),
        "addressees": lines_of(draft.addressee),
        "bases": texts.ended(_bases(view)),
        "proposer": draft.proposer,
        "body": written_lines(_body(draft)),
        "signature": texts.signing(draft.sign_as, head.cluster.name, view.signer.position),
        "signer_name": view.signer.name,
        "sent": texts.sent_lines(lines_of(draft.recipients), draft.form),
        "ministry_code": proposed_code(head.cluster.authority, ()),
    }


def _body(draft: Draft) -> tuple[str, ...]:
    """Give its lines; where the document has nothing after them they close it with ./."""
    lines = lines_of(draft.body)
    return texts.closed(lines) if draft.form in _WHOLE else lines


def draft_facts(view: DraftView) -> DraftFacts:
    """Gather what a letter or the regulation says."""
    return DraftFacts(**draft_head(view))


def _bases(view: DraftView) -> list[str]:
    """Those of the rule set, the decision that names the leaders, then what is typed."""
    if not view.rests:
        return [texts.BASIS.format(line) for line in lines_of(view.draft.bases)]
    year = view.head.year.year
    if view.by_ministry:
        found = [one.text for one in view.bases]
    else:
        found = [*cluster_bases(view.bases, view.decision, year)]
    if view.draft.form is DraftForm.PROPOSAL and view.conference is not None:
        meeting = view.conference.record
        found.append(texts.meeting(meeting.name, meeting.date))
    found += lines_of(view.draft.bases)
    return [*texts.based(found)]


# ------------------------------------------------------------ what it lacks


def draft_lacks(view: DraftView) -> tuple[str, ...]:
    """Say what is left open in it: it can be written all the same, with dots in its place."""
    return tuple(_lacks(view))


def _lacks(view: DraftView) -> Iterator[str]:
    if view.draft.subject == texts.NEW_SUBJECT:
        yield texts.LACKS_SUBJECT
    if view.rests:
        yield from _lacking_bases(view)
    if not view.by_ministry:
        yield from lacking_signer(view.signer)
    if not view.head.cluster.place:
        yield texts.LACKS_PLACE
    if view.draft.form in (DraftForm.TELLERS, *_OF_MINISTRY) and not view.draft.proposer:
        yield texts.LACKS_PROPOSER
    if view.draft.form is DraftForm.PROPOSAL and not all(one.score for one in view.proposed):
        yield texts.LACKS_SCORES
    if view.draft.form is DraftForm.PROPOSAL:
        yield from _lacking_titles(view)


def _lacking_titles(view: DraftView) -> Iterator[str]:
    """Name who is not proposed for the title that theirs presupposes (Luật 2022, Điều 25(1)).

    Where each title has a paper of its own no ballot can see to that.
    """
    edges = same_year_edges(view.head.year.rules_body)
    there = {(one.title, one.unit.id) for one in view.proposed}
    for one in view.proposed:
        for required, name in edges.get(one.title, {}).items():
            if (required, one.unit.id) not in there:
                yield texts.LACKS_TITLE.format(one.unit.name, one.title_name, name)


def _lacking_bases(view: DraftView) -> Iterator[str]:
    yield from lacking_laws(view.bases)
    if not view.by_ministry:
        yield from lacking_leaders(view.decision, view.head.year.year)


# ------------------------------------------------------------ what must be there first


def signed_already(view: DraftView) -> DraftCode | None:
    """A document that is signed is not written anew."""
    return DraftCode.SIGNED if view.draft.state in SIGNED_DRAFTS else None


def letter_needs(view: DraftView) -> DraftCode | None:
    """A công văn is written to somebody and says something."""
    if not lines_of(view.draft.addressee):
        return DraftCode.NO_ADDRESSEE
    return body_needed(view)


def body_needed(view: DraftView) -> DraftCode | None:
    """It says something."""
    return None if lines_of(view.draft.body) else DraftCode.NO_BODY
