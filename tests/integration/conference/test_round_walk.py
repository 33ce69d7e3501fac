"""A walk through whole rounds at random: every move and refusal, every invariant after each."""

from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.support.rounds import other_seats, withdrawal
from tests.support.walk_holds import RoundHolds
from tests.support.walk_model import WalkModel, copied, random_paper
from tests.support.walk_way import FIRST, SECOND, SEEDS, WHO, WHY
from thidua_desktop.domain.codes.ballot import CheckMethod, Marking
from thidua_desktop.domain.codes.round import Move, RefusalCode, RoundState
from thidua_desktop.domain.states import ROUND, SEALED_STATES
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.final_result import names_left
from thidua_desktop.services.conference.freeze_form import amend_form, freeze_form, unfreeze_form
from thidua_desktop.services.conference.further_round import further_round
from thidua_desktop.services.conference.hand_out import correct_figures, hand_out, open_box
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import cancel_paper, record_paper
from thidua_desktop.services.conference.run_pass import finish_pass, resume_count, start_pass
from thidua_desktop.services.conference.seal_round import (
    annul_round,
    publish_round,
    recount,
    seal_round,
    sign_minutes,
)

if TYPE_CHECKING:
    from collections.abc import Callable

PASS_OF = {RoundState.COUNTING: 1, RoundState.CHECKING: 2}


class RoundWalk(RoundHolds, RuleBasedStateMachine):
    """Goes on, turns aside, and tries what must be refused."""

    @initialize(seed=SEEDS, marking=st.sampled_from(Marking), passes=st.integers(1, 2))
    def begin(self, seed: int, marking: Marking, passes: int) -> None:
        self.open(seed, marking, passes)

    def teardown(self) -> None:
        self.close()

    @rule(seed=SEEDS)
    def go_on(self, seed: int) -> None:
        self.next_step(seed)

    @rule(seed=SEEDS)
    def go_on_too(self, seed: int) -> None:
        self.next_step(seed)

    @rule(seed=SEEDS)
    def go_on_as_well(self, seed: int) -> None:
        self.next_step(seed)

    # ------------------------------------------------------------------ beside the way

    @rule(seed=SEEDS, pass_number=st.integers(1, 2))
    def type_any_paper(self, seed: int, pass_number: int) -> None:
        rng, view, record = Random(seed), self.view, record_paper
        number = rng.randint(1, max(1, view.returned))
        paper = random_paper(self.model.form, rng, number)
        if PASS_OF.get(view.state) != pass_number or (pass_number == 2 and view.by_hand):
            code = self.refused(record, pass_number, number, paper.marks)
            assert code is RefusalCode.WRONG_STATE
            return
        wide = paper.marks + "1"
        beyond = view.returned + 1
        assert self.refused(record, pass_number, 0, paper.marks) is RefusalCode.NUMBER_UNKNOWN
        assert self.refused(record, pass_number, beyond, paper.marks) is RefusalCode.NUMBER_UNKNOWN
        if view.returned:
            assert self.refused(record, pass_number, number, wide) is RefusalCode.MARKS_WRONG
        if number > view.returned:
            return
        if number in self.model.papers[pass_number]:
            code = self.refused(record, pass_number, number, paper.marks)
            assert code is RefusalCode.NUMBER_TAKEN
        else:
            self._type(pass_number, paper)

    @rule(seed=SEEDS, pass_number=st.integers(1, 3))
    def cancel_any_paper(self, seed: int, pass_number: int) -> None:
        view, cancel = self.view, cancel_paper
        open_pass = {RoundState.COUNTING: 1, RoundState.CHECKING: 2, RoundState.RESOLVING: 3}.get(
            view.state
        )
        typed = sorted(self.model.papers[pass_number])
        if open_pass != pass_number:
            assert self.refused(cancel, pass_number, 1, "sai") is RefusalCode.WRONG_STATE
        elif not typed:
            assert self.refused(cancel, pass_number, 1, "sai") is RefusalCode.NOTHING_TO_CANCEL
        else:
            number = Random(seed).choice(typed)
            assert self.refused(cancel, pass_number, number, " ") is RefusalCode.REASON_NEEDED
            self._cancel(pass_number, number)

    @rule(
        name=st.sampled_from(("present", "printed", "spoilt", "issued", "returned")),
        change=st.sampled_from((-1, -1, 1)),
    )
    def correct_a_figure(self, name: str, change: int) -> None:
        view, correct = self.view, correct_figures
        figure = getattr(view.ledger, name)
        if view.state in (*SEALED_STATES, RoundState.DRAFT, RoundState.READY, RoundState.ANNULLED):
            code = self.refused(correct, "Đếm lại", **{name: 1})
            assert code is RefusalCode.WRONG_STATE
            return
        assert self.refused(correct, "", **{name: 1}) is RefusalCode.REASON_NEEDED
        if figure is not None:
            self.either(correct, "Đếm lại", **{name: figure + change})

    @rule(seed=SEEDS, seats=st.integers(0, 4))
    def change_from_the_floor(self, seed: int, seats: int) -> None:
        rng = Random(seed)
        contest = rng.choice(self.model.form.contests)
        name = rng.choice(contest.names)
        if self.view.state not in (RoundState.READY, RoundState.ISSUED):
            code = self.refused(amend_form, withdrawal(contest.id, name), WHY, WHO)
            assert code is RefusalCode.WRONG_STATE
            return
        code = self.refused(amend_form, withdrawal(contest.id, "Z"), WHY, WHO)
        assert code is RefusalCode.NAME_UNKNOWN
        code = self.refused(amend_form, withdrawal(contest.id, name), WHY, " ")
        assert code is RefusalCode.REASON_NEEDED
        if rng.random() < 0.5:
            if name in contest.withdrawn:
                code = self.refused(amend_form, withdrawal(contest.id, name), WHY, WHO)
                assert code is RefusalCode.ALREADY_DONE
            else:
                self.do(amend_form, withdrawal(contest.id, name), WHY, WHO)
                self.model.withdraw(contest.id, name)
        elif seats:
            self.do(amend_form, other_seats(contest.id, seats), WHY, WHO)
            self.model.seats(contest.id, seats)
        else:
            code = self.refused(amend_form, other_seats(contest.id, 0), WHY, WHO)
            assert code is RefusalCode.FORM_FAULTY

    @rule(move=st.sampled_from(Move))
    def try_a_move(self, move: Move) -> None:
        """What the table does not know is refused; unfreezing and going back may be done."""
        state = self.view.state
        acts: dict[Move, tuple[Callable[..., Any], tuple[Any, ...]]] = {
            Move.FREEZE: (freeze_form, ()),
            Move.UNFREEZE: (unfreeze_form, (WHY,)),
            Move.HAND_OUT: (hand_out, ({"eligible": 7, "present": 5, "issued": 1},)),
            Move.OPEN_BOX: (open_box, (0, "")),
            Move.START_COUNT: (start_pass, (1, FIRST)),
            Move.START_CHECK: (start_pass, (2, SECOND)),
            Move.RESUME: (resume_count, (WHY,)),
            Move.SEAL: (seal_round, ()),
            Move.SIGN: (sign_minutes, ()),
            Move.PUBLISH: (publish_round, ()),
            Move.RECOUNT: (recount, (WHY,)),
            Move.ANNUL: (annul_round, (WHY, WHO, "Niêm phong")),
        }
        act, args = acts.get(move, (finish_pass, ()))
        if move not in acts and state in (
            RoundState.COUNTING,
            RoundState.CHECKING,
            RoundState.RESOLVING,
        ):
            return
        if move is Move.START_CHECK and state is RoundState.CHECKING:
            return
        if (state, move) not in ROUND.moves:
            self.refused(act, *args)
        elif move is Move.UNFREEZE:
            self.do(act, *args)
            self.model.unfreeze()
        elif move is Move.RESUME:
            assert self.refused(act, " ") is RefusalCode.REASON_NEEDED
            self.do(act, *args)
        elif move is Move.RECOUNT:
            assert self.refused(act, " ") is RefusalCode.REASON_NEEDED
            self.do(act, *args)
            self.model.begin_session()

    @precondition(lambda self: self.view.state is not RoundState.DRAFT)
    @rule(seed=SEEDS)
    def annul(self, seed: int) -> None:
        if (self.view.state, Move.ANNUL) not in ROUND.moves:
            code = self.refused(annul_round, WHY, WHO, "Niêm phong")
            assert code is RefusalCode.WRONG_STATE
        elif Random(seed).random() < 0.06:
            self.do(annul_round, WHY, WHO, "Niêm phong")
        else:
            code = self.refused(annul_round, WHY, WHO, "")
            assert code is RefusalCode.REASON_NEEDED

    @precondition(lambda self: (self.view.state, Move.RECOUNT) in ROUND.moves)
    @rule(seed=SEEDS)
    def go_back(self, seed: int) -> None:
        """Back to pass 1 where that may be, or all over again."""
        rng = Random(seed)
        resumable = (self.view.state, Move.RESUME) in ROUND.moves
        if rng.random() < 0.3:
            self.try_a_move(Move.RESUME if resumable else Move.RECOUNT)

    @precondition(lambda self: self.view.state is RoundState.CHECKING)
    @rule()
    def change_the_method(self) -> None:
        methods = [m for m in CheckMethod if m is not self.view.passes[2].method]
        start = start_pass
        if self.refused(start, 2, SECOND, "", methods[0]) is RefusalCode.REASON_NEEDED:
            self.do(start, 2, SECOND, "Trưởng Ban quyết định", methods[0])

    @precondition(lambda self: self.view.state in SEALED_STATES)
    @rule(seed=SEEDS)
    def further_round(self, seed: int) -> None:
        rng, view = Random(seed), self.view
        result = rng.choice(view.final)
        names, seats = names_left(result)
        done = self.either(self._add_further, result.id)
        if not done:
            assert not names or view.turn == 2 or self._continued(view.id, result.id)
            return
        further = self.added
        assert view.turn == 1
        contest = next(c for c in self.model.form.contests if c.id == result.id)
        form = copied(self.model.form)
        form.contests = [c for c in form.contests if c.id == contest.id]
        form.contests[0].names = list(names)
        form.contests[0].withdrawn = set()
        form.contests[0].seats = seats
        form.contests[0].requires = None
        form.contests[0].max_agree = None if contest.max_agree is None else seats
        self.model = WalkModel(further, form, self.model.passes)
        self.models.append(self.model)

    def _add_further(self, uow: UnitOfWork, round_id: int, contest_id: str) -> None:
        self.added = further_round(uow, round_id, contest_id)

    def _continued(self, round_id: int, contest_id: str) -> bool:
        """Whether another round, not annulled, goes on from this contest already."""
        views = [self.cases.read(read_round, model.round_id) for model in self.models]
        return any(
            view.record.continues_round_id == round_id
            and view.state is not RoundState.ANNULLED
            and view.form.contests[0].id == contest_id
            for view in views
        )

    @precondition(lambda self: len(self.models) > 1)
    @rule(which=st.integers(0, 9))
    def turn_to_another_round(self, which: int) -> None:
        self.model = self.models[which % len(self.models)]


TestRoundWalk = pytest.mark.slow(RoundWalk.TestCase)
TestRoundWalk.settings = settings(
    max_examples=14,
    stateful_step_count=45,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
