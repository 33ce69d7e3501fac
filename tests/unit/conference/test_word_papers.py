"""The ballot paper, the hand tally, the reading and the label of the envelope."""

from dataclasses import replace

import pytest

from tests.support.sample_views import (
    CHECK_CODE,
    FLAG,
    SECTOR,
    printed,
    sample_conference,
    sample_form,
    sample_papers,
    sample_record,
    sample_round,
    typed_minutes,
)
from tests.support.word_reader import header_rows, lines, opened, tables, text
from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.domain.codes.ballot import Marking, Outcome, Spoils
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.ledger import Ledger
from thidua_desktop.files.word.ballot import ballot_context, ballot_fits, write_ballot
from thidua_desktop.files.word.envelope import write_envelope
from thidua_desktop.files.word.hand_tally import hand_tally_context, write_hand_tally
from thidua_desktop.files.word.reading import reading_context, reading_fits, write_reading
from thidua_desktop.records.choices import HallShows
from thidua_desktop.services.base.count_rows import AmendmentRow
from thidua_desktop.services.conference.round_view import EventInfo, RoundView

WITHDRAWN = AmendmentRow(
    round_id=1,
    at="2017-11-22T07:00:00Z",
    kind="withdraw",
    contest=SECTOR,
    code="THADS",
    seats=None,
    reason="xin rút",
    decided_by="hội nghị",
)


@pytest.mark.parametrize("marking", list(Marking))
@pytest.mark.parametrize("names", [1, 2, 12, 13, 26, 27, 60])
def test_each_name_stands_once_and_numbers_run_through(marking: Marking, names: int) -> None:
    form = sample_form(marking, names=names)
    body = write_ballot(printed(sample_conference(units=names), sample_round(form)))
    rows = [row for table in tables(body)[2:] for row in table[1:]]
    assert [row[0] for row in rows] == [str(number) for number in range(1, names + 1)]
    assert [row[1] for row in rows] == [name.name for name in form.candidates]
    boxes = {Marking.AGREE: 2, Marking.CHOOSE: 1, Marking.CROSS_OUT: 0}[marking]
    assert all(row[2:] == [""] * boxes for row in rows)
    for table in opened(body).tables[2:]:
        assert next(header_rows(table))


@pytest.mark.parametrize("marking", list(Marking))
def test_the_paper_asks_for_no_name_and_no_signature(marking: Marking) -> None:
    said = text(write_ballot(printed(sample_conference(), sample_round(sample_form(marking)))))
    for word in ("Họ và tên", "Ký, ghi rõ", "Số:", "ngày", CHECK_CODE):
        assert word not in said
    assert "Không ký tên, không viết thêm" in said
    assert "Mẫu minh họa" in said
    assert "PHIẾU SUY TÔN" in said


def _instructions(form: BallotForm) -> str:
    context = ballot_context(printed(sample_conference(), sample_round(form, papers=[])))
    rules = [contest["rule"] for contest in context["contests"]]
    return "\n".join([*context["instructions"], *rules])


def test_how_to_mark_is_spelled_out() -> None:
    agree = sample_form()
    said = _instructions(agree)
    assert "một trong hai ô “Đồng ý” hoặc “Không đồng ý”" in said
    assert "quá số lượng" not in said
    contests = tuple(replace(contest, max_agree=1) for contest in agree.contests)
    limited = _instructions(replace(agree, contests=contests, blank_is_invalid=False))
    assert "Đồng ý không quá 01 tập thể" in limited
    assert "đồng ý quá số lượng" in limited
    assert "phiếu trắng" not in limited
    choose = _instructions(sample_form(Marking.CHOOSE))
    assert "Suy tôn không quá 04 tập thể" in choose
    cross = _instructions(replace(sample_form(Marking.CROSS_OUT), spoils=Spoils.CONTEST))
    assert "Suy tôn không quá 04 tập thể" in cross
    assert (
        "Không tính phiếu riêng đối với danh hiệu bị suy tôn quá số lượng hoặc gạch toàn bộ tên"
        in cross
    )
    assert "phiếu trắng" not in cross


def test_the_paper_says_which_one_it_is() -> None:
    record = sample_record(title="Phiếu bầu danh hiệu thi đua", colour="hồng")
    view = sample_round(record=record, turn=2, form_serial=2)
    conference = sample_conference(rounds=(record, sample_record(code="2")), illustrative=False)
    said = lines(write_ballot(printed(conference, view)))
    assert "PHIẾU BẦU" in said
    assert "Danh hiệu thi đua năm 2017" in said
    assert "(Vòng 2 – Mẫu B – giấy màu hồng)" in said
    assert "Mẫu minh họa" not in said


def test_a_withdrawn_name_keeps_its_number() -> None:
    view = sample_round(amendments=[WITHDRAWN])
    rows = tables(write_ballot(printed(sample_conference(), view)))[3]
    assert ["7", "Tổng cục Thi hành án dân sự (đã rút, không tính phiếu)", "", ""] in rows


def test_more_names_never_make_larger_letters_on_one_page() -> None:
    sizes = [ballot_fits(sample_form(names=names))[0].size for names in range(1, 18)]
    assert sizes == sorted(sizes, reverse=True)


def _hall(shows: HallShows, view: RoundView) -> RoundView:
    return replace(view, record=view.record.model_copy(update={"hall_shows": shows}))


def test_the_reading_says_numbers_in_words() -> None:
    said = lines(write_reading(printed(sample_conference(), sample_round())))
    assert (
        "1. Cục Hộ tịch, quốc tịch, chứng thực: mười một trên mười hai phiếu đồng ý, đạt 91,67%;"
        in said
    )
    assert "SỐ LIỆU MINH HỌA" in said
    assert not any("Tổng cục" in line for line in said)  # not elected


def test_the_reading_tells_as_much_as_the_hall_sees() -> None:
    view = sample_round(amendments=[WITHDRAWN])
    only = "\n".join(
        lines(write_reading(printed(sample_conference(), _hall(HallShows.ELECTED, view))))
    )
    assert "%" not in only
    everything = write_reading(printed(sample_conference(), _hall(HallShows.ALL, view)))
    said = lines(everything)
    assert said.index("Được suy tôn:") < said.index("Các tập thể khác:")
    assert any("Cục Con nuôi: ba trên mười hai" in line for line in said)
    assert any("Tổng cục Thi hành án dân sự: đã rút" in line for line in said)
    assert "không đạt" not in text(everything).lower()


def test_the_reading_with_nobody_elected_or_a_tie() -> None:
    form = sample_form()
    nobody = sample_round(form, papers=[replace(p, marks="0" * 12) for p in sample_papers(form)])
    said = lines(write_reading(printed(sample_conference(), nobody)))
    assert said.count("Chưa có tập thể được suy tôn.") == 2
    tie = sample_round(form, papers=[replace(p, marks="1" * 12) for p in sample_papers(form)])
    assert tie.results[1].with_outcome(Outcome.TIED)
    assert "Kết quả còn chờ hội nghị quyết định:" in lines(
        write_reading(printed(sample_conference(), tie))
    )
    empty = sample_round(form, papers=[], eligible=0)
    assert "0" not in reading_context(printed(sample_conference(), empty))["papers"]


def test_the_letters_of_the_reading_shrink_with_its_length() -> None:
    short = reading_context(printed(sample_conference(), sample_round()))
    long = reading_context(printed(sample_conference(), _hall(HallShows.ALL, sample_round())))
    huge = reading_context(
        printed(
            sample_conference(units=60), _hall(HallShows.ALL, sample_round(sample_form(names=60)))
        )
    )
    assert reading_fits(short)[0].size == 18
    assert 12 <= reading_fits(long)[0].size < 18
    assert reading_fits(huge)[0].size == 16


def test_the_hand_tally_has_a_box_for_each_five_papers() -> None:
    view = sample_round()
    context = hand_tally_context(printed(sample_conference(), view))
    line = context["contests"][0]["lines"][0]
    assert line["boxes"] == ["5", "10", "12", *["–"] * 9]
    said = text(write_hand_tally(printed(sample_conference(), view)))
    assert "Số phiếu thu về: 12." in said
    assert "Phiếu không có dấu theo quy định" in said


def test_the_hand_tally_goes_on_for_many_papers() -> None:
    form = sample_form(names=60)
    view = sample_round(form, papers=sample_papers(form, 130))
    lines_ = hand_tally_context(printed(sample_conference(units=60), view))["contests"][0]["lines"]
    assert [line["number"] for line in lines_[:4]] == ["1", "", "", "2"]
    assert lines_[2]["boxes"][:3] == ["125", "130", "–"]


def test_the_hand_tally_before_the_box_is_opened() -> None:
    view = sample_round(
        papers=[],
        ledger=Ledger(12, 12, 15, 0, 12),
        state=RoundState.ISSUED,
        amendments=[WITHDRAWN],
    )
    context = hand_tally_context(printed(sample_conference(illustrative=False), view))
    assert "………" in context["papers"]
    names = [line["name"] for line in context["contests"][1]["lines"]]
    assert "Tổng cục Thi hành án dân sự (đã rút, không ghi)" in names


def test_the_label_of_the_envelope() -> None:
    minutes = typed_minutes(ended="2017-11-22T16:05")
    event = EventInfo("envelope", 1, "2017-11-22T09:05:00Z", {"received_by": "Văn phòng Bộ"})
    said = text(
        write_envelope(printed(sample_conference(), sample_round(events=(event,)), minutes))
    )
    for words in (
        "12 (mười hai); hợp lệ: 11, không hợp lệ: 01",
        "16 giờ 05 phút, ngày 22 tháng 11 năm 2017",
        "Bàn giao cho: Văn phòng Bộ",
        CHECK_CODE,
        "Lê Minh Châu",
        "Trần Thị Bình",
        "Số liệu minh họa",
    ):
        assert words in said
    bare = text(write_envelope(printed(sample_conference(units=2), sample_round())))
    assert "Bàn giao cho: …" in bare


def test_contests_have_their_ids() -> None:
    assert [contest.id for contest in sample_form().contests] == [FLAG, SECTOR]
