"""One record asked for in a dialog: its form, stored by its button and not by itself."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from thidua_desktop.records.base import Record
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.field_text import check_texts
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.ask.dialog_foot import DialogFoot
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.register.record_form import RecordForm


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordQuestion:
    """What is asked: a stored record to change, or a new one that begins with what is given.

    Fields named in `without` keep what the record holds. A `locked` one is only looked at. `dress`
    makes fields follow one another.
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
    dress: Callable[[RecordForm], object] = lambda _form: None


class RecordDialog(Dialog):
    """Ctrl+Enter or the button stores what was typed; refused, the dialog stays and says why."""

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
        self.form.ended.connect(self.primary.setFocus)
        self.form.focus_first()

    def accept(self) -> None:
        """Store what stands in the form, if all of it is right."""
        asked = self._question
        if asked.locked:
            return
        checked = check_texts(
            asked.kind, self.form.texts(), asked.links, asked.year, self.form.base()
        )
        if checked.record is None:
            fault = checked.faults[0]
            self.form.show_refusal(fault.path, sentence(fault))
            self.form.field(fault.path).editor.setFocus()
            return
        try:
            self._store(checked.record)
        except Refused as error:
            self.status.show_words("bad", sentence(error))
            self.status.show()
            return
        super().accept()


def ask_record(
    parent: QWidget | None, question: RecordQuestion, store: Callable[[Any], object]
) -> RecordDialog:
    """Opens the dialog over its window; does not wait."""
    dialog = RecordDialog(parent, question, store)
    dialog.open()
    return dialog
