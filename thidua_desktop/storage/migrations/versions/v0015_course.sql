-- The kind of a conference, its secretary and contact; programme, notes, hands, who is invited.

CREATE TABLE new_conferences (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    date TEXT NOT NULL,
    start TEXT,
    venue TEXT NOT NULL,
    chair_unit_id INTEGER,
    chair_name TEXT NOT NULL,
    chair_position TEXT NOT NULL,
    eligible INTEGER NOT NULL,
    present INTEGER NOT NULL,
    guests INTEGER NOT NULL,
    chair_person_id INTEGER,
    next_year_id INTEGER,
    kind TEXT NOT NULL,
    until TEXT,
    secretary_name TEXT NOT NULL,
    secretary_position TEXT NOT NULL,
    contact TEXT NOT NULL,
    register_by TEXT,
    CONSTRAINT fk_conferences_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_conferences_chair_unit_id FOREIGN KEY(chair_unit_id) REFERENCES units (id),
    CONSTRAINT fk_conferences_chair_person_id FOREIGN KEY(chair_person_id) REFERENCES people (id),
    CONSTRAINT fk_conferences_next_year_id FOREIGN KEY(next_year_id) REFERENCES emulation_years (id)
) STRICT;

CREATE TABLE agenda_items (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conference_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    starts TEXT,
    ends TEXT,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    speaker TEXT NOT NULL,
    script TEXT NOT NULL,
    needs TEXT NOT NULL,
    document_id INTEGER,
    CONSTRAINT fk_agenda_items_conference_id FOREIGN KEY(conference_id) REFERENCES conferences (id),
    CONSTRAINT fk_agenda_items_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE conference_notes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conference_id INTEGER NOT NULL,
    item_id INTEGER,
    said_at TEXT,
    kind TEXT NOT NULL,
    speaker TEXT NOT NULL,
    position TEXT NOT NULL,
    unit_id INTEGER,
    text TEXT NOT NULL,
    recommendation_id INTEGER,
    CONSTRAINT fk_conference_notes_conference_id FOREIGN KEY(conference_id)
        REFERENCES conferences (id),
    CONSTRAINT fk_conference_notes_item_id FOREIGN KEY(item_id) REFERENCES agenda_items (id),
    CONSTRAINT fk_conference_notes_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_conference_notes_recommendation_id FOREIGN KEY(recommendation_id)
        REFERENCES recommendations (id)
) STRICT;

CREATE TABLE hand_votes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conference_id INTEGER NOT NULL,
    item_id INTEGER,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    agree INTEGER,
    disagree INTEGER,
    other INTEGER,
    CONSTRAINT fk_hand_votes_conference_id FOREIGN KEY(conference_id) REFERENCES conferences (id),
    CONSTRAINT fk_hand_votes_item_id FOREIGN KEY(item_id) REFERENCES agenda_items (id)
) STRICT;

CREATE TABLE invitations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conference_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    addressed TEXT NOT NULL,
    per_unit INTEGER,
    request TEXT NOT NULL,
    CONSTRAINT fk_invitations_conference_id FOREIGN KEY(conference_id) REFERENCES conferences (id)
) STRICT;

CREATE TABLE guests (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conference_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    protocol INTEGER NOT NULL,
    arrived TEXT,
    CONSTRAINT fk_guests_conference_id FOREIGN KEY(conference_id) REFERENCES conferences (id)
) STRICT;
