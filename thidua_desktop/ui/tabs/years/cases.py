"""What the tab *Năm thi đua* and the opening of a year can do, made once by bootstrap."""

from dataclasses import dataclass

from thidua_desktop.services.base.ports import Clock, NewUnitOfWork
from thidua_desktop.services.contributed import GAPS, OPEN_WORK
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.services.years.leaders import LeaderHistory, SetLeaders
from thidua_desktop.services.years.move_year import CloseYear, MoveYear, ReopenYear
from thidua_desktop.services.years.open_year import OpenYear
from thidua_desktop.services.years.rule_choices import RuleSets
from thidua_desktop.services.years.year_proposal import ProposeYear
from thidua_desktop.services.years.year_state import ReadYear
from thidua_desktop.services.years.year_steps import YearSteps


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCases:
    """The use cases of the year."""

    new_uow: NewUnitOfWork
    registers: Registers
    rule_sets: RuleSets
    read_year: ReadYear
    move_year: MoveYear
    close_year: CloseYear
    reopen_year: ReopenYear
    steps: YearSteps
    set_leaders: SetLeaders
    leader_history: LeaderHistory
    propose_year: ProposeYear
    open_year: OpenYear


def year_cases(
    new_uow: NewUnitOfWork,
    past_lock: NewUnitOfWork,
    registers: Registers,
    clock: Clock,
    rule_sets: RuleSets,
) -> YearCases:
    """Make them; `past_lock` closes years and opens them again."""
    return YearCases(
        new_uow=new_uow,
        registers=registers,
        rule_sets=rule_sets,
        read_year=ReadYear(new_uow, GAPS, OPEN_WORK),
        move_year=MoveYear(new_uow, clock, GAPS),
        close_year=CloseYear(past_lock, clock),
        reopen_year=ReopenYear(past_lock, clock),
        steps=YearSteps(registers, clock),
        set_leaders=SetLeaders(registers),
        leader_history=LeaderHistory(new_uow),
        propose_year=ProposeYear(new_uow, rule_sets, OPEN_WORK),
        open_year=OpenYear(registers, clock, rule_sets),
    )
