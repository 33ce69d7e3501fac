"""A copy of a store without what its papers held: everything else is as it was."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

import pytest

from tests.support.rounds import (
    Cell,
    contest,
    count_round,
    form,
    open_draft,
    type_pass,
    year_cases,
)
from tests.support.sample_views import printed
from tests.support.stores import tamper
from tests.support.word_reader import text
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.ballot import CheckMethod, InvalidReason, Spoils
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.domain.codes.store import VerifyCode
from thidua_desktop.files.excel.tally_context import workbook_context
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.store_report import Withheld
from thidua_desktop.services.conference.conference_view import ConferenceView, read_conference
from thidua_desktop.services.conference.import_papers import import_papers
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import record_paper, resolve_paper
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.conference.run_pass import Hands, enter_hand_tally, start_pass
from thidua_desktop.services.conference.seal_round import (
    annul_round,
    record_envelope,
    recount,
    seal_round,
)
from thidua_desktop.services.conference.sealed_result import recount_check, result_object
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.journal import Head, canonical, chained
from thidua_desktop.storage.verify import verify_store
from thidua_desktop.storage.withhold import withhold_marks
from thidua_desktop.texts.conference import checking
from thidua_desktop.ui.tabs.conference.check.check_state import check_view
from thidua_desktop.ui.tabs.conference.count.count_state import Way, ways_of
from thidua_desktop.ui.tabs.conference.count.just_stored_state import stored_view
from thidua_desktop.ui.tabs.conference.publish.publish_state import after

NAMES = "ABCDEFGHIJ"
LAST = "1110001110"
PAPERS: list[Cell] = ["1101001101", "1111110000", ("0110101011", InvalidReason.SIGNED), LAST]
SECOND: list[Cell] = [*PAPERS[:3], "1110001111"]
Shown = Callable[[ConferenceView, RoundView], object]


@contextmanager
def counted(folder: Path, marking: str = "agree") -> Iterator[tuple[OpenStore, int]]:
    """A round typed twice, one paper differing and typed once more, its result published."""
    plain = form(contest("M", NAMES, 6), marking=marking)
    with year_cases(folder, plain, len(PAPERS), passes=2) as (cases, round_id):
        assert count_round(cases, round_id, PAPERS, SECOND) is RoundState.RESOLVING
        cases.do(resolve_paper, round_id, 4, LAST)
        cases.do(seal_round, round_id)
        yield cases, round_id


def blank_copy(cases: OpenStore, name: str = "giao.thidua-db") -> Path:
    """A copy of the store of these use cases, its papers' marks taken out."""
    path = cases.store.with_name(name)
    for end in ("", "-wal"):
        shutil.copyfile(f"{cases.store}{end}", f"{path}{end}")
    withhold_marks(path)
    return path


def found(path: Path) -> set[StrEnum]:
    return {finding.code for finding in verify_store(path).findings}


def test_what_the_papers_held_is_nowhere_and_the_copy_is_sound(tmp_path: Path) -> None:
    with counted(tmp_path) as (cases, _):
        path = blank_copy(cases)
        whole = cases.store
    marks = [paper if isinstance(paper, str) else paper[0] for paper in (*PAPERS, *SECOND)]
    assert all(mark.encode() in whole.read_bytes() for mark in marks)
    assert not any(mark.encode() in path.read_bytes() for mark in marks)
    assert sorted(file.name for file in tmp_path.iterdir() if "giao" in file.name) == [path.name]
    report = verify_store(path)
    assert report.sound
    assert report.withheld == Withheld(9, 1)
    assert verify_store(whole).withheld == Withheld(0, 0)
    before = path.read_bytes()
    assert withhold_marks(path) == Withheld(9, 1)
    assert verify_store(path).sound
    assert len(path.read_bytes()) == len(before)


def test_no_free_page_holds_what_was(tmp_path: Path) -> None:
    """Without VACUUM a page that was freed before, where SQLite does not wipe it, stays."""
    with counted(tmp_path) as (cases, _):
        path = cases.store
    driver = sqlite3.connect(path, isolation_level=None)
    driver.execute("PRAGMA secure_delete=OFF")
    driver.execute("CREATE TABLE earlier AS SELECT group_concat(marks) FROM count_paper")
    driver.execute("DROP TABLE earlier")
    driver.close()
    held = ",".join(f'"{paper if isinstance(paper, str) else paper[0]}"' for paper in PAPERS)
    assert held.encode() in path.read_bytes()
    withhold_marks(path)
    assert held.encode() not in path.read_bytes()


def test_the_journal_goes_on_over_withheld_rows(tmp_path: Path) -> None:
    with counted(tmp_path) as (cases, round_id):
        path = blank_copy(cases)
        with cases.new_uow("head") as uow:
            head = uow.journal_head()
    with wiring.opened(path) as cases:
        with cases.new_uow("head") as uow:
            assert uow.journal_head() == head
        cases.do(record_envelope, round_id, {"papers": "4"})
    assert verify_store(path).sound


@pytest.mark.parametrize("marking", ["agree", "choose", "cross_out"])
def test_result_and_documents_are_the_same(tmp_path: Path, marking: str) -> None:
    shown: list[Shown] = [
        lambda _, view: result_object(view),
        lambda _, view: (view.tally, view.results, view.final, view.check_code, view.errors),
        lambda _, view: (view.found_differences, view.differences, view.decided),
        lambda _, view: [(e.number, e.cancelled) for lines in view.entries.values() for e in lines],
        lambda conference, view: replace(workbook_context(printed(conference, view)), differing=()),
    ]

    def listed(cases: OpenStore, folder: Path) -> list[object]:
        view, conference = cases.read(read_round, round_id), cases.read(read_conference)
        assert conference is not None
        message = [
            text(cases.issue_document(round_id, kind, folder).path.read_bytes())
            for kind in (DocumentKind.MINUTES, DocumentKind.READING)
        ]
        return [*(show(conference, view) for show in shown), message]

    with counted(tmp_path, marking) as (cases, round_id):
        path = blank_copy(cases)
        whole = listed(cases, tmp_path / "a")
    with wiring.opened(path) as cases:
        assert listed(cases, tmp_path / "b") == whole
        recounted = cases.read(recount_check)
    assert (recounted.results, recounted.findings, recounted.withheld) == (0, (), ("1",))


def test_papers_spoilt_for_one_title_are_still_counted(tmp_path: Path) -> None:
    plain = form(contest("M", "ABC", 1), contest("N", "DE", 1), marking="choose")
    with year_cases(tmp_path, plain) as (cases, round_id):
        record = cases.read(read_round, round_id).record
        cases.registers.save(record.model_copy(update={"spoils": Spoils.CONTEST}))
        open_draft(cases, round_id, 3)
        count_round(cases, round_id, ["11010", "10010", "01011"])
        cases.do(seal_round, round_id)
        whole = cases.read(read_round, round_id).tally
        assert [whole.contest(code).spoilt for code in "MN"] == [1, 1]
        path = blank_copy(cases)
    with wiring.opened(path) as cases:
        assert cases.read(read_round, round_id).tally == whole


def test_single_papers_are_said_to_be_missing_and_not_typed_again(tmp_path: Path) -> None:
    with counted(tmp_path) as (cases, round_id):
        path = blank_copy(cases)
    with wiring.opened(path) as cases:
        view = cases.read(read_round, round_id)
        assert view.withheld
        assert checking.WITHHELD in check_view(view).text
        assert stored_view(view).empty == checking.WITHHELD
        assert Way.RECOUNT not in ways_of(view)
        assert not after(view).may_recount
        deeds: list[Callable[[], object]] = [
            lambda: cases.do(recount, round_id, "có đơn"),
            lambda: cases.do(record_paper, cases.rounds, round_id, 1, 1, "1" * len(NAMES)),
            lambda: cases.do(resolve_paper, round_id, 4, "1" * len(NAMES)),
            lambda: cases.do(import_papers, round_id, 1, []),
        ]
        for deed in deeds:
            with pytest.raises(Refused) as refused:
                deed()
            assert refused.value.code is RefusalCode.PAPERS_WITHHELD


def test_an_annulled_count_shows_no_tally(tmp_path: Path) -> None:
    plain = form(contest("M", NAMES, 6))
    with year_cases(tmp_path, plain, 2) as (cases, round_id):
        type_pass(cases, round_id, PAPERS[:2])
        with pytest.raises(Refused) as refused:
            blank_copy(cases)
        assert refused.value.code is RefusalCode.COUNT_UNDER_WAY
        assert refused.value.details == (cases.read(read_round, round_id).record.title,)
        cases.do(annul_round, round_id, "thiếu phiếu", "Trưởng Ban", "hủy")
        path = blank_copy(cases)
    with wiring.opened(path) as cases:
        view = cases.read(read_round, round_id)
        assert (view.withheld, view.papers, view.tally.entered, view.errors) == (True, {}, 0, ())
        assert checking.WITHHELD in check_view(view).text
        with pytest.raises(Refused) as refused:
            cases.issue_document(round_id, DocumentKind.WORKBOOK, tmp_path)
        assert refused.value.code is RefusalCode.PAPERS_WITHHELD


def test_a_hand_tally_still_agrees(tmp_path: Path) -> None:
    plain = form(contest("M", "AB", 1))
    with year_cases(tmp_path, plain, 2, passes=2) as (cases, round_id):
        type_pass(cases, round_id, ["11", "10"])
        hands = Hands("Trưởng Ban", "Ủy viên")
        cases.do(start_pass, round_id, 2, hands, method=CheckMethod.HAND_TALLY)
        cases.do(enter_hand_tally, round_id, 2, 0, {"M:A": 2, "M:B": 1})
        cases.do(seal_round, round_id)
        path = blank_copy(cases)
    with wiring.opened(path) as cases:
        view = cases.read(read_round, round_id)
        assert view.hand is not None
        assert not view.hand_difference
        assert view.errors == ()


def test_verify_says_which_and_accepts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with counted(tmp_path) as (cases, _):
        path = blank_copy(cases)
    assert main(["verify", "--store", str(path)]) == 0
    message = capsys.readouterr().out
    assert "9 lần nhập phiếu, thuộc 1 lần bỏ phiếu" in message
    assert "không đếm lại được lần bỏ phiếu 1;" in message


NO_PAPER = '[{"note":"x"},{"withheld":"' + "0" * 64 + '"}]'
NEWEST = "id = (SELECT max(id) FROM journal)"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE count_paper SET marks = '\"1\"' WHERE id = 2",
        "UPDATE count_paper SET number = 9 WHERE id = 2",
        'UPDATE journal SET change = replace(change, \'"marks":"null"\', \'"marks":"1"\')',
        "UPDATE journal SET change = replace(change, '\"number\":2', '\"number\":7')",
        "UPDATE journal SET hash = '00' WHERE id = (SELECT max(id) - 1 FROM journal)",
        f"UPDATE journal SET change = '{NO_PAPER}' WHERE {NEWEST}",
    ],
)
def test_what_is_changed_in_a_withheld_store_is_found(tmp_path: Path, statement: str) -> None:
    with counted(tmp_path) as (cases, _):
        path = blank_copy(cases)
    tamper(path, statement)
    assert found(path)


def test_a_journal_row_that_claims_papers_and_tells_of_none_is_found(tmp_path: Path) -> None:
    with counted(tmp_path) as (cases, _):
        path = cases.store
    claim = '{"withheld":"' + "0" * 64 + '"}'
    sql = f"UPDATE journal SET change = rtrim(change, ']') || ',{claim}]' WHERE {NEWEST}"
    tamper(path, sql)
    assert found(path) == {VerifyCode.WITHHELD_WRONG}


def test_marks_blanked_without_a_word_are_found(tmp_path: Path) -> None:
    """The whole chain made anew, as if the paper had been typed without marks."""
    with counted(tmp_path) as (cases, _):
        path = cases.store
    with closing(sqlite3.connect(path)) as driver:
        rows = driver.execute("SELECT id, at, actor, use_case, change FROM journal").fetchall()
    head, statements = Head(0, "0" * 64), ["UPDATE count_paper SET marks = 'null'"]
    for row_id, at, actor, use_case, change in rows:
        changes = json.loads(change)
        for one in changes:
            if one.get("table") == "count_paper":
                one["after"]["marks"] = "null"
        written = canonical(changes)
        head = chained(head, at, actor, use_case, written)
        quoted = written.replace("'", "''")
        statements.append(
            f"UPDATE journal SET change = '{quoted}', hash = '{head.hash}' WHERE id = {row_id}"
        )
    tamper(path, *statements)
    assert found(path) == {VerifyCode.WITHHELD_WRONG}


def test_a_sealed_figure_changed_with_its_code_left_is_found(tmp_path: Path) -> None:
    with counted(tmp_path) as (cases, _):
        path = blank_copy(cases)
    tamper(path, "UPDATE count_result SET body = replace(body, '\"agree\":3', '\"agree\":4')")
    store = open_store(path)
    kinds = {
        finding.details[0]
        for finding in Case(new_uow=store.new_uow("thử")).read(recount_check).findings
    }
    store.close()
    assert "check_code" in kinds
    tamper(path, "UPDATE count_result SET body = '{}'")
    store = open_store(path)
    kinds = {
        finding.details[0]
        for finding in Case(new_uow=store.new_uow("thử")).read(recount_check).findings
    }
    store.close()
    assert kinds == {"check_code", "result"}
