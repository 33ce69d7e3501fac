"""Which keys the tables of YEAR.toml have that tell of movements, plans and the pledge."""

from typing import Final

from thidua_desktop.domain.codes.plans import Comparison, OpinionState, PlanState, ValueKind
from thidua_desktop.files.toml.toml_entry import Shape, keys
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
    keys(
        "level",
        "kind",
        "name",
        "slogan",
        "starts",
        "ends",
        "first_review",
        "last_review",
        "aim",
        "subjects",
        "contents",
        "measures",
        "awards",
        lead="unit_id",
        document="document_id",
    ),
    usual={"level": PlanLevel.CLUSTER, "kind": MovementKind.MOVEMENT},
    once="name",
)
INDICATORS: Final = Shape(
    Indicator,
    keys("code", "name", "value_kind", "comparison", "unit_of_measure", "usual"),
    usual={"value_kind": ValueKind.NUMBER, "comparison": Comparison.AT_LEAST},
    once="code",
)


def _plan_state(table: Table) -> PlanState:
    """Where a file does not tell, only the cluster's own plan without a document is a draft."""
    issued = table.has("document") or table.has("unit") or table.has("level")
    return PlanState.ISSUED if issued else PlanState.DRAFT


def _in_order(table: Table) -> int:
    """A place in the list is that of its table."""
    place = table.place[-1]
    assert isinstance(place, int)
    return place + 1


TASKS: Final = Shape(
    PlanTask,
    keys(
        "text",
        "area",
        "partners",
        "due",
        "approved_due",
        "done",
        "product",
        "progress",
        "proof",
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
    keys(
        "text",
        "value_kind",
        "comparison",
        "unit_of_measure",
        "planned",
        "half_year",
        "achieved",
        "proof",
        indicator="indicator_id",
    ),
    usual={
        "text": UNNAMED_ITEM,
        "value_kind": ValueKind.NUMBER,
        "comparison": Comparison.AT_LEAST,
    },
)
PLANS: Final = Shape(
    Plan,
    keys(
        "level",
        "name",
        "state",
        "opinions_due",
        "purpose",
        "requirements",
        "funding",
        "organisation",
        unit="unit_id",
        document="document_id",
        movement="movement_id",
    ),
    parts={
        "opinions": Shape(
            PlanOpinion,
            keys("state", "date", "opinion", "answer", unit="unit_id"),
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
    keys("name", "date", "place", "copies", "promises", movement="movement_id"),
    parts={
        "items": Shape(
            PledgeItem,
            keys("position", "text", target="target_id"),
            usual={"position": _in_order},
        ),
        "signers": Shape(
            PledgeSigner, keys("name", "position", "signed", unit="unit_id"), once="unit"
        ),
    },
    inside={"witness": {"name": "witness_name", "position": "witness_position"}},
)
