"""The part of YEAR.toml that tells the ballot: rounds, contests, names, written opinions."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from fractions import Fraction

from thidua_desktop.domain.awards import RuleSet, VotingBody
from thidua_desktop.domain.codes.ballot import Base, Compare
from thidua_desktop.domain.codes.loading import YearFault
from thidua_desktop.domain.codes.round import LedgerCode
from thidua_desktop.domain.ledger import Ledger, figure_faults
from thidua_desktop.files.toml.toml_entry import Shape, keys, read_values
from thidua_desktop.files.toml.toml_table import Table, refuse_twice
from thidua_desktop.records.conference import BallotRound, Contest
from thidua_desktop.services.conference.freeze_form import MOST_NAMES
from thidua_desktop.services.loading.year_file import (
    ContestEntry,
    Entry,
    RoundEntry,
    WithdrawnEntry,
    WrittenEntry,
)

_USUAL_MAJORITY = Fraction(2, 3)
_ROUND = Shape(BallotRound, keys("marking", "passes", "spoils", "blank_is_invalid", id="code"))
_CONTEST = Shape(Contest, keys("compare", "base", "max_agree", id="code"))
_LEDGER_KEYS = {
    LedgerCode.ISSUED_OVER_PRINTED: "issued",
    LedgerCode.ISSUED_OVER_PRESENT: "issued",
    LedgerCode.RETURNED_OVER_ISSUED: "returned",
}


def read_rounds(
    top: Table, units: Collection[str], rules: RuleSet | None, conference: Entry | None
) -> tuple[RoundEntry, ...]:
    rows = []
    found = []
    for table in top.tables("rounds"):
        entry = _round(table, units, rules, conference)
        rows.append((table, "id", entry.id))
        found.append(entry)
        table.close()
    refuse_twice(rows)
    return tuple(found)


def _round(
    table: Table, units: Collection[str], rules: RuleSet | None, conference: Entry | None
) -> RoundEntry:
    contests = _contests(table, units, rules)
    entry = RoundEntry(
        values=read_values(table, _ROUND, {}),
        contests=tuple(contest for _, contest in contests),
        printed=table.number("printed"),
        spoilt=table.number("spoilt"),
        issued=table.number("issued"),
        returned=table.number("returned"),
        written=_written(table, contests, conference),
    )
    _check_requirements(contests)
    _check_figures(table, entry, conference)
    return entry


def _contests(
    table: Table, units: Collection[str], rules: RuleSet | None
) -> list[tuple[Table, ContestEntry]]:
    rows = table.tables("contests", required=True)
    if table.has("contests") and not rows:
        table.fault(YearFault.NO_NAMES, "contests")
    found = [(row, _contest(row, units, rules)) for row in rows]
    refuse_twice((row, "id", contest.id) for row, contest in found)
    names = sum(len(contest.candidates) for _, contest in found)
    if names > MOST_NAMES:
        table.fault(YearFault.TOO_MANY_NAMES, "contests", str(names))
    return found


def _contest(table: Table, units: Collection[str], rules: RuleSet | None) -> ContestEntry:
    title = table.code("title", required=True)
    vote = rules.vote(VotingBody.CLUSTER, title) if rules is not None else None
    seats = table.number("seats", required=True, least=-1_000_000)
    if seats is not None and seats < 1:
        table.fault(YearFault.SEATS, "seats", str(seats))
    given = table.ratio("majority")
    majority = given or (vote.majority if vote else _USUAL_MAJORITY)
    written = f"{majority.numerator}/{majority.denominator}"
    usual = {"compare": vote.compare, "base": vote.base} if vote else {}
    values = {
        **read_values(table, replace(_CONTEST, usual=usual), {}),
        "title": title,
        "name": _title_name(table, title, rules),
        "seats": seats or 1,
        "majority": table.written("majority") if given else written,
        "requires": table.code("requires"),
    }
    if majority == 1 and values["compare"] is Compare.MORE_THAN:
        table.fault(YearFault.MAJORITY, "majority", f"{Compare.MORE_THAN} 1/1")
    candidates = _candidates(table, units)
    withdrawn = _withdrawn(table, frozenset(candidates))
    table.close()
    return ContestEntry(values=values, candidates=candidates, withdrawn=withdrawn)


def _title_name(table: Table, title: str, rules: RuleSet | None) -> str:
    award = rules.title(title) if rules is not None else None
    if title and rules is not None and award is None:
        table.fault(YearFault.NAMES_NOTHING, "title", title)
    return award.name if award is not None else title


def _candidates(table: Table, units: Collection[str]) -> tuple[str, ...]:
    candidates = table.codes_among("candidates", units, required=True)
    if not candidates and table.has("candidates"):
        table.fault(YearFault.NO_NAMES, "candidates")
    return candidates


def _withdrawn(table: Table, candidates: frozenset[str]) -> tuple[WithdrawnEntry, ...]:
    rows = []
    found = []
    for row in table.tables("withdrawn"):
        code = row.names_one_of("code", candidates, row.code("code", required=True))
        found.append(WithdrawnEntry(code=code, reason=row.text("reason", limit=500)))
        rows.append((row, "code", code))
        row.close()
    refuse_twice(rows)
    return tuple(found)


def _check_requirements(contests: Sequence[tuple[Table, ContestEntry]]) -> None:
    """A requirement names another contest of the paper that holds the names, and never circles."""
    by_id = {contest.id: contest for _, contest in contests}
    names = _names(contests)
    for table, contest in contests:
        required = contest.values["requires"]
        if not table.names_one_of("requires", by_id, required):
            continue
        if _circles(contest, by_id):
            table.fault(YearFault.CIRCLE, "requires", required)
            continue
        for code in contest.candidates:
            if code not in names[required]:
                table.fault(YearFault.REQUIRED_LACKS_NAME, "requires", f"{required}: {code}")


def _names(contests: Sequence[tuple[Table, ContestEntry]]) -> dict[str, frozenset[str]]:
    return {contest.id: frozenset(contest.candidates) for _, contest in contests}


def _circles(contest: ContestEntry, by_id: dict[str, ContestEntry]) -> bool:
    """Whether following the requirements leads into a circle."""
    seen = {contest.id}
    step = contest.values["requires"]
    while step in by_id:
        if step in seen:
            return True
        seen.add(step)
        step = by_id[step].values["requires"]
    return False


def _check_figures(table: Table, entry: RoundEntry, conference: Entry | None) -> None:
    printed, spoilt = entry.printed, entry.spoilt
    if printed is not None and spoilt is not None and spoilt > printed:
        table.fault(YearFault.LEDGER, "spoilt", LedgerCode.ISSUED_OVER_PRINTED)
    ledger = Ledger(
        present=conference.values["present"] if conference else None,
        printed=printed,
        spoilt=spoilt,
        issued=entry.issued,
        returned=entry.returned,
    )
    for code in figure_faults(ledger):
        table.fault(YearFault.LEDGER, _LEDGER_KEYS[code], code)


def _written(
    table: Table,
    contests: Sequence[tuple[Table, ContestEntry]],
    conference: Entry | None,
) -> tuple[WrittenEntry, ...]:
    bases = {contest.id: contest.values["base"] for _, contest in contests}
    names = _names(contests)
    rows = []
    found = []
    for row in table.tables("written"):
        name = row.text("name", required=True)
        contest_id, _, code = name.partition(":")
        if name and code not in names.get(contest_id, ()):
            row.fault(YearFault.NAMES_NOTHING, "name", name)
        rows.append((row, "name", name))
        found.append(_opinions(row, name, bases.get(contest_id), conference))
        row.close()
    refuse_twice(rows)
    return tuple(found)


def _opinions(row: Table, name: str, base: Base | None, conference: Entry | None) -> WrittenEntry:
    contest_id, _, code = name.partition(":")
    entry = WrittenEntry(
        contest=contest_id,
        code=code,
        agree=row.number("agree") or 0,
        disagree=row.number("disagree") or 0,
    )
    opinions = entry.agree + entry.disagree
    if opinions and base not in (Base.ELIGIBLE, None):
        row.fault(YearFault.WRITTEN_REFUSED, "name", f"{name}: base = {base}")
    held = conference.values if conference else None
    if held is not None and opinions > held["eligible"] - held["present"]:
        row.fault(YearFault.WRITTEN_REFUSED, "name", f"{name}: {opinions}")
    return entry
