"""Two units are inspected twice a year, from the plan to recommendations that are done, by keys.

One visit goes away in a file, is typed on at the unit in a second program, and comes back where
something else was typed meanwhile. Nothing is set, chosen or clicked by code.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtWidgets import QApplication, QComboBox

from tests.support.keyboard import CTRL, NONE, K, Keyboard, asked
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import DOCUMENTS, INSPECTIONS
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.inspections import FollowState, VisitState
from thidua_desktop.domain.inspections.merge import Choice
from thidua_desktop.records.choices import Direction, InspectionPeriod, MemberRole
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.inspections import away, inspections
from thidua_desktop.ui.tabs.inspections.follow_page import FollowPage
from thidua_desktop.ui.tabs.inspections.item_dialog import ItemDialog
from thidua_desktop.ui.tabs.inspections.plan_page import PlanPage
from thidua_desktop.ui.tabs.inspections.receive_dialog import ReceiveDialog
from thidua_desktop.ui.tabs.inspections.schedule_dialog import ScheduleDialog
from thidua_desktop.ui.tabs.inspections.tab import FOLLOW, PLAN, VISITS
from thidua_desktop.ui.tabs.inspections.visits_page import VisitsPage
from thidua_desktop.ui.widgets.base.menu_button import MenuButton
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

TEAM = (
    (None, "Nguyễn Văn An"),
    (MemberRole.DEPUTY, "Trần Thị Bình"),
    (MemberRole.SECRETARY, "Lê Văn Cường"),
)


class Inspectors:
    """Whoever types for the team, in one window; `seen` is called where somebody would look."""

    def __init__(self, session: Session, seen: Callable[[str], object]) -> None:
        self.session, self.seen = session, seen
        self.keyboard = Keyboard(session.window, QApplication.processEvents)
        self.keyboard.sequence(f"Alt+{INSPECTIONS + 1}")
        self.tab = session.tabs.inspections

    # ------------------------------------------------------------------ the pages
    @property
    def visits(self) -> VisitsPage:
        page: VisitsPage = self.tab.page_at(VISITS)
        return page

    @property
    def plan(self) -> PlanPage:
        page: PlanPage = self.tab.page_at(PLAN)
        return page

    @property
    def follow(self) -> FollowPage:
        page: FollowPage = self.tab.page_at(FOLLOW)
        return page

    def show(self, at: int) -> None:
        if self.tab.at() != at:
            self.keyboard.sequence(f"Ctrl+{at + 1}")
        assert self.tab.at() == at

    def visit(self, unit: str, period: InspectionPeriod) -> None:
        """Go to a visit in the list."""
        self.show(VISITS)
        rows = self.visits.page.shown()
        at = next(n for n, row in enumerate(rows) if (row.unit, row.visit.period) == (unit, period))
        self.keyboard.go_to_row(self.visits.page.list.table, at)

    @property
    def state(self) -> VisitState:
        row = self.visits.page.current()
        assert row is not None
        return row.state

    def more(self, button: MenuButton, text: str) -> None:
        self.keyboard.push(button)
        self.keyboard.menu(text)

    def paper(self, kind: DocumentKind) -> None:
        """Write what the menu of the page that is seen has."""
        papers = self.plan.papers if self.tab.at() == PLAN else self.visits.strip.papers
        self.more(papers, TITLES[kind])

    # ------------------------------------------------------------------ before the visits
    def schedule(self, period: InspectionPeriod, days: dict[str, str]) -> None:
        """One day for each unit that is inspected."""
        self.show(PLAN)
        self.keyboard.push(self.plan.schedule)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ScheduleDialog)
        self.keyboard.write(dialog.form.field("period").editor, choice_text(period))
        self.keyboard.tab_to(dialog.table)
        wanted = dict(days)
        for draft in dialog.drafts:
            self.keyboard.type(wanted.pop(draft.unit, ""))
            self.keyboard.keys(K.Key_Tab)
            if not wanted:
                break
        self.seen("lap-lich")
        self.keyboard.press(K.Key_Return, CTRL)
        assert QApplication.activeModalWidget() is None

    def register(self, **texts: str) -> None:
        """Put a document that goes out into its book, and come back."""
        self.keyboard.sequence(f"Alt+{DOCUMENTS + 1}")
        page = self.session.tabs.documents.page
        self.keyboard.press(K.Key_N, CTRL)
        going = {"direction": choice_text(Direction.OUTGOING), **texts}
        for name, text in going.items():
            self.keyboard.write(page.form.field(name).editor, text)
        self.keyboard.keys(K.Key_Tab)
        self.seen("so-van-ban")
        self.keyboard.sequence(f"Alt+{INSPECTIONS + 1}")

    def team(self) -> None:
        """From Nhân sự, for the other visits of the period too."""
        for role, name in TEAM:
            lead = role is None
            self.more(self.visits.strip.more, inspections.LEAD if lead else inspections.MEMBER)
            question = asked()
            fields = [(question.field("person").editor, name)]
            if role is not None:
                fields.append((question.field("role").editor, choice_text(role)))
            self.keyboard.fill(fields)
        self.more(self.visits.strip.more, inspections.SAME_TEAM)

    def write(self, **texts: str) -> None:
        """Into the card of the visit."""
        for name, text in texts.items():
            self.keyboard.write(self.visits.page.form.field(name).editor, text)
        self.keyboard.keys(K.Key_Tab)

    def move(self, day: str, state: VisitState) -> None:
        """The next step of the visit, by its main button."""
        self.keyboard.push(self.visits.strip.main)
        self.answer(day=day)
        assert self.state is state

    def answer(self, **texts: str) -> None:
        question = asked()
        for name, text in texts.items():
            self.keyboard.write(question.field(name).editor, text)
        self.seen("hoi")
        self.keyboard.press(K.Key_Return, CTRL)
        assert QApplication.activeModalWidget() is not question

    # ------------------------------------------------------------------ at the unit
    def check(self, *verdicts: int, **failed: str) -> None:
        """Each item by Ctrl+1 … Ctrl+4; what is typed goes to those that failed (2)."""
        self.keyboard.push(self.visits.strip.check)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ItemDialog)
        for verdict in verdicts:
            self.keyboard.sequence(f"Ctrl+{verdict}")
            if verdict == 2:
                for name, text in failed.items():
                    self.keyboard.write(dialog.form.field(name).editor, text)
                self.seen("tung-noi-dung")
            self.keyboard.press(K.Key_PageDown, NONE)
        self.keyboard.keys(K.Key_Escape)
        assert QApplication.activeModalWidget() is None

    def general(self, **texts: str) -> None:
        """What is said of the visit as a whole."""
        self.keyboard.push(self.visits.strip.general)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RecordDialog)
        for name, text in texts.items():
            self.keyboard.write(dialog.form.field(name).editor, text)
        self.seen("nhan-xet")
        self.keyboard.press(K.Key_Return, CTRL)
        assert QApplication.activeModalWidget() is None

    def take_away(self) -> None:
        self.more(self.visits.strip.more, away.TAKE)

    def receive(self, *choices: Choice) -> None:
        """Answer what is asked, in its order, in the sheet of what differs."""
        self.more(self.visits.strip.more, away.RECEIVE)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReceiveDialog)
        self.seen("nhan-ve")
        self.keyboard.tab_to(dialog.table)
        for choice in choices:
            box = QApplication.focusWidget()
            assert isinstance(box, QComboBox), "a sheet opens what is to be typed"
            self.keyboard.choose(box, away.CHOICES[choice])
            self.keyboard.keys(K.Key_Tab)
        self.seen("nhan-ve-da-chon")
        self.keyboard.press(K.Key_Return, CTRL)
        assert QApplication.activeModalWidget() is None

    # ------------------------------------------------------------------ after the minutes
    def recommendation(self, unit: str, period: InspectionPeriod) -> None:
        """Go to the one that a visit made."""
        self.show(FOLLOW)
        rows = self.follow.page.shown()
        made = [(row.unit, row.visit.period) for row in rows]
        self.keyboard.go_to_row(self.follow.page.list.table, made.index((unit, period)))

    def follow_up(self, key: str, state: FollowState, **answers: str) -> None:
        self.keyboard.sequence(key)
        self.answer(**answers)
        row = self.follow.page.current()
        assert row is not None
        assert row.state is state


HALF, YEAR = InspectionPeriod.HALF_YEAR, InspectionPeriod.YEAR
AID, INSPECTORATE = "Cục Trợ giúp pháp lý", "Thanh tra Bộ"
PASSED, FAILED, NOT_APPLICABLE, NONE_YET = 1, 2, 3, 4
NO_BOOK = "Chưa có sổ theo dõi"
SCATTERED = "Hồ sơ lưu tản mạn"
RECOMMENDED = {"recommendation": "Lập sổ theo dõi chỉ tiêu theo quý", "due": "31/7"}


class InspectedYear(Inspectors):
    """The four visits of 2017, each step in the order in which it happened."""

    def plan_half_year(self) -> None:
        """The plan is written, signed elsewhere, registered, and cited by what follows from it."""
        self.schedule(HALF, {AID: "20/6", INSPECTORATE: "21/6"})
        self.keyboard.write(self.plan.form.field("proposer").editor, "Thư ký Cụm")
        self.paper(DocumentKind.INSPECTION_PLAN)
        self.register(number="15/KH-CTĐIII", date="2/6", kind="Kế hoạch", subject="Kiểm tra")
        self.keyboard.write(self.plan.form.field("document_id").editor, "15/KH")
        self.visit(AID, HALF)
        self.team()
        self.write(starts="8:30", place="Trụ sở Cục", contact_name="Phạm Thị Dung")
        self.paper(DocumentKind.INSPECTION_LETTER)
        self.paper(DocumentKind.SELF_INSPECTION)
        self.move("8/6", VisitState.ANNOUNCED)
        self.visit(INSPECTORATE, HALF)
        self.write(starts="14:00", place="Trụ sở Thanh tra Bộ")
        self.paper(DocumentKind.INSPECTION_LETTER)
        self.paper(DocumentKind.SELF_INSPECTION)
        self.move("8/6", VisitState.ANNOUNCED)
        self.show(PLAN)
        self.paper(DocumentKind.INSPECTION_TEAM)
        self.seen("ke-hoach")

    def at_the_first_unit(self, opened: Callable[[], AbstractContextManager[Inspectors]]) -> None:
        """Taken away, typed on there and here, received with what both changed asked."""
        self.visit(AID, HALF)
        self.take_away()
        with opened() as there:
            there.keyboard.sequence("Alt+1")
            assert there.session.window.shown_tab() == INSPECTIONS, "locked to its visit"
            there.move("20/6", VisitState.VISITED)
            there.check(PASSED, FAILED, PASSED, PASSED, NOT_APPLICABLE, limits=NO_BOOK)
            there.general(unit_people="Phạm Thị Dung, Chuyên viên", unit_opinion="Nhất trí.")
            there.seen("tai-don-vi")
            self.keyboard.pressed += there.keyboard.pressed
        self.check(NONE_YET, FAILED, **RECOMMENDED, limits=SCATTERED)
        self.receive(Choice.BOTH)
        self.seen("da-nhan-ve")
        self.more(self.visits.strip.more, away.RECEIVE)
        assert QApplication.activeModalWidget() is None, "the same file twice asks nothing"
        assert self.state is VisitState.VISITED

    def at_the_second_unit(self) -> None:
        self.visit(INSPECTORATE, HALF)
        self.move("21/6", VisitState.VISITED)
        self.check(PASSED, PASSED, FAILED, PASSED, PASSED, **RECOMMENDED)
        self.general(strengths="Kế hoạch ban hành sớm.", unit_opinion="Nhất trí.")

    def sign(self, period: InspectionPeriod, day: str, notified: str) -> None:
        """Minutes of both, then the notice, which tells of all visits so far."""
        for unit in (AID, INSPECTORATE):
            self.visit(unit, period)
            self.move(day, VisitState.SIGNED)
            self.paper(DocumentKind.INSPECTION_MINUTES)
        self.show(PLAN)
        self.paper(DocumentKind.INSPECTION_NOTICE)
        for unit in (AID, INSPECTORATE):
            self.visit(unit, period)
            self.move(notified, VisitState.NOTIFIED)

    def follow_half_year(self) -> None:
        """One is not accepted at the first look."""
        self.recommendation(AID, HALF)
        answer = {"answer": "Đã lập sổ", "proof": "Sổ theo dõi năm 2017"}
        self.follow_up("F9", FollowState.ANSWERED, day="20/7", **answer)
        self.follow_up("Shift+F9", FollowState.OPEN, day="25/7", reason="Chưa có số liệu quý I")
        self.recommendation(AID, HALF)
        self.follow_up("F9", FollowState.ANSWERED, day="28/7", **answer)
        self.follow_up("F9", FollowState.ACCEPTED, day="31/7", person="Nguyễn Văn An")
        self.recommendation(INSPECTORATE, HALF)
        self.follow_up("F9", FollowState.ANSWERED, day="28/7", **answer)
        self.follow_up("F9", FollowState.ACCEPTED, day="31/7", person="Nguyễn Văn An")
        self.seen("kien-nghi")

    def whole_year(self) -> None:
        """The visits of the whole year, planned, held, written up and followed like the first."""
        self.schedule(YEAR, {AID: "24/10", INSPECTORATE: "25/10"})
        self.visit(AID, YEAR)
        self.team()
        for unit, day, verdicts in (
            (AID, "24/10", (PASSED,) * 5),
            (INSPECTORATE, "25/10", (PASSED, FAILED, PASSED, PASSED, PASSED)),
        ):
            self.visit(unit, YEAR)
            self.paper(DocumentKind.INSPECTION_LETTER)
            self.paper(DocumentKind.SELF_INSPECTION)
            self.move("10/10", VisitState.ANNOUNCED)
            self.move(day, VisitState.VISITED)
            self.check(*verdicts, **{**RECOMMENDED, "due": "15/11"})
        self.sign(YEAR, "26/10", "30/10")
        self.recommendation(INSPECTORATE, YEAR)
        answer = {"answer": "Đã cập nhật", "proof": "Sổ theo dõi, quý III"}
        self.follow_up("F9", FollowState.ANSWERED, day="10/11", **answer)
        self.follow_up("F9", FollowState.ACCEPTED, day="13/11", person="Nguyễn Văn An")

    def close(self) -> None:
        for period in (HALF, YEAR):
            for unit in (AID, INSPECTORATE):
                self.visit(unit, period)
                self.move("15/11", VisitState.CLOSED)
        self.show(PLAN)
        self.paper(DocumentKind.RECOMMENDATIONS)
        self.seen("ket-thuc")
