-- What the cluster follows up: reports of units, reminders, requests and orders, examples, dates, reviews.

CREATE TABLE report_dues (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    due TEXT,
    document_id INTEGER,
    note TEXT NOT NULL,
    CONSTRAINT fk_report_dues_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_report_dues_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE received_reports (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    received TEXT,
    extended TEXT,
    document_id INTEGER,
    note TEXT NOT NULL,
    CONSTRAINT fk_received_reports_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_received_reports_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_received_reports_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE reminders (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    turn INTEGER NOT NULL,
    date TEXT NOT NULL,
    due TEXT NOT NULL,
    contact TEXT NOT NULL,
    document_id INTEGER,
    CONSTRAINT fk_reminders_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_reminders_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE reminder_units (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    reminder_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    days_late INTEGER NOT NULL,
    CONSTRAINT fk_reminder_units_reminder_id FOREIGN KEY(reminder_id) REFERENCES reminders (id),
    CONSTRAINT fk_reminder_units_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE recommendations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    meeting TEXT NOT NULL,
    said_on TEXT,
    said_by TEXT NOT NULL,
    said_by_unit_id INTEGER,
    sent_to TEXT NOT NULL,
    sent_on TEXT,
    document_id INTEGER,
    owner_unit_id INTEGER,
    due TEXT,
    answer TEXT NOT NULL,
    answer_document_id INTEGER,
    done TEXT,
    from_year INTEGER,
    CONSTRAINT fk_recommendations_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_recommendations_said_by_unit_id FOREIGN KEY(said_by_unit_id) REFERENCES units (id),
    CONSTRAINT fk_recommendations_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_recommendations_owner_unit_id FOREIGN KEY(owner_unit_id) REFERENCES units (id),
    CONSTRAINT fk_recommendations_answer_document_id FOREIGN KEY(answer_document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE good_examples (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    area TEXT NOT NULL,
    what TEXT NOT NULL,
    source TEXT NOT NULL,
    inspection_id INTEGER,
    document_id INTEGER,
    spread TEXT NOT NULL,
    CONSTRAINT fk_good_examples_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_good_examples_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_good_examples_inspection_id FOREIGN KEY(inspection_id) REFERENCES inspections (id),
    CONSTRAINT fk_good_examples_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE calendar_events (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    lane TEXT NOT NULL,
    name TEXT NOT NULL,
    start TEXT NOT NULL,
    until TEXT,
    with_officials INTEGER NOT NULL,
    with_party INTEGER NOT NULL,
    with_union INTEGER NOT NULL,
    venue TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT fk_calendar_events_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id)
) STRICT;

CREATE TABLE reviews (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT,
    situation TEXT NOT NULL,
    launched TEXT NOT NULL,
    movement TEXT NOT NULL,
    topical TEXT NOT NULL,
    inspected TEXT NOT NULL,
    awarded TEXT NOT NULL,
    party TEXT NOT NULL,
    shortcomings TEXT NOT NULL,
    causes TEXT NOT NULL,
    proposals TEXT NOT NULL,
    directions TEXT NOT NULL,
    signer_name TEXT NOT NULL,
    signer_position TEXT NOT NULL,
    CONSTRAINT fk_reviews_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id)
) STRICT;
