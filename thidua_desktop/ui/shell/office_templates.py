"""What the dialogs of the office's templates can do with one, each said in their line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.documents import template_check as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from thidua_desktop.services.issuing.templates.differences import Change
    from thidua_desktop.services.issuing.templates.own_template import (
        OwnTemplate,
        TemplateFinding,
        TemplateVersion,
    )
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker
    from thidua_desktop.ui.widgets.base.status_line import StatusLine


class OfficeTemplates(Protocol):
    """The office's folder, and what can be done with what is in it; all may raise Refused."""

    files: FilePicker

    def opener(self, path: Path) -> bool:
        """Open a file; False where the system has nothing for it."""

    def read(self) -> tuple[OwnTemplate, ...]:
        """Check what stands for each template."""

    def examine(self, template: OwnTemplate, path: Path) -> OwnTemplate:
        """Check a file from elsewhere as this template."""

    def fetch(self, name: str) -> Path:
        """Give the office's own, copied from the shipped one where there is none."""

    def comment(self, template: OwnTemplate) -> Path:
        """Write its findings as comments in a copy."""

    def preview(self, template: OwnTemplate) -> Path:
        """Fill it with today's data in a file that is no document."""

    def versions(self, name: str) -> tuple[TemplateVersion, ...]:
        """Give the shipped one, the one in use, and those that are kept."""

    def compare(self, before: Path, after: Path) -> tuple[Change, ...]:
        """Say what differs."""

    def take(self, name: str, path: Path) -> Path | None:
        """Put a file in the place of the office's own; give where that is kept."""

    def put_back(self, name: str) -> Path | None:
        """Put the shipped one there again; give where the office's own is kept."""


class TemplateActs:
    """Previews, comments and opens; a refusal is said in the line of the dialog."""

    def __init__(self, office: OfficeTemplates, status: StatusLine) -> None:
        self._office, self._status = office, status

    def preview(self, template: OwnTemplate) -> None:
        """Of one that cannot be filled say what is wrong first, and where."""
        broken = [one for one in template.findings if not one.is_mended]
        if broken:
            first = texts.placed(broken[0].place, _sentence(broken[0]))
            self._status.show_text("bad", texts.PREVIEW_BROKEN.format(len(broken), first))
        else:
            self._open(lambda: self._office.preview(template), texts.PREVIEW_OPENED)

    def comment(self, template: OwnTemplate) -> None:
        self._open(lambda: self._office.comment(template), texts.COMMENT_OPENED)

    def edit(self, template: OwnTemplate) -> None:
        self._open(lambda: self._office.fetch(template.name), texts.OPENED)

    def _open(self, make: Callable[[], Path], announced: str) -> None:
        try:
            path = make()
        except Refused as refused:
            self._status.show_text("bad", sentence(refused))
            return
        if self._office.opener(path):
            self._status.show_text("info", announced.format(path.name))
        else:
            self._status.show_text("bad", texts.NOT_OPENED.format(path.name, path.parent))


class FindingsTable(TableView):
    """What is wrong with a template, place by place."""

    def __init__(self) -> None:
        self.found: RowsModel[TemplateFinding] = RowsModel(
            (
                Column(texts.PLACE, lambda one: one.place, width=190, wrap=True),
                Column(texts.WHAT, _sentence, stretch=True, wrap=True),
            )
        )
        super().__init__(self.found, texts.SOUND)
        self.setAccessibleName(texts.OF_CHOSEN)

    def show_findings(self, template: OwnTemplate | None) -> None:
        self.found.set_rows(() if template is None else template.findings)
        self.set_empty("" if template is None else texts.SOUND)


def _sentence(one: TemplateFinding) -> str:
    return sentence(one.code, *one.details)
