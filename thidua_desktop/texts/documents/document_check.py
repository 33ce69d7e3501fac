"""What is said of a document that is compared or held against the decree; why one is refused."""

from collections.abc import Callable, Mapping
from typing import Final

from thidua_desktop.domain.codes.documents import DocumentCode, DraftCode, FormatCode, UncheckedCode

FINDINGS: Final = {
    DocumentCode.AS_ISSUED: "Văn bản đúng là tệp {0} đã lập cho lần bỏ phiếu {1}.",
    DocumentCode.YEAR_FILE: "Văn bản đúng là tệp {0} đã lập.",
    DocumentCode.CHANGED: (
        "Mã kiểm chứng {0} đúng với kết quả của lần bỏ phiếu {1}, nhưng tệp này khác "
        "tệp chương trình đã lập. Đọc lại từng số trong văn bản so với bản đã ký."
    ),
    DocumentCode.OLD_RESULT: (
        "Mã kiểm chứng {0} thuộc một kết quả trước đây của lần bỏ phiếu {1}; kết quả "
        "đó đã được kiểm phiếu lại hoặc đã bị hủy."
    ),
    DocumentCode.UNKNOWN_CODE: "Mã kiểm chứng {0} không có trong tệp dữ liệu này.",
    DocumentCode.NO_CODE: (
        "Văn bản không có mã kiểm chứng và không phải tệp đã lập từ tệp dữ liệu này."
    ),
    DocumentCode.ISSUED_BUT_OLD: (
        "Văn bản đúng là tệp {0} đã lập, nhưng kết quả ghi trong đó đã được thay thế."
    ),
    DocumentCode.EDITED: "Văn bản khác tệp {0} chương trình lập, ở {1} chỗ.",
    DocumentCode.SAME_TEXT: (
        "Văn bản là tệp {0} chương trình đã lập, được lưu lại; từng chữ, từng số như dữ liệu, trừ "
        "số, ngày do văn thư ghi và chỗ để trống."
    ),
}

FORMAT: Final[Mapping[FormatCode, tuple[str, str]]] = {
    FormatCode.PAPER: (
        "Khổ giấy {0}, không phải A4",
        "Chọn khổ A4 (210 × 297 mm) trong Layout, Size.",
    ),
    FormatCode.ACROSS: (
        "Trang nằm ngang nhưng không có bảng",
        "Đặt trang đứng; chỉ trang có bảng, biểu mới được đặt ngang.",
    ),
    FormatCode.MARGIN: ("Lề {0} {1}, quy định từ {2} đến {3} mm", "Đặt lại lề trang."),
    FormatCode.FONT: ("Phông chữ {0} ở “{1}”", "Chọn phông Times New Roman."),
    FormatCode.COLOUR: ("Chữ không phải màu đen ở “{0}”", "Chọn chữ màu đen."),
    FormatCode.NO_PAGE_NUMBER: (
        "Văn bản dài hơn một trang nhưng không có số trang",
        "Đánh số trang ở giữa lề trên, từ trang thứ hai.",
    ),
    FormatCode.PAGE_NUMBER_AT_FOOT: (
        "Số trang ở cuối trang",
        "Đặt số trang ở giữa lề trên.",
    ),
    FormatCode.PAGE_NUMBER_ON_FIRST: (
        "Số trang hiện cả ở trang thứ nhất",
        "Chọn Different First Page để trang thứ nhất không có số.",
    ),
    FormatCode.MISSING: ("Không thấy {0}", "Bổ sung theo mẫu."),
    FormatCode.UNWANTED: ("Mẫu này không có {0}: “{1}”", "Bỏ dòng này."),
    FormatCode.WRONG_SIDE: (
        "Quốc hiệu không ở bên phải, ngang hàng với tên cơ quan ban hành",
        "Đặt Quốc hiệu ở cột phải, dòng đầu của trang đầu.",
    ),
    FormatCode.WORDS: ("Viết “{0}”, phải là “{1}”", "Viết lại cho đúng."),
    FormatCode.SIZE: ("{0}: cỡ chữ {1}, quy định {2}: “{3}”", "Đổi cỡ chữ."),
    FormatCode.NOT_BOLD: ("{0} phải đậm: “{1}”", "Chọn chữ đậm."),
    FormatCode.BOLD: ("{0} không được đậm: “{1}”", "Bỏ chữ đậm."),
    FormatCode.NOT_ITALIC: ("{0} phải nghiêng: “{1}”", "Chọn chữ nghiêng."),
    FormatCode.ITALIC: ("{0} phải đứng: “{1}”", "Bỏ chữ nghiêng."),
    FormatCode.NOT_UPPER: ("{0} phải in hoa: “{1}”", "Viết in hoa."),
    FormatCode.UPPER: ("{0} phải in thường: “{1}”", "Viết in thường."),
    FormatCode.ALIGN: ("{0} phải {1}: “{2}”", "Canh lại đoạn."),
    FormatCode.NO_LINE: (
        "{0} không có đường kẻ ở dưới",
        "Kẻ đường nét liền ở dưới.",
    ),
    FormatCode.LINE_LENGTH: (
        "Đường kẻ dưới {0} dài {1}, dòng chữ dài khoảng {2}; quy định {3}",
        "Kẻ lại đường kẻ, đặt cân đối so với dòng chữ.",
    ),
    FormatCode.NUMBER_FORM: (
        "“{0}” chưa đúng cách ghi số, ký hiệu",
        "Viết như Số: 05/QĐ-CTĐIII: số dưới 10 thêm số 0, gạch chéo, gạch nối, không cách chữ.",
    ),
    FormatCode.SYMBOL: ("Ký hiệu “{0}” không hợp với tên loại: {1}", "Sửa ký hiệu hoặc tên loại."),
    FormatCode.PLACE_DATE: (
        "“{0}” chưa đúng cách ghi địa danh và thời gian",
        "Viết như Hà Nội, ngày 05 tháng 01 năm 2020.",
    ),
    FormatCode.DATE_FORM: ("“{0}” chưa đúng cách ghi ngày, phải là “{1}”", "Viết lại ngày."),
    FormatCode.NO_SUCH_DATE: ("Không có ngày “{0}”", "Kiểm tra lại ngày, tháng, năm."),
    FormatCode.ROOM_BETWEEN: (
        "Sau đoạn chỉ cách {0}, quy định ít nhất 6 pt: “{1}”",
        "Đặt Spacing After 6 pt.",
    ),
    FormatCode.LINE_ROOM: (
        "Cách dòng {0}, quy định từ 1 đến 1,5: “{1}”",
        "Đặt lại Line Spacing.",
    ),
    FormatCode.INDENT: (
        "Đầu đoạn lùi {0}, quy định 10 mm hoặc 12,7 mm: “{1}”",
        "Đặt First line 1 cm hoặc 1,27 cm.",
    ),
    FormatCode.BASIS_END: ("Căn cứ “{0}” phải kết thúc bằng {1}", "Sửa dấu ở cuối dòng."),
    FormatCode.ARTICLE_FORM: ("Sau “{1}” phải có dấu chấm: “{0}”", "Thêm dấu chấm."),
    FormatCode.OUT_OF_ORDER: ("Thứ tự không liền: gặp “{0}”, lẽ ra “{1}”", "Đánh lại số thứ tự."),
    FormatCode.NO_END_MARK: (
        "Hết nội dung mà không có dấu “./.”",
        "Kết thúc câu cuối bằng “./.”.",
    ),
    FormatCode.RECIPIENT: (
        "Dòng nơi nhận “{0}” chưa đúng",
        "Đầu dòng có gạch đầu dòng, cuối dòng có dấu chấm phẩy.",
    ),
    FormatCode.KEPT: (
        "Dòng cuối của Nơi nhận là “{0}”",
        "Viết như “- Lưu: VT, TĐKT.”, kết thúc bằng dấu chấm.",
    ),
    FormatCode.ADDRESSEE: (
        "Phần Kính gửi chưa đúng: “{0}”",
        (
            "Sau Kính gửi có dấu hai chấm; gửi nhiều nơi thì mỗi nơi một dòng có gạch đầu dòng, "
            "kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm."
        ),
    ),
    FormatCode.UNDER_COLON: (
        "“{0}” không thẳng hàng dưới dấu hai chấm của Kính gửi",
        "Lùi các dòng có gạch đầu dòng đến dưới dấu hai chấm.",
    ),
    FormatCode.AS_ABOVE: (
        "Văn bản có Kính gửi nhưng dòng đầu của Nơi nhận là “{0}”",
        "Ghi “- Như trên;” ở dòng đầu.",
    ),
    FormatCode.NO_SUCH_ARTICLE: (
        "Nơi nhận ghi “{0}” nhưng văn bản không có điều này",
        "Ghi đúng số của điều về trách nhiệm thi hành.",
    ),
    FormatCode.ANNEX_UNNAMED: (
        "Văn bản có “{0}” nhưng phần nội dung không chỉ dẫn đến",
        "Nêu phụ lục kèm theo trong nội dung.",
    ),
    FormatCode.WEEKDAY: ("{0} không phải là {1}", "Kiểm tra lại thứ và ngày."),
    FormatCode.PART_NUMBER: ("“{0}” phải đánh số bằng {1}", "Đánh lại số."),
    FormatCode.NO_TITLE: ("“{0}” không có tiêu đề ở dòng dưới", "Ghi tiêu đề, in hoa, canh giữa."),
    FormatCode.ANNEX_NUMBER: (
        "Văn bản có từ hai phụ lục nhưng “{0}” không có số La Mã",
        "Đánh số: Phụ lục I, Phụ lục II.",
    ),
    FormatCode.NO_POST: ("Không có chức vụ của người ký ở “{0}”", "Ghi chức vụ trên họ tên."),
    FormatCode.NAME_TITLE: (
        "Trước họ tên người ký có “{0}”: “{1}”",
        "Chỉ ghi họ và tên; không ghi học hàm, học vị, danh hiệu.",
    ),
    FormatCode.SIGNED_ALONE: (
        "Chữ ký có thể sang trang một mình: “{0}” không gắn với phần ký",
        "Chọn Keep with next cho đoạn cuối và các đoạn trước phần ký.",
    ),
    FormatCode.SIGNATURE_SPLIT: (
        "Phần ký có thể bị ngắt giữa hai trang",
        "Bỏ chọn Allow row to break across pages của bảng phần ký.",
    ),
    FormatCode.ROW_SPLIT: (
        "Hàng của bảng có thể bị ngắt giữa hai trang",
        "Bỏ chọn Allow row to break across pages.",
    ),
    FormatCode.HEAD_ROW: (
        "Bảng dài nhưng đầu bảng không lặp lại ở trang sau",
        "Chọn Repeat as header row cho hàng đầu.",
    ),
    FormatCode.SUM: ("Ghi tổng là {0}, cộng lại được {1}", "Kiểm tra các số trong cột."),
    FormatCode.LEDGER: ("{0} là {1}, nhưng {2} = {3}", "Kiểm tra các số trong bảng."),
    FormatCode.BASIS_LATER: (
        "Căn cứ số {0} ngày {1} ban hành sau văn bản này (ngày {2})",
        "Kiểm tra ngày của căn cứ và của văn bản.",
    ),
    FormatCode.TWO_DATES: (
        "Văn bản số {0} ghi ngày {1}, chỗ khác ghi ngày {2}",
        "Ghi thống nhất một ngày.",
    ),
    FormatCode.ENDS_BEFORE: (
        "Kết thúc lúc {0}, trước khi bắt đầu lúc {1}",
        "Kiểm tra giờ bắt đầu và giờ kết thúc.",
    ),
}

UNCHECKED: Final[Mapping[UncheckedCode, str]] = {
    UncheckedCode.NO_FORM: (
        "Văn bản không có số, ký hiệu nên không phải văn bản hành chính theo Nghị định "
        "30/2020/NĐ-CP: chỉ kiểm tra khổ giấy, phông chữ, ngày tháng và số liệu trong bảng"
    ),
    UncheckedCode.HEAD: "Tên cơ quan, Quốc hiệu không nằm trong bảng hai cột",
    UncheckedCode.DRAWN: "Đường kẻ vẽ bằng hình (Shapes): có đủ không, dài bao nhiêu",
    UncheckedCode.LISTED: "Số thứ tự do Word tự đánh",
    UncheckedCode.BOXES: "Chữ trong khung (Text Box)",
    UncheckedCode.SIGNATURE: "Phần ký không nằm trong bảng",
    UncheckedCode.PICTURES: "Hình ảnh, mã QR, chữ ký và con dấu đã quét",
    UncheckedCode.MEANING: (
        "Nội dung, thẩm quyền, hiệu lực của căn cứ, viết hoa (Phụ lục II), chính tả, chữ ký số, "
        "chỗ ngắt trang khi in"
    ),
}

STORE_SAYS_OTHERWISE: Final = (
    "Văn bản lập lúc {0}; dữ liệu hoặc mẫu văn bản đã được sửa sau đó, nay có {1} chỗ khác."
)
MAYBE_NOT_BY_HAND: Final = (
    "Dữ liệu hoặc mẫu văn bản đã được sửa sau khi lập tệp lúc {0}: chỗ khác trên đây có thể do đó, "
    "không phải do sửa trong văn bản."
)
NOTHING: Final = "(không có)"
OF_TEMPLATE: Final = "Mẫu {0}"
SHEET_CELL: Final = "trang “{0}”, ô {1}"
OF_WORKBOOK: Final = "Tệp Excel"
START: Final = "đầu văn bản"
CHECK: Final = "Kiểm tra văn bản…"
CHECK_FORMAT: Final = "Kiểm tra thể thức…"
CHECK_TITLE: Final = "Chọn văn bản cần kiểm tra"
CHECK_FILES: Final = "Văn bản Word, Excel (*.docx *.xlsx)"
CHECKED: Final = "Kiểm tra văn bản: {0}"


def paragraph(_table: str, number: int, _column: int) -> str:
    return f"đoạn {number}"


def edge(_table: str, _number: int, _column: int) -> str:
    return "đầu trang, chân trang"


def row(table: str, number: int, column: int) -> str:
    place = f"bảng {table}, hàng {number}"
    return f"{place}, cột {column}" if column else place


def sheet_cell(sheet: str, number: int, column: int) -> str:
    return (
        SHEET_CELL.format(sheet, f"{letters(column)}{number}")
        if column
        else (f"trang “{sheet}”, hàng {number}")
    )


def letters(column: int) -> str:
    """Name a column as Excel does: A to Z, then AA."""
    before, last = divmod(column - 1, 26)
    return (letters(before) if before else "") + chr(ord("A") + last)


def tag_at(place: str, tag: str) -> str:
    """Say where a tag stands whose value is told."""
    return f"{place}, {{{{ {tag} }}}}" if place else f"{{{{ {tag} }}}}"


PLACES: Final[Mapping[str, Callable[[str, int, int], str]]] = {
    "paragraph": paragraph,
    "edge": edge,
    "row": row,
    "sheet": sheet_cell,
}


def change(place: str, before: str, now: str) -> str:
    """Say what stood at a place and what stands there now."""
    return f"–  {place}: {before or NOTHING} → {now or NOTHING}"


REFUSALS: Final = {
    DraftCode.WRONG_STATE: (
        "Không thực hiện được ở trạng thái hiện tại của văn bản",
        "Chọn lại văn bản để xem trạng thái mới nhất.",
    ),
    DraftCode.SIGNED: (
        "Văn bản đã ký thì không sửa, không xóa, không lập lại tệp",
        "Dùng Lập văn bản thay thế để đính chính.",
    ),
    DraftCode.NO_SCAN: (
        "Chưa có bản chụp văn bản đã ký",
        "Chọn tệp bản chụp (PDF hoặc ảnh) của văn bản đã ký.",
    ),
    DraftCode.NO_NUMBER: (
        "Chưa có số, ký hiệu và ngày ban hành",
        "Ghi số, ký hiệu và ngày do văn thư cấp, hoặc chọn văn bản đã có trong sổ.",
    ),
    DraftCode.NO_TELLERS: (
        "Chưa lập được quyết định vì hội nghị chưa có thành viên Ban kiểm phiếu",
        "Ghi thành viên ở bước Chuẩn bị của thẻ Hội nghị.",
    ),
    DraftCode.NO_RESULT: (
        "Chưa lập được văn bản vì chưa công bố kết quả suy tôn",
        "Chốt, ký biên bản và công bố kết quả kiểm phiếu ở thẻ Hội nghị.",
    ),
    DraftCode.NO_TITLE: (
        "Chưa chọn danh hiệu của quyết định",
        "Chọn danh hiệu ở mục Danh hiệu.",
    ),
    DraftCode.NO_LEADERS: (
        "Chưa có đơn vị được cử làm Trưởng, Phó Trưởng Cụm của năm sau",
        "Ghi ở trang Trưởng, Phó Trưởng Cụm của thẻ Tổng quan.",
    ),
    DraftCode.NO_BODY: (
        "Chưa có nội dung văn bản",
        "Ghi nội dung ở mục Nội dung.",
    ),
    DraftCode.NO_ADDRESSEE: (
        "Chưa ghi nơi nhận ở mục Kính gửi",
        "Ghi ít nhất một nơi nhận.",
    ),
    DraftCode.NOT_PROPOSED: (
        "Đơn vị chưa được suy tôn hoặc đề nghị tặng Cờ thi đua",
        "Báo cáo thành tích lập cho đơn vị được đề nghị.",
    ),
    DraftCode.NOT_SIGNED: (
        "Văn bản chưa ký thì sửa trực tiếp, không cần văn bản thay thế",
        "Sửa ngay trên dự thảo.",
    ),
    DraftCode.REPLACED_ALREADY: (
        "Văn bản “{0}” đã được một văn bản khác thay thế",
        "Lập văn bản thay thế cho chính văn bản đã thay thế nó.",
    ),
    DraftCode.EMPTY_BOOK: (
        "Chưa lập được sổ vì chưa có văn bản nào trong Sổ đăng ký của năm",
        "Thêm văn bản đến, văn bản đi ở thẻ Văn bản.",
    ),
    DraftCode.FILE_GONE: (
        "Chưa lập được hồ sơ vì không có tệp {0} trong thư mục của tệp dữ liệu",
        "Lập lại tệp, hoặc đính kèm lại bản chụp.",
    ),
    DraftCode.NOTHING_IN_DOSSIER: (
        "Năm này chưa có tập thể nào được suy tôn hoặc đề nghị tặng Cờ thi đua",
        "Công bố kết quả kiểm phiếu ở thẻ Hội nghị, hoặc chuyển trạng thái ở thẻ Đăng ký.",
    ),
}
