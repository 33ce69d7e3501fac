"""What the reports on a year tell of it: báo cáo sơ kết does its step once it was made."""

from thidua_desktop.records.choices import ReviewKind, StepProduct
from thidua_desktop.records.follow_up import Review
from thidua_desktop.services.years.year_gaps import ProductCheck, YearChecked


def _made(checked: YearChecked) -> bool:
    reviews = checked.uow.registers.find(Review, year_id=checked.year.id, kind=ReviewKind.HALF_YEAR)
    return any(one.made is not None for one in reviews)


PRODUCTS: tuple[ProductCheck, ...] = ((StepProduct.HALF_YEAR_REVIEW, _made),)
