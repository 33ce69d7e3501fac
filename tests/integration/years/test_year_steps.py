"""The checklist of a year: added, moved, done and undone."""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.support.year_office import Office, office
from thidua_desktop.domain.codes.year import YearState
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.years.year_steps import (
    add_default_steps,
    default_steps,
    mark_done,
    move_step,
)
from thidua_desktop.texts.years.year_steps import DEFAULT_STEPS


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as made:
        made.year(2017)
        yield made


def steps(desk: Office) -> Sequence[YearStep]:
    return desk.registers.list(YearStep, year_id=1)


def add(desk: Office, text: str, **more: Any) -> YearStep:
    step = YearStep(year_id=1, position=len(steps(desk)) + 1, text=text, **more)
    return desk.registers.save(step)


def texts(desk: Office) -> list[str]:
    return [step.text for step in steps(desk)]


def test_the_usual_steps_are_needed_in_the_order_of_the_states() -> None:
    made = default_steps(7)
    assert [step.position for step in made] == list(range(1, len(DEFAULT_STEPS) + 1))
    needed = [list(YearState).index(step.needed_for) for step in made if step.needed_for]
    assert needed == sorted(needed)


def test_what_the_year_lacks_of_the_usual_steps_is_added_once(desk: Office) -> None:
    own = add(desk, DEFAULT_STEPS[2][0])
    assert desk.registers.do(add_default_steps, 1) == len(DEFAULT_STEPS) - 1
    assert steps(desk)[0] == own
    assert [step.position for step in steps(desk)] == list(range(1, len(DEFAULT_STEPS) + 1))
    assert desk.registers.do(add_default_steps, 1) == 0


def test_steps_are_added_changed_moved_and_deleted_and_each_is_undone(desk: Office) -> None:
    due = datetime.date(2017, 6, 30)
    for text in ("Một", "Hai", "Ba"):
        add(desk, text, needed_for=YearState.REVIEWED, due=due)
    first, second, third = steps(desk)
    assert (third.needed_for, third.due) == (YearState.REVIEWED, due)
    desk.registers.do(move_step, third, up=True)
    assert texts(desk) == ["Một", "Ba", "Hai"]
    desk.registers.do(move_step, first, up=False)
    assert texts(desk) == ["Ba", "Một", "Hai"]
    desk.registers.do(move_step, second, up=False)  # it is the last already
    desk.registers.undo()
    desk.registers.undo()
    assert texts(desk) == ["Một", "Hai", "Ba"]
    desk.registers.do(move_step, first, up=True)  # it is the first already
    desk.registers.save(first.model_copy(update={"text": "Việc đầu"}))
    desk.registers.delete(second)
    assert texts(desk) == ["Việc đầu", "Ba"]
    desk.registers.undo()
    assert texts(desk) == ["Việc đầu", "Hai", "Ba"]


def test_a_step_is_done_today_by_the_clock_of_the_place(desk: Office) -> None:
    desk.clock.moment = datetime.datetime(2017, 11, 22, 18, tzinfo=datetime.UTC)  # 1 o'clock here
    done = desk.registers.do(mark_done, add(desk, "Một"))
    assert done.done == datetime.date(2017, 11, 23)
    assert desk.registers.do(mark_done, done, done=False).done is None
