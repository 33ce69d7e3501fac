"""What the fields of the documents of registrations are."""

from collections.abc import Mapping
from typing import Final

REGISTRATION_FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "RegistrationFormFacts": {
        "unit": "Tên đơn vị đăng ký",
        "unit_code": "Ký hiệu đơn vị",
        "targets": "Các chỉ tiêu thi đua của đơn vị",
        "collectives": "Danh hiệu thi đua của tập thể",
        "people": "Danh hiệu thi đua của cá nhân",
        "commendations": "Hình thức khen thưởng đăng ký",
        "unit_signer": "Thủ trưởng đơn vị, để ở chỗ ký",
    },
    "RegisteredTarget": {
        "text": "Nội dung chỉ tiêu",
        "unit_of_measure": "Đơn vị tính",
        "planned": "Chỉ tiêu đăng ký",
    },
    "EntryFacts": {
        "who": "Tên tập thể, cá nhân",
        "position": "Chức vụ của cá nhân",
        "title": "Danh hiệu, hình thức khen thưởng",
    },
    "RegistrationReportFacts": {
        "units": "Số đơn vị thành viên",
        "units_done": "Số đơn vị đã đăng ký",
        "units_missing": "Các đơn vị chưa đăng ký",
        "units_late": "Các đơn vị đăng ký sau thời hạn",
        "due": "Thời hạn đăng ký",
        "titles": "Số đăng ký của từng danh hiệu",
        "by_unit": "Số đăng ký của từng đơn vị",
        "total": "Cộng các đăng ký",
    },
    "CountFacts": {
        "name": "Tên danh hiệu hoặc đơn vị",
        "registered": "Số đăng ký",
        "adjusted": "Số điều chỉnh",
        "withdrawn": "Số rút",
        "left": "Số còn lại",
    },
    "UnitCountFacts": {
        "titles": "Các danh hiệu đăng ký với số lượng",
        "received": "Ngày đăng ký muộn nhất",
        "note": "Các đăng ký đã điều chỉnh, đã rút và lý do",
    },
    "NomineeFacts": {
        "place": "Số thứ tự; trống nếu không được đưa vào danh sách đề cử",
        "unit": "Tên tập thể",
        "registered": "Ngày đăng ký",
        "targets": "Số chỉ tiêu đạt trên số đã báo cáo",
        "score": "Điểm và hạng",
        "areas": "Số lĩnh vực phụ trách",
        "inspections": "Các cuộc kiểm tra trong năm",
        "rating": "Xếp loại năm",
        "flags": "Cờ thi đua 5 năm gần nhất",
        "proofs": "Các căn cứ đạt và minh chứng",
        "remark": "Trạng thái và lý do, nếu không được đưa vào danh sách",
    },
    "NomineeListFacts": {"title": "Tên danh hiệu", "rows": "Các tập thể đăng ký danh hiệu"},
    "NomineeSheetFacts": {
        "lists": "Danh sách theo từng danh hiệu",
        "grounds": "Bốn căn cứ xét tặng cờ, đánh số",
    },
}
