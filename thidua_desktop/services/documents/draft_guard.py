"""What was signed is not changed: only what follows from it, its number and what replaces it."""

from thidua_desktop.domain.codes.documents import DraftCode, DraftState
from thidua_desktop.domain.states import SIGNED_DRAFTS
from thidua_desktop.records.drafts import Draft
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.registers.registers import Change

AFTER_SIGNING = ("state", "document_id", "note")


def draft_forbids(_uow: UnitOfWork, change: Change) -> None:
    """Refuse a change of what is signed. Raises Refused."""
    before, after = change.before, change.after
    if not isinstance(before, Draft) or before.state not in SIGNED_DRAFTS:
        return
    if not isinstance(after, Draft):
        raise Refused(DraftCode.SIGNED)
    old, new = before.model_dump(), after.model_dump()
    if any(old[name] != new[name] for name in old if name not in AFTER_SIGNING):
        raise Refused(DraftCode.SIGNED)


def refuse_replaced(draft: Draft) -> None:
    """Refuse to replace a document a second time. Raises Refused."""
    if draft.state is DraftState.REPLACED:
        raise Refused(DraftCode.REPLACED_ALREADY, draft.subject)
