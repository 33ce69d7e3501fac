"""Mở hồ sơ năm mới: what is carried over, page by page; all is shown before it is done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QWidget,
)

from thidua_desktop.domain.codes.year import RulesReason
from thidua_desktop.records.base import YEARS, stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.contributed import OPEN_WORK
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.years.open_year import open_year, typed_year
from thidua_desktop.services.years.rule_choices import RuleSets
from thidua_desktop.services.years.year_proposal import YearChoices, YearProposal, propose_year
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.texts.years import open_year as texts
from thidua_desktop.texts.years.year import rules_reason
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.tabs.years import open_state
from thidua_desktop.ui.widgets.ask.wizard import Wizard, WizardPage
from thidua_desktop.ui.widgets.base.choice_box import ChoiceBox
from thidua_desktop.ui.widgets.base.field import Field, field_row
from thidua_desktop.ui.widgets.base.labels import empty, label, spaced, two_columns, vbox
from thidua_desktop.ui.widgets.table.check_list import TickList

_REASON_TONES = {RulesReason.IN_FORCE: "secondary", RulesReason.NOT_IN_FORCE: "warning"}
_TOP = Qt.AlignmentFlag.AlignTop


class OpenYearWizard(Wizard):
    """Nothing is written before its last button; then `opened` is told the id of the new year."""

    def __init__(
        self,
        cases: OpenStore,
        rule_sets: RuleSets,
        opened: Callable[[int], object],
        parent: QWidget | None = None,
    ) -> None:
        self._cases, self._rule_sets = cases, rule_sets
        self._opened = 0
        existing = [year.year for year in cases.registers.list(EmulationYear)]
        self._existing = frozenset(existing)
        self._proposal = self._propose(max(existing, default=YEARS[0] - 1) + 1)
        self._make_parts()
        super().__init__(texts.TITLE, self._made_pages(), texts.TITLE, self._open, parent)
        self.done_well.connect(lambda: opened(self._opened))
        self.year.editor.textChanged.connect(lambda _text: self._on_year())
        self._show_proposal()

    def choices(self) -> YearChoices:
        found = self._proposal
        conference = found.conference
        return YearChoices(
            year=found.year,
            rules=str(self.rules.editor.currentData() or ""),
            members=tuple(stored_id(found.members[at].unit) for at in self.members.ticked()),
            items=tuple(found.items[at] for at in self.items.ticked()),
            steps=tuple(
                found.steps[at].model_copy(update={"position": place})
                for place, at in enumerate(self.steps.ticked(), 1)
            ),
            movement=found.movement if self.movement.taken() else "",
            theme=found.theme if self.theme.taken() else "",
            launched_by=conference.id if conference and self.launched.taken() else None,
        )

    def summary(self) -> tuple[tuple[str, str], ...]:
        return open_state.summary(self._proposal, self.choices())

    def _make_parts(self) -> None:
        self.year: Field[QLineEdit] = Field(
            texts.YEAR, QLineEdit(str(self._proposal.year)), required=True
        )
        self.rules: Field[QComboBox] = Field(texts.RULES, ChoiceBox(letters=20))
        self.reason = label("", "", "secondary", wrap=True)
        self.notice = label("", "", "info", wrap=True)
        self.movement = Offer(texts.COPY_MOVEMENT)
        self.theme = Offer(texts.COPY_THEME)
        self.launched = Offer(texts.LAUNCHED_BY)
        self.members = TickList(texts.MEMBERS_PAGE, ordered=True)
        self.people = label("", "secondary", wrap=True)
        self.leaders = label("", "body", wrap=True)
        self.items = TickList(texts.ITEMS_PAGE)
        self.no_items = label(texts.NO_ITEMS, "secondary", wrap=True)
        self.steps = TickList(texts.STEPS_PAGE, ordered=True)
        self._grid = two_columns(16, 10)

    def _made_pages(self) -> tuple[WizardPage, ...]:
        row = field_row(self.year, self.rules, stretches=(1, 3))
        for field in (self.year, self.rules):
            row.setAlignment(field, _TOP)
        offers = (self.movement, self.theme, self.launched)
        first = _page(row, self.reason, self.notice, *offers)
        return (
            WizardPage(texts.YEAR_PAGE, first, self._year_fault, explanation=texts.YEAR_TEXT),
            WizardPage(
                texts.MEMBERS_PAGE,
                _page(self.members, self.people),
                self._members_fault,
                explanation=texts.MEMBERS_TEXT,
            ),
            WizardPage(texts.LEADERS_PAGE, _page(self.leaders), explanation=texts.LEADERS_TEXT),
            WizardPage(
                texts.ITEMS_PAGE, _page(self.items, self.no_items), explanation=texts.ITEMS_TEXT
            ),
            WizardPage(texts.STEPS_PAGE, _page(self.steps), explanation=texts.STEPS_TEXT),
            WizardPage(
                texts.LAST_PAGE,
                _page(self._grid),
                entered=self._show_summary,
                explanation=texts.LAST_TEXT,
            ),
        )

    def _number(self) -> int | None:
        return typed_year(self.year.editor.text())

    def _propose(self, year: int) -> YearProposal:
        return self._cases.read(propose_year, year, self._rule_sets, OPEN_WORK)

    def _on_year(self) -> None:
        """Another year: everything is proposed anew."""
        number = self._number()
        self.year.set_fault(self._wrong_year())
        if number is not None and number not in self._existing:
            self._proposal = self._propose(number)
            self._show_proposal()

    def _show_proposal(self) -> None:
        found = self._proposal
        tone, text = open_state.year_notice(found)
        self.notice.setText(text)
        set_tone(self.notice, tone)
        box = self.rules.editor
        box.clear()
        for rules in found.rules:
            box.addItem(rules.title, rules.name)
        if found.rules:
            why = rules_reason(found.rules_reason, found.year, found.rules[0].title)
            self.reason.setText(why)
            set_tone(self.reason, _REASON_TONES[found.rules_reason])
        self.movement.offer(found.movement)
        self.theme.offer(found.theme)
        self.launched.offer(found.conference.name if found.conference else "")
        self.members.set_items(enumerate(open_state.member_text(one) for one in found.members))
        self.people.setText(open_state.people_text(found))
        tone, text = open_state.leaders_text(found)
        self.leaders.setText(text)
        set_tone(self.leaders, tone if tone == "warning" else "")
        self.items.set_items(enumerate(open_state.item_text(one) for one in found.items))
        self.items.setVisible(bool(found.items))
        self.no_items.setVisible(not found.items)
        self.steps.set_items(enumerate(step.text for step in found.steps))

    def _show_summary(self) -> None:
        self._primary = texts.PRIMARY.format(self._proposal.year)
        empty(self._grid)
        for row, (heading, text) in enumerate(self.summary()):
            self._grid.addWidget(label(heading, "section"), row, 0, _TOP)
            self._grid.addWidget(label(text, wrap=True), row, 1, _TOP)

    def _wrong_year(self) -> str:
        number = self._number()
        if number is None:
            return texts.BAD_YEAR
        return texts.YEAR_THERE.format(number) if number in self._existing else ""

    def _year_fault(self) -> str:
        return self._wrong_year() or ("" if self.rules.editor.currentData() else texts.NO_RULES)

    def _members_fault(self) -> str:
        needed = bool(self._proposal.members) and not self.members.ticked()
        return texts.NO_MEMBERS if needed else ""

    def _open(self) -> str:
        try:
            opened = self._cases.registers.do(open_year, self.choices(), self._rule_sets)
            self._opened = stored_id(opened)
        except Refused as error:
            return sentence(error)
        return ""


class Offer(QWidget):
    """A box to tick with what it is about under it; it is not ticked by itself."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(text)
        self._what = label("", "secondary", wrap=True)
        self._what.setContentsMargins(26, 0, 0, 0)
        vbox(self.box, self._what, on=self, gap=2)

    def offer(self, what: str) -> None:
        """Offer this; nothing where there is nothing."""
        self._what.setText(what)
        self.box.setAccessibleDescription(what)
        self.setVisible(bool(what))
        self.box.setChecked(False)

    def taken(self) -> bool:
        return self.box.isChecked()


def _page(*parts: QWidget | QLayout) -> QWidget:
    stretched = ((part, 100 if isinstance(part, TickList) else 0) for part in parts)
    return spaced(*stretched, None, gap=10, right=12)
