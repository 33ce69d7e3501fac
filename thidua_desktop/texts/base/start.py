"""What the window says when it opens: which store, or why none."""

from typing import Final

WELCOME: Final = "Thi đua"
NO_STORE: Final = "Chưa mở tệp dữ liệu nào. Chọn một cách bắt đầu."
NEW_TITLE: Final = "Cụm mới"
NEW_TEXT: Final = (
    "Ghi tên Cụm, năm và các đơn vị thành viên: nhập từng đơn vị hoặc nhập cả danh sách từ Excel."
)
NEW_CLUSTER: Final = "Lập Cụm mới"
RECEIVE_TITLE: Final = "Nhận bàn giao"
RECEIVE_TEXT: Final = (
    "Cụm đã có dữ liệu ở đơn vị đảm nhiệm Trưởng Cụm năm trước: nhận hồ sơ điện tử bàn giao "
    "(.thidua). "
    "Hồ sơ được kiểm tra toàn bộ trước khi lưu vào máy."
)
RECEIVE: Final = "Nhận hồ sơ điện tử bàn giao"
SAMPLE_TITLE: Final = "Xem thử"
SAMPLE_TEXT: Final = (
    "Mẫu Cụm thi đua số III năm 2017, dựng theo bài viết của Cổng thông tin Bộ Tư pháp; "
    "số phiếu chỉ để minh họa."
)
OPEN_SAMPLE: Final = "Mở mẫu năm 2017"
OPEN_STORE: Final = "Mở tệp dữ liệu có sẵn…"
LOAD_YEAR: Final = "Nạp tệp dữ liệu năm mẫu…"
STORE_NAME: Final = "thi-dua.thidua-db"
START_OVER: Final = "Mở, lập hoặc nhận tệp dữ liệu khác…"

CHECKING: Final = "Đang kiểm tra hồ sơ điện tử bàn giao"
RECEIVING: Final = "Đang nhận hồ sơ điện tử bàn giao"
NOT_RECEIVED: Final = "Chưa nhận được hồ sơ"
NO_SUPPLEMENT_HERE: Final = (
    "Đây là hồ sơ bổ sung của một năm đã bàn giao. Mở tệp dữ liệu của Cụm rồi nhận ở thẻ Bàn giao."
)
RECEIVE_ASKS: Final = "Nhận hồ sơ của {0} năm {1}?"
RECEIVE_DOES: Final = "Nhận hồ sơ"
WRITTEN_TO: Final = "Dữ liệu được lưu vào tệp {0}."
OFFICE: Final = "Ký hiệu đơn vị nhận"
OFFICE_HELP: Final = "Đơn vị đảm nhiệm Trưởng Cụm, nơi dùng tệp dữ liệu này từ nay"

OPEN_STORE_TITLE: Final = "Mở tệp dữ liệu"
LOAD_YEAR_TITLE: Final = "Nạp tệp dữ liệu năm mẫu"
STORES: Final = "Tệp dữ liệu Thi đua (*.thidua-db *.store);;Mọi tệp (*)"
YEARS: Final = "Tệp dữ liệu năm mẫu (*.toml)"
FAULTS_TITLE: Final = "Chưa nạp được tệp dữ liệu năm mẫu"
NO_DISPLAY: Final = (
    "Máy này không có màn hình. Lệnh thidua demo diễn lại mẫu mà không cần màn hình."
)
START: Final = "Bắt đầu"
YEAR_TAB: Final = "Tổng quan"
UNITS: Final = "Đơn vị"
PEOPLE: Final = "Nhân sự"
PLANS: Final = "Kế hoạch"
REGISTRATION: Final = "Đăng ký"
INSPECTIONS: Final = "Kiểm tra"
SCORING: Final = "Chấm điểm"
DOCUMENTS: Final = "Văn bản"
HANDOVER: Final = "Bàn giao"

CLUSTER: Final = "Thông tin Cụm…"
CLUSTER_TITLE: Final = "Thông tin Cụm"
CLUSTER_TEXT: Final = (
    "Tên Cụm, cơ quan chủ quản và ký hiệu đứng ở đầu văn bản lập từ nay. Ctrl+Z ở các sổ để "
    "hoàn tác."
)
SAVE: Final = "Lưu"

JOURNAL: Final = "Nhật ký…"
TEMPLATES: Final = "Mẫu văn bản của cơ quan…"
TEMPLATE_CHECK: Final = "Kiểm tra mẫu văn bản…"
TEMPLATES_TITLE: Final = "Mẫu văn bản của cơ quan"
TEMPLATES_OPENED: Final = (
    "Đã mở thư mục mẫu văn bản. Sửa mẫu trong Word, lưu giữ nguyên tên tệp; văn bản lập từ nay "
    "theo mẫu đã sửa. Xóa một tệp mẫu là dùng lại mẫu gốc."
)


def templates_at(folder: str) -> str:
    return f"Các mẫu văn bản đã có trong thư mục: {folder}"


def year(number: int) -> str:
    return f"Năm {number}"


CLOSE_TITLE: Final = "Đóng khi còn phần chưa lưu?"
CLOSE_TEXT: Final = (
    "Ở thẻ {0} có phần đang nhập hoặc còn lỗi nên chưa lưu. Mọi phần khác đã lưu. "
    "Nếu đóng, phần chưa lưu đó bị mất."
)
CLOSE_ANYWAY: Final = "Đóng, bỏ phần chưa lưu"
CLOSE_NOT: Final = "Ở lại để sửa"

MIGRATED_TITLE: Final = "Tệp dữ liệu đã được nâng cấp"
MIGRATED: Final = {
    "0004": (
        "Biên chế, số nữ, lĩnh vực phụ trách và chức danh thủ trưởng của đơn vị nay ghi theo năm. "
        "Trước đây mỗi đơn vị chỉ có một số liệu cho mọi năm, nên mỗi năm, kể cả năm đã khóa, nhận "
        "số liệu đang có; năm nào khác thì chọn năm đó và sửa ở thẻ Đơn vị. Việc nâng cấp được lưu "
        "ở nhật ký; bản sao của tệp trước khi nâng cấp nằm cạnh tệp, có đuôi .bak."
    ),
}
"""By revision: what opening an older store has changed of it and nobody would expect."""
AWAY: Final = "bản mang đi của một cuộc kiểm tra"
