"""Danh sách trường of the label on the envelope and of the nhật ký kiểm phiếu."""

from collections.abc import Mapping
from typing import Final

PAPER_FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "EnvelopeFacts": {
        "meeting": "Tên hội nghị",
        "about": "Nội dung suy tôn",
        "ballot": "Lần bỏ phiếu thứ mấy của hội nghị; dùng với bộ lọc ordinal",
        "papers": "Số phiếu trong phong bì",
        "valid": "Số phiếu hợp lệ",
        "invalid": "Số phiếu không hợp lệ",
        "place": "Địa điểm",
        "sealed_at": "Thời điểm niêm phong",
        "received_by": "Người hoặc nơi nhận bàn giao phiếu",
        "secretary": "Thư ký Ban kiểm phiếu",
        "head": "Trưởng Ban kiểm phiếu",
    },
    "JournalFacts": {
        "meeting": "Tên hội nghị",
        "about": "Nội dung suy tôn",
        "entries": "Nhật ký của lần bỏ phiếu, từng thao tác, cũ nhất trước",
        "secretary": "Thư ký Ban kiểm phiếu",
        "head": "Trưởng Ban kiểm phiếu",
    },
    "JournalEntryFacts": {
        "number": "Số của dòng trong nhật ký của tệp dữ liệu",
        "at": "Thời điểm",
        "actor": "Người thực hiện",
        "what": "Nội dung",
        "fields": "Trước và sau của các mục; không có nội dung của phiếu",
    },
}
