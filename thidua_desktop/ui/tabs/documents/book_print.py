"""A book of documents on paper: A4 across, the heading on every page, room to sign at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

from thidua_desktop import zone
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import Document
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.documents import books as texts
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.widgets.table.table_print import preview

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Book:
    """The documents of one book in a year, and whose book it is."""

    direction: Direction
    year: int | None
    agency: tuple[str, str]
    documents: Sequence[Document]


def book_html(book: Book, day: date) -> str:
    """Give the book as the pages say it; the heading of the table stands on each."""
    columns = texts.COLUMNS[book.direction]
    heads = "".join(f'<th width="{share}%">{escape(name)}</th>' for name, share, _ in columns)
    places = "".join(f"<th>({at})</th>" for at in range(1, len(columns) + 1))
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(words(one))}</td>' for _, _, words in columns)}</tr>"
        for one in book.documents
    )
    agency = "<br/>".join(escape(line) for line in book.agency if line)
    return (
        "<style>th, td { padding: 3px; } th { font-weight: bold; text-align: center; }</style>"
        f"<p>{agency}</p><h2 align='center'>{texts.TITLES[book.direction]}</h2>"
        f"<p align='center'>{_told(book)}</p>"
        "<table border='1' cellspacing='0' width='100%' style='border-collapse: collapse'>"
        f"<thead><tr>{heads}</tr><tr>{places}</tr></thead>{rows}</table>"
        f"<p>{texts.COUNT.format(len(book.documents))} {texts.PRINTED.format(short_date(day))}</p>"
        f"<table width='100%'><tr>{_signer(texts.CLERK)}{_signer(texts.HEAD)}</tr></table>"
    )


def preview_book(parent: QWidget, book: Book) -> QPrintPreviewDialog:
    """Show the pages before they are printed."""
    printer = QPrinter()
    printer.setPageLayout(layout())
    printer.setDocName(texts.TITLES[book.direction])
    made = document_of(book)
    return preview(parent, texts.PRINT_TITLE, printer, lambda: made.print_(printer))


def document_of(book: Book) -> QTextDocument:
    """Give the book as a document that can be printed."""
    made = QTextDocument()
    made.setDefaultFont(font(9))
    made.setHtml(book_html(book, zone.local(datetime.now(UTC)).date()))
    return made


def layout() -> QPageLayout:
    """A4 across, as the decree's book is."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    margins = QMarginsF(15, 15, 15, 15)
    across = QPageLayout.Orientation.Landscape
    return QPageLayout(size, across, margins, QPageLayout.Unit.Millimeter)


def _told(book: Book) -> str:
    """The year, and for what came in from which số đến to which."""
    parts = [texts.YEAR.format(book.year)] if book.year else []
    numbers = [one.arrival_number for one in book.documents if one.arrival_number is not None]
    if book.direction is Direction.INCOMING and numbers:
        parts.append(texts.RANGE.format(min(numbers), max(numbers)))
    return ". ".join(parts)


def _signer(words: str) -> str:
    return f"<td align='center' width='50%'><b>{words}</b><br/><i>{texts.SIGN_HERE}</i></td>"
