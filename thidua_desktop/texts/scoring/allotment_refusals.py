"""Why a division of places is refused, and what to do."""

from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain.codes.allotment import AllotmentCode

REFUSALS: Final[Mapping[AllotmentCode, tuple[str, str]]] = {
    AllotmentCode.NO_DOCUMENT: (
        "Số lượng danh hiệu chưa có văn bản giao, hoặc văn bản chưa có số và ngày",
        "Chọn văn bản giao số lượng ở trang Số lượng danh hiệu rồi thực hiện lại.",
    ),
    AllotmentCode.NO_DECISION: (
        "Phương án phân bổ chỉ được áp dụng khi văn bản thông qua đã có số và ngày",
        "Đăng ký văn bản thông qua ở Văn bản rồi chọn văn bản đó.",
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
