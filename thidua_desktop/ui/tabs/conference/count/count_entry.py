"""What the typist's keys make of the paper in hand; without Qt and without a clock.

With up to nine names one digit changes a name, with more of them two (01…99). A digit gives the
opposite of what is filled in beforehand, so that a paper costs one key, and each mark that differs
one or two; typing the number again goes on to the rarer opinions and then back.
"""

from collections.abc import Callable, Collection
from typing import Final

from thidua_desktop.domain.ballot import BallotForm, Candidate, Paper, Verdict, judge
from thidua_desktop.domain.codes.ballot import TYPED_REASONS, InvalidReason, Mark, Marking
from thidua_desktop.ui.tabs.conference.count.count_keys import (
    CANCEL_KEYS,
    Does,
    Effect,
    Key,
    Mode,
    Note,
)

ONE_DIGIT: Final = 9
"""Up to this many names are typed with one digit."""

LONGEST_NUMBER: Final = 5

SIDES: Final[dict[Marking, tuple[Mark, ...]]] = {
    Marking.AGREE: (Mark.AGREE, Mark.DISAGREE, Mark.NONE),
    Marking.CHOOSE: (Mark.DISAGREE, Mark.AGREE),
    Marking.CROSS_OUT: (Mark.AGREE, Mark.DISAGREE),
}
"""What can be filled in beforehand, the usual one first."""

_CYCLES: Final[dict[Mark, tuple[Mark, ...]]] = {
    Mark.AGREE: (Mark.AGREE, Mark.DISAGREE, Mark.NONE, Mark.BOTH),
    Mark.DISAGREE: (Mark.DISAGREE, Mark.AGREE, Mark.NONE, Mark.BOTH),
    Mark.NONE: (Mark.NONE, Mark.AGREE, Mark.DISAGREE, Mark.BOTH),
}
"""From what is filled in to its opposite, then to the rarer opinions."""


def proposed_side(form: BallotForm) -> Mark:
    """Give the side that is filled in beforehand.

    Where no more than some names may be agreed to, that is *disagree*, for a run-off of few names
    too: a digit then means the same in every round, and no paper begins as an invalid one.
    """
    limited = any(contest.max_agree is not None for contest in form.contests)
    if form.marking is Marking.AGREE and limited:
        return Mark.DISAGREE
    return SIDES[form.marking][0]


class PaperEntry:
    """The paper in hand: its marks or its reason, and what the next key will mean."""

    def __init__(self, form: BallotForm, side: Mark | None = None) -> None:
        self.form = form
        self.side = side or proposed_side(form)
        self.chosen_side = side
        self.asked = False
        self.unasked = False
        self.number: int | None = None
        self.last: int | None = None
        self.reason: InvalidReason | None = None
        self.mode = Mode.MARKS
        self.pending = ""
        self.cancelling = ""
        self.cancel_reason = 0
        self._stored: frozenset[int] = frozenset()
        self._fresh = False
        self._touched = False
        self._missed = False  # a number was typed that the paper does not have
        self._fill = self._filled()
        self.marks = self._fill

    @property
    def untouched(self) -> bool:
        """Whether no key or click has said anything of this paper."""
        return not self._touched and self.reason is None

    @property
    def fill_is_valid(self) -> bool:
        """Whether a paper that is as it was filled in would count."""
        return judge(self.form, Paper(1, self._fill)).valid

    @property
    def started(self) -> bool:
        return self.marks_typed or self.reason is not None or bool(self.pending)

    @property
    def marks_typed(self) -> bool:
        """Whether a name stands otherwise than it was filled in."""
        return self.marks != self._fill

    @property
    def two_digits(self) -> bool:
        return len(self.form.candidates) > ONE_DIGIT

    @property
    def verdict(self) -> Verdict:
        """What the paper would be worth.

        Under a typed reason marks that nobody typed are not held against the paper.
        """
        if self.reason is not None and not self.marks_typed:
            return Verdict((self.reason,))
        return judge(self.form, Paper(self.number or 1, self.marks, self.reason))

    def differs(self, number: int) -> bool:
        return self.marks[number - 1] != self._fill[number - 1]

    def take(
        self, number: int | None, last: int | None = None, stored: Collection[int] = ()
    ) -> None:
        """Take a paper in hand, or none; what is typed stays while it is the same paper."""
        self.last = last
        self._stored = frozenset(stored)
        if number != self.number:
            self.number = number
            self.empty()

    def empty(self) -> None:
        """Xóa, nhập lại: as if nothing had been typed for this paper."""
        self.marks = self._fill
        self.reason = None
        self.pending = ""
        self.mode = Mode.MARKS
        self.asked = False
        self._touched = self._missed = False

    def use_side(self, side: Mark) -> None:
        """Fill in another side, for as long as the typist wants it."""
        self.side = self.chosen_side = side
        self._fill = self._filled()
        self.empty()

    def toggle(self, number: int) -> Effect:
        self.pending = ""
        self.asked = False  # whoever goes on typing has not answered
        if self.number is None:
            return Effect(Does.SHOW, Note.ALL_IN)
        name = self._name(number)
        if name is None or name.withdrawn:
            self._missed = True
            note = Note.NO_SUCH_NAME if name is None else Note.NAME_WITHDRAWN
            return Effect(Does.SHOW, note, str(number))
        self.mode = Mode.MARKS
        self._touched = True
        self.marks = self.marks[: number - 1] + self._next(number) + self.marks[number:]
        return Effect(Does.SHOW)

    def key(self, key: Key) -> Effect:
        answers = key in (Key.ENTER, Key.F4) and self.mode is Mode.MARKS
        self.asked = self.asked and answers
        if key is Key.F3:
            return Effect(Does.OTHER_PAPER)
        if self.mode is Mode.REASON:
            return self._reason_key(key)
        if self.mode is Mode.CANCEL:
            return self._cancel_key(key)
        return self._mark_key(key)

    def _mark_key(self, key: Key) -> Effect:
        if key.isdigit():
            return self._digit(key.value)
        if self.asked and key is Key.F4 and self.fill_is_valid:
            return self._ask_no_more()
        does: dict[Key, Callable[[], Effect]] = {
            Key.ENTER: self._enter,
            Key.ESC: self._escape,
            Key.K: self._ask_reason,
            Key.F2: self._next_side,
            Key.CANCEL: self._begin_cancel,
        }
        return does[key]() if key in does else Effect(Does.NOTHING)

    def _ask_reason(self) -> Effect:
        if self.number is None:
            return Effect(Does.SHOW, Note.ALL_IN)
        self.pending = ""
        self.mode = Mode.REASON
        return Effect(Does.SHOW)

    def _digit(self, digit: str) -> Effect:
        if not self.two_digits:
            return self.toggle(int(digit))
        if self.number is None:
            return Effect(Does.SHOW, Note.ALL_IN)
        if not self.pending:
            self.pending = digit
            return Effect(Does.SHOW)
        return self.toggle(int(self.pending + digit))

    def _enter(self) -> Effect:
        if self.number is None:
            return Effect(Does.SHOW, Note.ALL_IN)
        if self.pending:
            return Effect(Does.SHOW, Note.DIGIT_PENDING, self.pending)
        granted = self.unasked and self.fill_is_valid and not self._missed
        if self.untouched and not self.asked and not granted:
            self.asked = True  # nobody has typed anything: is the paper really so?
            return Effect(Does.SHOW)
        return Effect(Does.STORE)

    def _ask_no_more(self) -> Effect:
        """Store it, and take the side as it is filled in for granted from now on in this round."""
        if self.pending:
            return Effect(Does.SHOW, Note.DIGIT_PENDING, self.pending)
        self.unasked = True
        return Effect(Does.STORE)

    def _escape(self) -> Effect:
        """The first Esc takes back half a number, the next one the paper."""
        if self.pending:
            self.pending = ""
        else:
            self.empty()
        return Effect(Does.SHOW)

    def _next_side(self) -> Effect:
        if self.started:
            return Effect(Does.SHOW, Note.MARKS_TYPED)
        sides = SIDES[self.form.marking]
        self.use_side(sides[(sides.index(self.side) + 1) % len(sides)])
        return Effect(Does.SHOW)

    def _reason_key(self, key: Key) -> Effect:
        if key in (Key.K, Key.ESC):
            self.mode = Mode.MARKS
        elif key.isdigit() and int(key) <= len(TYPED_REASONS):
            at = int(key)
            self.reason = TYPED_REASONS[at - 1] if at else None
            self.mode = Mode.MARKS
        elif key is Key.ENTER or key.isdigit():
            return Effect(Does.SHOW, Note.REASON_AWAITED)
        else:
            return Effect(Does.NOTHING)
        return Effect(Does.SHOW)

    def _begin_cancel(self) -> Effect:
        if self.last is None:
            return Effect(Does.SHOW, Note.NOTHING_TO_CANCEL)
        self.mode = Mode.CANCEL
        self.pending = ""
        self.cancelling = str(self.last)
        self.cancel_reason = 0
        self._fresh = True
        return Effect(Does.SHOW)

    def _cancel_key(self, key: Key) -> Effect:
        if key is Key.ESC or key is Key.CANCEL:
            self.mode = Mode.MARKS
        elif key in CANCEL_KEYS:
            self.cancel_reason = CANCEL_KEYS.index(key)
        elif key.isdigit():
            held = "" if self._fresh or len(self.cancelling) >= LONGEST_NUMBER else self.cancelling
            self.cancelling = (held + key.value).lstrip("0") or self.cancelling
            self._fresh = False
        elif key is Key.ENTER:
            return self._confirm_cancel()
        else:
            return Effect(Does.NOTHING)
        return Effect(Does.SHOW)

    def _confirm_cancel(self) -> Effect:
        if int(self.cancelling) not in self._stored:
            return Effect(Does.SHOW, Note.NOT_TYPED, self.cancelling)
        self.mode = Mode.MARKS
        return Effect(Does.CANCEL)

    def _next(self, number: int) -> str:
        mark = Mark(self.marks[number - 1])
        cycle = _CYCLES[self.side]
        if self.form.marking is not Marking.AGREE:
            cycle = cycle[:2]
        return cycle[(cycle.index(mark) + 1) % len(cycle)].value

    def _name(self, number: int) -> Candidate | None:
        names = self.form.candidates
        return names[number - 1] if 1 <= number <= len(names) else None

    def _filled(self) -> str:
        """The marks before anything is typed; a name withdrawn always has the same."""
        gone = Mark.NONE if self.form.marking is Marking.AGREE else Mark.DISAGREE
        return "".join(gone if n.withdrawn else self.side for n in self.form.candidates)
