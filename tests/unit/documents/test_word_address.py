"""How the minutes address people; signatures are bare names in every case."""

from dataclasses import replace

import pytest

from tests.support.sample_views import printed, sample_conference, written
from tests.support.word_reader import text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.choices import AddressForm, AddressUse
from thidua_desktop.records.people import Person
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.issuing.minutes_facts import minutes_facts
from thidua_desktop.services.people.people_address import Addresses

TELLER, CHAIR = 7, 8


def conference(use: AddressUse | None = None) -> ConferenceView:
    """The head teller is a woman of the register, the chair a man."""
    plain = sample_conference()
    first, *others = plain.tellers
    people = {
        TELLER: Person(id=TELLER, unit_id=5, name=first.name, address=AddressForm.MRS),
        CHAIR: Person(id=CHAIR, unit_id=1, name="Nguyễn Văn An", address=AddressForm.MR),
    }
    return replace(
        plain,
        tellers=(first.model_copy(update={"person_id": TELLER}), *others),
        record=plain.record.model_copy(update={"chair_person_id": CHAIR}),
        addresses=Addresses(people, {"minutes": use} if use else {}),
    )


@pytest.mark.parametrize(
    ("use", "head", "secretary", "chair"),
    [
        (None, "Bà Trần Thị Bình", "Ông/Bà Lê Minh Châu", "Ông Nguyễn Văn An"),
        (AddressUse.PERSON, "Bà Trần Thị Bình", "Ông/Bà Lê Minh Châu", "Ông Nguyễn Văn An"),
        (
            AddressUse.COMRADE,
            "Đồng chí Trần Thị Bình",
            "Đồng chí Lê Minh Châu",
            "Đồng chí Nguyễn Văn An",
        ),
        (AddressUse.NONE, "Trần Thị Bình", "Lê Minh Châu", "Nguyễn Văn An"),
    ],
)
def test_the_minutes_address_people_as_is_settled(
    use: AddressUse | None, head: str, secretary: str, chair: str
) -> None:
    facts = minutes_facts(printed(conference(use)))
    assert [teller.addressed for teller in facts.tellers[:2]] == [head, secretary]
    assert facts.chair.addressed == chair
    assert [signer.name for signer in facts.signatures[0]] == [
        "Lê Minh Châu",
        "Phạm Quốc Dũng",
        "Trần Thị Bình",
    ]
    assert facts.chair.name == "Nguyễn Văn An"


def test_the_post_of_the_register_stands_before_the_unit() -> None:
    plain = conference()
    person = plain.addresses.people[TELLER].model_copy(update={"position": "Phó Cục trưởng"})
    people = {**plain.addresses.people, TELLER: person}
    known = replace(plain, addresses=replace(plain.addresses, people=people))
    message = text(written(DocumentKind.MINUTES, printed(known)))
    assert "Bà Trần Thị Bình, Phó Cục trưởng Cục Đăng ký quốc gia giao dịch bảo đảm –" in message
