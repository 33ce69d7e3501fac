"""What people call a table of the store."""

from functools import cache
from typing import Final

_OTHER: Final = {
    "count_form": "Mẫu phiếu đã chốt",
    "count_move": "Diễn biến lần bỏ phiếu",
    "count_ledger": "Cân đối phiếu",
    "count_pass": "Lượt nhập",
    "count_paper": "Phiếu đã nhập",
    "count_cancel": "Lần nhập đã hủy",
    "count_amendment": "Thay đổi tại hội nghị",
    "count_written": "Ý kiến bằng văn bản",
    "count_hand_tally": "Bảng ghi kiểm phiếu thủ công",
    "count_result": "Kết quả đã chốt",
    "count_decision": "Quyết định khi bằng phiếu",
    "count_document": "Văn bản đã lập",
    "count_event": "Diễn biến khác của lần bỏ phiếu",
    "journal": "Nhật ký",
}
"""The tables that are no register; a register's title stands with its record."""


def title_of(table: str) -> str:
    """Give the Vietnamese title of a table; its name where it is none of ours."""
    return _OTHER.get(table) or _of_registers().get(table, table)


@cache
def _of_registers() -> dict[str, str]:
    from thidua_desktop.records.all import ALL_RECORDS

    return {kind.register.name: kind.register.title for kind in ALL_RECORDS}
