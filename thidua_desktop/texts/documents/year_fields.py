"""What the fields of the documents of a year are: letters, plans, reviews."""

from collections.abc import Mapping
from typing import Final

YEAR_FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "YearHeadFacts": {
        "authority": "Cơ quan chủ quản",
        "cluster": "Tên Cụm",
        "cluster_code": "Ký hiệu của Cụm trong số văn bản",
        "city": "Địa danh",
        "year": "Năm thi đua",
        "illustrative": "Số liệu minh họa hay không",
        "date": "Ngày của văn bản",
        "signer": "Người ký: thủ trưởng đơn vị Trưởng Cụm",
    },
    "ReminderFacts": {
        "report": "Loại báo cáo được đôn đốc",
        "turn": "Lần đôn đốc",
        "before": "Ngày đôn đốc lần trước; trống nếu là lần đầu",
        "due": "Thời hạn ban đầu",
        "new_due": "Thời hạn mới",
        "asked_by": "Văn bản đã yêu cầu báo cáo; trống nếu không ghi",
        "units": "Các đơn vị quá hạn chưa gửi",
        "contact": "Đầu mối tiếp nhận",
    },
    "AskedBy": {
        "kind": "Loại văn bản; dùng với bộ lọc document_type",
        "number": "Số, ký hiệu",
        "date": "Ngày ban hành",
        "issuer": "Cơ quan ban hành",
        "subject": "Trích yếu",
    },
    "LateUnit": {"name": "Tên đơn vị", "days": "Số ngày chậm đến ngày đôn đốc"},
}
