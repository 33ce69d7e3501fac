"""What the registers say: faults under fields, refusals, saving and undo, the units' tab."""

from datetime import datetime
from typing import Final

from thidua_desktop.domain.codes.registers import FieldCode, RegisterCode
from thidua_desktop.texts.registration.funnel import REFUSALS as REGISTRATION_REFUSALS
from thidua_desktop.texts.reports.reports import REFUSALS as REPORT_REFUSALS
from thidua_desktop.texts.years.year import REFUSALS as YEAR_REFUSALS
from thidua_desktop.zone import local

FIELD_FAULTS: Final = {
    FieldCode.REQUIRED: "Bắt buộc nhập.",
    FieldCode.TOO_LONG: "Dài quá {0} ký tự.",
    FieldCode.NOT_NUMBER: "Chỉ ghi số.",
    FieldCode.TOO_SMALL: "Nhỏ nhất: {0}.",
    FieldCode.TOO_LARGE: "Lớn nhất: {0}.",
    FieldCode.NOT_DATE: "Ghi ngày theo dạng 22/11/2017.",
    FieldCode.NOT_TIME: "Ghi giờ theo dạng 14:05.",
    FieldCode.NOT_MOMENT: "Ghi giờ và ngày theo dạng 14:05 22/11/2017.",
    FieldCode.NOT_CHOICE: "Chọn một trong các giá trị: {0}.",
    FieldCode.NOT_FLAG: "Chỉ ghi Có hoặc Không.",
    FieldCode.BAD_CODE: "Không dùng dấu cách và các dấu , : ;.",
    FieldCode.NOT_DECIMAL: "Ghi số thập phân, ví dụ 96,5.",
    FieldCode.NOT_GRADE: "Ghi mức xếp loại, ví dụ HTXSNV, HTTNV, HTNV.",
    FieldCode.NOT_RATIO: "Ghi tỷ lệ theo dạng 2/3.",
    FieldCode.UNKNOWN_LINK: "Không có “{0}” trong danh sách.",
    FieldCode.FAULTY: "Giá trị này không hợp lệ.",
    FieldCode.SEVERAL_LINKS: "Có nhiều mục trùng tên, ghi rõ một trong: {0}.",
    FieldCode.PHONE_ODD: "Có vẻ thiếu hoặc thừa chữ số.",
    FieldCode.EMAIL_ODD: "Địa chỉ có vẻ chưa đúng.",
    FieldCode.WOMEN_MANY: "Nhiều hơn biên chế ({0}).",
    FieldCode.AREAS_DIFFER: "Khác số lĩnh vực có tên ({0}).",
}
"""Under a field, short enough for a narrow one; those with H are hints and never block."""

REFUSALS: Final = {
    RegisterCode.KEY_TAKEN: (
        "Đã có dòng trùng tên hoặc ký hiệu",
        "Ghi khác đi, hoặc sửa dòng đã có.",
    ),
    RegisterCode.RESTED_ON: ("Chưa xóa được vì còn được dùng ở", "Xóa ở những nơi đó trước."),
    RegisterCode.CHANGED_SINCE: (
        "Không hoàn tác được vì nội dung đã được thay đổi ở nơi khác",
        "Mở mục đó và sửa trực tiếp.",
    ),
    RegisterCode.FROZEN: ("Không hoàn tác được vì đã chốt", "Sửa bằng một thay đổi mới."),
    RegisterCode.NOTHING_TO_UNDO: ("Không còn thay đổi nào để hoàn tác", ""),
    RegisterCode.FORM_FROZEN: (
        "Không sửa được vì mẫu phiếu đã chốt",
        (
            "Mở lại mẫu phiếu ở bước Chuẩn bị khi chưa phát phiếu; sau đó chỉ ghi thay đổi tại hội "
            "nghị ở bước Phát phiếu."
        ),
    ),
    RegisterCode.IMPORT_FAULTY: (
        "Chưa nhập được vì tệp còn lỗi",
        "Sửa các ô được nêu rồi nhập lại cả tệp.",
    ),
    **YEAR_REFUSALS,
    **REPORT_REFUSALS,
    **REGISTRATION_REFUSALS,
    RegisterCode.YEAR_CLOSED: (
        "Không lưu được vì hồ sơ năm đã khóa",
        "Mở lại hồ sơ năm kèm lý do ở thẻ Tổng quan.",
    ),
    RegisterCode.YEAR_KEPT_ELSEWHERE: (
        "Không lưu được vì hồ sơ của năm do đơn vị khác giữ",
        "Đơn vị đó tiếp tục lưu hồ sơ; ở đây chỉ nhận hồ sơ bổ sung, ở thẻ Bàn giao.",
    ),
    RegisterCode.ROLE_BACKWARDS: ("Nhiệm vụ kết thúc trước ngày bắt đầu", "Sửa lại hai ngày."),
    RegisterCode.ROLE_BEGINS_LATER: (
        "Người đang giữ nhiệm vụ bắt đầu từ đúng ngày đó hoặc sau đó",
        "Chọn ngày muộn hơn, hoặc sửa ngày của người đang giữ.",
    ),
    RegisterCode.ROLE_HELD_ALREADY: ("Người được chọn đang giữ nhiệm vụ này", "Chọn người khác."),
    RegisterCode.STAY_BEGINS_LATER: (
        "Người này về đơn vị hiện nay từ đúng ngày đó hoặc sau đó",
        "Chọn ngày muộn hơn, hoặc sửa mục Về đơn vị từ ngày.",
    ),
    RegisterCode.MOVE_NEEDS_DAY: ("Chưa rõ chuyển từ ngày nào", "Ghi mục Từ ngày."),
    RegisterCode.FIGURES_OF_NO_MEMBER: (
        "Không ghi được số liệu vì đơn vị không có trong danh sách năm đó",
        "Biên chế, lĩnh vực, chức danh thủ trưởng ghi theo năm: đưa đơn vị vào danh sách trước.",
    ),
    RegisterCode.ROLE_IN_LOCKED_YEAR: (
        "Không lưu được vì nhiệm vụ này thuộc năm đã khóa hồ sơ",
        "Ghi Từ ngày sau năm đó, hoặc mở lại hồ sơ năm kèm lý do ở thẻ Tổng quan.",
    ),
    RegisterCode.PERSON_IN_LOCKED_YEAR: (
        "Không lưu được vì làm thay đổi nhân sự của năm đã khóa hồ sơ",
        (
            "Người chuyển đi: dùng Chuyển đơn vị. Người thôi công tác: ghi Ở đơn vị đến hết ngày. "
            "Người mới: ghi Về đơn vị từ ngày sau năm đó."
        ),
    ),
    RegisterCode.UNIT_IN_LOCKED_YEAR: (
        "Không đổi được ký hiệu và tên vì đơn vị là thành viên của năm đã khóa hồ sơ",
        "Dùng Đổi tên đơn vị ở thẻ Đơn vị: kết quả các năm trước vẫn giữ tên cũ.",
    ),
}

NAMED_AT_MOST: Final = 4


def with_time(message: str, at: datetime | None, *details: object) -> str:
    """Fill a message: {0} is the local time of day, what follows the details."""
    return message.format(f"{local(at):%H:%M}" if at else "", *details)


# ---------------------------------------------------------------- a register on the screen
FILTER: Final = "Lọc…   Ctrl+F"
FILTER_NAME: Final = "Lọc danh sách"
SAVE_AND_MORE: Final = "Lưu và thêm tiếp"
SAVED_GO_ON: Final = "Đã lưu. Nhập tiếp dòng mới, hoặc bấm Esc để đóng."
SAVED_UNDO: Final = "Đã lưu lúc {0}  ·  Ctrl+Z hoàn tác"
NOT_SAVED: Final = "Chưa lưu: sửa mục được nêu, hoặc bấm Esc để hủy bỏ thay đổi"
CHANGING: Final = "Tự động lưu khi rời ô hoặc ngừng nhập"
REVERTED: Final = "Đã hủy bỏ thay đổi chưa lưu"
FAULTS_LEFT: Final = "{0} lỗi cần sửa"
STILL_NEEDED: Final = "{0} mục bắt buộc nhập"
HINTS_LEFT: Final = "{0} mục nên xem lại"
IMPORT: Final = "Nhập từ Excel"
EXPORT: Final = "Xuất ra Excel"
FILE_DIALOG: Final = (("LookIn", "Thư mục:"), ("FileName", "Tên tệp:"), ("FileType", "Loại tệp:"))
EXCEL_FILES: Final = "Tệp Excel (*.xlsx)"
TABLE_FILES: Final = "Bảng tính (*.xlsx *.xlsm *.xls *.ods *.csv)"
EXPORTED: Final = "Đã xuất {0} dòng ra tệp {1}"
IMPORTED: Final = "Đã nhập từ Excel: thêm {0}, sửa {1}, giữ nguyên {2}"
IMPORTED_WITHOUT: Final = (
    "Đã nhập từ Excel: thêm {0}, sửa {1}, giữ nguyên {2}; còn {3} dòng có lỗi chưa nhập"
)
NOTHING_TO_IMPORT: Final = "Tệp không có gì khác với danh sách hiện có"
