"""The course of a conference comes with YEAR.toml: programme, notes, hands, who is invited."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.ready import empty_store
from tests.support.stores import HeldClock
from thidua_desktop.files.toml.year_toml import read_year
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import AgendaKind, ConferenceKind, NoteKind
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.course import (
    AgendaItem,
    ConferenceNote,
    Guest,
    HandVote,
    Invitation,
)
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import Recommendation
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.loading.load_year import load_year

ROOT = Path(__file__).parents[3]
CLOCK = HeldClock(datetime.datetime(2025, 11, 22, 8, tzinfo=datetime.UTC))


@pytest.fixture
def new_uow(tmp_path: Path) -> Iterator[NewUnitOfWork]:
    store = empty_store(tmp_path / "year.thidua", CLOCK)
    yield store.new_uow("Thư ký")
    store.close()


def _loaded(new_uow: NewUnitOfWork, path: str) -> int:
    year = read_year((ROOT / path).read_bytes(), ROOT / "resources" / "rules")
    return Case(new_uow=new_uow).do(load_year, year, illustrative=True).year_id


def _held(uow: UnitOfWork) -> Conference:
    return uow.registers.find(Conference, kind=ConferenceKind.YEAR)[0]


def test_the_sample_has_the_programme_of_the_article(new_uow: NewUnitOfWork) -> None:
    _loaded(new_uow, "resources/samples/cum-iii-2017.toml")
    with new_uow("read") as uow:
        items = uow.registers.find(AgendaItem, conference_id=_held(uow).id)
        kinds = [one.kind for one in items]
        assert kinds.index(AgendaKind.DIRECTION) < kinds.index(AgendaKind.BALLOT)
        assert kinds.index(AgendaKind.BALLOT) < kinds.index(AgendaKind.DECISION)
        assert [one.position for one in items] == list(range(1, 12))
        (decision,) = (one for one in items if one.kind is AgendaKind.DECISION)
        assert uow.registers.get(Document, decision.document_id or 0).number == "2307/QĐ-BTP"
        assert uow.registers.find(Guest)[0].name == "Nguyễn Khánh Ngọc"
        assert len(uow.registers.find(Invitation)) == 4
        assert {one.agree for one in uow.registers.find(HandVote)} == {12}


def test_what_was_said_is_what_is_followed_up(new_uow: NewUnitOfWork) -> None:
    _loaded(new_uow, "resources/samples/cum-iii-2017.toml")
    with new_uow("read") as uow:
        notes = uow.registers.find(ConferenceNote, conference_id=_held(uow).id)
        asked = {stored_id(one): one for one in uow.registers.find(Recommendation)}
        followed = [one for one in notes if one.recommendation_id is not None]
        assert [one.kind for one in followed].count(NoteKind.REQUEST) == 4
        assert [one.kind for one in followed].count(NoteKind.DIRECTIVE) == 6
        assert all(asked[one.recommendation_id or 0].text == one.text for one in followed)
        assert all(one.item_id is not None for one in notes)


def test_a_year_has_its_other_conferences_too(new_uow: NewUnitOfWork) -> None:
    year_id = _loaded(new_uow, "docs/year-example.toml")
    with new_uow("read") as uow:
        half, held = uow.registers.find(Conference, year_id=year_id)
        assert (half.kind, held.kind) == (ConferenceKind.HALF_YEAR, ConferenceKind.YEAR)
        shown = read_conference(uow, year_id=year_id)
        assert shown is not None
        assert shown.record.id == held.id
        other = read_conference(uow, year_id=year_id, conference_id=half.id)
        assert other is not None
        assert other.record.id == half.id
