"""Mang đi: one file with one visit, a store of its own that is locked to that visit."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.inspections import InspectionCode
from thidua_desktop.domain.states import SIGNED_VISITS
from thidua_desktop.records.away_copies import AwayCopy
from thidua_desktop.records.base import Record
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.services.base.canonical import sha256, utc_text
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.inspections.away_content import content_of, visit_rows_of, written
from thidua_desktop.texts.base.choices import choice_text


class AwayStore(Protocol):
    """A store that is open, of a file that goes away or came back."""

    def new_uow(self, actor: str, /) -> NewUnitOfWork: ...


class AwayFiles(Protocol):
    """Files of visits. Everything raises Refused."""

    def created(self, path: Path, /) -> AbstractContextManager[AwayStore]:
        """Make a new store, gone again if the block fails."""
        ...

    def opened(self, path: Path, /) -> AbstractContextManager[AwayStore]:
        """Open a store and close it after."""
        ...

    def findings(self, path: Path, /) -> Sequence[Fault]:
        """Say what is not sound in a file that nobody has open."""
        ...


def take_away(case: Case, files: AwayFiles, actor: str, visit_id: int, path: Path) -> AwayCopy:
    """Write the file of a visit, and note here with what it went. Raises Refused."""
    copy, content = case.read(_prepared, visit_id)
    with files.created(path) as store:
        Case(new_uow=store.new_uow(actor)).do(_fill, content, copy)
    return case.do(note_taken, copy)


def _prepared(uow: UnitOfWork, visit_id: int) -> tuple[AwayCopy, tuple[Record, ...]]:
    visit = uow.registers.get(Inspection, visit_id)
    if visit.state in SIGNED_VISITS:
        raise Refused(InspectionCode.WRONG_STATE, choice_text(visit.state))
    base = written(visit_rows_of(uow.registers, visit_id))
    taken = utc_text(uow.now())
    copy = AwayCopy(
        inspection_id=visit_id,
        token=sha256(f"{uow.journal_head()} {visit_id} {taken}"),
        taken=taken,
        base=base,
        base_sha=sha256(base),
    )
    return copy, content_of(uow.registers, visit_id)


def _fill(uow: UnitOfWork, content: Sequence[Record], copy: AwayCopy) -> None:
    for record in content:
        uow.registers.add(record)
    uow.registers.add(copy.model_copy(update={"away": True}))


def note_taken(uow: UnitOfWork, copy: AwayCopy) -> AwayCopy:
    """Keep with what a visit was taken away."""
    return uow.registers.add(copy)
