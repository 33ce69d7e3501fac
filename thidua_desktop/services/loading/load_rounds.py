"""The rounds of a conference as a year file tells them: drafts, or opened and ready to type."""

from collections.abc import Mapping

from thidua_desktop.domain.awards import VoteRule, VotingBody
from thidua_desktop.domain.ballot import Amendment, ContestId, NameCode
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.records.conference import BallotRound, Contest, Nominee
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.freeze_form import append_amendment, freeze_form
from thidua_desktop.services.conference.hand_out import hand_out, open_box
from thidua_desktop.services.conference.record_paper import append_written
from thidua_desktop.services.loading.year_file import (
    ContestEntry,
    Entry,
    RoundEntry,
    YearFile,
)
from thidua_desktop.texts.loading.load import paper_title

USUAL_ROUNDS = 2
USUAL_QUORUM = "2/3"


class RoundLoader:
    """Adds the rounds inside an open transaction."""

    def __init__(self, uow: UnitOfWork, year: YearFile, unit_ids: Mapping[str, int]) -> None:
        self._uow = uow
        self._year = year
        self._unit_ids = unit_ids

    def load(self, conference_id: int) -> dict[str, int]:
        """Add the rounds of the file's conference; give their ids by their codes."""
        entry = self._year.conference
        assert entry is not None
        return {
            ballot.id: self._add_round(ballot, entry, conference_id) for ballot in self._year.rounds
        }

    def _add_round(self, entry: RoundEntry, conference: Entry, conference_id: int) -> int:
        rule = self._rule(entry)
        quorum = rule.quorum if rule else None
        ballot = self._uow.registers.add(
            BallotRound(
                conference_id=conference_id,
                title=paper_title(self._year.year),
                **entry.values,
                max_rounds=(rule.max_rounds if rule else None) or USUAL_ROUNDS,
                written_allowed=bool(entry.written) or bool(rule and rule.written_allowed),
                quorum=f"{quorum.numerator}/{quorum.denominator}" if quorum else USUAL_QUORUM,
            )
        )
        assert ballot.id is not None
        for position, contest in enumerate(entry.contests, 1):
            self._add_contest(contest, ballot.id, position, opened=entry.opened)
        if entry.opened:
            self._open(entry, conference, ballot.id)
        return ballot.id

    def _rule(self, entry: RoundEntry) -> VoteRule | None:
        return self._year.rules.vote(VotingBody.CLUSTER, entry.contests[0].values["title"])

    def _add_contest(
        self, entry: ContestEntry, round_id: int, position: int, *, opened: bool
    ) -> None:
        """A draft's paper is not printed yet: a name that withdrew is simply not put on it."""
        contest = self._uow.registers.add(
            Contest(round_id=round_id, position=position, **entry.values)
        )
        assert contest.id is not None
        gone = () if opened else tuple(name.code for name in entry.withdrawn)
        names = [code for code in entry.candidates if code not in gone]
        for place, code in enumerate(names, 1):
            self._uow.registers.add(
                Nominee(contest_id=contest.id, unit_id=self._unit_ids[code], position=place)
            )

    def _open(self, entry: RoundEntry, conference: Entry, round_id: int) -> None:
        freeze_form(self._uow, round_id)
        for contest in entry.contests:
            for name in contest.withdrawn:
                change = Amendment(ContestId(contest.id), withdrawn=NameCode(name.code))
                append_amendment(self._uow, round_id, change, name.reason, "")
        figures = {
            "eligible": conference.values["eligible"],
            "present": conference.values["present"],
            "printed": entry.printed,
            "spoilt": entry.spoilt or 0,
            "issued": entry.issued,
        }
        known = {name: figure for name, figure in figures.items() if figure is not None}
        hand_out(self._uow, round_id, known)
        self._append_written(entry, round_id)
        open_box(self._uow, round_id, entry.returned or 0, "")

    def _append_written(self, entry: RoundEntry, round_id: int) -> None:
        for opinion in entry.written:
            append_written(
                self._uow,
                round_id,
                (opinion.contest, opinion.code),
                Opinions(opinion.agree, opinion.disagree),
            )
