"""The titles of a paper under one another, and the button that adds one of the year's titles."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.texts.conference import prepare as texts
from thidua_desktop.ui.tabs.conference.desk import Desk
from thidua_desktop.ui.tabs.conference.prepare.prepare_asks import ask_remove_contest
from thidua_desktop.ui.tabs.conference.prepare.prepare_contest import ContestBlock
from thidua_desktop.ui.tabs.conference.prepare.prepare_fields import EditorGuard
from thidua_desktop.ui.tabs.conference.prepare.prepare_state import PrepareState, titles_to_choose
from thidua_desktop.ui.widgets.base.labels import label, spaced
from thidua_desktop.ui.widgets.base.menu_button import MenuButton


class ContestList(QWidget):
    """Keeps one block a contest, by its id, so that what is being typed is never drawn anew."""

    faults_changed = Signal()

    def __init__(self, desk: Desk, guard: EditorGuard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._guard = guard
        self.blocks: dict[int, ContestBlock] = {}
        self.add = MenuButton(texts.ADD_CONTEST, "plus")
        self._empty = label(texts.NO_CONTEST, "secondary", wrap=True)
        self._place = QVBoxLayout()
        self._place.setSpacing(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._place)
        layout.addWidget(self._empty)
        layout.addWidget(spaced(self.add, None, across=True))

    def show_contests(self, state: PrepareState) -> None:
        """Show the contests in their order, and the titles that may be added."""
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
        """The widgets in the order in which the Tab key goes through them."""
        blocks = [self.blocks[one.contest.id] for one in state.contests]
        return [*(widget for block in blocks for widget in block.chain()), self.add]

    def field_faults(self, state: PrepareState) -> list[str]:
        """What stands in a field and could not be kept."""
        return [
            texts.field_fault(field.words, one.contest.record.name)
            for one in state.contests
            for field in self.blocks[one.contest.id].fields.values()
            if field.fault()
        ]

    def _new_block(self, contest_id: int) -> ContestBlock:
        block = ContestBlock(self._desk, self._guard)
        block.faults_changed.connect(self.faults_changed)
        block.remove_wanted.connect(lambda one: ask_remove_contest(self._desk, self, one))
        self.blocks[contest_id] = block
        return block

    def _show_titles(self, state: PrepareState) -> None:
        conference = self._desk.conference
        assert conference is not None
        self.add.menu().clear()
        standing = [one.contest for one in state.contests]
        titles = titles_to_choose(conference.year, self._desk.cases.propose_contest, standing)
        for title in titles:
            self.add.add(title.name, partial(self._on_add, title.code))
        self.add.setEnabled(bool(titles))
        self.add.setToolTip("" if titles else texts.NO_TITLES)

    def _on_add(self, title: str) -> None:
        conference, view = self._desk.conference, self._desk.round
        assert conference is not None
        assert view is not None
        draft, ids = self._desk.cases.draft_paper, list[int]()
        done = self._desk.do(
            lambda: ids.append(draft.add_contest(view.id, conference.year, title)),
            texts.CONTEST_ADDED,
        )
        if done:
            self.blocks[ids[0]].fields["seats"].editor.setFocus()
