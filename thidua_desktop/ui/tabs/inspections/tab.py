"""The tab *Kiểm tra*: the visits of the year, what each found and what it asks the unit to do."""

from typing import Final

from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.texts.inspections import inspections as texts
from thidua_desktop.ui.widgets.register.register_look import Child, PageLook

_FINDING: Final = (
    ("item",),
    ("finding",),
    ("recommendation",),
    ("owner_unit_id",),
    ("due", "done"),
)
LOOK: Final[PageLook[Inspection]] = PageLook(
    words=texts.INSPECTIONS,
    rows=(("unit_id",), ("period", "date"), ("lead_name", "lead_position")),
    shown=("unit_id", "period", "date"),
    children=(
        Child(
            Finding,
            by="inspection_id",
            shown=("item", "recommendation", "due", "done"),
            typed=("due", "done"),
            words=texts.FINDINGS,
            rows=_FINDING,
        ),
    ),
)
