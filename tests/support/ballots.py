"""Forms and papers in a line each, for tests."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from thidua_desktop.domain.ballot import (
    BallotForm,
    Candidate,
    Contest,
    ContestId,
    NameCode,
    Paper,
)
from thidua_desktop.domain.codes.ballot import Base, Compare, InvalidReason, Marking, Spoils
from thidua_desktop.domain.tally import ContestTally, Opinions, Tally


def contest(
    contest_id: str,
    names: str,
    seats: int = 1,
    *,
    first: int = 1,
    majority: str = "2/3",
    compare: Compare = Compare.AT_LEAST,
    base: Base = Base.ELIGIBLE,
    requires: str | None = None,
    max_agree: int | None = None,
) -> Contest:
    """A contest of one-letter names; a name in lower case is withdrawn."""
    return Contest(
        id=ContestId(contest_id),
        title=contest_id,
        name=f"Danh hiệu {contest_id}",
        seats=seats,
        majority=Fraction(majority),
        compare=compare,
        base=base,
        candidates=tuple(
            Candidate(NameCode(letter.upper()), f"Đơn vị {letter}", first + index, letter.islower())
            for index, letter in enumerate(names)
        ),
        requires=None if requires is None else ContestId(requires),
        max_agree=max_agree,
    )


def ballot(
    *contests: Contest,
    marking: Marking = Marking.AGREE,
    spoils: Spoils = Spoils.PAPER,
    blank_is_invalid: bool = True,
) -> BallotForm:
    """A form of these contests."""
    return BallotForm(marking, contests, spoils=spoils, blank_is_invalid=blank_is_invalid)


def papers(*marks: str, typed: InvalidReason | None = None) -> list[Paper]:
    """Papers numbered from 1."""
    return [Paper(number, text, typed) for number, text in enumerate(marks, 1)]


def tally_of(valid: int, agree: Mapping[str, Iterable[int]], form: BallotForm) -> Tally:
    """A tally with these agreeing votes for each contest's names, in the form's order."""
    contests = []
    for item in form.contests:
        votes = zip(item.candidates, agree[item.id], strict=True)
        names = {name.code: Opinions(count, valid - count) for name, count in votes}
        contests.append(ContestTally(item.id, 0, names))
    return Tally(valid, valid, 0, {}, tuple(contests))
