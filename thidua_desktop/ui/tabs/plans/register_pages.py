"""Pages that are registers alone: movements of the year, and the list of usual targets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thidua_desktop.records.plans import Indicator, Movement
from thidua_desktop.services.plans.year_plans import add_indicators
from thidua_desktop.texts.plans import pages as texts
from thidua_desktop.texts.plans import plans as plan_texts
from thidua_desktop.ui.widgets.base.labels import button
from thidua_desktop.ui.widgets.register.register_look import PageLook
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from thidua_desktop.services.plans.year_plans import Indicators, YearMovements
    from thidua_desktop.ui.widgets.register.register_page import PageParts

_MOVEMENTS: Final[PageLook[Movement]] = PageLook(
    text=plan_texts.MOVEMENTS,
    icon="flag",
    title=plan_texts.movement_title,
    shown=("level", "kind", "name"),
    rows=(
        ("level", "kind"),
        ("name",),
        ("slogan",),
        ("document_id",),
        ("unit_id",),
        ("starts", "ends"),
        ("first_review", "last_review"),
        ("first_reviewed", "last_reviewed"),
        ("aim",),
        ("subjects",),
        ("contents",),
        ("measures",),
        ("awards",),
    ),
)
_INDICATORS: Final[PageLook[Indicator]] = PageLook(
    text=plan_texts.INDICATORS,
    shown=("code", "name", "unit_of_measure", "usual"),
    rows=(("code", "value_kind"), ("name",), ("comparison", "unit_of_measure"), ("usual",)),
)


class MovementsPage(RegisterTab[Movement]):
    """Names are long: the card is called after what it is of."""

    def __init__(self, source: YearMovements, parts: PageParts) -> None:
        super().__init__(source, parts, _MOVEMENTS)
        self.page.card.shorten_delete()


class IndicatorsPage(RegisterTab[Indicator]):
    """The cluster's own list; the one that comes with the program is added to it."""

    def __init__(
        self,
        source: Indicators,
        shipped: Callable[[], Sequence[Indicator]],
        parts: PageParts,
    ) -> None:
        super().__init__(source, parts, _INDICATORS)
        self.page.card.shorten_delete()
        self._shipped = shipped
        self.take_button = button(texts.TAKE_SHIPPED, clicked=self.take_shipped)
        self.page.list.add_tool(self.take_button)

    def take_shipped(self) -> None:
        """Add what the list of the program has more."""
        if self.page.may_leave():
            registers = self.page.source.registers
            done = self.page.acting.try_to(registers.do, add_indicators, self._shipped())
            done.announce(texts.SHIPPED, done.result if done else 0)
