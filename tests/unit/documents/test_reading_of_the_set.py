"""What a reader of the ministry found in the documents of the cluster's year, as tests.

READING-DOCUMENTS A.1 to A.4 told of the papers of a count; these are the same kinds of fault in
what the cluster writes beside them.
"""

import datetime
from dataclasses import replace

import pytest

from tests.support.sample_follow_up import sample_review
from tests.support.sample_meetings import sample_meeting
from tests.support.sample_views import written
from tests.support.word_reader import lines, tables, text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.choices import AgendaKind, InspectionPeriod, NoteKind
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.services.issuing.meetings.meeting_view import MeetingView


@pytest.mark.parametrize("half", [True, False])
def test_a_figure_does_not_repeat_the_unit_of_its_column(*, half: bool) -> None:
    kind = DocumentKind.REVIEW_HALF if half else DocumentKind.REVIEW_YEAR
    listed = next(
        table
        for table in tables(written(kind, sample_review(half=half)))
        if table[0][:3] == ["STT", "Chỉ tiêu", "ĐVT"]
    )
    assert [row[2:4] for row in listed[1:]] == [["%", "≥ 98"]]


def minutes(view: MeetingView) -> list[str]:
    return lines(written(DocumentKind.MEETING_MINUTES, view))


def test_who_goes_on_speaking_is_named_once() -> None:
    view = sample_meeting()
    first = next(one for one in view.course.notes if one.kind is NoteKind.DIRECTIVE)
    more = [first.model_copy(update={"id": n, "text": f"Ý {n}"}) for n in (11, 12)]
    course = replace(view.course, notes=(*view.course.notes, *more))
    found = minutes(replace(view, course=course))
    at = found.index("Nguyễn Khánh Ngọc, Thứ trưởng Bộ Tư pháp chỉ đạo:")
    assert found[at + 1 : at + 4] == ["- Khen thưởng kịp thời.", "- Ý 11.", "- Ý 12."]


def test_a_vote_that_no_part_of_the_programme_has_is_told_all_the_same() -> None:
    view = sample_meeting()
    items = tuple(one for one in view.course.items if one.kind is not AgendaKind.BALLOT)
    found = minutes(replace(view, course=replace(view.course, items=items)))
    at = next(n for n, one in enumerate(found) if "Bình xét, bỏ phiếu suy tôn" in one)
    assert found[at].startswith(f"{len(items)}. ")  # the welcome has no number
    assert any("Cờ thi đua ngành Tư pháp”: có 02/02 tập thể" in one for one in found[at:])


def test_minutes_leave_room_for_the_name_that_nobody_wrote() -> None:
    view = sample_meeting()
    record = view.record.model_copy(update={"chair_name": ""})
    found = minutes(replace(view, conference=replace(view.conference, record=record)))
    assert any(one.startswith("3. Chủ trì (chủ tọa): …") for one in found)


def test_no_paper_of_a_conference_tells_what_came_after_it() -> None:
    view = sample_meeting()
    june = datetime.date(2017, 6, 27)
    record = view.record.model_copy(update={"date": june})
    visits = tuple(
        Inspection(id=n, year_id=1, unit_id=n, period=period, date=day)
        for n, (period, day) in enumerate(
            (
                (InspectionPeriod.HALF_YEAR, datetime.date(2017, 6, 20)),
                (InspectionPeriod.YEAR, datetime.date(2017, 10, 24)),
            ),
            1,
        )
    )
    early = replace(view, conference=replace(view.conference, record=record), inspections=visits)
    told = text(written(DocumentKind.ARTICLE, early))
    assert "2307/QĐ-BTP" not in told
    assert "6 tháng đầu năm 2017 đối với 01 đơn vị" in told
    assert "cả năm" not in told
    late = text(written(DocumentKind.ARTICLE, replace(view, inspections=visits)))
    assert "2307/QĐ-BTP" in late
    assert "6 tháng đầu năm và cả năm 2017 đối với 02 đơn vị" in late


def test_the_minutes_in_reserve_have_the_columns_of_the_paper() -> None:
    view = sample_meeting()

    def heads(marking: str) -> list[str]:
        titles = tuple(replace(one, marking=marking) for one in view.titles)
        body = written(DocumentKind.BLANK_MINUTES, replace(view, titles=titles))
        return next(table[0] for table in tables(body) if table[0][0] == "STT")

    assert heads("agree")[2:5] == ["Đồng ý", "Không đồng ý", "Không có ý kiến"]
    assert heads("choose")[2:4] == heads("cross_out")[2:4] == ["Suy tôn", "Không suy tôn"]
    assert "Không có ý kiến" not in heads("choose")
