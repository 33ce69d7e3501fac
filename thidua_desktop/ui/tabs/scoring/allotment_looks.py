"""How the registers of *Phân bổ* look: numbers of titles with what units got, coefficients."""

from __future__ import annotations

from typing import Final

from thidua_desktop.records.allotment import (
    Allotment,
    Coefficient,
    CoefficientTable,
    UnitAllotment,
)
from thidua_desktop.texts.scoring import allotment_pages as texts
from thidua_desktop.ui.widgets.register.register_look import Child, PageLook

ALLOTMENTS: Final[PageLook[Allotment]] = PageLook(
    text=texts.ALLOTMENTS,
    icon="flag",
    shown=("title", "number", "method"),
    rows=(
        ("title",),
        ("number", "coefficient_table_id"),
        ("document_id",),
        ("method", "decision_id"),
        ("note",),
    ),
    children=(
        Child(
            UnitAllotment,
            by="allotment_id",
            shown=("unit_id", "number", "basis"),
            typed=("unit_id", "number", "basis"),
            text=texts.OF_UNITS,
            rows=(("unit_id", "number"), ("basis",)),
        ),
    ),
)
COEFFICIENTS: Final[PageLook[CoefficientTable]] = PageLook(
    text=texts.TABLES,
    shown=("name", "document_id"),
    rows=(("name",), ("document_id",), ("basis",)),
    children=(
        Child(
            Coefficient,
            by="table_id",
            shown=("unit_id", "value"),
            typed=("unit_id", "value"),
            text=texts.VALUES,
            rows=(("unit_id", "value"),),
        ),
    ),
)
