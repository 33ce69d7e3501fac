"""Nhận về: what was done at the unit is compared field by field with what was done here meanwhile.

Three versions of everything: as it was taken, as it is here, as it comes. What one side alone
changed is taken; what both changed is asked; the same file twice changes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thidua_desktop.domain.codes.inspections import InspectionCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.domain.inspections.merge import (
    NOTHING,
    Choice,
    FieldMerge,
    Outcome,
    merge_fields,
    merge_row,
)
from thidua_desktop.records.away_copies import AwayCopy
from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.records.inspections import (
    Finding,
    Inspection,
    InspectionMember,
    VisitStep,
)
from thidua_desktop.services.base.canonical import sha256, utc_text
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.inspections.away_content import (
    PARTS,
    Rows,
    read_rows,
    visit_rows_of,
    written,
)
from thidua_desktop.services.inspections.take_away import AwayFiles
from thidua_desktop.services.registers.registers import RegisterChanges

Values = Mapping[str, Any]
_NATURAL: Mapping[type[Record], str] = {Finding: "item", InspectionMember: "name", VisitStep: "at"}
"""The field by which rows that are new on both sides are the same."""


@dataclass(frozen=True, slots=True)
class Question:
    """What both sides changed in different ways: a field, or a whole row where `field` is empty."""

    table: str
    key: str  # the id as it went away, or what the row is called
    field: str = ""


@dataclass(frozen=True, slots=True)
class RowMerge:
    """One row of the visit in its three versions."""

    kind: type[Record]
    key: str
    called: str
    own_id: int | None  # its id here
    base: Values | None
    here: Values | None
    there: Values | None

    @property
    def outcome(self) -> Outcome:
        """What becomes of it as a whole."""
        return merge_row(self.base, self.here, self.there)

    @property
    def fields(self) -> tuple[FieldMerge, ...]:
        """The fields that differ, where both sides have it."""
        if self.here is None or self.there is None:
            return ()
        return merge_fields(self.base or NOTHING, self.here, self.there)

    def question(self, field: str = "") -> Question:
        """Name a place of it that is asked about."""
        return Question(self.kind.register.name, self.key, field)

    @property
    def asked(self) -> tuple[Question, ...]:
        """Every place of it that is asked about."""
        if self.outcome is Outcome.ASKED:
            return (self.question(),)
        fields = self.fields
        return tuple(self.question(f.name) for f in fields if f.outcome is Outcome.ASKED)


@dataclass(frozen=True, slots=True)
class ReceivePreview:
    """What coming back would change; nothing where the file was received already."""

    copy: AwayCopy
    rows: tuple[RowMerge, ...]
    there: Rows
    head: str

    @property
    def asked(self) -> tuple[Question, ...]:
        return tuple(question for row in self.rows for question in row.asked)

    @property
    def changed(self) -> tuple[RowMerge, ...]:
        """The rows of which anything differs."""
        return tuple(r for r in self.rows if r.fields or r.outcome is not Outcome.SAME)


def preview_visit(case: Case, files: AwayFiles, actor: str, path: Path) -> ReceivePreview:
    """Read a file that comes back and compare it. Raises Refused for what is none of ours."""
    away, there, head = _read_file(files, actor, path)
    return case.read(_compared, away, there, head)


def _read_file(files: AwayFiles, actor: str, path: Path) -> tuple[AwayCopy, Rows, str]:
    try:
        with files.opened(path):  # what is no store of ours is refused here
            pass
        if files.findings(path):
            raise Refused(InspectionCode.AWAY_DAMAGED)
        with files.opened(path) as store:
            return Case(new_uow=store.new_uow(actor)).read(_brought)
    except Refused as refused:
        if refused.code is KnownFault.STORE_NOT_OURS:
            raise Refused(InspectionCode.AWAY_NOT_ONE) from refused
        if refused.code in (
            KnownFault.STORE_DAMAGED,
            KnownFault.SCHEMA_CHANGED,
            KnownFault.TRIGGERS_CHANGED,
        ):
            raise Refused(InspectionCode.AWAY_DAMAGED) from refused
        raise


def _brought(uow: UnitOfWork) -> tuple[AwayCopy, Rows, str]:
    found = uow.registers.find(AwayCopy, away=True)
    if not found:
        raise Refused(InspectionCode.AWAY_NOT_ONE)
    away = found[0]
    if sha256(away.base) != away.base_sha:
        raise Refused(InspectionCode.AWAY_DAMAGED)
    return away, visit_rows_of(uow.registers, away.inspection_id), uow.journal_head()


def _compared(uow: UnitOfWork, away: AwayCopy, there: Rows, head: str) -> ReceivePreview:
    known = uow.registers.find(AwayCopy, token=away.token, away=False)
    if not known:
        raise Refused(InspectionCode.AWAY_FOREIGN)
    copy = known[0]
    if copy.base_sha != away.base_sha:
        raise Refused(InspectionCode.AWAY_DAMAGED)
    if copy.received_head == head:
        return ReceivePreview(copy, (), there, head)
    first, base = read_rows(away.base), read_rows(copy.base)
    here = visit_rows_of(uow.registers, copy.inspection_id)
    kinds: tuple[type[Record], ...] = (Inspection, *PARTS)
    rows = tuple(
        row
        for kind in kinds
        for row in _rows(kind, *(found[kind.register.name] for found in (first, base, here, there)))
    )
    return ReceivePreview(copy, rows, there, head)


def _rows(
    kind: type[Record], first: Sequence[Values], *versions: Sequence[Values]
) -> tuple[RowMerge, ...]:
    """Put the versions of each row together, as it was when first taken, or by what it is called.

    Both sides give numbers of their own to what they add, so that only the first ones are shared.
    """
    name = _NATURAL.get(kind, "id")
    sides = [_keyed({one["id"]: one[name] for one in first}, name, rows) for rows in versions]
    keys = dict.fromkeys(key for side in sides for key in side)
    return tuple(_merge(kind, key, tuple(side.get(key) for side in sides)) for key in keys)


def _keyed(shared: Mapping[int, Any], name: str, rows: Sequence[Values]) -> dict[str, Values]:
    """Give the rows of one side by their keys; what was deleted and added again is the same."""
    own = {row["id"] for row in rows}
    again = {called: id_ for id_, called in shared.items() if id_ not in own}

    def key(row: Values) -> str:
        known = row["id"] if row["id"] in shared else again.get(row[name])
        return str(known) if known is not None else f"= {row[name]}"

    return {key(row): row for row in rows}


def _merge(kind: type[Record], key: str, versions: tuple[Values | None, ...]) -> RowMerge:
    base, here, there = versions
    shown = here or there or base or {}
    called = str(shown.get(_NATURAL.get(kind, ""), ""))
    own_id = here["id"] if here is not None else None
    return RowMerge(kind, key, called, own_id, _bare(base), _bare(here), _bare(there))


def _bare(row: Values | None) -> Values | None:
    """A row without its id, which says nothing of what it holds."""
    if row is None:
        return None
    return {name: value for name, value in row.items() if name != "id"}


def receive_visit(
    changes: RegisterChanges, preview: ReceivePreview, choices: Mapping[Question, Choice]
) -> Inspection:
    """Take what came back; every question needs its answer. Raises Refused."""
    visit_id = preview.copy.inspection_id
    rows = sorted(preview.changed, key=lambda row: row.kind is Inspection)  # its state comes last
    for row in rows:
        if row.outcome is Outcome.SAME:
            _take_fields(changes, row, choices)
        else:
            _take_row(changes, row, visit_id, choices)
    (copy,) = changes.find(AwayCopy, id=preview.copy.id)
    received = {
        "base": written(preview.there),
        "received": utc_text(changes.uow.now()),
        "received_head": preview.head,
    }
    changes.save(copy.model_copy(update=received))
    return changes.find(Inspection, id=visit_id)[0]


def _take_fields(
    changes: RegisterChanges, row: RowMerge, choices: Mapping[Question, Choice]
) -> None:
    (record,) = changes.find(row.kind, id=row.own_id)
    values = record.model_dump(mode="json")
    for one in row.fields:
        values[one.name] = one.result(choices.get(row.question(one.name)))
    limits = {spec.name: spec.max_length for spec in field_specs(row.kind) if spec.max_length}
    for name, most in limits.items():  # two texts together may be longer than one may be
        if isinstance(values[name], str) and len(values[name]) > most:
            raise Refused(InspectionCode.TOO_LONG, row.called or str(most))
    changes.save(row.kind.model_validate(values))


def _take_row(
    changes: RegisterChanges,
    row: RowMerge,
    visit_id: int,
    choices: Mapping[Question, Choice],
) -> None:
    """Add what is new there, delete what was deleted there; what is asked as it was answered."""
    taken = row.outcome is Outcome.THERE
    if row.outcome is Outcome.ASKED:
        taken = choices[row.question()] is Choice.THERE
    if not taken:
        return
    if row.there is None:
        changes.delete(changes.find(row.kind, id=row.own_id)[0])
    else:
        changes.save(row.kind.model_validate({**row.there, "inspection_id": visit_id}))
