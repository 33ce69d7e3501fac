"""Kiểm phiếu thử: twelve test papers through the real screens, in a store of its own."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from typing import Final

from PySide6.QtCore import QLineF, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.ballot import BallotForm, Candidate, Paper
from thidua_desktop.domain.codes.ballot import InvalidReason, Mark, Marking
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import hand_out
from thidua_desktop.services.conference.seal_round import record_rehearsal
from thidua_desktop.texts.conference import rehearsal as texts
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.tabs.conference.check.check_page import CheckPage
from thidua_desktop.ui.tabs.conference.check.check_state import CheckSection
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.count_page import CountPage
from thidua_desktop.ui.tabs.conference.count.just_stored import JustStored
from thidua_desktop.ui.tabs.conference.count.keys import EnterGate
from thidua_desktop.ui.tabs.conference.rehearsal.rehearsal_state import (
    Answer,
    compared,
    rehearsal_papers,
)
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.dialog import screen_room
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, spaced, vbox
from thidua_desktop.ui.widgets.base.page_stack import PageStack
from thidua_desktop.ui.widgets.base.scrolled import PageLayout, WholePage

_MARGIN: Final = 16
_HEAD: Final = 84
_BOX: Final = 14
_COLUMN: Final = 44
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class PaperPicture(QWidget):
    """Draws one paper; nothing on it can be changed."""

    def __init__(self) -> None:
        super().__init__()
        self._form: BallotForm | None = None
        self._paper: Paper | None = None
        self.setMinimumWidth(270)

    def show_paper(self, form: BallotForm, paper: Paper | None) -> None:
        """Lay a paper on the table, or none."""
        self._form, self._paper = form, paper
        self.setAccessibleName(texts.number(paper.number) if paper else texts.NO_PAPER)
        self.update()

    def paper(self) -> Paper | None:
        return self._paper

    def sizeHint(self) -> QSize:
        return QSize(320, 460)

    def paintEvent(self, _event: QPaintEvent) -> None:
        form, paper = self._form, self._paper
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color(Role.LINE), 1))
        painter.setBrush(color(Role.CARD))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        if form is None or paper is None:
            painter.setPen(color(Role.SECONDARY))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, texts.NO_PAPER)
            return
        self._paint_head(painter, form, paper)
        self._paint_names(painter, form, paper)

    def _paint_head(self, painter: QPainter, form: BallotForm, paper: Paper) -> None:
        painter.setPen(color(Role.TEXT))
        painter.setFont(font(20, bold=True))
        painter.drawText(QRectF(_MARGIN, 10, 140, 32), _LEFT, texts.number(paper.number))
        painter.setPen(color(Role.SECONDARY))
        painter.setFont(font(12))
        painter.drawText(QRectF(_MARGIN, 38, 140, 20), _LEFT, texts.BACK)
        if paper.typed_reason is not InvalidReason.NO_STAMP:
            painter.setPen(QPen(color(Role.BAD), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(self.width() - 44, 34), 24, 24)
            painter.setFont(font(12, bold=True))
            stamp = QRectF(self.width() - 68, 10, 48, 48)
            painter.drawText(stamp, Qt.AlignmentFlag.AlignCenter, texts.STAMP)
        painter.setPen(color(Role.SECONDARY))
        painter.setFont(font(10))
        for at, text in enumerate(texts.COLUMNS[form.marking]):
            left = self.width() - _MARGIN - _COLUMN * (2 - at)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(left - 4, 58, _COLUMN + 8, 26), int(flags), text)

    def _paint_names(self, painter: QPainter, form: BallotForm, paper: Paper) -> None:
        lines = len(form.candidates) + len(form.contests) + 1
        step = min(30.0, (self.height() - _HEAD - 8) / lines)
        size = 13 if step >= 18 else max(7, int(step * 0.7))
        top = float(_HEAD)
        for contest in form.contests:
            painter.setPen(color(Role.SECONDARY))
            painter.setFont(font(min(12, size), bold=True))
            room = QRectF(_MARGIN, top, self.width() - 2 * _MARGIN, step)
            painter.drawText(room, _LEFT, contest.name)
            top += step
            for name in contest.candidates:
                painter.setFont(font(size))
                self._paint_name(
                    painter, form.marking, name, paper.marks[name.number - 1], top, step
                )
                top += step
        if paper.typed_reason is InvalidReason.EXTRA_TEXT:
            painter.setPen(color(Role.INFO))
            painter.drawText(QRectF(_MARGIN, top, self.width(), step), _LEFT, texts.EXTRA)

    def _paint_name(
        self,
        painter: QPainter,
        marking: Marking,
        name: Candidate,
        mark: str,
        top: float,
        step: float,
    ) -> None:
        boxes = {Marking.AGREE: 2, Marking.CHOOSE: 2, Marking.CROSS_OUT: 0}[marking]
        room = QRectF(_MARGIN, top, self.width() - 2 * _MARGIN - boxes * _COLUMN, step)
        text = painter.fontMetrics().elidedText(
            f"{name.number}. {name.name}", Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.setPen(color(Role.TEXT))
        painter.drawText(room, _LEFT, text)
        if marking is Marking.CROSS_OUT and mark == Mark.DISAGREE:
            painter.setPen(QPen(color(Role.INFO), 2))
            width = painter.fontMetrics().horizontalAdvance(text)
            middle = top + step / 2
            painter.drawLine(QLineF(_MARGIN - 2, middle, _MARGIN + width + 2, middle))
        marked = {Marking.AGREE: (Mark.AGREE, Mark.DISAGREE), Marking.CHOOSE: (Mark.AGREE,)}
        for at, meant in enumerate(marked.get(marking, ())):
            left = self.width() - _MARGIN - _COLUMN * (2 - at) + (_COLUMN - _BOX) / 2
            box = QRectF(left, top + (step - _BOX) / 2, _BOX, _BOX)
            _paint_box(painter, box, crossed=mark in (meant, Mark.BOTH))


def _paint_box(painter: QPainter, box: QRectF, *, crossed: bool) -> None:
    painter.setPen(QPen(color(Role.FIELD_LINE), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    if crossed:
        painter.setPen(QPen(color(Role.INFO), 2))
        inner = box.adjusted(2, 2, -2, -2)
        painter.drawLine(QLineF(inner.topLeft(), inner.bottomRight()))
        painter.drawLine(QLineF(inner.topRight(), inner.bottomLeft()))


MakeRehearsal = Callable[[], AbstractContextManager[ConferenceContext]]
SIZE = QSize(1340, 660)
_AGREED = (RoundState.AGREED, RoundState.SEALED, RoundState.SIGNED, RoundState.PUBLISHED)


class RehearsalWindow(QWidget):
    """The test paper at the left, the real pages beside it; modal, so that nothing is mixed up."""

    closed = Signal()

    def __init__(
        self,
        context: ConferenceContext,
        parent: QWidget | None = None,
        *,
        gate: EnterGate | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(texts.TITLE)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        assert context.round is not None
        self.papers: tuple[Paper, ...] = rehearsal_papers(context.round.form)
        self.paper = PaperPicture()
        self.count = CountPage(context, gate=gate)
        self.check = CheckPage(context, gate=gate)
        self._result = Card()
        self._text = label("", "body", wrap=True)
        self._pages = PageStack()
        self._lay_out()
        context.changed.connect(self._show)
        self.check.papers.paper_chosen.connect(lambda _number: self._show())
        self.check.card.other_paper_wanted.connect(self._show)
        self._show()
        self.resize(SIZE.boundedTo(screen_room(self)))

    def _lay_out(self) -> None:
        banner = Banner()
        banner.show_message("warning", texts.BANNER, texts.END)
        banner.action_chosen.connect(self.close)
        self._result.body.addWidget(self._text)
        end = button(texts.END, "primary", clicked=self.close)
        self._result.body.addWidget(spaced(end, None, across=True))
        done = QWidget()
        vbox(self._result, None, on=done)
        for page in (self.count, self.check, done):
            self._pages.addWidget(page)
        left = vbox((self.paper, 1), label(texts.hint(len(self.papers)), "small", wrap=True))
        row = hbox((left, 6), (self._pages, 15), (JustStored(self._context), 6), gap=20)
        inside = QWidget()
        whole = PageLayout(inside)
        whole.setContentsMargins(20, 12, 20, 12)
        whole.addWidget(banner)
        whole.addLayout(row, 1)
        vbox(WholePage(inside), on=self)

    def answer(self) -> Answer:
        assert self._context.round is not None
        return compared(self._context.round, self.papers)

    def finished(self) -> bool:
        return self._context.round is not None and self._context.round.state in _AGREED

    def _show(self) -> None:
        view = self._context.known_round
        checking = view.state is RoundState.RESOLVING or self._by_hand()
        at = 2 if self.finished() else 1 if checking else 0
        self._pages.setCurrentIndex(at)
        number = self.check.chosen() if at == 1 else self._counted()
        paper = self.papers[number - 1] if number and number <= len(self.papers) else None
        self.paper.show_paper(view.form, paper)
        if at == 2:
            self._show_result()
        elif self.isVisible():
            (self.check if at else self.count).first_focus().setFocus()

    def _by_hand(self) -> bool:
        shown = self.check.view()
        return shown is not None and shown.section is CheckSection.HAND

    def _counted(self) -> int | None:
        shown = self.count.view()
        return shown.number if shown is not None else None

    def _show_result(self) -> None:
        answer = self.answer()
        self._result.set_title(texts.RESULT_RIGHT if answer.matches else texts.RESULT_WRONG)
        right = texts.right(len(self.papers))
        self._text.setText(right if answer.matches else texts.wrong(answer.wrong))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()


class Rehearsal(QObject):
    """Opens the window on a store of its own; when it is closed, the store is gone.

    What stays is a line in the journal of the conference's own store.
    """

    ended = Signal()

    def __init__(
        self,
        make: MakeRehearsal,
        context: ConferenceContext,
        parent: QWidget | None = None,
        *,
        gate: EnterGate | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._context = context
        self._over = parent
        self._gate = gate
        self._store = ExitStack()
        self.window: RehearsalWindow | None = None

    def start(self) -> None:
        test = self._store.enter_context(self._make())
        _hand_out(test)
        over = self._over.window() if self._over is not None else None
        self.window = RehearsalWindow(test, over, gate=self._gate)
        self.window.closed.connect(self._end)
        self.window.show()
        self.window.count.first_focus().setFocus()

    def _end(self) -> None:
        window = self.window
        if window is None:
            return
        self.window = None
        answer, finished = window.answer(), window.finished()
        typed = len(window.papers) - len(answer.wrong)
        window.deleteLater()
        self._store.close()
        self._note({"finished": finished, "matches": answer.matches, "papers_right": typed})
        self.ended.emit()

    def _note(self, detail: dict[str, object]) -> None:
        view = self._context.round
        if view is not None:
            self._context.do(record_rehearsal, view.id, detail).announce(texts.RECORDED)


def _hand_out(test: ConferenceContext) -> None:
    view = test.round
    assert view is not None
    papers = len(rehearsal_papers(view.form))
    if view.state is RoundState.DRAFT:
        test.cases.do(freeze_form, view.id)
    figures = {"eligible": papers, "present": papers, "printed": papers, "spoilt": 0}
    test.cases.do(hand_out, view.id, {**figures, "issued": papers})
    test.reload()
