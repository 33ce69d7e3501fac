"""What the hall sees, worked out from what the store says: a pure function, no Qt.

Nothing of the operator's is in a scene: progress without names, a result only as it was chosen
beforehand, and of nobody that they have failed.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from thidua_desktop.domain.codes.ballot import CheckMethod, Outcome
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.title_result import Ballot, Stood, TitleResult
from thidua_desktop.records.choices import HallShows
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.final_result import conference_result
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import hall as texts


class Stage(StrEnum):
    PROGRESS = "progress"
    RESULT = "result"
    TEST = "test"


class SceneKind(StrEnum):
    BLANK = "blank"  # the ground, and quietly whose conference it is
    TITLE = "title"
    PROGRESS = "progress"
    RESULT = "result"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class HallRow:
    """A name on a slide; `agree` is None where the votes are not shown."""

    name: str
    agree: int | None
    elected: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class HallScene:
    """One picture. `scale` is the number of votes of a full bar, `needed` where its line stands."""

    kind: SceneKind
    overline: str = ""
    title: str = ""
    subtitle: str = ""
    done: int | None = None
    total: int = 0
    caption: str = ""
    rows: tuple[HallRow, ...] = ()
    scale: int = 0
    needed: int | None = None
    foot: str = ""
    page: str = ""

    @property
    def bars(self) -> bool:
        return any(row.agree is not None for row in self.rows)

    def text(self) -> str:
        figures = "" if self.done is None else f"{self.done} / {self.total}"
        rows = tuple(
            row.name if row.agree is None else f"{row.name}: {row.agree}" for row in self.rows
        )
        return texts.described(
            (self.overline, self.title, self.subtitle, figures, self.caption, *rows, self.foot)
        )


NOTHING: Final = HallScene(SceneKind.BLANK)
MOST_ROWS: Final = 8  # on one slide, where that saves a second one
USUAL_ROWS: Final = 6  # so that a long name has room for two lines of 36 px
COLUMNS: Final = 2  # of names without bars, where they are many
_LETTERS: Final = 42  # of 28 px on a line of a name
_ROOM, _LINE, _AIR = 588, 38, 14  # of 1080 lines: all rows, a line of 28 px, between rows

_WAITING: Final = (RoundState.DRAFT, RoundState.READY)


def scenes(
    conference: ConferenceView | None, view: RoundView | None, stage: Stage, shows: HallShows
) -> tuple[HallScene, ...]:
    """Give every slide of a stage: one, but of a result as many as keep it readable."""
    if stage is Stage.TEST:
        return (_test(conference),)
    if conference is None:
        return (NOTHING,)
    if view is None or (stage is Stage.PROGRESS and view.state in _WAITING):
        return (_title(conference),)
    if stage is Stage.RESULT:
        return _result(conference, view, shows)
    return (_progress(conference, view),)


def blanked(conference: ConferenceView | None) -> HallScene:
    """Tạm ẩn: nothing but the ground and the name of the conference."""
    return HallScene(SceneKind.BLANK, overline=_overline(conference))


def _overline(conference: ConferenceView | None) -> str:
    return conference.record.name.upper() if conference else ""


def _mark(conference: ConferenceView | None) -> str:
    return texts.ILLUSTRATIVE if conference and conference.illustrative else ""


def _test(conference: ConferenceView | None) -> HallScene:
    return HallScene(
        SceneKind.TEST,
        _overline(conference),
        texts.TEST,
        texts.TEST_LINE,
        caption=texts.TEST_SAMPLE,
    )


def _title(conference: ConferenceView) -> HallScene:
    held = conference.record
    place = "  ·  ".join(part for part in (conference.cluster.name, held.venue) if part)
    return HallScene(SceneKind.TITLE, title=held.name, subtitle=place, foot=_mark(conference))


def _progress(conference: ConferenceView, view: RoundView) -> HallScene:
    scene = HallScene(
        SceneKind.PROGRESS,
        _overline(conference),
        texts.WORKING,
        _which(conference, view),
        foot=_mark(conference),
    )
    if view.state is RoundState.ISSUED:
        return replace(scene, title=texts.VOTING)
    if view.state is RoundState.PUBLISHED:
        return replace(scene, title=texts.ANNOUNCED)
    if view.state is RoundState.COUNTING:
        return _typed(scene, view, 1)
    if view.state is RoundState.CHECKING and not _by_hand(view):
        return _typed(scene, view, 2)
    if view.state is RoundState.OPENED:
        return replace(scene, caption=texts.papers_returned(view.returned))
    return replace(scene, caption=_CAPTIONS.get(view.state, ""))


_CAPTIONS: Final = {
    RoundState.CHECKING: texts.BY_HAND,
    RoundState.RESOLVING: texts.COMPARING,
    RoundState.AGREED: texts.WRITING,
    RoundState.SEALED: texts.WRITING,
    RoundState.SIGNED: texts.WRITING,
}


def _by_hand(view: RoundView) -> bool:
    return 2 in view.passes and view.passes[2].method is CheckMethod.HAND_TALLY


def _which(conference: ConferenceView, view: RoundView) -> str:
    several = len(conference.rounds) > 1 or view.turn > 1
    return texts.paper_title(view.record.title, view.turn) if several else ""


def _typed(scene: HallScene, view: RoundView, pass_number: int) -> HallScene:
    done = len(view.papers.get(pass_number, {}))
    text = texts.papers_typed(pass_number)
    return replace(scene, done=done, total=view.returned, caption=text)


def _result(conference: ConferenceView, view: RoundView, shows: HallShows) -> tuple[HallScene, ...]:
    slides = [
        slide
        for title in conference_result(view)
        for slide in _title_slides(conference, title, shows)
    ]
    count = len(slides)
    if count < 2:
        return tuple(slides) or (_title(conference),)
    return tuple(
        replace(slide, page=texts.slide(number, count))
        for number, slide in enumerate(slides, start=1)
    )


def _title_slides(
    conference: ConferenceView, title: TitleResult, shows: HallShows
) -> list[HallScene]:
    """Each ballot on its own, since votes and what must be reached are those of the ballot."""
    if shows is HallShows.ELECTED:
        return _ballot_slides(conference, title, title.ballots[0], title.chosen, shows)
    shown = [(ballot, _shown(title, ballot, shows)) for ballot in title.ballots]
    return [
        slide
        for ballot, names in shown
        if names or ballot is title.ballots[-1]
        for slide in _ballot_slides(conference, title, ballot, names, shows)
    ]


def _shown(title: TitleResult, ballot: Ballot, shows: HallShows) -> tuple[Stood, ...]:
    """Whose votes in a ballot are shown: of all names, or of those that it elected."""
    chosen = {one.name.code: one for one in title.chosen if one.ballot is ballot}
    if shows is not HallShows.ALL:
        return tuple(chosen.values())
    stood = (Stood(name=name, ballot=ballot) for name in ballot.result.names)
    return tuple(chosen.get(one.name.code, one) for one in stood)


def _ballot_slides(
    conference: ConferenceView,
    title: TitleResult,
    ballot: Ballot,
    names: tuple[Stood, ...],
    shows: HallShows,
) -> list[HallScene]:
    rows = [_row(one, shows) for one in names]
    whole_title = shows is HallShows.ELECTED or ballot is title.ballots[-1]
    foot = texts.title_foot(title) if whole_title else texts.ballot_foot(title, ballot)
    result = ballot.result
    sums = texts.figures(ballot.issued, ballot.returned, ballot.valid)
    whole = HallScene(
        SceneKind.RESULT,
        _overline(conference),
        texts.result_title(title.name, ballot.turn),
        f"{sums}  ·  {texts.rule(result)}",
        scale=max([result.base_count, *(row.agree or 0 for row in rows)]),
        needed=result.needed,
        foot="  ·  ".join(part for part in (foot, _mark(conference)) if part),
    )
    most, usual = slide_rows(rows, shows)
    return [replace(whole, rows=part) for part in pages(rows, most, usual)]


def _row(one: Stood, shows: HallShows) -> HallRow:
    name = one.name
    elected = name.outcome is Outcome.ELECTED
    if name.outcome is Outcome.WITHDRAWN:
        return HallRow(name.name, None, elected=False, note=texts.WITHDRAWN)
    return HallRow(name.name, None if shows is HallShows.ELECTED else name.agree, elected)


def slide_rows(rows: list[HallRow], shows: HallShows) -> tuple[int, int]:
    """Give how many names a slide takes at most, and where there are several slides.

    The longest name decides: its lines must find room at 28 px.
    """
    lines = max((-(-len(row.name) // _LETTERS) for row in rows), default=1)
    possible = max(1, _ROOM // (lines * _LINE + _AIR))
    if shows is HallShows.ELECTED:
        most = COLUMNS * min(USUAL_ROWS, possible)
        return most, most
    return min(MOST_ROWS, possible), min(USUAL_ROWS, possible)


def pages(rows: list[HallRow], most: int, usual: int) -> list[tuple[HallRow, ...]]:
    """Share rows out evenly; one page where they still fit, and one where there are none."""
    if len(rows) <= most:
        return [tuple(rows)]
    count = -(-len(rows) // usual)
    least, more = divmod(len(rows), count)
    found, at = [], 0
    for page in range(count):
        size = least + (page < more)
        found.append(tuple(rows[at : at + size]))
        at += size
    return found
