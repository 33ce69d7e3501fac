"""What the pages of *Kiểm tra* list: the visits of a year, recommendations of all years."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.inspections.visit_reading import (
    FollowRow,
    VisitRow,
    follow_rows,
    visit_rows,
)
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.register_source import RecordSource, RegisterSource
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.texts.base.choices import choice_text


class VisitSource(RegisterSource[VisitRow]):
    """The visits of a year, with how far each is."""

    def __init__(self, registers: Registers, case: Case) -> None:
        super().__init__(Inspection, registers, {"year_id": 0})
        self._case = case
        self.names: LinkNames = {}

    def rows(self) -> Sequence[VisitRow]:
        return self._case.read(visit_rows, self.fixed["year_id"])

    def record(self, row: VisitRow) -> Inspection:
        return row.visit

    def text(self, row: VisitRow) -> Iterable[str]:
        visit = row.visit
        chosen = (choice_text(visit.period), choice_text(row.state), choice_text(visit.kind))
        return (row.unit, *chosen, visit.lead_name, visit.place)

    def links(self) -> LinkNames:
        self.names = self.registers.links(Inspection, self.fixed)
        return self.names


class ItemSource(RecordSource[Finding]):
    """The items of a visit; a new one stands after the others."""

    def __init__(self, registers: Registers) -> None:
        super().__init__(Finding, registers, {"inspection_id": 0})

    def given(self) -> Mapping[str, Any]:
        return {"position": max((one.position for one in self.rows()), default=0) + 1}


class FollowSource(RegisterSource[FollowRow]):
    """Recommendations: of all years, or of the one that is shown."""

    def __init__(self, registers: Registers, case: Case) -> None:
        super().__init__(Finding, registers)
        self._case = case
        self.year_id: int | None = None
        self.only_open = False
        self.names: LinkNames = {}

    def rows(self) -> Sequence[FollowRow]:
        found = self._case.read(follow_rows, self.year_id)
        return tuple(one for one in found if one.waits or not self.only_open)

    def record(self, row: FollowRow) -> Finding:
        return row.finding

    def text(self, row: FollowRow) -> Iterable[str]:
        finding = row.finding
        given = (finding.item, finding.recommendation, finding.answer, finding.proof)
        return (row.unit, row.owner, str(row.year), choice_text(row.state), *given)

    def links(self) -> LinkNames:
        self.names = self.registers.links(Finding, self.fixed)
        return self.names
