"""The programme, the guests and the course of a conference, in words."""

import datetime
from collections.abc import Mapping
from typing import Final

from thidua_desktop.texts.registers.register_page import RegisterTexts

ANOTHER: Final = "Thêm hội nghị"
USUAL: Final = "Lập chương trình thường dùng"
USUAL_MADE: Final = "Đã lập {0} nội dung, {1} thành phần mời"
FITS: Final = "Giờ của các nội dung nối tiếp nhau."
NO_ITEMS: Final = "Chưa có chương trình."

AGENDA: Final = RegisterTexts(
    one="nội dung",
    add="Thêm nội dung",
    delete="Xóa nội dung",
    new="Nội dung chương trình mới",
    edit="Sửa nội dung chương trình",
    delete_text="Nội dung ra khỏi chương trình. Ctrl+Z để hoàn tác.",
    empty="Chưa có chương trình. Lập chương trình thường dùng rồi sửa giờ, nội dung, người nói.",
    title="Chương trình",
)
INVITATIONS: Final = RegisterTexts(
    one="thành phần",
    add="Thêm thành phần",
    delete="Xóa thành phần mời",
    new="Thành phần mời mới",
    edit="Sửa thành phần mời",
    delete_text="Thành phần này không còn được mời. Ctrl+Z để hoàn tác.",
    empty="Chưa có thành phần mời: mỗi thành phần có một giấy mời.",
    title="Thành phần mời",
)
GUESTS: Final = RegisterTexts(
    one="khách mời",
    add="Thêm khách mời",
    delete="Xóa khách mời",
    new="Khách mời mới",
    edit="Sửa khách mời",
    delete_text="Khách mời ra khỏi danh sách. Ctrl+Z để hoàn tác.",
    empty="Chưa có khách mời: lãnh đạo Bộ, Vụ Thi đua - Khen thưởng, khách khác; không bỏ phiếu.",
    title="Khách mời, đại biểu không bỏ phiếu",
)
NOTES: Final = RegisterTexts(
    one="ý kiến",
    add="Thêm ý kiến",
    delete="Xóa ý kiến",
    new="Ý kiến mới",
    edit="Sửa ý kiến",
    delete_text="Ý kiến ra khỏi diễn biến. Ctrl+Z để hoàn tác.",
    empty="Chưa có ý kiến nào. Chọn loại, người phát biểu, nhập nội dung rồi nhấn Enter.",
    title="Ý kiến, diễn biến",
)
HANDS: Final = RegisterTexts(
    one="lần biểu quyết",
    add="Thêm biểu quyết",
    delete="Xóa biểu quyết",
    new="Biểu quyết mới",
    edit="Sửa biểu quyết",
    delete_text="Lần biểu quyết được xóa. Ctrl+Z để hoàn tác.",
    empty="Chưa có nội dung biểu quyết. Nhập số tán thành, không tán thành, ý kiến khác vào ô.",
    title="Biểu quyết giơ tay",
)

ITEM: Final = "Đang thực hiện"
NEXT_ITEM: Final = "Nội dung sau"
KIND: Final = "Loại"
SPEAKER: Final = "Người phát biểu"
TEXT: Final = "Nội dung"
STORE: Final = "Lưu"
STORED: Final = "Đã lưu lúc {0}  ·  Ctrl+Z hoàn tác"
FOLLOW: Final = "Đưa vào Kiến nghị, chỉ đạo"
FOLLOWED: Final = "Đã đưa vào Kiến nghị, chỉ đạo lúc {0}  ·  Ctrl+Z hoàn tác"
ALREADY: Final = "Ý kiến này đã có trong Kiến nghị, chỉ đạo."
FOLLOWED_MARK: Final = "Đang theo dõi"
TYPING_KEYS: Final = "Enter: lưu · Shift+Enter: xuống dòng · F2–F6: loại ý kiến · F7: nội dung sau"
KINDS: Final[Mapping[str, str]] = {
    "opinion": "Ý kiến",
    "request": "Kiến nghị",
    "directive": "Chỉ đạo",
    "conclusion": "Kết luận",
    "event": "Diễn biến",
}
NO_ITEM: Final = "Ngoài chương trình"
HOUR: Final = "Giờ"
SAID_BY: Final = "{0}: {1}"
STATE: Final = "Theo dõi"


def hour_text(hour: datetime.time | None) -> str:
    return f"{hour:%H:%M}" if hour else ""


USUAL_PARTS: Final[Mapping[str, tuple[tuple[str, str, str, int], ...]]] = {
    "year": (
        ("welcome", "Đón tiếp đại biểu, phát tài liệu", "Bộ phận giúp việc Cụm", 30),
        ("introduction", "Tuyên bố lý do, giới thiệu đại biểu", "Bộ phận giúp việc Cụm", 10),
        ("opening", "Khai mạc hội nghị", "Trưởng Cụm", 10),
        ("report", "Báo cáo tổng kết công tác thi đua, khen thưởng", "Trưởng Cụm", 25),
        ("discussion", "Tham luận, thảo luận", "Các đơn vị thành viên", 35),
        ("direction", "Phát biểu chỉ đạo của lãnh đạo Bộ", "Lãnh đạo Bộ", 20),
        ("reply", "Tiếp thu ý kiến chỉ đạo", "Trưởng Cụm", 5),
        ("ballot", "Bình xét, bỏ phiếu suy tôn danh hiệu thi đua", "Chủ trì, Ban kiểm phiếu", 45),
        (
            "decision",
            "Công bố quyết định cử Trưởng, Phó Trưởng Cụm năm sau",
            "Vụ Thi đua - Khen thưởng",
            10,
        ),
        ("handover", "Bàn giao nhiệm vụ Trưởng Cụm", "Trưởng Cụm hai năm", 10),
        ("closing", "Bế mạc hội nghị", "Trưởng Cụm", 5),
    ),
    "half_year": (
        ("welcome", "Đón tiếp đại biểu, phát tài liệu", "Bộ phận giúp việc Cụm", 30),
        ("introduction", "Tuyên bố lý do, giới thiệu đại biểu", "Bộ phận giúp việc Cụm", 10),
        ("opening", "Khai mạc hội nghị", "Trưởng Cụm", 10),
        ("report", "Báo cáo sơ kết 6 tháng đầu năm", "Trưởng Cụm", 25),
        ("discussion", "Tham luận, thảo luận", "Các đơn vị thành viên", 60),
        ("direction", "Phát biểu chỉ đạo của lãnh đạo Bộ", "Lãnh đạo Bộ", 20),
        ("reply", "Tiếp thu ý kiến chỉ đạo", "Trưởng Cụm", 5),
        ("closing", "Bế mạc hội nghị", "Trưởng Cụm", 5),
    ),
    "launch": (
        ("welcome", "Đón tiếp đại biểu, phát tài liệu", "Bộ phận giúp việc Cụm", 30),
        ("introduction", "Tuyên bố lý do, giới thiệu đại biểu", "Bộ phận giúp việc Cụm", 10),
        ("opening", "Khai mạc hội nghị", "Trưởng Cụm", 10),
        ("report", "Triển khai kế hoạch hoạt động, chủ đề thi đua của Cụm", "Trưởng Cụm", 25),
        ("discussion", "Tham luận, thảo luận", "Các đơn vị thành viên", 40),
        ("pledge", "Ký giao ước thi đua", "Thủ trưởng các đơn vị thành viên", 20),
        ("direction", "Phát biểu chỉ đạo của lãnh đạo Bộ", "Lãnh đạo Bộ", 20),
        ("reply", "Tiếp thu ý kiến chỉ đạo", "Trưởng Cụm", 5),
        ("closing", "Bế mạc hội nghị", "Trưởng Cụm", 5),
    ),
}
"""Of each kind of conference: part, what it is called, who does it, its minutes."""

USUAL_PLEDGE: Final = (
    "pledge",
    "Triển khai phong trào, ký giao ước thi đua năm sau",
    "Thủ trưởng các đơn vị thành viên",
    15,
)
"""What a conference has before its end that launches the next year as well."""

USUAL_HANDS: Final = (
    ("introduction", "Thông qua chương trình hội nghị, cử Thư ký hội nghị"),
    ("ballot", "Thông qua danh sách Ban kiểm phiếu"),
    ("ballot", "Thông qua danh sách đề cử và mẫu phiếu suy tôn"),
    ("ballot", "Thống nhất hình thức bỏ phiếu kín"),
    ("closing", "Thông qua biên bản hội nghị"),
)
USUAL_INVITED: Final = (
    (
        "ministry",
        "Lãnh đạo Bộ phụ trách công tác thi đua, khen thưởng",
        "Đến dự và phát biểu chỉ đạo",
    ),
    ("emulation", "Lãnh đạo Vụ Thi đua - Khen thưởng", "Đến dự hội nghị"),
    (
        "members",
        "Thủ trưởng, công chức đầu mối các đơn vị thành viên Cụm",
        "Chuẩn bị ý kiến tham luận",
    ),
)

PAPERS: Final = "Văn bản hội nghị"
PAPER: Final = "Văn bản"
PAPER_STATE: Final = "Tình trạng"
PAPER_READY: Final = "Lập được"
PAPER_BLANKS: Final = "Khi lập còn để trống: {0}."
PAPER_ABOUT: Final = "{0}: {1}"
NO_PAPERS: Final = "Chưa có hội nghị."
PAPER_KEYS: Final = "Enter: lập và mở văn bản của dòng đang chọn."
WRITE_SET: Final = "Lập bộ tài liệu hội nghị"
WRITE_SPARE: Final = "Lập bộ dự phòng trên giấy"
WRITING_SET: Final = "Đang lập bộ tài liệu…"
SET_WRITTEN: Final = "Đã lập {0} văn bản trong thư mục “{1}”."
SET_LACKS: Final = "Chưa lập được: {0}."
SET_STOPPED: Final = "Đã dừng; các văn bản đã lập vẫn còn trong thư mục."


def paper_ready(blanks: int) -> str:
    """Say that a document can be written, and of how many places will be open in it."""
    return f"{PAPER_READY}, còn {blanks} chỗ trống" if blanks else PAPER_READY


def paper_lacks(first: str, others: int) -> str:
    """Say what it lacks first, and that it lacks more."""
    return f"{first} (và {others} điểm khác)" if others else first
