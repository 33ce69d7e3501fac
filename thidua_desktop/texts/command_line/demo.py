"""What the demo says while it plays the conference of 2017."""

from typing import Final

OPENED: Final = "Mở mẫu năm 2017 trong tệp dữ liệu mới"
PREPARED: Final = "Bước 1, chuẩn bị: chốt mẫu phiếu, in phiếu"
HANDED_OUT: Final = "Bước 2, phát phiếu: 12 đơn vị có mặt, phát ra 12 phiếu"
FIRST_PASS: Final = "Bước 3, lượt 1: nhập 12 phiếu, một lần nhập bị hủy, một phiếu nhập sai"
SECOND_PASS: Final = "Bước 3, lượt 2: người khác nhập lại 12 phiếu, một phiếu nhập sai"
CHECKED: Final = "Bước 4, đối chiếu: lấy lại các phiếu khác nhau và nhập lại từ phiếu"
SEALED: Final = "Bước 5, biên bản: chốt kết quả, in biên bản, bản đọc, bảng tổng hợp, ký"
PUBLISHED: Final = "Bước 6, công bố: hội trường thấy kết quả, phiếu vào phong bì"
VERIFIED: Final = "Kiểm tra: nhật ký, đếm lại từ các phiếu"
REFUSED: Final = "Không tiếp tục được"
UNANSWERED: Final = "câu hỏi chưa được trả lời đủ"
WITNESSES: Final = "Đại biểu hội nghị (minh họa)"
OTHER_TYPIST: Final = "Ủy viên Ban kiểm phiếu (minh họa)"
RECEIVER: Final = "Chủ trì hội nghị (minh họa)"


def timed(text: str, seconds: float) -> str:
    return f"{seconds:6.2f} s  {text}"


def finished(folder: str, files: int, pictures: int) -> str:
    return f"Đã lưu trong {folder}: {files} tệp và {pictures} hình. Số liệu kiểm phiếu là minh họa."


def not_empty(folder: str) -> str:
    return (
        f"Thư mục {folder} đã có nội dung khác. "
        "Hãy chọn thư mục trống hoặc thư mục của lần diễn trước."
    )
