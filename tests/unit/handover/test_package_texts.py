"""Every refusal of a package is said, and what a foreign file says cannot speak to a terminal."""

import pytest

from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.texts.handover import package as texts
from thidua_desktop.texts.sentences import sentence


@pytest.mark.parametrize("fault", PackageFault)
def test_every_fault_says_what_it_is_and_that_nothing_was_written(fault: PackageFault) -> None:
    message = sentence(fault, "weg.docx")
    assert "Chưa có gì được lưu" in message or "Chưa lập tệp nào" in message
    assert message.endswith("(weg.docx)")


def test_a_foreign_name_is_one_short_plain_line() -> None:
    message = sentence(PackageFault.PATH, "a\x1b[2J\n" + "b" * 900)
    assert message.isprintable()
    assert len(message) < 600


def test_a_package_is_called_in_plain_letters() -> None:
    assert texts.default_name("CTĐIII", 2017, supplement=False) == "ban-giao-ctdiii-2017.thidua"
    assert texts.default_name("CTĐ", 2018, supplement=True) == "bo-sung-ctd-2018.thidua"


def test_whose_store_it_is_now() -> None:
    assert texts.office_is("Thanh tra Bộ").endswith("Thanh tra Bộ")
    assert "--office" not in texts.office_is("")
