"""Kiểm tra mẫu văn bản: the office's templates, what is wrong with each, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.templates.own_template import OwnTemplate, TemplateFinding
from thidua_desktop.texts.base import app
from thidua_desktop.texts.documents import template_check as texts
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, hbox, label
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout

_SIZE: Final = QSize(1060, 640)


@dataclass(frozen=True, slots=True)
class OfficeTemplates:
    """The office's folder, and what can be done with what is in it."""

    folder: Path
    read: Callable[[], tuple[OwnTemplate, ...]]
    put_back: Callable[[str], Path]
    opener: Callable[[Path], bool]


class TemplatesDialog(Dialog):
    """Enter opens the chosen template, F5 checks all anew, F6 puts the shipped one back."""

    def __init__(self, office: OfficeTemplates, parent: QWidget) -> None:
        super().__init__(parent, texts.TITLE, size=_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._office = office
        self.model: RowsModel[OwnTemplate] = RowsModel(
            (
                Column(texts.DOCUMENT, lambda one: TITLES[one.kind], stretch=True),
                Column(texts.FILE, lambda one: one.name, width=230),
                Column(texts.STATE, _state, width=170, tone=_tone),
            ),
            key=lambda one: one.name,
        )
        self.table = TableView(self.model, texts.NONE)
        self.table.setAccessibleName(texts.TITLE)
        self.found: RowsModel[TemplateFinding] = RowsModel(
            (
                Column(texts.PLACE, lambda one: one.place, width=190, wrap=True),
                Column(texts.WHAT, _sentence, stretch=True, wrap=True),
            )
        )
        self.findings = TableView(self.found, texts.SOUND)
        self.findings.setAccessibleName(texts.OF_CHOSEN)
        self.status = StatusLine()
        self._lay_out()
        self.table.row_opened.connect(lambda _row: self._on_open())
        self.table.row_chosen.connect(lambda *_: self._show_findings())
        self._check()
        self.table.choose(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.add_head(texts.TITLE, texts.EXPLANATION)
        self.body.addWidget(self.table, 3)
        self.body.addWidget(label(texts.OF_CHOSEN, "field_label"))
        self.body.addWidget(self.findings, 2)
        self.body.addWidget(self.status)
        self.add_foot(self._foot())

    def _foot(self) -> QHBoxLayout:
        self.open_it = button(texts.OPEN, icon="word", clicked=self._on_open)
        self.again = button(texts.AGAIN, key="F5", clicked=self._check)
        self.back = button(texts.PUT_BACK, key="F6", clicked=self._on_put_back)
        close = button(app.CLOSE, "primary", key="Esc", shortcut=False, clicked=self.reject)
        line = QWidget()
        flow = FlowLayout(line, gap=10)  # a narrow screen has room for two of them
        for made in (self.open_it, self.again, self.back):
            flow.addWidget(made)
        return hbox((line, 1), close, gap=10)

    def _check(self) -> None:
        """Read all anew, those that need mending first."""
        rows = sorted(self._office.read(), key=_urgency)
        self.model.set_rows(rows)
        broken = sum(one.broken > 0 for one in rows)
        checked = texts.checked(len(rows), broken) if rows else ""
        self.status.show_text("warning" if broken else "good", checked)
        self._show_findings()

    def _chosen(self) -> OwnTemplate | None:
        at = self.table.chosen()
        return self.model.row(at) if at >= 0 else None

    def _show_findings(self) -> None:
        chosen = self._chosen()
        self.found.set_rows(chosen.findings if chosen is not None else ())
        self.findings.set_empty(texts.SOUND if chosen is not None else "")
        self.open_it.setEnabled(chosen is not None)
        self.back.setEnabled(chosen is not None and chosen.edited)

    def _on_open(self) -> None:
        if (chosen := self._chosen()) is None:
            return
        path = self._office.folder / chosen.name
        if self._office.opener(path):
            self.status.show_text("info", texts.OPENED.format(chosen.name))
        else:
            self.status.show_text("bad", texts.NOT_OPENED.format(chosen.name, path.parent))

    def _on_put_back(self) -> None:
        if (chosen := self._chosen()) is None:
            return
        try:
            kept = self._office.put_back(chosen.name)
        except Refused as refused:
            show_known_error(self, refused)
            return
        self._check()
        where = f"{kept.parent.name}/{kept.name}"
        self.status.show_text("good", texts.HAS_PUT_BACK.format(chosen.name, where))


def _sentence(one: TemplateFinding) -> str:
    return sentence(one.code, *one.details)


def _urgency(one: OwnTemplate) -> tuple[bool, ...]:
    return not one.broken, not one.findings, not one.edited


def _state(one: OwnTemplate) -> str:
    return texts.state(one.broken, len(one.findings), edited=one.edited)


def _tone(one: OwnTemplate) -> str:
    return "bad" if one.broken else "" if one.edited else "secondary"
