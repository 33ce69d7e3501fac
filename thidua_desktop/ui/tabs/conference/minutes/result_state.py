"""The result of each title as lines for the screen; no Qt."""

from dataclasses import dataclass
from typing import Final

from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.outcome import ContestResult, NameResult
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.base.numbers import percent
from thidua_desktop.texts.conference import codes
from thidua_desktop.texts.conference import results as texts

_TONES: Final = {Outcome.ELECTED: "good", Outcome.TIED: "warning"}


@dataclass(frozen=True, slots=True)
class NameLine:
    """One name, ranked, with the sentence of the minutes."""

    place: int
    name: str
    agree: str
    disagree: str
    none: str
    share: str
    outcome: str
    tone: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ContestLines:
    """One title with its names."""

    name: str
    needs: str
    lines: tuple[NameLine, ...]


def contest_lines(view: RoundView) -> tuple[ContestLines, ...]:
    """Give every title of a round, with further rounds and decisions taken in."""
    return tuple(_contest(result) for result in view.final)


def _contest(result: ContestResult) -> ContestLines:
    needs = texts.seats_words(result.seats, len(result.elected), codes.needed_words(result))
    lines = tuple(_line(result, name, at) for at, name in enumerate(result.names, start=1))
    return ContestLines(result.name, needs, lines)


def _line(result: ContestResult, name: NameResult, place: int) -> NameLine:
    gone = name.outcome is Outcome.WITHDRAWN
    share = "" if gone else percent(name.agree, result.base_count)
    sentence = codes.outcome_sentence(result, name)
    return NameLine(
        place, name.name, _figure(name.agree, gone), _figure(name.disagree, gone),
        _figure(name.none, gone), share, codes.OUTCOMES[name.outcome][0],
        _TONES.get(name.outcome, "secondary"), f"{sentence[:1].upper()}{sentence[1:]}.",
    )  # fmt: skip


def _figure(number: int, gone: bool) -> str:
    return "" if gone else str(number)
