"""Ý kiến bằng văn bản: what absent members wrote, typed name by name and stored at once."""

from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from thidua_desktop.texts.conference import hand_out as texts
from thidua_desktop.ui.look.theme import CONTROL, set_tone
from thidua_desktop.ui.tabs.conference.desk import Desk
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_written_state import (
    Key,
    Written,
    WrittenLine,
    WrittenSection,
    written_faults,
    written_state,
)
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.field import inset
from thidua_desktop.ui.widgets.base.labels import button, label

SHOWN_ROWS = 8
_MOST = 100_000
_NUMBER_WIDTH, _FIGURE_WIDTH = 44, 120
_ROW_GAP = 4


def add_written_card(desk: Desk, before: QWidget) -> "WrittenCard":
    """Put the card above another one."""
    around = before.parentWidget()
    made = WrittenCard(desk, around)  # a card without a place would show as a window
    column = around.layout() if around is not None else None
    assert isinstance(column, QBoxLayout)
    column.insertWidget(column.indexOf(before), made)
    return made


class _Figure(QSpinBox):
    """How many; Enter goes on to the next one, as the Tab key does."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setRange(0, _MOST)
        self.setFixedWidth(_FIGURE_WIDTH)
        self.setAccessibleName(name)
        inset(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.focusNextChild()


class WrittenCard(Card):
    """Stands where the form allows such opinions, and says when they can be typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(texts.WRITTEN_TITLE, parent=parent)
        self._desk = desk
        self._round: object = None
        self._shown: object = None
        self._stored: Written = {}
        self.figures: dict[Key, tuple[QSpinBox, QSpinBox]] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words = label(texts.WRITTEN_HELP, "secondary", wrap=True)
        self.said = label("", "secondary", wrap=True)
        self.keep = button(texts.WRITTEN_KEEP, clicked=self._on_keep)
        self.body.addWidget(self.words)
        self.body.addWidget(self._area)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.keep)
        self.body.addLayout(foot)
        desk.changed.connect(self._show)
        self._show()

    def typed(self) -> dict[Key, tuple[int, int]]:
        """What stands in the table now."""
        return {key: (a.value(), d.value()) for key, (a, d) in self.figures.items()}

    def _show(self) -> None:
        """Draw what is stored; what was typed and not yet stored stays as it is."""
        view = self._desk.round
        state = written_state(view, self._desk.lock) if view is not None else None
        self.setVisible(state is not None and state.visible)
        if view is None or state is None or not state.visible:
            return
        self.set_secondary(state.absent)
        self.words.setText(state.why_closed or texts.WRITTEN_HELP)
        if (view.id, view.session) != self._round:
            self._round, self._shown, self.figures = (view.id, view.session), None, {}
        unsaved = self._changed() if state.editing else {}
        if (state.editing, state.sections) != self._shown:
            self._shown = (state.editing, state.sections)
            self._build(state.sections, editing=state.editing)
        for key, editors in self.figures.items():
            kept = unsaved.get(key) if editors[0].isEnabled() else None
            for editor, figure in zip(editors, kept or state.stored[key], strict=True):
                with QSignalBlocker(editor):
                    editor.setValue(figure)
        self._stored = state.stored
        self._show_faults()

    def _build(self, sections: tuple[WrittenSection, ...], *, editing: bool) -> None:
        self.figures = {}
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setVerticalSpacing(_ROW_GAP)
        grid.setColumnMinimumWidth(0, _NUMBER_WIDTH)
        grid.setColumnStretch(1, 1)
        heads = (texts.WRITTEN_NAME, texts.WRITTEN_AGREE, texts.WRITTEN_DISAGREE)
        for column, words in enumerate(heads, start=1):
            grid.addWidget(label(words, "field_label"), 0, column)
        for section in sections:
            row = grid.rowCount()
            grid.addWidget(label(section.title, "section", wrap=True), row, 0, 1, 4)
            for line in section.lines:
                self._add_line(grid, line, editing=editing)
        self._area.setWidget(inner)
        self._order_keys()
        room = SHOWN_ROWS * (CONTROL + _ROW_GAP)
        self._area.setFixedHeight(min(room, inner.sizeHint().height()))

    def _order_keys(self) -> None:
        """From the first figure through the last to the button, which was made before them."""
        figures = [editor for pair in self.figures.values() for editor in pair]
        for first, second in pairwise((self.keep, *figures, self.keep)):
            QWidget.setTabOrder(first, second)

    def _add_line(self, grid: QGridLayout, line: WrittenLine, *, editing: bool) -> None:
        row = grid.rowCount()
        grid.addWidget(label(str(line.number), "strong"), row, 0)
        grid.addWidget(label(line.name, wrap=True), row, 1)
        agree, disagree = (
            _Figure(texts.written_of(opinion, line.number, line.name))
            for opinion in (texts.WRITTEN_AGREE, texts.WRITTEN_DISAGREE)
        )
        for column, editor in ((2, agree), (3, disagree)):
            editor.setEnabled(editing and line.open)
            editor.valueChanged.connect(self._show_faults)
            grid.addWidget(editor, row, column)
        self.figures[line.key] = (agree, disagree)

    def _changed(self) -> dict[Key, tuple[int, int]]:
        return {k: typed for k, typed in self.typed().items() if typed != self._stored.get(k)}

    def _show_faults(self) -> None:
        view = self._desk.round
        if view is None:
            return
        changed = self._changed()
        faults = written_faults(view, self.typed())
        self.said.setText("\n".join(faults) or (texts.WRITTEN_UNSAVED if changed else ""))
        set_tone(self.said, "bad" if faults else "")
        self.keep.setEnabled(bool(changed) and not written_faults(view, changed))

    def _on_keep(self) -> None:
        view, changed = self._desk.round, self._changed()
        if view is not None:
            self._desk.do(
                lambda: self._desk.cases.record_written(view.id, changed), texts.WRITTEN_DONE
            )
