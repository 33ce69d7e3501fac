"""The 2017 sample says what the article says, and its papers give the article's six results."""

import dataclasses
from fractions import Fraction
from pathlib import Path

from thidua_desktop.domain.ballot import BallotForm, Candidate, Contest, ContestId, NameCode
from thidua_desktop.domain.ledger import Ledger
from thidua_desktop.domain.outcome import decide
from thidua_desktop.domain.tally import count
from thidua_desktop.files.excel.papers_table import read_papers
from thidua_desktop.files.toml.year_toml import read_year
from thidua_desktop.paths import resources
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.services.loading.year_file import RoundEntry, YearFile
from thidua_desktop.services.loading.year_notices import year_notices

FOLDER = resources() / "samples"


def sample() -> YearFile:
    return read_year((FOLDER / "cum-iii-2017.toml").read_bytes(), resources() / "rules")


def form_of(entry: RoundEntry, names: dict[str, str]) -> BallotForm:
    contests = []
    number = 1
    for contest in entry.contests:
        candidates = tuple(
            Candidate(NameCode(code), names[code], number + place)
            for place, code in enumerate(contest.candidates)
        )
        number += len(candidates)
        contests.append(
            Contest(
                ContestId(contest.id),
                contest.values["title"],
                contest.values["name"],
                contest.values["seats"],
                Fraction(contest.values["majority"]),
                contest.values["compare"],
                contest.values["base"],
                candidates,
                ContestId(contest.values["requires"]) if contest.values["requires"] else None,
                contest.values["max_agree"],
            )
        )
    return BallotForm(entry.values["marking"], tuple(contests))


def test_each_unit_has_the_liaison_that_the_article_speaks_of_with_a_made_up_name() -> None:
    units = sample().units
    assert len(units) == 12
    names = [one.values["name"] for unit in units for one in unit.parts[PersonRole.LIAISON]]
    assert len(set(names)) == 12
    assert all(name.endswith("(minh họa)") for name in names)


def test_plans_theme_programme_and_pledge_of_the_article() -> None:
    year = sample()
    movements = {one.values["name"]: one for one in year.work["movements"]}
    assert set(movements) >= {
        year.about["movement"],
        "Tôn trọng kỷ cương, tăng cường công nghệ, thi về đích sớm",
        "Chung tay xây dựng quê hương",
    }
    programme = movements["Chung tay xây dựng quê hương"]
    assert programme.links["document_id"] == "207/KH-CTĐIII"
    assert "xây dựng nông thôn mới" in programme.values["aim"]
    plans = year.work["plans"]
    own = [one.links["unit_id"] for one in plans if one.values["level"] == "unit"]
    assert own == [unit.values["code"] for unit in year.units]
    assert plans[0].links["document_id"] == "131/QĐ-BTP"
    inspecting = [
        (one.values["text"], [unit.links["unit_id"] for unit in one.parts["with"]])
        for plan in plans
        for one in plan.parts["tasks"]
        if one.values["area"] == "inspecting"
    ]
    assert [units for _, units in inspecting] == [["TGPL", "TTR"]] * 2
    (pledge,) = year.work["pledges"]
    signers = [one.links["unit_id"] for one in pledge.parts["signers"]]
    assert signers == [unit.values["code"] for unit in year.units]
    assert all("minh họa" in one.values["name"] for one in pledge.parts["signers"])


def test_the_facts_of_the_article() -> None:
    year = sample()
    assert [unit.values["name"] for unit in year.units] == [
        "Cục Hộ tịch, quốc tịch, chứng thực",
        "Tổng cục Thi hành án dân sự",
        "Cục Bồi thường Nhà nước",
        "Cục Kiểm tra văn bản quy phạm pháp luật",
        "Cục Đăng ký Quốc gia giao dịch bảo đảm",
        "Cục Trợ giúp pháp lý",
        "Cục Con nuôi",
        "Cục Công nghệ thông tin",
        "Thanh tra Bộ",
        "Cục Công tác phía Nam",
        "Cục Bổ trợ tư pháp",
        "Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật",
    ]
    written = [one for one in year.documents if "(minh họa)" not in one.values["subject"]]
    assert [document.values["number"] for document in written] == [
        "131/QĐ-BTP",
        "207/KH-CTĐIII",
        "2307/QĐ-BTP",
        "Tin ngày 29/11/2017",
    ]
    assert year.documents[1].values["date"] is None
    assert year.leaders.head == "HTQTCT"
    assert year.next_leaders is not None
    assert (year.next_leaders.head, year.next_leaders.deputies) == ("QLXLVPHC", ("TGPL",))
    assert {one.links["unit_id"] for one in year.work["inspections"]} == {"TGPL", "TTR"}
    assert year.conference is not None
    held = year.conference.values
    assert (held["date"].isoformat(), held["start"].isoformat()) == ("2017-11-22", "14:00:00")
    assert not year.rounds[0].opened
    assert year_notices(year) == ()


def test_what_the_article_says_was_asked_and_ordered() -> None:
    shown = [one.values for one in sample().work["recommendations"]]
    asked = [one["text"] for one in shown if one["kind"] == "request"]
    ordered = [one for one in shown if one["kind"] == "directive"]
    assert len(asked) == 4
    assert all(
        message in text
        for message, text in zip(
            ("khung thời gian", "cào bằng", "cơ sở", "rườm rà"), asked, strict=True
        )
    )
    assert {one["said_by"] for one in ordered} == {"Thứ trưởng Nguyễn Khánh Ngọc"}
    assert any("đột xuất" in one["text"] for one in ordered)
    assert any("tập thể nhỏ" in one["text"] for one in ordered)
    assert {one["said_on"].isoformat() for one in shown} == {"2017-11-22"}


def test_the_papers_give_the_six_results() -> None:
    year = sample()
    form = form_of(year.rounds[0], {one.values["code"]: one.values["name"] for one in year.units})
    papers = read_papers(FOLDER / "cum-iii-2017-papers.csv", form, 12)
    tally = count(form, papers)
    ledger = Ledger(eligible=12, present=12, printed=14, spoilt=1, issued=12, returned=12)
    ministry, government = decide(form, ledger, tally)
    assert (tally.valid, tally.invalid) == (11, 1)
    assert dict(tally.reasons) == {"EXTRA_TEXT": 1}
    assert [(name.code, name.agree) for name in ministry.elected] == [
        ("HTQTCT", 11),
        ("TTR", 11),
        ("KTVB", 10),
        ("BTNN", 9),
    ]
    assert {name.code for name in government.elected} == {"HTQTCT", "TTR"}
    assert all(name.agree >= 8 for name in government.elected)
    assert ministry.settled
    assert government.settled


def test_a_year_file_is_a_value() -> None:
    year = sample()
    assert dataclasses.replace(year, year=2018).year == 2018


def test_a_file_of_the_first_format_still_loads() -> None:
    body = Path(__file__).with_name("year-example-first.toml").read_bytes()
    year = read_year(body, resources() / "rules")
    assert (year.year, year.steps, year.about["state"]) == (2025, (), "preparing")
    named = {key for key, entries in year.work.items() if entries}
    assert named >= {"plans", "registrations", "inspections"}


def test_the_documented_file_tells_how_far_its_year_is() -> None:
    body = (Path(__file__).parents[3] / "docs" / "year-example.toml").read_bytes()
    year = read_year(body, resources() / "rules")
    assert year.about["state"] == "running"
    (step,) = year.steps
    assert step.values["done"].isoformat() == "2025-04-07"
    assert year.documents[0].values["arrived"].isoformat() == "2025-01-27"
