"""*Số lượng danh hiệu*: the register of numbers, and how far the one that is shown is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.records.allotment import Allotment
from thidua_desktop.records.base import stored_id
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.scoring.allotted import read_places_given
from thidua_desktop.texts.scoring.allotment_pages import places_given_text
from thidua_desktop.ui.tabs.scoring.allotment_looks import ALLOTMENTS
from thidua_desktop.ui.widgets.base.labels import label
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab

if TYPE_CHECKING:
    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.ui.widgets.register.register_page import PageParts


class AllotmentsPage(RegisterTab[Allotment]):
    def __init__(self, cases: OpenStore, parts: PageParts) -> None:
        super().__init__(
            RecordSource(Allotment, cases.registers, {"year_id": 0}), parts, ALLOTMENTS
        )
        self._cases = cases
        self.places_given = label("", "secondary", wrap=True)
        self.page.card.add_at_foot(self.places_given)
        self.page.row_shown.connect(self._show)

    def _show(self, one: Allotment | None) -> None:
        self.places_given.setVisible(one is not None)
        if one is not None:
            self.places_given.setText(
                places_given_text(self._cases.read(read_places_given, stored_id(one)))
            )
