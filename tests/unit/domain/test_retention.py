"""Which backups stay."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.retention import DAYS, MONTHS, NEWEST, OFTEN, kept

FIRST = datetime(2017, 1, 1, tzinfo=UTC)
MOMENTS = st.lists(
    st.integers(0, 10 * 365 * 24 * 60).map(lambda minutes: FIRST + timedelta(minutes=minutes)),
    max_size=200,
)


def test_the_last_of_each_day_and_month_stays_beside_the_newest() -> None:
    noon = datetime(2017, 11, 22, 12, tzinfo=UTC)
    hours = [noon - timedelta(hours=n) for n in range(24 * 90)]
    stay = kept(hours)
    assert set(hours[:NEWEST]) <= stay
    days = {noon.date() - timedelta(days=n) for n in range(DAYS)}
    assert days <= {moment.date() for moment in stay}
    assert datetime(2017, 9, 30, 23, tzinfo=UTC) in stay
    assert datetime(2017, 9, 30, 22, tzinfo=UTC) not in stay


def test_twenty_newest_thirty_days_and_two_years_of_months_stay() -> None:
    """As *Khôi phục* says it; 20 papers apart while a count goes on (issue 13)."""
    noon = datetime(2017, 11, 22, 12, tzinfo=UTC)
    hours = [noon - timedelta(hours=n) for n in range(24 * 90)]
    stay = kept(hours)
    assert stay.issuperset(hours[:20])
    assert len(stay) == 20 + 28 + 2  # the last of 30 days, two among the newest; August, September
    days = [noon - timedelta(days=n) for n in range(40)]
    months = [datetime(2017 - n // 12, 12 - n % 12, 1, tzinfo=UTC) for n in range(3, 43)]
    assert len(kept([*days, *months])) == 30 + 22  # of 24 months two are among the days
    assert OFTEN == 20


@given(MOMENTS)
def test_never_more_than_the_rule_and_always_the_newest(moments: list[datetime]) -> None:
    stay = kept(moments)
    assert stay <= set(moments)
    assert len(stay) <= NEWEST + DAYS + MONTHS
    assert not moments or max(moments) in stay


@given(MOMENTS)
def test_what_was_let_go_once_is_not_missed_later(moments: list[datetime]) -> None:
    assert kept(kept(moments)) == kept(moments)
