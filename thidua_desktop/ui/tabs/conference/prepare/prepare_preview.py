"""The paper drawn as it will be printed, one A4 page at a time."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.texts.conference import prepare as texts
from thidua_desktop.ui.look.roles import PAPER_INK, PAPER_TINTS, PAPER_WHITE, Role
from thidua_desktop.ui.look.theme import color
from thidua_desktop.ui.tabs.conference.prepare.prepare_layout import HEIGHT, WIDTH, Page, pages
from thidua_desktop.ui.tabs.conference.prepare.prepare_sheet import Sheet
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, vbox

RATIO = HEIGHT / WIDTH
_LEAST = 300
_MOST = 620


def tint(colour: str) -> QColor:
    """The colour of the paper that a name says; white for any other."""
    text = colour.casefold()
    return QColor(next((PAPER_TINTS[name] for name in PAPER_TINTS if name in text), PAPER_WHITE))


class PaperPage(QWidget):
    """One page, as wide as there is room and as high as A4 is."""

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self._ground = QColor(PAPER_WHITE)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_MOST)

    def show_page(self, page: Page, ground: QColor) -> None:
        self._page, self._ground = page, ground
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(440, round(440 * RATIO))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(round(self.width() * RATIO))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        painter.fillRect(self.rect(), self._ground)
        if self._page is not None:
            painter.save()
            painter.scale(self.width() / WIDTH, self.width() / WIDTH)
            _draw(painter, self._page)
            painter.restore()
        painter.setPen(QPen(color(Role.LINE), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))


def _draw(painter: QPainter, page: Page) -> None:
    ink = QColor(PAPER_INK)
    painter.setPen(QPen(ink, 1.6))
    painter.drawLines(list(page.lines))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRects(list(page.boxes))
    painter.setPen(QPen(ink, 1.4, Qt.PenStyle.DashLine))
    painter.drawRects(list(page.dashed))
    faint = QColor(ink)
    faint.setAlphaF(0.62)
    for part in page.text:
        painter.setFont(part.font)
        painter.setPen(faint if part.faint else ink)
        painter.drawText(part.box, part.flags, part.text)


class PreviewCard(Card):
    """The paper with what it is, and its pages one by one where there are several."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.PREVIEW, parent=parent, title_role="heading", margin=20)
        self.page = PaperPage()
        self.page.setAccessibleName(texts.PREVIEW)
        self._sheet: Sheet | None = None
        self._pages: tuple[Page, ...] = ()
        self._at = 0
        self._which = label("", "secondary")
        self._before = button(texts.PREVIOUS_PAGE, "quiet", "arrow-left")
        self._after = button(texts.NEXT_PAGE, "quiet", "arrow-right")
        self._before.clicked.connect(lambda: self._go(-1))
        self._after.clicked.connect(lambda: self._go(1))
        self._turning = QWidget()
        hbox(self._before, self._which, self._after, None, on=self._turning)
        self._room = vbox(self.page)
        row = hbox(None, (self._room, 100), None)
        self.body.addLayout(row)
        self.body.addWidget(self._turning)
        self.body.addStretch(1)

    def show_sheet(self, sheet: Sheet, *, editing: bool) -> None:
        """Draw the paper anew where its words have changed."""
        self.set_secondary(texts.PREVIEW_DRAFT if editing else texts.PREVIEW_FROZEN)
        if sheet != self._sheet:
            self._sheet = sheet
            self._pages = pages(sheet)
            self._show()

    def page_count(self) -> int:
        return len(self._pages)

    def _go(self, step: int) -> None:
        self._at += step
        self._show()

    def _show(self) -> None:
        assert self._sheet is not None
        self._at = min(max(self._at, 0), len(self._pages) - 1)
        self.page.show_page(self._pages[self._at], tint(self._sheet.colour))
        self._turning.setVisible(len(self._pages) > 1)
        self._which.setText(texts.page_of(self._at + 1, len(self._pages)))
        self._before.setEnabled(self._at > 0)
        self._after.setEnabled(self._at < len(self._pages) - 1)
