"""Tables of criteria: shipped, edited as a tree, opened once sound, changed by a version."""

import pytest

from tests.support.scoring import (
    forget_scores,
    give,
    opened,
    scores,
    sheet,
    shipped,
    small_table,
    year_of,
)
from thidua_desktop.domain.codes.scoring import (
    Part,
    ScoreMove,
    Scorer,
    ScoreState,
    ScoringCode,
    TableFault,
)
from thidua_desktop.files.toml.scoring_shapes import shipped_tables
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import UnitKind
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.records.scoring import Criterion, ScoreSheet, ScoringTable
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.scoring import edit_table
from thidua_desktop.services.scoring.move_sheet import move_sheet
from thidua_desktop.services.scoring.open_scoring import new_version, open_scoring, read_touched
from thidua_desktop.services.scoring.read_table import TableTree, tree_of
from thidua_desktop.texts.sentences import sentence


@pytest.fixture
def cases(cases: OpenStore) -> OpenStore:
    forget_scores(cases)
    return cases


def tree(cases: OpenStore, table_id: int) -> TableTree:
    return cases.read(lambda uow: tree_of(uow.registers, table_id))


def codes(cases: OpenStore, table_id: int) -> list[str]:
    return [f"{line.record.code} {line.record.text}" for line in tree(cases, table_id).lines]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_shipped_tables_add_up(cases: OpenStore, place: int) -> None:
    found = tree(cases, shipped(cases, place))
    assert [sentence(fault) for _, fault in found.faults()] == []
    assert found.worth == found.scale.total
    assert found.table.source


def test_shipped_tables_are_added_once(cases: OpenStore) -> None:
    shipped(cases)
    shipped(cases)
    assert len(cases.registers.list(ScoringTable)) == len(shipped_tables())
    levels = {line.level for line in tree(cases, shipped(cases, 1)).lines}
    assert levels == {1, 2, 3}


def test_the_tree_is_edited_by_its_places(cases: OpenStore) -> None:
    table_id = stored_id(cases.registers.save(ScoringTable(year_id=year_of(cases), name="B")))
    do = cases.registers.do
    first = do(edit_table.add_criterion, table_id, None, "a")
    do(edit_table.add_criterion, table_id, None, "c")
    under = do(edit_table.add_criterion, table_id, first.id, "a1", below=True)
    do(edit_table.add_criterion, table_id, under.id, "a2")
    second = do(edit_table.add_criterion, table_id, first.id, "b")
    assert codes(cases, table_id) == ["I a", "I.1 a1", "I.2 a2", "II b", "III c"]
    assert do(edit_table.move_criterion, stored_id(second), up=True)
    assert codes(cases, table_id) == ["I b", "II a", "II.1 a1", "II.2 a2", "III c"]
    assert not do(edit_table.move_criterion, stored_id(second), up=True)
    assert do(edit_table.indent_criterion, stored_id(first), deeper=True)
    assert codes(cases, table_id) == ["I b", "I.1 a", "I.1.1 a1", "I.1.2 a2", "II c"]
    assert not do(edit_table.indent_criterion, stored_id(under), deeper=True)
    assert do(edit_table.indent_criterion, stored_id(under), deeper=False)
    assert codes(cases, table_id) == ["I b", "I.1 a", "I.1.1 a2", "I.2 a1", "II c"]
    assert do(edit_table.delete_criterion, stored_id(first)) == 2
    assert codes(cases, table_id) == ["I b", "I.1 a1", "II c"]
    (table,) = cases.registers.list(ScoringTable)
    do(edit_table.delete_table, table)
    assert not cases.registers.list(Criterion)
    cases.registers.undo()
    assert codes(cases, table_id) == ["I b", "I.1 a1", "II c"]


def test_what_does_not_add_up_is_told_and_does_not_open(cases: OpenStore) -> None:
    table_id = small_table(cases)
    one = cases.registers.list(Criterion, code="I")[0]
    cases.registers.save(one.model_copy(update={"max_points": "9,5"}))
    with pytest.raises(Refused) as refused:
        cases.registers.do(open_scoring, table_id)
    assert refused.value.code is TableFault.SCALE
    shown = sentence(refused.value)
    assert shown == "Các nhóm cộng lại là 19,5 điểm, thang điểm của bảng là 20."


def test_a_table_opens_once_it_is_issued_and_is_frozen_then(cases: OpenStore) -> None:
    table_id = small_table(cases, document_id=None)
    with pytest.raises(Refused) as unissued:
        cases.registers.do(open_scoring, table_id)
    assert unissued.value.code is ScoringCode.TABLE_UNISSUED
    (table,) = cases.registers.list(ScoringTable)
    cases.registers.do(edit_table.delete_table, table)
    found = opened(cases)
    assert len(cases.registers.list(ScoreSheet)) == len(cases.registers.list(Membership))
    changed = (
        found.lines[0].record.model_copy(update={"text": "khác"}),
        found.table.model_copy(update={"name": "khác"}),
    )
    for frozen in changed:
        with pytest.raises(Refused) as refused:
            cases.registers.save(frozen)
        assert refused.value.code is ScoringCode.TABLE_FROZEN
    with pytest.raises(Refused) as again:
        cases.registers.do(open_scoring, stored_id(found.table))
    assert again.value.code is ScoringCode.ALREADY_OPEN


@pytest.mark.parametrize("scorer", ["self_score", "cluster_score"])
def test_typed_totals_and_another_scale_stop_it(cases: OpenStore, scorer: str) -> None:
    unit_id = cases.registers.list(Membership)[0].unit_id
    blank = ScoreSheet(year_id=year_of(cases), unit_id=unit_id)
    total = cases.registers.save(blank.model_copy(update={scorer: "95"}))
    with pytest.raises(Refused) as typed:
        opened(cases)
    assert typed.value.code is ScoringCode.TYPED_TOTALS
    cases.registers.delete(total)
    cases.registers.do(open_scoring, stored_id(cases.registers.list(ScoringTable)[0]))
    other = small_table(cases, name="Bảng khác", tie_1="late")
    with pytest.raises(Refused) as scale:
        cases.registers.do(open_scoring, other)
    assert scale.value.code is ScoringCode.OTHER_SCALE


def test_a_kind_of_unit_may_have_its_own_table(cases: OpenStore) -> None:
    for unit in cases.registers.list(Unit)[:3]:
        cases.registers.save(unit.model_copy(update={"kind": UnitKind.DEPARTMENT}))
    general = opened(cases).table
    own = small_table(cases, name="Bảng của các Cục", unit_kind=UnitKind.DEPARTMENT)
    count = cases.registers.do(open_scoring, own)
    by_table = [one.table_id for one in cases.registers.list(ScoreSheet)]
    assert by_table.count(own) == count == 3
    assert by_table.count(general.id) == len(by_table) - count


def test_a_new_version_shows_first_what_it_touches(cases: OpenStore) -> None:
    before = opened(cases)
    first = sheet(cases)
    give(cases, first, "I", Scorer.SELF, points="9")
    give(cases, first, "II", Scorer.SELF, figure="9/10")
    cases.registers.do(move_sheet, first, ScoreMove.SEND)
    made = cases.registers.do(new_version, stored_id(before.table))
    table_id = stored_id(made)
    assert (made.version, made.opened, made.document_id) == (2, None, None)
    update = {"max_points": "8"}
    one = cases.registers.list(Criterion, table_id=table_id, code="I")[0]
    cases.registers.save(one.model_copy(update=update))
    extra = {"table_id": table_id, "code": "IV", "text": "Mới", "max_points": "2", "position": 9}
    cases.registers.save(Criterion.model_validate(extra))
    touched = cases.read(read_touched, table_id)
    shown = [
        (line.before and line.before.record.code, line.after and line.after.record.code)
        for line in touched.criteria
    ]
    assert shown == [("I", "I"), (None, "IV")]
    assert touched.criteria[0].fields == ("max_points",)
    name = scores(cases, first).unit.brief
    assert touched.criteria[0].units == (name,)
    assert touched.back == (name,)
    document = before.table.document_id
    cases.registers.save(made.model_copy(update={"document_id": document}))
    cases.registers.do(open_scoring, table_id)
    after = scores(cases, first)
    assert after.sheet.state is ScoreState.DRAFT
    assert after.sheet.table_id == table_id
    kept = [entry.figure or entry.points for entry in after.entries.values()]
    assert kept == ["9/10"]  # 9 điểm vượt mức tối đa mới là 8
    cases.registers.undo()
    assert scores(cases, first).sheet.state is ScoreState.SENT


def test_a_version_of_a_table_by_which_nobody_is_scored_touches_nothing(cases: OpenStore) -> None:
    touched = cases.read(read_touched, small_table(cases))
    assert (touched.version, touched.criteria) == (None, ())


def test_a_table_is_copied_for_another_kind(cases: OpenStore) -> None:
    table_id = shipped(cases)
    made = cases.registers.do(edit_table.copy_table, table_id, "Bảng của các Cục")
    assert codes(cases, stored_id(made)) == codes(cases, table_id)
    parts = [line.part for line in tree(cases, stored_id(made)).lines if line.level == 1]
    assert parts == [*[Part.SCORED] * 4, Part.BONUS, Part.PENALTY]
