"""Scores by a small table made up for the tests of their documents."""

from collections.abc import Callable, Mapping

from tests.support.sample_head import sample_bases, sample_head
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.scoring import FigureSource, Method, Part, Scorer, TieBreak
from thidua_desktop.domain.scoring.ranking import Placed
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.scoring import Criterion, ScoreEntry, ScoreSheet, ScoringTable
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.issuing.scoring.score_facts import (
    SelfScorePaper,
    SummaryPaper,
    TablePaper,
)
from thidua_desktop.services.scoring.read_table import TableTree, tree_from
from thidua_desktop.services.scoring.score_sheets import SheetForm
from thidua_desktop.services.scoring.year_scores import RankedUnit, SheetScores, YearScores

_ROWS: tuple[dict[str, object], ...] = (
    {"code": "I", "text": "Nhiệm vụ chính trị", "max_points": "20"},
    {"code": "I.1", "text": "Chấm trực tiếp", "max_points": "10", "parent_id": 1},
    {
        "code": "I.2",
        "text": "Văn bản điện tử",
        "max_points": "10",
        "parent_id": 1,
        "method": Method.BAND,
        "steps": "> 95: 10\n75 – 95: 5\n< 75: 0",
    },
    {
        "code": "II",
        "text": "Xếp loại",
        "max_points": "5",
        "method": Method.GRADE,
        "steps": "Tốt: 5\nKhá: 3",
    },
    {"code": "III", "text": "Có kế hoạch", "max_points": "5", "method": Method.YES_NO},
    {
        "code": "IV",
        "text": "Báo cáo",
        "max_points": "5",
        "method": Method.LATENESS,
        "source": FigureSource.REPORT,
        "steps": "0: 5\n1 – 5: 2\n> 5: 0",
    },
    {"code": "V", "text": "Thưởng", "max_points": "3", "part": Part.BONUS},
    {
        "code": "VI",
        "text": "Trừ",
        "max_points": "5",
        "part": Part.PENALTY,
        "method": Method.PER_ITEM,
        "each_points": "2.5",
    },
)
_GIVEN: Mapping[int, Mapping[str, str]] = {
    2: {"points": "8.5", "evidence": "Báo cáo số 5\nHồ sơ A"},
    3: {"figure": "18/20"},
    4: {"figure": "Tốt"},
    5: {"figure": "yes"},
    6: {"figure": "0"},
    7: {"points": "2"},
    8: {"figure": "1"},
}


def sample_tree() -> TableTree:
    table = ScoringTable(
        id=1,
        year_id=1,
        name="Bảng tiêu chí",
        total="35",
        tolerance="0.5",
        tie_1=TieBreak.FIRST_GROUP,
        document_id=1,
    )
    rows = [
        Criterion.model_validate({"id": at, "table_id": 1, "position": at, **row})
        for at, row in enumerate(_ROWS, 1)
    ]
    return tree_from(table, rows)


def sample_scored(unit: int = 1, manual: str = "8.5") -> SheetScores:
    """A unit that scored itself, and that the cluster scored half a point lower."""
    entries = {}
    for scorer in (Scorer.SELF, Scorer.CLUSTER):
        for criterion, given in _GIVEN.items():
            values = {"sheet_id": 1, "criterion_id": criterion, "scorer": scorer, **given}
            if criterion == 2:
                values["points"] = manual if scorer is Scorer.SELF else "8"
            entries[criterion, scorer] = ScoreEntry.model_validate(values)
    names = ("Cục Con nuôi", "Thanh tra Bộ", "Cục Công nghệ thông tin")
    return SheetScores(
        sheet=ScoreSheet(id=unit, year_id=1, unit_id=unit, table_id=1),
        unit=Unit(id=unit, code=f"DV{unit}", name=names[unit - 1]),
        tree=sample_tree(),
        entries=entries,
    )


def sample_score_form() -> SheetForm:
    head = sample_head()
    return SheetForm(cluster=head.cluster, year=head.year, scores=sample_scored(), figures={6: "0"})


def sample_self_score() -> SelfScorePaper:
    signer = Person(name="Lê Văn Cường", position="Cục trưởng")
    return SelfScorePaper(head=sample_head(), form=sample_score_form(), signer=signer)


def sample_summary() -> SummaryPaper:
    """Two that are tied, and one whose points are only typed and missing."""
    first, second = sample_scored(), sample_scored(2, "7")
    left = SheetScores(
        sheet=ScoreSheet(id=3, year_id=1, unit_id=3),
        unit=sample_scored(3).unit,
        tree=None,
        entries={},
    )
    total = first.total(Scorer.FINAL)
    assert total is not None
    ranked = (
        RankedUnit(first, total, Placed(1, 1, tied=(2,))),
        RankedUnit(second, total, Placed(2, 1, tied=(1,))),
    )
    scores = YearScores(
        sheets=(first, second, left), ranked=ranked, breakers=(TieBreak.FIRST_GROUP,)
    )
    return SummaryPaper(head=sample_head(), scores=scores)


def sample_criteria() -> TablePaper:
    document = Document(year_id=1, number="15/QĐ-CTĐIII", kind="QĐ")
    return TablePaper(
        head=sample_head(), tree=sample_tree(), document=document, bases=sample_bases()
    )


SCORE_VIEWS: Mapping[DocumentKind, Callable[[], object]] = {
    DocumentKind.SCORE_SHEET: sample_score_form,
    DocumentKind.SELF_SCORE: sample_self_score,
    DocumentKind.SCORE_SUMMARY: sample_summary,
    DocumentKind.SCORE_WORKBOOK: sample_summary,
    DocumentKind.CRITERIA_DECISION: sample_criteria,
}
"""What makes the view of each document."""
