"""The figures of the minutes: cân đối phiếu, a table for each title, the conclusion."""

import json
from typing import Any

from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.domain.codes.ballot import Base, Marking, Outcome
from thidua_desktop.domain.outcome import ContestResult, NameResult
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.base.numbers import percent
from thidua_desktop.texts.conference import minutes as minutes_words
from thidua_desktop.texts.conference import minutes_result as words
from thidua_desktop.texts.conference.codes import OUTCOMES, outcome_sentence

_EMPTY = "–"


def ledger_rows(view: RoundView) -> list[dict[str, str]]:
    """Give each figure with its share of the figure that it is part of."""
    ledger, tally = view.ledger, view.tally
    figures = (
        ("eligible", ledger.eligible, ""),
        ("present", ledger.present, "eligible"),
        ("printed", ledger.printed, ""),
        ("spoilt", ledger.spoilt, ""),
        ("issued", ledger.issued, "present"),
        ("returned", ledger.returned, "issued"),
        ("valid", tally.valid, "returned"),
        ("invalid", tally.invalid, "returned"),
    )
    known = {name: value for name, value, _ in figures}
    rows = []
    for name, value, whole in figures:
        share = ""
        if whole and value is not None:
            of = minutes_words.SHARE_OF[whole]
            share = f"{percent(value, known[whole] or 0)} {of}" if known[whole] else ""
        rows.append(
            {
                "label": minutes_words.FIGURES[name],
                "figure": _EMPTY if value is None else str(value),
                "share": share or _EMPTY,
            }
        )
    return rows


def contest_tables(view: RoundView) -> list[dict[str, Any]]:
    """Give each title's table, names from most agreeing votes to fewest."""
    return [_contest_table(view, number, result) for number, result in enumerate(view.results, 1)]


def _second_base(result: ContestResult) -> Base:
    """The base beside the stated one: valid papers, or all members where that is stated."""
    return Base.ELIGIBLE if result.base is Base.VALID else Base.VALID


def _contest_table(view: RoundView, number: int, result: ContestResult) -> dict[str, Any]:
    second = _second_base(result)
    count = view.ledger.base_count(second, view.tally)
    spoilt = view.tally.contest(result.id).spoilt
    notes = [words.contest_spoilt(spoilt)] if spoilt else []
    notes += [
        words.written(name.name, name.written.agree, name.written.disagree)
        for name in result.names
        if name.written.agree or name.written.disagree
    ]
    return {
        "heading": words.contest_heading(number, result.name),
        "first_header": words.share_header(result.base, result.base_count),
        "second_header": words.share_header(second, count),
        "rows": [
            _row(view.form, result, name, place, second, count)
            for place, name in enumerate(result.names, 1)
        ],
        "notes": notes,
    }


def _row(
    form: BallotForm, result: ContestResult, name: NameResult, place: int, second: Base, count: int
) -> dict[str, str]:
    row = {
        "place": str(place),
        "name": name.name,
        "outcome": OUTCOMES[name.outcome][0],
        "agree": _EMPTY,
        "disagree": _EMPTY,
        "none": _EMPTY,
        "first_share": _EMPTY,
        "second_share": _EMPTY,
    }
    if name.outcome is Outcome.WITHDRAWN:
        return row | {"outcome": _capital(OUTCOMES[name.outcome][1])}
    # Valid papers are paper: written opinions are no part of their share.
    on_paper = name.agree - name.written.agree if second is Base.VALID else name.agree
    return row | {
        "agree": str(name.agree),
        "disagree": str(name.disagree),
        "none": str(name.none) if form.marking is Marking.AGREE else _EMPTY,
        "first_share": percent(name.agree, result.base_count),
        "second_share": percent(on_paper, count),
    }


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def conclusion_lines(conference: ConferenceView, view: RoundView) -> list[str]:
    """Report each title: those elected in order, then what is still open and how it goes on."""
    lines = [words.CONCLUSION]
    for number, result in enumerate(view.results, 1):
        elected = result.elected
        lines.append(words.elected_heading(number, result.name, len(elected), result.seats))
        lines += [
            words.point(
                index,
                f"{name.name}: {outcome_sentence(result, name)}",
                index == len(elected) - 1,
            )
            for index, name in enumerate(elected)
        ]
        lines += _open_lines(view, result)
    lines += [
        words.further_round(further.code)
        for further in conference.rounds
        if further.continues_round_id == view.id
    ]
    return lines


def _open_lines(view: RoundView, result: ContestResult) -> list[str]:
    tied = result.with_outcome(Outcome.TIED)
    pending = result.with_outcome(Outcome.REQUIRES_PENDING)
    lines = []
    if tied:
        lines.append(words.tied([n.name for n in tied], tied[0].agree, result.seats_left))
    if pending:
        lines.append(words.pending([name.name for name in pending]))
    if result.seats_left > 0 and not (tied or pending):
        lines.append(words.seats_left(result.seats_left))
    if not lines:
        return []
    return [*lines, *_ways_out(view, result)]


def _ways_out(view: RoundView, result: ContestResult) -> list[str]:
    lines = []
    for row in view.decisions:
        if row.contest == result.id and row.session == view.session:
            chosen = [result.name_result(code).name for code in json.loads(row.elected)]
            lines.append(words.decided(chosen, row.decided_by, row.reason.rstrip(".")))
    final = next((one for one in view.final if one.id == result.id), result)
    if final.elected != result.elected and final.elected:
        lines.append(words.finally_elected(result.name, [name.name for name in final.elected]))
    return lines
