"""Why something of an inspection is refused, and what to do."""

from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain.codes.inspections import InspectionCode

REFUSALS: Final[Mapping[InspectionCode, tuple[str, str]]] = {
    InspectionCode.WRONG_STATE: (
        "Cuộc kiểm tra hoặc kiến nghị không ở bước cho phép làm việc này",
        "Xem trạng thái hiện tại; nếu cần, quay lại bước trước và ghi lý do.",
    ),
    InspectionCode.REASON_NEEDED: (
        "Quay lại bước trước, mở lại hoặc không chấp nhận thì phải ghi lý do",
        "Ghi lý do rồi thực hiện lại.",
    ),
    InspectionCode.OWN_UNIT: (
        "Không ai kiểm tra đơn vị của mình: {0}",
        "Chọn người hoặc đơn vị khác.",
    ),
    InspectionCode.SIGNED: (
        "Biên bản kiểm tra đã ký nên nội dung không sửa được: {0}",
        "Nếu phải sửa, quay lại bước trước của cuộc kiểm tra và ghi lý do.",
    ),
    InspectionCode.CHECKLIST_USED: (
        "Danh mục đã dùng cho cuộc kiểm tra nên không sửa được: {0}",
        "Lập phiên bản mới của danh mục rồi sửa ở phiên bản đó.",
    ),
    InspectionCode.NO_ITEMS: (
        "Chưa có nội dung kiểm tra nào",
        "Lấy nội dung từ danh mục, hoặc thêm từng nội dung.",
    ),
    InspectionCode.STILL_OPEN: (
        "Còn kiến nghị chưa thực hiện xong: {0}",
        "Ghi kết quả thực hiện và chấp nhận từng kiến nghị rồi kết thúc cuộc kiểm tra.",
    ),
    InspectionCode.PROOF_NEEDED: (
        "Báo cáo thực hiện kiến nghị phải có kết quả và tài liệu chứng minh",
        "Ghi đủ hai mục rồi thực hiện lại.",
    ),
    InspectionCode.NO_RECOMMENDATION: (
        "Nội dung này không có kiến nghị",
        "Ghi kiến nghị ở cuộc kiểm tra trước.",
    ),
    InspectionCode.DATE_BEFORE: (
        "Ngày này trước ngày của bước trước: {0}",
        "Kiểm tra lại ngày.",
    ),
    InspectionCode.NO_LEAD: (
        "Chưa có Trưởng đoàn",
        "Ghi họ và tên Trưởng đoàn ở cuộc kiểm tra.",
    ),
    InspectionCode.UNCHECKED: (
        "Còn nội dung chưa kiểm tra: {0}",
        "Ghi kết quả của từng nội dung (đạt, chưa đạt, không áp dụng) rồi ký biên bản.",
    ),
    InspectionCode.AWAY_FOREIGN: (
        "Tệp này không phải bản mang đi từ tệp dữ liệu đang mở",
        "Mở tệp dữ liệu mà cuộc kiểm tra được mang đi từ đó rồi nhận về.",
    ),
    InspectionCode.AWAY_DAMAGED: (
        "Tệp bị cắt hoặc đã bị sửa ngoài chương trình nên không nhận về được",
        "Chép lại tệp từ máy đã dùng tại đơn vị. Không có gì ở đây thay đổi.",
    ),
    InspectionCode.AWAY_NOT_ONE: (
        "Tệp này không phải bản mang đi của một cuộc kiểm tra",
        "Chọn tệp đã lưu bằng “Mang đi”.",
    ),
    InspectionCode.AWAY_LOCKED: (
        "Tệp mang đi chỉ dùng để ghi cuộc kiểm tra này; phần khác không sửa được ở đây",
        "Sửa ở tệp dữ liệu của Cụm.",
    ),
    InspectionCode.NO_DAY: (
        "Chưa có ngày dự kiến của cuộc kiểm tra",
        "Ghi ngày dự kiến ở cuộc kiểm tra rồi lập văn bản.",
    ),
    InspectionCode.NOT_ALL_CHECKED: (
        "Chưa đủ kết quả của các nội dung nên chưa lập được biên bản",
        "Ghi kết quả của từng nội dung (đạt, chưa đạt, không áp dụng).",
    ),
    InspectionCode.NO_VISITS: (
        "Năm này chưa có cuộc kiểm tra nào",
        "Lập lịch kiểm tra ở phần Kế hoạch của năm.",
    ),
    InspectionCode.TEAM_SMALL: (
        "Đoàn kiểm tra phải có ít nhất ba người, trong đó có thư ký",
        "Thêm thành viên, thư ký ở cuộc kiểm tra.",
    ),
    InspectionCode.NOTHING_SIGNED: (
        "Chưa có cuộc kiểm tra nào đã ký biên bản",
        "Ký biên bản của ít nhất một cuộc kiểm tra rồi lập thông báo.",
    ),
    InspectionCode.NO_RECOMMENDATIONS: (
        "Chưa có kiến nghị nào để tổng hợp",
        "Ghi kiến nghị ở các nội dung kiểm tra.",
    ),
    InspectionCode.TOO_LONG: (
        "Giữ cả hai thì nội dung dài quá mức cho phép: {0}",
        "Chọn một trong hai, rồi bổ sung sau khi nhận về.",
    ),
}
