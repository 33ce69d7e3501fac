"""What the fields of the documents of scoring and of the division of places are."""

from collections.abc import Mapping
from typing import Final

SCORING_FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "AllotmentFacts": {
        "title": "Tên danh hiệu, hình thức khen thưởng",
        "number": "Số lượng Cụm được đề nghị",
        "document": "Văn bản giao số lượng",
        "rows": "Số lượng của từng đơn vị theo từng phương án",
        "ways": "Các phương án tính được",
        "not_reckoned": "Phương án chưa tính được và lý do",
        "applied": "Phương án đã được thông qua; trống nếu chưa có văn bản",
        "decision": "Văn bản thông qua phương án",
        "equal_share": "Số lượng của mỗi đơn vị nếu chia đều",
        "largest": "Đơn vị có biên chế nhiều nhất",
        "smallest": "Đơn vị có biên chế ít nhất",
        "times": "Biên chế nhiều nhất gấp bao nhiêu lần ít nhất",
        "units": "Số liệu của các đơn vị trong năm",
        "table": "Tên bảng hệ số đã thông qua",
        "table_document": "Văn bản thông qua bảng hệ số",
    },
    "ReckonedFacts": {"name": "Tên đơn vị", "how": "Cách tính số lượng của đơn vị"},
    "UnitWorkFacts": {
        "name": "Tên đơn vị",
        "staff": "Biên chế",
        "areas": "Số lĩnh vực phụ trách",
        "score": "Điểm thi đua",
        "coefficient": "Hệ số",
    },
    "UnitPlacesFacts": {
        "name": "Tên đơn vị",
        "equal": "Số lượng khi chia đều (số chính xác trong ngoặc)",
        "staff": "Số lượng theo biên chế",
        "areas": "Số lượng theo lĩnh vực phụ trách",
        "score": "Số lượng theo điểm thi đua",
        "coefficient": "Số lượng theo bảng hệ số",
    },
    "WayFacts": {
        "name": "Tên phương án",
        "staff_behind": "Biên chế trên một danh hiệu: ít nhất, nhiều nhất, gấp bao nhiêu lần",
        "areas_behind": "Lĩnh vực trên một danh hiệu: ít nhất, nhiều nhất, gấp bao nhiêu lần",
        "without": "Số đơn vị không có danh hiệu",
        "differs": "Số đơn vị có số lượng khác với chia đều",
        "cut": "Ngưỡng phần dư",
        "left": "Số lượng chờ hội nghị quyết định",
        "tied": "Các đơn vị có phần dư bằng nhau ở ngưỡng",
        "losing": "Các đơn vị giảm nếu số lượng tăng thêm 1",
        "reckoned": "Cách tính của từng đơn vị",
    },
}
