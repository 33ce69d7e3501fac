"""A count from 22:30 to 00:20, and a machine in another zone: each act has one hour and date."""

import os
import time as clocks
import zoneinfo
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.cases import FakeClock, year_store
from tests.support.counted import first_round
from tests.support.rounds import contest, form, type_pass
from tests.support.word_reader import text
from tests.support.year_text import year_text
from thidua_desktop import zone
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.choices import TimeZone
from thidua_desktop.records.cluster import Cluster
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import hand_out, open_box
from thidua_desktop.services.conference.run_pass import finish_pass
from thidua_desktop.services.conference.seal_round import record_envelope, seal_round
from thidua_desktop.services.issuing.kept_minutes import read_minutes
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.ui.tabs.conference.count.count_state import moment_text
from thidua_desktop.ui.tabs.conference.minutes.minutes_state import hours

EVENING = datetime(2017, 11, 22, 15, 30, tzinfo=UTC)  # 22:30 in Hanoi
FIGURES = {"eligible": 9, "present": 6, "printed": 9, "spoilt": 0, "issued": 2, "returned": 0}


@pytest.fixture(params=["<+07>-7", "UTC", "EST5"])
def _machine(request: pytest.FixtureRequest) -> Iterator[None]:
    """A machine of another zone than the store's."""
    if not hasattr(clocks, "tzset"):
        pytest.skip("the system keeps its zone to itself")
    before = os.environ["TZ"]
    os.environ["TZ"] = request.param
    clocks.tzset()
    yield
    os.environ["TZ"] = before
    clocks.tzset()
    zone.use_zone(zone.VIETNAM)


def counted(cases: OpenStore, clock: FakeClock) -> int:
    """Box opened at 22:31, sealed at 00:20, the envelope closed at 00:25."""
    round_id = first_round(cases)
    cases.do(freeze_form, round_id)
    cases.do(hand_out, round_id, {k: v for k, v in FIGURES.items() if k != "returned"})
    opened = moment_text(datetime(2017, 11, 22, 22, 31).time(), clock.now())  # noqa: DTZ001
    cases.do(open_box, round_id, 2, "Ủy viên", opened)
    type_pass(cases, round_id, ["10", "10"])
    clock.moment = EVENING + timedelta(hours=1, minutes=50)
    cases.do(finish_pass, round_id)
    cases.do(seal_round, round_id)
    clock.moment += timedelta(minutes=5)
    sealed_at = zone.local(clock.now()).replace(tzinfo=None).isoformat(timespec="minutes")
    cases.do(record_envelope, round_id, {"papers": "2", "sealed_at": sealed_at})
    return round_id


@pytest.mark.usefixtures("_machine")
def test_the_same_act_has_the_same_date_in_every_document(tmp_path: Path) -> None:
    clock = FakeClock(EVENING)
    body = year_text(form(contest("C", "AB")), FIGURES, opened=False).encode()
    with closing(year_store(tmp_path / "s.db", clock, body)) as store:
        cases = wiring.use_cases(store, "thử")
        wiring.apply_zone(cases)
        clock.moment = EVENING
        round_id = counted(cases, clock)
        message = {
            kind: text(cases.issue_document(round_id, kind, tmp_path).path.read_bytes())
            for kind in (DocumentKind.MINUTES, DocumentKind.ENVELOPE)
        }
        minutes = message[DocumentKind.MINUTES]
        assert "Vào hồi 22 giờ 31 phút, ngày 22 tháng 11 năm 2017" in minutes
        assert "Hòm phiếu được mở vào hồi 22 giờ 31 phút, có" in minutes
        assert "kết thúc vào hồi 00 giờ 20 phút, ngày 23 tháng 11 năm 2017" in minutes
        assert "00 giờ 25 phút" in message[DocumentKind.ENVELOPE]
        assert "ngày 23 tháng 11 năm 2017" in message[DocumentKind.ENVELOPE]
        kept = cases.read(read_minutes, round_id)
        assert hours(kept) == "", "a count may go over midnight"
        assert kept.started is not None
        assert kept.ended is not None
        wrong = kept.model_copy(update={"ended": kept.ended - timedelta(days=1)})
        assert hours(wrong).startswith("Giờ kết thúc (00 giờ 20 phút, 22/11/2017) trước giờ")


@pytest.mark.usefixtures("_machine")
def test_a_store_may_be_told_in_another_zone(tmp_path: Path) -> None:
    if TimeZone.TOKYO not in zoneinfo.available_timezones():
        pytest.skip("the machine has no database of zones")
    clock = FakeClock(EVENING)
    body = year_text(form(contest("C", "AB")), FIGURES, opened=False).encode()
    with closing(year_store(tmp_path / "s.db", clock, body)) as store:
        cases = wiring.use_cases(store, "thử")
        [cluster] = cases.registers.list(Cluster)
        cases.registers.save(cluster.model_copy(update={"time_zone": TimeZone.TOKYO}))
        wiring.apply_zone(cases)
        assert f"{zone.local(EVENING):%H:%M}" == "00:30"
