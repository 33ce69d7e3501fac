"""What is said of a file from elsewhere in which no table can be read."""

from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain.codes.loading import TableCode

TABLES: Final[Mapping[TableCode, str]] = {
    TableCode.NOT_UTF8: (
        "tệp không ghi bằng UTF-8; hãy lưu lại bằng mã UTF-8 (trong Excel: CSV UTF-8)"
    ),
    TableCode.LETTERS_LOST: (
        "các chữ có dấu đã bị thay bằng dấu hỏi khi ghi tệp; hãy mở tệp gốc, lưu thành .xlsx "
        "hoặc CSV UTF-8 rồi nhập"
    ),
    TableCode.EMPTY: "tệp trống",
    TableCode.TOO_LARGE: "tệp quá lớn; hãy xóa những dòng và trang tính không dùng đến",
    TableCode.DAMAGED: "không đọc được bảng trong tệp; hãy mở tệp, lưu lại rồi thử lần nữa",
    TableCode.FILE_KIND: "không đọc được loại tệp “{0}”; hãy lưu thành .xlsx hoặc .csv",
    TableCode.PASSWORD: "tệp có mật khẩu; hãy mở tệp, bỏ mật khẩu, lưu lại rồi nhập",
}
