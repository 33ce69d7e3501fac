"""A file from elsewhere that may become the office's template: looked at before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt

from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.documents import template_check as texts
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.office_templates import FindingsTable, TemplateActs
from thidua_desktop.ui.shell.template_versions_dialog import TemplateVersionsDialog
from thidua_desktop.ui.widgets.base.dialog import Dialog, DialogFoot
from thidua_desktop.ui.widgets.base.flow_layout import flow_line
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.base.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.issuing.templates.own_template import OwnTemplate
    from thidua_desktop.ui.shell.office_templates import OfficeTemplates

_SIZE: Final = QSize(860, 480)


class TakeTemplateDialog(Dialog):
    """A broken one can be looked at in every way, and is not taken."""

    def __init__(
        self,
        office: OfficeTemplates,
        candidate: OwnTemplate,
        parent: QWidget,
        taken: Callable[[OwnTemplate], object],
    ) -> None:
        title = texts.TAKE_HEAD.format(candidate.path.name, TITLES[candidate.kind])
        super().__init__(parent, title, size=_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._office, self._candidate, self._taken = office, candidate, taken
        self.status = StatusLine()
        self.findings = FindingsTable()
        self.findings.show_findings(candidate)
        acts = TemplateActs(office, self.status)
        self.preview = button(texts.PREVIEW, key="F4", clicked=lambda: acts.preview(candidate))
        self.comment = button(texts.COMMENT, key="F7", clicked=lambda: acts.comment(candidate))
        self.compare = button(texts.COMPARE, key="F3", clicked=self._compare)
        self.comment.setEnabled(bool(candidate.findings))
        self._lay_out(title)
        self._show_state()

    def _lay_out(self, title: str) -> None:
        self.add_head(title, texts.TAKE_EXPLANATION)
        self.body.addWidget(label(texts.OF_CHOSEN, "field_label"))
        self.body.addWidget(self.findings, 1)
        self.body.addWidget(flow_line(self.preview, self.comment, self.compare, gap=10))
        self.top.addWidget(self.status)  # seen on a small screen too
        foot = DialogFoot(self, texts.TAKE_PRIMARY, enter=False)
        self.primary = foot.primary
        self.primary.setEnabled(not self._candidate.broken)
        self.add_foot(foot)

    def _show_state(self) -> None:
        broken = self._candidate.broken
        text = texts.TAKE_USABLE if self._candidate.edited else texts.TAKE_SAME
        if broken:
            self.status.show_text("bad", texts.TAKE_BROKEN.format(broken))
        else:
            self.status.show_text("good", text)

    def _compare(self) -> None:
        TemplateVersionsDialog(self._office, self._candidate, self).open()

    def accept(self) -> None:
        """Take it; one that is broken, or that cannot be put in its place, leaves all as it was."""
        if self._candidate.broken:
            return
        try:
            self._office.take(self._candidate.name, self._candidate.path)
        except Refused as refused:
            self.status.show_text("bad", sentence(refused))
            return
        super().accept()
        self._taken(self._candidate)
