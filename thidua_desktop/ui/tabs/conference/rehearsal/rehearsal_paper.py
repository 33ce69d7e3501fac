"""A test paper as it would lie on the table: names, boxes with their crosses, the stamp."""

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.ballot import BallotForm, Candidate, Paper
from thidua_desktop.domain.codes.ballot import InvalidReason, Mark, Marking
from thidua_desktop.texts.conference import rehearsal as texts
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

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
        for at, words in enumerate(texts.COLUMNS[form.marking]):
            left = self.width() - _MARGIN - _COLUMN * (2 - at)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(left - 4, 58, _COLUMN + 8, 26), int(flags), words)

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
        words = painter.fontMetrics().elidedText(
            f"{name.number}. {name.name}", Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.setPen(color(Role.TEXT))
        painter.drawText(room, _LEFT, words)
        if marking is Marking.CROSS_OUT and mark == Mark.DISAGREE:
            painter.setPen(QPen(color(Role.INFO), 2))
            width = painter.fontMetrics().horizontalAdvance(words)
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
