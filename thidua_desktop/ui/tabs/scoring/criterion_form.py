"""The dialogs of a table and of a criterion: only the fields that its method needs are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.codes.scoring import FigureSource, Method
from thidua_desktop.records.scoring import Criterion, ScoringTable
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.scoring import pages as texts
from thidua_desktop.ui.widgets.base.editors import editor_text, on_edited
from thidua_desktop.ui.widgets.register.record_dialog import RecordQuestion, ask_record

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.registers.registers import Registers
    from thidua_desktop.services.scoring.read_table import CriterionLine
    from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog
    from thidua_desktop.ui.widgets.register.record_form import RecordForm

_TABLE_ROWS: Final = (
    ("name",),
    ("unit_kind", "total"),
    ("document_id",),
    ("decimals", "rounding"),
    ("rounded_at",),
    ("tolerance", "tie_1"),
    ("tie_2", "tie_3"),
    ("tie_4",),
    ("source",),
    ("illustrative",),
)
_OWN: Final = ("table_id", "parent_id", "position", "code")
_LEAF: Final = (
    "method",
    "each_points",
    "floor",
    "steps",
    "source",
    "indicator_id",
    "report_kind",
    "evidence_needed",
)
_ROWS: Final = (
    ("text",),
    ("max_points", "cap"),
    ("part", "weight"),
    ("method", "floor"),
    ("each_points",),
    ("steps",),
    ("source", "indicator_id"),
    ("report_kind", "evidence_needed"),
    ("note",),
)
_STEPPED: Final = frozenset({Method.BAND, Method.LATENESS, Method.GRADE})


def ask_table(
    parent: QWidget, registers: Registers, table: ScoringTable, *, locked: bool
) -> RecordDialog:
    """Show what a table is called and how it counts; an opened one takes its document alone."""
    fixed = {"year_id": table.year_id}
    opened = table.opened is not None
    rules = [name for row in _TABLE_ROWS for name in row if name not in _FREE]
    hidden = ("year_id", "version", "opened", *(rules if opened else ()))
    question = RecordQuestion(
        title=texts.TABLE_TITLE,
        primary=texts.KEEP,
        kind=ScoringTable,
        rows=tuple(
            kept for row in _TABLE_ROWS if (kept := tuple(n for n in row if n not in hidden))
        ),
        without=hidden,
        record=table if table.id is not None else None,
        given={"year_id": table.year_id},
        links=registers.links(ScoringTable, fixed),
        locked=locked,
        explanation=texts.table_state(table) if opened else "",
    )
    return ask_record(parent, question, registers.save)


_FREE: Final = frozenset({"document_id", "source", "illustrative"})


def ask_criterion(
    parent: QWidget,
    registers: Registers,
    line: CriterionLine,
    keep: Callable[[Criterion], object],
    *,
    locked: bool,
) -> RecordDialog:
    """Ask for everything that a criterion or a group says."""
    without = {*_OWN}
    if line.level > 1:
        without.add("part")
    without |= {"weight"} if line.is_leaf else set(_LEAF)
    question = RecordQuestion(
        title=line.name,
        primary=texts.KEEP,
        kind=Criterion,
        rows=tuple(kept for row in _ROWS if (kept := tuple(n for n in row if n not in without))),
        without=tuple(without),
        record=line.record,
        links=registers.links(Criterion, {"table_id": line.record.table_id}),
        locked=locked,
        dress=_follow if line.is_leaf else lambda _form: None,
    )
    return ask_record(parent, question, keep)


def _follow(form: RecordForm) -> None:
    """Show what the chosen method and source need."""
    method, source = (form.field(name).editor for name in ("method", "source"))

    def show() -> None:
        chosen, drawn = editor_text(method), editor_text(source)
        needs = {
            "each_points": chosen == choice_text(Method.PER_ITEM),
            "steps": chosen in _named(_STEPPED),
            "indicator_id": drawn == choice_text(FigureSource.TARGET),
            "report_kind": drawn == choice_text(FigureSource.REPORT),
        }
        for name, needed in needs.items():
            form.field(name).setVisible(needed)

    on_edited(method, show)
    on_edited(source, show)
    show()


def _named(methods: Collection[Method]) -> frozenset[str]:
    return frozenset(choice_text(one) for one in methods)
