"""Which keys the tables of YEAR.toml have that tell of movements, plans and the pledge."""

from typing import Final

from thidua_desktop.domain.codes.plans import Comparison, OpinionState, PlanState, ValueKind
from thidua_desktop.files.toml.toml_entry import Shape, every, keys, place_in_list
from thidua_desktop.files.toml.toml_table import Table
from thidua_desktop.records.choices import MovementKind, PlanLevel, TaskArea
from thidua_desktop.records.plans import (
    DueChange,
    Indicator,
    Movement,
    Plan,
    PlanOpinion,
    PlanTarget,
    PlanTask,
    TaskPartner,
)
from thidua_desktop.records.pledge import Pledge, PledgeItem, PledgeSigner
from thidua_desktop.texts.loading.load import UNNAMED_ITEM, UNNAMED_PLAN

MOVEMENTS: Final = Shape(
    Movement,
    every(Movement, "year_id", lead="unit_id"),
    usual={"level": PlanLevel.CLUSTER, "kind": MovementKind.MOVEMENT},
    once="name",
)
INDICATORS: Final = Shape(
    Indicator,
    every(Indicator),
    usual={"value_kind": ValueKind.NUMBER, "comparison": Comparison.AT_LEAST},
    once="code",
)


def _plan_state(table: Table) -> PlanState:
    """Where a file does not tell, only the cluster's own plan without a document is a draft."""
    issued = table.has("document") or table.has("unit") or table.has("level")
    return PlanState.ISSUED if issued else PlanState.DRAFT


TASKS: Final = Shape(
    PlanTask,
    every(
        PlanTask,
        "plan_id",
        "parent_id",
        owner="owner_unit_id",
        owner_name="owner",
        proof_document="proof_id",
    ),
    parts={
        "due_changes": Shape(DueChange, keys("decided", "reason", old="old_due", new="new_due"))
    },
    listed={"with": Shape(TaskPartner, {"unit": "unit_id"})},
    usual={"text": UNNAMED_ITEM, "area": TaskArea.OTHER},
)
TARGETS: Final = Shape(
    PlanTarget,
    every(PlanTarget, "plan_id", "parent_id"),
    usual={
        "text": UNNAMED_ITEM,
        "value_kind": ValueKind.NUMBER,
        "comparison": Comparison.AT_LEAST,
    },
)
PLANS: Final = Shape(
    Plan,
    every(Plan, "year_id"),
    parts={
        "opinions": Shape(
            PlanOpinion,
            every(PlanOpinion, "plan_id"),
            usual={"state": OpinionState.SILENT},
            once="unit",
        ),
        "tasks": TASKS,
        "targets": TARGETS,
    },
    usual={
        "level": lambda table: PlanLevel.UNIT if table.has("unit") else PlanLevel.CLUSTER,
        "name": UNNAMED_PLAN,
        "state": _plan_state,
    },
)
PLEDGES: Final = Shape(
    Pledge,
    every(Pledge, "year_id", "witness_name", "witness_position"),
    parts={
        "items": Shape(
            PledgeItem,
            keys("position", "text", target="target_id"),
            usual={"position": place_in_list},
        ),
        "signers": Shape(PledgeSigner, every(PledgeSigner, "pledge_id"), once="unit"),
    },
    inside={"witness": {"name": "witness_name", "position": "witness_position"}},
)
