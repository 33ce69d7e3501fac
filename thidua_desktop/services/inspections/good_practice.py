"""Cách làm hay that a visit found, kept among the good examples of the year."""

from typing import Final

from thidua_desktop.records.base import lines_of
from thidua_desktop.records.choices import ExampleKind
from thidua_desktop.records.follow_up import GoodExample
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.inspections.inspections import EXAMPLE_SOURCE

_NAME: Final = 300


def keep_examples(changes: RegisterChanges, visit_id: int) -> int:
    """Keep each line that says one, of the visit or an item, and is not there; say how many."""
    (visit,) = changes.find(Inspection, id=visit_id)
    texts = [visit.good_practice]
    texts += [one.good_practice for one in changes.find(Finding, inspection_id=visit_id)]
    year_id, unit_id = visit.year_id, visit.unit_id
    known = {one.name for one in changes.find(GoodExample, year_id=year_id, unit_id=unit_id)}
    lines = dict.fromkeys(line[:_NAME] for text in texts for line in lines_of(text))
    new = [line for line in lines if line not in known]
    for line in new:
        changes.save(
            GoodExample(
                year_id=year_id,
                unit_id=unit_id,
                kind=ExampleKind.MODEL,
                name=line,
                source=EXAMPLE_SOURCE.format(choice_text(visit.period).lower()),
                inspection_id=visit_id,
            )
        )
    return len(new)
