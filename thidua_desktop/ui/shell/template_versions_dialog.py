"""Two versions of a template compared, paragraph by paragraph, and the way back to one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.templates.differences import Change, Stretch, fields_of
from thidua_desktop.services.issuing.templates.field_list import explained
from thidua_desktop.services.issuing.templates.own_template import (
    OwnTemplate,
    TemplateVersion,
    VersionKind,
)
from thidua_desktop.texts.base.backups import moment
from thidua_desktop.texts.documents import template_versions as texts
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.registers.register_page import COPIED
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.base.choice_box import ChoiceBox
from thidua_desktop.ui.widgets.base.dialog import ClosingFoot, Dialog
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, vbox
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.ui.shell.office_templates import OfficeTemplates

_SIZE: Final = QSize(1160, 680)
_LETTERS: Final = 24
_WHOLE: Final = 96


class TemplateVersionsDialog(Dialog):
    """The shipped one beside the one in use, at first; `changed` is told once one is brought back.

    A template that is not the office's own yet stands among the versions.
    """

    def __init__(
        self,
        office: OfficeTemplates,
        template: OwnTemplate,
        parent: QWidget,
        changed: Callable[[], object] = lambda: None,
    ) -> None:
        title = texts.TITLE.format(TITLES[template.kind])
        super().__init__(parent, title, size=_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._office, self._template, self._changed = office, template, changed
        self._explained = explained(template.kind)
        self.model: RowsModel[Change] = RowsModel(
            (
                Column(texts.PLACE, _place, width=190, wrap=True),
                Column(texts.KIND, lambda one: texts.KINDS[one.kind], width=110),
                Column(texts.WHAT, self._what, stretch=True, wrap=True),
            )
        )
        self.table = TableView(self.model)
        self.table.setAccessibleName(title)
        self.before, self.after = ChoiceBox(letters=_LETTERS), ChoiceBox(letters=_LETTERS)
        self.whole = QPlainTextEdit(readOnly=True)
        self.status = StatusLine()
        self._lay_out(title)
        self._fill()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.row_chosen.connect(lambda *_: self._show_whole())
        self.table.rows_copied.connect(
            lambda rows: self.status.show_text("good", COPIED.format(rows))
        )
        self.before.currentIndexChanged.connect(lambda *_: self._compare())
        self.after.currentIndexChanged.connect(lambda *_: self._compare())

    def _lay_out(self, title: str) -> None:
        self.add_head(title, texts.EXPLANATION)
        boxes = []
        for name, box in ((texts.BEFORE, self.before), (texts.AFTER, self.after)):
            box.setAccessibleName(name)
            heading = label(name, "field_label")
            heading.setBuddy(box)
            boxes.append((vbox(heading, box, gap=4), 1))
        self.body.addLayout(hbox(*boxes, gap=16))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(label(texts.WHOLE, "field_label", wrap=True))
        self.whole.setAccessibleName(texts.WHOLE)
        self.whole.setFixedHeight(_WHOLE)
        self.whole.setTabChangesFocus(True)
        self.body.addWidget(self.whole)
        self.top.addWidget(self.status)  # seen on a small screen too
        self.add_foot(self._foot())

    def _foot(self) -> ClosingFoot:
        self.copy_all = button(texts.COPY, icon="copy", key="F5", clicked=self.table.copy_all)
        self.back = button(texts.BRING_BACK, key="F6", clicked=self._bring_back)
        return ClosingFoot(self, self.copy_all, self.back)

    def _fill(self) -> None:
        """Read the versions anew; the second is the one that is looked at."""
        found = list(self._office.versions(self._template.name))
        paths = [one.path for one in found]
        if self._template.path not in paths:
            brought = TemplateVersion(
                VersionKind.BROUGHT, self._template.path, self._template.broken
            )
            found.append(brought)
        for box in (self.before, self.after):
            box.blockSignals(True)  # noqa: FBT003  Qt's own
            box.clear()
            for one in found:
                box.addItem(_name(one), one)
            box.blockSignals(False)  # noqa: FBT003
        at = next(n for n, one in enumerate(found) if one.path == self._template.path)
        self.after.setCurrentIndex(at)
        self._compare()

    def _compare(self) -> None:
        before, after = self.before.currentData(), self.after.currentData()
        usable = before.kind in (VersionKind.SHIPPED, VersionKind.KEPT) and not before.broken
        self.back.setEnabled(usable)
        try:
            found = self._office.compare(before.path, after.path)
        except Refused as refused:
            found = ()
            self.status.show_text("bad", sentence(refused))
        else:
            same = texts.SAME_FILE if before.path == after.path else texts.SAME_WORDS
            self.status.show_text("info", texts.differ(len(found)) if found else same)
        self.model.set_rows(found)
        self.copy_all.setEnabled(bool(found))
        self.table.choose(0)
        self._show_whole()

    def _show_whole(self) -> None:
        chosen = self.model.row_at(self.table.chosen())
        self.whole.setPlainText(_marked(chosen) if chosen is not None else "")

    def _what(self, change: Change) -> str:
        """What became of the words, then of the fields among them."""
        parts = [texts.words(one.before.strip(), one.after.strip()) for one in _changed(change)]
        if not parts:
            parts = [f"“{one.before}”" for one in change.stretches]
        gone = fields_of(" ".join(one.before for one in change.stretches))
        new = fields_of(" ".join(one.after for one in change.stretches))
        for title, names, others in (
            (texts.FIELDS_GONE, gone, new),
            (texts.FIELDS_NEW, new, gone),
        ):
            if only := [one for one in names if one not in others]:
                parts.append(texts.fields(title, only, self._explained))
        return " ".join(parts)

    def _bring_back(self) -> None:
        version = self.before.currentData()
        try:
            kept = self._office.take(self._template.name, version.path)
        except Refused as refused:
            self.status.show_text("bad", sentence(refused))
            return
        self._fill()
        self._changed()
        name = _name(version)
        where = texts.kept_as(f"{kept.parent.name}/{kept.name}") if kept else texts.NOTHING_KEPT
        message = texts.BROUGHT_BACK.format(f"{name[:1].lower()}{name[1:]}", where)
        self.status.show_text("good", message)


def _name(one: TemplateVersion) -> str:
    if one.kind is VersionKind.KEPT and one.kept_at is not None:
        return texts.kept(one.number, moment(one.kept_at.isoformat()), one.broken)
    if one.kind is VersionKind.BROUGHT:
        return texts.brought(one.path.name, one.broken)
    return texts.shipped() if one.kind is VersionKind.SHIPPED else texts.in_use(one.broken)


def _place(change: Change) -> str:
    before, after = change.before, change.after
    return texts.place(before.place if before else "", after.place if after else "")


def _changed(change: Change) -> list[Stretch]:
    return [one for one in change.stretches if one.is_changed]


def _marked(change: Change) -> str:
    return "".join(
        texts.marked(one.before, one.after) if one.is_changed else one.before
        for one in change.stretches
    )
