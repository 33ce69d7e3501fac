"""What a paper says of one name, as a sign and a word in a pill of fixed width."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt

from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

WIDTH: Final = 144
HEIGHT: Final = 26
_ICON: Final = 16


class Opinion(StrEnum):
    """How a name stands on the paper that is being typed."""

    AGREE = "agree"
    DISAGREE = "disagree"
    NONE = "none"
    BOTH = "both"
    CHOSEN = "chosen"
    NOT_CHOSEN = "not_chosen"
    CROSSED = "crossed"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


LOOKS: Final[dict[Opinion, tuple[str, str, Role, Role]]] = {
    Opinion.AGREE: (texts.AGREE, "check", Role.GOOD, Role.GOOD_GROUND),
    Opinion.DISAGREE: (texts.DISAGREE, "cross", Role.BAD, Role.BAD_GROUND),
    Opinion.NONE: (texts.NO_OPINION, "minus", Role.SECONDARY, Role.RAISED),
    Opinion.BOTH: (texts.BOTH_MARKED, "both", Role.WARNING, Role.WARNING_GROUND),
    Opinion.CHOSEN: (texts.CHOSEN, "check", Role.GOOD, Role.GOOD_GROUND),
    Opinion.NOT_CHOSEN: (texts.NOT_CHOSEN, "minus", Role.SECONDARY, Role.RAISED),
    Opinion.CROSSED: (texts.CROSSED, "strike", Role.BAD, Role.BAD_GROUND),
    Opinion.KEPT: (texts.KEPT, "check", Role.GOOD, Role.GOOD_GROUND),
    Opinion.WITHDRAWN: (texts.WITHDRAWN, "withdrawn", Role.SECONDARY, Role.RAISED),
}
"""Each opinion's word, sign, colour and ground."""


def draw_chip(painter: QPainter, box: QRectF, opinion: Opinion) -> None:
    """Draws one chip; the sign at the left, so that words stand under one another."""
    text, sign, role, ground = LOOKS[opinion]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(ground))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    at = QPointF(box.left() + 12, box.top() + (box.height() - _ICON) / 2)
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(at, icons.pixmap(sign, role, _ICON, ratio))
    painter.setPen(color(role))
    painter.setFont(font(12, bold=True))
    painter.drawText(box.adjusted(34, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, text)
