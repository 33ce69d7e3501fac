"""An inspection goes from state to state: each move has its day, going back has its reason."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Final

from thidua_desktop import zone
from thidua_desktop.domain.codes.inspections import (
    FollowState,
    InspectionCode,
    Verdict,
    VisitMove,
    VisitState,
)
from thidua_desktop.domain.inspections.visits import progress
from thidua_desktop.domain.states import VISIT
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.inspections import Finding, Inspection, VisitStep
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date

DAY_OF: Final[Mapping[VisitState, str]] = {
    VisitState.ANNOUNCED: "announced",
    VisitState.VISITED: "date",
    VisitState.SIGNED: "signed",
    VisitState.NOTIFIED: "notified",
    VisitState.CLOSED: "closed",
}
"""The field with the day on which a state was reached."""


def move_visit(
    changes: RegisterChanges,
    visit_id: int,
    move: VisitMove,
    day: datetime.date | None = None,
    reason: str = "",
) -> Inspection:
    """Move a visit, noting the day or, on the way back, why. Raises Refused."""
    (visit,) = changes.find(Inspection, id=visit_id)
    target = VISIT.target(visit.state, move)
    if target is None:
        raise Refused(InspectionCode.WRONG_STATE, choice_text(visit.state))
    back = move is VisitMove.BACK
    stored = changes.save(_back(visit, reason) if back else _on(changes, visit, target, day))
    step = VisitStep(
        inspection_id=visit_id,
        at=changes.uow.now().isoformat(),
        state=stored.state,
        date=day,
        reason=reason,
    )
    changes.save(step)
    return stored


def _back(visit: Inspection, reason: str) -> Inspection:
    """Take the last day away. One that nobody announced is planned again."""
    if not reason.strip():
        raise Refused(InspectionCode.REASON_NEEDED)
    return visit.model_copy(update={DAY_OF[visit.state]: None})


def _on(
    changes: RegisterChanges, visit: Inspection, target: VisitState, day: datetime.date | None
) -> Inspection:
    day = day or zone.local(changes.uow.now()).date()
    earlier = getattr(visit, DAY_OF[visit.state]) if visit.state in DAY_OF else None
    if earlier is not None and day < earlier:
        raise Refused(InspectionCode.DATE_BEFORE, short_date(earlier))
    findings = changes.find(Finding, inspection_id=stored_id(visit))
    if target is VisitState.SIGNED:
        _refuse_unready(visit, findings)
    if target is VisitState.CLOSED:
        _refuse_open(findings)
    return visit.model_copy(update={DAY_OF[target]: day})


def _refuse_unready(visit: Inspection, findings: Sequence[Finding]) -> None:
    """Refuse to sign where an item was not looked at, or the team has no lead."""
    if not visit.lead_name:
        raise Refused(InspectionCode.NO_LEAD)
    if not findings:
        raise Refused(InspectionCode.NO_ITEMS)
    done = progress(one.verdict for one in findings)
    if done.decided < done.total:
        left = [one for one in findings if one.verdict is Verdict.NOT_CHECKED]
        raise Refused(InspectionCode.UNCHECKED, *(one.code or one.item for one in left))


def _refuse_open(findings: Sequence[Finding]) -> None:
    left = [one for one in findings if one.follow not in (None, FollowState.ACCEPTED)]
    if left:
        raise Refused(InspectionCode.STILL_OPEN, *(one.recommendation for one in left))
