"""What the command line says beside the sentences of the codes."""

import re
from collections.abc import Sequence
from typing import Final

DESCRIPTION: Final = "Thi đua: năm thi đua và việc kiểm phiếu của một cụm thi đua"
LOAD_HELP: Final = "nạp một tệp dữ liệu năm mẫu (.toml) vào tệp dữ liệu mới hoặc đang có"
PAPERS_HELP: Final = "nạp trọn một lượt phiếu đã nhập ở nơi khác"
RESULT_HELP: Final = "in kết quả của một lần bỏ phiếu"
EXPORT_HELP: Final = "lập các văn bản có thể lập, nêu phần còn lại và lý do"
PDF_HELP: Final = "lập thêm bản PDF của từng văn bản, bằng Microsoft Word hoặc LibreOffice"
BUNDLE_HELP: Final = (
    "lưu nội dung từng phiếu (xáo trộn, không có số), kết quả đã chốt và chương trình đếm lại"
)
VERIFY_HELP: Final = "kiểm tra tệp dữ liệu, hoặc một văn bản so với tệp dữ liệu"
CHECK_HELP: Final = (
    "kiểm tra mẫu văn bản (.docx) của cơ quan: trường, bộ lọc, thẻ; hoặc kiểm tra thể thức của một "
    "hay nhiều văn bản (.docx) theo Nghị định 30/2020/NĐ-CP"
)
COMMENTS_HELP: Final = "nêu từng chỗ cần sửa thành ghi chú trong một bản sao của mẫu"
ONE_TEMPLATE: Final = "--comments chỉ dùng cho một mẫu văn bản"
DEMO_HELP: Final = "diễn lại hội nghị năm 2017 qua cửa sổ thật"
HANDOVER_HELP: Final = "lập hồ sơ điện tử bàn giao, hoặc hồ sơ bổ sung của năm đã bàn giao"
ROUND_YEAR_HELP: Final = "năm của lần bỏ phiếu, nếu nhiều năm có cùng mã"
HANDOVER_YEAR_HELP: Final = "năm được bàn giao"
MARKS_HELP: Final = "kèm nội dung từng phiếu"
SUPPLEMENT_HELP: Final = "chỉ nội dung mới của năm từ khi bàn giao"
RECEIVE_HELP: Final = "nhận hồ sơ điện tử bàn giao vào tệp dữ liệu mới, hoặc bên cạnh tệp đang có"
PREVIEW_HELP: Final = "chỉ kiểm tra và nêu những thay đổi, không lưu"
BACKUP_HELP: Final = "lập bản sao lưu của tệp dữ liệu, đã được mở thử và đếm lại"
RESTORE_HELP: Final = "đưa một bản sao lưu về chỗ tệp dữ liệu; tệp đang có được giữ lại bên cạnh"
RESTORE_PREVIEW_HELP: Final = "chỉ nêu những nội dung sẽ mất và sẽ trở lại, không lưu"
OFFICE_HELP: Final = "ký hiệu đơn vị nhận, nếu khác Trưởng Cụm năm sau"
IMPORT_HELP: Final = "nhập một danh sách (.xlsx, .xlsm, .xls, .ods, .csv) vào một sổ"
IMPORT_YEAR_HELP: Final = "năm mà danh sách thuộc về; để trống là năm mới nhất"
SHEET_HELP: Final = "trang tính, nếu nhiều trang có danh sách này"
MAP_HELP: Final = "cột nào ghi vào trường nào; để trống sau dấu = là không dùng cột"
SKIP_HELP: Final = "dòng bỏ ra, theo số dòng trong tệp"
IMPORT_PREVIEW_HELP: Final = "in những gì sẽ được lưu bằng JSON, không lưu gì"
SAMPLE_HELP: Final = "mở mẫu năm 2017"
STORE_HELP: Final = "tệp dữ liệu"
USAGE: Final = "Cách dùng chưa đúng"
USAGE_BEGINS: Final = "Cách dùng: "

_MISUSES: Final = (
    (r"the following arguments are required: (.+)", "còn thiếu {}"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", "{}: không có {}; chọn {}"),
    (r"argument (.+?): invalid \w+ value: (.+)", "{}: giá trị {} chưa đúng"),
    (r"argument (.+?): expected (?:one|at least one) argument", "{}: còn thiếu giá trị"),
    (r"unrecognized arguments: (.+)", "không hiểu {}"),
)
"""What Python's own parser says, and how it is said here."""

NO_HANDOVER: Final = "Chưa chuẩn bị ở thẻ Bàn giao."
SIGNED_ALREADY: Final = "Biên bản đã ký; chương trình không lập lại."
SOUND: Final = "Dữ liệu nguyên vẹn."


UNEXPECTED: Final = "E99"


def unexpected(error: BaseException) -> str:
    return (
        f"Chương trình gặp một lỗi chưa lường trước ({type(error).__name__}). Mọi nội dung đã báo "
        "lưu vẫn còn nguyên. Chi tiết ghi trong tệp nhật ký thidua.log; xin gửi tệp đó cho người "
        "phụ trách kỹ thuật."
    )


def misuse(message: str) -> str:
    """Say what is wrong with the arguments; what is not foreseen stays as the parser says it."""
    for pattern, text in _MISUSES:
        if found := re.fullmatch(pattern, message):
            return f"{USAGE}: {text.format(*found.groups())}."
    return f"{USAGE}: {message}"


def loaded(year: int, rounds: int) -> str:
    return f"Đã nạp năm {year}: {rounds} lần bỏ phiếu."


def no_register(name: str, known: Sequence[str]) -> str:
    return f"{USAGE}: không có sổ “{name}”; chọn một trong: {', '.join(known)}."


def no_year(year: int | None) -> str:
    return f"Tệp dữ liệu không có năm {year}." if year else "Tệp dữ liệu chưa có năm nào."


def imported(added: int, changed: int, same: int, left: int) -> str:
    return f"Đã nhập: thêm {added}, sửa {changed}, giữ nguyên {same}, bỏ ra {left} dòng."


def papers_taken(count: int, pass_number: int) -> str:
    return f"Đã lưu {count} phiếu, lượt {pass_number}."


def bundle_written(folder: str) -> str:
    return (
        f"Đã lưu hồ sơ đếm lại vào {folder}. Hồ sơ có nội dung từng phiếu: chỉ giao khi Trưởng Ban "
        "kiểm phiếu đồng ý."
    )


def no_round(code: str, year: int | None = None) -> str:
    of_year = f" của năm {year}" if year is not None else ""
    return f"Tệp dữ liệu không có lần bỏ phiếu “{code}”{of_year}."


def year_taken(code: str, year: int, years: Sequence[int]) -> str:
    named = ", ".join(map(str, years))
    return f"Lần bỏ phiếu “{code}” có ở các năm {named}; lấy năm {year}. Chọn năm khác bằng --year."


def no_conference(year: int) -> str:
    return f"Năm {year} chưa có hội nghị."


def written(name: str, blanks: Sequence[str]) -> str:
    from thidua_desktop.texts.documents.documents import lacking  # a window begins here too

    return f"Đã lập: {name}. {lacking(blanks)}" if blanks else f"Đã lập: {name}"


def not_written(name: str, why: str) -> str:
    return f"Chưa lập: {name}. {why}"


def recounted(results: int) -> str:
    return f"Đếm lại {results} kết quả đã chốt: khớp."


def destroyed(code: str, decision: str, day: str) -> str:
    return (
        f"Lần bỏ phiếu {code}: dữ liệu từng phiếu đã hủy theo Quyết định số {decision} ngày {day}."
    )


def not_recountable(rounds: Sequence[str]) -> str:
    return (
        f"Không có nội dung từng phiếu nên không đếm lại được lần bỏ phiếu {', '.join(rounds)}; "
        "mã kiểm chứng của kết quả đã chốt khớp."
    )


def not_placed(name: str) -> str:
    return f"Văn bản chưa lưu được vào thư mục: {name}."
