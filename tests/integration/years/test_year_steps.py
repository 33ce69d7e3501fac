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
def year_office(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as made:
        made.year(2017)
        yield made


def steps(year_office: Office) -> Sequence[YearStep]:
    return year_office.registers.list(YearStep, year_id=1)


def add(year_office: Office, text: str, **more: Any) -> YearStep:
    step = YearStep(year_id=1, position=len(steps(year_office)) + 1, text=text, **more)
    return year_office.registers.save(step)


def texts(year_office: Office) -> list[str]:
    return [step.text for step in steps(year_office)]


def test_the_usual_steps_are_needed_in_the_order_of_the_states() -> None:
    made = default_steps(7)
    assert [step.position for step in made] == list(range(1, len(DEFAULT_STEPS) + 1))
    needed = [list(YearState).index(step.needed_for) for step in made if step.needed_for]
    assert needed == sorted(needed)


def test_what_the_year_lacks_of_the_usual_steps_is_added_once(year_office: Office) -> None:
    own = add(year_office, DEFAULT_STEPS[2][0])
    assert year_office.registers.do(add_default_steps, 1) == len(DEFAULT_STEPS) - 1
    assert steps(year_office)[0] == own
    assert [step.position for step in steps(year_office)] == list(range(1, len(DEFAULT_STEPS) + 1))
    assert year_office.registers.do(add_default_steps, 1) == 0


def test_steps_are_added_changed_moved_and_deleted_and_each_is_undone(year_office: Office) -> None:
    due = datetime.date(2017, 6, 30)
    for text in ("Một", "Hai", "Ba"):
        add(year_office, text, needed_for=YearState.REVIEWED, due=due)
    first, second, third = steps(year_office)
    assert (third.needed_for, third.due) == (YearState.REVIEWED, due)
    year_office.registers.do(move_step, third, up=True)
    assert texts(year_office) == ["Một", "Ba", "Hai"]
    year_office.registers.do(move_step, first, up=False)
    assert texts(year_office) == ["Ba", "Một", "Hai"]
    year_office.registers.do(move_step, second, up=False)  # it is the last already
    year_office.registers.undo()
    year_office.registers.undo()
    assert texts(year_office) == ["Một", "Hai", "Ba"]
    year_office.registers.do(move_step, first, up=True)  # it is the first already
    year_office.registers.save(first.model_copy(update={"text": "Việc đầu"}))
    year_office.registers.delete(second)
    assert texts(year_office) == ["Việc đầu", "Ba"]
    year_office.registers.undo()
    assert texts(year_office) == ["Việc đầu", "Hai", "Ba"]


def test_a_step_is_done_today_by_the_clock_of_the_place(year_office: Office) -> None:
    year_office.clock.moment = datetime.datetime(
        2017, 11, 22, 18, tzinfo=datetime.UTC
    )  # 1 o'clock here
    done = year_office.registers.do(mark_done, add(year_office, "Một"))
    assert done.done == datetime.date(2017, 11, 23)
    assert year_office.registers.do(mark_done, done, done=False).done is None
