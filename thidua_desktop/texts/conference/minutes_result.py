"""The sentences of the minutes on the result: invalid papers, written opinions, conclusion."""

from collections.abc import Mapping, Sequence
from typing import Final

from thidua_desktop.texts.base.numbers import in_words, two_digits
from thidua_desktop.texts.documents.documents import DOTS, or_dots, quoted_title

NO_INVALID: Final = "Không có phiếu không hợp lệ."
CONCLUSION: Final = "Căn cứ kết quả kiểm phiếu, Ban kiểm phiếu báo cáo hội nghị:"
POINTS: Final = "abcdđeghiklmnopqrstuvxy"
SHORT_BASES: Final[Mapping[str, str]] = {
    "eligible": "tổng số đơn vị",
    "present": "số có mặt",
    "issued": "phiếu phát ra",
    "returned": "phiếu thu về",
    "valid": "phiếu hợp lệ",
}


def invalid_reasons(reasons: Sequence[tuple[str, int]]) -> str:
    """Say why papers are invalid, each with its count."""
    if not reasons:
        return NO_INVALID
    parts = [f"{why}: {two_digits(number)} phiếu" for why, number in reasons]
    return f"Lý do phiếu không hợp lệ: {'; '.join(parts)}."


def share_header(base: str, base_count: int) -> str:
    """Head a column of shares with what they are reckoned on."""
    return f"Tỷ lệ trên {SHORT_BASES[base]} ({base_count})"


def contest_spoilt(papers: int) -> str:
    """Say how many valid papers do not count for this title."""
    return f"Phiếu hợp lệ nhưng không tính phần của danh hiệu này: {two_digits(papers)} phiếu."


def contest_heading(number: int, title: str) -> str:
    """Head the table of one title."""
    return f"{number}. Danh hiệu “{title}”"


def written(name: str, agree: int, disagree: int) -> str:
    """Say what absent members wrote of a name; it is already in the votes of the table."""
    return (
        f"Ý kiến bằng văn bản của thành viên vắng mặt đối với {name}: đồng ý {two_digits(agree)}, "
        f"không đồng ý {two_digits(disagree)} (đã cộng trong bảng)."
    )


def point(index: int, words: str, last: bool) -> str:
    """Letter an item as the decree does, đ included."""
    letter = POINTS[index] if index < len(POINTS) else "-"
    mark = f"{letter})" if letter != "-" else letter
    return f"{mark} {words}{'.' if last else ';'}"


def elected_heading(number: int, name: str, elected: int, seats: int) -> str:
    """Head the list of those elected to a title."""
    if not elected:
        return f"{number}. Danh hiệu “{name}”: chưa có tập thể được suy tôn."
    return (
        f"{number}. Danh hiệu “{name}”: {two_digits(elected)} tập thể được suy tôn "
        f"(số lượng: {two_digits(seats)}), theo thứ tự:"
    )


def tied(names: Sequence[str], votes: int, seats_left: int) -> str:
    """Name those with equal votes at the last place."""
    return (
        f"Bằng phiếu ở vị trí cuối cùng ({two_digits(votes)} phiếu đồng ý): {'; '.join(names)}. "
        f"Còn {two_digits(seats_left)} vị trí chưa xác định."
    )


def pending(names: Sequence[str]) -> str:
    """Name those who wait for another title."""
    return f"Chờ kết quả của danh hiệu điều kiện: {'; '.join(names)}."


def seats_left(number: int) -> str:
    """Say how many places nobody has."""
    return f"Còn {two_digits(number)} vị trí chưa có tập thể đủ số phiếu phải đạt."


def decided(names: Sequence[str], by: str, why: str) -> str:
    """Record the decision of those entitled."""
    return f"Theo quyết định của {by}: suy tôn {'; '.join(names)}; lý do: {why}."


def further_round(code: str) -> str:
    """Say that a further round was or will be held."""
    return f"Hội nghị tiếp tục bỏ phiếu vòng sau (phiếu {code}), có biên bản riêng."


def finally_elected(name: str, names: Sequence[str]) -> str:
    """Say who is elected once a further round or a decision is taken in."""
    return f"Sau vòng tiếp theo hoặc quyết định nêu trên, {quoted_title(name)}: {'; '.join(names)}."


def sealed(code: str | None) -> str:
    """Name the check code of the sealed result."""
    return f"Kết quả được chốt với mã kiểm chứng: {code or DOTS * 2}."


def closing(ended: str, papers: int, received_by: str, copies: int) -> str:
    """Give the last sentence, with the end mark of a document."""
    return (
        f"Việc kiểm phiếu kết thúc vào hồi {ended}. Toàn bộ {two_digits(papers)} "
        f"({in_words(papers)}) phiếu được cho vào phong bì, niêm phong và bàn giao cho "
        f"{or_dots(received_by)}. Biên bản được lập thành {two_digits(copies)} bản có giá trị như "
        "nhau, đã đọc cho Ban kiểm phiếu cùng nghe và thống nhất ký tên./."
    )
