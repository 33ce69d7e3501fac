"""The way of a round from draft to published, for the walk: each step with its refusals."""

import contextlib
import tempfile
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import strategies as st

from tests.support.cases import FakeClock
from tests.support.ready import empty_store
from tests.support.walk_model import WalkModel, other_paper, random_paper, small_form
from tests.support.year_text import year_text
from thidua_desktop import paths
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.ballot import BallotForm, Paper
from thidua_desktop.domain.codes.ballot import CheckMethod, Marking, Outcome
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.domain.comparison import same
from thidua_desktop.files.toml.year_toml import read_year
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.final_result import names_left
from thidua_desktop.services.conference.freeze_form import freeze_form, unfreeze_form
from thidua_desktop.services.conference.further_round import decide_tie
from thidua_desktop.services.conference.hand_out import hand_out, open_box
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import (
    cancel_paper,
    record_paper,
    resolve_paper,
)
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.conference.run_pass import (
    Hands,
    enter_hand_tally,
    finish_pass,
    resume_count,
    start_pass,
)
from thidua_desktop.services.conference.seal_round import publish_round, seal_round, sign_minutes
from thidua_desktop.services.loading.load_year import load_year


def as_read(form: BallotForm, paper: Paper) -> Paper:
    """The paper as the form reads it: what stands at a withdrawn name says nothing."""
    return replace(paper, marks=form.read(paper.marks))


SEEDS = st.integers(0, 2**32)
FIRST = Hands("Trưởng Ban", "Thư ký", "Ủy viên")
SECOND = Hands("Trưởng Ban", "Người nhập hai")
WHO, WHY = "Trưởng Ban kiểm phiếu", "Hội nghị thống nhất"


class RoundWay:
    """The real use cases on a real store beside a model of what they should have done."""

    model: WalkModel
    seen: tuple[str, int] | None = None
    read: RoundView

    def open(self, seed: int, marking: Marking, passes: int) -> None:
        self.stack = contextlib.ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        form = small_form(Random(seed), marking.value)
        text = year_text(form, {"eligible": 7, "present": 5}, passes=passes, opened=False)
        clock = FakeClock()
        store = empty_store(folder / "walk.db", clock)
        self.store = self.stack.enter_context(contextlib.closing(store))
        year = read_year(text.encode(), paths.resources() / "rules")
        loaded = Case(new_uow=self.store.new_uow("thử")).do(load_year, year)
        self.cases = wiring.use_cases(self.store, "thử")
        self.kept = self.cases.rounds
        self.model = WalkModel(loaded.round_ids["1"], form, passes)
        self.models = [self.model]

    def close(self) -> None:
        if hasattr(self, "stack"):
            self.stack.close()

    # ------------------------------------------------------------------ doing and refusing

    @property
    def view(self) -> RoundView:
        """The round as it is; read once while nothing is written."""
        at = self.head(), self.model.round_id
        if at != self.seen:
            self.seen, self.read = at, self.fresh()
        return self.read

    def fresh(self) -> RoundView:
        return self.cases.read(read_round, self.model.round_id)

    def head(self) -> str:
        with self.cases.new_uow("head") as uow:
            return uow.journal_head()

    def do(self, act: Callable[..., Any], *args: Any, **more: Any) -> Any:
        """Do what must be possible; exactly one row is added to the journal."""
        before = self.head()
        done = self._act(act, *args, **more)
        assert self.head() != before, "done without a trace"
        return done

    def refused(self, act: Callable[..., Any], *args: Any, **more: Any) -> StrEnum:
        """Do what must be refused; nothing at all is stored."""
        before, seen = self.head(), self.view
        with pytest.raises(Refused) as refusal:
            self._act(act, *args, **more)
        assert self.head() == before
        assert self.fresh() == seen
        return refusal.value.code

    def either(self, act: Callable[..., Any], *args: Any, **more: Any) -> bool:
        """Do what may be refused, and then stores nothing."""
        before = self.head()
        try:
            self._act(act, *args, **more)
        except Refused:
            assert self.head() == before
            return False
        return True

    def _act(self, act: Callable[..., Any], *args: Any, **more: Any) -> Any:
        if act is record_paper:
            args = (self.model.round_id, *args)
            return self.cases.do(act, self.kept, *args, **more)
        return self.cases.do(act, self.model.round_id, *args, **more)

    # ------------------------------------------------------------------ the way through

    def next_step(self, seed: int) -> None:
        """Do what comes next."""
        rng = Random(seed)
        step: dict[RoundState, Callable[[Random], None]] = {
            RoundState.DRAFT: self._freeze,
            RoundState.READY: self._hand_out,
            RoundState.ISSUED: self._open,
            RoundState.OPENED: self._first,
            RoundState.COUNTING: self._count,
            RoundState.CHECKING: self._check,
            RoundState.RESOLVING: self._resolve,
            RoundState.AGREED: self._seal,
            RoundState.SEALED: self._sign,
            RoundState.SIGNED: self._publish,
            RoundState.PUBLISHED: self._rest,
            RoundState.ANNULLED: self._rest,
        }
        step[self.view.state](rng)

    def _freeze(self, _rng: Random) -> None:
        self.do(freeze_form)
        self.model.freeze()

    def _hand_out(self, rng: Random) -> None:
        if rng.random() < 0.25:
            self.do(unfreeze_form, WHY)
            self.model.unfreeze()
            return
        issued = rng.choice((1, 3, 4, 4, 5))
        figures = {"eligible": 7, "present": 5, "printed": 7, "spoilt": 1, "issued": issued}
        for name, wrong, code in (
            ("issued", 7, RefusalCode.LEDGER_OPEN),
            ("present", 8, RefusalCode.LEDGER_OPEN),
            ("printed", issued, RefusalCode.LEDGER_OPEN),
            ("issued", -1, RefusalCode.FIGURES_MISSING),
        ):
            assert self.refused(hand_out, {**figures, name: wrong}) is code
        self.do(hand_out, figures)

    def _open(self, rng: Random) -> None:
        issued = self.view.ledger.issued or 0
        assert self.refused(open_box, issued + 1, "") is RefusalCode.LEDGER_OPEN
        self.do(open_box, rng.randint(max(0, issued - 1), issued), "Ủy viên")

    def _first(self, _rng: Random) -> None:
        assert self.refused(start_pass, 1, Hands("A", " ")) is RefusalCode.REASON_NEEDED
        self.do(start_pass, 1, FIRST)

    def _type(self, pass_number: int, paper: Paper) -> None:
        self.do(record_paper, pass_number, paper.number, paper.marks, paper.typed_reason)
        assert self.kept(self.model.round_id) == self.view
        self.model.papers[pass_number][paper.number] = paper

    def _count(self, rng: Random) -> None:
        view = self.view
        beyond = [n for n in self.model.papers[1] if n > view.returned]
        if beyond:
            self._cancel(1, beyond[0])
            return
        number = view.next_number(1)
        if number is not None:
            code = self.refused(start_pass, 2, SECOND)
            assert code is RefusalCode.PASS_UNFINISHED
            assert self.refused(finish_pass) is RefusalCode.PASS_UNFINISHED
        while number is not None:
            self._type(1, random_paper(self.model.form, rng, number))
            number = self.view.next_number(1)
        if self.model.passes == 1 and rng.random() < 0.7:
            self.do(finish_pass)
        else:
            self._start_check(rng)

    def _start_check(self, rng: Random) -> None:
        if self.model.passes == 2:
            assert self.refused(finish_pass) is RefusalCode.PASS_UNFINISHED
        assert self.refused(start_pass, 2, FIRST) is RefusalCode.SAME_HANDS
        method = rng.choice((*CheckMethod, CheckMethod.SECOND_PASS))
        hands, reason = rng.choice(((SECOND, WHY), (FIRST, "Chỉ có một người nhập")))
        self.do(start_pass, 2, hands, reason, method)

    def _check(self, rng: Random) -> None:
        view = self.view
        assert view.differences == view.found_differences == ()
        if any(n > view.returned for n in self.model.papers[1]) or view.next_number(1) is not None:
            self.do(resume_count, "Số phiếu thu về thay đổi")
        elif view.by_hand:
            self._hand_tally(rng)
        else:
            self._second(rng)

    def agree(self, first: Paper, second: Paper) -> bool:
        """Whether two papers say the same, as the form reads them."""
        form = self.view.form
        return same(as_read(form, first), as_read(form, second))

    def _second(self, rng: Random) -> None:
        for beyond in [n for n in self.model.papers[2] if n > self.view.returned]:
            self._cancel(2, beyond)
        number = self.view.next_number(2)
        if number is not None:
            assert self.refused(finish_pass) is RefusalCode.PASS_UNFINISHED
        while number is not None:
            paper = self.model.papers[1][number]
            slip = rng.random() < 0.4
            self._type(2, other_paper(self.model.form, rng, paper) if slip else paper)
            number = self.view.next_number(2)
        self.do(finish_pass)
        first, second = self.model.papers[1], self.model.papers[2]
        found = tuple(n for n in sorted(first) if not self.agree(first[n], second[n]))
        assert self.view.found_differences == found
        open_ = tuple(n for n in found if n not in self.model.papers[3])
        assert self.view.differences == open_
        assert self.view.state is (RoundState.RESOLVING if open_ else RoundState.AGREED)

    def _hand_tally(self, rng: Random) -> None:
        valid, invalid, agree = self.model.hand_totals(self.view)
        enter = enter_hand_tally
        assert self.refused(enter, -1, 0, {}) is RefusalCode.FIGURES_MISSING
        assert self.refused(enter, 0, 0, {"C9:A": 1}) is RefusalCode.NAME_UNKNOWN
        if rng.random() < 0.4:
            agree[rng.choice(list(agree))] += 1
            assert self.do(enter, valid, invalid, agree, "Cộng lại") is RoundState.RESOLVING
            assert self.view.hand_difference
        else:
            assert self.do(enter, valid, invalid, agree, "Cộng lại") is RoundState.AGREED

    def _resolve(self, rng: Random) -> None:
        view = self.view
        if any(n > view.returned for n in self.model.papers[1]) or view.next_number(1) is not None:
            self.do(resume_count, "Số phiếu thu về thay đổi")
            return
        if view.by_hand:
            self._hand_tally(rng)
            return
        if not view.differences:  # a corrected figure took the differing paper away, or brought it
            self.either(finish_pass)
            return
        number = rng.choice(view.differences)
        known = [self.model.papers[n].get(number) for n in (1, 2)]
        fresh = random_paper(self.model.form, rng, number)
        paper = rng.choice([p for p in (*known, fresh) if p is not None])
        decided_by = ""
        if not any(p is not None and self.agree(p, paper) for p in known):
            code = self.refused(resolve_paper, number, paper.marks, paper.typed_reason)
            assert code is RefusalCode.REASON_NEEDED
            decided_by = WHO
        self.do(resolve_paper, number, paper.marks, paper.typed_reason, decided_by)
        self.model.papers[3][number] = paper
        assert self.view.decided.get(number, "") == decided_by

    def _seal(self, _rng: Random) -> None:
        if self.view.errors:
            assert self.refused(seal_round) is RefusalCode.LEDGER_OPEN
            self.do(resume_count, "Số liệu chưa khép")
            return
        code = self.do(seal_round)
        assert self.view.check_code == code

    def _sign(self, _rng: Random) -> None:
        view = self.view
        if not any(row.session == view.session for row in view.documents):
            self._print(view)
        assert self.refused(publish_round) is RefusalCode.NOT_SIGNED
        self.do(sign_minutes)

    def _print(self, view: RoundView) -> None:
        name = f"bien-ban-{view.id}-{view.session}.docx"
        with self.cases.new_uow("issue_document") as uow:
            uow.count.append(
                DocumentRow(
                    round_id=view.id,
                    at="2017-11-22T09:00:00Z",
                    kind=DocumentKind.MINUTES,
                    name=name,
                    session=view.session,
                    sha256="0" * 64,
                    state="issued",
                )
            )
            uow.commit()

    def _publish(self, rng: Random) -> None:
        if all(result.settled for result in self.view.final):
            self.do(publish_round)
            return
        code = self.refused(publish_round)
        assert code is RefusalCode.PENDING_NOT_SETTLED
        self._decide(rng)

    def _decide(self, rng: Random) -> None:
        for result in self.view.final:
            _, seats = names_left(result)
            tied = [name.code for name in result.with_outcome(Outcome.TIED)]
            if not tied or not seats:
                code = self.refused(decide_tie, result.id, [result.names[0].code], WHO, WHY)
                assert code is RefusalCode.NOT_TIED
                continue
            assert self.refused(decide_tie, result.id, tied, "", WHY) is RefusalCode.REASON_NEEDED
            if len(tied) > seats:
                assert self.refused(decide_tie, result.id, tied, WHO, WHY) is RefusalCode.NOT_TIED
            chosen = rng.sample(tied, seats)
            self.do(decide_tie, result.id, chosen, WHO, WHY)
            after = next(r for r in self.view.final if r.id == result.id)
            assert {name.code for name in after.elected} >= set(chosen)
            assert not after.with_outcome(Outcome.TIED)
            return

    def _rest(self, _rng: Random) -> None:
        """Nothing comes next: a published round is recounted, an annulled one is over."""
        if self.view.state is RoundState.ANNULLED:
            for act in (seal_round, freeze_form, publish_round):
                assert self.refused(act) in (
                    RefusalCode.WRONG_STATE,
                    RefusalCode.PENDING_NOT_SETTLED,
                )

    def _cancel(self, pass_number: int, number: int) -> None:
        self.do(cancel_paper, pass_number, number, "Nhập sai")
        del self.model.papers[pass_number][number]
        self.model.papers[3].pop(number, None)
