"""How large the letters of a paper are set, so that it keeps to one page where it can."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from thidua_desktop.domain.codes.documents import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docx.document import Document

_LINE: Final = 1.17  # the height of a line, as a part of its size
_LETTER: Final = 0.4  # the mean width of a letter, as a part of its size
_BETWEEN: Final = 6.0  # between paragraphs, at least
_WIDTH: Final = 467.0  # of the text, in points

# Size of the names, room above and below them, size of the instructions; the decree knows no
# text below 12.
_BALLOT_SIZES: Final = (
    (14.0, 9.0, 12.5),
    (14.0, 6.5, 12.5),
    (13.5, 4.5, 12.0),
    (13.0, 3.0, 12.0),
    (12.5, 2.0, 12.0),
    (12.0, 1.0, 12.0),
)
_BALLOT_PAGES: Final = (12.0, 3.0, 12.0)
_BALLOT_HEIGHT: Final = 720.0
_BALLOT_HEAD: Final = 130.0
_BALLOT_TABLE: Final = 60.0  # a title and the head of its table
_BALLOT_RULE: Final = 12.0  # the size of what is said below a title
_BALLOT_MARGINS: Final = 50.0  # what stands beside the name in its row, in points

_READING_SIZES: Final = (18.0, 17.0, 16.0, 15.0, 14.0)
_READING_PAGES: Final = 16.0
_READING_HEIGHT: Final = 500.0  # of the page, less its head and the QR at its foot

_FITTED: Final = frozenset(
    {
        *("Hướng dẫn", "Danh hiệu trên phiếu", "Quy định của danh hiệu", "Tên trên phiếu"),
        *("Lời đọc", "Danh hiệu được đọc"),
    }
)
"""The paragraph styles whose texts tell how large letters may be."""


class Fit(NamedTuple):
    """How large a paragraph style is set, and the room around it; in points."""

    style: str
    size: float
    before: float
    after: float


def fit_ballot(document: Document) -> tuple[Fit, ...]:
    """Choose the largest letters with which the paper keeps to one page, else such as read well."""
    texts = _texts(document)
    how, names = texts["Hướng dẫn"], texts["Tên trên phiếu"]
    titles, rules = len(texts["Danh hiệu trên phiếu"]), texts["Quy định của danh hiệu"]
    columns = max((len(table.columns) for table in document.tables[2:]), default=0)
    wide = _WIDTH - _BALLOT_MARGINS - max(columns - 2, 0) * 60

    above = _BALLOT_HEAD + titles * _BALLOT_TABLE
    above += sum(_lines(rule, _BALLOT_RULE, _WIDTH) * _BALLOT_RULE * _LINE + 4 for rule in rules)

    def height(size: float, room: float, text: float) -> float:
        rows = sum(_lines(name, size, wide) * size * _LINE + 2 * room + 1 for name in names)
        given = sum(_lines(line, text, _WIDTH) * text * _LINE + _BETWEEN for line in how)
        return above + given + rows

    size, room, text = next(
        (sizes for sizes in _BALLOT_SIZES if height(*sizes) <= _BALLOT_HEIGHT), _BALLOT_PAGES
    )
    return (
        Fit("Tên trên phiếu", size, room, room),
        Fit("Số trên phiếu", size, room, room),
        Fit("Hướng dẫn", text, 0, _BETWEEN),
    )


def fit_reading(document: Document) -> tuple[Fit, ...]:
    """Choose the largest letters with which everything that is read keeps to one page.

    What no letters fit that can be read standing goes on to further pages in large ones.
    """
    of = _texts(document)
    texts = of["Lời đọc"] + of["Danh hiệu được đọc"]

    def height(size: float) -> float:
        return sum(_lines(text, size, _WIDTH) * size * _LINE + _BETWEEN for text in texts)

    size = next((s for s in _READING_SIZES if height(s) <= _READING_HEIGHT), _READING_PAGES)
    return (
        Fit("Lời đọc", size, 0, _BETWEEN),
        Fit("Danh hiệu được đọc", size, _BETWEEN, _BETWEEN),
    )


FITS: Final[Mapping[DocumentKind, Callable[[Document], tuple[Fit, ...]]]] = {
    DocumentKind.BALLOT: fit_ballot,
    DocumentKind.READING: fit_reading,
}
"""The documents whose letters depend on how much they say."""


def _lines(text: str, size: float, width: float) -> int:
    letters = max(1, int(width / (size * _LETTER)))
    return max(1, -(-len(text) // letters))


def _texts(document: Document) -> defaultdict[str, list[str]]:
    """The texts of each paragraph style, those of tables among them."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    texts = defaultdict[str, list[str]](list)
    for element in document.element.body.iter(qn("w:p")):
        paragraph = Paragraph(element, document)
        style = paragraph.style
        if style is not None and style.name in _FITTED and (text := paragraph.text):
            texts[style.name].append(text)
    return texts
