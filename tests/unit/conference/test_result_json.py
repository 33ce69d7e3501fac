"""The object of `result --json`, and what of it is sealed."""

import json

from tests.support.sample_views import FLAG, SECTOR, sample_form, sample_round
from tests.support.year_text import CONTEST_KEYS, LEDGER_KEYS, NAME_KEYS, RESULT_KEYS
from thidua_desktop.domain.ballot import NameCode, Paper
from thidua_desktop.domain.codes.round import LedgerCode, RoundState, WarningCode
from thidua_desktop.domain.ledger import Ledger
from thidua_desktop.domain.outcome import decide
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.services.conference.sealed_result import result_object, sealed_body


def test_keys_stand_in_the_order_of_the_design() -> None:
    body = result_object(sample_round())
    assert tuple(body) == RESULT_KEYS
    assert tuple(body["ledger"]) == LEDGER_KEYS
    assert tuple(body["contests"][0]) == CONTEST_KEYS
    assert tuple(body["contests"][0]["candidates"][0]) == NAME_KEYS


def test_figures_are_those_of_the_view() -> None:
    body = result_object(sample_round())
    assert body["round"] == "1"
    assert body["state"] == "sealed"
    assert body["ledger"] == {
        "eligible": 12,
        "present": 12,
        "printed": 15,
        "spoilt": 1,
        "issued": 12,
        "returned": 12,
        "entered": 12,
        "valid": 11,
        "invalid": 1,
        "invalid_reasons": {"NO_STAMP": 1},
    }
    flag = body["contests"][0]
    assert (flag["majority"], flag["compare"], flag["needed"]) == ("2/3", ">=", 8)
    assert [name["agree"] for name in body["contests"][1]["candidates"]] == sorted(
        (name["agree"] for name in body["contests"][1]["candidates"]), reverse=True
    )
    assert json.loads(json.dumps(body)) == body


def test_written_opinions_are_counted_and_told_apart() -> None:
    key = (SECTOR, NameCode("HTQTCT"))
    view = sample_round(eligible=14, written={key: Opinions(agree=2)})
    plain = sample_round(eligible=14)
    name = result_object(view)["contests"][1]["candidates"][0]
    before = result_object(plain)["contests"][1]["candidates"][0]
    assert name["code"] == "HTQTCT"
    assert name["agree"] == before["agree"] + 2
    assert name["written"] == {"agree": 2, "disagree": 0}
    assert name["share"] == f"{name['agree']}/14"


def test_a_base_of_nothing_has_no_share_and_no_need() -> None:
    form = sample_form()
    view = sample_round(form, papers=[])
    ledger = Ledger(None, None, None, None, None, None)
    view = sample_round(form, papers=[], ledger=ledger, results=decide(form, ledger, view.tally))
    body = result_object(view)
    assert body["ledger"]["eligible"] is None
    assert {contest["needed"] for contest in body["contests"]} == {None}
    assert {name["share"] for c in body["contests"] for name in c["candidates"]} == {None}


def test_what_is_sealed_does_not_depend_on_what_comes_after() -> None:
    before = sample_round(
        state=RoundState.AGREED, errors=(LedgerCode.DIFFERENCES_OPEN,), warnings=(WarningCode.TIE,)
    )
    after = sample_round(state=RoundState.PUBLISHED)
    assert result_object(before)["errors"] == ["L13"]
    assert result_object(before)["warnings"] == ["W02"]
    assert result_object(before)["check_code"] is None
    assert sealed_body(before) == sealed_body(after)
    assert set(json.loads(sealed_body(after))) == {"round", "ledger", "contests"}


def test_what_is_sealed_does_not_depend_on_the_order_of_papers() -> None:
    form = sample_form()
    papers = list(sample_round(form).papers[1].values())
    mixed = [Paper(n, p.marks, p.typed_reason) for n, p in enumerate(reversed(papers), 1)]
    assert sealed_body(sample_round(form, papers=mixed)) == sealed_body(sample_round(form))
    assert FLAG in sealed_body(sample_round(form))
