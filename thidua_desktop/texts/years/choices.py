"""What the products of the steps of a year are called."""

from typing import Final

CHOICES: Final = {
    "StepProduct": {
        "head": "Quyết định cử Trưởng, Phó Trưởng Cụm",
        "ministry_plan": "Kế hoạch của Bộ",
        "cluster_plan": "Kế hoạch của Cụm",
        "pledge": "Giao ước đã ký",
        "unit_plans": "Kế hoạch của các đơn vị",
        "registrations": "Đăng ký danh hiệu của các đơn vị",
        "half_year_review": "Báo cáo sơ kết 6 tháng đã lập",
        "unit_reports": "Báo cáo tổng kết của các đơn vị",
        "half_year_inspection": "Kiểm tra 6 tháng đầu năm",
        "year_inspection": "Kiểm tra cuối năm",
        "scores": "Điểm Cụm thẩm định",
        "conference": "Hội nghị tổng kết",
        "published": "Kết quả suy tôn đã công bố",
        "proposal": "Tờ trình đề nghị khen thưởng",
        "awards": "Quyết định khen thưởng",
        "next_head": "Quyết định cử Trưởng, Phó Trưởng Cụm năm sau",
        "handover_tasks": "Biên bản bàn giao nhiệm vụ đã ký",
        "handover_files": "Biên bản giao nhận hồ sơ, tài liệu đã ký",
        "package": "Hồ sơ điện tử bàn giao",
    },
}
