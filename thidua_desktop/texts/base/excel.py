"""What the Excel files say: the tally workbook and the sheets of registers."""

from typing import Final

from thidua_desktop.domain.codes.round import LedgerCode
from thidua_desktop.domain.title_result import Stood, TitleResult

LEDGER_SHEET: Final = "Cân đối phiếu"
RESULT_SHEET: Final = "Kết quả"
DIFFERENCES_SHEET: Final = "Kết quả đối chiếu"

SHEET_TITLES: Final = {
    LEDGER_SHEET: "BẢNG TỔNG HỢP KIỂM PHIẾU – CÂN ĐỐI PHIẾU",
    RESULT_SHEET: "BẢNG TỔNG HỢP KIỂM PHIẾU – KẾT QUẢ",
    DIFFERENCES_SHEET: "BẢNG TỔNG HỢP KIỂM PHIẾU – KẾT QUẢ ĐỐI CHIẾU HAI LƯỢT NHẬP",
}
ILLUSTRATIVE: Final = "Số liệu minh họa"
CHECK_CODE: Final = "Mã kiểm chứng: {0}"
NOT_SEALED: Final = "Bản nháp: chưa chốt kết quả, chưa có mã kiểm chứng"
DATE: Final = "{0}, ngày {1}"
PLACE_DATE: Final = "{0}, {1}"
PAGE: Final = "Trang &P/&N"
NONE: Final = "–"
FONT: Final = "Times New Roman"

# ---------------------------------------------------------------- cân đối phiếu
LEDGER_COLUMNS: Final = ("STT", "Nội dung", "Số lượng", "Tỷ lệ", "Cách tính")
FIGURES: Final = {
    "eligible": "Tổng số đơn vị thành viên có quyền bỏ phiếu",
    "present": "Có mặt",
    "absent": "Vắng mặt",
    "printed": "Số phiếu in (có đóng dấu)",
    "spoilt": "Số phiếu hỏng, đã đổi trước khi bỏ vào hòm",
    "usable": "Số phiếu còn dùng được",
    "issued": "Số phiếu phát ra",
    "unused": "Số phiếu còn lại, không sử dụng",
    "returned": "Số phiếu thu về",
    "kept": "Số phiếu phát ra không thu về",
    "valid": "Số phiếu hợp lệ",
    "invalid": "Số phiếu không hợp lệ",
    "entered": "Số phiếu đã nhập",
}
REASON: Final = "– {0}"
HOW: Final = {
    "absent": "Tổng số − có mặt",
    "usable": "Số phiếu in − số phiếu hỏng",
    "unused": "Còn dùng được − phát ra",
    "kept": "Phát ra − thu về",
    "invalid": "Tổng các lý do",
    "entered": "Hợp lệ + không hợp lệ",
}
SHARE_OF: Final = {
    "eligible": "tỷ lệ trên tổng số",
    "issued": "tỷ lệ trên số phát ra",
    "returned": "tỷ lệ trên số thu về",
}
CHECKS: Final = "Kiểm tra cân đối"
CHECK_TEXT: Final = {
    LedgerCode.PRESENT_OVER_ELIGIBLE: "Có mặt không quá tổng số",
    LedgerCode.ISSUED_OVER_PRINTED: "Phát ra không quá số phiếu còn dùng được",
    LedgerCode.ISSUED_OVER_PRESENT: "Phát ra không quá số có mặt",
    LedgerCode.RETURNED_OVER_ISSUED: "Thu về không quá phát ra",
    LedgerCode.ENTERED_NOT_RETURNED: "Đã nhập bằng thu về",
}
WITH_PROXIES: Final = "{0} cộng {1} phiếu ủy quyền"
HOLDS: Final = "Khớp"
BROKEN: Final = "Chưa khớp"
UNKNOWN: Final = "Chưa có số liệu"
ADJUSTED: Final = "Tỷ lệ được làm tròn để tổng các phần của một tổng số bằng 100,00%."
CORRECTED: Final = "Đã sửa số liệu: {0}"

# ---------------------------------------------------------------- kết quả
RANK: Final = "Thứ hạng"
NUMBER: Final = "Số trên phiếu"
NAME: Final = "Tên tập thể"
VOTES: Final = {
    "agree": ("Đồng ý", "Không đồng ý"),
    "choose": ("Suy tôn", "Không suy tôn"),
    "cross_out": ("Suy tôn", "Không suy tôn"),
}
NO_OPINION: Final = "Không có ý kiến"
PAPERS: Final = "Cộng số phiếu"
WRITTEN_AGREE: Final = "Đồng ý bằng văn bản"
WRITTEN_DISAGREE: Final = "Không đồng ý bằng văn bản"
ALL_AGREE: Final = "Tổng số đồng ý"
SHARE_ON: Final = "Tỷ lệ trên {0}"
SHARE_ON_BASE: Final = "Tỷ lệ trên cơ sở tính"
SHARE_ON_VALID: Final = "Tỷ lệ trên số phiếu hợp lệ"
NEEDED: Final = "Số phiếu phải đạt"
OUTCOME: Final = "Kết quả"
CONTEST: Final = "{0}: suy tôn {1} tập thể; {2}, tính trên {3}"
SPOILT: Final = "Số phiếu hợp lệ nhưng không tính cho danh hiệu này: {0}"
SECRETARY: Final = "THƯ KÝ"
HEAD_TELLER: Final = "TRƯỞNG BAN KIỂM PHIẾU"
SIGN_HERE: Final = "(Ký, ghi rõ họ tên)"

# ---------------------------------------------------------------- khác nhau
PASS_COLUMNS: Final = ("Lượt", "Cách làm", "Người đọc", "Người nhập", "Người kiểm tra", "Ghi chú")
PASS: Final = "Lượt {0}"
FIRST_PASS: Final = "nhập từng phiếu"
ONE_PASS: Final = "Kiểm phiếu một lượt, không đối chiếu."
CHECKED_BY_HAND: Final = (
    "Đối chiếu với bảng ghi kiểm phiếu thủ công theo từng tập thể, không đối chiếu từng phiếu."
)
NOT_CHECKED: Final = "Chưa đối chiếu."
NO_DIFFERENCE: Final = "Hai lượt nhập không có phiếu nào khác nhau."
DIFFERENCES: Final = "Số phiếu khác nhau giữa hai lượt nhập"
DIFFERENCE_COLUMNS: Final = ("STT", "Phiếu số", "Cách giải quyết")
SETTLED_BY: Final = {
    "open": "Chưa giải quyết",
    "first": "Lấy lại phiếu, nhập lại: theo lượt 1",
    "second": "Lấy lại phiếu, nhập lại: theo lượt 2",
    "retyped": "Đã hủy lần nhập và nhập lại; hai lượt khớp nhau",
    "head": "Trưởng Ban kiểm phiếu quyết định: {0}",
    "withheld": "Lấy lại phiếu, nhập lại: trùng với một lượt (nội dung phiếu không được lưu)",
}
HAND_AGREES: Final = "Bảng ghi kiểm phiếu thủ công khớp với số liệu đã nhập."
HAND_COLUMNS: Final = ("STT", "Nội dung", "Bảng ghi thủ công", "Số đã nhập", "Chênh lệch")
HAND_NAME: Final = "{0} – {1}: số phiếu đồng ý"

# ---------------------------------------------------------------- tệp mẫu của một sổ
GUIDE_SHEET: Final = "Hướng dẫn"
GUIDE_COLUMNS: Final = ("Cột", "Bắt buộc", "Cách ghi")
GUIDE_REQUIRED: Final = "x"
GUIDE_KINDS: Final = {
    "number": "Ghi số",
    "decimal": "Ghi số, ví dụ 96,5",
    "date": "Ghi ngày, ví dụ 22/11/2017",
    "time": "Ghi giờ, ví dụ 14:05",
    "flag": "Ghi Có hoặc Không",
    "phone": "Ghi số điện thoại, ví dụ 024.6273 9718 (máy lẻ 12)",
    "email": "Ghi địa chỉ thư điện tử",
}
GUIDE_CHOICES: Final = "Ghi một trong: {0}"
GUIDE_LINKS: Final = "Ghi tên hoặc mã: {0}"
GUIDE_LONGEST: Final = "Không quá {0} ký tự"


def settled(title: TitleResult) -> str:
    """Say whom the conference chose for a title in all its ballots, and what stays empty."""
    chosen = "; ".join(_chosen(one) for one in title.chosen)
    if not chosen:
        return "Kết quả của hội nghị: không có tập thể được suy tôn"
    left = f"; còn {title.vacant:02d} vị trí không có tập thể được suy tôn" if title.vacant else ""
    return f"Kết quả của hội nghị: {chosen}{left}"


def _chosen(one: Stood) -> str:
    turn = f"vòng {one.ballot.turn}, " if one.ballot.turn > 1 else ""
    votes = f"{one.name.agree}/{one.ballot.result.base_count} phiếu đồng ý"
    decided = f", theo quyết định của {one.decided_by}" if one.decided_by else ""
    return f"{one.name.name} ({turn}{votes}{decided})"


# ---------------------------------------------------------------- bảng đã dán, tệp đánh dấu lỗi
NUMBERS: Final = "STT"
UNTITLED: Final = "Cột {0}"
FAULTS_COLUMN: Final = "Lỗi cần sửa"
LISTS_SHEET: Final = "Danh mục"
NOT_OF_LIST: Final = "Giá trị không có trong danh sách. Chọn trong danh sách, hoặc kiểm tra lại."
