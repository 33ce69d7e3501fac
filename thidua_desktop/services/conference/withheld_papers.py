"""A session whose papers are here without what they held: its counts are those that were sealed."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from thidua_desktop.domain.ballot import BallotForm, Contest
from thidua_desktop.domain.codes.ballot import InvalidReason
from thidua_desktop.domain.tally import ContestTally, Opinions, Tally, WrittenOpinions, count
from thidua_desktop.services.base.count_rows import WITHHELD_MARKS, PaperRow

Row = Mapping[str, Any]


def are_withheld(rows: Iterable[PaperRow]) -> bool:
    """Whether what these papers held was left out of the store (`storage.withhold`)."""
    return any(row.marks == WITHHELD_MARKS for row in rows)


def withheld_tally(form: BallotForm, body: str | None, written: WrittenOpinions) -> Tally:
    """Give the counts of the sealed result (`sealed_body`), or none where nothing was sealed."""
    if body is None:
        return count(form, (), written)
    result = json.loads(body)
    ledger, contests = result["ledger"], {row["id"]: row for row in result["contests"]}
    given = ledger["invalid_reasons"]
    return Tally(
        entered=ledger["entered"],
        valid=ledger["valid"],
        invalid=ledger["invalid"],
        reasons={reason: given[reason] for reason in InvalidReason if reason in given},
        contests=tuple(
            _contest_tally(contest, contests[contest.id], ledger["valid"])
            for contest in form.contests
        ),
        written=dict(written),
    )


def _contest_tally(contest: Contest, row: Row, valid: int) -> ContestTally:
    """Valid papers without an opinion on a standing name were spoilt for this contest alone."""
    given = {name["code"]: _on_paper(name) for name in row["candidates"]}
    names = {name.code: given[name.code] for name in contest.candidates}
    counted = [names[name.code] for name in contest.candidates if not name.withdrawn]
    read = counted[0].agree + counted[0].disagree + counted[0].none if counted else valid
    return ContestTally(contest.id, valid - read, names)


def _on_paper(name: Row) -> Opinions:
    """The result's figures hold the written opinions too; the papers' own are without them."""
    written = name["written"]
    return Opinions(
        name["agree"] - written["agree"], name["disagree"] - written["disagree"], name["none"]
    )
