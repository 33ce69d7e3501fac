"""A rule set in words, line by line, and what is asked of a line."""

import datetime

import pytest

from thidua_desktop.domain.awards import RuleSet
from thidua_desktop.domain.documents.legal_bases import BasisOf, in_force
from thidua_desktop.domain.rule_lines import RuleLine, RulePart, rule_lines
from thidua_desktop.files.toml.rule_set import load_rules, read_rules
from thidua_desktop.files.toml.rules_toml import edit_rules
from thidua_desktop.paths import resources
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.year_head import lacking_laws
from thidua_desktop.texts.years import rules as texts

NAMES = ("2003-nd91", "2022-nd98", "2026-nd152")


def loaded(name: str) -> tuple[RuleSet, str]:
    return load_rules(resources() / "rules", name)


def line_of(rules: RuleSet, part: RulePart, at: int = 0) -> RuleLine:
    return next(line for line in rule_lines(rules) if (line.part, line.at) == (part, at))


@pytest.mark.parametrize(
    ("part", "at", "about", "value"),
    [
        (
            RulePart.VOTES,
            0,
            "Cụm thi đua: mọi danh hiệu",
            (
                "từ 2/3 tổng số đơn vị thành viên trở lên; có mặt ít nhất 2/3; không quá 2 "
                "vòng; không nhận ý kiến bằng văn bản"
            ),
        ),
        (
            RulePart.VOTES,
            2,
            (
                "Hội đồng Thi đua - Khen thưởng của Bộ: Chiến sĩ thi đua cơ sở, Cờ thi đua "
                "ngành Tư pháp, Cờ thi đua của Chính phủ"
            ),
            "từ 4/5 tổng số thành viên Hội đồng trở lên; nhận ý kiến bằng văn bản",
        ),
        (
            RulePart.QUOTAS,
            0,
            "Cờ thi đua của Chính phủ",
            "không quá 20,00% tập thể được bình xét dẫn đầu cụm, khối thi đua, trong toàn Bộ",
        ),
        (
            RulePart.PREREQUISITES,
            0,
            "Cờ thi đua của Chính phủ",
            (
                "được suy tôn “Cờ thi đua ngành Tư pháp” trong cùng năm; chọn trong số tập thể "
                "dẫn đầu cụm, khối thi đua của Bộ"
            ),
        ),
        (
            RulePart.PREREQUISITES,
            1,
            "Chiến sĩ thi đua toàn quốc",
            (
                "đã 2 lần liên tục được tặng “Chiến sĩ thi đua ngành Tư pháp”; và sáng kiến có "
                "phạm vi ảnh hưởng toàn quốc"
            ),
        ),
        (
            RulePart.COMMENDATIONS,
            3,
            "Bằng khen của Thủ tướng Chính phủ",
            "Thủ tướng Chính phủ quyết định",
        ),
        (
            RulePart.BASES,
            0,
            "Mọi văn bản",
            "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022 (có hiệu lực từ 01/01/2024)",
        ),
    ],
)
def test_a_rule_in_words(part: RulePart, at: int, about: str, value: str) -> None:
    rules = loaded("2022-nd98")[0]
    line = line_of(rules, part, at)
    assert (texts.about(rules, line), texts.value(rules, line)) == (about, value)


def test_a_source_a_precedent_or_none() -> None:
    rules = loaded("2022-nd98")[0]
    sources = [
        (texts.source(line.citation), texts.confirmed(line.citation))
        for line in (line_of(rules, RulePart.TITLES), line_of(rules, RulePart.QUOTAS, 1))
    ]
    assert sources == [
        ("Luật Thi đua, khen thưởng 2022, Điều 25(1), 78(1)", "Đã xác nhận"),
        ("Chưa có căn cứ", "Chưa xác nhận"),
    ]
    vote = line_of(rules, RulePart.VOTES)
    assert texts.source(vote.citation).startswith("Chưa có căn cứ; theo tiền lệ: Thông tư 04/2016")


def test_the_set_as_a_whole() -> None:
    old, new = (loaded(name)[0] for name in ("2003-nd91", "2026-nd152"))
    assert texts.about_set(old, 20, 3).startswith(
        "Áp dụng cho năm 2017–2023. Phải đăng ký thi đua mới được xét. 20 quy tắc, 3 chưa xác nhận."
    )
    assert texts.about_set(new, 20, 20).startswith("Áp dụng cho năm 2026. Đăng ký thi đua không")


@pytest.mark.parametrize("name", NAMES)
def test_writing_nothing_new_changes_no_rule(name: str) -> None:
    rules, body = loaded(name)
    for line in rule_lines(rules):
        assert read_rules(edit_rules(body, line.part, line.at, {})) == rules


def test_one_rule_changes_and_no_other() -> None:
    rules, body = loaded("2022-nd98")
    values: dict[str, str | int | bool] = {
        "allotted": 4,
        "source": "Công văn “5034”\\BTP\n",
        "confirmed": True,
        "share": "",
    }
    changed = read_rules(edit_rules(body, RulePart.QUOTAS, 1, values))
    line = line_of(changed, RulePart.QUOTAS, 1)
    assert texts.value(changed, line).startswith("không quá 4; số lượng Bộ phân bổ")
    assert line.citation.source == "Công văn “5034”\\BTP\n".strip()
    others = [one for one in rule_lines(changed) if one != line]
    assert others == [one for one in rule_lines(rules) if (one.part, one.at) != ("quotas", 1)]


def test_a_basis_ends_on_its_day_and_not_before_it_began() -> None:
    body = loaded("2022-nd98")[1]
    ended = {"starts": datetime.date(2024, 1, 1), "ends": datetime.date(2025, 12, 31)}
    changed = read_rules(edit_rules(body, RulePart.BASES, 0, ended))
    shown = texts.value(changed, line_of(changed, RulePart.BASES))
    assert shown.endswith("(có hiệu lực từ 01/01/2024 đến 31/12/2025)")
    with pytest.raises(Refused):
        edit_rules(body, RulePart.BASES, 0, {"ends": datetime.date(2023, 12, 31)})


@pytest.mark.parametrize(
    "values",
    [{"majority": "3/2"}, {"majority": ""}, {"compare": ">", "majority": "1/1"}],
)
def test_what_makes_no_rule_is_refused(values: dict[str, str]) -> None:
    body = loaded("2022-nd98")[1]
    with pytest.raises(Refused):
        edit_rules(body, RulePart.VOTES, 0, values)
    with pytest.raises(Refused):
        edit_rules(body, RulePart.VOTES, 0, {"confirmed": True})


def test_bases_that_nobody_confirmed_are_named_shortly() -> None:
    rules, _ = loaded("2003-nd91")
    laws = in_force(rules.bases, datetime.date(2018, 5, 2), BasisOf.CLUSTER)
    (said,) = lacking_laws(laws)
    assert said == (
        "căn cứ chưa được xác nhận: “Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003, Luật…”, "
        "“Nghị định 91/2017/NĐ-CP”, “Thông tư 14/2015/TT-BTP”, “Quyết định 2267/QĐ-BTP”"
    )
