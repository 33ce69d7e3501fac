"""The checklist of a year: made from the usual steps, and changed as the year goes on."""

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import StepProduct, YearState
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.texts.years.year_steps import DEFAULT_STEPS
from thidua_desktop.zone import local


def default_steps(year_id: int) -> tuple[YearStep, ...]:
    """Give the usual steps of a year, not stored yet."""
    return tuple(
        YearStep(
            year_id=year_id,
            position=position,
            text=text,
            needed_for=YearState(state) if state else None,
            produces=StepProduct(product) if product else None,
        )
        for position, (text, state, product) in enumerate(DEFAULT_STEPS, 1)
    )


def add_default_steps(changes: RegisterChanges, year_id: int) -> int:
    """Add the usual steps that the year lacks, after its own; give how many."""
    own = changes.find(YearStep, year_id=year_id)
    known = {step.text for step in own}
    last = max((step.position for step in own), default=0)
    lacking = [step for step in default_steps(year_id) if step.text not in known]
    for position, step in enumerate(lacking, last + 1):
        changes.save(step.model_copy(update={"position": position}))
    return len(lacking)


def mark_done(changes: RegisterChanges, step: YearStep, *, done: bool = True) -> YearStep:
    """Say that a step was done today, or that it is not done."""
    today = local(changes.uow.now()).date()
    return changes.save(step.model_copy(update={"done": today if done else None}))


def move_step(changes: RegisterChanges, step: YearStep, *, up: bool) -> None:
    """Let a step change places with the one before it, or after it; at the end it stays."""
    steps = list(changes.find(YearStep, year_id=step.year_id))
    place = [stored_id(one) for one in steps].index(stored_id(step))
    other = place - 1 if up else place + 1
    if 0 <= other < len(steps):
        steps[place], steps[other] = steps[other], steps[place]
    for position, one in enumerate(steps, 1):
        changes.save(one.model_copy(update={"position": position}))
