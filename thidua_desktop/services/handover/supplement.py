"""Hồ sơ bổ sung: after a handover of year N the old office finishes N, the new one goes on.

Both stores share the journal up to the handover. What the old office did in N since then goes over
as rows; N + 1 is not touched, nor what both years share. It may be sent again and again: each says
all that is new since the handover, and what came before is recognised.
"""

from thidua_desktop.domain.codes.handover import SupplementCode
from thidua_desktop.services.base.count_rows import RECEIVE_SUPPLEMENT as USE_CASE
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.handover.supplement_apply import (
    PlannedChange,
    SupplementPlan,
    apply_supplement,
    plan_supplement,
)
from thidua_desktop.services.handover.supplement_collect import collect_supplement
from thidua_desktop.services.handover.supplement_reading import read_supplement
from thidua_desktop.services.handover.supplement_rows import (
    Supplement,
    SupplementRow,
    supplement_json,
)

__all__ = [
    "USE_CASE",
    "PlannedChange",
    "Refused",
    "Supplement",
    "SupplementCode",
    "SupplementPlan",
    "SupplementRow",
    "apply_supplement",
    "collect_supplement",
    "plan_supplement",
    "read_supplement",
    "supplement_json",
]
