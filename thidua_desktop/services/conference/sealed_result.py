"""The result as one object, its check code, and whether what was sealed still comes out."""

import hashlib
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.store import VerifyCode
from thidua_desktop.domain.outcome import ContestResult, NameResult
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.canonical import canonical_json
from thidua_desktop.services.base.count_rows import DocumentRow, PaperRow, ResultRow
from thidua_desktop.services.base.document_kinds import current_documents
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.conference.withheld_papers import are_withheld

_NOT_SEALED = ("state", "errors", "warnings", "check_code")
"""What changes after sealing, or is made by it, and so cannot be part of what is sealed."""


def result_object(view: RoundView) -> dict[str, Any]:
    """Give the object of DESIGN section 5, its keys in the order given there."""
    return {
        "round": view.record.code,
        "state": view.state.value,
        "ledger": _ledger_object(view),
        "contests": [
            _contest_object(contest, view.form.contest(contest.id).written_majority)
            for contest in view.results
        ],
        "errors": [code.value for code in view.errors],
        "warnings": [code.value for code in view.warnings],
        "check_code": view.check_code,
    }


def sealed_body(view: RoundView) -> str:
    """Write the canonical result: ledger, contests and outcomes, nothing that comes later."""
    body = result_object(view)
    return canonical_json({key: body[key] for key in body if key not in _NOT_SEALED})


def _ledger_object(view: RoundView) -> dict[str, Any]:
    ledger, tally = view.ledger, view.tally
    return {
        "eligible": ledger.eligible,
        "present": ledger.present,
        "printed": ledger.printed,
        "spoilt": ledger.spoilt,
        "issued": ledger.issued,
        "returned": ledger.returned,
        "entered": tally.entered,
        "valid": tally.valid,
        "invalid": tally.invalid,
        "invalid_reasons": {reason.value: n for reason, n in tally.reasons.items() if n},
    }


def _contest_object(contest: ContestResult, majority: str) -> dict[str, Any]:
    return {
        "id": contest.id,
        "title": contest.title,
        "seats": contest.seats,
        "majority": majority,
        "compare": contest.compare.value,
        "base": contest.base.value,
        "base_count": contest.base_count,
        "needed": contest.needed,
        "candidates": [_name_object(name, contest.base_count) for name in contest.names],
    }


def _name_object(name: NameResult, base_count: int) -> dict[str, Any]:
    return {
        "code": name.code,
        "agree": name.agree,
        "disagree": name.disagree,
        "none": name.none,
        "written": {"agree": name.written.agree, "disagree": name.written.disagree},
        "share": f"{name.agree}/{base_count}" if base_count > 0 else None,
        "outcome": name.outcome.value,
    }


ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U."""

BITS = 60


def check_code(body: str, journal_head: str) -> str:
    """Give the first 60 bits of SHA-256 over the result and the head, as XXXX-XXXX-XXXX."""
    digest = hashlib.sha256(f"{body}\n{journal_head}".encode()).digest()
    number = int.from_bytes(digest) >> (len(digest) * 8 - BITS)
    letters = [ALPHABET[(number >> shift) & 31] for shift in range(BITS - 5, -1, -5)]
    return "-".join("".join(letters[start : start + 4]) for start in (0, 4, 8))


@dataclass(frozen=True, slots=True)
class Earlier:
    """The last result sealed in an earlier session.

    `same` says that every figure comes out again; `minutes` is the file then signed, if any.
    """

    check_code: str
    same: bool
    minutes: str


def earlier_result(uow: UnitOfWork, round_id: int) -> Earlier | None:
    """Compare a recounted round with what was sealed before; None where nothing was."""
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
        for row in current_documents(view.documents)
        if row.kind == DocumentKind.MINUTES and row.state == "signed" and row.session <= session
    ]
    return signed[-1] if signed else None


@dataclass(frozen=True, slots=True)
class Recounted:
    """How many sealed results were reckoned again, and what was found.

    `withheld` are the rounds of which only the check code was tested and that the outcomes follow
    from the sealed figures: what their papers held is not in the store.
    """

    results: int
    findings: tuple[Fault, ...]
    withheld: tuple[str, ...] = ()


def recount_check(uow: UnitOfWork) -> Recounted:
    """Count every sealed session again from its papers and compare: half of `verify`."""
    rows = uow.count.rows(ResultRow)
    findings = tuple(finding for row in rows for finding in check_result(uow, row))
    withheld = [_code(uow, row) for row in rows if _is_withheld(uow, row)]
    return Recounted(len(rows) - len(withheld), findings, tuple(dict.fromkeys(withheld)))


def check_result(uow: UnitOfWork, row: ResultRow) -> list[Fault]:
    """Find what is wrong with one sealed result."""
    found = []
    if check_code(row.body, row.journal_head) != row.check_code:
        found.append(Fault(VerifyCode.NOT_RECOUNTED, ("check_code", _code(uow, row))))
    if not _comes_out_again(uow, row):
        found.append(Fault(VerifyCode.NOT_RECOUNTED, ("result", _code(uow, row))))
    return found


def _comes_out_again(uow: UnitOfWork, row: ResultRow) -> bool:
    try:
        return sealed_body(read_round(uow, row.round_id, row.session)) == row.body
    except (ValueError, LookupError, TypeError, StopIteration):  # it came ill-formed from elsewhere
        return False


def _is_withheld(uow: UnitOfWork, row: ResultRow) -> bool:
    papers = uow.count.rows(PaperRow, round_id=row.round_id, session=row.session)
    return are_withheld(papers)


def _code(uow: UnitOfWork, row: ResultRow) -> str:
    return uow.registers.get(BallotRound, row.round_id).code
