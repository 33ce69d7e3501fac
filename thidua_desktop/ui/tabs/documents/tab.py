"""The tab *Văn bản*: the register of documents of a year, with their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.services.documents.attachments import FilesOfDocument, FileState
from thidua_desktop.texts.base.numbers import file_size
from thidua_desktop.texts.documents import documents_tab as texts
from thidua_desktop.ui.widgets.register.register_look import Child
from thidua_desktop.ui.widgets.register.register_page import PageLook, RegisterPage
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSettings

    from thidua_desktop.services.documents.attachments import Attachments
    from thidua_desktop.services.documents.year_documents import YearDocuments
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.changes import Changes
    from thidua_desktop.ui.widgets.base.file_opener import Opener
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker
    from thidua_desktop.ui.widgets.register.excel_exchange import RegisterSheets

_ROWS = (
    ("direction", "kind"),
    ("number", "date"),
    ("subject",),
    ("issuer",),
    ("signer", "signer_position"),
)
_SHOWN = ("number", "date", "issuer", "subject")
_BOOKS = (None, Direction.INCOMING, Direction.OUTGOING)


class DocumentsTab(QWidget):
    """Lists the documents of a year, of one book or both; files stand under the form."""

    def __init__(
        self,
        documents: YearDocuments,
        attachments: Attachments,
        sheets: RegisterSheets,
        changes: Changes,
        files: FilePicker,
        opener: Opener,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__()
        self._source, self._attachments = documents, attachments
        self._files, self._opener = files, opener
        self._year: int | None = None
        self._kept = FilesOfDocument(attachments, documents.registers)
        look: PageLook[Document] = PageLook(
            words=texts.WORDS, rows=_ROWS, shown=_SHOWN, children=(self._attached(),)
        )
        self.page: RegisterPage[Document] = RegisterPage(
            documents, sheets, changes, files, look, settings
        )
        (self.files,) = self.page.children_shown
        self.files.menu.add(texts.OPEN, self.files.open, "document")
        self.book = QComboBox()
        self.book.addItems(texts.BOOKS)
        self.book.setAccessibleName(texts.BOOK)
        self.book.currentIndexChanged.connect(self._on_book)
        self.page.list.add_tool(self.book)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def show_year(self, status: YearStatus) -> None:
        """Show the documents of a year; what is typed for the one before is stored first."""
        year = status.year
        if year.year != self._year:
            self.page.may_leave()
            self._year = year.year
            self._source.narrow(year_id=year.id)
            self._show_title()
            self.page.start_over()
        self.page.show_status(status)

    def say(self, tone: str, words: str) -> None:
        """Say something at the foot of the card."""
        self.page.acting.say(tone, words)

    def search(self, words: str) -> None:
        """Find documents of either book."""
        self.book.setCurrentIndex(0)
        self.page.search(words)

    def _on_book(self, place: int) -> None:
        self._source.direction = _BOOKS[place]
        self._show_title()
        self.page.start_over()

    def _show_title(self) -> None:
        self.page.list.title = texts.book_title(self.book.currentIndex(), self._year)

    def _attached(self) -> Child[Attachment]:
        return Child(
            Attachment,
            by="document_id",
            words=texts.FILES,
            source=self._kept,
            columns=(
                Column(texts.FILE, lambda one: one.name, stretch=True, wrap=True, name="name"),
                Column(texts.STATE, self._state, width=190, tone=self._tone, wrap=True),
            ),
            add=self._on_attach,
            open=self._open,
            excel=False,
        )

    def _state(self, one: Attachment) -> str:
        """The size, or what is wrong with the file."""
        file = self._kept.file(one)
        return texts.STATES[file.state].format(file.path.parent.name) or file_size(one.size)

    def _tone(self, one: Attachment) -> str:
        return "" if self._kept.file(one).state is FileState.SOUND else "warning"

    def _on_attach(self) -> None:
        if self.page.may_leave():
            self._files.open_file(self, texts.ATTACH_TITLE, texts.ANY_FILE, self._attach)

    def _attach(self, source: Path) -> None:
        document = self.page.current()
        if document is None or document.id is None:
            return
        done = self.page.acting.try_to(self._attachments.attach, document.id, source)
        if done and done.result is None:
            self.page.acting.say("info", texts.ATTACHED_ALREADY)
        else:
            done.say(texts.ATTACHED, source.name)

    def _open(self, one: Attachment) -> None:
        path = self._kept.file(one).path
        if not self._opener(path):
            self.page.acting.say("warning", texts.NOT_OPENED.format(one.name, path.parent))
