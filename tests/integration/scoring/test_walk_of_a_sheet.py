"""The walk of a score sheet, move by move through the store, beside a model told apart."""

import tempfile
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.support.cases import sample_cases
from tests.support.scoring import forget_scores, give, opened, scores, sheet
from thidua_desktop.domain.codes.scoring import ScoreMove, Scorer
from thidua_desktop.records.scoring import ScoreStep
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.scoring.move_sheet import move_sheet

STATES = ["draft", "sent", "reviewed", "explained", "closed"]
BEGINS = {"self": 0, "cross": 1, "cluster": 1, "final": 2}
SETTLES = {"self": 1, "cross": 2, "cluster": 2, "final": 4}
POINTS = ["", "0", "4", "7.5", "10", "10.5"]


class Walk(RuleBasedStateMachine):
    """The model is a place on the way and what each scorer gave for two criteria."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = ExitStack()

    @initialize()
    def open(self) -> None:
        folder = self._stack.enter_context(tempfile.TemporaryDirectory())
        self.cases = self._stack.enter_context(sample_cases(Path(folder)))
        forget_scores(self.cases)
        opened(self.cases)
        self.sheet_id = sheet(self.cases)
        self.place = self.steps = self.turn = 0
        self.given: dict[tuple[str, str], str] = {}
        self.explained = {"I": False, "II": False}

    def teardown(self) -> None:
        self._stack.close()

    def _has(self, scorer: str) -> bool:
        return all(self._points(code, scorer) is not None for code in ("I", "II"))

    def _points(self, code: str, scorer: str) -> Fraction | None:
        text = self.given.get((code, scorer), "")
        if text:
            return Fraction(text)
        return self._points(code, "cluster") if scorer == "final" else None

    def _is_explained(self) -> bool:
        for code in ("I", "II"):
            own, found = self._points(code, "self"), self._points(code, "cluster")
            if own is not None and found is not None and own != found and not self.explained[code]:
                return False
        return True

    @rule(
        code=st.sampled_from(["I", "II"]),
        scorer=st.sampled_from(list(Scorer)),
        points=st.sampled_from(POINTS),
        why=st.booleans(),
    )
    def gives(self, code: str, scorer: Scorer, points: str, why: bool) -> None:
        self.turn += 1
        reason = f"Lý do {self.turn}" if why else ""
        changes = points != self.given.get((code, scorer), "")
        allowed = BEGINS[scorer] <= self.place < 4 and points != "10.5"
        allowed = allowed and (why or self.place < SETTLES[scorer])
        try:
            give(self.cases, self.sheet_id, code, scorer, reason, points=points)
        except Refused:
            assert changes
            assert not allowed
            return
        assert allowed or not changes
        self.given[code, scorer] = points

    @rule(code=st.sampled_from(["I", "II"]))
    def explains(self, code: str) -> None:
        allowed = self.place < 4
        try:
            give(self.cases, self.sheet_id, code, Scorer.SELF, explanation="Có minh chứng")
        except Refused:
            assert not allowed
        else:
            self.explained[code] = True

    @rule(move=st.sampled_from([one for one in ScoreMove if one is not ScoreMove.BACK]))
    def moves_on(self, move: ScoreMove) -> None:
        before, after = {
            ScoreMove.SEND: ((0,), 1),
            ScoreMove.REVIEW: ((1,), 2),
            ScoreMove.EXPLAIN: ((2,), 3),
            ScoreMove.CLOSE: ((2, 3), 4),
        }[move]
        ready = {
            ScoreMove.SEND: self._has("self"),
            ScoreMove.REVIEW: self._has("cluster"),
            ScoreMove.EXPLAIN: self._is_explained(),
            ScoreMove.CLOSE: self._has("final") and self._is_explained(),
        }[move]
        allowed = self.place in before and ready
        assert self._goes(move) is allowed
        if allowed:
            self.place, self.steps = after, self.steps + 1

    @rule(reason=st.sampled_from(["", " ", "Xem lại"]))
    def goes_back(self, reason: str) -> None:
        allowed = self.place > 0 and bool(reason.strip())
        assert self._goes(ScoreMove.BACK, reason) is allowed
        if allowed:
            self.place = 2 if self.place == 4 else self.place - 1
            self.steps += 1

    def _goes(self, move: ScoreMove, reason: str = "") -> bool:
        try:
            self.cases.registers.do(move_sheet, self.sheet_id, move, reason)
        except Refused:
            return False
        return True

    @invariant()
    def the_store_says_the_same(self) -> None:
        if not hasattr(self, "place"):
            return
        found = scores(self.cases, self.sheet_id)
        assert found.sheet.state == STATES[self.place]
        steps = self.cases.registers.list(ScoreStep, sheet_id=self.sheet_id)
        assert len(steps) == self.steps
        for scorer in ("self", "cluster", "final"):
            points = [self._points(code, scorer) for code in ("I", "II")]
            known = [one for one in points if one is not None]
            whole = len(known) == len(points)
            assert found.total(Scorer(scorer)) == (sum(known, Fraction(0)) if whole else None)


TestWalk = Walk.TestCase
TestWalk.settings = settings(
    max_examples=8,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
