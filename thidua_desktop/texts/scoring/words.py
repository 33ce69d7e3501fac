"""How criteria, points and figures are written."""

from typing import Final

from thidua_desktop.domain.codes.scoring import FigureSource, Method, ScoreState
from thidua_desktop.domain.plans.targets import NO, YES
from thidua_desktop.records.scoring import Criterion, ScoringTable
from thidua_desktop.texts.base import choices
from thidua_desktop.texts.base.choices import choice_text

SCORING: Final = "Chấm điểm"
SCORES: Final = "Điểm thi đua"
NO_SCORES: Final = "Chưa chấm điểm"
SCORED_BEFORE: Final = "Điểm {0}"
NONE_CLAIMED: Final = "–"
_VERSION: Final = "{0} (phiên bản {1})"
_OF_YEAR: Final = "{0} năm {1}"
_NAME: Final = "{0}. {1}"
_ROUNDED: Final = "Điểm làm tròn đến {0} chữ số thập phân ({1}) khi {2}."
_UNROUNDED: Final = "Điểm làm tròn đến số nguyên ({0}) khi {1}."
_DAYS_LATE: Final = "chậm {0} ngày"
_IN_TIME: Final = "đúng hạn"
_NEW_VERSION: Final = "Áp dụng {0}"
_RANKED: Final = "{0} điểm, hạng {1}"
_RANKED_SO_FAR: Final = "{0} điểm, tạm xếp hạng {1}"
_STATE: Final = "Điểm thi đua: {0}"
_WAITS: Final = {
    ScoreState.DRAFT: "Gửi bảng tự chấm điểm: {0}",
    ScoreState.SENT: "Thẩm định điểm của {0}",
    ScoreState.REVIEWED: "Giải trình hoặc chốt điểm của {0}",
    ScoreState.EXPLAINED: "Chốt điểm của {0}",
}
_FROM: Final = "{0}: {1}"


def criterion_name(one: Criterion) -> str:
    """Name a criterion by its number and what it says."""
    return _NAME.format(one.code.rstrip("."), one.text) if one.code else one.text


def table_name(table: ScoringTable) -> str:
    return _VERSION.format(table.name, table.version) if table.version > 1 else table.name


def of_year(table: ScoringTable, year: int) -> str:
    """Name a table with its year, once where its name tells it already."""
    return table.name if str(year) in table.name else _OF_YEAR.format(table.name, year)


def ranked(points: str, rank: int, *, settled: bool) -> str:
    """Say a unit's points and rank, and whether they are settled."""
    return (_RANKED if settled else _RANKED_SO_FAR).format(points, rank)


def sheet_state(state: ScoreState) -> str:
    return _STATE.format(choice_text(state).lower())


def sheet_waits(state: ScoreState, unit: str) -> str:
    """Say what a score sheet waits for."""
    return _WAITS[state].format(unit)


def points_text(text: str) -> str:
    """Write a number with a decimal comma."""
    return text.replace(".", ",")


def within(text: str) -> str:
    """Write what begins a line within a sentence; names keep their capitals."""
    return text[:1].lower() + text[1:]


def rounding_text(table: ScoringTable) -> str:
    """Say how points are rounded, as it is printed."""
    how, when = (within(choice_text(one)) for one in (table.rounding, table.rounded_at))
    if not table.decimals:
        return _UNROUNDED.format(how, when)
    return _ROUNDED.format(table.decimals, how, when)


def figure_words(method: Method, figure: str) -> str:
    """Write a figure as people do: days late, yes or no, a number with a comma."""
    if not figure:
        return ""
    if method is Method.YES_NO:
        return {YES: choices.YES, NO: choices.NO}.get(figure, figure)
    if method is Method.LATENESS:
        return _IN_TIME if figure == "0" else _DAYS_LATE.format(figure)
    return figure if method is Method.GRADE else points_text(figure)


def figure_from(method: Method, text: str) -> str:
    """Read a figure as it was typed into the spelling in which it is kept."""
    text = " ".join(text.split())
    if method is Method.YES_NO:
        words = {choices.YES.casefold(): YES, choices.NO.casefold(): NO}
        return words.get(text.casefold(), text)
    if method in (Method.GRADE, Method.MANUAL):
        return text
    return text.replace(" ", "").removesuffix("%").replace(",", ".")


def source_words(source: FigureSource, method: Method, figure: str) -> str:
    """Say which register a figure is drawn from, and what it says."""
    return _FROM.format(choice_text(source), figure_words(method, figure))


def new_version_reason(table: ScoringTable) -> str:
    """Say why a sheet goes back to draft when a new version is opened."""
    return _NEW_VERSION.format(table_name(table))
