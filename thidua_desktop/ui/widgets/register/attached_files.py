"""The files kept with the record of a card: listed with their state, attached, opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.services.documents.attachments import FilesOfDocument, FileState
from thidua_desktop.texts.base.numbers import file_size
from thidua_desktop.texts.documents import documents_tab as texts
from thidua_desktop.ui.widgets.register.register_look import Child
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from thidua_desktop.services.documents.attachments import Attachments, FileRecord
    from thidua_desktop.services.registers.registers import Registers
    from thidua_desktop.texts.registers.register_page import RegisterTexts
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.base.file_picker import Opener


class AttachedFiles:
    """`child` is the table under the card; where a file cannot be attached, that is said."""

    def __init__(
        self,
        attachments: Attachments,
        registers: Registers,
        opener: Opener,
        text: RegisterTexts,
        add: Callable[[], object],
    ) -> None:
        self._attachments, self._opener = attachments, opener
        self._kept = FilesOfDocument(attachments, registers)
        self.acting: Acting | None = None
        self.child: Child[FileRecord] = Child(
            attachments.kind,
            by=attachments.by,
            text=text,
            source=self._kept,
            columns=(
                Column(texts.FILE, lambda one: one.name, stretch=True, wrap=True, name="name"),
                Column(texts.STATE, self._state, width=190, tone=self._tone, wrap=True),
            ),
            add=add,
            open=self._open,
            excel=False,
        )

    def attach(self, owner_id: int, sources: Sequence[Path]) -> None:
        """Attach files at once; where one cannot be, that is said and none is."""
        assert self.acting is not None
        done = self.acting.try_to(self._attachments.attach, owner_id, *sources)
        if not done:
            return
        if not done.result:
            self.acting.announce("info", texts.ATTACHED_ALREADY)
        elif len(done.result) == 1:
            done.announce(texts.ATTACHED, done.result[0].name)
        else:
            done.announce(texts.ATTACHED_MANY, len(done.result))

    def _state(self, one: FileRecord) -> str:
        file = self._kept.file(one)
        return texts.STATES[file.state].format(file.path.parent.name) or file_size(one.size)

    def _tone(self, one: FileRecord) -> str:
        return "" if self._kept.file(one).state is FileState.SOUND else "warning"

    def path(self, one: FileRecord) -> Path:
        return self._kept.file(one).path

    def _open(self, one: FileRecord) -> None:
        path = self.path(one)
        if not self._opener(path) and self.acting is not None:
            self.acting.announce("warning", texts.NOT_OPENED.format(one.name, path.parent))
