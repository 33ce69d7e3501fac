"""The tab *Kế hoạch*: plans of the ministry, the cluster and the units, and what each asks for."""

from typing import Final

from thidua_desktop.records.plans import Plan, PlanTarget, PlanTask
from thidua_desktop.texts.plans import plans as texts
from thidua_desktop.ui.widgets.register.register_look import Child, PageLook

LOOK: Final[PageLook[Plan]] = PageLook(
    words=texts.PLANS,
    rows=(("level", "unit_id"), ("name",), ("document_id",)),
    shown=("level", "unit_id", "name"),
    children=(
        Child(
            PlanTask,
            by="plan_id",
            shown=("text", "owner_unit_id", "due", "done"),
            typed=("owner_unit_id", "due", "done"),
            words=texts.TASKS,
            rows=(("text",), ("owner_unit_id",), ("due", "done"), ("product",)),
        ),
        Child(
            PlanTarget,
            by="plan_id",
            shown=("text", "unit_of_measure", "planned", "achieved"),
            typed=("unit_of_measure", "planned", "achieved"),
            words=texts.TARGETS,
            rows=(("text",), ("unit_of_measure",), ("planned", "achieved")),
        ),
    ),
)
