"""Hủy dữ liệu từng phiếu by a decision: what the papers held goes, the sealed result stays."""

import datetime

from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.domain.states import OVER
from thidua_desktop.services.base.count_rows import WITHHELD_MARKS, PaperRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import append_event, round_state
from thidua_desktop.services.conference.round_view import DESTROYED


def destroy_papers(
    uow: UnitOfWork, round_id: int, decision: str, decided_on: datetime.date
) -> None:
    """Take the marks of every paper of a round out of the store, in all of its sessions.

    Form, figures, sealed results, check codes and the journal's chain stay. Refused before the
    round is published or annulled, without a decision, and where nothing is left to destroy.
    """
    state = round_state(uow, round_id)
    if state not in OVER:
        raise Refused(RefusalCode.WRONG_STATE, state, destroy_papers.__name__)
    if not decision.strip():
        raise Refused(RefusalCode.REASON_NEEDED)
    if not holds_marks(uow, round_id):
        raise Refused(RefusalCode.PAPERS_WITHHELD)
    uow.count.withhold(round_id)
    detail = {"decision": decision.strip(), "decided_on": decided_on.isoformat()}
    append_event(uow, round_id, DESTROYED, detail)


def holds_marks(uow: UnitOfWork, round_id: int) -> bool:
    """Whether what any paper of a round held, in whichever session, is in the store."""
    papers = uow.count.rows(PaperRow, round_id=round_id)
    return any(row.marks != WITHHELD_MARKS for row in papers)
