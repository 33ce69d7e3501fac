"""What is said of a hồ sơ bổ sung: why it is not made or taken, and what it would change."""

from collections.abc import Sequence
from typing import Final

from thidua_desktop.domain.codes.handover import SupplementCode

REFUSALS: Final = {
    SupplementCode.MALFORMED: (
        "Hồ sơ bổ sung không đúng quy cách",
        "Đề nghị nơi gửi lập và gửi lại.",
    ),
    SupplementCode.YEAR_UNKNOWN: (
        "Tệp dữ liệu không có năm của hồ sơ bổ sung",
        "Chọn đúng tệp dữ liệu đã nhận bàn giao.",
    ),
    SupplementCode.BASE_UNKNOWN: (
        "Tệp dữ liệu không có lần bàn giao mà hồ sơ bổ sung nối tiếp",
        "Giao hồ sơ điện tử bàn giao của năm trước.",
    ),
    SupplementCode.NOT_KEPT_HERE: (
        "Không lập được hồ sơ bổ sung vì hồ sơ của năm do đơn vị khác giữ",
        "Đơn vị giữ hồ sơ lập và gửi.",
    ),
    SupplementCode.COUNT_UNDER_WAY: (
        "Chưa lập được hồ sơ bổ sung vì còn lần bỏ phiếu đang kiểm phiếu",
        "Chốt kết quả, hoặc hủy kết quả, rồi lập lại.",
    ),
    SupplementCode.OTHER_LINEAGE: (
        "Hồ sơ bổ sung nối tiếp một lần bàn giao khác",
        "Chọn đúng tệp dữ liệu đã nhận lần bàn giao đó, hoặc đề nghị nơi gửi bàn giao lại.",
    ),
    SupplementCode.KEPT_HERE: (
        "Không nhận hồ sơ bổ sung vì hồ sơ của năm do chính tệp dữ liệu này giữ",
        "Chỉ nơi đã nhận bàn giao mới nhận hồ sơ bổ sung.",
    ),
    SupplementCode.FOREIGN_ROW: (
        "Hồ sơ bổ sung có nội dung không thuộc năm của hồ sơ",
        "Đề nghị nơi gửi lập và gửi lại.",
    ),
    SupplementCode.CHANGED_HERE: (
        "Không nhận được vì nội dung đã được sửa ở đây sau khi bàn giao",
        "Thống nhất với nơi gửi nội dung đúng, sửa lại như lúc bàn giao rồi nhận lại.",
    ),
    SupplementCode.LINK_MISSING: (
        "Không nhận được vì nội dung mà hồ sơ bổ sung cần đã bị xóa ở đây",
        "Khôi phục từ bản sao lưu, hoặc đề nghị nơi gửi bàn giao lại.",
    ),
    SupplementCode.IN_USE: (
        "Không nhận được vì nội dung nơi gửi đã xóa còn được dùng ở đây",
        "Xóa ở những nơi đó trước rồi nhận lại.",
    ),
    SupplementCode.RESULT_WRONG: (
        "Không nhận được vì kết quả kiểm phiếu trong hồ sơ bổ sung không khớp",
        "Đề nghị nơi gửi kiểm tra tệp dữ liệu rồi gửi lại.",
    ),
}

_DEEDS: Final = {"add": "Thêm", "change": "Sửa", "delete": "Xóa"}


def plan_line(kind: str, register: str, label: str, fields: Sequence[str] = ()) -> str:
    changed = f" ({', '.join(fields)})" if fields else ""
    return f"{_DEEDS[kind]} {register}: {label}{changed}"


def count_line(rows: int) -> str:
    return f"Thêm {rows} dòng vào hồ sơ kiểm phiếu (mẫu phiếu, số liệu, kết quả, văn bản đã lập)"
