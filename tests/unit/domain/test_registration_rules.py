"""What is to be looked at in a registration, by the rule sets that come with the program."""

import datetime

import pytest

from thidua_desktop.domain.awards import RuleSet
from thidua_desktop.domain.codes.registration import RegistrationNote
from thidua_desktop.domain.registration import Entry, Note, notes_on
from thidua_desktop.files.toml.rules_toml import load_rules
from thidua_desktop.paths import resources
from thidua_desktop.texts.registration import registration as texts

DUE = datetime.date(2017, 3, 18)
LATER = datetime.date(2017, 3, 19)


@pytest.fixture(params=["2003-nd91", "2022-nd98", "2026-nd152"])
def rules(request: pytest.FixtureRequest) -> RuleSet:
    return load_rules(resources() / "rules", request.param)[0]


def codes(entry: Entry, rules: RuleSet | None, *others: Entry) -> list[RegistrationNote]:
    return [note.code for note in notes_on(entry, others, rules, DUE)]


def test_a_persons_title_needs_a_name_and_a_collectives_has_none(rules: RuleSet) -> None:
    assert codes(Entry(1, "BASE_FIGHTER"), rules) == [RegistrationNote.PERSON_MISSING]
    assert codes(Entry(1, "BASE_FIGHTER", "an"), rules) == []
    assert codes(Entry(1, "MIN_FLAG", "an"), rules) == [RegistrationNote.PERSON_GIVEN]
    assert codes(Entry(1, "MIN_FLAG"), rules) == []


def test_the_governments_flag_presupposes_the_ministrys_of_the_same_unit(rules: RuleSet) -> None:
    flag, missing = Entry(1, "GOV_FLAG"), [RegistrationNote.REQUIRED_MISSING]
    assert codes(flag, rules) == missing
    assert codes(flag, rules, Entry(2, "MIN_FLAG")) == missing
    assert codes(flag, rules, Entry(1, "MIN_FLAG", withdrawn=True)) == missing
    assert codes(flag, rules, Entry(1, "MIN_FLAG")) == []
    (note,) = notes_on(flag, (), rules, None)
    assert texts.note_words(note) == "Chưa đăng ký “Cờ thi đua ngành Tư pháp” trong cùng năm."
    assert note.citation is not None
    assert note.citation.source in texts.source_words(note)


def test_one_name_in_two_units_is_asked_about_and_a_collective_is_not(rules: RuleSet) -> None:
    person = Entry(1, "BASE_FIGHTER", "an")
    assert codes(person, rules, Entry(2, "BASE_FIGHTER", "an")) == [RegistrationNote.TWICE]
    assert codes(person, rules, Entry(2, "BASE_FIGHTER", "an", withdrawn=True)) == []
    assert codes(person, rules, Entry(2, "BASE_FIGHTER", "binh")) == []
    assert codes(person, rules, Entry(2, "ADVANCED_WORKER", "an")) == []
    assert codes(Entry(1, "MIN_FLAG"), rules, Entry(2, "MIN_FLAG")) == []


def test_a_day_after_the_deadline_is_late_and_without_one_nothing_is(rules: RuleSet) -> None:
    late, in_time = Entry(1, "MIN_FLAG", date=LATER), Entry(1, "MIN_FLAG", date=DUE)
    (note,) = notes_on(late, (), rules, DUE)
    assert note.code is RegistrationNote.LATE
    assert "18/3/2017" in texts.note_words(note).replace("/03/", "/3/")
    assert texts.source_words(note) == ""
    assert codes(in_time, rules) == []
    assert notes_on(late, (), rules, None) == ()


def test_what_is_withdrawn_is_asked_only_for_its_reason(rules: RuleSet) -> None:
    withdrawn = Entry(1, "GOV_FLAG", "an", LATER, withdrawn=True)
    assert codes(withdrawn, rules) == [RegistrationNote.REASON_MISSING]
    given = Entry(1, "GOV_FLAG", "an", LATER, withdrawn=True, reason=True)
    assert codes(given, rules) == []


def test_a_title_that_no_rule_set_knows_is_said_to_be_unchecked(rules: RuleSet) -> None:
    assert codes(Entry(1, "OTHER"), rules) == [RegistrationNote.TITLE_UNKNOWN]
    assert codes(Entry(1, "MIN_FLAG"), None) == [RegistrationNote.TITLE_UNKNOWN]


def test_a_required_title_that_has_no_name_is_told_by_its_code(rules: RuleSet) -> None:
    nameless = RuleSet(
        **{
            name: getattr(rules, name)
            for name in rules.__dataclass_fields__
            if name not in ("titles", "commendations")
        },
        titles=tuple(title for title in rules.titles if title.code != "MIN_FLAG"),
        commendations=(),
    )
    (note,) = notes_on(Entry(1, "GOV_FLAG"), (), nameless, None)
    assert note.about == "MIN_FLAG"


def test_every_note_has_its_words() -> None:
    assert set(texts.NOTES) == set(RegistrationNote)
    for code in RegistrationNote:
        assert texts.note_words(Note(code, "danh hiệu")).endswith(".")
