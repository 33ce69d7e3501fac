"""What a new version of a table changes once it is opened, in words, to be asked before."""

from thidua_desktop.records.base import field_specs
from thidua_desktop.records.scoring import Criterion
from thidua_desktop.services.scoring.open_scoring import Touched, TouchedCriterion
from thidua_desktop.texts.scoring import pages as texts

_TITLES = {spec.name: spec.title.lower() for spec in field_specs(Criterion)}


def touched_texts(touched: Touched) -> tuple[str, ...]:
    """Give a line for each criterion that changes, and one with the units that score anew."""
    if touched.version is None:
        return ()
    lines = [texts.TOUCHES.format(touched.version.version)]
    lines += [_line(one) for one in touched.criteria] or [texts.TOUCHES_NOTHING]
    if touched.back:
        lines.append(texts.BACK_TO_DRAFT.format(", ".join(touched.back)))
    return tuple(lines)


def _line(one: TouchedCriterion) -> str:
    return texts.touched_line(
        one.before.name if one.before is not None else None,
        one.after.name if one.after is not None else None,
        tuple(_TITLES[name] for name in one.fields),
        one.units,
    )
