"""Rows that an older program sent, turned into rows with the fields of today.

A field that it did not have keeps the value that it has here. It kept one set of figures for each
unit: these go to the unit's membership of the year. A registration that it marked as withdrawn has
that as its state.
"""

from collections.abc import Mapping
from typing import Any, Final

from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import FIGURES, Figures, Membership, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import Review
from thidua_desktop.records.handover import Handover
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.records.people import Person
from thidua_desktop.records.plans import Movement, Plan, PlanTarget, PlanTask
from thidua_desktop.records.registration import Registration
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.records.year import YearStep

Values = Mapping[str, Any]

_INSPECTION: Final = {"id", "year_id", "unit_id", "period", "date", "lead_name", "lead_position"}
_FINDING: Final = {
    "id",
    "inspection_id",
    "item",
    "finding",
    "recommendation",
    "owner_unit_id",
    "due",
    "done",
}
_LATER: Final[Mapping[type[Record], tuple[str, ...]]] = {
    Unit: ("origin_id", "origin_basis"),
    Membership: FIGURES,
    Person: ("joined", "left"),
    Handover: ("takes_over",),
    Document: (
        "arrival_number",
        "arrived",
        "recipients",
        "passed_on",
        "handler",
        "due",
        "result",
        "urgency",
        "copies",
        "pages",
        "kept_by",
        "file_code",
        "note",
    ),
    YearStep: ("owner", "unit_id", "produces"),
    Inspection: tuple(sorted(Inspection.model_fields.keys() - _INSPECTION)),
    Finding: tuple(sorted(Finding.model_fields.keys() - _FINDING)),
    Plan: (
        "state",
        "opinions_due",
        "movement_id",
        "purpose",
        "requirements",
        "funding",
        "organisation",
    ),
    PlanTask: (
        "area",
        "owner",
        "partners",
        "approved_due",
        "progress",
        "proof_id",
        "proof",
        "parent_id",
    ),
    PlanTarget: ("indicator_id", "value_kind", "comparison", "half_year", "proof", "parent_id"),
    Registration: ("person_id", "collective", "document_id", "state"),
    Conference: (
        "kind",
        "until",
        "secretary_name",
        "secretary_position",
        "contact",
        "register_by",
    ),
    ScoreSheet: ("table_id", "state", "cross_unit_id", "decided_order", "decided_by"),
    Movement: ("first_reviewed", "last_reviewed"),
    Review: ("made",),
}
_EARLIER: Final[Mapping[type[Record], tuple[str, ...]]] = {
    Unit: FIGURES,
    Registration: ("withdrawn", "reason"),
}
"""Fields of then that are kept elsewhere today."""


def of_today(kind: type[Record], values: Values, known: Values) -> Values:
    """Give a row with the fields of today; those that it did not have are taken from `known`."""
    if not _is_older(kind, values):
        return values
    given = {name: value for name, value in values.items() if name in kind.model_fields}
    if values.get("withdrawn") is not None:
        given["state"] = "withdrawn"
    return {**{name: known[name] for name in _LATER[kind] if name in known}, **given}


def figures_given(values: Values) -> Values:
    """Give the figures that an older program kept with a unit; a newer one has none there."""
    return {name: values[name] for name in FIGURES if name in values}


def is_written(kind: type[Record], values: Values) -> bool:
    """Whether the record class of today, or of then, takes these values and writes them so."""
    given = of_today(kind, values, {})
    if given.keys() != kind.model_fields.keys() and not _is_older(kind, values):
        return False
    return _writes(kind, given) and (kind is not Unit or _writes(Figures, figures_given(values)))


def _is_older(kind: type[Record], values: Values) -> bool:
    earlier = set(_EARLIER.get(kind, ()))
    later = _LATER.get(kind, ())
    return bool(later) and values.keys() == (kind.model_fields.keys() - set(later)) | earlier


def _writes(kind: type[Record], given: Values) -> bool:
    written = kind.model_validate(given).model_dump(mode="json")
    return all(
        type(written[name]) is type(value) and written[name] == value
        for name, value in given.items()
    )
