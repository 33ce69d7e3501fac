"""Whether a file of a round still stands after its result was annulled or its papers recounted."""

from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain.codes.documents import DocumentKind, DocumentState
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.states import SEALED_STATES
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.document_kinds import current_documents
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_session, round_state
from thidua_desktop.services.conference.sealed_result import earlier_result

_OF_THE_FORM: Final = (DocumentKind.BALLOT, DocumentKind.HAND_TALLY)


def document_standings(uow: UnitOfWork, round_id: int) -> Mapping[str, DocumentState]:
    """Give, by the name of each file of a round, how far it is or why it no longer stands.

    What was written before a recount stands where that changed no figure of signed minutes.
    """
    state, session = round_state(uow, round_id), round_session(uow, round_id)
    rows = current_documents(uow.count.rows(DocumentRow, round_id=round_id))
    earlier = any(row.session < session for row in rows)
    found = earlier_result(uow, round_id) if earlier else None
    holds = found is not None and found.same and bool(found.minutes)
    return {row.name: _standing(row, state, session, holds=holds) for row in rows}


def _standing(row: DocumentRow, state: RoundState, session: int, *, holds: bool) -> DocumentState:
    written = DocumentState(row.state)
    if written is DocumentState.NOT_PLACED or row.kind in _OF_THE_FORM:
        return written
    if state is RoundState.ANNULLED:
        return DocumentState.ANNULLED
    if row.session == session or holds:
        return written
    return DocumentState.REPLACED if state in SEALED_STATES else DocumentState.RECOUNTING
