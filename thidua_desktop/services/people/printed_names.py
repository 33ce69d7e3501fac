"""Files that were printed, are not signed, and still name a person as they were called then."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import AddressUse, TellerRole
from thidua_desktop.records.conference import BallotRound, Conference, Teller
from thidua_desktop.records.people import AddressRule, Person
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.document_kinds import (
    MINUTES_OF,
    current_documents,
    current_files,
)
from thidua_desktop.services.base.ports import JournalEntry, UnitOfWork
from thidua_desktop.services.base.round_state import round_state
from thidua_desktop.services.years.name_changes import (
    OVER,
    open_conferences,
    open_handovers,
    sides_of,
)

_SIGNING: Final = (TellerRole.HEAD, TellerRole.SECRETARY)
_SIGNED_BY_TELLERS: Final = (DocumentKind.ENVELOPE, DocumentKind.WORKBOOK)

_Names = Mapping[tuple[str, int], Mapping[str, Any]]
"""By table and id: the fields that a file names somebody with, as they stand now."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A file to be printed once more."""

    kind: str
    name: str
    at: str


def outdated(uow: UnitOfWork, person: Person) -> tuple[Printed, ...]:
    """Give the files that say what the person was called when they were printed."""
    found = [one for one in _naming(uow, person) if one[2]]
    if not found:
        return ()
    rows = uow.journal_rows()
    return tuple(file for file, sha256, names in found if _differs(rows, sha256, names))


def _naming(uow: UnitOfWork, person: Person) -> Iterator[tuple[Printed, str, _Names]]:
    for conference in open_conferences(uow):
        tellers = uow.registers.find(Teller, conference_id=conference.id, person_id=person.id)
        if not tellers and conference.chair_person_id != person.id:
            continue
        for row in _documents(uow, conference):
            names = _names(uow, conference, tellers, person, row.kind)
            yield Printed(row.kind, row.name, row.at), row.sha256, names
    for handover in open_handovers(uow):
        fields = [f"{s}_{part}" for s in sides_of(handover, person) for part in _PARTS]
        if not fields:
            continue
        now = {name: getattr(handover, name) for name in fields}
        kind = MINUTES_OF[handover.kind]
        names = {("handovers", stored_id(handover)): now, **_address(uow, person, kind)}
        files = current_files(uow.registers.find(IssuedFile, year_id=handover.year_id))
        for file in [f for f in files if f.kind == kind][-1:]:
            yield Printed(file.kind, file.name, file.at), file.sha256, names


_PARTS: Final = ("name", "position")


def _documents(uow: UnitOfWork, conference: Conference) -> Iterator[DocumentRow]:
    """The last file of each kind of every round that is still to be signed."""
    for ballot in uow.registers.find(BallotRound, conference_id=conference.id):
        if round_state(uow, stored_id(ballot)) in OVER:
            continue
        rows = current_documents(uow.count.rows(DocumentRow, round_id=ballot.id))
        yield from {row.kind: row for row in rows if row.state == "issued"}.values()


def _names(
    uow: UnitOfWork,
    conference: Conference,
    tellers: Sequence[Teller],
    person: Person,
    kind: str,
) -> _Names:
    if kind in _SIGNED_BY_TELLERS:
        tellers = [teller for teller in tellers if teller.role in _SIGNING]
    elif kind != DocumentKind.MINUTES:
        return {}
    names = {("tellers", stored_id(teller)): {"name": teller.name} for teller in tellers}
    if kind != DocumentKind.MINUTES:
        return names
    if conference.chair_person_id == person.id:
        chair = {"chair_name": conference.chair_name, "chair_position": conference.chair_position}
        names["conferences", stored_id(conference)] = chair
    return {**names, **_address(uow, person, kind)}


def _address(uow: UnitOfWork, person: Person, kind: str) -> _Names:
    """The person's own form of address, where the kind of document does not settle it."""
    rules = uow.registers.find(AddressRule, document_kind=kind)
    if rules and rules[0].use is not AddressUse.PERSON:
        return {}
    return {("people", stored_id(person)): {"address": person.address.value}}


def _differs(rows: Sequence[JournalEntry], sha256: str, names: _Names) -> bool:
    """Whether what the file was made from stood otherwise when it was last written."""
    written = max(
        (place for place, row in enumerate(rows) if sha256 in row.change), default=len(rows)
    )
    first: dict[tuple[str, int], Mapping[str, Any]] = {}
    for row in rows[written + 1 :]:
        if not any(f'"table":"{table}"' in row.change for table, _ in names):
            continue
        for change in row.row_changes():
            if change["before"]:
                first.setdefault((change["table"], change["id"]), change["before"])
    return any(
        first[place][name] != now
        for place, fields in names.items()
        if place in first
        for name, now in fields.items()
    )
