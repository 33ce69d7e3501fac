"""What is said of a document that is compared with the store."""

from typing import Final

from thidua_desktop.domain.codes.documents import DocumentCode

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
    DocumentCode.NO_CODE: "Văn bản không có mã kiểm chứng và không phải tệp chương trình đã lập.",
    DocumentCode.ISSUED_BUT_OLD: (
        "Văn bản đúng là tệp {0} đã lập, nhưng kết quả ghi trong đó đã được thay thế."
    ),
}
