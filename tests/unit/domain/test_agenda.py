"""The hours of a programme: DOMAIN-WORK 3.19."""

import datetime

import pytest

from thidua_desktop.domain.codes.round import AgendaCode
from thidua_desktop.domain.work.agenda import Slot, agenda_faults


def _at(text: str) -> datetime.time | None:
    return datetime.time.fromisoformat(text) if text else None


def _slot(starts: str, ends: str, *, ballot: bool = False) -> Slot:
    return Slot(_at(starts), _at(ends), ballot)


def test_what_follows_one_another_fits() -> None:
    slots = (
        _slot("13:30", "14:00"),
        _slot("14:00", "14:30"),
        _slot("14:30", "15:00", ballot=True),
        _slot("15:00", ""),
    )
    assert agenda_faults(slots, _at("15:00")) == ()
    assert agenda_faults(slots, None) == ()
    assert agenda_faults((), None) == ()
    assert agenda_faults((Slot(_at("14:00"), _at("14:10")),), None) == ()
    full = (_slot("14:00", "14:00"), _slot("14:00", "14:45", ballot=True))
    assert agenda_faults(full, None) == ()


@pytest.mark.parametrize(
    ("slot", "code"),
    [
        (_slot("", ""), AgendaCode.NO_TIME),
        (_slot("", "15:00"), AgendaCode.NO_TIME),
        (_slot("13:59", "14:30"), AgendaCode.OVERLAP),
        (_slot("14:30", "14:20"), AgendaCode.BACKWARDS),
        (_slot("16:30", "17:01"), AgendaCode.AFTER_END),
        (_slot("17:01", ""), AgendaCode.AFTER_END),
        (_slot("14:00", "14:29", ballot=True), AgendaCode.SHORT_BALLOT),
        (_slot("14:50", "15:19", ballot=True), AgendaCode.SHORT_BALLOT),
    ],
)
def test_what_does_not_fit_is_said_with_its_place(slot: Slot, code: AgendaCode) -> None:
    assert agenda_faults((_slot("13:30", "14:00"), slot), _at("17:00")) == ((code, 2),)


def test_a_part_without_hours_hides_no_overlap() -> None:
    slots = (_slot("14:00", "15:00"), _slot("", ""), _slot("14:30", "16:00"))
    assert agenda_faults(slots, None) == ((AgendaCode.NO_TIME, 2), (AgendaCode.OVERLAP, 3))


def test_a_part_without_end_lasts_till_it_begins() -> None:
    slots = (_slot("14:00", ""), _slot("13:50", "14:10"))
    assert agenda_faults(slots, None) == ((AgendaCode.OVERLAP, 2),)
