"""What offices of the field abbreviate: QPPL is quy phạm pháp luật, wherever texts are compared."""

import re
from typing import Final

from thidua_desktop.domain.lookalike import likeness

_SHORT: Final = {
    "qppl": "quy phạm pháp luật",
    "xlvphc": "xử lý vi phạm hành chính",
    "vphc": "vi phạm hành chính",
    "tdthpl": "theo dõi thi hành pháp luật",
    "thpl": "thi hành pháp luật",
    "tgpl": "trợ giúp pháp lý",
    "thads": "thi hành án dân sự",
    "tha": "thi hành án",
    "htqtct": "hộ tịch, quốc tịch, chứng thực",
    "gdbđ": "giao dịch bảo đảm",
    "đkqg": "đăng ký quốc gia",
    "btnn": "bồi thường nhà nước",
    "bttp": "bổ trợ tư pháp",
    "cntt": "công nghệ thông tin",
    "tđkt": "thi đua, khen thưởng",
    "vb": "văn bản",
    "ql": "quản lý",
    "cq": "cơ quan",
    "đv": "đơn vị",
    "vp": "văn phòng",
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "stp": "sở tư pháp",
    "btp": "bộ tư pháp",
    "&": " và ",
}
_WORD: Final = re.compile(r"[^\W\d_]+|&")
_SIGNS: Final = re.compile(r"[\s,.;:()\"'/-]+")


def meaning(word: str) -> str:
    """Give the words for which an abbreviation stands, nothing for what is none."""
    return _SHORT.get(word.casefold(), "").strip()


def full_likeness(text: str) -> str:
    """Give what texts share that a reader takes for one, abbreviated or not, commas apart."""
    whole = _WORD.sub(lambda word: _SHORT.get(word[0].casefold(), word[0]), text)
    return _SIGNS.sub(" ", likeness(whole)).strip()
