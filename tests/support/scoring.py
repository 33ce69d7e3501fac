"""The sample with its proposed table open, and units that scored themselves by it."""

from thidua_desktop.domain.codes.scoring import Scorer
from thidua_desktop.files.toml.scoring_shapes import shipped_tables
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.documents import Document
from thidua_desktop.records.scoring import (
    Criterion,
    ScoreEntry,
    ScoreSheet,
    ScoreStep,
    ScoringTable,
)
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.scoring.open_scoring import open_scoring
from thidua_desktop.services.scoring.read_table import TableTree, tree_of
from thidua_desktop.services.scoring.score_entries import set_entry
from thidua_desktop.services.scoring.shipped_tables import add_shipped_tables
from thidua_desktop.services.scoring.year_scores import SheetScores, read_sheet

SMALL = "Bảng nhỏ"


def year_of(cases: OpenStore) -> int:
    return stored_id(cases.registers.list(EmulationYear)[0])


def forget_scores(cases: OpenStore) -> None:
    """Take out every table and score of the sample, as no window does."""
    with cases.new_uow("forget_scores") as uow:
        for kind in (ScoreEntry, ScoreStep, ScoreSheet):
            for one in uow.registers.find(kind):
                uow.registers.delete(kind, stored_id(one))
        for criterion in sorted(uow.registers.find(Criterion), key=lambda one: -one.position):
            uow.registers.delete(Criterion, stored_id(criterion))
        for table in uow.registers.find(ScoringTable):
            uow.registers.delete(ScoringTable, stored_id(table))
        uow.commit()


def shipped(cases: OpenStore, place: int = 2) -> int:
    """Add the tables that come with the program and give the id of one."""
    cases.registers.do(add_shipped_tables, year_of(cases), shipped_tables())
    name = shipped_tables()[place].name
    return stored_id(cases.registers.list(ScoringTable, name=name)[0])


def small_table(cases: OpenStore, **given: object) -> int:
    """A table of three criteria: by hand, by its part, and a bonus; issued by a document."""
    about = {
        "year_id": year_of(cases),
        "name": SMALL,
        "total": "20",
        "document_id": cases.registers.list(Document)[0].id,
    }
    table = cases.registers.save(ScoringTable.model_validate({**about, **given}))
    rows: tuple[dict[str, object], ...] = (
        {"code": "I", "text": "Chấm trực tiếp", "max_points": "10"},
        {"code": "II", "text": "Theo tỷ lệ", "max_points": "10", "method": "proportional"},
        {"code": "III", "text": "Thưởng", "max_points": "5", "part": "bonus"},
    )
    for position, row in enumerate(rows, 1):
        values = {"table_id": table.id, "position": position, **row}
        cases.registers.save(Criterion.model_validate(values))
    return stored_id(table)


def opened(cases: OpenStore, table_id: int | None = None) -> TableTree:
    """Open a table, by default the small one."""
    table_id = small_table(cases) if table_id is None else table_id
    cases.registers.do(open_scoring, table_id)
    return cases.read(lambda uow: tree_of(uow.registers, table_id))


def sheet(cases: OpenStore, place: int = 0) -> int:
    """Give the sheet of one of the members."""
    return stored_id(cases.registers.list(ScoreSheet)[place])


def scores(cases: OpenStore, sheet_id: int) -> SheetScores:
    return cases.read(read_sheet, sheet_id)


def give(
    cases: OpenStore, sheet_id: int, code: str, scorer: Scorer, reason: str = "", **given: str
) -> ScoreEntry | None:
    """Score a criterion by its number."""
    tree = scores(cases, sheet_id).tree
    assert tree is not None
    (one,) = (line.id for line in tree.lines if line.record.code == code)
    return cases.registers.do(set_entry, sheet_id, one, scorer, reason=reason, **given)
