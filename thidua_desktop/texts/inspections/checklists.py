"""The two checklists that come with the program: real ones of other clusters, each with its source.

An office changes them as it likes: a list that was used is changed as a new version.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ShippedItem:
    """An item: its sign, its heading, its text, and which papers are looked at."""

    code: str
    heading: str
    text: str
    look_for: str = ""


@dataclass(frozen=True, slots=True)
class ShippedList:
    """A checklist with where it comes from."""

    name: str
    source: str
    items: tuple[ShippedItem, ...]


_EMULATION: Final = "A. Công tác thi đua"
_AWARDS: Final = "B. Công tác khen thưởng"

SHIPPED: Final = (
    ShippedList(
        "Danh mục 08 nội dung về thi đua và khen thưởng",
        "Kế hoạch số 57/KH-KVTĐMĐNB ngày 04/10/2021 của Khu vực thi đua miền Đông Nam Bộ",
        (
            ShippedItem(
                "A.1",
                _EMULATION,
                "Tuyên truyền, quán triệt, triển khai Luật Thi đua, khen thưởng và các văn bản "
                "hướng dẫn thi hành",
                "Văn bản quán triệt, triển khai; hình thức tuyên truyền",
            ),
            ShippedItem(
                "A.2",
                _EMULATION,
                "Xây dựng kế hoạch phát động, tổ chức phong trào thi đua gắn với nhiệm vụ, chỉ "
                "tiêu, biện pháp cụ thể",
                "Kế hoạch phát động phong trào thi đua của đơn vị",
            ),
            ShippedItem(
                "A.3",
                _EMULATION,
                "Tổ chức đăng ký giao ước thi đua của tập thể và cá nhân",
                "Bản đăng ký danh hiệu thi đua, giao ước thi đua",
            ),
            ShippedItem(
                "A.4",
                _EMULATION,
                "Kết quả triển khai phong trào thi đua",
                "Báo cáo kết quả, số liệu thực hiện chỉ tiêu đã đăng ký",
            ),
            ShippedItem(
                "A.5",
                _EMULATION,
                "Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến",
                "Danh sách điển hình, hình thức nhân rộng",
            ),
            ShippedItem(
                "A.6",
                _EMULATION,
                "Đánh giá, sơ kết, tổng kết phong trào thi đua",
                "Báo cáo sơ kết, tổng kết",
            ),
            ShippedItem(
                "B.7",
                _AWARDS,
                "Chấp hành tiêu chuẩn, trình tự, thủ tục, hồ sơ khen thưởng",
                "Biên bản họp bình xét, tờ trình, báo cáo thành tích",
            ),
            ShippedItem(
                "B.8",
                _AWARDS,
                "Kết quả phấn đấu các danh hiệu đã đăng ký; phát hiện tập thể, cá nhân xuất sắc để "
                "khen thưởng",
                "Bảng tổng hợp danh hiệu đăng ký và đạt được",
            ),
        ),
    ),
    ShippedList(
        "Danh mục 05 nội dung kiểm tra chéo",
        "Kế hoạch số 402/KH-TĐKT ngày 10/10/2018 của Cụm thi đua số V Thanh tra Chính phủ",
        (
            ShippedItem(
                "1",
                "",
                "Công tác lãnh đạo, chỉ đạo và kết quả thực hiện các chỉ tiêu thi đua đã đăng ký",
                "Văn bản chỉ đạo; báo cáo kết quả thực hiện chỉ tiêu",
            ),
            ShippedItem(
                "2",
                "",
                "Đánh giá kết quả chấm điểm theo hướng dẫn",
                "Bảng tự chấm điểm và tài liệu chứng minh",
            ),
            ShippedItem(
                "3",
                "",
                "Phát hiện điển hình tiên tiến",
                "Danh sách điển hình tiên tiến",
            ),
            ShippedItem("4", "", "Trao đổi kinh nghiệm tổ chức phong trào thi đua"),
            ShippedItem("5", "", "Trao đổi cách tổng kết, bình xét, suy tôn"),
        ),
    ),
)
