"""The result of a round as one object: what `result --json` prints and what sealing hashes."""

from typing import Any

from thidua_desktop.domain.outcome import ContestResult, NameResult
from thidua_desktop.services.base.canonical import canonical_json
from thidua_desktop.services.conference.round_view import RoundView

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
