"""Chốt kết quả, ký biên bản, công bố, hủy kết quả, kiểm phiếu lại."""

from collections.abc import Mapping

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import Move, RefusalCode, RoundState
from thidua_desktop.domain.states import SEALED_STATES
from thidua_desktop.records.base import stored_id
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.count_rows import DocumentRow, LedgerRow, ResultRow, WrittenRow
from thidua_desktop.services.base.document_kinds import current_documents
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import (
    FIGURES,
    WRITTEN,
    append_event,
    make_move,
    round_state,
)
from thidua_desktop.services.conference.final_result import continued_round
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import ENVELOPE, RoundView
from thidua_desktop.services.conference.sealed_result import (
    check_code,
    minutes_that_hold,
    sealed_body,
)


def seal_round(uow: UnitOfWork, round_id: int) -> str:
    """Chốt kết quả: store it with its check code, and give that; refused while any sum is open."""
    view = read_round(uow, round_id)
    if view.state is not RoundState.AGREED:
        raise Refused(RefusalCode.WRONG_STATE, view.state, Move.SEAL)
    if view.errors:
        raise Refused(RefusalCode.LEDGER_OPEN, *view.errors)
    head, body = uow.journal_head(), sealed_body(view)
    code = check_code(body, head)
    make_move(uow, round_id, Move.SEAL, check_code=code)
    uow.count.append(
        ResultRow(
            round_id=round_id,
            at=utc_text(uow.now()),
            session=view.session,
            body=body,
            check_code=code,
            journal_head=head,
        )
    )
    return code


def sign_minutes(uow: UnitOfWork, round_id: int) -> None:
    """Biên bản đã ký: mark the last printed minutes of the session, which stay as they are.

    After a recount that changed no figure, the minutes signed before it hold, unless others were
    printed since.
    """
    view = read_round(uow, round_id)
    printed = printed_minutes(view)
    current = printed or minutes_that_hold(uow, view)
    if current is None:
        raise Refused(RefusalCode.NOT_SIGNED)
    make_move(uow, round_id, Move.SIGN, sha256=current.sha256)
    if printed is not None:
        uow.count.append(
            DocumentRow(
                round_id=round_id,
                at=utc_text(uow.now()),
                kind=DocumentKind.MINUTES,
                name=printed.name,
                session=view.session,
                sha256=printed.sha256,
                state="signed",
            )
        )


def printed_minutes(view: RoundView) -> DocumentRow | None:
    """Give the minutes of this session that were printed last and could be placed."""
    found = [
        row
        for row in current_documents(view.documents)
        if (row.kind, row.session, row.state) == (DocumentKind.MINUTES, view.session, "issued")
    ]
    return found[-1] if found else None


def publish_round(uow: UnitOfWork, round_id: int) -> None:
    """Công bố: once the minutes are signed; refused with the contests that wait for a tie."""
    view = read_round(uow, round_id)
    if view.state is RoundState.SEALED:
        raise Refused(RefusalCode.NOT_SIGNED)
    waiting = [result.id for result in view.final if not result.settled]
    if waiting:
        raise Refused(RefusalCode.PENDING_NOT_SETTLED, *waiting)
    if overtaken(uow, round_id):
        raise Refused(RefusalCode.BALLOT_NOT_COUNTED)
    make_move(uow, round_id, Move.PUBLISH)


def overtaken(uow: UnitOfWork, round_id: int) -> bool:
    """Whether a further ballot settles nothing: a recount of the one before left it no place."""
    view = read_round(uow, round_id)
    before = continued_round(uow, view.record)
    if before is None:
        return False
    return not_counted(read_round(uow, stored_id(before)), view)


def not_counted(before: RoundView, further: RoundView) -> bool:
    """Whether a sealed ballot takes nothing from this one, which it was to continue."""
    done = all(one.state in SEALED_STATES for one in (before, further))
    done = done and all(result.settled for result in further.final)
    return done and further.id not in {one.id for one in before.later}


def annul_round(uow: UnitOfWork, round_id: int, reason: str, decided_by: str, papers: str) -> None:
    """Hủy kết quả, bỏ phiếu lại: refused where it is published, or where one of the three lacks."""
    if not (reason.strip() and decided_by.strip() and papers.strip()):
        raise Refused(RefusalCode.REASON_NEEDED)
    make_move(
        uow,
        round_id,
        Move.ANNUL,
        reason=reason.strip(),
        decided_by=decided_by.strip(),
        papers=papers.strip(),
    )


def recount(uow: UnitOfWork, /, round_id: int, reason: str, **detail: str) -> None:
    """Kiểm phiếu lại từ đầu: a new session; nothing found before is erased.

    `detail` may name asked_by, agreed_by, envelope and scope.
    """
    if not reason.strip():
        raise Refused(RefusalCode.REASON_NEEDED)
    if read_round(uow, round_id).withheld:
        raise Refused(RefusalCode.PAPERS_WITHHELD)
    stood = {
        FIGURES: len(uow.count.rows(LedgerRow, round_id=round_id)),
        WRITTEN: len(uow.count.rows(WrittenRow, round_id=round_id)),
    }
    what = {**detail, "reason": reason.strip(), **stood}
    make_move(uow, round_id, Move.RECOUNT, **what)


def record_envelope(uow: UnitOfWork, round_id: int, detail: Mapping[str, object]) -> None:
    """Phiếu vào phong bì niêm phong: only once the result is sealed."""
    state = round_state(uow, round_id)
    if state not in SEALED_STATES:
        raise Refused(RefusalCode.WRONG_STATE, state, "envelope")
    append_event(uow, round_id, ENVELOPE, detail)


def record_rehearsal(uow: UnitOfWork, round_id: int, detail: Mapping[str, object]) -> None:
    """Chạy thử trước hội nghị: that it was done, and what came of it."""
    append_event(uow, round_id, "rehearsal", detail)
