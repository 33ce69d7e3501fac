"""After a recount: what was sealed before it, and whether its signed minutes still hold."""

from dataclasses import dataclass

from thidua_desktop.services.base.count_rows import DocumentRow, ResultRow
from thidua_desktop.services.base.document_kinds import DocumentKind, standing_documents
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.result_json import sealed_body
from thidua_desktop.services.conference.round_view import RoundView


@dataclass(frozen=True, slots=True)
class Earlier:
    """The last result sealed in an earlier session.

    `same` says that every figure comes out again; `minutes` is the file then signed, if any.
    """

    check_code: str
    same: bool
    minutes: str


class EarlierResult:
    """Compare a recounted round with what was sealed before; changes nothing."""

    def __init__(self, new_uow: NewUnitOfWork) -> None:
        self._new_uow = new_uow

    def __call__(self, round_id: int) -> Earlier | None:
        """Compare; None where nothing was sealed in an earlier session."""
        with self._new_uow("earlier_result") as uow:
            view = read_round(uow, round_id)
            row = _earlier_row(uow, view)
            if row is None:
                return None
            signed = _signed_minutes(view, row.session)
            same = sealed_body(view) == row.body
            return Earlier(row.check_code, same, signed.name if signed else "")


def minutes_that_hold(uow: UnitOfWork, view: RoundView) -> DocumentRow | None:
    """Give the minutes signed in an earlier session, where no figure has changed since."""
    row = _earlier_row(uow, view)
    if row is None or sealed_body(view) != row.body:
        return None
    return _signed_minutes(view, row.session)


def _earlier_row(uow: UnitOfWork, view: RoundView) -> ResultRow | None:
    rows = [
        row for row in uow.count.rows(ResultRow, round_id=view.id) if row.session < view.session
    ]
    return rows[-1] if rows else None


def _signed_minutes(view: RoundView, session: int) -> DocumentRow | None:
    """Of that session, or of an earlier one whose minutes it took over."""
    signed = [
        row
        for row in standing_documents(view.documents)
        if row.kind == DocumentKind.MINUTES and row.state == "signed" and row.session <= session
    ]
    return signed[-1] if signed else None
