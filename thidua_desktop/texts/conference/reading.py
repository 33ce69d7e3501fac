"""What is read out in the hall: numbers in words, no name called a loser."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from thidua_desktop.domain.title_result import Ballot, Stood, TitleResult
from thidua_desktop.texts.base.numbers import in_words, percent, two_digits
from thidua_desktop.texts.conference.codes import BASES

ELECTED: Final = "Được suy tôn:"
OTHERS: Final = "Các tập thể khác:"
NOBODY: Final = "Chưa có tập thể được suy tôn."
WAITING: Final = "Kết quả còn chờ hội nghị quyết định:"


def papers(issued: int, returned: int, valid: int, invalid: int) -> str:
    """Read out the papers."""
    return (
        f"Số phiếu phát ra: {in_words(issued)}; thu về: {in_words(returned)}; hợp lệ: "
        f"{in_words(valid)}; không hợp lệ: {in_words(invalid)}."
    )


def contest_heading(name: str, seats: int) -> str:
    """Head a title."""
    return f"Danh hiệu “{name}” ({two_digits(seats)} tập thể)"


def contest_base(base: str, majority: str, votes: int | None) -> str:
    """Say what shares are reckoned on and what must be reached."""
    words = f"Tỷ lệ tính trên {BASES[base]}; mức phải đạt: {majority}"
    return f"{words}." if votes is None else f"{words}, ít nhất {in_words(votes)} phiếu đồng ý."


def votes_line(name: str, agree: int, base_count: int) -> str:
    """Read out a name's votes."""
    if base_count <= 0:
        return f"{name}: {in_words(agree)} phiếu đồng ý"
    return (
        f"{name}: {in_words(agree)} trên {in_words(base_count)} phiếu đồng ý, "
        f"đạt {percent(agree, base_count)}"
    )


def withdrawn_line(name: str) -> str:
    """Read out a name that withdrew."""
    return f"{name}: đã rút"


def stood_line(one: Stood) -> str:
    """Read out a name with the votes of the ballot that decided of it."""
    line = votes_line(one.name.name, one.name.agree, one.ballot.result.base_count)
    return line if one.ballot.turn == 1 else f"{line} tại vòng {one.ballot.turn}"


def explained(title: TitleResult, *, votes: bool) -> Iterator[str]:
    """Say why there was another ballot and what came of it, who decided, what stays empty."""
    for before, after in pairwise(title.ballots):
        yield _voted_again(before, after)
        if votes:
            lines = (
                votes_line(name.name, name.agree, after.result.base_count)
                for name in after.result.names
            )
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
