"""A unit is scored from draft to settled: what is refused on the way, and what is drawn."""

import datetime
from fractions import Fraction

import pytest

from tests.support.scoring import (
    forget_scores,
    give,
    opened,
    scores,
    sheet,
    shipped,
    year_of,
)
from thidua_desktop.domain.codes.scoring import ScoreMove, Scorer, ScoreState, ScoringCode
from thidua_desktop.records.choices import ReportKind
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import ReceivedReport, ReportDue
from thidua_desktop.records.scoring import ScoreEntry, ScoreSheet, ScoreStep, ScoringTable
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.scoring.move_sheet import move_sheet
from thidua_desktop.services.scoring.score_entries import draw_figures, take_over
from thidua_desktop.services.scoring.year_scores import read_scores
from thidua_desktop.texts.sentences import sentence


@pytest.fixture
def cases(cases: OpenStore) -> OpenStore:
    forget_scores(cases)
    return cases


def refused(cases: OpenStore, *given: object, **more: str) -> ScoringCode:
    with pytest.raises(Refused) as found:
        give(cases, *given, **more)  # type: ignore[arg-type]
    assert isinstance(found.value.code, ScoringCode)
    assert sentence(found.value)
    return found.value.code


def moved(cases: OpenStore, sheet_id: int, *moves: ScoreMove, reason: str = "") -> ScoreState:
    for move in moves:
        cases.registers.do(move_sheet, sheet_id, move, reason)
    return scores(cases, sheet_id).sheet.state


def stopped(cases: OpenStore, sheet_id: int, move: ScoreMove) -> Refused:
    with pytest.raises(Refused) as found:
        moved(cases, sheet_id, move)
    return found.value


def self_scored(cases: OpenStore) -> int:
    """A unit that gave 9 by hand and 9 of 10 for the rest."""
    opened(cases)
    one = sheet(cases)
    give(cases, one, "I", Scorer.SELF, points="9")
    give(cases, one, "II", Scorer.SELF, figure="9/10")
    return one


def test_what_is_not_scored_is_not_nought(cases: OpenStore) -> None:
    opened(cases)
    one = sheet(cases)
    assert scores(cases, one).total(Scorer.SELF) is None
    give(cases, one, "I", Scorer.SELF, points="0")
    found = scores(cases, one).sums(Scorer.SELF)
    assert found is not None
    assert (found.missing, found.total) == (1, None)
    assert stopped(cases, one, ScoreMove.SEND).code is ScoringCode.NOT_SCORED
    give(cases, one, "II", Scorer.SELF, figure="2/3")
    assert scores(cases, one).total(Scorer.SELF) == Fraction(20, 3)
    assert scores(cases, one).printed(Fraction(20, 3)) == "6,67"


def test_points_and_figures_are_looked_at(cases: OpenStore) -> None:
    opened(cases)
    one = sheet(cases)
    assert refused(cases, one, "I", Scorer.SELF, points="10.5") is ScoringCode.OUT_OF_LIMITS
    assert refused(cases, one, "II", Scorer.SELF, figure="nhiều") is ScoringCode.NOT_NUMBER
    assert refused(cases, one, "I", Scorer.SELF, points="chín") is ScoringCode.NOT_NUMBER
    assert refused(cases, one, "I", Scorer.CLUSTER, points="9") is ScoringCode.NOT_YET
    assert refused(cases, one, "I", Scorer.FINAL, points="9") is ScoringCode.NOT_YET
    assert not cases.registers.list(ScoreEntry)


def test_an_entry_in_which_nothing_is_left_goes(cases: OpenStore) -> None:
    opened(cases)
    one = sheet(cases)
    give(cases, one, "I", Scorer.SELF, points="9")
    assert give(cases, one, "I", Scorer.SELF, points="") is None
    assert not cases.registers.list(ScoreEntry)
    assert give(cases, one, "I", Scorer.SELF) is None


def test_a_sent_score_changes_only_with_a_reason(cases: OpenStore) -> None:
    one = self_scored(cases)
    assert moved(cases, one, ScoreMove.SEND) is ScoreState.SENT
    assert refused(cases, one, "I", Scorer.SELF, points="8") is ScoringCode.REASON_NEEDED
    give(cases, one, "I", Scorer.SELF, "Cộng nhầm", points="8")
    assert refused(cases, one, "I", Scorer.SELF, points="9") is ScoringCode.REASON_NEEDED
    assert refused(cases, one, "I", Scorer.SELF, "Cộng nhầm", points="9") is (
        ScoringCode.REASON_NEEDED
    )
    give(cases, one, "I", Scorer.SELF, explanation="Có minh chứng mới")
    with pytest.raises(Refused):
        cases.registers.delete(cases.registers.list(ScoreEntry)[0])


def test_a_gap_beyond_the_tolerance_is_explained_before_it_is_settled(cases: OpenStore) -> None:
    one = self_scored(cases)
    moved(cases, one, ScoreMove.SEND)
    assert stopped(cases, one, ScoreMove.REVIEW).code is ScoringCode.NOT_SCORED
    give(cases, one, "I", Scorer.CLUSTER, points="7")
    assert cases.registers.do(take_over, one, Scorer.SELF, Scorer.CLUSTER) == 1
    assert moved(cases, one, ScoreMove.REVIEW) is ScoreState.REVIEWED
    found = scores(cases, one)
    assert [line.record.code for line in found.unexplained] == ["I"]
    assert stopped(cases, one, ScoreMove.CLOSE).code is ScoringCode.NOT_EXPLAINED
    assert stopped(cases, one, ScoreMove.EXPLAIN).code is ScoringCode.NOT_EXPLAINED
    give(cases, one, "I", Scorer.SELF, explanation="Đã bổ sung minh chứng")
    give(cases, one, "I", Scorer.FINAL, points="8")
    assert moved(cases, one, ScoreMove.EXPLAIN, ScoreMove.CLOSE) is ScoreState.CLOSED
    assert scores(cases, one).total(Scorer.FINAL) == 17
    assert refused(cases, one, "I", Scorer.FINAL, points="9") is ScoringCode.CLOSED
    assert stopped(cases, one, ScoreMove.SEND).code is ScoringCode.WRONG_STATE
    assert stopped(cases, one, ScoreMove.BACK).code is ScoringCode.REASON_NEEDED
    assert moved(cases, one, ScoreMove.BACK, reason="Kiến nghị") is ScoreState.REVIEWED
    steps = [(step.state, step.reason) for step in cases.registers.list(ScoreStep)]
    assert steps[-1] == (ScoreState.REVIEWED, "Kiến nghị")
    assert len(steps) == 5


def test_a_state_is_reached_by_moves_alone(cases: OpenStore) -> None:
    one = self_scored(cases)
    (stored,) = cases.registers.list(ScoreSheet, id=one)
    for update, code in (
        ({"state": ScoreState.CLOSED}, ScoringCode.WRONG_STATE),
        ({"cross_unit_id": stored.unit_id}, ScoringCode.OWN_UNIT),
        ({"cluster_score": "9"}, ScoringCode.TYPED_TOTALS),
    ):
        with pytest.raises(Refused) as found:
            cases.registers.save(stored.model_copy(update=update))
        assert found.value.code is code
    moved(cases, one, ScoreMove.SEND)
    cases.registers.do(take_over, one, Scorer.SELF, Scorer.CLUSTER)
    moved(cases, one, ScoreMove.REVIEW, ScoreMove.CLOSE)
    (stored,) = cases.registers.list(ScoreSheet, id=one)
    other = cases.registers.list(ScoreSheet)[1]
    with pytest.raises(Refused) as closed:
        cases.registers.save(stored.model_copy(update={"cross_unit_id": other.unit_id}))
    assert closed.value.code is ScoringCode.CLOSED
    with pytest.raises(Refused) as gone:
        cases.registers.delete(stored)
    assert gone.value.code is ScoringCode.CLOSED


def test_days_late_come_from_the_register_and_are_never_typed(cases: OpenStore) -> None:
    year = year_of(cases)
    table_id = shipped(cases, 1)
    document = cases.registers.list(Document)[0].id
    (table,) = cases.registers.list(ScoringTable, id=table_id)
    cases.registers.save(table.model_copy(update={"document_id": document}))
    opened(cases, table_id)
    one = sheet(cases)
    unit_id = scores(cases, one).sheet.unit_id
    for kind in (ReceivedReport, ReportDue):
        for record in cases.registers.list(kind, kind=ReportKind.YEAR):
            cases.registers.delete(record)
    due = datetime.date(2017, 11, 10)
    cases.registers.save(ReportDue(year_id=year, kind=ReportKind.YEAR, due=due))
    for figure in ("0", "4"):
        code = refused(cases, one, "I.1.1", Scorer.SELF, figure=figure)
        assert code is ScoringCode.FROM_REGISTER
    assert refused(cases, one, "I.1.1", Scorer.SELF, points="2") is ScoringCode.FROM_REGISTER
    received = ReceivedReport(
        year_id=year, unit_id=unit_id, kind=ReportKind.YEAR, received=datetime.date(2017, 11, 14)
    )
    cases.registers.save(received)
    assert cases.registers.do(draw_figures, one, Scorer.SELF) >= 1
    found = scores(cases, one)
    assert found.tree is not None
    line = next(line for line in found.tree.lines if line.record.code == "I.1.1")
    assert found.points(line, Scorer.SELF) == 1
    assert cases.registers.do(draw_figures, one, Scorer.SELF) == 0


def test_evidence_is_asked_for_before_sending(cases: OpenStore) -> None:
    table_id = shipped(cases, 1)
    document = cases.registers.list(Document)[0].id
    (table,) = cases.registers.list(ScoringTable, id=table_id)
    cases.registers.save(table.model_copy(update={"document_id": document}))
    opened(cases, table_id)
    one = sheet(cases)
    cases.registers.do(draw_figures, one, Scorer.SELF)
    found = scores(cases, one)
    assert found.tree is not None
    for line in found.tree.leaves:
        if found.points(line, Scorer.SELF) is None and line.record.method != "lateness":
            figure = {"yes_no": "yes"}.get(line.record.method, "")
            points = "" if figure else "1"
            give(cases, one, line.record.code, Scorer.SELF, figure=figure, points=points)
    assert stopped(cases, one, ScoreMove.SEND).code is ScoringCode.NO_EVIDENCE
    give(cases, one, "II.1", Scorer.SELF, evidence="Kế hoạch 12/KH")
    assert moved(cases, one, ScoreMove.SEND) is ScoreState.SENT


def test_units_rank_by_exact_totals_and_ties_stay_ties(cases: OpenStore) -> None:
    opened(cases)
    for place, points in enumerate(("9", "8.5", "9", "7")):
        one = sheet(cases, place)
        give(cases, one, "I", Scorer.SELF, points=points)
        give(cases, one, "II", Scorer.SELF, figure="1/3")
        moved(cases, one, ScoreMove.SEND)
        cases.registers.do(take_over, one, Scorer.SELF, Scorer.CLUSTER)
    found = cases.read(read_scores, year_of(cases))
    assert [(one.text, one.placed.rank) for one in found.ranked] == [
        ("12,33", 1),
        ("12,33", 1),
        ("11,83", 3),
        ("10,33", 4),
    ]
    assert len(found.unranked) == len(found.sheets) - 4
    assert not found.ranked[0].settled
    assert len(found.ranked[0].placed.tied) == 1


def test_a_typed_total_ranks_where_there_is_no_table(cases: OpenStore) -> None:
    units = [one.unit_id for one in cases.registers.list(ScoreSheet)]
    assert not units
    opened_units = cases.read(read_scores, year_of(cases))
    assert not opened_units.sheets
    from thidua_desktop.records.cluster import Membership

    first, second = (one.unit_id for one in cases.registers.list(Membership)[:2])
    for unit_id, points in ((first, "95,25"), (second, "96")):
        record = ScoreSheet(year_id=year_of(cases), unit_id=unit_id, cluster_score=points)
        cases.registers.save(record)
    found = cases.read(read_scores, year_of(cases))
    assert [(one.text, one.placed.unit) for one in found.ranked] == [
        ("96", second),
        ("95,25", first),
    ]
    assert found.ranked[0].settled
