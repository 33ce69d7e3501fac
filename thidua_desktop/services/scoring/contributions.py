"""What scores tell of a year."""

from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.records.choices import YearState
from thidua_desktop.records.work import Score
from thidua_desktop.services.years.year_gaps import GapCheck, Missing, YearChecked


def _scores(checked: YearChecked) -> Missing:
    scores = checked.uow.registers.find(Score, year_id=checked.year.id)
    lacking = checked.all_but(score.unit_id for score in scores if score.cluster_score)
    if scores and lacking:
        yield GapCode.SCORES, lacking


GAPS: tuple[GapCheck, ...] = ((YearState.CONCLUDED, _scores),)
