"""What the paper in hand will be stored as, in words, before Enter; without Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from thidua_desktop.domain.ballot import Contest
from thidua_desktop.domain.codes.ballot import TYPED_REASONS, InvalidReason, Mark, Marking
from thidua_desktop.texts.conference import codes
from thidua_desktop.texts.conference import counting as texts
from thidua_desktop.ui.tabs.conference.count.count_entry import PaperEntry
from thidua_desktop.ui.tabs.conference.count.count_keys import CANCEL_KEYS, Effect, Key, Mode, Note

_OPINIONS: Final[dict[Marking, dict[Mark, str]]] = {
    Marking.AGREE: {
        Mark.AGREE: "agree",
        Mark.DISAGREE: "disagree",
        Mark.NONE: "none",
        Mark.BOTH: "both",
    },
    Marking.CHOOSE: {Mark.AGREE: "chosen", Mark.DISAGREE: "not_chosen"},
    Marking.CROSS_OUT: {Mark.AGREE: "kept", Mark.DISAGREE: "crossed"},
}
ROOM_FOR_NAMES: Final = 64
"""Letters of contests' names for which the bar has room."""

MANY_NAMES: Final = 12
"""Above this many names the paper asks for the whole width."""


@dataclass(frozen=True, slots=True)
class BarView:
    """What the bar under the paper says, and its button."""

    tone: str
    text: str
    button: str
    ready: bool


@dataclass(frozen=True, slots=True)
class HintView:
    """A key with what it does just now; `id` is the key, empty where a click does nothing."""

    id: str
    key: str
    text: str
    enabled: bool = True


def opinion_of(entry: PaperEntry, number: int) -> str:
    if entry.form.candidates[number - 1].withdrawn:
        return "withdrawn"
    return _OPINIONS[entry.form.marking][Mark(entry.marks[number - 1])]


def section_title(contest: Contest, marking: Marking) -> str:
    most, names = contest.most(marking), len(contest.candidates)
    return texts.contest_title(contest.name, marking, contest.seats, most, names)


def bar_view(entry: PaperEntry, effect: Effect | None = None, done: str = "") -> BarView:
    """Say what Enter would do; what a key could not do is said first. `done`: all papers are in."""
    if effect is not None and effect.note not in (Note.NONE, Note.ALL_IN):
        text = texts.note(effect.note, effect.detail)
        return BarView("warning", text, _button(entry), _ready(entry))
    if entry.mode is Mode.CANCEL:
        reason = texts.CANCEL_REASONS[entry.cancel_reason]
        text = texts.cancel_text(entry.cancelling, reason)
        return BarView("warning", text, texts.CANCEL_BUTTON, ready=True)
    if entry.number is None:
        return BarView("info", done, texts.STORE_BUTTON, ready=False)
    if entry.mode is Mode.REASON:
        return BarView("info", texts.REASON_QUESTION, texts.STORE_BUTTON, ready=False)
    if entry.pending:
        text = texts.pending_text(entry.pending)
        return BarView("info", text, texts.STORE_BUTTON, ready=False)
    tone, text = _untouched_text(entry) or verdict_text(entry)
    return BarView(tone, text, texts.STORE_BUTTON, ready=True)


def _untouched_text(entry: PaperEntry) -> tuple[str, str] | None:
    """Of a paper of which nothing is typed: the question before it is stored, or what is missing.

    None where it may be stored as it was filled in.
    """
    marking, valid = entry.form.marking, entry.fill_is_valid
    if entry.asked:
        return "warning", texts.untouched_question(marking, entry.side, valid=valid)
    if entry.untouched and not valid:
        return "info", texts.nothing_typed(marking, entry.side)
    return None


def _button(entry: PaperEntry) -> str:
    return texts.CANCEL_BUTTON if entry.mode is Mode.CANCEL else texts.STORE_BUTTON


def _ready(entry: PaperEntry) -> bool:
    typing = entry.mode is Mode.MARKS and not entry.pending and entry.number is not None
    return typing or entry.mode is Mode.CANCEL


def verdict_text(entry: PaperEntry) -> tuple[str, str]:
    """Give the tone and the words for what the paper is worth, with all reasons."""
    verdict = entry.verdict
    if not verdict.valid:
        reasons = [_reason_text(entry, code) for code in verdict.reasons]
        return "bad", texts.invalid_text(reasons)
    held = _held(entry, [c for c in entry.form.contests if not verdict.spoils(c.id)])
    if not verdict.spoilt:
        return "good", texts.valid_text(held)
    lost = [_spoilt(entry, entry.form.contest(c), code) for c, code in verdict.spoilt]
    return "warning", texts.spoilt_text(held, lost)


def _marks(entry: PaperEntry, contest: Contest) -> str:
    read = (name.number for name in contest.candidates if not name.withdrawn)
    return "".join(entry.marks[number - 1] for number in read)


def _agreed(entry: PaperEntry, contest: Contest) -> int:
    return _marks(entry, contest).count(Mark.AGREE)


def _named(entry: PaperEntry, contests: Sequence[Contest]) -> list[str]:
    """The contests' names, or their places on the paper where the bar has no room for the names."""
    names = [contest.name for contest in contests]
    if sum(map(len, names)) <= ROOM_FOR_NAMES:
        return names
    places = {contest.id: at for at, contest in enumerate(entry.form.contests, start=1)}
    return [texts.contest_short(places[contest.id]) for contest in contests]


def _held(entry: PaperEntry, contests: list[Contest]) -> str:
    if not contests:
        return ""
    counts = (_agreed(entry, contest) for contest in contests)
    agreed = list(zip(_named(entry, contests), counts, strict=True))
    marks = "".join(_marks(entry, contest) for contest in contests)
    none = marks.count(Mark.NONE) + marks.count(Mark.BOTH)
    return texts.held_text(entry.form.marking, agreed, none)


def _reason_text(entry: PaperEntry, code: InvalidReason) -> str:
    """One reason in few words, and where there are too many names, in which contests."""
    short = codes.reason_short(code)
    if code is not InvalidReason.TOO_MANY:
        return short
    contests = [contest for contest in entry.form.contests if _over(entry, contest)]
    named = zip(_named(entry, contests), contests, strict=True)
    return texts.too_many(short, [_over_text(entry, name, contest) for name, contest in named])


def _over(entry: PaperEntry, contest: Contest) -> bool:
    most = contest.most(entry.form.marking)
    return most is not None and _agreed(entry, contest) > most


def _over_text(entry: PaperEntry, name: str, contest: Contest) -> str:
    return texts.over(name, _agreed(entry, contest), contest.most(entry.form.marking) or 0)


def _spoilt(entry: PaperEntry, contest: Contest, code: InvalidReason) -> str:
    short = codes.reason_short(code)
    if code is InvalidReason.TOO_MANY:
        return texts.too_many(short, [_over_text(entry, contest.name, contest)])
    return f"{contest.name} ({short})"


def hints(entry: PaperEntry, *, other_paper: bool = False) -> tuple[HintView, ...]:
    if entry.mode is Mode.REASON:
        return _reason_hints(entry)
    if entry.mode is Mode.CANCEL:
        return _cancel_hints(entry)
    if entry.asked:
        return _question_hints(entry)
    form = entry.form
    cancel = HintView(Key.CANCEL, Key.CANCEL, texts.CANCEL, entry.last is not None)
    if entry.number is None:
        return (cancel,)
    first = f"01–{len(form.candidates):02d}" if entry.two_digits else f"1–{len(form.candidates)}"
    found = [
        HintView("", first, texts.digit_words(form.marking, entry.side)),
        HintView(Key.ENTER, Key.ENTER, texts.STORE),
        HintView(Key.ESC, Key.ESC, texts.EMPTY),
        HintView(Key.K, Key.K, texts.INVALID),
        HintView(Key.F2, Key.F2, texts.side_text(form.marking, entry.side)),
    ]
    found.append(HintView(Key.F3, Key.F3, texts.OTHER_PAPER) if other_paper else cancel)
    return tuple(found)


def _question_hints(entry: PaperEntry) -> tuple[HintView, ...]:
    found = [HintView(Key.ENTER, Key.ENTER, texts.STORE_SO)]
    if entry.fill_is_valid:
        found.append(HintView(Key.F4, Key.F4, texts.ASK_NO_MORE))
    return (*found, HintView(Key.ESC, Key.ESC, texts.BACK))


def _reason_hints(entry: PaperEntry) -> tuple[HintView, ...]:
    reasons = [
        HintView(str(at), str(at), codes.reason_short(code))
        for at, code in enumerate(TYPED_REASONS, start=1)
    ]
    none = HintView("0", "0", texts.NO_REASON, entry.reason is not None)
    return (*reasons, none, HintView(Key.ESC, Key.ESC, texts.BACK))


def _cancel_hints(entry: PaperEntry) -> tuple[HintView, ...]:
    reasons = [
        HintView(key, key, text)
        for key, text in zip(CANCEL_KEYS, texts.CANCEL_REASONS, strict=True)
    ]
    return (
        *reasons,
        HintView("", "0–9", texts.OTHER_NUMBER),
        HintView(Key.ESC, Key.ESC, texts.NOT_CANCEL),
    )
