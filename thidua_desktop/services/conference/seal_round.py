"""Chốt kết quả, ký biên bản, công bố, hủy kết quả, kiểm lại."""

from collections.abc import Mapping

from thidua_desktop.domain.codes.round import Move, RefusalCode, RoundState
from thidua_desktop.domain.states import SEALED_STATES
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.count_rows import LedgerRow, ResultRow, WrittenRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork
from thidua_desktop.services.base.round_state import (
    FIGURES,
    WRITTEN,
    make_move,
    record_event,
    round_state,
)
from thidua_desktop.services.conference.check_code import check_code
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.result_json import sealed_body


class SealRound:
    """Store the result with its check code; refused while any sum is open."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, round_id: int) -> str:
        """Seal it and give the check code."""
        with self._new_uow("seal_round") as uow:
            view = read_round(uow, round_id)
            if view.state is not RoundState.AGREED:
                raise Refused(RefusalCode.WRONG_STATE, view.state, Move.SEAL)
            if view.errors:
                raise Refused(RefusalCode.LEDGER_OPEN, *view.errors)
            head, body = uow.journal_head(), sealed_body(view)
            code = check_code(body, head)
            make_move(uow, self._clock, round_id, Move.SEAL, check_code=code)
            uow.count.append(
                ResultRow(
                    round_id=round_id,
                    at=utc_text(self._clock.now()),
                    session=view.session,
                    body=body,
                    check_code=code,
                    journal_head=head,
                )
            )
            uow.commit()
            return code


class PublishRound:
    """Công bố: possible once the minutes are signed and nothing waits for a tie."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, round_id: int) -> None:
        """Publish. Raises Refused with the contests that still wait."""
        with self._new_uow("publish_round") as uow:
            view = read_round(uow, round_id)
            if view.state is RoundState.SEALED:
                raise Refused(RefusalCode.NOT_SIGNED)
            waiting = [result.id for result in view.final if not result.settled]
            if waiting:
                raise Refused(RefusalCode.PENDING_NOT_SETTLED, *waiting)
            make_move(uow, self._clock, round_id, Move.PUBLISH)
            uow.commit()


class AnnulRound:
    """Hủy kết quả, bỏ phiếu lại: who decided, why, and what becomes of the papers."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, round_id: int, reason: str, decided_by: str, papers: str) -> None:
        """Annul. Raises Refused where published, or where one of the three is missing."""
        with self._new_uow("annul_round") as uow:
            if not (reason.strip() and decided_by.strip() and papers.strip()):
                raise Refused(RefusalCode.REASON_NEEDED)
            make_move(
                uow, self._clock, round_id, Move.ANNUL, reason=reason.strip(),
                decided_by=decided_by.strip(), papers=papers.strip(),
            )  # fmt: skip
            uow.commit()


class Recount:
    """Kiểm lại từ đầu: a new session; nothing found before is erased."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, round_id: int, reason: str, **detail: str) -> None:
        """Begin it; `detail` may name asked_by, agreed_by, envelope and scope."""
        with self._new_uow("recount") as uow:
            if not reason.strip():
                raise Refused(RefusalCode.REASON_NEEDED)
            if read_round(uow, round_id).withheld:
                raise Refused(RefusalCode.PAPERS_WITHHELD)
            stood = {
                FIGURES: len(uow.count.rows(LedgerRow, round_id=round_id)),
                WRITTEN: len(uow.count.rows(WrittenRow, round_id=round_id)),
            }
            what = {**detail, "reason": reason.strip(), **stood}
            make_move(uow, self._clock, round_id, Move.RECOUNT, **what)
            uow.commit()


class RecordEvent:
    """Record what happened without moving the round: papers put in an envelope and the like."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, round_id: int, kind: str, detail: Mapping[str, object]) -> None:
        """Append it. Papers go into the envelope only once the result is sealed."""
        with self._new_uow(f"record_{kind}") as uow:
            state = round_state(uow, round_id)
            if kind == "envelope" and state not in SEALED_STATES:
                raise Refused(RefusalCode.WRONG_STATE, state, kind)
            record_event(uow, self._clock, round_id, kind, detail)
            uow.commit()
