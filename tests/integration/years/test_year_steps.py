"""The checklist of a year: added, moved, done and undone."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.year_office import Office, office
from thidua_desktop.domain.codes.year import YearState
from thidua_desktop.services.years.year_steps import YearSteps, default_steps
from thidua_desktop.texts.years.year_steps import DEFAULT_STEPS


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as made:
        made.year(2017)
        yield made


@pytest.fixture
def steps(desk: Office) -> YearSteps:
    return YearSteps(desk.registers)


def texts(steps: YearSteps) -> list[str]:
    return [step.text for step in steps.list(1)]


def test_the_usual_steps_are_needed_in_the_order_of_the_states() -> None:
    made = default_steps(7)
    assert [step.position for step in made] == list(range(1, len(DEFAULT_STEPS) + 1))
    needed = [list(YearState).index(step.needed_for) for step in made if step.needed_for]
    assert needed == sorted(needed)


def test_what_the_year_lacks_of_the_usual_steps_is_added_once(steps: YearSteps) -> None:
    own = steps.add(1, DEFAULT_STEPS[2][0])
    assert steps.add_default(1) == len(DEFAULT_STEPS) - 1
    assert steps.list(1)[0] == own
    assert [step.position for step in steps.list(1)] == list(range(1, len(DEFAULT_STEPS) + 1))
    assert steps.add_default(1) == 0


def test_steps_are_added_changed_moved_and_deleted_and_each_is_undone(
    steps: YearSteps, desk: Office
) -> None:
    due = datetime.date(2017, 6, 30)
    for text in ("Một", "Hai", "Ba"):
        steps.add(1, text, YearState.REVIEWED, due)
    first, second, third = steps.list(1)
    assert (third.needed_for, third.due) == (YearState.REVIEWED, due)
    steps.move(third, up=True)
    assert texts(steps) == ["Một", "Ba", "Hai"]
    steps.move(first, up=False)
    assert texts(steps) == ["Ba", "Một", "Hai"]
    steps.move(second, up=False)  # it is the last already
    desk.registers.undo()
    desk.registers.undo()
    assert texts(steps) == ["Một", "Hai", "Ba"]
    steps.move(first, up=True)  # it is the first already
    steps.save(first.model_copy(update={"text": "Việc đầu"}))
    steps.delete(second)
    assert texts(steps) == ["Việc đầu", "Ba"]
    desk.registers.undo()
    assert texts(steps) == ["Việc đầu", "Hai", "Ba"]


def test_a_step_is_done_today_by_the_clock_of_the_place(steps: YearSteps, desk: Office) -> None:
    desk.clock.moment = datetime.datetime(2017, 11, 22, 18, tzinfo=datetime.UTC)  # 1 o'clock here
    done = steps.mark_done(steps.add(1, "Một"))
    assert done.done == datetime.date(2017, 11, 23)
    assert steps.mark_done(done, done=False).done is None
