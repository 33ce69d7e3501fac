"""What the window itself and its small parts say, apart from any tab."""

from typing import Final

from thidua_desktop.domain.codes.store import KnownFault

PROGRAM: Final = "Thi đua"

# the opinions on a name, as the chips of the count say them
AGREE: Final = "Đồng ý"
DISAGREE: Final = "Không đồng ý"
NO_OPINION: Final = "Không có ý kiến"
BOTH_MARKED: Final = "Đánh dấu cả hai ô"
CHOSEN: Final = "Suy tôn"
NOT_CHOSEN: Final = "Không suy tôn"
CROSSED: Final = "Gạch tên"
KEPT: Final = "Giữ nguyên"
WITHDRAWN: Final = "Đã rút"

# the window
MENU: Final = "Tùy chọn"
MENU_TIP: Final = "Giao diện, cỡ hiển thị, toàn màn hình, thoát"
LOOK: Final = "Giao diện"
LOOK_SYSTEM: Final = "Theo hệ thống"
LOOK_LIGHT: Final = "Sáng"
LOOK_DARK: Final = "Tối"
SIZE: Final = "Cỡ hiển thị"
PER_CENT: Final = "{0} %"
SIZE_TITLE: Final = "Cỡ hiển thị {0}"
SIZE_TEXT: Final = (
    "Chữ, nút và bảng được vẽ theo cỡ này từ lần mở chương trình sau, cho riêng người dùng này của "
    "máy. Dữ liệu đã được lưu: có thể đóng và mở lại chương trình ngay."
)
SIZE_NOW: Final = "Đóng và mở lại ngay"
SIZE_LATER: Final = "Để lần mở sau"
SUPPORT: Final = "Tập hợp nhật ký lỗi gửi hỗ trợ…"
FULL_SCREEN: Final = "Toàn màn hình"
QUIT: Final = "Thoát"
SEARCH: Final = "Tìm…   Ctrl+K"
SEARCH_TITLE: Final = "Tìm trong toàn bộ chương trình"
SEARCH_HINT: Final = "Tên đơn vị, nhân sự, số văn bản, năm, việc cần làm…"
SEARCH_COLUMNS: Final = ("Kết quả", "Ở đâu")
SEARCH_FOUND: Final = "Kết quả tìm"
SEARCH_FIRST: Final = "Nhập vài chữ đầu của từ cần tìm; có dấu thì tìm đúng dấu."
SEARCH_NOTHING: Final = "Không tìm thấy. Thử ít chữ hơn, hoặc bỏ dấu."
SEARCH_KEYS: Final = "↑ ↓ chọn  ·  Enter mở  ·  Esc đóng"
SEARCH_ACTION: Final = "Thao tác"
SEARCH_NOT_NOW: Final = "Chưa dùng được lúc này: {0}. Chọn dòng cần làm rồi thử lại."
SEARCH_TAB: Final = "Thẻ"
TABS: Final = "Các thẻ của chương trình"
STEPS: Final = "Các bước"
_LAST_KEY: Final = 10

STEP_DONE: Final = "đã xong"
STEP_CURRENT: Final = "đang làm"
STEP_OPEN: Final = "mở được"
STEP_CLOSED: Final = "chưa mở được"


# a day
TODAY: Final = "hôm nay"
CALENDAR: Final = (
    "Chọn ngày trong lịch (phím mũi tên xuống); nhập được 01032017, 1/3 hoặc “hôm nay”"
)


# questions and faults
UNDERSTOOD: Final = "Đóng"
CANCEL: Final = "Hủy bỏ"
NEXT: Final = "Tiếp"
BACK: Final = "Trở lại"
LEAVE_ASKS: Final = "Hủy bỏ những gì đã nhập?"
LEAVE_TEXT: Final = "Chưa có nội dung nào ở đây được lưu."
LEAVE: Final = "Hủy bỏ"
STAY: Final = "Tiếp tục nhập"
CONSEQUENCES: Final = "Khi thực hiện"
CTRL_ENTER: Final = "Ctrl+Enter"
KNOWN_ERROR: Final = "Chưa thực hiện được"
UNEXPECTED: Final = "Chương trình gặp lỗi"
UNEXPECTED_TEXT: Final = (
    "Chương trình vừa gặp một lỗi bất thường. "
    "Mọi phiếu và dữ liệu đã lưu vẫn còn nguyên. "
    "Có thể làm tiếp; nếu lỗi lặp lại, đề nghị sao chép nội dung dưới đây gửi người phụ trách kỹ "
    "thuật."
)
COPY_DETAILS: Final = "Sao chép nội dung lỗi"
COPIED: Final = "Đã sao chép"
DETAILS: Final = "Nội dung lỗi"
CLOSE: Final = "Đóng"

_SAFE: Final = "Dữ liệu đã lưu trước đó vẫn còn nguyên."
KNOWN_FAULTS: Final[dict[KnownFault, str]] = {
    KnownFault.STORE_IN_USE: (
        "Tệp dữ liệu đang được mở ở một cửa sổ Thi đua khác. Hãy đóng cửa sổ kia rồi mở lại."
    ),
    KnownFault.STORE_NEWER: (
        "Tệp dữ liệu do bản Thi đua mới hơn tạo ra, bản này không mở được. "
        "Tệp không bị thay đổi; hãy cài bản mới rồi mở lại."
    ),
    KnownFault.STORE_NOT_OURS: (
        "Đây không phải tệp dữ liệu của Thi đua. Tệp không bị thay đổi; hãy chọn tệp khác."
    ),
    KnownFault.STORE_DAMAGED: (
        "Tệp dữ liệu bị hỏng, không đọc được. Tệp không bị thay đổi; hãy khôi phục từ bản sao lưu."
    ),
    KnownFault.DISK_FULL: (
        f"Ổ đĩa đã đầy nên chưa lưu được. {_SAFE} Hãy giải phóng chỗ trống rồi thực hiện lại."
    ),
    KnownFault.FILE_OPEN_ELSEWHERE: (
        f"Tệp đang mở trong chương trình khác (Word, Excel) nên chưa ghi được. {_SAFE} "
        "Hãy đóng tệp đó rồi thực hiện lại."
    ),
    KnownFault.FILE_UNREADABLE: f"Không đọc được tệp. {_SAFE} Hãy kiểm tra tệp rồi chọn lại.",
    KnownFault.FOLDER_MISSING: f"Không có thư mục để ghi tệp. {_SAFE} Hãy chọn thư mục khác.",
    KnownFault.TEMPLATE_BROKEN: (
        f"Mẫu văn bản bị lỗi nên chưa lập được văn bản. {_SAFE} Hãy sửa mẫu nêu tên ở cuối câu này "
        "trong thư mục Mẫu văn bản của cơ quan, hoặc xóa tệp đó để dùng lại mẫu gốc; Kiểm tra mẫu "
        "văn bản… nêu từng chỗ cần sửa."
    ),
    KnownFault.WRITTEN_OTHERWISE: (
        "Đọc lại văn bản vừa lập thì có chỗ khác dữ liệu nên không lưu tệp. {0}, {1}: dữ liệu là "
        "“{2}”, trong văn bản là “{3}”. "
        f"{_SAFE} Nếu là mẫu của cơ quan, hãy sửa chỗ đó trong mẫu hoặc xóa tệp mẫu để dùng lại "
        "mẫu gốc; nếu không, hãy báo người hỗ trợ chương trình."
    ),
    KnownFault.FOLDER_READ_ONLY: (
        f"Máy không cho lưu tệp vào thư mục này. {_SAFE} Hãy chọn thư mục khác, hoặc nhờ người "
        "quản trị máy cho phép lưu vào đó rồi thực hiện lại."
    ),
    KnownFault.NO_OFFICE: (
        "Máy chưa có Microsoft Word hoặc LibreOffice nên chưa lập được bản PDF. Tệp Word, Excel "
        "vẫn còn nguyên. Hãy cài một trong hai chương trình, hoặc mở tệp ở máy khác rồi lưu thành "
        "PDF."
    ),
    KnownFault.PDF_FAILED: (
        "Microsoft Word hoặc LibreOffice không lập được bản PDF của {0}. Tệp vẫn còn nguyên. Hãy "
        "mở tệp để xem có lỗi không, đóng các cửa sổ Word, LibreOffice rồi thực hiện lại."
    ),
    KnownFault.DISK_UNSOUND: (
        f"Đọc lại tệp vừa lưu thì khác nội dung đã lưu: ổ đĩa có thể bị hỏng. {_SAFE} Hãy lưu sang "
        "ổ đĩa khác và kiểm tra ổ đĩa này."
    ),
    KnownFault.STORE_READ_ONLY: (
        "Tệp dữ liệu chỉ cho đọc nên không lưu được. "
        "Hãy chép tệp vào thư mục được phép ghi rồi mở lại."
    ),
    KnownFault.STORE_MISSING: "Không tìm thấy tệp dữ liệu. Hãy chọn tệp khác hoặc tạo mới.",
    KnownFault.TRIGGERS_CHANGED: (
        "Các khóa bảo vệ của tệp dữ liệu đã bị thay đổi, không mở để làm tiếp được. "
        "Tệp không bị thay đổi thêm; hãy khôi phục từ bản sao lưu."
    ),
    KnownFault.STORE_LOST: (
        "Tệp dữ liệu đang mở đã bị đổi tên, thay thế, cắt bớt hoặc xóa bởi chương trình khác, "
        "nên không lưu thêm vào đó được. Mọi nội dung đã báo lưu vẫn còn trong cửa sổ này; thao "
        "tác nào chưa báo lưu thì chưa được lưu. Hãy chọn Lưu sang nơi khác, không đóng cửa sổ "
        "trước khi lưu xong."
    ),
    KnownFault.BACKUP_UNSOUND: (
        f"Bản sao lưu không cho lại đúng kết quả đã chốt nên không dùng được. {_SAFE} "
        "Hãy chọn bản sao lưu khác."
    ),
    KnownFault.SCHEMA_CHANGED: (
        "Cấu trúc của tệp dữ liệu đã bị thay đổi ngoài chương trình (bảng nêu ở cuối câu này), "
        "không mở để làm tiếp được. Tệp không bị thay đổi thêm; hãy khôi phục từ bản sao lưu."
    ),
    KnownFault.LOG_FOREIGN: (
        "Tệp “-wal” bên cạnh thuộc một tệp dữ liệu khác, hoặc nhật ký đã bị sửa, nên không mở để "
        "làm tiếp được. Chưa có gì bị thay đổi. Hãy chuyển tệp “-wal” đi nơi khác rồi mở lại, hoặc "
        "khôi phục từ bản sao lưu."
    ),
    KnownFault.DISK_FAILED: (
        f"Không đọc hoặc không ghi được tệp vì ổ đĩa bị rút ra hoặc bị lỗi. {_SAFE} Hãy kiểm tra ổ "
        "đĩa rồi thực hiện lại."
    ),
    KnownFault.FILE_EXISTS: "Đã có tệp cùng tên; không ghi đè. Hãy chọn tên khác.",
    KnownFault.FILE_TOO_LARGE: (
        f"Tệp lớn quá mức chương trình giữ được. {_SAFE} Hãy chọn tệp nhỏ hơn."
    ),
}


def progress(done: int, total: int) -> str:
    return f"{done} trên {total}"


def step_described(number: int, title: str, state: str, text: str) -> str:
    message = f"Bước {number}: {title}, {state}"
    return f"{message}. {text}" if text else message


def name_described(number: int, name: str, opinion: str) -> str:
    return f"{number}. {name}: {opinion}"


def zone_differs(here: str, machine: str) -> str:
    return (
        f"Đồng hồ máy tính chỉ {machine}, khác giờ của Cụm ({here}). Mọi ngày, giờ trong chương "
        "trình và văn bản được ghi theo giờ của Cụm; múi giờ có trong Thông tin Cụm."
    )


def tab_key(at: int) -> str:
    """The key of a tab by its place: Alt+1 … Alt+9, Alt+0 for the tenth."""
    return f"Alt+{(at + 1) % _LAST_KEY}"
