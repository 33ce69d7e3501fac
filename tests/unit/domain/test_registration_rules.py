"""What is to be looked at in a registration, by the rule sets that come with the program."""

import datetime
from dataclasses import replace
from fractions import Fraction

import pytest

from thidua_desktop.domain.awards import Prerequisite, RuleSet
from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.domain.codes.registration import (
    FlagGround,
    RegistrationNote,
    RegistrationState,
)
from thidua_desktop.domain.registration.checks import (
    NOT_CHECKED,
    PROVES,
    Entry,
    Known,
    Note,
    fails,
    is_clean,
    notes_on,
)
from thidua_desktop.files.toml.rule_set import load_rules
from thidua_desktop.paths import resources
from thidua_desktop.texts.registration import registration as texts

DUE = datetime.date(2017, 3, 18)
LATER = datetime.date(2017, 3, 19)
OTHER = {
    RegistrationNote.YEARS_MISSING,
    RegistrationNote.RATING_MISSING,
    RegistrationNote.OVER_SHARE,
}
WITHDRAWN = RegistrationState.WITHDRAWN


@pytest.fixture(params=["2003-nd91", "2022-nd98", "2026-nd152"])
def rules(request: pytest.FixtureRequest) -> RuleSet:
    return load_rules(resources() / "rules", request.param)[0]


def checked(entry: Entry, rules: RuleSet | None, *others: Entry) -> list[Note]:
    """What is to be looked at; what is proven or left to people is told elsewhere."""
    notes = notes_on(entry, others, rules, Known(due=DUE, proven=frozenset(FlagGround)))
    return [note for note in notes if note.code not in PROVES | NOT_CHECKED | OTHER]


def codes(entry: Entry, rules: RuleSet | None, *others: Entry) -> list[RegistrationNote]:
    return [note.code for note in checked(entry, rules, *others)]


def test_a_persons_title_needs_a_name_and_a_collectives_has_none(rules: RuleSet) -> None:
    assert codes(Entry(1, "BASE_FIGHTER"), rules) == [RegistrationNote.PERSON_MISSING]
    assert codes(Entry(1, "BASE_FIGHTER", "an"), rules) == []
    assert codes(Entry(1, "MIN_FLAG", "an"), rules) == [RegistrationNote.PERSON_GIVEN]
    assert codes(Entry(1, "MIN_FLAG"), rules) == []


def test_the_governments_flag_presupposes_the_ministrys_of_the_same_unit(rules: RuleSet) -> None:
    flag, missing = Entry(1, "GOV_FLAG"), [RegistrationNote.REQUIRED_MISSING]
    assert codes(flag, rules) == missing
    assert codes(flag, rules, Entry(2, "MIN_FLAG")) == missing
    assert codes(flag, rules, Entry(1, "MIN_FLAG", state=WITHDRAWN)) == missing
    assert codes(flag, rules, Entry(1, "MIN_FLAG")) == []
    (note,) = checked(flag, rules)
    assert texts.note_text(note) == "Chưa đăng ký “Cờ thi đua ngành Tư pháp” trong cùng năm."
    assert note.citation is not None
    assert note.citation.source in texts.source_text(note)


def test_one_name_in_two_units_is_asked_about_and_a_collective_is_not(rules: RuleSet) -> None:
    person = Entry(1, "BASE_FIGHTER", "an")
    assert codes(person, rules, Entry(2, "BASE_FIGHTER", "an")) == [RegistrationNote.TWICE]
    assert codes(person, rules, Entry(2, "BASE_FIGHTER", "an", state=WITHDRAWN)) == []
    assert codes(person, rules, Entry(2, "BASE_FIGHTER", "binh")) == []
    assert codes(person, rules, Entry(2, "ADVANCED_WORKER", "an")) == []
    assert codes(Entry(1, "MIN_FLAG"), rules, Entry(2, "MIN_FLAG")) == []


def test_a_day_after_the_deadline_is_late_and_without_one_nothing_is(rules: RuleSet) -> None:
    late, in_time = Entry(1, "MIN_FLAG", date=LATER), Entry(1, "MIN_FLAG", date=DUE)
    (note,) = checked(late, rules)
    assert note.code is RegistrationNote.LATE
    assert "18/3/2017" in texts.note_text(note).replace("/03/", "/3/")
    assert texts.source_text(note) == ""
    assert codes(in_time, rules) == []
    assert RegistrationNote.LATE not in {n.code for n in notes_on(late, (), rules, Known())}


def test_what_is_withdrawn_is_asked_only_for_its_reason(rules: RuleSet) -> None:
    withdrawn = Entry(1, "GOV_FLAG", "an", LATER, state=WITHDRAWN)
    assert codes(withdrawn, rules) == [RegistrationNote.REASON_MISSING]
    given = Entry(1, "GOV_FLAG", "an", LATER, state=WITHDRAWN, reason=True)
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
    (note,) = checked(Entry(1, "GOV_FLAG"), nameless)
    assert note.about == "MIN_FLAG"


def test_every_note_has_its_words() -> None:
    assert set(texts.NOTES) == set(RegistrationNote)
    shared = {
        RegistrationNote.OVER_SHARE,
        RegistrationNote.WITHIN_SHARE,
        RegistrationNote.SHARE_UNCHECKED,
    }
    for code in RegistrationNote:
        share = Fraction(3, 20) if code in shared else None
        counts: tuple[int, ...] = (2, 12) if share else (3,)
        if code in (RegistrationNote.OVER_ALLOTTED, RegistrationNote.WITHIN_ALLOTTED):
            counts = (2, 1)
        if code is RegistrationNote.SHARE_UNCHECKED:
            counts = ()
        if code in (RegistrationNote.OVER_ALLOTTED, RegistrationNote.WITHIN_ALLOTTED):
            counts = (2, 1)
        note = Note(code, "danh hiệu", counts=counts, years=(2015, 2016), share=share)
        assert texts.note_text(note).endswith(".")


def found(rules: RuleSet, entry: Entry, known: Known, *others: Entry) -> dict[str, Note]:
    return {note.code: note for note in notes_on(entry, others, rules, known)}


@pytest.mark.parametrize(
    ("had", "proof"),
    [
        ((2014, 2015, 2016), (2014, 2015, 2016)),
        ((2015, 2016, 2017), (2015, 2016, 2017)),
        ((2012, 2013, 2014), ()),  # a row that ended
        ((2013, 2015, 2016), ()),
    ],
)
def test_a_row_of_years_is_proven_by_its_years_or_said_to_be_short(
    rules: RuleSet, had: tuple[int, ...], proof: tuple[int, ...]
) -> None:
    known = Known(year=2017, had={"BASE_FIGHTER": frozenset(had)})
    notes = found(rules, Entry(1, "MINISTRY_FIGHTER", "an"), known)
    if proof:
        assert notes[RegistrationNote.YEARS_PROVEN].years == proof
        assert "3 lần" in texts.note_text(notes[RegistrationNote.YEARS_PROVEN])
    else:
        short = notes[RegistrationNote.YEARS_MISSING]
        assert short.years == tuple(sorted(had))
        assert fails(notes.values()) == (short,)
    assert RegistrationNote.CRITERIA in notes  # sáng kiến: no register has it


def test_what_is_asked_for_once_may_be_registered_in_the_same_year(rules: RuleSet) -> None:
    fighter, worker = Entry(1, "BASE_FIGHTER", "an"), Entry(1, "ADVANCED_WORKER", "an")
    known = Known(year=2017)
    notes = found(rules, fighter, known, worker)
    assert notes[RegistrationNote.YEARS_PROVEN].years == (2017,)
    assert RegistrationNote.SAME_LEVEL not in notes  # the one presupposes the other
    assert RegistrationNote.SAME_LEVEL not in found(rules, worker, known, fighter)
    assert RegistrationNote.YEARS_MISSING in found(rules, fighter, known)
    before = Known(year=2017, had={"ADVANCED_WORKER": frozenset({2012})})
    assert found(rules, fighter, before)[RegistrationNote.YEARS_PROVEN].years == (2012,)


def test_a_person_has_one_title_of_each_level(rules: RuleSet) -> None:
    twice = RuleSet(
        **{
            name: getattr(rules, name)
            for name in rules.__dataclass_fields__
            if name != "prerequisites"
        },
        prerequisites=(),
    )
    fighter, worker = Entry(1, "BASE_FIGHTER", "an"), Entry(1, "ADVANCED_WORKER", "an")
    note = found(twice, fighter, Known(), worker)[RegistrationNote.SAME_LEVEL]
    assert note.about == "Lao động tiên tiến"
    other = Entry(1, "ADVANCED_WORKER", "binh")
    unknown = Entry(1, "OTHER", "an")
    assert RegistrationNote.SAME_LEVEL not in found(twice, fighter, Known(), other, unknown)
    ministry = Entry(1, "MINISTRY_FIGHTER", "an")
    assert RegistrationNote.SAME_LEVEL not in found(twice, fighter, Known(), ministry)
    certificate = Entry(1, "UNIT_CERT", "an")
    assert RegistrationNote.SAME_LEVEL not in found(twice, certificate, Known(), worker)


def test_a_share_of_the_units_own_is_exact_and_another_is_said_to_be_unchecked() -> None:
    rules = load_rules(resources() / "rules", "2003-nd91")[0]
    workers = [Entry(1, "ADVANCED_WORKER", str(n)) for n in range(20)]
    fighters = [Entry(1, "BASE_FIGHTER", str(n)) for n in range(4)]
    elsewhere = Entry(2, "BASE_FIGHTER", "x")
    within = found(rules, fighters[0], Known(), *workers, *fighters[1:3], elsewhere)
    note = within[RegistrationNote.WITHIN_SHARE]
    assert (note.counts, note.share) == ((3, 20), Fraction(3, 20))
    over = found(rules, fighters[0], Known(), *workers, *fighters[1:])
    text = texts.note_text(over[RegistrationNote.OVER_SHARE])
    assert "đăng ký 4, 3/20 của 20 là 3." in text
    odd = found(rules, fighters[0], Known(), *workers[:11], *fighters[1:2])
    assert "3/20 của 11 là 1,65." in texts.note_text(odd[RegistrationNote.OVER_SHARE])
    flag = found(rules, Entry(1, "GOV_FLAG"), Known())
    assert "1/5" in texts.note_text(flag[RegistrationNote.SHARE_UNCHECKED])


def test_a_rating_is_asked_for_where_the_rule_set_names_one() -> None:
    rules = load_rules(resources() / "rules", "2022-nd98")[0]
    title = Entry(1, "EXCELLENT_COLLECTIVE")
    assert RegistrationNote.RATING_MISSING in found(rules, title, Known())
    good = found(rules, title, Known(grade=Grade.GOOD))[RegistrationNote.RATING_LOW]
    assert texts.note_text(good).startswith("Xếp loại năm là “Hoàn thành tốt nhiệm vụ”")
    assert RegistrationNote.RATING_PROVEN in found(rules, title, Known(grade=Grade.EXCELLENT))
    advanced = Entry(1, "ADVANCED_COLLECTIVE")
    assert RegistrationNote.RATING_PROVEN in found(rules, advanced, Known(grade=Grade.EXCELLENT))


def test_a_flag_has_four_grounds_with_their_proofs(rules: RuleSet) -> None:
    flag = Entry(1, "MIN_FLAG")
    bare = found(rules, flag, Known(proven=frozenset({FlagGround.PARTY})))
    lacking = bare[RegistrationNote.GROUND_MISSING]
    assert lacking.grounds == (FlagGround.LEADER, FlagGround.TARGETS, FlagGround.UNITY)
    assert "Dẫn đầu phong trào thi đua của Cụm; Hoàn thành vượt" in texts.note_text(lacking)
    proven = notes_on(flag, (), rules, Known(proven=frozenset(FlagGround)))
    assert is_clean(proven)
    assert not is_clean(bare.values())


def test_what_people_have_to_judge_is_said_in_the_rules_words() -> None:
    rules = load_rules(resources() / "rules", "2003-nd91")[0]
    award = rules.titles[0]
    edge = Prerequisite(
        award=award.code,
        requires="X",
        same_year=False,
        count=1,
        consecutive=False,
        note="Có sáng kiến",
        citation=award.citation,
    )
    edges = (
        edge,
        replace(edge, award="Y", note="của danh hiệu khác"),
        replace(edge, same_year=True, note="trong cùng năm"),
        replace(edge, note=""),
    )

    def judged(criteria: str) -> list[object]:
        titles = (replace(award, criteria=criteria),)
        given = replace(rules, titles=titles, prerequisites=edges)
        notes = notes_on(Entry(1, award.code, "an"), (), given, Known())
        return [note.about for note in notes if note.code is RegistrationNote.CRITERIA]

    assert judged("Hoàn thành tốt nhiệm vụ") == ["Hoàn thành tốt nhiệm vụ", "Có sáng kiến"]
    assert judged("") == ["Có sáng kiến"]


def test_what_dropped_out_and_stands_on_the_paper_is_said(rules: RuleSet) -> None:
    gone = Entry(1, "MIN_FLAG", state=WITHDRAWN, reason=True)
    (note,) = notes_on(gone, (), rules, Known(on_paper=True))
    assert note.code is RegistrationNote.STILL_ON_PAPER


def test_numbers_are_written_exactly() -> None:
    text = [texts.exact(Fraction(*pair)) for pair in ((9, 1), (9, 5), (33, 20), (1, 3))]
    assert text == ["9", "1,8", "1,65", "1/3"]


def test_what_a_unit_may_propose_is_compared_and_never_speaks_against_a_title() -> None:
    known = Known(allotted=1, allotted_by="5/QĐ")
    first = Entry(1, "BASE_FIGHTER", "an")
    others = [Entry(2, "BASE_FIGHTER", "bình"), Entry(1, "MIN_FLAG")]
    within = notes_on(first, others, None, known)[0]
    assert (within.code, within.counts) == (RegistrationNote.WITHIN_ALLOTTED, (1, 1))
    over = notes_on(first, [*others, Entry(1, "BASE_FIGHTER", "chi")], None, known)[0]
    assert (over.code, over.counts, over.about) == (RegistrationNote.OVER_ALLOTTED, (2, 1), "5/QĐ")
    assert not fails([over])
    assert texts.note_text(over) == (
        "Vượt số lượng phân bổ cho đơn vị: đăng ký 02, được đề nghị 01 (5/QĐ)."
    )
