"""Biên bản đã ký: the printed minutes are signed; that file is never written over again."""

from thidua_desktop.domain.codes.round import Move, RefusalCode
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.document_kinds import DocumentKind, standing_documents
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork
from thidua_desktop.services.base.round_state import make_move
from thidua_desktop.services.conference.earlier_result import minutes_that_hold
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView


class SignMinutes:
    """Mark the last printed minutes of the session as signed.

    After a recount that changed no figure, the minutes signed before it hold, unless others were
    printed since.
    """

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, round_id: int) -> None:
        """Mark them. Raises Refused where there are none."""
        with self._new_uow("sign_minutes") as uow:
            view = read_round(uow, round_id)
            printed = printed_minutes(view)
            standing = printed or minutes_that_hold(uow, view)
            if standing is None:
                raise Refused(RefusalCode.NOT_SIGNED)
            make_move(uow, self._clock, round_id, Move.SIGN, sha256=standing.sha256)
            if printed is not None:
                uow.count.append(
                    DocumentRow(
                        round_id=round_id, at=utc_text(self._clock.now()),
                        kind=DocumentKind.MINUTES, name=printed.name, session=view.session,
                        sha256=printed.sha256, state="signed",
                    )
                )  # fmt: skip
            uow.commit()


def printed_minutes(view: RoundView) -> DocumentRow | None:
    """Give the minutes of this session that were printed last and could be placed."""
    found = [
        row
        for row in standing_documents(view.documents)
        if (row.kind, row.session, row.state) == (DocumentKind.MINUTES, view.session, "issued")
    ]
    return found[-1] if found else None
