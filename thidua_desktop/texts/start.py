"""What the window says when it opens: which store, or why none."""

from typing import Final

NO_STORE: Final = (
    "Chưa có dữ liệu. Nạp một năm viết bằng TOML, mở tệp dữ liệu đang có, "
    "hoặc mở mẫu năm 2017 để xem chương trình làm việc."
)
OPEN_SAMPLE: Final = "Mở mẫu năm 2017"
OPEN_STORE: Final = "Mở tệp dữ liệu…"
LOAD_YEAR: Final = "Nạp năm từ tệp TOML…"
OPEN_STORE_TITLE: Final = "Mở tệp dữ liệu"
LOAD_YEAR_TITLE: Final = "Nạp năm từ tệp TOML"
STORES: Final = "Tệp dữ liệu Thi đua (*.thidua-db *.store);;Mọi tệp (*)"
YEARS: Final = "Năm viết bằng TOML (*.toml)"
FAULTS_TITLE: Final = "Chưa nạp được năm"
MORE_FAULTS: Final = "… và các lỗi khác"
NO_DISPLAY: Final = (
    "Máy này không có màn hình. Lệnh thidua demo diễn lại mẫu mà không cần màn hình."
)
START: Final = "Bắt đầu"
UNITS: Final = "Đơn vị"

TEMPLATES: Final = "Mẫu văn bản của cơ quan…"
TEMPLATES_TITLE: Final = "Mẫu văn bản của cơ quan"
TEMPLATES_OPENED: Final = (
    "Đã mở thư mục mẫu văn bản. Sửa mẫu trong Word, lưu giữ nguyên tên tệp; văn bản lập từ nay "
    "theo mẫu đã sửa. Xóa một tệp mẫu là dùng lại mẫu gốc."
)


def templates_at(folder: str) -> str:
    """Say where the templates are, where the system could not open the folder."""
    return f"Các mẫu văn bản đã có trong thư mục: {folder}"


def year(number: int) -> str:
    """Năm 2017."""
    return f"Năm {number}"
