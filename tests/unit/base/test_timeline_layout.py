"""On a timeline nothing stands over another, and days and places fit together."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.ui.widgets.chart.timeline_layout import (
    BAR,
    SIDE,
    TimelineItem,
    arrange,
)

YEAR = 2017
DAYS = st.dates(datetime.date(YEAR, 1, 1), datetime.date(YEAR, 12, 31))


def item(key: int, lane: int, start: datetime.date, days: int, name: str) -> TimelineItem:
    return TimelineItem(key, (lane,), name, start, start + datetime.timedelta(days=days))


ITEMS = st.lists(
    st.builds(
        item,
        st.integers(),
        st.integers(0, 2),
        DAYS,
        st.integers(0, 20),
        st.text("ab ", max_size=30),
    ),
    max_size=12,
)


@given(items=ITEMS, width=st.integers(700, 1600))
def test_nothing_stands_over_another(items: list[TimelineItem], width: int) -> None:
    layout = arrange(items, 3, width, YEAR, lambda text: 6 * len(text))
    boxes = [
        (
            min(one.left, one.text),
            max(one.left + one.width, one.text + 6 * len(one.item.text)),
            one.top,
        )
        for one in layout.placed
    ]
    for at, (left, right, top) in enumerate(boxes):
        for other_left, other_right, other_top in boxes[at + 1 :]:
            apart = right <= other_left or other_right <= left
            assert apart or abs(top - other_top) >= BAR
    for one in layout.placed:
        top, height = layout.lanes[one.lane]
        assert top <= one.top <= top + height - BAR


@given(day=DAYS, width=st.integers(700, 1600))
def test_a_day_is_where_it_is_looked_for(day: datetime.date, width: int) -> None:
    layout = arrange((), 1, width, YEAR, lambda _text: 0)
    middle = layout.left_of(day) + layout.day_width / 2
    days = int((middle - SIDE) // layout.day_width)
    assert layout.first + datetime.timedelta(days) == day
    assert layout.left_of(layout.first) == SIDE
    assert len(layout.months) == 12


def test_what_reaches_into_the_next_year_is_still_seen() -> None:
    late = item(1, 0, datetime.date(YEAR, 12, 20), 30, "Xếp loại")
    layout = arrange([late], 1, 900, YEAR, lambda _text: 40)
    assert layout.last == datetime.date(YEAR + 1, 1, 31)
