"""What a unit of each kind begins with, and what its head is usually called."""

from typing import Final

from thidua_desktop.records.choices import UnitKind

BEGINNINGS: Final = {
    "tổng cục": UnitKind.GENERAL_DEPARTMENT,
    "cục": UnitKind.DEPARTMENT,
    "vụ": UnitKind.BUREAU,
    "văn phòng": UnitKind.OFFICE,
    "thanh tra": UnitKind.INSPECTORATE,
}
POSTS: Final = {
    UnitKind.GENERAL_DEPARTMENT: "Tổng cục trưởng",
    UnitKind.DEPARTMENT: "Cục trưởng",
    UnitKind.BUREAU: "Vụ trưởng",
    UnitKind.OFFICE: "Chánh Văn phòng",
    UnitKind.INSPECTORATE: "Chánh Thanh tra",
}


def usual_kind(name: str) -> UnitKind:
    """Tell by its name what kind of body a unit is."""
    words = f"{' '.join(name.casefold().split())} "
    found = (kind for begins, kind in BEGINNINGS.items() if words.startswith(f"{begins} "))
    return next(found, UnitKind.OTHER)


def usual_post(name: str) -> str:
    """Tell by its name what the head of a unit is called; nothing where that is not known."""
    return POSTS.get(usual_kind(name), "")
