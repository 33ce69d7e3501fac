"""What the fields of the documents of plans and of the pledge are."""

from collections.abc import Mapping
from typing import Final

PLAN_FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "PlanFacts": {
        "number": "Số, ký hiệu của kế hoạch; trống nếu chưa có",
        "subject": "Trích yếu, không có tên loại",
        "higher": "Kế hoạch của Bộ mà kế hoạch này thực hiện; trống nếu không có",
        "movement": "Phong trào, chủ đề, chương trình được triển khai; trống nếu không có",
        "themes": "Các chủ đề thi đua của Cụm trong năm",
        "programmes": "Các chương trình, nội dung thi đua của Cụm trong năm",
        "purpose": "Mục đích, mỗi dòng một ý",
        "requirements": "Yêu cầu, mỗi dòng một ý",
        "groups": "Các nhóm công việc",
        "tasks": "Tất cả công việc, để lập bảng tiến độ",
        "targets": "Các chỉ tiêu, viết thành câu",
        "funding": "Kinh phí, mỗi dòng một ý",
        "organisation": "Tổ chức thực hiện, mỗi dòng một ý",
    },
    "HigherPlan": {
        "name": "Tên kế hoạch",
        "kind": "Loại văn bản; dùng với bộ lọc document_type",
        "number": "Số, ký hiệu",
        "date": "Ngày ban hành",
        "issuer": "Cơ quan ban hành",
    },
    "TaskGroup": {
        "heading": "Tên nhóm công việc",
        "about_movement": "Nhóm tổ chức phong trào, chủ đề hay không",
        "tasks": "Các công việc trong nhóm",
    },
    "TaskFacts": {
        "text": "Nội dung công việc",
        "owner": "Chủ trì; “Chưa có chủ trì” nếu chưa phân công",
        "partners": "Các đơn vị phối hợp",
        "due": "Thời hạn",
        "due_words": "“Chưa có thời hạn” nếu chưa xác định",
        "product": "Sản phẩm",
    },
    "MovementFacts": {
        "name": "Tên phong trào, chủ đề, chương trình",
        "kind": "Loại",
        "slogan": "Khẩu hiệu",
        "starts": "Từ ngày",
        "ends": "Đến ngày",
        "first_review": "Ngày sơ kết",
        "last_review": "Ngày tổng kết",
        "aim": "Mục đích, mục tiêu, mỗi dòng một ý",
        "subjects": "Đối tượng, mỗi dòng một ý",
        "contents": "Nội dung thi đua, mỗi dòng một ý",
        "measures": "Biện pháp, mỗi dòng một ý",
        "awards": "Hình thức, tiêu chuẩn khen thưởng, mỗi dòng một ý",
    },
    "PledgeFacts": {
        "movement": "Phong trào, chủ đề được hưởng ứng; trống nếu không ghi",
        "movement_kind": "movement, theme hoặc programme",
        "place": "Nơi ký",
        "items": "Các nội dung cam kết, viết thành câu",
        "promises": "Các đơn vị cam kết, mỗi dòng một điều",
        "units": "Tên các đơn vị ký",
        "rows": "Ô chữ ký của các đơn vị, mỗi hàng ba ô",
        "witness": "Người chứng kiến",
        "copies": "Số bản",
    },
    "SignerRow": {"first": "Ô thứ nhất", "second": "Ô thứ hai", "third": "Ô thứ ba"},
    "SignerFacts": {
        "unit": "Tên đơn vị; trống ở ô không có người ký",
        "position": "Chức vụ người ký",
        "name": "Họ và tên người ký",
    },
}
