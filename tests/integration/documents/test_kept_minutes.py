"""What is typed for the minutes: proposed, kept as typed, taken back, held once signed."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cases import sample_cases
from tests.support.counted import seal_first
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.records.conference import Conference, Minutes
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.round_state import append_event
from thidua_desktop.services.conference.seal_round import recount, sign_minutes
from thidua_desktop.services.issuing.kept_minutes import keep_minutes, read_minutes
from thidua_desktop.services.open_store import OpenStore

Sealed = tuple[OpenStore, int]


@pytest.fixture
def sealed(tmp_path: Path) -> Iterator[Sealed]:
    with sample_cases(tmp_path) as cases:
        round_id = seal_first(cases)
        yield cases, round_id


def _type(cases: OpenStore, round_id: int, **typed: object) -> Minutes:
    shown = cases.read(read_minutes, round_id)
    return cases.registers.do(keep_minutes, shown.model_copy(update=typed))


def test_hours_place_and_basis_are_those_of_the_act_until_somebody_types_others(
    sealed: Sealed,
) -> None:
    cases, round_id = sealed
    proposed = cases.read(read_minutes, round_id)
    assert proposed.started is not None
    assert proposed.started.date() == datetime.date(2017, 11, 22)
    assert proposed.basis.startswith("Quy chế về tổ chức và hoạt động của Cụm thi đua")
    assert (proposed.place, proposed.copies, proposed.id) == (
        cases.registers.list(Conference)[0].venue,
        3,
        None,
    )
    typed = _type(cases, round_id, events="Mất điện 5 phút")
    (stored,) = cases.registers.list(Minutes)
    kept = (stored.events, stored.started, stored.place, stored.basis)
    assert kept == ("Mất điện 5 phút", None, "", "")
    assert cases.read(read_minutes, round_id) == typed
    ended = datetime.datetime(2017, 11, 22, 16, 40)  # noqa: DTZ001  as the clock on the wall
    _type(cases, round_id, ended=ended)
    assert cases.read(read_minutes, round_id).ended == ended
    cases.registers.undo()
    assert cases.read(read_minutes, round_id) == typed


def test_what_is_typed_stays_once_the_minutes_are_signed(sealed: Sealed, tmp_path: Path) -> None:
    cases, round_id = sealed
    _type(cases, round_id, copies=4)
    cases.issue_document(round_id, DocumentKind.MINUTES, tmp_path / "v")
    cases.do(sign_minutes, round_id)
    for act in (lambda: _type(cases, round_id, copies=5), cases.registers.undo):
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.code is RefusalCode.WRONG_STATE
    assert cases.read(read_minutes, round_id).copies == 4


def test_a_recount_has_its_own_hours_number_and_events(sealed: Sealed) -> None:
    cases, round_id = sealed
    _type(cases, round_id, number="05/BB", events="Mất điện", received_by="Văn thư", copies=5)
    cases.do(recount, round_id, "Hội nghị yêu cầu")
    again = cases.read(read_minutes, round_id)
    assert (again.number, again.events, again.id) == ("", "", None)
    assert (again.received_by, again.copies) == ("Văn thư", 5)
    assert again.started is not None
    assert again.ended is None


def test_what_an_earlier_release_kept_as_an_event_is_read(sealed: Sealed) -> None:
    cases, round_id = sealed
    shown = {"number": "07", "started": "2017-11-22T15:10", "ended": "chiều", "copies": 2}
    with cases.new_uow("keep_minutes_fields") as uow:
        append_event(uow, round_id, "minutes_fields", shown)
        uow.commit()
    kept = cases.read(read_minutes, round_id)
    assert (kept.number, kept.copies) == ("07", 2)
    assert kept.started == datetime.datetime(2017, 11, 22, 15, 10)  # noqa: DTZ001  the wall's clock
    assert _type(cases, round_id, number="08").copies == 2
