"""An office that hands its year over, with a file in each of its folders."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.year_office import Office, office
from thidua_desktop.bootstrap.packages import package_sender
from thidua_desktop.records.choices import AppointmentRole, Direction, PlanLevel
from thidua_desktop.records.cluster import Appointment
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.records.plans import Plan, PlanTask
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.handover.package_views import Sent
from thidua_desktop.services.handover.send_packages import PackageSender

FILES = {
    "cum - van ban/Bien-ban-kiem-phieu-2017-1.docx": b"PK minutes" * 99,
    "cum - mau/minutes.docx": b"PK template",
    "cum - dinh kem/Kế hoạch 207.pdf": b"%PDF-1.4",
}
HEAD, NEXT = "HTQTCT", "QLXLVPHC"


@contextmanager
def giving_office(folder: Path) -> Iterator[Office]:
    """Give an office of 2017 that knows who heads 2018, with a plan and three outgoing numbers."""
    for name, body in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    with office(folder) as made:
        head, after = made.unit(HEAD), made.unit(NEXT)
        year = made.year(2017, head, after)
        for for_year, unit in ((2017, head), (2018, after)):
            made.add(Appointment(for_year=for_year, unit_id=unit, role=AppointmentRole.HEAD))
        for number in ("06/BC-CTĐIII", "207/KH-CTĐIII", "05/BC-CTĐIII"):
            document = made.add(Document(year_id=year, number=number, direction=Direction.OUTGOING))
        made.add(Attachment(document_id=document, name="Kế hoạch 207.pdf", sha256="0" * 64, size=8))
        plan = made.add(Plan(year_id=year, level=PlanLevel.CLUSTER, name="Kế hoạch 207"))
        made.add(PlanTask(plan_id=plan, text="Thăm hộ nghèo", due=datetime.date(2017, 12, 20)))
        made.add(PlanTask(plan_id=plan, text="Đã xong", done=datetime.date(2017, 6, 1)))
        yield made


def office_of(made: Office) -> PackageSender:
    """The desk that hands an office's store over."""
    return package_sender(made.store, "Thư ký", made.clock)


def send(made: Office, out: Path, *, marks: bool = False) -> Sent:
    """Hand over, at once."""
    return done_at_once(office_of(made).send(out, marks=marks))


def contents(folder: Path) -> dict[str, bytes | None]:
    """Every file and folder below, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }
