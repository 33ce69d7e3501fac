"""The walk of a visit and of its recommendation, move by move, beside a model told apart."""

import datetime
import tempfile
from contextlib import ExitStack
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.support.cases import sample_cases
from tests.support.visits import forget_visits
from thidua_desktop.domain.codes.inspections import FollowState, Verdict, VisitMove, VisitState
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.choices import InspectionPeriod
from thidua_desktop.records.inspections import Finding, FollowStep, Inspection, VisitStep
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.inspections import follow_up
from thidua_desktop.services.inspections.move_visit import move_visit
from thidua_desktop.storage.verify import verify_store

FIRST = datetime.date(2017, 10, 1)
WAY = tuple(VisitState)
NEXT = {
    VisitMove.ANNOUNCE: 1,
    VisitMove.VISIT: 2,
    VisitMove.SIGN: 3,
    VisitMove.NOTIFY: 4,
    VisitMove.CLOSE: 5,
}


class Walk(RuleBasedStateMachine):
    """The model is a place on the way, the verdicts, and whether what was asked is done."""

    def __init__(self) -> None:
        super().__init__()
        self._folder, self._stack = ExitStack(), ExitStack()

    @initialize()
    def open(self) -> None:
        folder = self._folder.enter_context(tempfile.TemporaryDirectory())
        self.cases = self._stack.enter_context(sample_cases(Path(folder)))
        forget_visits(self.cases)
        registers = self.cases.registers
        visit = Inspection(
            year_id=1, unit_id=3, period=InspectionPeriod.YEAR, lead_name="Nguyễn Văn An"
        )
        self.visit_id = stored_id(registers.save(visit))
        self.findings = [
            stored_id(registers.save(Finding(inspection_id=self.visit_id, item=item)))
            for item in ("Một", "Hai")
        ]
        self.place, self.day = 0, FIRST
        self.verdicts = [Verdict.NOT_CHECKED, Verdict.NOT_CHECKED]
        self.asked = False
        self.follow = FollowState.OPEN
        self.steps = self.traces = 0

    def teardown(self) -> None:
        """The journal of the walk tells every table."""
        self._stack.close()
        with self._folder:
            assert verify_store(self.cases.store).sound

    @rule()
    def is_taken_back(self) -> None:
        """Ctrl+Z of a step leaves the visit and its steps as they were."""
        before = self._stands()
        if self._goes(move_visit, self.visit_id, VisitMove.BACK, None, "Sai ngày"):
            self.cases.registers.undo()
        assert self._stands() == before

    def _stands(self) -> list[Record]:
        registers = self.cases.registers
        steps = registers.list(VisitStep, inspection_id=self.visit_id)
        return [*registers.list(Inspection, id=self.visit_id), *steps]

    def _finding(self, at: int = 0) -> Finding:
        return self.cases.registers.list(Finding, id=self.findings[at])[0]

    def _goes(self, act: object, *args: object) -> bool:
        try:
            self.cases.registers.do(act, *args)  # type: ignore[arg-type]
        except Refused:
            return False
        return True

    @rule(move=st.sampled_from(list(NEXT)))
    def moves_on(self, move: VisitMove) -> None:
        self.day += datetime.timedelta(days=1)
        allowed = NEXT[move] == self.place + 1
        if move is VisitMove.SIGN:
            allowed = allowed and Verdict.NOT_CHECKED not in self.verdicts
        if move is VisitMove.CLOSE:
            allowed = allowed and not (self.asked and self.follow is not FollowState.ACCEPTED)
        assert self._goes(move_visit, self.visit_id, move, self.day) is allowed
        self.place += allowed
        self.steps += allowed

    @rule(reason=st.sampled_from(["", "  ", "Sai ngày"]))
    def goes_back(self, reason: str) -> None:
        allowed = self.place > 0 and bool(reason.strip())
        assert self._goes(move_visit, self.visit_id, VisitMove.BACK, None, reason) is allowed
        self.place -= allowed
        self.steps += allowed

    @rule(at=st.sampled_from([0, 1]), verdict=st.sampled_from(list(Verdict)))
    def decides(self, at: int, verdict: Verdict) -> None:
        changed = self._finding(at).model_copy(update={"verdict": verdict})
        allowed = self.place < 3 or verdict is self.verdicts[at]
        assert self._saves(changed) is allowed
        if allowed:
            self.verdicts[at] = verdict

    @rule()
    def asks(self) -> None:
        changed = self._finding().model_copy(update={"recommendation": "Lập sổ"})
        allowed = self.place < 3 or self.asked
        assert self._saves(changed) is allowed
        self.asked = self.asked or allowed

    def _saves(self, finding: Finding) -> bool:
        try:
            self.cases.registers.save(finding)
        except Refused:
            return False
        return True

    @rule(proof=st.sampled_from(["", "Sổ"]))
    def answers(self, proof: str) -> None:
        self.day += datetime.timedelta(days=1)
        act = follow_up.answer_recommendation
        done = self._goes(act, self.findings[0], self.day, "Đã lập", proof)
        signed = self.place >= 3
        allowed = self.asked and signed and self.follow is FollowState.OPEN and bool(proof)
        assert done is allowed
        self._follows(done, FollowState.ANSWERED)

    @rule()
    def accepts(self) -> None:
        self.day += datetime.timedelta(days=1)
        done = self._goes(follow_up.accept_recommendation, self.findings[0], self.day, "A")
        assert done is (self.asked and self.follow is FollowState.ANSWERED)
        self._follows(done, FollowState.ACCEPTED)

    @rule(reason=st.sampled_from(["", "Chưa đủ"]))
    def returns(self, reason: str) -> None:
        act = follow_up.return_recommendation
        done = self._goes(act, self.findings[0], self.day, reason)
        assert done is (self.asked and self.follow is FollowState.ANSWERED and bool(reason))
        self._follows(done, FollowState.OPEN)

    @rule(reason=st.sampled_from(["", "Bỏ trống"]))
    def reopens(self, reason: str) -> None:
        act = follow_up.reopen_recommendation
        done = self._goes(act, self.findings[0], self.day, reason)
        assert done is (self.asked and self.follow is FollowState.ACCEPTED and bool(reason))
        self._follows(done, FollowState.OPEN)

    def _follows(self, done: bool, state: FollowState) -> None:
        if done:
            self.follow, self.traces = state, self.traces + 1

    @invariant()
    def agrees_with_the_model(self) -> None:
        registers = self.cases.registers
        (visit,) = registers.list(Inspection, id=self.visit_id)
        assert visit.state is WAY[self.place]
        assert [self._finding(at).verdict for at in (0, 1)] == self.verdicts
        assert self._finding().follow == (self.follow if self.asked else None)
        assert len(registers.list(VisitStep, inspection_id=self.visit_id)) == self.steps
        assert len(registers.list(FollowStep, finding_id=self.findings[0])) == self.traces


TestWalk = Walk.TestCase
TestWalk.settings = settings(
    max_examples=12,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
