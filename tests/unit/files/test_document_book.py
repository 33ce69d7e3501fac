"""Sổ đăng ký văn bản in Excel: a sheet each, in the ten columns of the decree."""

import io

from openpyxl import load_workbook

from tests.support.sample_drafts import sample_books
from tests.support.sample_views import written
from thidua_desktop.domain.codes.documents import DocumentKind, DraftCode
from thidua_desktop.records.choices import Direction
from thidua_desktop.services.issuing.drafts.book_facts import BookView, something_registered
from thidua_desktop.texts.documents.books import COLUMNS


def test_each_book_has_its_sheet_with_ten_columns() -> None:
    body = written(DocumentKind.DOCUMENT_BOOK, sample_books())
    assert body == written(DocumentKind.DOCUMENT_BOOK, sample_books())
    book = load_workbook(io.BytesIO(body))
    assert book.sheetnames == ["Văn bản đi", "Văn bản đến"]
    for name, direction in (
        ("Văn bản đi", Direction.OUTGOING),
        ("Văn bản đến", Direction.INCOMING),
    ):
        rows = [tuple(row) for row in book[name].iter_rows(values_only=True)]
        heads = tuple(title for title, _, _ in COLUMNS[direction])
        at = next(n for n, row in enumerate(rows) if row[: len(heads)] == heads)
        assert len(heads) == 10
        number = rows[at + 1][heads.index("Số, ký hiệu văn bản")]
        assert number == ("05/TTr-CTĐIII" if direction is Direction.OUTGOING else "3916/QĐ-BTP")


def test_an_empty_book_is_not_written() -> None:
    empty = BookView(head=sample_books().head, documents=())
    assert something_registered(empty) is DraftCode.EMPTY_BOOK
    assert something_registered(sample_books()) is None
