"""Bảng kiểm phiếu gạch tay: its totals are typed, nothing of pass 1 is shown beside them."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSpinBox, QWidget

from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import checking as texts
from thidua_desktop.ui.forms.ui_conference_check import Ui_CheckPage
from thidua_desktop.ui.tabs.conference.check.check_state import (
    HandLine,
    hand_fault,
    hand_lines,
    typed_before,
)
from thidua_desktop.ui.tabs.conference.desk import Desk
from thidua_desktop.ui.widgets.base.field import Field
from thidua_desktop.ui.widgets.base.labels import label

_MOST = 100_000
_COLUMNS = (44, 0, 120)


class HandSection(QObject):
    """Fills the card of the hand tally and compares its totals."""

    def __init__(self, form: Ui_CheckPage, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._desk = desk
        self._shown: tuple[int, int] | None = None
        self.valid, self.invalid = _figure(), _figure()
        self.votes: dict[str, QSpinBox] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        form.handFiguresPlace.addWidget(Field(texts.HAND_VALID, self.valid, keep_room=False))
        form.handFiguresPlace.addWidget(Field(texts.HAND_INVALID, self.invalid, keep_room=False))
        form.handFiguresPlace.addStretch(2)
        form.handTablePlace.addWidget(self._area)
        form.handCardLayout.setStretch(3, 1)
        form.handButton.setText(f"{texts.HAND_COMPARE}   Ctrl+Enter")
        form.handButton.clicked.connect(self._on_compare)
        for editor in (self.valid, self.invalid):
            editor.valueChanged.connect(self._show_fault)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), form.handPage).activated.connect(form.handButton.click)

    def show_round(self, view: RoundView) -> None:
        """Begin with the totals as they were typed last."""
        if (view.id, view.session) != self._shown:
            self._shown = (view.id, view.session)
            self._build(view)
        self._show_fault()

    def _build(self, view: RoundView) -> None:
        valid, invalid, agree = typed_before(view)
        self.valid.setValue(valid)
        self.invalid.setValue(invalid)
        self.votes = {}
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        contest = ""
        for line in hand_lines(view):
            if line.contest != contest:
                contest = line.contest
                grid.addWidget(label(contest, "section", wrap=True), grid.rowCount(), 0, 1, 3)
            self._add_line(grid, line, agree.get(line.key, 0))
        self._area.setWidget(inner)

    def _add_line(self, grid: QGridLayout, line: HandLine, votes: int) -> None:
        row = grid.rowCount()
        editor = _figure()
        editor.setValue(votes)
        editor.setAccessibleName(f"{line.number}. {line.name}")
        editor.valueChanged.connect(self._show_fault)
        self.votes[line.key] = editor
        for at, part in enumerate((label(str(line.number), "strong"), label(line.name, wrap=True))):
            grid.addWidget(part, row, at)
        grid.addWidget(editor, row, 2)
        grid.setColumnMinimumWidth(0, _COLUMNS[0])
        grid.setColumnMinimumWidth(2, _COLUMNS[2])

    def _agree(self) -> dict[str, int]:
        return {key: editor.value() for key, editor in self.votes.items()}

    def _show_fault(self) -> None:
        view, form = self._desk.round, self._form
        if view is None:
            return
        fault = hand_fault(view.returned, self.valid.value(), self.invalid.value(), self._agree())
        begun = bool(self.valid.value() or self.invalid.value())
        form.handFault.setText(fault if begun else "")
        form.handButton.setEnabled(not fault)

    def _on_compare(self) -> None:
        view, desk = self._desk.round, self._desk
        if view is not None:
            figures = (self.valid.value(), self.invalid.value(), self._agree())
            desk.do(partial(desk.cases.enter_hand_tally, view.id, *figures), texts.HAND_COMPARED)


def _figure() -> QSpinBox:
    made = QSpinBox()
    made.setRange(0, _MOST)
    made.setAlignment(Qt.AlignmentFlag.AlignRight)
    return made
