"""The titles of a paper under one another, and the button that adds one of the year's titles."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from thidua_desktop.records.conference import Contest
from thidua_desktop.services.conference.draft_paper import (
    add_contest,
    add_names,
    change_contest_title,
    change_seats,
    draft_contests,
    move_contest,
    move_name,
    remove_name,
    use_proposed_rule,
)
from thidua_desktop.texts.conference import prepare as texts
from thidua_desktop.ui.look import icons
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.prepare.prepare_asks import ask_remove_contest
from thidua_desktop.ui.tabs.conference.prepare.prepare_fields import EditorGuard, RecordField
from thidua_desktop.ui.tabs.conference.prepare.prepare_names import NamesTable, choose_names
from thidua_desktop.ui.tabs.conference.prepare.prepare_state import (
    ContestState,
    PrepareState,
    free_units,
    titles_to_choose,
)
from thidua_desktop.ui.widgets.base.field import field_row
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, spaced, vbox
from thidua_desktop.ui.widgets.base.menu_button import MenuButton
from thidua_desktop.ui.widgets.base.scrolled import turn

_NARROW = 688
"""Below this the words of the closed lists have no room beside the figures."""


class ContestBlock(QFrame):
    """Edits one contest of a draft; of a frozen form it shows it."""

    faults_changed = Signal()
    remove_wanted = Signal(object)

    def __init__(
        self, context: ConferenceContext, guard: EditorGuard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._context = context
        self._state: ContestState | None = None
        self.heading = label("", "heading", wrap=True)
        self._count = label("", "secondary")
        self.up, self.down = (
            _arrow("arrow-up", texts.CONTEST_UP),
            _arrow("arrow-down", texts.CONTEST_DOWN),
        )
        self.remove = button(texts.REMOVE_CONTEST, "quiet", "trash")
        self.fields = {field.spec.name: field for field in _make_fields(self)}
        self.offer = button("", "link")
        self.restore = button(texts.USE_PROPOSED, "link")
        self.needed = label("", "strong", wrap=True)
        self._source = label("", "small", wrap=True)
        self._differs = label("", "small", "warning", wrap=True)
        self.names = NamesTable(self)
        self.add = button(texts.ADD_NAMES, icon="plus")
        self.name_up = button(texts.NAME_UP, "quiet", "arrow-up")
        self.name_down = button(texts.NAME_DOWN, "quiet", "arrow-down")
        self.name_off = button(texts.REMOVE_NAME, "quiet", "trash")
        self._keys = label(texts.NAMES_KEYS, "small", wrap=True)
        self._lay_out()
        self._connect()
        guard.guard(self)

    @property
    def state(self) -> ContestState:
        assert self._state is not None
        return self._state

    @property
    def record(self) -> Contest:
        return self.state.contest.record

    def chain(self) -> list[QWidget]:
        """The widgets in the order in which the Tab key goes through them."""
        of = self.fields
        names = ("title", "name", "seats", "majority", "compare", "base", "max_agree")
        return [
            self.up,
            self.down,
            self.remove,
            *(of[name].editor for name in names),
            self.offer,
            of["requires"].editor,
            self.restore,
            self.names,
            self.add,
            self.name_off,
            self.name_up,
            self.name_down,
        ]

    def show_contest(self, state: ContestState, *, editing: bool) -> None:
        self._state = state
        self.heading.setText(state.heading)
        self._count.setText(state.count)
        self._show_fields(state, editing=editing)
        self.needed.setText(state.needed)
        self._source.setText(state.source)
        self._differs.setText(state.differs)
        self._differs.setVisible(bool(state.differs))
        self.restore.setVisible(editing and bool(state.differs))
        self.names.show_lines(state.lines, editing=editing)
        self.up.setEnabled(not state.is_first)
        self.down.setEnabled(not state.is_last)
        several = editing and not (state.is_first and state.is_last)
        self.up.setVisible(several)
        self.down.setVisible(several)
        for widget in (self.remove, self.add, self.name_up, self.name_down, self.name_off):
            widget.setVisible(editing)
        self._keys.setVisible(editing)
        self._show_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn(self._rule, self.width(), below=_NARROW)

    def open_names(self) -> None:
        """Choose units for this list."""
        conference = self._context.known_conference
        contests = self._context.cases.read(draft_contests, self.record.round_id)
        units = free_units(conference, self.state.contest, contests)
        choose_names(self, self.record.name, units, self._add_names)

    def _show_fields(self, state: ContestState, *, editing: bool) -> None:
        conference, record = self._context.known_conference, self.record
        titles = titles_to_choose(conference.year, self._context.cases.propose_contest)
        choices = [(title.name, title.code) for title in titles]
        if record.title not in {code for _, code in choices}:
            choices.append((record.name, record.title))
        self.fields["title"].set_choices(choices)
        self.fields["requires"].set_choices([(texts.REQUIRES_NOTHING, ""), *state.requires])
        for field in self.fields.values():
            field.show_value(record, editing=editing)
        limit = self.fields["max_agree"]
        limit.editor.setEnabled(not state.by_seats)
        limit.set_fixed_text(texts.MAX_AGREE_BY_SEATS if state.by_seats else "")
        self.offer.setVisible(editing and state.offered is not None)
        self.offer.setText(texts.offer_limit(state.offered or 0))
        self.offer.setToolTip(state.offered_why)
        self.offer.setAccessibleName(state.offered_why)

    def _lay_out(self) -> None:
        of = self.fields
        layout = vbox(on=self, gap=6, around=(24, 16, 24, 18))
        head = hbox((self.heading, 1), self._count, self.up, self.down, self.remove, gap=8)
        layout.addLayout(head)
        layout.addLayout(field_row(of["title"], of["name"]))
        self._rule = self._rule_row()
        layout.addLayout(self._rule)
        limit = hbox((of["max_agree"], 1), self.offer, gap=6)
        row = hbox((limit, 1), (of["requires"], 1), gap=14)
        layout.addLayout(row)
        layout.addWidget(self._rule_box())
        layout.addWidget(self.names)
        buttons = FlowLayout()
        for each in (self.add, self.name_off, self.name_up, self.name_down):
            buttons.addWidget(each)
        layout.addLayout(buttons)
        layout.addWidget(self._keys)

    def _rule_row(self) -> QHBoxLayout:
        of = self.fields
        return hbox(
            (field_row(of["seats"], of["majority"], stretches=(9, 11)), 20),
            (field_row(of["compare"], of["base"], stretches=(19, 24)), 43),
            gap=14,
        )

    def _rule_box(self) -> QFrame:
        box = QFrame()
        box.setProperty("role", "info")
        lines = vbox(self.needed, self._source, on=box, gap=3, around=(14, 10, 14, 10))
        last = hbox((self._differs, 1), self.restore)
        lines.addLayout(last)
        return box

    def _connect(self) -> None:
        for field in self.fields.values():
            field.edited.connect(self._on_edited)
            field.faults_changed.connect(self.faults_changed)
        self.offer.clicked.connect(lambda: self._on_edited("max_agree", self.state.offered))
        self.restore.clicked.connect(self._on_restore)
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self.state))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.add.clicked.connect(self.open_names)
        self.names.add_wanted.connect(self.open_names)
        self.names.remove_wanted.connect(self._on_name_off)
        self.names.move_wanted.connect(self._on_name_moved)
        self.names.row_chosen.connect(lambda _row: self._show_buttons())
        self.name_off.clicked.connect(self.names.remove_chosen)
        self.name_up.clicked.connect(lambda: self.names.move_chosen(-1))
        self.name_down.clicked.connect(lambda: self.names.move_chosen(1))

    def _show_buttons(self) -> None:
        at, names = self.names.chosen(), len(self.names.lines.rows())
        self.name_off.setEnabled(at >= 0)
        self.name_up.setEnabled(at > 0)
        self.name_down.setEnabled(0 <= at < names - 1)

    def _on_edited(self, name: str, value: Any) -> None:
        context, record = self._context, self.record
        if name == "title":
            conference = context.known_conference
            propose = context.cases.propose_contest
            context.change(change_contest_title, propose, record, conference.year, value)
        elif name == "seats":
            context.change(change_seats, record, value)
        else:
            changed = record.model_copy(update={name: value})
            context.save(changed)

    def _on_restore(self) -> None:
        conference, record = self._context.known_conference, self.record
        cases, year = self._context.cases, conference.year
        self.fields["base"].editor.setFocus()
        self._context.change(use_proposed_rule, cases.propose_contest, record, year)

    def _move(self, step: int) -> None:
        record = self.record
        self._context.change(move_contest, record, step)

    def _add_names(self, units: tuple[int, ...]) -> None:
        record = self.record
        self._context.change(add_names, record, units)
        self.names.setFocus()

    def _on_name_off(self, nominee: Any) -> None:
        self._context.change(remove_name, nominee)

    def _on_name_moved(self, nominee: Any, step: int) -> None:
        self._context.change(move_name, nominee, step)


def _make_fields(block: QWidget) -> tuple[RecordField, ...]:
    made = partial(RecordField, Contest, parent=block)
    return (
        made("title", texts.CONTEST_TITLE, texts.CONTEST_TITLE_HELP, choices=[("", "")]),
        made("name", texts.CONTEST_NAME, texts.CONTEST_NAME_HELP),
        made("seats", texts.SEATS, texts.SEATS_HELP),
        made("majority", texts.MAJORITY),
        made("compare", texts.COMPARE, texts.COMPARE_HELP),
        made("base", texts.BASE, texts.BASE_HELP),
        made("max_agree", texts.MAX_AGREE, texts.MAX_AGREE_HELP, nothing=texts.UNLIMITED),
        made(
            "requires",
            texts.REQUIRES,
            texts.REQUIRES_HELP,
            choices=[(texts.REQUIRES_NOTHING, "")],
        ),
    )


def _arrow(icon: str, text: str) -> QPushButton:
    made = button("", "quiet")
    icons.dress(made, icon)
    made.setAccessibleName(text)
    made.setToolTip(text)
    made.setFixedWidth(44)
    return made


class ContestList(QWidget):
    """Keeps one block a contest, by its id, so that what is being typed is never drawn anew."""

    faults_changed = Signal()

    def begin(self, context: ConferenceContext, guard: EditorGuard) -> None:
        self._context, self._guard = context, guard
        self.blocks: dict[int, ContestBlock] = {}
        self.add = MenuButton(texts.ADD_CONTEST, "plus")
        self._empty = label(texts.NO_CONTEST, "secondary", wrap=True)
        self._place = vbox(gap=16)
        vbox(self._place, self._empty, spaced(self.add, None, across=True), on=self, gap=12)

    def show_contests(self, state: PrepareState) -> None:
        wanted = [one.contest.id for one in state.contests]
        for contest_id in [known for known in self.blocks if known not in wanted]:
            gone = self.blocks.pop(contest_id)
            self._place.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, one in enumerate(state.contests):
            block = self.blocks.get(one.contest.id) or self._new_block(one.contest.id)
            if self._place.indexOf(block) != at:
                self._place.removeWidget(block)
                self._place.insertWidget(at, block)
                block.show()  # at once, so that the keyboard can go into it
            block.show_contest(one, editing=state.editing)
        self._empty.setVisible(not state.contests)
        self.add.setVisible(state.editing)
        if state.editing:
            self._show_titles(state)

    def chain(self, state: PrepareState) -> list[QWidget]:
        blocks = [self.blocks[one.contest.id] for one in state.contests]
        return [*(widget for block in blocks for widget in block.chain()), self.add]

    def field_faults(self, state: PrepareState) -> list[str]:
        return [
            texts.field_fault(field.text, one.contest.record.name)
            for one in state.contests
            for field in self.blocks[one.contest.id].fields.values()
            if field.fault()
        ]

    def _new_block(self, contest_id: int) -> ContestBlock:
        block = ContestBlock(self._context, self._guard, self)
        block.faults_changed.connect(self.faults_changed)
        block.remove_wanted.connect(lambda one: ask_remove_contest(self._context, self, one))
        self.blocks[contest_id] = block
        return block

    def _show_titles(self, state: PrepareState) -> None:
        conference = self._context.known_conference
        self.add.menu().clear()
        existing = [one.contest for one in state.contests]
        titles = titles_to_choose(conference.year, self._context.cases.propose_contest, existing)
        for title in titles:
            self.add.add(title.name, partial(self._on_add, title.code))
        self.add.setEnabled(bool(titles))
        self.add.setToolTip("" if titles else texts.NO_TITLES)

    def _on_add(self, title: str) -> None:
        conference, view = self._context.known_conference, self._context.round
        assert view is not None
        propose = self._context.cases.propose_contest
        made = self._context.change(add_contest, propose, view.id, conference.year, title)
        if made.announce(texts.CONTEST_ADDED):
            self.blocks[made.result].fields["seats"].editor.setFocus()
