"""How far each of the six steps is, in words; without Qt."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import no_conference
from thidua_desktop.texts.conference import steps as texts

STEP_OF = {
    RoundState.DRAFT: 0,
    RoundState.READY: 1,
    RoundState.ISSUED: 2,
    RoundState.OPENED: 2,
    RoundState.COUNTING: 2,
    RoundState.CHECKING: 2,
    RoundState.RESOLVING: 3,
    RoundState.AGREED: 4,
    RoundState.SEALED: 4,
    RoundState.SIGNED: 5,
    RoundState.PUBLISHED: 5,
    RoundState.ANNULLED: 5,
}
"""The step on which a round in each state waits for somebody."""

_WHY_CLOSED = (
    "",
    texts.NEED_FORM,
    texts.NEED_PAPERS_OUT,
    texts.NEED_PASS,
    texts.NEED_AGREED,
    texts.NEED_SEALED,
)
_OPEN_FROM = (
    RoundState.DRAFT,
    RoundState.READY,
    RoundState.ISSUED,
    RoundState.CHECKING,
    RoundState.AGREED,
    RoundState.SEALED,
)
_ORDER = tuple(RoundState)


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as the list shows it: `kind` is done, current, open or closed."""

    title: str
    text: str
    kind: str
    why_closed: str


def current_step(view: RoundView) -> int:
    """Give the step that the round waits in; a hand tally is typed in step 4."""
    second = view.passes.get(2)
    by_hand = second is not None and second.method is CheckMethod.HAND_TALLY
    if view.state is RoundState.CHECKING and by_hand:
        return 3
    return STEP_OF[view.state]


def step_views(view: RoundView) -> tuple[StepView, ...]:
    now = current_step(view)
    text = (
        _prepare(view),
        _hand_out(view),
        _count(view),
        _check(view),
        _minutes(view),
        _publish(view),
    )
    return tuple(
        StepView(title, message, _kind(view, index, now), _why(view, index))
        for index, (title, message) in enumerate(zip(texts.STEPS, text, strict=True))
    )


def first_steps(*, made: bool) -> tuple[StepView, ...]:
    """Give the six steps where there is no paper yet; none open before the conference is made."""
    first = ("current", "") if made else ("closed", no_conference.ADD_FIRST)
    return (
        StepView(texts.STEPS[0], no_conference.FIRST_PAPER if made else "", *first),
        *(StepView(title, "", "closed", no_conference.FIRST) for title in texts.STEPS[1:]),
    )


def meeting_step(*, made: bool) -> StepView:
    """What stands below the steps of the ballot: open as soon as there is a conference."""
    if not made:
        return StepView(texts.MEETING_STEP, "", "closed", no_conference.ADD_FIRST)
    return StepView(texts.MEETING_STEP, texts.MEETING_TEXT, "open", "")


def _closed(view: RoundView, index: int) -> bool:
    if view.state is RoundState.ANNULLED:
        return index in (3, 4) and not view.papers
    return _ORDER.index(view.state) < _ORDER.index(_OPEN_FROM[index])


def _why(view: RoundView, index: int) -> str:
    return _WHY_CLOSED[index] if _closed(view, index) else ""


def _kind(view: RoundView, index: int, now: int) -> str:
    if _closed(view, index):
        return "closed"
    before = index < now and view.state is not RoundState.ANNULLED  # what is void is not done
    if view.state is RoundState.PUBLISHED or before:
        return "done"
    return "current" if index == now else "open"


def _prepare(view: RoundView) -> str:
    if view.state is RoundState.ANNULLED:
        return texts.ANNULLED
    return texts.DRAFT if view.state is RoundState.DRAFT else texts.FROZEN


def _hand_out(view: RoundView) -> str:
    if view.ledger.issued is None:
        return texts.TO_HAND_OUT
    return texts.handed_out(view.ledger.present, view.ledger.issued)


def _count(view: RoundView) -> str:
    if view.ledger.returned is None:
        return texts.BOX_CLOSED
    typing = view.state is RoundState.CHECKING and not view.by_hand
    if view.state is RoundState.COUNTING or typing:
        number = 1 if view.state is RoundState.COUNTING else 2
        return texts.counting(number, len(view.papers.get(number, {})), view.returned)
    return texts.returned(view.returned) if view.passes else texts.NO_PAPERS


def _check(view: RoundView) -> str:
    if view.differences:
        return texts.differing(len(view.differences))
    if view.state is RoundState.CHECKING and view.by_hand:
        return texts.BY_HAND
    agreed = _ORDER.index(view.state) >= _ORDER.index(RoundState.AGREED)
    return texts.CHECKED if agreed and view.state is not RoundState.ANNULLED else texts.CHECK_NEXT


def _minutes(view: RoundView) -> str:
    if view.state in (RoundState.SIGNED, RoundState.PUBLISHED):
        return texts.SIGNED
    return texts.SEALED if view.state is RoundState.SEALED else texts.NOT_SEALED


def _publish(view: RoundView) -> str:
    return texts.PUBLISHED if view.state is RoundState.PUBLISHED else texts.NOT_PUBLISHED
