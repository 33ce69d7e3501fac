"""What holds of a round after every step of the walk."""

import json

from hypothesis.stateful import invariant

from tests.support.naive_counter import naive_count
from tests.support.random_ballots import as_plain, plain
from tests.support.walk_way import RoundWay, as_read
from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.states import ROUND, SEALED_STATES
from thidua_desktop.services.base.count_rows import MoveRow, ResultRow
from thidua_desktop.services.conference.sealed_result import recount_check
from thidua_desktop.storage.verify import verify_open


class RoundHolds(RoundWay):
    """Looks at the real store after each step."""

    @invariant()
    def the_moves_are_those_of_the_table(self) -> None:
        with self.cases.new_uow("look") as uow:
            rows = uow.count.rows(MoveRow, round_id=self.model.round_id)
        state, session = RoundState.DRAFT, 1
        for row in rows:
            move = Move(row.move)
            assert row.before == state
            state = ROUND.moves[state, move]
            session += move is Move.RECOUNT
            assert (row.after, row.session) == (state, session)
        view = self.view
        assert (view.state, view.session) == (state, session)

    @invariant()
    def the_tally_is_what_the_second_counter_says(self) -> None:
        view = self.view
        typed = {number: dict(papers) for number, papers in view.papers.items()}
        assert typed == {
            n: {number: as_read(view.form, paper) for number, paper in papers.items()}
            for n, papers in self.model.papers.items()
            if papers or n in typed
        }
        figures = {
            name: getattr(view.ledger, name) or 0
            for name in ("eligible", "present", "issued", "returned")
        }
        expected = plain(naive_count(self.model.form, figures, self.model.valid(), {}))
        assert as_plain(view.tally, view.results) == expected
        assert len(view.papers.get(1, {})) == view.tally.entered

    @invariant()
    def what_is_kept_is_what_is_read(self) -> None:
        assert self.kept(self.model.round_id) == self.view

    @invariant()
    def the_sums_close(self) -> None:
        view, form = self.view, self.model.form
        tally = view.tally
        assert tally.valid + tally.invalid == tally.entered
        assert sum(tally.reasons.values()) == tally.invalid
        for contest in form.contests:
            counted = tally.contest(contest.id)
            names = {code: o for code, o in counted.names.items() if code not in contest.withdrawn}
            for opinions in names.values():
                opinion = opinions.agree + opinions.disagree + opinions.none
                assert opinion == tally.valid - counted.spoilt
            if form.marking != "agree":
                assert sum(o.agree for o in names.values()) <= contest.seats * tally.valid
        for result in (*view.results, *view.final):
            assert len(result.elected) <= result.seats

    @invariant()
    def what_is_sealed_comes_out_again(self) -> None:
        view = self.view
        recounted = self.cases.read(recount_check)
        assert recounted.findings == ()
        if view.state in SEALED_STATES:
            assert view.errors == ()
            assert view.check_code
            with self.cases.new_uow("look") as uow:
                (row,) = uow.count.rows(ResultRow, round_id=view.id, session=view.session)
            assert row.check_code == view.check_code
            assert [c["id"] for c in json.loads(row.body)["contests"]] == [
                r.id for r in view.results
            ]
        else:
            assert view.check_code is None

    @invariant()
    def the_second_hands_are_others_or_say_why(self) -> None:
        first, second = self.view.passes.get(1), self.view.passes.get(2)
        if first and second and second.method is CheckMethod.SECOND_PASS:
            assert (first.reader, first.typist) != (second.reader, second.typist) or second.reason
        if self.view.state in (RoundState.COUNTING, RoundState.CHECKING):
            assert self.view.differences == ()

    @invariant()
    def the_store_is_sound(self) -> None:
        report = verify_open(self.store)
        assert report.sound, report.findings
