"""Names on one paper that look alike: told apart by the code of the unit, and warned of."""

from dataclasses import replace

from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.domain.lookalike import likeness, told_apart, twice


def with_names_apart(form: BallotForm) -> BallotForm:
    """Give the form with each name that looks like another's followed by its code."""
    apart = told_apart({name.code: name.name for name in form.candidates})
    contests = tuple(
        replace(
            contest,
            candidates=tuple(replace(one, name=apart[one.code]) for one in contest.candidates),
        )
        for contest in form.contests
    )
    return replace(form, contests=contests)


def look_alikes(form: BallotForm) -> tuple[str, ...]:
    """Give the names, as they stand on the paper, that were told apart only by their codes."""
    bare = {one.code: one.name.removesuffix(f" ({one.code})") for one in form.candidates}
    again = twice(bare.values())
    return tuple(
        dict.fromkeys(one.name for one in form.candidates if likeness(bare[one.code]) in again)
    )
