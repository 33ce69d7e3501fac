"""What is said of a store that is not as it should be."""

from typing import Final

TABLE_TITLES: Final = {
    "count_form": "Mẫu phiếu đã chốt",
    "count_move": "Diễn biến lần bỏ phiếu",
    "count_ledger": "Cân đối phiếu",
    "count_pass": "Lượt nhập",
    "count_paper": "Phiếu đã nhập",
    "count_cancel": "Lần nhập đã hủy",
    "count_amendment": "Thay đổi tại hội nghị",
    "count_written": "Ý kiến bằng văn bản",
    "count_hand_tally": "Bảng kiểm phiếu gạch tay",
    "count_result": "Kết quả đã chốt",
    "count_decision": "Quyết định khi bằng phiếu",
    "count_document": "Văn bản đã lập",
    "count_event": "Sự việc của lần bỏ phiếu",
    "journal": "Nhật ký",
}
"""The tables that are no register; a register's title stands with its record."""

_SENTENCES: Final = {
    "V01": "Tệp không phải là dữ liệu của chương trình.",
    "V02": "Tệp dữ liệu bị hỏng.",
    "V03": "Phiên bản của tệp dữ liệu không đúng.",
    "V04": "Cấu trúc bảng đã bị thay đổi.",
    "V05": "Khóa chống sửa, xóa đã bị gỡ hoặc thay đổi.",
    "V06": "Dòng dữ liệu trỏ tới một dòng không còn.",
    "V07": "Nhật ký không khớp chuỗi mã băm.",
    "V08": "Nhật ký thiếu dòng.",
    "V09": "Phần cuối của nhật ký đã bị cắt bỏ.",
    "V10": "Dòng nhật ký không đọc được.",
    "V11": "Dòng dữ liệu đã bị sửa ngoài chương trình.",
    "V12": "Dòng dữ liệu đã bị xóa ngoài chương trình.",
    "V13": "Dòng dữ liệu đã bị thêm ngoài chương trình.",
    "V14": "Bảng kiểm phiếu thiếu dòng.",
    "V15": "Nội dung phiếu không còn mà nhật ký không ghi là đã bỏ ra, hoặc ngược lại.",
}


def verify_sentence(code: str, where: str = "", detail: str = "") -> str:
    """Say one finding in one line: what, where, and what exactly."""
    more = ": ".join(part for part in (where, detail) if part)
    return f"{_SENTENCES[code]} {more}".rstrip()


def withheld_papers(papers: int, rounds: int) -> str:
    """Say how many papers are in the store without what they held."""
    return f"Không có nội dung của {papers} lần nhập phiếu, thuộc {rounds} lần bỏ phiếu."


def row_name(title: str, row_id: int) -> str:
    """Phiếu đã nhập, dòng 7."""
    return f"{title}, dòng {row_id}"
