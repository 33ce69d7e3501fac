"""What is said where a new year is opened: each page, and everything before it is done."""

from typing import Final

TITLE: Final = "Mở hồ sơ năm mới"
PRIMARY: Final = "Mở hồ sơ năm {0}"
YEAR_PAGE: Final = "Năm và bộ quy tắc"
YEAR_TEXT: Final = (
    "Chưa có gì được lưu cho đến bước cuối. Bộ quy tắc được sao vào tệp dữ liệu khi mở hồ sơ năm."
)
MEMBERS_PAGE: Final = "Thành viên, nhân sự"
MEMBERS_TEXT: Final = (
    "Đơn vị đã sáp nhập, đổi tên được thay bằng đơn vị kế tiếp. Phím cách: chọn hoặc bỏ; "
    "Ctrl cùng mũi tên lên, xuống: đổi thứ tự."
)
LEADERS_PAGE: Final = "Trưởng, Phó Trưởng Cụm"
LEADERS_TEXT: Final = "Theo quyết định đã có trong sổ đăng ký văn bản."
ITEMS_PAGE: Final = "Công việc chuyển tiếp"
ITEMS_TEXT: Final = (
    "Công việc chưa hoàn thành và kiến nghị chưa thực hiện của năm trước. Phím cách: chọn hoặc bỏ."
)
STEPS_PAGE: Final = "Công việc trong năm"
STEPS_TEXT: Final = (
    "Danh mục công việc để theo dõi; sửa, thêm, đổi thứ tự được sau khi mở hồ sơ năm."
)
LAST_PAGE: Final = "Xem lại"
LAST_TEXT: Final = (
    "Toàn bộ nội dung dưới đây được lưu trong một lần; Ctrl+Z ngay sau đó để hoàn tác."
)

YEAR: Final = "Năm"
RULES: Final = "Bộ quy tắc"
BAD_YEAR: Final = "Ghi năm từ 2003 đến 2100."
YEAR_THERE: Final = "Đã có năm {0}; ghi năm khác."
NO_RULES: Final = "Chọn bộ quy tắc."
NO_MEMBERS: Final = "Chọn ít nhất một đơn vị thành viên."
FROM_PREVIOUS: Final = "Mang sang từ năm {0}."
SKIPPED: Final = "Chưa có năm {0}. Dữ liệu được mang sang từ năm {1}."
NO_PREVIOUS: Final = (
    "Không có năm trước để mang sang; thêm đơn vị ở thẻ Đơn vị sau khi mở hồ sơ năm."
)
HANDED_ON: Final = (
    "Hồ sơ năm {0} đã giao: {1} mở hồ sơ năm mới trong tệp dữ liệu nhận bàn giao. Nếu mở cả ở "
    "đây thì hai nơi cùng lưu hồ sơ một năm và không gộp lại được."
)
NEXT_HEAD: Final = "Trưởng Cụm năm {0}"
COPY_MOVEMENT: Final = "Giữ phong trào thi đua của năm trước"
COPY_THEME: Final = "Giữ chủ đề của năm trước"
LAUNCHED_BY: Final = (
    "Phong trào thi đua năm mới được triển khai ngay tại hội nghị tổng kết năm trước"
)
REPLACES: Final = "{0}  (thay cho {1})"
PEOPLE: Final = "{0} người của các đơn vị này giữ nguyên, kèm nhiệm vụ và thời gian giữ."
ENDED: Final = "{0} không còn hoạt động và chưa có đơn vị kế tiếp; không mang sang."
ENDING: Final = "{0} thôi là {1} của {2} sau ngày {3}; chưa có người thay."
NO_LEADERS: Final = (
    "Chưa có quyết định cử Trưởng, Phó Trưởng Cụm năm {0}. Vẫn mở được hồ sơ năm; bổ sung quyết "
    "định ở "
    "thẻ Tổng quan, phần Trưởng, Phó Trưởng Cụm."
)
LEADERS_IN_BOOK: Final = (
    "Sổ đăng ký văn bản đã có quyết định: {0}. Chưa chọn đơn vị đảm nhiệm Trưởng, Phó Trưởng Cụm "
    "năm {1}: chọn ở thẻ Tổng quan, phần Trưởng, Phó Trưởng Cụm."
)
LEADERS: Final = "Trưởng Cụm: {0}\nPhó Trưởng Cụm: {1}\nQuyết định: {2}"
PEOPLE_TITLE: Final = "Nhân sự"
LEADERS_TITLE: Final = "Trưởng, Phó Trưởng Cụm"
NO_ITEMS: Final = "Năm trước không còn công việc chưa hoàn thành."
DUE: Final = "thời hạn {0}"
MEMBERS: Final = "Thành viên"
LEFT_OUT: Final = "Không mang sang"
COUNTED: Final = "{0} đơn vị: {1}"
NOTHING: Final = "chưa có"
ITEMS: Final = "Công việc chuyển tiếp"
STEPS: Final = "Công việc trong năm"
OF_ALL: Final = "{0}/{1} công việc"
MOVEMENT: Final = "Phong trào thi đua"
THEME: Final = "Chủ đề của Cụm"
LAUNCHED: Final = "Triển khai tại"
