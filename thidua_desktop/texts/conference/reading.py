"""What step 6 shows of what is read out in the hall; the sentences of the Word file are its own."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from thidua_desktop.domain.outcome import NameResult
from thidua_desktop.domain.title_result import Ballot, Stood, TitleResult
from thidua_desktop.texts.base.numbers import in_words, percent, percent_in_words, two_digits
from thidua_desktop.texts.conference.codes import BASES

GREETING: Final = "Kính thưa các vị đại biểu, kính thưa hội nghị!"
THANKS: Final = "Xin trân trọng cảm ơn./."
NOBODY: Final = "Chưa có tập thể được suy tôn."
TIED: Final = "Bằng phiếu, hội nghị xem xét, quyết định:"
OTHERS: Final = "Các tập thể khác có tên trên phiếu:"
_PENDING: Final = "Chờ kết quả của danh hiệu “{}”:"
_FIGURES: Final = (
    "số phiếu phát ra",
    "số phiếu thu về",
    "số phiếu hợp lệ",
    "số phiếu không hợp lệ",
)
_NONE: Final = "không có"


def _figure(number: int) -> str:
    return f"{two_digits(number)} ({in_words(number)})"


def papers(issued: int, returned: int, valid: int, invalid: int) -> str:
    figures = zip(_FIGURES, (issued, returned, valid, invalid), strict=True)
    message = "; ".join(f"{name}: {_figure(n) if n else _NONE}" for name, n in figures)
    return f"Thay mặt Ban kiểm phiếu, tôi xin công bố kết quả kiểm phiếu: {message}."


def contest_heading(place: int, name: str) -> str:
    return f"{place}. Danh hiệu “{name}”"


def majority(base: str, share: str, *, more_than: bool) -> str:
    return f"trên {share} {BASES[base]}" if more_than else f"từ {share} {BASES[base]} trở lên"


def elected(number: int, reached: str) -> str:
    """Say how many are elected; `reached` is empty where the hall hears no figures."""
    bar = f" đạt {reached}," if reached else ""
    return f"Có {_figure(number)} tập thể{bar} được hội nghị suy tôn:"


def pending(title: str) -> str:
    return _PENDING.format(title)


def votes(one: Stood, marking: str, *, turn: int) -> str:
    line = _votes(one.name, one.ballot, marking)
    return line if one.ballot.turn == turn else f"{line} tại vòng {one.ballot.turn}"


def _votes(name: NameResult, ballot: Ballot, marking: str) -> str:
    agree, base_count = name.agree, ballot.result.base_count
    if not agree:
        return f"{name.name}: không có phiếu {'đồng ý' if marking == 'agree' else 'suy tôn'}"
    if base_count <= 0:
        return f"{name.name}: {two_digits(agree)} phiếu ({in_words(agree)} phiếu)"
    return (
        f"{name.name}: {two_digits(agree)}/{two_digits(base_count)} phiếu ({in_words(agree)} trên "
        f"{in_words(base_count)} phiếu), đạt {percent(agree, base_count)} "
        f"({percent_in_words(agree, base_count)})"
    )


def withdrawn(name: str) -> str:
    return f"{name}: đã rút khỏi danh sách"


def explained(title: TitleResult, marking: str, *, figures: bool) -> Iterator[str]:
    for before, after in pairwise(title.ballots):
        yield _voted_again(before, after)
        if figures:
            lines = (_votes(name, after, marking) for name in after.result.names)
            yield f"Kết quả vòng {after.turn}: {'; '.join(lines)}."
    for one in title.chosen:
        if one.decided_by:
            yield f"{one.name.name} được suy tôn theo quyết định của {one.decided_by}."
    if title.vacant > 0 and title.chosen:
        yield f"Còn {two_digits(title.vacant)} vị trí chưa có tập thể được suy tôn."


def _voted_again(before: Ballot, after: Ballot) -> str:
    tied = before.result.tied
    names = ", ".join(name.name for name in tied or after.result.names)
    if not tied:
        return (
            f"Tại vòng {before.turn} còn vị trí chưa có tập thể đạt đủ số phiếu; hội nghị bỏ "
            f"phiếu vòng {after.turn} đối với: {names}."
        )
    return (
        f"Tại vòng {before.turn} có {two_digits(len(tied))} tập thể bằng phiếu ở vị "
        f"trí cuối cùng ({names}); hội nghị bỏ phiếu vòng {after.turn}."
    )


def point(letter: str, text: str, *, last: bool) -> str:
    return f"{letter} {text}{'.' if last else ';'}"
