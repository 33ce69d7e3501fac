"""One record asked for in a dialog: its form, stored by its button and not by itself."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from thidua_desktop.records.base import Record
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.field_text import check_texts
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.texts.registers.registers import SAVE_AND_MORE, SAVED_GO_ON
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.base.dialog import Dialog, DialogFoot
from thidua_desktop.ui.widgets.base.labels import button
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.register.record_form import RecordForm

MORE_KEY = "Ctrl+Shift+Enter"
_MORE_KEYS = ("Ctrl+Shift+Return", MORE_KEY)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordQuestion:
    """What is asked: a stored record to change, or a new one that begins with what is given.

    Fields named in `without` keep what the record holds. A `locked` one is only looked at. `dress`
    makes fields follow one another. With `more` another new one may follow, in the same dialog.
    """

    title: str
    primary: str
    kind: type[Record]
    rows: Sequence[Sequence[str]] = ()
    without: Collection[str] = ()
    locked: bool = False
    explanation: str = ""
    record: Record | None = None
    given: Mapping[str, Any] = field(default_factory=dict)
    links: LinkNames = field(default_factory=dict)
    year: int | None = None
    offered: Mapping[str, Sequence[str]] = field(default_factory=dict)
    more: bool = False
    dress: Callable[[RecordForm], object] = lambda _form: None


class RecordDialog(Dialog):
    """Ctrl+Enter or the button stores what was typed; refused, the dialog stays and says why.

    Ctrl+Shift+Enter stores it and begins another, which keeps what is likely to be the same.
    """

    def __init__(
        self, parent: QWidget | None, question: RecordQuestion, store: Callable[[Any], object]
    ) -> None:
        super().__init__(parent, question.title)
        self._question, self._store = question, store
        self.form = RecordForm(
            question.kind,
            question.rows,
            question.links,
            without=question.without,
            offered=question.offered,
        )
        self.form.set_year(question.year)
        self.form.show_record(question.record, **question.given)
        self.form.set_locked(locked=question.locked)
        question.dress(self.form)
        self.status = StatusLine()
        self.status.hide()  # it takes room once it has something to say
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_head(question.title, question.explanation)
        self.body.addWidget(self.form)
        self.body.addWidget(self.status)
        foot = DialogFoot(self, question.primary)
        self.primary = foot.primary
        self.primary.setVisible(not question.locked)
        self.add_foot(foot)
        self.more = button(
            SAVE_AND_MORE, key=MORE_KEY, shortcut=False, clicked=self.accept_and_go_on
        )
        self._offer_more(foot)
        self.form.ended.connect(self.primary.setFocus)
        self.form.checked.connect(self.status.hide)  # what was refused is being mended
        self.form.focus_first()

    def accept(self) -> None:
        if not self._question.locked and self._taken() is not None:
            super().accept()

    def accept_and_go_on(self) -> None:
        record = self._taken()
        if record is None:
            return
        alike = self.form.alike(record)
        self.form.show_record(None, **{**self._question.given, **alike})
        self._question.dress(self.form)
        self.form.focus_first()
        self._announce("good", SAVED_GO_ON)

    def _taken(self) -> Record | None:
        """Store what stands in the form and give it; None where something is wrong, and said."""
        asked = self._question
        self.form.complete()
        checked = check_texts(
            asked.kind, self.form.texts(), asked.links, asked.year, self.form.base()
        )
        if checked.record is None:
            fault = checked.faults[0]
            self.form.show_refusal(fault.path, sentence(fault))
            self.form.field(fault.path).editor.setFocus()
            return None
        try:
            self._store(checked.record)
        except Refused as error:
            self._announce("bad", sentence(error))
            return None
        return checked.record

    def _announce(self, tone: str, text: str) -> None:
        self.status.show_text(tone, text)
        self.status.show()

    def _offer_more(self, foot: DialogFoot) -> None:
        offered = self._question.more and not self._question.locked
        self.more.setVisible(offered)
        self.more.setAutoDefault(False)
        foot.insertWidget(foot.count() - 1, self.more)
        for key in _MORE_KEYS if offered else ():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.accept_and_go_on)


def ask_record(
    parent: QWidget | None, question: RecordQuestion, store: Callable[[Any], object]
) -> RecordDialog:
    dialog = RecordDialog(parent, question, store)
    dialog.open()
    return dialog
