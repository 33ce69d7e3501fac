"""Who has only read the article finds each of its facts in the window: by Ctrl+K, in its register.

The facts are those on plans, theme, programme, pledges, registration, reports, inspections,
complaints and directives; what the conference decided is in its count.
"""

from thidua_desktop.records.choices import YearState
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.contributed import GAPS, OPEN_WORK
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.search import Place, Spot, search, search_index
from thidua_desktop.services.years.year_gaps import is_done
from thidua_desktop.services.years.year_state import read_year

MOST = 12
"""So many hits the list of Ctrl+K shows without scrolling."""

FACTS = [
    # the movement, the theme, the programme, their documents
    ("siết chặt kỷ luật, kỷ cương", Place.PLANS, "movements"),
    ("131/QĐ-BTP", Place.DOCUMENTS, "documents"),
    ("kế hoạch phát động phong trào thi đua ngành tư pháp", Place.PLANS, "plans"),
    ("thi về đích sớm", Place.PLANS, "movements"),
    ("chung tay xây dựng quê hương", Place.PLANS, "movements"),
    ("207/KH-CTĐIII", Place.DOCUMENTS, "documents"),
    ("xây dựng nông thôn mới", Place.PLANS, "movements"),
    ("liên quan trực tiếp đến người dân", Place.PLANS, "movements"),
    # plans of the units, registration, pledge, who does the work
    ("từng đơn vị đã xây dựng kế hoạch", Place.PLANS, "reviews"),
    ("kế hoạch phát động cục con nuôi", Place.PLANS, "plans"),
    ("đăng ký thi đua thanh tra bộ", Place.REGISTRATION, "registrations"),
    ("tiến hành đăng ký các danh hiệu", Place.PLANS, "reviews"),
    ("giao ước thi đua", Place.PLANS, "pledges"),
    ("công chức làm đầu mối", Place.PLANS, "plans"),
    ("phối hợp chặt chẽ với các tổ chức đảng", Place.PLANS, "reviews"),
    ("tổ chức chính trị - xã hội", Place.PLANS, "reviews"),
    ("nhân sự còn thiếu", Place.PLANS, "reviews"),
    ("đi vào thực chất", Place.PLANS, "reviews"),
    ("báo cáo tổng kết cục bổ trợ tư pháp", Place.PLANS, "received_reports"),
    # the inspections
    ("kiểm tra 6 tháng trợ giúp pháp lý", Place.INSPECTIONS, "inspections"),
    ("kiểm tra cả năm thanh tra bộ", Place.INSPECTIONS, "inspections"),
    # the four requests
    ("khung thời gian xếp loại đảng viên", Place.PLANS, "recommendations"),
    ("cào bằng", Place.PLANS, "recommendations"),
    ("đi thực tế ở cơ sở", Place.PLANS, "recommendations"),
    ("rườm rà", Place.PLANS, "recommendations"),
    # what the Vice-Minister said
    ("biểu dương", Place.CONFERENCE, ""),
    ("hoàn thiện thể chế", Place.PLANS, "recommendations"),
    ("đúng người, đúng việc", Place.PLANS, "recommendations"),
    ("cách làm hay", Place.PLANS, "recommendations"),
    ("tập thể nhỏ", Place.PLANS, "recommendations"),
    ("thành tích đột xuất", Place.PLANS, "recommendations"),
    ("đội ngũ công chức, viên chức vững mạnh", Place.PLANS, "recommendations"),
    ("nguyễn khánh ngọc", Place.PLANS, "recommendations"),
    ("trong năm 2018", Place.CONFERENCE, ""),
    # the conference, who leads next, the article itself
    ("2307/QĐ-BTP", Place.DOCUMENTS, "documents"),
    ("15/11/2017", Place.DOCUMENTS, "documents"),
    ("cử trưởng, phó trưởng cụm năm 2018", Place.DOCUMENTS, "documents"),
    ("vụ thi đua - khen thưởng công bố", Place.CONFERENCE, ""),
    ("bàn giao trưởng cụm", Place.CONFERENCE, ""),
    ("bùi thị hải châu", Place.DOCUMENTS, "documents"),
    ("29/11/2017", Place.DOCUMENTS, "documents"),
]


def test_every_fact_is_found(cases: OpenStore) -> None:
    index = cases.read(search_index)
    missing = [
        typed
        for typed, place, table in FACTS
        if not any(
            isinstance(hit.target, Spot) and (hit.target.place, hit.target.table) == (place, table)
            for hit in search(index, typed, MOST)
        )
    ]
    assert missing == []


def test_the_year_stands_before_its_conference(cases: OpenStore) -> None:
    (year,) = [one for one in cases.registers.list(EmulationYear) if one.year == 2017]
    assert year.state is YearState.SCORING
    view = cases.read(read_year, year.id or 0, GAPS, OPEN_WORK)
    steps = cases.registers.list(YearStep, year_id=year.id)
    done = [is_done(step, view.produced) for step in steps]
    conference = next(at for at, one in enumerate(steps) if "bỏ phiếu suy tôn" in one.text)
    assert all(done[:conference])
    assert not done[conference]
