"""Kiểm tra mẫu văn bản: the office's templates, what is wrong with each, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt

from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.documents import template_check as texts
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.office_templates import FindingsTable, TemplateActs
from thidua_desktop.ui.shell.take_template_dialog import TakeTemplateDialog
from thidua_desktop.ui.shell.template_versions_dialog import TemplateVersionsDialog
from thidua_desktop.ui.widgets.base.dialog import ClosingFoot, Dialog
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton, QWidget

    from thidua_desktop.services.issuing.templates.own_template import OwnTemplate
    from thidua_desktop.ui.shell.office_templates import OfficeTemplates

_SIZE: Final = QSize(1060, 640)


class TemplatesDialog(Dialog):
    """Enter opens the chosen template; each of its buttons has a key."""

    def __init__(self, office: OfficeTemplates, parent: QWidget) -> None:
        super().__init__(parent, texts.TITLE, size=_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.office = office
        self.model: RowsModel[OwnTemplate] = RowsModel(
            (
                Column(texts.DOCUMENT, lambda one: TITLES[one.kind], stretch=True),
                Column(texts.FILE, lambda one: one.name, width=230),
                Column(texts.STATE, _state, width=230, tone=_tone),
            ),
            key=lambda one: one.name,
        )
        self.table = TableView(self.model)
        self.table.setAccessibleName(texts.TITLE)
        self.findings = FindingsTable()
        self.status = StatusLine()
        self._acts = TemplateActs(office, self.status)
        self._lay_out()
        self.table.row_opened.connect(lambda _row: self._do(self._acts.edit))
        self.table.row_chosen.connect(lambda *_: self._show_chosen())
        self._check()
        self.table.choose(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.add_head(texts.TITLE, texts.EXPLANATION)
        self.body.addWidget(self.table, 3)
        self.body.addWidget(label(texts.OF_CHOSEN, "field_label"))
        self.body.addWidget(self.findings, 2)
        self.top.addWidget(self.status)  # seen on a small screen too
        self.add_foot(self._foot())

    def _foot(self) -> ClosingFoot:
        acts = self._acts
        self.open_it = button(texts.OPEN, icon="word", clicked=lambda: self._do(acts.edit))
        self.again = button(texts.AGAIN, key="F5", clicked=self._check)
        self.preview = self._button(texts.PREVIEW, "F4", acts.preview)
        self.comment = self._button(texts.COMMENT, "F7", acts.comment)
        self.compare = self._button(texts.COMPARE, "F3", self._compare)
        self.take = self._button(texts.TAKE, "F2", self._on_take)
        self.back = self._button(texts.PUT_BACK, "F6", self._put_back)
        before = (self.open_it, self.preview, self.again, self.comment, self.compare)
        return ClosingFoot(self, *before, self.take, self.back)

    def _button(self, text: str, key: str, act: Callable[[OwnTemplate], object]) -> QPushButton:
        return button(text, key=key, clicked=lambda: self._do(act))

    def _do(self, act: Callable[[OwnTemplate], object]) -> None:
        chosen = self.model.row_at(self.table.chosen())
        if chosen is not None:
            act(chosen)

    def _check(self) -> None:
        """Read all anew, those that need mending first; the chosen one stays chosen."""
        chosen = self.model.row_at(self.table.chosen())
        rows = sorted(self.office.read(), key=_urgency)
        self.model.set_rows(rows)
        self.table.choose(max(self.model.place(chosen.name), 0) if chosen is not None else 0)
        broken = sum(one.broken > 0 for one in rows)
        own = sum(one.edited for one in rows)
        self.status.show_text("warning" if broken else "good", texts.checked(own, broken))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.model.row_at(self.table.chosen())
        self.findings.show_findings(chosen)
        self.comment.setEnabled(chosen is not None and bool(chosen.findings))
        self.back.setEnabled(chosen is not None and chosen.edited)

    def _compare(self, chosen: OwnTemplate) -> None:
        TemplateVersionsDialog(self.office, chosen, self, self._check).open()

    def _on_take(self, chosen: OwnTemplate) -> None:
        def ask(path: Path) -> None:
            candidate = self.office.examine(chosen, path)
            TakeTemplateDialog(self.office, candidate, self, self._taken).open()

        self.office.files.open_file(self, texts.TAKE_TITLE, texts.TAKE_FILES, ask)

    def _taken(self, candidate: OwnTemplate) -> None:
        self._check()
        title = TITLES[candidate.kind]
        self.status.show_text("good", texts.TAKEN.format(candidate.path.name, title))

    def _put_back(self, chosen: OwnTemplate) -> None:
        try:
            kept = self.office.put_back(chosen.name)
        except Refused as refused:
            self.status.show_text("bad", sentence(refused))
            return
        self._check()
        if kept is not None:
            where = f"{kept.parent.name}/{kept.name}"
            self.status.show_text("good", texts.HAS_PUT_BACK.format(chosen.name, where))


def _urgency(one: OwnTemplate) -> tuple[bool, ...]:
    return not one.broken, not one.findings, not one.edited


def _state(one: OwnTemplate) -> str:
    return texts.state(one.broken, len(one.findings), edited=one.edited, behind=one.behind)


def _tone(one: OwnTemplate) -> str:
    return "bad" if one.broken else "" if one.edited else "secondary"
