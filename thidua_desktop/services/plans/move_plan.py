"""A plan goes on: units are asked about the draft, it is issued, it is taken up again."""

import datetime
from collections.abc import Sequence

from thidua_desktop.domain.codes.plans import PlanCode, PlanMove, PlanState
from thidua_desktop.domain.states import PLAN
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.plans import Plan, PlanOpinion, PlanTask
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.registers import RegisterChanges


def ask_for_opinions(
    changes: RegisterChanges, plan: Plan, due: datetime.date | None, unit_ids: Sequence[int]
) -> Plan:
    """Ask units about a draft until a day; one that was asked before keeps what it said."""
    if not unit_ids:
        raise Refused(PlanCode.NOBODY_ASKED)
    asked = {one.unit_id for one in changes.find(PlanOpinion, plan_id=plan.id)}
    moved = _moved(plan, PlanMove.ASK) if plan.state is not PlanState.ASKING else plan
    kept = changes.save(moved.model_copy(update={"opinions_due": due}))
    for unit_id in unit_ids:
        if unit_id not in asked:
            changes.save(PlanOpinion(plan_id=stored_id(plan), unit_id=unit_id))
    return kept


def issue_plan(changes: RegisterChanges, plan: Plan, document_id: int | None) -> Plan:
    """Issue it under a document; what is due then is what was approved."""
    issued = _moved(plan, PlanMove.ISSUE).model_copy(update={"document_id": document_id})
    kept = changes.save(issued)
    for task in changes.find(PlanTask, plan_id=plan.id, approved_due=None):
        if task.due is not None:
            changes.save(task.model_copy(update={"approved_due": task.due}))
    return kept


def reopen_plan(changes: RegisterChanges, plan: Plan) -> Plan:
    """Take it up again as a draft; opinions and approved dates stay."""
    return changes.save(_moved(plan, PlanMove.REOPEN))


def _moved(plan: Plan, move: PlanMove) -> Plan:
    state = PLAN.target(plan.state, move)
    if state is None:
        raise Refused(PlanCode.WRONG_STATE)
    return plan.model_copy(update={"state": state})
