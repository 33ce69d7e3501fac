"""What each filter of a Word template does, as the list of fields explains it."""

from collections.abc import Mapping
from typing import Final

FILTERS: Final[Mapping[str, str]] = {
    "figure": "Số trong bảng; dấu – khi không có",
    "counted": "Số đếm được, hai chữ số; dòng chấm để ghi tay khi chưa đếm",
    "roman": "Số La Mã: I, II, III",
    "two_digits": "Số trong câu, ít nhất hai chữ số: 04",
    "in_words": "Số bằng chữ: mười hai",
    "percent": "Tỷ lệ phần trăm: {{ phần | percent(tổng) }} → 91,67%",
    "share": "Tỷ lệ đã tính cùng các phần khác của một tổng số, đơn vị 0,01%: 9688 → 96,88%",
    "percent_in_words": "Tỷ lệ phần trăm bằng chữ: chín mươi mốt phẩy sáu mươi bảy phần trăm",
    "ordinal": "Thứ tự bằng chữ, sau chữ thứ: nhất, hai, ba, tư",
    "long_date": "Ngày trong câu: ngày 05 tháng 01 năm 2017",
    "short_date": "Ngày trong bảng: 22/11/2017",
    "clock": "Giờ: 15 giờ 05 phút",
    "moment": "Giờ và ngày: 15 giờ 05 phút, ngày 22 tháng 11 năm 2017",
    "beside": "Giờ, kèm ngày nếu khác ngày của giờ đã nêu: {{ giờ | beside(giờ_trước) }}",
    "listed": "Nối các mục, bỏ mục trống: {{ danh_sách | listed('; ') }}",
    "lettered": "Thứ tự điểm: a), b), c), d), đ) …",
    "capital": "Viết hoa chữ đầu",
    "small": "Viết thường chữ đầu",
    "without_stop": "Bỏ dấu chấm, dấu chấm phẩy ở cuối",
    "council": "Viết tên Hội đồng Thi đua - Khen thưởng của bộ, ngành theo tên cơ quan chủ quản",
    "of_unit": "Viết chức vụ liền trước tên đơn vị, không lặp chữ: Chánh Thanh tra Bộ",
    "with_stop": "Thêm dấu chấm ở cuối khi chưa có dấu",
    "upper": "Viết hoa tất cả",
    "qr": "Hình mã QR của một nội dung, rộng 30 mm hoặc như đã nêu: {{ check_text | qr(25) }}",
    "or_dots": "Dòng chấm để ghi tay khi trống",
    "ballot": "Tên gọi của lần bỏ phiếu: phiếu 2, vòng 2, bỏ phiếu lại",
    "blank_number": "Khoảng trống cho văn thư ghi số khi chưa có số",
    "base": "Tên của số dùng để tính tỷ lệ",
    "base_short": "Tên ngắn của số dùng để tính tỷ lệ, ở đầu cột",
    "outcome": "Kết quả của một tập thể",
    "reason": "Lý do phiếu không hợp lệ",
    "figure_name": "Tên của một số liệu cân đối phiếu",
    "role": "Nhiệm vụ trong Ban kiểm phiếu",
    "document_type": "Tên loại văn bản: QĐ → Quyết định",
    "file_status": "Tình trạng của một tệp",
}
"""What each filter does."""
