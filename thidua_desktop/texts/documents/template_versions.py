"""Two versions of a template, side by side, and the way back to an earlier one."""

from collections.abc import Mapping, Sequence
from typing import Final

from thidua_desktop.domain.codes.documents import ChangeKind

TITLE: Final = "So sánh các bản của mẫu “{0}”"
EXPLANATION: Final = (
    "Mỗi dòng là một đoạn hoặc một ô khác nhau giữa hai bản. Chỉ so sánh lời và các trường; kiểu "
    "chữ, cỡ chữ, lề không so sánh."
)
BEFORE: Final = "Bản thứ nhất"
AFTER: Final = "Bản thứ hai"
PLACE: Final = "Chỗ"
KIND: Final = "Thay đổi"
WHAT: Final = "Nội dung"
SAME_WORDS: Final = "Hai bản có cùng lời và cùng các trường."
SAME_FILE: Final = "Hai lựa chọn là cùng một bản."
WHOLE: Final = "Cả đoạn đang chọn; [bỏ: …] là phần chỉ có ở bản thứ nhất, [thêm: …] ở bản thứ hai"
COPY: Final = "Sao chép tất cả"
BRING_BACK: Final = "Dùng lại bản thứ nhất"
BROUGHT_BACK: Final = "Nay dùng {0}. {1}"
NOTHING_KEPT: Final = "Bản vừa thay là mẫu gốc."

KINDS: Final[Mapping[ChangeKind, str]] = {
    ChangeKind.REMOVED: "Bỏ",
    ChangeKind.ADDED: "Thêm",
    ChangeKind.CHANGED: "Sửa",
    ChangeKind.MOVED: "Chuyển chỗ",
}
FIELDS_GONE: Final = "Trường không còn"
FIELDS_NEW: Final = "Trường mới"


def shipped() -> str:
    return "Mẫu gốc của chương trình"


def in_use(broken: int) -> str:
    return f"Bản đang dùng{_broken(broken)}"


def kept(number: int, at: str, broken: int) -> str:
    return f"Bản giữ thứ {number}, lưu {at}{_broken(broken)}"


def brought(name: str, broken: int) -> str:
    return f"Tệp {name}, chưa nhận{_broken(broken)}"


def _broken(number: int) -> str:
    return f" ({number} chỗ cần sửa)" if number else ""


def differ(number: int) -> str:
    return f"{number} chỗ khác nhau."


def kept_as(name: str) -> str:
    return f"Bản vừa thay được giữ ở {name}."


def place(before: str, after: str) -> str:
    return " → ".join(dict.fromkeys(one for one in (before, after) if one))


def words(before: str, after: str) -> str:
    """What became of a stretch of text, as laws say it."""
    if before and after:
        return f"Thay “{before}” bằng “{after}”."
    return f"Bỏ “{before}”." if before else f"Thêm “{after}”."


def marked(before: str, after: str) -> str:
    """The same within its paragraph, readable without colour."""
    gone = f"[bỏ: {before.strip()}]" if before.strip() else ""
    new = f"[thêm: {after.strip()}]" if after.strip() else ""
    end = " " if (before or after)[-1:].isspace() else ""
    start = " " if (before or after)[:1].isspace() else ""
    return f"{start}{' '.join(filter(None, (gone, new)))}{end}"


def fields(title: str, names: Sequence[str], explained: Mapping[str, str]) -> str:
    named = (f"{one} ({explained[one]})" if one in explained else one for one in names)
    return f"{title}: {', '.join(named)}."
