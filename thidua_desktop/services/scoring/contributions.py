"""What scores tell of a year."""

from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.records.choices import StepProduct, YearState
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.years.year_gaps import GapCheck, Missing, ProductCheck, YearChecked


def _scores(checked: YearChecked) -> Missing:
    scores = checked.uow.registers.find(ScoreSheet, year_id=checked.year.id)
    lacking = checked.all_but(score.unit_id for score in scores if score.cluster_score)
    if scores and lacking:
        yield GapCode.SCORES, lacking


def _scored(checked: YearChecked) -> bool:
    scores = checked.uow.registers.find(ScoreSheet, year_id=checked.year.id)
    return bool(scores) and not checked.all_but(one.unit_id for one in scores if one.cluster_score)


PRODUCTS: tuple[ProductCheck, ...] = ((StepProduct.SCORES, _scored),)
GAPS: tuple[GapCheck, ...] = ((YearState.CONCLUDED, _scores),)
