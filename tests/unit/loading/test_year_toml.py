"""Every refusal of YEAR.toml that DESIGN section 5 lists, by code, key path and line."""

import datetime
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.codes.ballot import Base, Compare, Marking, Spoils
from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.loading import YearFault
from thidua_desktop.domain.plans.targets import is_figure
from thidua_desktop.files.toml.indicators import shipped_indicators
from thidua_desktop.files.toml.year_toml import read_year
from thidua_desktop.paths import resources
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.loading.year_file import YearFile
from thidua_desktop.texts.sentences import sentence

RULES = resources() / "rules"

YEAR = """format = 1
[cluster]
code = "CTĐX"
name = "Cụm thi đua số X"
[year]
year = 2025
rules = "2022-nd98"
head = "A"
deputies = ["B"]
appointed_by = "1/QĐ"
[[units]]
code = "A"
name = "Cục Một"
[[units]]
code = "B"
name = "Cục Hai"
[[units]]
code = "C"
name = "Cục Ba"
[[documents]]
number = "1/QĐ"
[[plans]]
unit = "A"
[[plans.tasks]]
text = "Việc"
owner = "A"
[[registrations]]
unit = "A"
title = "MIN_FLAG"
[[inspections]]
unit = "C"
[[scores]]
unit = "A"
self = "96,5"
[conference]
date = 2025-11-22
chair = "A"
eligible = 6
present = 5
tellers = [{ name = "Tên", unit = "B" }]
[[rounds]]
id = "1"
marking = "agree"
printed = 7
spoilt = 1
issued = 5
returned = 5
[[rounds.contests]]
id = "M"
title = "MIN_FLAG"
seats = 2
majority = "2/3"
candidates = ["A", "B"]
withdrawn = [{ code = "B", reason = "Xin rút" }]
[[rounds.contests]]
id = "G"
title = "GOV_FLAG"
seats = 1
requires = "M"
candidates = ["A"]
[[rounds.written]]
name = "M:A"
agree = 1
"""


def read(text: str) -> YearFile:
    return read_year(text.encode(), RULES)


def refused(body: bytes) -> tuple[Fault, ...]:
    with pytest.raises(Refused) as caught:
        read_year(body, RULES)
    for fault in caught.value.faults:
        assert sentence(fault)
    return caught.value.faults


def changed(old: str, new: str) -> str:
    assert YEAR.count(old) == 1, old
    return YEAR.replace(old, new)


def test_the_year_is_read_with_its_defaults() -> None:
    year = read(YEAR)
    assert (year.year, year.leaders.head, year.leaders.deputies) == (2025, "A", ("B",))
    ballot = year.rounds[0]
    assert ballot.values == {
        "code": ballot.id,
        "marking": Marking.AGREE,
        "passes": 2,
        "spoils": Spoils.PAPER,
        "blank_is_invalid": True,
    }
    assert ballot.opened
    contest = ballot.contests[1].values
    assert (contest["majority"], contest["compare"], contest["base"]) == (
        "2/3",
        Compare.AT_LEAST,
        Base.ELIGIBLE,
    )
    assert contest["max_agree"] is None
    assert contest["name"] == "Cờ thi đua của Chính phủ"
    assert year.work["scores"][0].values["self_score"] == "96.5"


def test_only_what_is_required() -> None:
    year = read(
        "format=1\n[cluster]\n[year]\nyear=2025\nrules='2022-nd98'\nhead='A'\n"
        "[[units]]\ncode='A'\nname='Cục'\n[conference]\ndate=2025-11-22\neligible=1\npresent=1\n"
        "[[rounds]]\nid='1'\nmarking='choose'\n[[rounds.contests]]\nid='M'\ntitle='MIN_FLAG'\n"
        "seats=1\ncandidates=['A']\n"
    )
    assert not year.rounds[0].opened
    assert year.cluster.values["name"]


CASES = [
    ("format = 1", "format = 2", "Y23", "format", "format = 2"),
    ("format = 1\n", "", "Y06", "format", None),
    ('name = "Cục Một"', 'name = "Cục Một"\nold = 1', "Y05", "units[1].old", "old = 1"),
    ('name = "Cục Một"', "name = 1", "Y07", "units[1].name", "name = 1"),
    ("eligible = 6", "eligible = true", "Y07", "conference.eligible", "eligible = true"),
    ("eligible = 6", 'eligible = "6"', "Y07", "conference.eligible", 'eligible = "6"'),
    (
        "date = 2025-11-22",
        "date = 2025-11-22T08:00:00",
        "Y07",
        "conference.date",
        "date = 2025-11-22T08:00:00",
    ),
    ("date = 2025-11-22\n", "", "Y06", "conference.date", "[conference]"),
    ("present = 5", "present = -1", "Y08", "conference.present", "present = -1"),
    ("present = 5", "present = 7", "Y20", "conference.present", "present = 7"),
    ('chair = "A"', 'chair = "Z"', "Y10", "conference.chair", 'chair = "Z"'),
    (
        'unit = "B" }',
        'unit = "Z" }',
        "Y10",
        "conference.tellers[1].unit",
        'tellers = [{ name = "Tên", unit = "Z" }]',
    ),
    ('head = "A"', 'head = "Z"', "Y10", "year.head", 'head = "Z"'),
    ('head = "A"\n', "", "Y06", "year.head", "[year]"),
    ('deputies = ["B"]', 'deputies = ["Z"]', "Y10", "year.deputies", 'deputies = ["Z"]'),
    ('deputies = ["B"]', 'deputies = ["A"]', "Y11", "year.deputies", 'deputies = ["A"]'),
    (
        'deputies = ["B"]',
        'deputies = ["B", "B"]',
        "Y11",
        "year.deputies[2]",
        'deputies = ["B", "B"]',
    ),
    ('by = "1/QĐ"', 'by = "2/QĐ"', "Y10", "year.appointed_by", 'appointed_by = "2/QĐ"'),
    ('code = "B"\nname', 'code = "A"\nname', "Y11", "units[2].code", 'code = "A"'),
    ('code = "C"', 'code = "C C"', "Y09", "units[3].code", 'code = "C C"'),
    ('code = "C"', 'code = "C:C"', "Y09", "units[3].code", 'code = "C:C"'),
    ('code = "C"', 'code = "C,C"', "Y09", "units[3].code", 'code = "C,C"'),
    ('code = "C"', 'code = ""', "Y09", "units[3].code", 'code = ""'),
    (
        'rules = "2022-nd98"',
        'rules = "../2022-nd98"',
        "Y12",
        "year.rules",
        'rules = "../2022-nd98"',
    ),
    (
        'rules = "2022-nd98"',
        'rules = "2022-nd98.toml"',
        "Y13",
        "year.rules",
        'rules = "2022-nd98.toml"',
    ),
    ('rules = "2022-nd98"', 'rules = "/etc/passwd"', "Y12", "year.rules", 'rules = "/etc/passwd"'),
    ('rules = "2022-nd98"', 'rules = "1999"', "Y13", "year.rules", 'rules = "1999"'),
    (
        'title = "MIN_FLAG"\n[[insp',
        'title = "X"\n[[insp',
        "Y10",
        "registrations[1].title",
        'title = "X"',
    ),
    ('id = "1"\n', "", "Y06", "rounds[1].id", "[[rounds]]"),
    ('marking = "agree"', 'marking = "vote"', "Y08", "rounds[1].marking", 'marking = "vote"'),
    ("issued = 5", "issued = 7", "Y20", "rounds[1].issued", "issued = 7"),
    ("returned = 5", "returned = 6", "Y20", "rounds[1].returned", "returned = 6"),
    ("spoilt = 1", "spoilt = 3", "Y20", "rounds[1].issued", "issued = 5"),
    ("spoilt = 1", "passes = 3", "Y08", "rounds[1].passes", "passes = 3"),
    ("seats = 2", "seats = 0", "Y15", "rounds[1].contests[1].seats", "seats = 0"),
    ("seats = 2", "seats = -4", "Y15", "rounds[1].contests[1].seats", "seats = -4"),
    (
        'majority = "2/3"',
        'majority = "0/3"',
        "Y16",
        "rounds[1].contests[1].majority",
        'majority = "0/3"',
    ),
    (
        'majority = "2/3"',
        'majority = "4/3"',
        "Y16",
        "rounds[1].contests[1].majority",
        'majority = "4/3"',
    ),
    (
        'majority = "2/3"',
        'majority = "1/0"',
        "Y16",
        "rounds[1].contests[1].majority",
        'majority = "1/0"',
    ),
    (
        'majority = "2/3"',
        'majority = "66%"',
        "Y16",
        "rounds[1].contests[1].majority",
        'majority = "66%"',
    ),
    (
        'majority = "2/3"',
        "majority = 0.66",
        "Y07",
        "rounds[1].contests[1].majority",
        "majority = 0.66",
    ),
    (
        'majority = "2/3"',
        'majority = "1/1"\ncompare = ">"',
        "Y16",
        "rounds[1].contests[1].majority",
        'majority = "1/1"',
    ),
    (
        'candidates = ["A"]',
        "candidates = []",
        "Y17",
        "rounds[1].contests[2].candidates",
        "candidates = []",
    ),
    (
        'candidates = ["A"]',
        'candidates = ["A", "A"]',
        "Y11",
        "rounds[1].contests[2].candidates[2]",
        'candidates = ["A", "A"]',
    ),
    (
        'candidates = ["A"]',
        'candidates = ["C"]',
        "Y19",
        "rounds[1].contests[2].requires",
        'requires = "M"',
    ),
    ('requires = "M"', 'requires = "X"', "Y10", "rounds[1].contests[2].requires", 'requires = "X"'),
    ('requires = "M"', 'requires = "G"', "Y18", "rounds[1].contests[2].requires", 'requires = "G"'),
    ('id = "G"', 'id = "M"', "Y11", "rounds[1].contests[2].id", 'id = "M"'),
    (
        '{ code = "B"',
        '{ code = "C"',
        "Y10",
        "rounds[1].contests[1].withdrawn[1].code",
        'withdrawn = [{ code = "C", reason = "Xin rút" }]',
    ),
    ('name = "M:A"', 'name = "M:C"', "Y10", "rounds[1].written[1].name", 'name = "M:C"'),
    ("agree = 1", "agree = 2", "Y21", "rounds[1].written[1].name", 'name = "M:A"'),
    ("agree = 1", "agree = -1", "Y08", "rounds[1].written[1].agree", "agree = -1"),
    ("seats = 2", 'seats = 2\nbase = "valid"', "Y21", "rounds[1].written[1].name", 'name = "M:A"'),
    (
        'code = "A"',
        'code = "A"\npeople = [{ name = "Tên", roles = [{ role = "boss" }] }]',
        "Y08",
        "units[1].people[1].roles[1].role",
        'people = [{ name = "Tên", roles = [{ role = "boss" }] }]',
    ),
    (
        'code = "A"',
        'code = "A"\npeople = [{ name = "Tên", roles = [{ role = "head", document = "1/X" }] }]',
        "Y10",
        "units[1].people[1].roles[1].document",
        'people = [{ name = "Tên", roles = [{ role = "head", document = "1/X" }] }]',
    ),
    (
        'code = "A"',
        'code = "A"\npeople = [{ position = "Cục trưởng" }]',
        "Y06",
        "units[1].people[1].name",
        'people = [{ position = "Cục trưởng" }]',
    ),
    ("[conference]", "[conferences]", "Y05", "conferences", "[conferences]"),
    ('self = "96,5"', 'self = "nhiều"', "Y08", "scores[1].self", 'self = "nhiều"'),
    (
        'unit = "C"',
        'unit = "C"\nperiod = "month"',
        "Y08",
        "inspections[1].period",
        'period = "month"',
    ),
]
"""What is changed into what, and the code, the key and the text of the line named."""


@pytest.mark.parametrize(("old", "new", "code", "path", "at"), CASES)
def test_refused_with_its_key_and_line(
    old: str, new: str, code: str, path: str, at: str | None
) -> None:
    text = changed(old, new)
    lines = dict(enumerate(text.split("\n"), 1))
    faults = refused(text.encode())
    assert (code, path, at) in {(f.code, f.path, lines.get(f.line or 0)) for f in faults}


def test_all_faults_are_listed_at_once() -> None:
    text = YEAR.replace("seats = 2", "seats = 0").replace("present = 5", "present = 9")
    codes = {fault.code for fault in refused(text.encode())}
    assert {YearFault.SEATS, YearFault.LEDGER} <= codes


def test_a_longer_circle_is_refused_in_each_contest() -> None:
    text = changed("seats = 2", 'seats = 2\nrequires = "G"')
    assert [f.path for f in refused(text.encode()) if f.code is YearFault.CIRCLE] == [
        "rounds[1].contests[1].requires",
        "rounds[1].contests[2].requires",
    ]


def test_a_round_needs_a_conference_and_names() -> None:
    start = YEAR[: YEAR.index("[conference]")]
    faults = refused(f'{start}[[rounds]]\nid = "1"\nmarking = "agree"\ncontests = []\n'.encode())
    assert {fault.code for fault in faults} == {YearFault.MISSING_KEY, YearFault.NO_NAMES}


def test_more_names_than_two_digits_can_type() -> None:
    units = "".join(f'[[units]]\ncode = "U{n}"\nname = "Cục {n}"\n' for n in range(100))
    names = ", ".join(f'"U{n}"' for n in range(100))
    text = changed("[[documents]]", f"{units}[[documents]]")
    text = text.replace('candidates = ["A", "B"]', f"candidates = [{names}]")
    text = text.replace('withdrawn = [{ code = "B", reason = "Xin rút" }]\n', "")
    assert YearFault.TOO_MANY_NAMES in {fault.code for fault in refused(text.encode())}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", YearFault.EMPTY),
        (b"\xef\xbb\xbf \n", YearFault.EMPTY),
        (YEAR.encode("utf-16"), YearFault.NOT_UTF8),
        (YEAR.encode("cp1258", "replace").replace(b"?", b"\xff"), YearFault.NOT_UTF8),
        (b"not toml", YearFault.NOT_TOML),
        (b"a = " + b"[" * 5000, YearFault.NOT_TOML),
        (b"a = " + b"9" * 5000, YearFault.NOT_TOML),
        (b"x" * 10_000_000, YearFault.TOO_LARGE),
        (bytes(range(256)) * 40_000, YearFault.TOO_LARGE),
        (b"a." * 400_000 + b"a = 1", YearFault.TOO_LARGE),
        ((b"a." * 4900 + b"b = 1\n") * 90, YearFault.TOO_LARGE),
        ((b'"a" . ' * 1600 + b"b = 1\n") * 90, YearFault.TOO_LARGE),
    ],
)
def test_noise_gives_one_fault_within_seconds(body: bytes, code: YearFault) -> None:
    start = time.monotonic()
    assert [fault.code for fault in refused(body)] == [code]
    assert time.monotonic() - start < 3


def test_a_syntax_fault_names_its_line() -> None:
    assert refused(b"format = 1\n= 2\n")[0].line == 2


def test_a_rule_set_with_faults_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("format = 1\n", "utf-8")
    (tmp_path / "bytes.toml").write_bytes(b"\xff")
    for name in ("mine", "bytes"):
        with pytest.raises(Refused) as caught:
            read_year(changed("2022-nd98", name).encode(), tmp_path)
        assert caught.value.faults[0].code is YearFault.RULES_FAULTY


def test_lines_are_right_behind_strings_and_lists_of_several_lines() -> None:
    text = changed(
        'rules = "2022-nd98"',
        'movement = """\n[year]\nhead = 1 ""\\"\n"""\ntheme = \'\'\'\n# [x]\n\'\'\'\nrules = "X"',
    )
    text = text.replace('candidates = ["A", "B"]', 'candidates = [ # ]\n"A",\n"B",\n]\nold = 1')
    found = {(fault.code, fault.line) for fault in refused(text.encode())}
    lines = text.split("\n")
    assert (YearFault.RULES_MISSING, lines.index('rules = "X"') + 1) in found
    assert (YearFault.UNKNOWN_KEY, lines.index("old = 1") + 1) in found


def test_control_characters_are_dropped_and_letters_composed() -> None:
    year = read(changed("Cục Một", "Cu\u0323c\\u0000 Một"))
    assert year.units[0].values["name"] == "Cục Một"


def test_a_unit_tells_its_figures_of_the_year() -> None:
    shown = 'women = 20\narea_names = """\nHộ tịch\nQuốc tịch\n"""\nhead_post = "Cục trưởng"\n'
    unit = read(changed('name = "Cục Một"', f'name = "Cục Một"\n{shown}')).units[0].values
    assert (unit["women"], unit["area_names"], unit["head_post"]) == (
        20,
        "Hộ tịch\nQuốc tịch",
        "Cục trưởng",
    )


def test_the_documented_file_is_the_format() -> None:
    year = read((Path(__file__).parents[3] / "docs" / "year-example.toml").read_text("utf-8"))
    first = year.units[0].values
    assert (first["staff"], first["women"], first["area_names"]) == (60, 25, "Hộ tịch\nQuốc tịch")
    shown, secretary = year.units[0].parts["people"]
    assert shown.values["joined"] == datetime.date(2019, 4, 1)
    roles = [(one.values["role"], one.links["document_id"]) for one in shown.parts["roles"]]
    assert roles == [("deputy", ""), ("inspector", "2000/QĐ-BM")]
    assert [one.values["role"] for one in secretary.parts["roles"]] == ["secretary"]
    joint = [one.values for one in year.work["calendar"] if one.values["with_party"]]
    assert [one["name"] for one in joint] == ["Họp liên tịch đánh giá cuối năm"]
    assert [one.links["owner_unit_id"] for one in year.work["recommendations"]] == ["DV1", "DV1"]
    (registered,) = year.work["registrations"]
    assert [one.values["state"] for one in registered.parts["moves"]] == ["eligible"]
    assert [one.values["met"] for one in registered.parts["grounds"]] == [True]
    assert year.work["ratings"][0].values["grade"] == "excellent"
    assert year.work["awards"][0].values["for_year"] == 2023


def test_a_figure_is_of_the_kind_of_its_target() -> None:
    plan = '[[plans]]\n[[plans.targets]]\ntext = "a"\nvalue_kind = "grade"\nplanned = "{}"\n'
    year = read(changed("[conference]", plan.format("good") + "[conference]"))
    target = year.work["plans"][-1].parts["targets"][0]
    assert (target.values["planned"], target.values["value_kind"]) == ("good", "grade")
    faults = refused(changed("[conference]", plan.format("98") + "[conference]").encode())
    assert YearFault.WRONG_VALUE in {fault.code for fault in faults}


def test_what_is_named_stands_in_the_file() -> None:
    text = (Path(__file__).parents[3] / "docs" / "year-example.toml").read_text("utf-8")
    assert [one.links["target_id"] for one in read(text).work["pledges"][0].parts["items"]] == [
        "Giải quyết hồ sơ đúng hạn",
        "",
    ]
    partners = read(text).work["plans"][1].parts["tasks"][0].parts["with"]
    assert [one.links["unit_id"] for one in partners] == ["DV2", "DV3"]
    for known, unknown in (
        ('target = "Giải quyết', 'target = "Không có'),
        ('with = ["DV2"', 'with = ["DV9"'),
        ('indicator = "PROC', 'indicator = "KHAC'),
        ('movement = "Phong trào mẫu của ngành"  # a name', 'movement = "Khác"  # a name'),
    ):
        assert known in text
        faults = refused(text.replace(known, unknown).encode())
        assert YearFault.NAMES_NOTHING in {fault.code for fault in faults}


def test_the_usual_targets_that_come_with_the_program_are_sound() -> None:
    found = shipped_indicators()
    assert len({one.code for one in found}) == len(found) > 30
    for one in found:
        assert is_figure(one.value_kind, one.usual)


@given(st.binary(max_size=300))
def test_random_bytes_are_refused_by_faults(body: bytes) -> None:
    assert refused(body)


@given(st.data())
def test_a_year_with_random_changes_never_fails_otherwise(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(YEAR)))
    end = data.draw(st.integers(start, min(start + 30, len(YEAR))))
    put = data.draw(st.text(st.sampled_from("ab1\"'[]{}=.,\n#-:/ "), max_size=8))
    with suppress(Refused):
        assert read(YEAR[:start] + put + YEAR[end:]).units
