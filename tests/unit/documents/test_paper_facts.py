"""What the papers of a vote are made of: facts without a sentence, from the round alone."""

from dataclasses import replace

import pytest

from tests.support.sample_views import (
    AT,
    CHECK_CODE,
    printed,
    sample_conference,
    sample_form,
    sample_papers,
    sample_record,
    sample_round,
    typed_minutes,
)
from thidua_desktop.domain.codes.ballot import Base, InvalidReason, Marking, Spoils
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.choices import HallShows
from thidua_desktop.services.conference.round_view import EventInfo
from thidua_desktop.services.issuing.ballot_facts import ballot_facts
from thidua_desktop.services.issuing.envelope_facts import envelope_facts
from thidua_desktop.services.issuing.hand_tally_facts import hand_tally_facts
from thidua_desktop.services.issuing.reading_facts import reading_facts


def test_a_ballot_knows_places_numbers_and_limits() -> None:
    form = replace(sample_form(Marking.CHOOSE), spoils=Spoils.CONTEST, blank_is_invalid=False)
    facts = ballot_facts(printed(view=sample_round(form, papers=[], state=RoundState.READY)))
    first, second = facts.contests
    assert (facts.heading, facts.about) == ("PHIẾU SUY TÔN", "Cờ thi đua năm 2017")
    assert (facts.limited, facts.contest_alone, facts.blank_is_invalid) == (True, True, False)
    assert facts.numbered
    assert [(name.place, name.number) for name in second.names[:2]] == [(1, 3), (2, 4)]
    assert (first.limit, second.limit, first.requires) == (None, 4, second.name)
    assert facts.check_text == ""


def test_a_single_title_needs_no_number_beside_its_places() -> None:
    facts = ballot_facts(printed(view=sample_round(sample_form(names=1))))
    assert not facts.numbered
    assert facts.remark == "(Vòng 1)"


@pytest.mark.parametrize("shows", list(HallShows))
def test_what_is_read_knows_its_reader_and_each_name_once(shows: HallShows) -> None:
    view = sample_round(record=sample_record(hall_shows=shows))
    facts = reading_facts(printed(view=view))
    assert (facts.reader.name, facts.shows) == ("Trần Thị Bình", shows)
    flag, sector = facts.titles
    assert [(one.name, one.agree, one.base_count, one.turn) for one in flag.chosen] == [
        ("Cục Hộ tịch, quốc tịch, chứng thực", 11, 12, 1),
        ("Thanh tra Bộ", 10, 12, 1),
    ]
    assert (sector.majority, sector.more_than, sector.base) == ("2/3", False, Base.ELIGIBLE)
    shown = (*sector.chosen, *sector.tied, *sector.pending, *sector.others)
    assert sorted(one.name for one in shown) == sorted(
        name.name for name in view.form.contests[1].candidates
    )
    assert (flag.further, flag.vacant) == ((), 0)


def test_a_tie_and_who_waits_for_it_are_told_apart() -> None:
    form = sample_form()
    view = sample_round(form, papers=[replace(p, marks="1" * 12) for p in sample_papers(form)])
    flag, sector = reading_facts(printed(view=view)).titles
    assert (len(flag.pending), len(flag.tied), flag.requires) == (2, 0, sector.name)
    assert (len(sector.pending), len(sector.tied)) == (0, 10)


def test_a_conference_without_tellers_has_nobody_who_reads() -> None:
    assert reading_facts(printed(sample_conference(units=2))).reader.name == ""


def test_reasons_that_a_form_cannot_have_have_no_line() -> None:
    def codes(marking: Marking) -> set[InvalidReason]:
        view = sample_round(sample_form(marking))
        return {reason.code for reason in hand_tally_facts(printed(view=view)).reasons}

    assert InvalidReason.ALL_CROSSED not in codes(Marking.AGREE)
    assert InvalidReason.TOO_MANY not in codes(Marking.AGREE)
    assert InvalidReason.BLANK not in codes(Marking.CROSS_OUT)
    assert {InvalidReason.BLANK, InvalidReason.TOO_MANY} <= codes(Marking.CHOOSE)


def test_the_label_has_what_was_noted_when_the_papers_were_put_in() -> None:
    typed = typed_minutes(ended="2017-11-22T16:05", received_by="Văn phòng", place="Phòng 2")
    noted = {"received_by": "Nguyễn Văn An", "sealed_at": "2017-11-22T16:20"}
    view = sample_round(events=(EventInfo("envelope", 1, AT, noted),))
    facts = envelope_facts(printed(view=view, minutes=typed))
    assert (facts.received_by, facts.place) == ("Nguyễn Văn An", "Phòng 2")
    assert str(facts.sealed_at) == "2017-11-22 16:20:00"
    assert (facts.ballot, facts.papers, facts.valid, facts.invalid) == (1, 12, 11, 1)
    assert (facts.secretary.name, facts.head.name) == ("Lê Minh Châu", "Trần Thị Bình")
    assert facts.check_code == CHECK_CODE
    again = envelope_facts(printed(view=replace(view, session=2), minutes=typed))
    assert str(again.sealed_at) == "2017-11-22 16:05:00", "not when those of the first count were"
    bare = envelope_facts(printed(minutes=typed))
    assert (bare.received_by, str(bare.sealed_at)) == ("Văn phòng", "2017-11-22 16:05:00")
