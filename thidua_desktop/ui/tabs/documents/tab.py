"""The tab *Văn bản*: the register of documents of a year, with their files."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from thidua_desktop import zone
from thidua_desktop.domain.document_types import TYPES
from thidua_desktop.records.base import FieldKind
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import Document
from thidua_desktop.services.documents.document_state import document_uses, same_incoming
from thidua_desktop.services.documents.next_number import issue_number
from thidua_desktop.texts.documents import books, pdf
from thidua_desktop.texts.documents import documents_tab as texts
from thidua_desktop.ui.shell.write_document import announce_written
from thidua_desktop.ui.tabs.documents.book_print import book_table
from thidua_desktop.ui.widgets.ask.ask import Ask, Question, ask, asked
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.register.attached_files import AttachedFiles
from thidua_desktop.ui.widgets.register.register_page import PageLook
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab
from thidua_desktop.ui.widgets.table.table_print import preview_print

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from thidua_desktop.services.documents.attachments import Attachments
    from thidua_desktop.services.documents.year_documents import YearDocuments
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.widgets.base.file_picker import Opener
    from thidua_desktop.ui.widgets.register.register_page import PageParts


def ask_number(
    parent: QWidget, year: int | None, issue: Callable[[str, datetime.date], object]
) -> Ask:
    """Ask for the kind and the day; today where it is of the year that is shown or the next."""
    today = zone.local(datetime.datetime.now(datetime.UTC)).date()
    near = year is None or today.year in (year, year + 1)
    names = tuple(TYPES.values())
    question = Question(
        texts.ISSUE_TITLE,
        texts.ISSUE_TEXT,
        texts.ISSUE,
        (
            asked("kind", texts.ISSUE_KIND, FieldKind.CHOICE, names, TYPES["KH"]),
            asked("day", texts.ISSUE_DAY, FieldKind.DATE, value=today if near else None),
        ),
    )
    return ask(parent, question, lambda a: issue(a["kind"], a["day"]))


_ROWS = (
    ("direction", "kind"),
    ("number", "date"),
    ("subject",),
    ("issuer",),
    ("signer", "signer_position"),
    ("arrived", "arrival_number"),
    ("recipients", "passed_on"),
    ("handler", "due"),
    ("result",),
    ("urgency", "copies", "pages"),
    ("kept_by", "file_code"),
    ("note",),
)
_SHOWN = ("number", "date", "issuer", "subject")
_BOOKS = (None, Direction.INCOMING, Direction.OUTGOING)


class DocumentsTab(RegisterTab[Document]):
    """Lists the documents of a year, of one book or both; files stand under the form."""

    def __init__(
        self,
        documents: YearDocuments,
        attachments: Attachments,
        parts: PageParts,
        opener: Opener,
        write_book: Callable[[int], str] | None = None,
    ) -> None:
        self._source = documents
        self._write = write_book
        self._files = parts.files
        self._attached = AttachedFiles(
            attachments, documents.registers, opener, texts.FILES, self._on_attach
        )
        look: PageLook[Document] = PageLook(
            text=texts.TEXTS,
            rows=_ROWS,
            shown=_SHOWN,
            children=(self._attached.child,),
        )
        super().__init__(documents, parts, look)
        (self.files,) = self.page.children_shown
        self._attached.acting = self.page.acting
        self.files.menu.add(texts.OPEN, self.files.open, "document")
        self.book = QComboBox()
        self.book.addItems(texts.BOOKS)
        self.book.setAccessibleName(texts.BOOK)
        self.book.currentIndexChanged.connect(self._on_book)
        self.page.list.add_tool(self.book)
        self.issue = button(texts.ISSUE, icon="plus", key=texts.ISSUE_KEY, clicked=self._ask_number)
        self.page.list.add_tool(self.issue)
        self.page.list.menu.add(books.PRINT, self._print_book, "printer")
        if write_book is not None:
            self.page.list.menu.add(books.EXCEL, self._write_book, "excel")
        self.uses = label("", wrap=True)
        self.page.card.add_below(self.uses)
        self.page.row_shown.connect(self._show_uses)
        self.page.stored.connect(self._hint_alike)
        self.setAcceptDrops(True)

    def offer_pdf(self, make: Callable[[Path], None]) -> None:
        """Let the attached Word or Excel file that is chosen be made a PDF."""

        def act() -> None:
            if (file := self.files.current()) is not None:
                make(self._attached.path(file))

        self.files.menu.add(pdf.MAKE, act, "document")

    def show_year(self, status: YearStatus) -> None:
        super().show_year(status)
        self.issue.setEnabled(status.writable)

    def open_record(self, document_id: int) -> None:
        """Show the card of a document of either book."""
        if not self.page.open_record(document_id) and self.page.may_leave():
            self.book.setCurrentIndex(0)
            self.page.open_record(document_id)

    def _on_book(self, place: int) -> None:
        self._source.direction = _BOOKS[place]
        self._show_title()
        self.page.start_over()

    def _show_title(self) -> None:
        self.page.list.title = texts.book_title(self.book.currentIndex(), self._year)

    def _show_uses(self, document: Document | None) -> None:
        self.uses.setVisible(False)
        if document is not None and document.id is not None:
            lines = self._source.case.read(document_uses, document.id)
            self.uses.setText("\n".join((f"{texts.USES}:", *(f"–  {line}" for line in lines))))
            self.uses.setVisible(bool(lines))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.issue.isEnabled() and self.page.current() and _files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._attach_all(_files(event.mimeData()))

    def _on_attach(self) -> None:
        if self.page.may_leave():
            self._files.open_files(self, texts.ATTACH_TITLE, texts.ANY_FILE, self._attach_all)

    def _attach_all(self, sources: Sequence[Path]) -> None:
        """Attach files at once; where one cannot be, that is said and none is."""
        document = self.page.current()
        if document is None or document.id is None or not self.page.may_leave():
            return
        self._attached.attach(document.id, sources)

    def _hint_alike(self, document: Document) -> None:
        """An incoming document twice is no fault: several offices may send it."""
        if document.direction is Direction.INCOMING and document.issuer:
            others = self._source.case.read(same_incoming, document)
            if others:
                self.page.acting.announce("warning", texts.ALIKE.format("; ".join(others)))

    def _ask_number(self) -> None:
        if self.issue.isEnabled() and self.page.may_leave():
            ask_number(self, self._year, self._issue)

    def _issue(self, kind: str, day: date) -> None:
        year_id = self._source.fixed["year_id"]
        registers = self._source.registers
        done = self.page.acting.try_to(registers.do, issue_number, year_id, kind, day)
        if done:
            if self._source.direction is Direction.INCOMING:
                self.book.setCurrentIndex(_BOOKS.index(Direction.OUTGOING))
            self.page.refresh()
            self.page.choose(done.result.id)
            done.announce(texts.ISSUED, done.result.number)
            self.page.form.focus_first()

    def _print_book(self) -> None:
        """The book that is shown; of both, that of what went out."""
        direction = self._source.direction or Direction.OUTGOING
        shown = [one for one in self.page.shown() if one.direction is direction]
        cluster = self._source.cluster()
        preview_print(self, book_table(direction, self._year, cluster, shown))

    def _write_book(self) -> None:
        if self._write is not None and self.page.may_leave():
            announce_written(self.page.acting, self._write, self._source.fixed["year_id"])


def _files(data: QMimeData) -> tuple[Path, ...]:
    """The files of a drag; a folder or a page of the web is none."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.is_file())
