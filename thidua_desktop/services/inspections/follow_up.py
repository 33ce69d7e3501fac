"""What becomes of a recommendation: answered with proof, accepted by a second look, opened again.

Each step stays as a row of its own, so that opening again erases nothing.
"""

import datetime
from collections.abc import Mapping

from thidua_desktop.domain.codes.inspections import FollowMove, FollowState, InspectionCode
from thidua_desktop.domain.states import FOLLOW, SIGNED_VISITS
from thidua_desktop.records.inspections import Finding, FollowStep, Inspection
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date


def answer_recommendation(
    changes: RegisterChanges, finding_id: int, day: datetime.date, answer: str, proof: str
) -> Finding:
    """Note what the unit reports to have done. Raises Refused without proof of it."""
    if not (answer.strip() and proof.strip()):
        raise Refused(InspectionCode.PROOF_NEEDED)
    finding = _at(changes, finding_id, FollowMove.ANSWER)
    _refuse_before(changes, finding, day)
    changed = {"answer": answer, "proof": proof, "answered": day}
    return _moved(changes, finding, changed, day, answer)


def accept_recommendation(
    changes: RegisterChanges, finding_id: int, day: datetime.date, person: str
) -> Finding:
    """A second look found it done."""
    finding = _at(changes, finding_id, FollowMove.ACCEPT)
    if finding.answered is not None and day < finding.answered:
        raise Refused(InspectionCode.DATE_BEFORE, short_date(finding.answered))
    return _moved(changes, finding, {"done": day, "accepted_by": person}, day, "", person)


def return_recommendation(
    changes: RegisterChanges, finding_id: int, day: datetime.date, reason: str
) -> Finding:
    """A second look did not find it done: it is open again, the answer stays to be read."""
    finding = _at(changes, finding_id, FollowMove.RETURN, reason)
    return _moved(changes, finding, {"answered": None}, day, reason)


def reopen_recommendation(
    changes: RegisterChanges, finding_id: int, day: datetime.date, reason: str
) -> Finding:
    """What was accepted is open again; what was answered and who accepted it stays in its steps."""
    finding = _at(changes, finding_id, FollowMove.REOPEN, reason)
    changed = {"answered": None, "done": None, "accepted_by": ""}
    return _moved(changes, finding, changed, day, reason)


def _at(
    changes: RegisterChanges, finding_id: int, move: FollowMove, reason: str | None = None
) -> Finding:
    """Give the recommendation where the move is possible from its state."""
    (finding,) = changes.find(Finding, id=finding_id)
    if finding.follow is None:
        raise Refused(InspectionCode.NO_RECOMMENDATION)
    if FOLLOW.target(finding.follow, move) is None:
        raise Refused(InspectionCode.WRONG_STATE, choice_text(finding.follow))
    if reason is not None and not reason.strip():
        raise Refused(InspectionCode.REASON_NEEDED)
    return finding


def _refuse_before(changes: RegisterChanges, finding: Finding, day: datetime.date) -> None:
    (visit,) = changes.find(Inspection, id=finding.inspection_id)
    if visit.state not in SIGNED_VISITS:
        raise Refused(InspectionCode.WRONG_STATE, choice_text(visit.state))
    if visit.date is not None and day < visit.date:
        raise Refused(InspectionCode.DATE_BEFORE, short_date(visit.date))


def _moved(
    changes: RegisterChanges,
    finding: Finding,
    changed: Mapping[str, object],
    day: datetime.date,
    text: str,
    person: str = "",
) -> Finding:
    stored = changes.save(finding.model_copy(update=changed))
    state = stored.follow
    assert state is not None
    changes.save(
        FollowStep(
            finding_id=finding.id or 0,
            at=changes.uow.now().isoformat(),
            state=state,
            date=day,
            text=text,
            proof=stored.proof if state is FollowState.ANSWERED else "",
            person=person,
        )
    )
    return stored
