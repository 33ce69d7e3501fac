"""What is said of a document as PDF."""

from typing import Final

MAKE: Final = "Lập bản PDF"
OF_FILE: Final = "Lập bản PDF từ tệp…"
OF_FILE_TITLE: Final = "Chọn tệp cần lập bản PDF"
FILES: Final = "Tệp Word, Excel (*.docx *.xlsx)"
ENDINGS: Final = (".docx", ".xlsx")
ONLY: Final = "Bản PDF được lập từ tệp Word (.docx), Excel (.xlsx); {0} không phải tệp đó."
MAKING: Final = "Đang lập bản PDF của {0}"
EXCEL_PDF: Final = "{0}-Excel.pdf"
STOPPED: Final = "Đã dừng; chưa lập bản PDF."
EXPORTED: Final = "Đã lập {0} bản PDF."
