"""The result as anyone would write it: one loop over the papers, one over the names, plain dicts.

For papers with boxes to agree or disagree, whose faults spoil the whole paper, without written
opinions. It shares no code with the domain and has to give all that the domain gives: names
ranked, with every figure, and outcomes that hold while a required contest is still tied.
"""

from collections.abc import Sequence
from typing import Any

from thidua_desktop.domain.ballot import BallotForm, Contest, Paper
from thidua_desktop.domain.ledger import Ledger

Answer = list[dict[str, Any]]


def plain_result(form: BallotForm, ledger: Ledger, papers: Sequence[Paper]) -> Answer:
    """Count the papers and say what becomes of each name."""
    spans, stop = [], 0
    for contest in form.contests:
        start, stop = stop, stop + len(contest.candidates)
        spans.append((contest, start, stop))
    agree, disagree, valid, invalid = _counted(spans, stop, papers)
    answer: Answer = []
    outcomes_of: dict[str, dict[str, str]] = {}
    for contest, start, stop in spans:
        num, den, base = contest.majority.numerator, contest.majority.denominator, ledger.eligible
        needed = -(-num * (base or 0) // den)
        codes = [str(name.code) for name in contest.candidates]
        votes = dict(zip(codes, agree[start:stop], strict=True))
        required = outcomes_of.get(contest.requires) if contest.requires else None
        outcomes = outcomes_of[contest.id] = _outcomes(contest.seats, votes, needed, required)
        names: list[dict[str, Any]] = []
        for place, name in enumerate(contest.candidates, start):
            yes, no = agree[place], disagree[place]
            names.append(
                {
                    "code": name.code,
                    "name": name.name,
                    "number": name.number,
                    "agree": yes,
                    "disagree": no,
                    "none": valid - yes - no,
                    "outcome": outcomes[name.code],
                }
            )
        names.sort(key=lambda name: (-name["agree"], name["number"]))
        answer.append(
            {
                "id": contest.id,
                "title": contest.title,
                "name": contest.name,
                "seats": contest.seats,
                "base_count": base,
                "needed": needed,
                "names": names,
                "valid": valid,
                "invalid": dict(invalid),
            }
        )
    return answer


def _counted(
    spans: list[tuple[Contest, int, int]], width: int, papers: Sequence[Paper]
) -> tuple[list[int], list[int], int, dict[str, int]]:
    agree, disagree, valid = [0] * width, [0] * width, 0
    invalid: dict[str, int] = {}
    for paper in papers:
        marks = paper.marks
        reason: str = paper.typed_reason or ""
        if not reason and marks.count(".") == width:
            reason = "BLANK"
        for contest, start, stop in spans:
            most = contest.max_agree
            if not reason and most is not None and marks.count("1", start, stop) > most:
                reason = "TOO_MANY"
        if reason:
            invalid[reason] = invalid.get(reason, 0) + 1
            continue
        valid += 1
        for place, mark in enumerate(marks):
            if mark == "1":
                agree[place] += 1
            elif mark == "0":
                disagree[place] += 1
    return agree, disagree, valid, invalid


def _outcomes(
    seats: int, votes: dict[str, int], needed: int, required: dict[str, str] | None
) -> dict[str, str]:
    if required is None:
        return _seated(seats, votes, needed, set(votes))
    inside = {code for code in votes if required.get(code) == "elected"}
    pending = {code for code in votes if required.get(code) in {"tied", "requires_pending"}}
    out = _seated(seats, votes, needed, inside)
    if not pending:
        return out
    in_ = _seated(seats, votes, needed, inside | pending)
    return {code: out[code] if out[code] == in_[code] else "requires_pending" for code in votes}


def _seated(seats: int, votes: dict[str, int], needed: int, inside: set[str]) -> dict[str, str]:
    passing = sorted((v for c, v in votes.items() if c in inside and v >= needed), reverse=True)
    full = len(passing) > seats
    cut = passing[seats - 1] if full else 0
    split = full and passing[seats] == cut
    outcomes = {}
    for code, agreed in votes.items():
        if agreed < needed:
            outcomes[code] = "short"
        elif code not in inside:
            outcomes[code] = "requires_unmet"
        elif agreed < cut:
            outcomes[code] = "beyond_seats"
        else:
            outcomes[code] = "tied" if split and agreed == cut else "elected"
    return outcomes
