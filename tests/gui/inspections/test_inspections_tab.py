"""Kiểm tra in the window: from the schedule to an accepted recommendation, by the keyboard."""

import datetime
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import INSPECTIONS, YEAR
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.inspections import (
    FollowMove,
    FollowState,
    Verdict,
    VisitMove,
    VisitState,
)
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import InspectionKind, InspectionPeriod, Severity, TextUse
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.records.follow_up import GoodExample
from thidua_desktop.records.inspections import (
    Checklist,
    Finding,
    FollowStep,
    Inspection,
    InspectionMember,
    InspectionPlan,
    TextBlock,
)
from thidua_desktop.records.people import Person
from thidua_desktop.services.years.move_year import close_year
from thidua_desktop.ui.tabs.inspections.item_dialog import ItemDialog
from thidua_desktop.ui.tabs.inspections.schedule_dialog import ScheduleDialog
from thidua_desktop.ui.tabs.inspections.tab import (
    BLOCKS,
    FOLLOW,
    LISTS,
    PLAN,
    VISITS,
)
from thidua_desktop.ui.tabs.inspections.work_dialog import WorkDialog
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.register.paged_tab import PagedTab
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

CTRL, ENTER = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return


def dialog() -> Ask:
    """The question that is asked just now."""
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, Ask)
    return asked


def shown(session: Session) -> PagedTab:
    session.window.show_tab(INSPECTIONS)
    return session.tabs.inspections


def scheduled(session: Session, *days: str, kind: InspectionKind) -> PagedTab:
    """Schedule visits through the window, of the first members that are free."""
    tab = shown(session)
    tab.show_page(PLAN)
    tab.page_at(PLAN).schedule.click()
    (asked,) = tab.page_at(PLAN).findChildren(ScheduleDialog)
    asked.form.put("kind", kind)
    day = next(column for column in asked.model.columns if column.name == "day")
    assert day.set is not None
    for draft, text in zip(asked.drafts, days, strict=False):
        assert day.set(draft, text) == ""
    asked.accept()
    tab.show_page(VISITS)
    return tab


def new_visit(session: Session) -> tuple[PagedTab, Inspection]:
    tab = scheduled(session, "16/10", kind=InspectionKind.DIRECT)
    visit = session.cases.registers.list(Inspection)[-1]
    tab.page.choose(stored_id(visit))
    return tab, visit


@pytest.mark.expects_dialog
def test_a_cross_inspection_is_proposed_as_a_ring_and_planned(session: Session) -> None:
    scheduled(session, "16/10", "17/10/2017", kind=InspectionKind.CROSS)
    first, second = session.cases.registers.list(Inspection)[-2:]
    members = [one.unit_id for one in session.cases.registers.list(Membership)]
    assert [first.unit_id, second.unit_id] == members[:2]
    assert [first.inspector_unit_id, second.inspector_unit_id] == [members[-1], members[0]]
    assert first.planned == datetime.date(2017, 10, 16)
    assert first.report_due == datetime.date(2017, 10, 9)
    assert len(session.cases.registers.list(Finding, inspection_id=first.id)) == 5


@pytest.mark.expects_dialog
def test_the_schedule_says_what_cannot_stand(session: Session) -> None:
    tab = shown(session)
    tab.show_page(PLAN)
    assert "10/12" in tab.page_at(PLAN).never.text()
    tab.page_at(PLAN).schedule.click()
    (asked,) = tab.page_at(PLAN).findChildren(ScheduleDialog)
    asked.accept()
    assert asked.isVisible()
    asked.form.put("kind", InspectionKind.CROSS)
    by = next(column for column in asked.model.columns if column.name == "by")
    assert by.set is not None
    first, second = asked.drafts[:2]
    assert by.set(first, first.unit) != ""
    assert by.set(first, second.unit) == ""
    assert second.unit in asked.status.text()  # those two inspect each other
    asked.reject()


@pytest.mark.expects_dialog
def test_items_are_decided_by_keys_one_a_screen(qtbot: QtBot, session: Session) -> None:
    tab, visit = new_visit(session)
    activate(qtbot, session.window)
    QTest.keyClick(tab.page.list.table, Qt.Key.Key_F6)
    (asked,) = tab.findChildren(ItemDialog)
    qtbot.waitUntil(asked.isActiveWindow)
    QTest.keyClick(asked, Qt.Key.Key_2, CTRL)
    assert asked.current is not None
    assert asked.current.verdict is Verdict.FAILED
    editor = asked.form.field("recommendation").editor
    assert isinstance(editor, QPlainTextEdit)
    editor.setFocus()
    QTest.keyClicks(editor, "Lap so theo doi")
    QTest.keyClick(asked, Qt.Key.Key_B, CTRL | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(asked, Qt.Key.Key_PageDown)
    for _ in range(4):
        QTest.keyClick(asked, Qt.Key.Key_1, CTRL)
        QTest.keyClick(asked, Qt.Key.Key_PageDown)
    assert "5/5" in asked.count.text()
    found = session.cases.registers.list(Finding, inspection_id=visit.id)
    assert [one.verdict for one in found] == [Verdict.FAILED, *[Verdict.PASSED] * 4]
    assert found[0].recommendation == "Lap so theo doi"
    assert found[0].work == "todo"  # a verdict says nothing of the work
    (block,) = session.cases.registers.list(TextBlock)
    asked.form.field("recommendation").editor.setFocus()
    QTest.keyClick(asked, Qt.Key.Key_B, CTRL)
    question = dialog()
    question.fill("text", block.text)
    question.accept()
    asked.form.may_leave()
    assert asked.current.recommendation == block.text
    asked.reject()


@pytest.mark.expects_dialog
def test_a_visit_is_moved_on_signed_and_its_recommendation_followed(session: Session) -> None:
    tab, visit = new_visit(session)
    registers, visit_id = session.cases.registers, stored_id(visit)
    others = [one for one in registers.list(Unit) if one.id != visit.unit_id]
    person = registers.save(Person(unit_id=stored_id(others[0]), name="Nguyễn Văn An"))
    tab.page_at(VISITS)._ask_person(lead=True)
    row = tab.page.current()
    assert row is not None
    label = next(one for one in tab.page_at(VISITS)._people(row).labels if "An" in one)
    dialog().fill("person", label)
    dialog().accept()
    assert registers.list(Inspection, id=visit_id)[0].lead_name == person.name
    for place, one in enumerate(registers.list(Finding, inspection_id=visit_id)):
        changed: dict[str, object] = {"verdict": Verdict.PASSED}
        if place == 0:
            changed = {"verdict": Verdict.FAILED, "recommendation": "Lập sổ"}
        registers.save(one.model_copy(update={**changed, "severity": Severity.MINOR}))
    for day in ("10/10/2017", "16/10/2017", "16/10/2017"):
        tab.page_at(VISITS).strip.main.click()
        dialog().fill("day", day)
        dialog().accept()
    assert registers.list(Inspection, id=visit_id)[0].state is VisitState.SIGNED
    assert "16/10/2017" in tab.page_at(VISITS).strip.steps.text()
    tab.page_at(VISITS).strip.back.trigger()
    dialog().fill("reason", "Ký nhầm ngày")
    dialog().accept()
    tab.page_at(VISITS).strip.main.click()
    dialog().accept()
    tab.show_page(FOLLOW)
    finding = next(one for one in registers.list(Finding, inspection_id=visit_id))
    tab.page_at(FOLLOW).page.choose(stored_id(finding))
    tab.page_at(FOLLOW).choose(FollowMove.ANSWER)
    dialog().fill("answer", "Đã lập sổ")
    dialog().fill("proof", "Sổ")
    dialog().fill("day", "20/11/2017")
    dialog().accept()
    tab.page_at(FOLLOW).choose(FollowMove.ACCEPT)
    dialog().fill("day", "21/11/2017")
    dialog().accept()
    (kept,) = registers.list(Finding, id=finding.id)
    assert kept.follow is FollowState.ACCEPTED
    tab.page_at(FOLLOW).choose(FollowMove.REOPEN)
    dialog().fill("reason", "Sổ bỏ trống")
    dialog().accept()
    steps = registers.list(FollowStep, finding_id=finding.id)
    assert [one.state for one in steps] == ["answered", "accepted", "open"]
    assert tab.page_at(FOLLOW).model.rowCount() == 3


@pytest.mark.expects_dialog
def test_what_is_refused_stays_in_its_dialog(session: Session) -> None:
    tab, _visit = new_visit(session)
    tab.page_at(VISITS)._ask_move(VisitMove.SIGN)
    asked = dialog()
    asked.accept()
    assert asked.isVisible()
    assert asked.status.text()
    asked.reject()


@pytest.mark.expects_dialog
def test_what_is_said_as_a_whole_is_asked_in_one_dialog(session: Session) -> None:
    tab, visit = new_visit(session)
    tab.page_at(VISITS).ask_general()
    (asked,) = tab.page_at(VISITS).findChildren(RecordDialog)
    asked.form.fill("unit_opinion", "Đơn vị nhất trí.")
    asked.accept()
    (kept,) = session.cases.registers.list(Inspection, id=visit.id)
    assert kept.unit_opinion == "Đơn vị nhất trí."


@pytest.mark.expects_dialog
def test_a_visit_is_repeated_and_a_list_taken_anew(session: Session) -> None:
    tab = shown(session)
    registers = session.cases.registers
    signed = next(
        one
        for one in registers.list(Inspection)
        if one.state is VisitState.SIGNED and one.period is InspectionPeriod.YEAR
    )
    tab.page.choose(stored_id(signed))
    tab.page_at(VISITS)._ask_repeat()
    dialog().accept()
    again = registers.list(Inspection)[-1]
    assert again.repeats_id == signed.id
    assert [one.before_id for one in registers.list(Finding, inspection_id=again.id)] != []
    tab.page.choose(stored_id(again))
    tab.page_at(VISITS).check_items()
    (asked,) = tab.findChildren(ItemDialog)
    assert not asked.then.isHidden()
    asked.reject()
    tab.page_at(VISITS)._ask_list()
    dialog().accept()
    (kept,) = registers.list(Inspection, id=again.id)
    assert kept.checklist_name


def test_lists_are_versions_and_used_ones_say_so(session: Session) -> None:
    tab = shown(session)
    tab.show_page(LISTS)
    used = next(one for one in session.cases.registers.list(Checklist) if "08" in one.name)
    tab.page_at(LISTS).page.choose(stored_id(used))
    assert not tab.page_at(LISTS).used.isHidden()
    tab.page_at(LISTS).version.click()
    versions = [one.version for one in session.cases.registers.list(Checklist, name=used.name)]
    assert versions == [1, 2]
    tab.page_at(LISTS).shipped.click()
    assert len(session.cases.registers.list(Checklist)) == 3


def test_the_words_of_the_plan_are_kept_and_views_are_turned_by_keys(
    qtbot: QtBot, session: Session
) -> None:
    tab = shown(session)
    activate(qtbot, session.window)
    QTest.keyClick(tab.page.list.table, Qt.Key.Key_3, CTRL)
    assert tab.stack.currentIndex() == PLAN
    places = [head.geometry() for head in tab.heads.buttons()]
    assert all(left.right() + 8 <= right.left() for left, right in pairwise(places))
    tab.page_at(PLAN).form.fill("proposer", "Thư ký Cụm thi đua")
    QTest.keyClick(tab.page_at(PLAN).table, Qt.Key.Key_1, CTRL)
    assert tab.stack.currentIndex() == VISITS
    (plan,) = session.cases.registers.list(InspectionPlan)
    assert plan.proposer == "Thư ký Cụm thi đua"


def test_recommendations_are_narrowed_to_what_is_open_and_to_a_year(session: Session) -> None:
    tab = shown(session)
    tab.show_page(FOLLOW)
    tab.page_at(FOLLOW).open_only.setChecked(True)
    assert all(row.waits for row in tab.page_at(FOLLOW).source.rows())
    tab.page_at(FOLLOW).which.setCurrentIndex(1)
    assert {row.year for row in tab.page_at(FOLLOW).source.rows()} == {2017}


def test_what_is_due_of_a_recommendation_leads_to_it_whatever_is_narrowed(
    session: Session,
) -> None:
    tab = shown(session)
    tab.show_page(FOLLOW)
    page = tab.page_at(FOLLOW)
    done = next(row.finding for row in page.source.rows() if not row.waits)
    page.open_only.setChecked(True)
    session.window.show_tab(YEAR)
    session.tabs.show_place(Finding.register.name, stored_id(done))
    assert session.window.shown_tab() == INSPECTIONS
    assert tab.at() == FOLLOW
    assert page.page.current().finding.id == done.id
    plain = next(one for one in session.cases.registers.list(Finding) if not one.recommendation)
    session.tabs.show_place(Finding.register.name, stored_id(plain))
    assert tab.at() == VISITS
    assert tab.page.current().visit.id == plain.inspection_id


def test_a_closed_year_is_only_read(session: Session) -> None:
    tab = shown(session)
    assert session.status is not None
    session.cases.past_lock.do(close_year, stored_id(session.status.year))
    session.changes.settle()
    assert not tab.page_at(VISITS).items.add_button.isEnabled()
    assert not tab.page_at(VISITS).strip.main.isEnabled()
    tab.show_page(PLAN)
    assert not tab.page_at(PLAN).schedule.isEnabled()


@pytest.mark.expects_dialog
def test_several_visits_get_the_same_team(session: Session) -> None:
    tab = scheduled(session, "16/10", "17/10", "18/10", kind=InspectionKind.DIRECT)
    registers = session.cases.registers
    visits = registers.list(Inspection)[-3:]
    registers.save(visits[0].model_copy(update={"lead_name": "Nguyễn Văn An"}))
    member = InspectionMember(inspection_id=stored_id(visits[0]), name="Trần Thị Bình")
    registers.save(member)
    tab.page.choose(stored_id(visits[0]))
    tab.page_at(VISITS)._same_team()
    names = [one.lead_name for one in registers.list(Inspection)[-3:]]
    assert names == ["Nguyễn Văn An"] * 3
    assert len(registers.list(InspectionMember, name="Trần Thị Bình")) == 3


def test_papers_are_written_from_their_menus(session: Session) -> None:
    tab = shown(session)
    opened: list[Path] = []

    def opener(path: Path) -> bool:
        opened.append(path)
        return len(opened) != 1

    tab.page_at(VISITS)._parts = replace(tab.page_at(VISITS)._parts, opener=opener)
    tab.page.choose_first()
    tab.page_at(VISITS)._write(DocumentKind.INSPECTION_MINUTES)
    assert len(opened) == 1
    tab.show_page(PLAN)
    tab.page_at(PLAN)._parts = replace(tab.page_at(PLAN)._parts, opener=opener)
    tab.page_at(PLAN)._write(DocumentKind.INSPECTION_PLAN)
    tab.page_at(PLAN)._write(DocumentKind.RECOMMENDATIONS)
    names = sorted(path.name for path in session.cases.documents.iterdir())
    assert names == [
        "Bien-ban-kiem-tra-2017-tgpl-6-thang.docx",
        "Ke-hoach-kiem-tra-2017.docx",
        "Tong-hop-kien-nghi-kiem-tra-2017.xlsx",
    ]


@pytest.mark.expects_dialog
def test_what_the_unit_registered_is_shown_beside_the_visit(session: Session) -> None:
    tab = shown(session)
    tab.page.choose_first()
    tab.page_at(VISITS).show_work()
    (asked,) = tab.page_at(VISITS).findChildren(WorkDialog)
    assert asked.table.model().rowCount() > 3
    assert asked.titles.text()
    asked.reject()


def test_kept_texts_have_a_list_of_their_own(session: Session) -> None:
    tab = shown(session)
    kept = TextBlock(used_for=TextUse.LIMITS, text="Chưa có sổ theo dõi")
    session.cases.registers.save(kept)
    tab.show_page(BLOCKS)
    assert [one.text for one in tab.page_at(BLOCKS).page.source.rows()] == [kept.text]


def test_what_was_signed_is_read_in_the_card_too(session: Session) -> None:
    tab = shown(session)
    signed = session.cases.registers.list(Inspection)[0]
    tab.page.choose(stored_id(signed))
    assert not tab.page_at(VISITS).items.add_button.isEnabled()
    assert not tab.page.card.delete_button.isEnabled()
    tab.page_at(VISITS)._keep_examples()
    registers = session.cases.registers
    assert len(registers.list(GoodExample, inspection_id=signed.id)) > 0
    fresh = registers.save(
        Inspection(year_id=signed.year_id, unit_id=3, period=InspectionPeriod.YEAR)
    )
    session.changes.settle()
    tab.page.choose(stored_id(fresh))
    assert tab.page_at(VISITS).items.add_button.isEnabled()
    assert tab.page.card.delete_button.isEnabled()
