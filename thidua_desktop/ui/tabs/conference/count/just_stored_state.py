"""What *Phiếu vừa lưu* says of the pass under way; without Qt."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.round_view import Entry, RoundView
from thidua_desktop.texts.conference import codes
from thidua_desktop.texts.conference import counting as texts
from thidua_desktop.texts.conference.checking import WITHHELD


def typing_pass(view: RoundView) -> int:
    """Give the pass whose papers are typed or were typed last."""
    if view.state is RoundState.RESOLVING:
        return 3
    return 2 if view.state is RoundState.CHECKING and not view.by_hand else 1


@dataclass(frozen=True, slots=True)
class StoredLine:
    """A line of *Phiếu vừa lưu*: the number and whether it is valid, never what the paper held."""

    number: str
    tone: str
    text: str


@dataclass(frozen=True, slots=True)
class StoredView:
    """The right column of step 3; newest entries first."""

    entries: tuple[Entry, ...]
    balance: str
    sum: str
    sound: bool
    empty: str = texts.NOTHING_STORED


def stored_view(view: RoundView) -> StoredView:
    if view.withheld:
        return StoredView((), "", "", sound=True, empty=WITHHELD)
    number = typing_pass(view)
    papers = view.papers.get(number, {})
    entries = view.entries.get(number, ())
    if number == 3:
        return StoredView(entries, "", "", sound=True)
    invalid = sum(entry.cancelled is None and entry.reason is not None for entry in entries)
    entered = len(papers)
    return StoredView(
        entries,
        texts.balance(view.ledger.issued, view.ledger.returned, entered),
        texts.sum_text(entered - invalid, invalid, entered) if entered else "",
        sound=entered <= view.returned,
    )


def stored_line(entry: Entry) -> StoredLine:
    """Give the words of a line; only of those in sight are they made."""
    number = texts.number_short(entry.number)
    if entry.cancelled is not None:
        return StoredLine(number, "warning", texts.entry_cancelled(entry.cancelled))
    if entry.reason is None:
        return StoredLine(number, "good", texts.VALID)
    return StoredLine(number, "bad", texts.entry_invalid(codes.reason_short(entry.reason)))
