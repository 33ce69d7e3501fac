"""What is said of backups and of putting one back, in the window and on the command line."""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from thidua_desktop.domain.retention import DAYS, MONTHS, NEWEST, OFTEN
from thidua_desktop.texts.base.table_titles import title_of
from thidua_desktop.zone import local

RULE: Final = (
    f"Giữ {NEWEST} bản mới nhất, bản cuối của mỗi ngày trong {DAYS} ngày và bản cuối của mỗi tháng "
    f"trong {MONTHS} tháng có sao lưu; bản cũ hơn được xóa."
)
ACTS_SHOWN: Final = 10
UNREADABLE: Final = "Tệp dữ liệu đang có bị hỏng, không so sánh được; tệp được giữ nguyên bên cạnh."
NOTHING_LOST: Final = "Không mất nội dung nào."
LOST: Final = "Sẽ mất {0} thao tác, {1}:"
GAINED: Final = "Sẽ trở lại {0} thao tác không có trong tệp đang mở, {1}:"
PAPERS: Final = "Số lần nhập phiếu: {0} → {1}."
EARLIER: Final = "… và {0} thao tác trước đó"
NOTE: Final = "Ghi chú: {0}"
_VERBS: Final = {(False, True): "thêm", (True, True): "sửa", (True, False): "xóa"}


def written(name: str) -> str:
    return f"Đã sao lưu vào {name}; bản sao lưu mở được và đếm lại khớp."


RESTORE_NOTE: Final = "khôi phục từ bản sao lưu {0}"
"""What the journal of a restored store notes."""


def restored(name: str, aside: str) -> str:
    kept = f" Tệp trước khi khôi phục được giữ ở {aside}." if aside else ""
    return f"Đã khôi phục từ {name}.{kept}"


def exactly(at: datetime) -> str:
    """15:40:12 ngày 22/11/2017: when a backup was made."""
    return f"{at:%H:%M:%S ngày %d/%m/%Y}"


def moment(at: str) -> str:
    return f"{local(datetime.fromisoformat(at)):%H:%M ngày %d/%m/%Y}"


def act(at: str, actor: str, change: str) -> str:
    """Say of a row of the journal when, who, and what: 15:40 …, Lê Minh Châu: thêm Đơn vị."""
    who = f", {actor}" if actor else ""
    return f"{moment(at)}{who}: {changes(change)}"


def changes(change: str) -> str:
    shown: Counter[str] = Counter()
    for one in json.loads(change):
        if "table" in one:
            verb = _VERBS[one["before"] is not None, one["after"] is not None]
            shown[f"{verb} {title_of(one['table'])}"] += 1
        elif "note" in one:
            shown[NOTE.format(one["note"])] += 1
    return ", ".join(f"{text} ({count})" if count > 1 else text for text, count in shown.items())


def acts(heading: str, rows: Sequence[tuple[str, str, str]]) -> list[str]:
    """Give a heading and the newest acts, newest first, each as (at, actor, change)."""
    if not rows:
        return []
    first, last = moment(rows[0][0]), moment(rows[-1][0])
    span = f"lúc {first}" if first == last else f"từ {first} đến {last}"
    lines = [heading.format(len(rows), span)]
    lines += [act(*row) for row in reversed(rows[-ACTS_SHOWN:])]
    if len(rows) > ACTS_SHOWN:
        lines.append(EARLIER.format(len(rows) - ACTS_SHOWN))
    return lines


MENU: Final = "Sao lưu và khôi phục…"
TITLE: Final = "Sao lưu và khôi phục"
EXPLANATION: Final = (
    f"Chương trình tự sao lưu sau mỗi bước của lần bỏ phiếu, sau mỗi {OFTEN} phiếu và khi đóng cửa "
    "sổ. "
    "Mỗi bản được mở thử, mọi kết quả đã chốt được đếm lại trước khi lưu giữ."
)
LIST: Final = "Các bản sao lưu"
NONE: Final = "Chưa có bản sao lưu nào."
AT: Final = "Thời điểm"
SIZE: Final = "Dung lượng"
PLACE: Final = "Nơi lưu"
SECOND: Final = "Nơi lưu thứ hai"
SECOND_HELP: Final = "Ổ đĩa khác hoặc USB; mỗi bản sao lưu được chép thêm vào đó"
NO_SECOND: Final = "Chưa chọn"
CHOOSE: Final = "Chọn thư mục…"
NO_LONGER: Final = "Không dùng nữa"
NOW: Final = "Sao lưu ngay"
RESTORE: Final = "Khôi phục…"
SECOND_FAILED: Final = "Chưa chép được bản sao lưu sang nơi lưu thứ hai. {0}"
NOT_DONE: Final = "Chưa sao lưu được. {0}"
ASK_RESTORE: Final = "Khôi phục dữ liệu lúc {0}?"
RESTORE_DOES: Final = (
    "Tệp dữ liệu đang mở được thay bằng bản sao lưu này. Tệp hiện tại được giữ nguyên bên cạnh, "
    "có thể lấy lại."
)
RESTORE_PRIMARY: Final = "Khôi phục"
RESTORED: Final = "Đã khôi phục"
DAMAGED_ASK: Final = (
    "{0}\n\nCó bản sao lưu lúc {1}, đã được kiểm tra là dùng được; những gì lưu sau "
    "thời điểm đó không có trong bản này. Tệp bị hỏng được giữ nguyên bên cạnh."
)

LOST_TITLE: Final = "Tệp dữ liệu không còn ở chỗ cũ"
LATER: Final = "Để sau"
ELSEWHERE: Final = "Lưu sang nơi khác…"
ELSEWHERE_TITLE: Final = "Lưu toàn bộ dữ liệu sang nơi khác"
MOVED_TITLE: Final = "Đã lưu sang nơi khác"
CLOSE_LOST: Final = (
    "Tệp dữ liệu không còn ở chỗ cũ: đóng bây giờ có thể mất những gì đã lưu trong buổi làm việc "
    "này."
)
CLOSE_LOST_ANYWAY: Final = "Đóng, không lưu sang nơi khác"
CLOSE_LOST_NOT: Final = "Ở lại để lưu"

NETWORK_TITLE: Final = "Tệp dữ liệu nằm trên ổ đĩa mạng"
NETWORK: Final = (
    "Khi mạng gián đoạn hoặc hai máy cùng mở, tệp dữ liệu trên ổ đĩa mạng có thể bị hỏng. Hãy lưu "
    "tệp sang ổ đĩa của máy này để làm việc, và chọn ổ đĩa mạng làm nơi lưu thứ hai của các bản "
    "sao lưu (Sao lưu và khôi phục). ({0})"
)
NETWORK_STAY: Final = "Vẫn làm việc ở đây"

STOPPED_TITLE: Final = "Lần trước chương trình dừng đột ngột"
STOPPED: Final = "Mọi nội dung đã báo lưu vẫn còn nguyên. Thao tác cuối cùng được lưu: {0}."
GOES_ON: Final = "Kiểm phiếu tiếp tục từ phiếu số {0}, lượt nhập {1}."
COPIED_TITLE: Final = "Đây có thể không phải bản đầy đủ"
COPIED: Final = (
    "Tệp được sao chép khi chương trình đang mở, hoặc tệp “-wal” bên cạnh đã bị lấy đi: những gì "
    "lưu sau cùng có thể không có ở đây. Thao tác cuối cùng trong tệp: {0}. Nếu còn tệp gốc, hãy "
    "dùng tệp gốc."
)


def moved(path: Path, left: Path) -> str:
    """Say where work goes on, and what does not stand beside it by itself."""
    text = f"Toàn bộ dữ liệu đã lưu vào {path}; từ nay chương trình làm việc với tệp này."
    if path.with_suffix("") == left.with_suffix(""):
        return text
    renamed = (
        f", đổi “{left.stem}” ở đầu tên thư mục thành “{path.stem}”"
        if path.stem != left.stem
        else ""
    )
    return (
        f"{text}\n\nVăn bản đã lập, tệp đính kèm, mẫu của cơ quan và bản sao lưu vẫn ở cạnh tệp "
        f"cũ: hãy chép các thư mục “{left.stem} - …” sang cạnh tệp mới{renamed}."
    )


def megabytes(size: int) -> str:
    return f"{max(size / 1_000_000, 0.1):.1f} MB".replace(".", ",")
