"""A visit that is written on at both ends and received again and again, beside a plain merge.

The model is told apart: what stands in each of the three versions, by the name of the item.
"""

import tempfile
from contextlib import ExitStack
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.support.cases import sample_cases
from tests.support.visits import forget_visits
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.inspections.merge import Choice
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import InspectionPeriod
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.services.inspections.receive_visit import preview_visit, receive_visit
from thidua_desktop.services.inspections.take_away import take_away
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.storage.engine import SystemClock
from thidua_desktop.storage.stores import StoreFiles
from thidua_desktop.storage.verify import verify_store

FIELDS = ("limits", "finding")
ITEMS = ("Kế hoạch", "Giao ước", "Hồ sơ lưu", "Nêu gương")
TEXTS = ("", "Chưa có sổ", "Chưa đúng hạn", "Chưa có sổ\nHồ sơ tản mạn")
AT_HOME, THERE = "here", "there"

Item = dict[str, str]
Version = dict[str, Item]


class Merging(RuleBasedStateMachine):
    """Home and the file that is away; whoever is asked keeps both texts, or what was drawn."""

    def __init__(self) -> None:
        super().__init__()
        self._folder, self._home, self._away = ExitStack(), ExitStack(), ExitStack()

    @initialize()
    def take(self) -> None:
        folder = Path(self._folder.enter_context(tempfile.TemporaryDirectory()))
        self.home = self._home.enter_context(sample_cases(folder))
        forget_visits(self.home)
        planned = Inspection(year_id=1, unit_id=3, period=InspectionPeriod.YEAR)
        self.visit_id = stored_id(self.home.registers.save(planned))
        for item in ITEMS[:2]:
            self.home.registers.save(Finding(inspection_id=self.visit_id, item=item))
        self.path = folder / "mang-di.thidua-db"
        take_away(self.home, self._files(), "Thư ký", self.visit_id, self.path)
        self.away = self._away.enter_context(wiring.opened(self.path, "Thư ký"))
        self.base: Version = {item: dict.fromkeys(FIELDS, "") for item in ITEMS[:2]}
        self.stands = {side: _copied(self.base) for side in (AT_HOME, THERE)}

    def teardown(self) -> None:
        """Both journals tell every table of their stores."""
        self._away.close()
        self._home.close()
        with self._folder:
            for path in (self.home.store, self.path):
                assert verify_store(path).sound

    @staticmethod
    def _files() -> StoreFiles:
        return StoreFiles(SystemClock())

    def _cases(self, side: str) -> OpenStore:
        return self.home if side == AT_HOME else self.away

    def _found(self, side: str) -> dict[str, Finding]:
        found = self._cases(side).registers.list(Finding, inspection_id=self.visit_id)
        assert len({one.item for one in found}) == len(found)
        return {one.item: one for one in found}

    @rule(
        side=st.sampled_from((AT_HOME, THERE)),
        item=st.sampled_from(ITEMS),
        field=st.sampled_from(FIELDS),
        text=st.sampled_from(TEXTS),
    )
    def writes(self, side: str, item: str, field: str, text: str) -> None:
        """Into an item; one that is not there is added with it."""
        new = Finding(inspection_id=self.visit_id, item=item)
        there = self._found(side).get(item, new)
        self._cases(side).registers.save(there.model_copy(update={field: text}))
        self.stands[side].setdefault(item, dict.fromkeys(FIELDS, ""))[field] = text

    @rule(side=st.sampled_from((AT_HOME, THERE)), item=st.sampled_from(ITEMS))
    def removes(self, side: str, item: str) -> None:
        found = self._found(side)
        if item in found:
            self._cases(side).registers.delete(found[item])
            del self.stands[side][item]

    @rule(answer=st.sampled_from((Choice.HERE, Choice.THERE)))
    def receives(self, answer: Choice) -> None:
        self._away.close()
        before = _copied(self.stands[AT_HOME])
        shown = preview_visit(self.home, self._files(), "Thư ký", self.path)
        choices = {one: Choice.BOTH if one.field else answer for one in shown.asked}
        self.home.registers.do(receive_visit, shown, choices)
        expected = _copied(merged(self.base, before, self.stands[THERE], answer))
        if not shown.asked:
            assert expected == merged(self.base, self.stands[THERE], before, answer)
        self.stands[AT_HOME], self.base = expected, _copied(self.stands[THERE])
        again = preview_visit(self.home, self._files(), "Thư ký", self.path)
        assert again.changed == (), "the same file twice changes nothing"
        self.away = self._away.enter_context(wiring.opened(self.path, "Thư ký"))

    @invariant()
    def both_ends_hold_what_the_model_holds(self) -> None:
        for side, stands in self.stands.items():
            found = self._found(side)
            assert {item: _texts(one) for item, one in found.items()} == stands


def merged(base: Version, here: Version, there: Version, answer: Choice) -> Version:
    """Merge three versions plainly: nothing is lost where both sides wrote."""
    result: Version = {}
    for item in {*here, *there}:
        kept = _item(base.get(item), here.get(item), there.get(item), answer)
        if kept is not None:
            result[item] = kept
    return result


def _item(base: Item | None, here: Item | None, there: Item | None, answer: Choice) -> Item | None:
    if here is None or there is None:
        alone = here or there
        if base is None or alone == base:
            return alone if base is None else None
        return here if answer is Choice.HERE else there
    return {name: _text((base or {}).get(name), here[name], there[name]) for name in FIELDS}


def _text(base: str | None, here: str, there: str) -> str:
    if base in (here, there) or here == there:
        return there if here == base else here
    return "\n".join(dict.fromkeys((*here.splitlines(), *there.splitlines())))


def _copied(version: Version) -> Version:
    return {item: dict(texts) for item, texts in version.items()}


def _texts(one: Finding) -> Item:
    return {name: str(getattr(one, name)) for name in FIELDS}


TestMerging = Merging.TestCase
TestMerging.settings = settings(
    max_examples=12,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
