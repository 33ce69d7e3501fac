"""A year from its plan to tổng kết by keys: what was written once is taken from there."""

from PySide6.QtWidgets import QApplication

from tests.support.keyboard import CTRL, K
from tests.support.whole_conference import WholeConference
from thidua_desktop.bootstrap.session_tabs import CONFERENCE, PLANS, REGISTRATION
from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.registration.funnel import COLUMNS
from thidua_desktop.ui.tabs.plans.plans_page import TARGETS
from thidua_desktop.ui.tabs.plans.tab import PLANS as PLANS_PAGE
from thidua_desktop.ui.tabs.plans.tab import PLEDGE
from thidua_desktop.ui.tabs.plans.tab import TARGETS as FIGURES
from thidua_desktop.ui.tabs.registration.tab import CANDIDATES, FUNNEL, LIST

REVIEW = 9


class WholeYear(WholeConference):
    """The secretary through the tabs in their order; units are found by a few letters."""

    def page(self, tab: int, at: int) -> None:
        self.keyboard.sequence(f"Alt+{tab + 1}")
        self.keyboard.sequence(f"Ctrl+{(at + 1) % 10}")
        self.seen(f"{tab}-{at}")

    def plan(self, name: str, targets: dict[str, str]) -> None:
        """The cluster's plan with its targets, and each unit has them in its own."""
        self.page(PLANS, PLANS_PAGE)
        page = self.session.tabs.plans.page_at(PLANS_PAGE)
        self.keyboard.press(K.Key_N, CTRL)
        self.write(page.page.form.field("name").editor, name)
        self.write(page.page.form.field("level").editor, choice_text(PlanLevel.CLUSTER))
        self.keyboard.keys(K.Key_Tab)
        table = page.child(TARGETS).table
        for indicator, figure in targets.items():
            self.keyboard.tab_to(table)
            self.keyboard.keys(K.Key_Insert)
            self.record(indicator_id=indicator, **({"planned": figure} if figure else {}))
        self.keyboard.tab_to(table)
        self.keyboard.press(K.Key_A, CTRL)
        self.keyboard.sequence("F6")
        self.seen("giao-chi-tieu")
        self.keyboard.press(K.Key_Return, CTRL)
        assert QApplication.activeModalWidget() is None

    def figures_of_units(self, figures: tuple[str, ...]) -> None:
        """What each unit reached of the first target, typed down its column."""
        self.page(PLANS, FIGURES)
        self.keyboard.keys(K.Key_Return, K.Key_Tab, K.Key_Tab)
        self.keyboard.press(K.Key_Return)  # past the cluster's own line
        for figure in figures:
            self.keyboard.type(figure)
            self.keyboard.press(K.Key_Return)
        self.seen("chi-tieu")

    def pledge(self) -> None:
        """Made of the targets, with the heads of the units as its signers."""
        self.page(PLANS, PLEDGE)
        self.keyboard.sequence("F9")
        self.seen("giao-uoc")

    def register(self, *units: str, titles: tuple[str, ...]) -> None:
        """A unit stands for each title; the next record begins with what it shares."""
        self.page(REGISTRATION, LIST)
        form = self.session.tabs.registration.page.form
        for title in titles:
            for unit in units:
                self.keyboard.press(K.Key_N, CTRL)
                self.write(form.field("unit_id").editor, unit)
                self.write(form.field("title").editor, title)
        self.keyboard.keys(K.Key_Tab, K.Key_Escape)
        self.seen("dang-ky")

    def judge(self) -> None:
        self.page(REGISTRATION, LIST)
        self.keyboard.press(K.Key_J, CTRL)
        self.keyboard.press(K.Key_Return, CTRL)

    def candidates(self) -> None:
        """Who is eligible stands on the paper of the conference."""
        self.page(REGISTRATION, CANDIDATES)
        self.keyboard.sequence("F9")
        self.keyboard.press(K.Key_Return, CTRL)
        self.seen("de-cu")

    def ballot(self, papers: tuple[str, ...]) -> None:
        """From the frozen form to the published result, each paper typed twice by its marks."""
        self.keyboard.sequence(f"Alt+{CONFERENCE + 1}")
        self.to_agreed(papers)
        self.seal()
        self.sign()
        self.publish()

    def behind_the_elected(self) -> None:
        """The funnel followed by itself; from its figure to the registrations behind it."""
        self.page(REGISTRATION, FUNNEL)
        table = self.session.tabs.registration.funnel.table
        names = [column.title for column in table.columns()]
        self.keyboard.tab_to(table)
        self.keyboard.keys(K.Key_Down)
        while table.currentIndex().column() < names.index(COLUMNS[RegistrationState.ELECTED]):
            self.keyboard.keys(K.Key_Right)
        assert table.currentIndex().data() == "4"
        self.keyboard.keys(K.Key_Return)
        assert self.session.tabs.registration.pages.currentIndex() == LIST

    def review(self) -> None:
        """Báo cáo tổng kết, with every figure that was written on the way."""
        self.page(PLANS, REVIEW)
        self.keyboard.sequence("F9")
