"""Names on one paper that a reader takes for one, and what a form says of its titles."""

from dataclasses import replace

from tests.support.ballots import ballot, contest
from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.same_names import look_alikes, with_names_apart


def _named(*names: str) -> BallotForm:
    first = contest("M", "ABC"[: len(names)], 1)
    candidates = tuple(
        replace(one, name=name) for one, name in zip(first.candidates, names, strict=True)
    )
    return ballot(replace(first, candidates=candidates))


def test_look_alikes_are_told_apart_by_their_codes_and_named() -> None:
    form = with_names_apart(_named("Phòng Hoà giải", "Phòng Hòa  giải", "Thanh tra"))
    names = [one.name for one in form.candidates]
    assert names == ["Phòng Hoà giải (A)", "Phòng Hòa  giải (B)", "Thanh tra"]
    assert look_alikes(form) == tuple(names[:2])
    assert look_alikes(with_names_apart(_named("Một", "Hai"))) == ()


def test_a_form_tells_its_limits_and_what_a_title_requires() -> None:
    first, second = contest("M", "AB", 1), contest("G", "A", 1, requires="M", first=3)
    form = ballot(first, second)
    assert form.required_name("G") == first.name
    assert form.required_name("M") == ""
    assert first.limit(Marking.CHOOSE) == 1
    assert second.limit(Marking.CHOOSE) is None
    assert replace(first, max_agree=None).limit(Marking.AGREE) is None
