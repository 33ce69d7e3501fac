"""The rule sets that are shipped, and what is refused in one."""

from dataclasses import replace
from fractions import Fraction

import pytest

from thidua_desktop.domain.awards import AwardLevel, RuleSet, VoteRule, VotingBody
from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.codes.ballot import Base, Compare
from thidua_desktop.domain.codes.loading import YearFault
from thidua_desktop.domain.quota import Quota, exceeds
from thidua_desktop.domain.rule_lines import (
    RuleLine,
    RulePart,
    free_code,
    in_the_way,
    rule_lines,
)
from thidua_desktop.files.toml.rule_set import is_plain_name, load_rules, read_rules
from thidua_desktop.paths import resources
from thidua_desktop.services.base.errors import Refused

NAMES = ("2003-nd91", "2022-nd98", "2026-nd152")


def rules_of(name: str) -> RuleSet:
    return load_rules(resources() / "rules", name)[0]


@pytest.mark.parametrize("name", NAMES)
def test_titles_levels_and_prerequisites(name: str) -> None:
    rules = rules_of(name)
    government, ministry = rules.title("GOV_FLAG"), rules.title("MIN_FLAG")
    assert government is not None
    assert ministry is not None
    assert government.name == "Cờ thi đua của Chính phủ"
    assert ministry.name == "Cờ thi đua ngành Tư pháp"
    assert (government.level, ministry.level) == (AwardLevel.STATE, AwardLevel.MINISTRY)
    assert rules.required_same_year("GOV_FLAG") == ("MIN_FLAG",)
    assert rules.required_same_year("MIN_FLAG") == ()
    assert rules.title("NOBEL") is None


@pytest.mark.parametrize("name", NAMES)
def test_the_clusters_vote_is_a_setting_with_the_courts_precedent(name: str) -> None:
    vote = rules_of(name).vote(VotingBody.CLUSTER, "GOV_FLAG")
    assert vote is not None
    assert (vote.majority, vote.compare, vote.base) == (
        Fraction(2, 3),
        Compare.AT_LEAST,
        Base.ELIGIBLE,
    )
    assert (vote.quorum, vote.max_rounds) == (Fraction(2, 3), 2)
    assert vote.citation.is_setting
    assert not vote.citation.source
    assert "Điều 17(1), 18(1)" in vote.citation.precedent


@pytest.mark.parametrize("name", NAMES)
def test_the_councils_thresholds(name: str) -> None:
    rules = rules_of(name)
    high = rules.vote(VotingBody.COUNCIL, "MINISTRY_FIGHTER")
    low = rules.vote(VotingBody.COUNCIL, "GOV_FLAG")
    assert high is not None
    assert high.majority == Fraction(9, 10)
    assert high.citation.confirmed is (name != "2026-nd152")
    assert (low and low.majority) == (None if name == "2003-nd91" else Fraction(4, 5))
    assert rules.vote(VotingBody.COUNCIL, "ADVANCED_WORKER") is None


def test_a_flag_had_no_percentage_of_the_council_before_2024() -> None:
    assert "không quy định tỷ lệ phiếu của Hội đồng đối với Cờ" in rules_of("2003-nd91").note


def test_the_government_grants_its_flag() -> None:
    flags = [rules_of(name).title("GOV_FLAG") for name in NAMES]
    assert [flag and flag.decided_by for flag in flags] == ["Chính phủ"] * 3
    assert flags[1] is not None
    assert "78(1)" in flags[1].citation.source


def test_articles_27_and_28_of_the_law_are_confirmed() -> None:
    rules = rules_of("2022-nd98")
    for code, article in (("EXCELLENT_COLLECTIVE", "27(1)"), ("ADVANCED_COLLECTIVE", "28(1)")):
        title = rules.title(code)
        assert title is not None
        assert title.citation.confirmed
        assert f"Điều {article}" in title.citation.source
        assert "tích cực tham gia phong trào" in title.criteria


def test_each_year_has_one_rule_set_and_2026_confirms_nothing() -> None:
    times = [(rules_of(name).first_year, rules_of(name).last_year) for name in NAMES]
    assert times == [(2017, 2023), (2024, 2025), (2026, 2026)]
    rules = rules_of("2026-nd152")
    assert all(line.citation.is_setting for line in rule_lines(rules))
    assert "152/2025/NĐ-CP (hiệu lực từ 01/7/2025 đến 01/3/2027)" in rules.note
    assert "06/2026/QH16" in rules.note


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_confirmed_without_its_article(name: str) -> None:
    rules = rules_of(name)
    citations = [line.citation for line in rule_lines(rules)]
    assert len(citations) > 20
    for citation in citations:
        assert citation.source or not citation.confirmed


def test_registration_and_quota_differ_between_the_laws() -> None:
    old, new = map(rules_of, NAMES[:2])
    assert old.registration_required
    assert not new.registration_required
    assert [quota.share for quota in old.quotas_of("BASE_FIGHTER")] == [Fraction(3, 20)]
    assert [quota.share for quota in new.quotas_of("BASE_FIGHTER")] == [None]
    assert [quota.share for quota in old.quotas_of("GOV_FLAG")] == [Fraction(1, 5)]


def test_only_an_allotted_number_can_be_exceeded() -> None:
    unknown = Quota("MIN_FLAG", "Cụm", Fraction(1, 5), None, Citation("", confirmed=False))
    allotted = Quota("MIN_FLAG", "Cụm", None, 4, Citation("1/QĐ", confirmed=True))
    assert not exceeds(unknown, 40)
    assert not exceeds(allotted, 4)
    assert exceeds(allotted, 5)


RULES = """format = 1
name = "Quy tắc"
first_year = 2024
[[titles]]
code = "T"
name = "Danh hiệu"
level = "base"
subject = "person"
[[votes]]
body = "cluster"
titles = ["T"]
majority = "1/1"
[[quotas]]
title = "T"
of = "Cụm"
[[prerequisites]]
award = "T"
requires = "T"
"""


def test_a_small_rule_set_is_read() -> None:
    rules = read_rules(RULES)
    assert (rules.first_year, rules.last_year) == (2024, None)
    vote = rules.vote(VotingBody.CLUSTER, "T")
    assert vote is not None
    assert vote.quorum is None
    assert rules.vote(VotingBody.CLUSTER, "U") is None


@pytest.mark.parametrize(
    ("old", "new", "code", "path"),
    [
        ("format = 1", "format = 3", YearFault.FORMAT, "format"),
        ('"1/1"', '"1/1"\ncompare = ">"', YearFault.MAJORITY, "votes[1].majority"),
        ('"1/1"', '"3/2"', YearFault.MAJORITY, "votes[1].majority"),
        ('titles = ["T"]', 'titles = ["U"]', YearFault.NAMES_NOTHING, "votes[1].titles"),
        ('requires = "T"', 'requires = "U"', YearFault.NAMES_NOTHING, "prerequisites[1].requires"),
        ('of = "Cụm"', "", YearFault.MISSING_KEY, "quotas[1].of"),
        ('of = "Cụm"', 'of = "Cụm"\nconfirmed = true', YearFault.MISSING_KEY, "quotas[1].source"),
        ('"Danh hiệu"', '"Danh hiệu"\nrank = 1', YearFault.UNKNOWN_KEY, "titles[1].rank"),
        ('level = "base"', 'level = "town"', YearFault.WRONG_VALUE, "titles[1].level"),
        ("first_year = 2024", "first_year = 12", YearFault.WRONG_VALUE, "first_year"),
        ("[[votes]]", '[[titles]]\ncode = "T"\n[[votes]]', YearFault.CODE_TWICE, "titles[2].code"),
    ],
)
def test_refused_with_its_key(old: str, new: str, code: YearFault, path: str) -> None:
    with pytest.raises(Refused) as caught:
        read_rules(RULES.replace(old, new))
    assert (code, path) in {(fault.code, fault.path) for fault in caught.value.faults}


@pytest.mark.parametrize(
    "name", ["", "..", ".", "a/b", "a\\b", "/a", "C:a", "a b", ".hidden", "a..b"]
)
def test_a_plain_name_leads_nowhere_else(name: str) -> None:
    assert not is_plain_name(name)


def test_the_name_is_taken_letter_by_letter() -> None:
    with pytest.raises(Refused) as caught:
        load_rules(resources() / "rules", "2022-ND98")
    assert caught.value.faults[0].code is YearFault.RULES_MISSING


def rule_at(rules: RuleSet, part: RulePart, at: int = 0) -> RuleLine:
    return next(line for line in rule_lines(rules) if (line.part, line.at) == (part, at))


def test_a_rule_set_as_it_comes_has_no_two_rules_about_the_same() -> None:
    for name in NAMES:
        rules = rules_of(name)
        assert [line for line in rule_lines(rules) if in_the_way(rules, line)] == []


def test_the_second_vote_of_a_body_about_a_title_would_never_be_applied() -> None:
    rules = rules_of(NAMES[0])
    cluster = rule_at(rules, RulePart.VOTES)
    assert isinstance(cluster.rule, VoteRule)
    every = RuleLine(RulePart.VOTES, 9, cluster.rule)
    own = RuleLine(RulePart.VOTES, 9, replace(cluster.rule, titles=("GOV_FLAG",)))
    assert in_the_way(rules, every) == cluster
    assert in_the_way(rules, own) is None, "a title's own rule goes before the one for all"
    needed = rule_at(rules, RulePart.PREREQUISITES)
    assert in_the_way(rules, RuleLine(RulePart.PREREQUISITES, 99, needed.rule)) == needed
    quota = rule_at(rules, RulePart.QUOTAS)
    assert in_the_way(rules, RuleLine(RulePart.QUOTAS, 99, quota.rule)) is None


def test_each_rule_names_the_titles_on_which_it_rests() -> None:
    rules = rules_of(NAMES[0])
    assert rule_at(rules, RulePart.VOTES).rests_on == frozenset()
    assert rule_at(rules, RulePart.QUOTAS).rests_on == {"GOV_FLAG"}
    assert rule_at(rules, RulePart.PREREQUISITES).rests_on == {"GOV_FLAG", "MIN_FLAG"}
    assert rule_at(rules, RulePart.TITLES).rests_on == frozenset()


def test_a_new_title_has_a_code_that_is_free() -> None:
    rules = rules_of(NAMES[0])
    first = free_code(rules)
    taken = replace(rules, titles=(*rules.titles, replace(rules.titles[0], code=first)))
    assert (first, free_code(taken)) == ("DH01", "DH02")
