"""How the minutes address people; signatures are bare names in every case."""

from dataclasses import replace

import pytest

from tests.support.sample_views import sample_conference, sample_round
from thidua_desktop.files.word.minutes import minutes_context
from thidua_desktop.records.choices import AddressForm, AddressUse
from thidua_desktop.records.people import Person
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.documents.minutes_fields import MinutesFields
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
        conference=plain.conference.model_copy(update={"chair_person_id": CHAIR}),
        addresses=Addresses(people, {"minutes": use} if use else {}),
    )


@pytest.mark.parametrize(
    ("use", "head", "secretary", "chair"),
    [
        (None, "Bà Trần Thị Bình", "Ông (bà) Lê Minh Châu", "ông Nguyễn Văn An"),
        (AddressUse.PERSON, "Bà Trần Thị Bình", "Ông (bà) Lê Minh Châu", "ông Nguyễn Văn An"),
        (
            AddressUse.COMRADE, "Đồng chí Trần Thị Bình", "Đồng chí Lê Minh Châu",
            "đồng chí Nguyễn Văn An",
        ),
        (AddressUse.NONE, "Trần Thị Bình", "Lê Minh Châu", "Nguyễn Văn An"),
    ],
)  # fmt: skip
def test_the_minutes_address_people_as_is_settled(
    use: AddressUse | None, head: str, secretary: str, chair: str
) -> None:
    said = minutes_context(conference(use), sample_round(), MinutesFields())
    assert said["tellers"][0].startswith(f"1. {head}, ")
    assert said["tellers"][1].startswith(f"2. {secretary}, ")
    assert said["chair_line"].startswith(f"Chủ trì hội nghị: {chair}, ")
    assert [signer["name"] for signer in said["signatures"][0]] == [
        "Lê Minh Châu", "Phạm Quốc Dũng", "Trần Thị Bình",
    ]  # fmt: skip
    assert said["chair_name"] == "Nguyễn Văn An"
