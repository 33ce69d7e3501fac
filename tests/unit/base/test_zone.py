"""The clock on the wall of the office, wherever the machine stands."""

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime, time

import pytest

from thidua_desktop import zone


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    zone.use_zone(zone.VIETNAM)


def test_moments_are_told_in_vietnam_until_a_store_says_otherwise() -> None:
    moment = datetime(2017, 11, 22, 17, 20, tzinfo=UTC)
    assert f"{zone.local(moment):%H:%M %d/%m}" == "00:20 23/11"
    assert zone.on_the_wall(datetime(2017, 11, 23, 0, 20)) == moment  # noqa: DTZ001
    if "Asia/Tokyo" in zoneinfo.available_timezones():
        zone.use_zone("Asia/Tokyo")
        assert f"{zone.local(moment):%H:%M %d/%m}" == "02:20 23/11"


def test_a_zone_that_the_machine_does_not_know_is_vietnams() -> None:
    for name in ("Nowhere/Atlantis", "../etc/passwd", ""):
        zone.use_zone(name)
        assert zone.local(datetime(2020, 1, 1, tzinfo=UTC)).hour == 7


@pytest.mark.parametrize(
    ("message", "now", "found"),
    [
        (time(23, 50), "2017-11-23T00:10", "2017-11-22T23:50"),
        (time(0, 5), "2017-11-23T00:10", "2017-11-23T00:05"),
        (time(0, 5), "2017-11-22T23:55", "2017-11-23T00:05"),
        (time(14, 0), "2017-11-22T15:30", "2017-11-22T14:00"),
        (time(16, 0), "2017-11-22T15:30", "2017-11-22T16:00"),
    ],
)
def test_an_hour_is_the_one_nearest_to_now(message: time, now: str, found: str) -> None:
    moment = zone.nearest(message, zone.on_the_wall(datetime.fromisoformat(now)))
    assert moment == zone.on_the_wall(datetime.fromisoformat(found))
