"""A post is written with its unit as the ministry writes it."""

import pytest

from thidua_desktop.texts.base.posts import of_unit


@pytest.mark.parametrize(
    ("post", "unit", "written"),
    [
        ("Cục trưởng", "Cục Con nuôi", "Cục trưởng Cục Con nuôi"),
        ("Chánh Thanh tra", "Thanh tra Bộ", "Chánh Thanh tra Bộ"),
        ("Phó Chánh Thanh tra Bộ", "Thanh tra Bộ", "Phó Chánh Thanh tra Bộ"),
        ("Phó Trưởng Cụm", "Thanh tra", "Phó Trưởng Cụm, Thanh tra"),
        ("", "Cục Con nuôi", "Cục Con nuôi"),
        ("Chuyên viên", "", "Chuyên viên"),
    ],
)
def test_a_post_stands_before_its_unit(post: str, unit: str, written: str) -> None:
    assert of_unit(post, unit) == written
