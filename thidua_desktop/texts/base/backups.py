"""What is said of backups and of putting one back, in the window and on the command line."""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from thidua_desktop.domain.retention import DAYS, MONTHS, NEWEST
from thidua_desktop.texts.base.table_titles import title_of

RULE: Final = (
    f"Giữ {NEWEST} bản mới nhất, bản cuối của mỗi ngày trong {DAYS} ngày và bản cuối của mỗi tháng "
    f"trong {MONTHS} tháng có sao lưu; bản cũ hơn được xóa."
)
ACTS_SHOWN: Final = 10
UNREADABLE: Final = "Tệp dữ liệu đang có bị hỏng, không so sánh được; tệp được giữ nguyên bên cạnh."
NOTHING_LOST: Final = "Không mất nội dung nào."
LOST: Final = "Sẽ mất {0} thao tác, từ {1} đến {2}:"
GAINED: Final = "Sẽ trở lại {0} thao tác không có trong tệp đang mở, từ {1} đến {2}:"
PAPERS: Final = "Số lần nhập phiếu: {0} → {1}."
EARLIER: Final = "… và {0} thao tác trước đó"
NOTE: Final = "Ghi chú: {0}"
_VERBS: Final = {(False, True): "thêm", (True, True): "sửa", (True, False): "xóa"}


def written(name: str) -> str:
    """Say that a backup was written."""
    return f"Đã sao lưu vào {name}; bản sao lưu mở được và đếm lại khớp."


def restored(name: str, aside: str) -> str:
    """Say that a backup stands in the place of the store, and where that is now."""
    kept = f" Tệp trước khi khôi phục được giữ ở {aside}." if aside else ""
    return f"Đã khôi phục từ {name}.{kept}"


def moment(at: str) -> str:
    """15:40 ngày 22/11/2017, on the clock of the wall."""
    return f"{datetime.fromisoformat(at).astimezone():%H:%M ngày %d/%m/%Y}"


def act(at: str, actor: str, change: str) -> str:
    """Say of a row of the journal when, who, and what: 15:40 …, Lê Minh Châu: thêm Đơn vị."""
    who = f", {actor}" if actor else ""
    return f"{moment(at)}{who}: {changes(change)}"


def changes(change: str) -> str:
    """Say what a row of the journal tells: thêm Đơn vị (12), sửa Năm thi đua."""
    told: Counter[str] = Counter()
    for one in json.loads(change):
        if "table" in one:
            verb = _VERBS[one["before"] is not None, one["after"] is not None]
            told[f"{verb} {title_of(one['table'])}"] += 1
        elif "note" in one:
            told[NOTE.format(one["note"])] += 1
    return ", ".join(f"{words} ({count})" if count > 1 else words for words, count in told.items())


def acts(heading: str, rows: Sequence[tuple[str, str, str]]) -> list[str]:
    """Give a heading and the newest acts, newest first, each as (at, actor, change)."""
    if not rows:
        return []
    lines = [heading.format(len(rows), moment(rows[0][0]), moment(rows[-1][0]))]
    lines += [act(*row) for row in reversed(rows[-ACTS_SHOWN:])]
    if len(rows) > ACTS_SHOWN:
        lines.append(EARLIER.format(len(rows) - ACTS_SHOWN))
    return lines
