"""Rounds brought as far as a test needs them, through the same use cases as the screens."""

import csv
from collections.abc import Sequence

from thidua_desktop import paths
from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.domain.codes.ballot import InvalidReason
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import hand_out, open_box
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import Hands, finish_pass, start_pass
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.open_store import OpenStore

HANDS = (
    Hands("Phạm Quốc Dũng", "Lê Minh Châu", "Trần Thị Bình"),
    Hands("Lê Minh Châu", "Phạm Quốc Dũng", "Trần Thị Bình"),
)

Typed = tuple[str, InvalidReason | None]


def sample_papers(form: BallotForm) -> list[Typed]:
    """The papers of the sample, in the order of their numbers."""
    file = paths.resources() / "samples" / "cum-iii-2017-papers.csv"
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    columns = [f"{c.id}:{name.code}" for c in form.contests for name in c.candidates]
    return [
        (
            "".join(row[column] or "." for column in columns),
            InvalidReason(row["invalid"]) if row["invalid"] else None,
        )
        for row in rows
    ]


def open_round(cases: OpenStore, round_id: int, papers: int) -> None:
    """Freeze, hand out and open, where that is still to be done."""
    if cases.read(read_round, round_id).state is RoundState.DRAFT:
        cases.do(freeze_form, round_id)
        figures = {
            "eligible": 12,
            "present": papers,
            "printed": papers + 2,
            "spoilt": 0,
            "issued": papers,
        }
        cases.do(hand_out, round_id, figures)
        cases.do(open_box, round_id, papers, "Nguyễn Văn An")


def count_round(cases: OpenStore, round_id: int, papers: Sequence[Typed] | None = None) -> None:
    """Type both passes to the end: the round is agreed."""
    typed = papers or sample_papers(cases.read(read_round, round_id).form)
    open_round(cases, round_id, len(typed))
    for pass_number, hands in enumerate(HANDS, start=1):
        cases.do(start_pass, round_id, pass_number, hands)
        for number, (marks, invalid) in enumerate(typed, start=1):
            cases.do(record_paper, cases.rounds, round_id, pass_number, number, marks, invalid)
    cases.do(finish_pass, round_id)


def first_round(cases: OpenStore) -> int:
    """The id of the conference's first paper."""
    conference = cases.read(read_conference)
    assert conference is not None
    assert conference.rounds[0].id is not None
    return conference.rounds[0].id


def seal_first(cases: OpenStore) -> int:
    """Count and seal the conference's first paper, and give its id."""
    round_id = first_round(cases)
    count_round(cases, round_id)
    cases.do(seal_round, round_id)
    return round_id


def tied_papers(form: BallotForm) -> list[Typed]:
    """Twelve papers: in the first contest its last two places are stood for by three names."""
    first = form.contests[0]
    rest = len(form.candidates) - len(first.candidates)
    groups = ("111100", "111010", "110110")  # names 1 and 2 always, 3 to 5 level
    marks = [groups[n % 3][: len(first.candidates)] for n in range(12)]
    return [(mark + "0" * rest, None) for mark in marks]
