"""What people call one of the ballots of a conference."""

from collections.abc import Sized
from typing import Protocol


class Named(Protocol):
    """The part of a ballot's name that its words need."""

    @property
    def code(self) -> str: ...
    @property
    def turn(self) -> int: ...
    @property
    def annulled(self) -> Sized: ...
    @property
    def about(self) -> str: ...


def ballot_text(ballot: Named) -> str:
    """Say which ballot it is: phiếu 2, vòng 2, bỏ phiếu lại."""
    parts = (
        f"phiếu {ballot.code}",
        f"vòng {ballot.turn}" if ballot.turn > 1 else "",
        f"danh hiệu “{ballot.about}”" if ballot.about else "",
        repeat_text(len(ballot.annulled)),
    )
    return ", ".join(part for part in parts if part)


def in_ballot(votes: str, turn: int) -> str:
    """Say of which ballot votes are, where it was held again."""
    return f"{votes} (vòng {turn})" if turn > 1 else votes


def repeat_text(again: int) -> str:
    """Say that a ballot is held once more; nothing of one that is held for the first time."""
    if not again:
        return ""
    return "bỏ phiếu lại" if again == 1 else f"bỏ phiếu lại lần {again}"


def capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
