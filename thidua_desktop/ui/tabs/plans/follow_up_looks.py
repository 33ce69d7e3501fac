"""*Kiến nghị, chỉ đạo* and *Điển hình, cách làm hay*: two registers of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import dated
from thidua_desktop.texts.reports import follow_up as texts
from thidua_desktop.ui.widgets.register.register_look import PageLook

if TYPE_CHECKING:
    from thidua_desktop.records.follow_up import GoodExample, Recommendation

ASKED: Final[PageLook[Recommendation]] = PageLook(
    text=texts.ASKED,
    icon="info",
    title=lambda one: dated(choice_text(one.kind), one.said_on),
    shown=("kind", "text", "due", "done"),
    rows=(
        ("kind",),
        ("text",),
        ("meeting", "said_on"),
        ("said_by", "said_by_unit_id"),
        ("sent_to", "sent_on"),
        ("document_id",),
        ("owner_unit_id", "due"),
        ("answer",),
        ("answer_document_id", "done"),
        ("from_year",),
    ),
)
EXAMPLES: Final[PageLook[GoodExample]] = PageLook(
    text=texts.EXAMPLES,
    icon="flag",
    shown=("kind", "name", "unit_id", "area", "spread"),
    rows=(
        ("unit_id", "kind"),
        ("name",),
        ("area",),
        ("what",),
        ("source", "inspection_id"),
        ("document_id",),
        ("spread",),
    ),
)
