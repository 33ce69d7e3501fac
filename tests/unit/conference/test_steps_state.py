"""The six steps in words, from what a round is."""

from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import hand_out, open_box
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.run_pass import Hands, start_pass
from thidua_desktop.services.conference.seal_round import annul_round
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.ui.tabs.conference.steps_state import current_step, step_views


def kinds(cases: OpenStore, round_id: int) -> str:
    return "".join(
        step.kind[:2] + " " for step in step_views(cases.read(read_round, round_id))
    ).strip()


def test_each_step_opens_when_the_one_before_is_done(cases: OpenStore) -> None:
    conference = cases.read(read_conference)
    assert conference is not None
    round_id = conference.rounds[0].id or 0
    assert kinds(cases, round_id) == "cu cl cl cl cl cl"
    cases.do(freeze_form, round_id)
    assert kinds(cases, round_id) == "do cu cl cl cl cl"
    cases.do(hand_out, round_id, {"present": 12, "printed": 12, "spoilt": 0, "issued": 12})
    assert kinds(cases, round_id) == "do do cu cl cl cl"
    cases.do(open_box, round_id, 12, "Chủ tọa")
    cases.do(start_pass, round_id, 1, Hands("A", "B"))
    assert step_views(cases.read(read_round, round_id))[2].text == "Lượt 1 · 0/12"
    cases.do(annul_round, round_id, "sai mẫu", "Hội nghị", "niêm phong")
    assert current_step(cases.read(read_round, round_id)) == 5


def test_a_closed_step_says_why(cases: OpenStore) -> None:
    conference = cases.read(read_conference)
    assert conference is not None
    views = step_views(cases.read(read_round, conference.rounds[0].id or 0))
    assert all(bool(view.why_closed) == (view.kind == "closed") for view in views)
