"""The checklist of a year: made from the usual steps, and changed as the year goes on."""

import datetime
from collections.abc import Sequence

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import YearState
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.texts.years.year_steps import DEFAULT_STEPS


def default_steps(year_id: int) -> tuple[YearStep, ...]:
    """Give the usual steps of a year, not stored yet."""
    return tuple(
        YearStep(
            year_id=year_id,
            position=position,
            text=text,
            needed_for=YearState(state) if state else None,
        )
        for position, (text, state) in enumerate(DEFAULT_STEPS, 1)
    )


class YearSteps:
    """What the tab *Năm thi đua* does with the checklist; every change can be undone."""

    def __init__(self, registers: Registers) -> None:
        self._registers = registers

    def list(self, year_id: int) -> Sequence[YearStep]:
        """Give the steps of a year in their order."""
        return self._registers.list(YearStep, year_id=year_id)

    def add(
        self,
        year_id: int,
        text: str,
        needed_for: YearState | None = None,
        due: datetime.date | None = None,
    ) -> YearStep:
        """Add a step as the last one."""
        with self._registers.changing("add_record") as changes:
            last = max((s.position for s in changes.find(YearStep, year_id=year_id)), default=0)
            step = YearStep(
                year_id=year_id, position=last + 1, text=text, needed_for=needed_for, due=due
            )
            return changes.save(step)

    def add_default(self, year_id: int) -> int:
        """Add the usual steps that the year lacks, after its own; give how many."""
        with self._registers.changing("add_default_steps") as changes:
            own = changes.find(YearStep, year_id=year_id)
            known = {step.text for step in own}
            last = max((step.position for step in own), default=0)
            lacking = [step for step in default_steps(year_id) if step.text not in known]
            for position, step in enumerate(lacking, last + 1):
                changes.save(step.model_copy(update={"position": position}))
        return len(lacking)

    def save(self, step: YearStep) -> YearStep:
        """Store what was changed of a step."""
        return self._registers.save(step)

    def delete(self, step: YearStep) -> None:
        """Remove a step."""
        self._registers.delete(step)

    def mark_done(self, step: YearStep, *, done: bool = True) -> YearStep:
        """Say that a step was done today, or that it is not done."""
        with self._registers.changing("change_record") as changes:
            today = changes.uow.now().astimezone().date()
            return changes.save(step.model_copy(update={"done": today if done else None}))

    def move(self, step: YearStep, *, up: bool) -> None:
        """Let a step change places with the one before it, or after it; at the end it stays."""
        with self._registers.changing("move_step") as changes:
            steps = list(changes.find(YearStep, year_id=step.year_id))
            place = [stored_id(one) for one in steps].index(stored_id(step))
            other = place - 1 if up else place + 1
            if 0 <= other < len(steps):
                steps[place], steps[other] = steps[other], steps[place]
            for position, one in enumerate(steps, 1):
                changes.save(one.model_copy(update={"position": position}))
