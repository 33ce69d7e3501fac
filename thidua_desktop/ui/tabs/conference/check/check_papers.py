"""The papers that differ, each a button, or the number of any paper to look at again."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSpinBox, QWidget

from thidua_desktop.texts.conference import checking as texts
from thidua_desktop.texts.conference import counting
from thidua_desktop.ui.tabs.conference.check.check_state import CheckView
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, empty, hbox, label, vbox


class PaperChoice(QWidget):
    paper_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: tuple[int, ...] = ()
        self._buttons: dict[int, QPushButton] = {}
        self._list = QWidget()
        self._flow = FlowLayout(self._list)
        self.number = QSpinBox()
        self.number.setMinimum(1)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._any = QWidget()
        row = hbox(label(texts.PICK, "strong"), self.number, on=self._any)
        self.take = button(texts.TAKE_OUT, clicked=self._on_take)
        row.addWidget(self.take)
        row.addStretch(1)
        vbox(self._list, self._any, on=self)
        self.number.lineEdit().returnPressed.connect(self._on_take)

    def show_papers(self, view: CheckView, returned: int, chosen: int | None) -> None:
        self._any.setVisible(view.any_number)
        self._list.setVisible(not view.any_number)
        self.number.setMaximum(max(returned, 1))
        if view.open_numbers != self._numbers:
            self._numbers = view.open_numbers
            self._rebuild()
        for number, made in self._buttons.items():
            made.setChecked(number == chosen)

    def _rebuild(self) -> None:
        empty(self._flow)
        self._buttons = {}
        for number in self._numbers:
            made = button(
                counting.number_short(number), clicked=partial(self.paper_chosen.emit, number)
            )
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._flow.addWidget(made)
            self._buttons[number] = made

    def _on_take(self) -> None:
        self.paper_chosen.emit(self.number.value())
