"""The dialog of a target: what is chosen from the list of indicators fills the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.records.plans import Indicator, PlanTarget
from thidua_desktop.texts.plans import plans as plan_texts
from thidua_desktop.ui.widgets.base.editors import editor_text, on_edited
from thidua_desktop.ui.widgets.register.record_dialog import RecordQuestion, ask_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.ui.widgets.register.child_table import ChildTable
    from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog
    from thidua_desktop.ui.widgets.register.record_form import RecordForm

_ROWS: Final = (
    ("indicator_id",),
    ("text",),
    ("value_kind", "comparison"),
    ("planned", "unit_of_measure"),
    ("half_year", "achieved"),
    ("proof",),
)


def ask_target(
    table: ChildTable[Any],
    target: PlanTarget | None,
    year: int | None,
    keep: Callable[[PlanTarget], object],
) -> RecordDialog:
    """Ask for a target; one of the list brings its words, its measure and what is usual."""
    known = {one.name: one for one in table.source.registers.list(Indicator)}
    question = RecordQuestion(
        title=plan_texts.TARGETS.new if target is None else plan_texts.TARGETS.edit,
        primary=plan_texts.TARGETS.add if target is None else plan_texts.TARGETS.keep,
        kind=PlanTarget,
        rows=_ROWS,
        without=tuple(table.source.fixed),
        record=target,
        given=dict(table.source.fixed),
        links=table.source.links(),
        year=year,
        locked=not table.add_button.isEnabled(),
        more=target is None,
        dress=lambda form: _follow(form, known),
    )
    return ask_record(table, question, keep)


def _follow(form: RecordForm, known: dict[str, Indicator]) -> None:
    editor = form.field("indicator_id").editor

    def fill() -> None:
        chosen = known.get(editor_text(editor))
        if chosen is None:
            return
        form.fill("text", chosen.name)
        form.fill("value_kind", chosen.value_kind)
        form.fill("comparison", chosen.comparison)
        form.fill("unit_of_measure", chosen.unit_of_measure)
        if chosen.usual:
            form.fill("planned", chosen.usual)

    on_edited(editor, fill)
