"""Why something of scoring is refused, what does not add up in a table, and what to do."""

from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain.codes.allotment import AllotmentCode
from thidua_desktop.domain.codes.scoring import ScoringCode, SheetFault, TableFault

FAULTS: Final[Mapping[TableFault, str]] = {
    TableFault.EMPTY: "Bảng chưa có tiêu chí nào tính vào điểm chuẩn.",
    TableFault.SUM: "Các tiêu chí của “{0}” cộng lại là {1} điểm, điểm tối đa của nhóm là {2}.",
    TableFault.SCALE: "Các nhóm cộng lại là {1} điểm, thang điểm của bảng là {2}.",
    TableFault.NO_MAXIMUM: "“{0}” chưa có điểm tối đa.",
    TableFault.STEPS_UNREADABLE: (
        "“{0}”: không đọc được các mức; ghi mỗi dòng một mức, ví dụ “75 – 95: 1”."
    ),
    TableFault.NO_STEPS: "“{0}” chưa có các mức để tính điểm.",
    TableFault.GAP: "“{0}”: có số liệu không thuộc mức nào; xem lại giới hạn của các mức.",
    TableFault.OVERLAP: "“{0}”: có số liệu thuộc hai mức; mỗi giới hạn chỉ thuộc một mức.",
    TableFault.STEP_POINTS: "“{0}”: có mức cho điểm ngoài giới hạn của tiêu chí.",
    TableFault.NO_EACH: "“{0}” chưa có điểm cho mỗi việc.",
    TableFault.TOO_DEEP: "“{0}” ở cấp thứ tư; bảng chỉ có ba cấp.",
    TableFault.CODE_TWICE: "“{0}” trùng số thứ tự với tiêu chí khác.",
    TableFault.LIMITS: "“{0}”: điểm thấp nhất lớn hơn điểm cao nhất.",
    TableFault.LATE_BY_REPORT: (
        "“{0}”: số ngày chậm chỉ lấy từ sổ báo cáo; chọn loại báo cáo của tiêu chí."
    ),
    TableFault.SOURCE: (
        "“{0}”: chưa chọn chỉ tiêu hoặc báo cáo để lấy số liệu, "
        "hoặc sổ đã chọn không có số liệu mà phương pháp tính cần."
    ),
}

REFUSALS: Final[Mapping[ScoringCode, tuple[str, str]]] = {
    ScoringCode.WRONG_STATE: (
        "Bảng điểm không ở bước cho phép làm việc này: {0}",
        "Xem trạng thái hiện tại; nếu cần, quay lại bước trước và ghi lý do.",
    ),
    ScoringCode.REASON_NEEDED: (
        "Quay lại bước trước hoặc sửa điểm đã gửi thì phải ghi lý do",
        "Ghi lý do rồi thực hiện lại.",
    ),
    ScoringCode.TABLE_FAULTY: (
        "Bảng tiêu chí chưa cộng đủ hoặc chưa tính được: {0}",
        "Sửa theo các ghi chú bên cạnh bảng rồi mở chấm điểm.",
    ),
    ScoringCode.TABLE_UNISSUED: (
        "Bảng tiêu chí chưa có văn bản ban hành: {0}",
        "Đăng ký văn bản ban hành rồi chọn ở mục “Văn bản ban hành”.",
    ),
    ScoringCode.TABLE_FROZEN: (
        "Bảng tiêu chí đã mở chấm điểm nên không sửa được: {0}",
        "Lập phiên bản mới của bảng rồi sửa ở phiên bản đó.",
    ),
    ScoringCode.OTHER_SCALE: (
        "Các bảng tiêu chí của một năm phải cùng thang điểm, cùng thứ tự xét khi bằng điểm: {0}",
        "Sửa bảng này cho giống bảng đã mở rồi mở chấm điểm.",
    ),
    ScoringCode.NO_TABLE: (
        "Đơn vị chưa có bảng tiêu chí để chấm: {0}",
        "Mở chấm điểm bằng một bảng áp dụng cho đơn vị.",
    ),
    ScoringCode.NOT_NUMBER: (
        "“{0}” không phải số liệu mà tiêu chí này cần",
        "Ghi số, tỷ lệ dạng 18/20, Có hoặc Không, hoặc mức xếp loại, theo phương pháp tính.",
    ),
    ScoringCode.OUT_OF_LIMITS: (
        "Điểm {0} ngoài giới hạn của tiêu chí (từ {1} đến {2})",
        "Ghi lại điểm trong giới hạn.",
    ),
    ScoringCode.FROM_REGISTER: (
        "Số ngày chậm lấy từ sổ báo cáo, không nhập tay: {0}",
        "Ghi ngày nhận báo cáo ở thẻ Kế hoạch, trang Báo cáo; số ngày chậm tự thay đổi theo.",
    ),
    ScoringCode.NOT_SCORED: (
        "Còn tiêu chí chưa chấm: {0}",
        "Chấm đủ các tiêu chí; tiêu chí chưa chấm không được tính là 0 điểm.",
    ),
    ScoringCode.NOT_EXPLAINED: (
        "Còn chênh lệch chưa được giải trình: {0}",
        "Ghi giải trình ở từng tiêu chí rồi chốt điểm.",
    ),
    ScoringCode.CLOSED: (
        "Điểm của đơn vị đã chốt nên không sửa được: {0}",
        "Nếu phải sửa, quay lại bước trước và ghi lý do.",
    ),
    ScoringCode.NOT_YET: (
        "Chưa đến bước chấm này: {0}",
        "Đơn vị gửi điểm tự chấm rồi mới thẩm định; thẩm định xong mới ghi điểm chốt.",
    ),
    ScoringCode.OWN_UNIT: (
        "Đơn vị không tự chấm chéo cho mình: {0}",
        "Chọn đơn vị khác.",
    ),
    ScoringCode.NO_EVIDENCE: (
        "Còn tiêu chí chưa có minh chứng: {0}",
        "Ghi số văn bản hoặc tên tài liệu lưu làm minh chứng.",
    ),
    ScoringCode.NOT_OF_TABLE: (
        "Tiêu chí không thuộc bảng mà đơn vị được chấm: {0}",
        "Chọn tiêu chí của bảng đang dùng.",
    ),
    ScoringCode.ALREADY_OPEN: (
        "Bảng tiêu chí đã mở chấm điểm: {0}",
        "Sang trang Chấm để chấm điểm từng đơn vị.",
    ),
    ScoringCode.NOTHING_RANKED: (
        "Chưa có đơn vị nào đủ điểm để xếp hạng",
        "Chấm đủ các tiêu chí của ít nhất một đơn vị.",
    ),
    ScoringCode.TYPED_TOTALS: (
        "Năm này đã có tổng điểm nhập tay của đơn vị: {0}",
        "Xóa các tổng điểm ấy rồi mở chấm điểm theo bảng tiêu chí.",
    ),
}

SHEETS: Final[Mapping[SheetFault, str]] = {
    SheetFault.UNREADABLE: "Không mở được tệp như một bảng tính Excel (.xlsx).",
    SheetFault.NOT_OURS: "Không phải bảng tự chấm do chương trình lập.",
    SheetFault.OTHER_YEAR: (
        "Bảng tự chấm của Cụm khác, năm khác, hoặc của đơn vị chưa mở chấm điểm."
    ),
    SheetFault.OTHER_TABLE: (
        "Bảng tiêu chí đã thay đổi từ khi lập tệp: gửi lại đơn vị bảng tự chấm mới."
    ),
    SheetFault.MISSING_ROW: "Thiếu dòng “{0}”.",
    SheetFault.EXTRA_ROW: "Dòng thêm, không có trong bảng tiêu chí: “{0}”.",
    SheetFault.CHANGED_CELL: "Ô khóa đã bị sửa: đang là “{0}”, đúng là “{1}”.",
    SheetFault.CHANGED_FORMULA: "Công thức đã bị sửa: đang là “{0}”, đúng là “{1}”.",
    SheetFault.NOT_NUMBER: "“{0}” không phải là số.",
    SheetFault.OVER: "{0} lớn hơn mức cao nhất là {1}.",
    SheetFault.UNDER: "{0} nhỏ hơn mức thấp nhất là {1}.",
    SheetFault.NOT_OF_LIST: "“{0}” không có trong danh sách: {1}.",
    SheetFault.TOO_LONG: "Nội dung dài {0} ký tự, nhiều nhất là {1}.",
}

ALLOTMENT: Final[Mapping[AllotmentCode, tuple[str, str]]] = {
    AllotmentCode.NO_DOCUMENT: (
        "Số lượng danh hiệu chưa có văn bản giao, hoặc văn bản chưa có số và ngày",
        "Chọn văn bản giao số lượng ở trang Số lượng danh hiệu rồi thực hiện lại.",
    ),
    AllotmentCode.NO_DECISION: (
        "Phương án phân bổ chỉ được áp dụng khi văn bản thông qua đã có số và ngày",
        "Đăng ký văn bản thông qua ở thẻ Văn bản rồi chọn văn bản đó.",
    ),
    AllotmentCode.NO_FIGURES: (
        "Chưa đủ số liệu để phân bổ theo cách này: {0}",
        "Bổ sung số liệu của các đơn vị đó, hoặc chọn cách phân bổ khác.",
    ),
    AllotmentCode.NO_MEMBERS: (
        "Năm thi đua chưa có đơn vị thành viên",
        "Thêm đơn vị thành viên của năm rồi thực hiện lại.",
    ),
    AllotmentCode.NO_COEFFICIENTS: (
        "Bảng hệ số chưa được chọn, hoặc chưa có văn bản thông qua",
        "Chọn bảng hệ số ở trang Số lượng danh hiệu và văn bản thông qua của bảng đó.",
    ),
}
