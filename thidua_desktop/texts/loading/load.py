"""What is said when a year, a rule set or a file of papers is refused or taken with a notice."""

UNNAMED_CLUSTER = "Cụm thi đua"
UNNAMED_CLUSTER_CODE = "CTĐ"
UNNAMED_PLAN = "Kế hoạch"
UNNAMED_SECRETARY = "Thư ký Ban kiểm phiếu"
UNNAMED_ITEM = "(chưa ghi nội dung)"


def conference_name(year: int) -> str:
    """How the year-end conference is called."""
    return f"Hội nghị tổng kết công tác thi đua, khen thưởng năm {year}"


def paper_title(year: int) -> str:
    """What stands at the head of a paper that was given no other title."""
    return f"Phiếu suy tôn danh hiệu thi đua năm {year}"


_YEAR = {
    "Y01": "tệp không ghi bằng UTF-8",
    "Y02": "tệp trống",
    "Y03": "tệp quá lớn, có dòng quá dài hoặc khóa quá sâu, không phải tệp năm thi đua",
    "Y04": "không đúng cú pháp TOML",
    "Y05": "khóa lạ “{detail}”",
    "Y06": "thiếu khóa “{detail}”",
    "Y07": "sai kiểu, cần {detail}",
    "Y08": "giá trị không hợp lệ: “{detail}”",
    "Y09": "mã “{detail}” không hợp lệ (không để trống, không quá 40 ký tự, không có dấu hai chấm, "
    "dấu phẩy hoặc dấu cách)",
    "Y10": "“{detail}” không có trong tệp hoặc trong bộ quy tắc",
    "Y11": "“{detail}” ghi hai lần",
    "Y12": "bộ quy tắc “{detail}” không phải tên tệp đơn giản",
    "Y13": "không có bộ quy tắc “{detail}”",
    "Y14": "bộ quy tắc có lỗi: {detail}",
    "Y15": "số lượng được suy tôn phải từ 1 trở lên, tệp ghi {detail}",
    "Y16": "tỷ lệ phải đạt “{detail}” không hợp lệ (lớn hơn 0, không quá 1, dạng 2/3; "
    "không dùng “>” với 1/1)",
    "Y17": "chưa có tên nào",
    "Y18": "điều kiện “{detail}” dẫn thành vòng tròn",
    "Y19": "danh hiệu điều kiện không có tên này ({detail})",
    "Y20": "số liệu không cân đối ({detail})",
    "Y21": "ý kiến bằng văn bản không được nhận ({detail}): chỉ nhận khi tính trên tổng số có "
    "quyền bỏ phiếu và không nhiều hơn số vắng mặt",
    "Y22": "dữ liệu đã có năm thi đua {detail}",
    "Y23": "phiên bản định dạng không phải 1: {detail}",
    "Y24": "phiếu có {detail}, nhiều nhất là 99 tên",
}

_TYPES = {
    "str": "chữ trong dấu ngoặc kép",
    "int": "số nguyên",
    "bool": "true hoặc false",
    "list": "danh sách",
    "table": "bảng",
    "date": "ngày dạng 2025-11-22",
    "time": "giờ dạng 14:00:00",
}

_NOTICES = {
    "N01": "{detail}: chưa đăng ký danh hiệu này",
    "N02": "{detail}: nhiều hơn số lượng được phân bổ",
    "N03": "{detail}: bộ quy tắc chỉ xét tên đã được suy tôn danh hiệu điều kiện",
    "N04": "{detail}: phiếu còn soạn thảo nên phần rút tên, ý kiến bằng văn bản và số phiếu chưa "
    "được nhận",
    "N05": "{detail}: bộ quy tắc không ghi là dùng cho năm này",
    "N06": "{detail}: tệp ghi Cụm khác, đã giữ Cụm của dữ liệu",
}

_PAPERS = {
    "P05": "thiếu cột “{detail}”",
    "P06": "cột “{detail}” không có trên phiếu",
    "P07": "cột “{detail}” ghi hai lần",
    "P08": "số phiếu “{detail}” không hợp lệ",
    "P09": "phiếu số {detail} ghi hai lần",
    "P10": "thiếu phiếu số {detail}",
    "P11": "lý do “{detail}” không có trong danh mục",
    "P12": "ô không hợp lệ: {detail}",
    "P13": "dòng có {detail} ô, khác với dòng tiêu đề",
    "P15": "có ô gộp ({detail}); hãy bỏ gộp ô rồi nạp lại",
    "P17": "nhiều trang tính có phiếu ({detail}); hãy giữ trong tệp một trang tính cho mỗi lượt",
    "P18": "dòng {detail} đang bị ẩn hoặc bị lọc; hãy cho hiện lại hoặc xóa hẳn rồi nạp lại",
    "P19": "cột {detail} đang bị ẩn; hãy cho hiện lại hoặc xóa hẳn rồi nạp lại",
    "P20": "không trang tính nào đang hiện có cột “paper”; trang tính trong tệp: {detail}",
}


def _plain(text: str) -> str:
    """What stands in a foreign file, on one line and without what a terminal would obey."""
    return "".join(c if c.isprintable() else "�" for c in text)[:200]


def _where(path: str, line: int | None) -> str:
    path = _plain(path)
    if line is None:
        return path
    return f"dòng {line}, {path}" if path else f"dòng {line}"


def year_fault(code: str, path: str = "", line: int | None = None, detail: str = "") -> str:
    """One fault of a year or a rule set as a line: where it is, its code, what is wrong."""
    said = _YEAR[code].format(detail=_TYPES.get(detail, "") if code == "Y07" else _plain(detail))
    where = _where(path, line)
    return f"{where}: {said} [{code}]" if where else f"{said} [{code}]"


def year_notice(code: str, detail: str = "") -> str:
    """One notice about a year that was taken."""
    return f"{_NOTICES[code].format(detail=_plain(detail))} [{code}]"


def papers_fault(code: str, line: int | None = None, detail: str = "") -> str:
    """One fault of a file of papers as a line: its line, its code, what is wrong."""
    said = _PAPERS[code].format(detail=_plain(detail))
    return f"dòng {line}: {said} [{code}]" if line is not None else f"{said} [{code}]"
