-- Every table, then what keeps the count and the journal from being changed.

CREATE TABLE clusters (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    bloc TEXT NOT NULL,
    authority TEXT NOT NULL,
    place TEXT NOT NULL
) STRICT;

CREATE TABLE emulation_years (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL,
    rules TEXT NOT NULL,
    rules_body TEXT NOT NULL,
    movement TEXT NOT NULL,
    theme TEXT NOT NULL,
    illustrative INTEGER NOT NULL
) STRICT;

CREATE TABLE journal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    use_case TEXT NOT NULL,
    change TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE units (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    work_areas INTEGER,
    staff INTEGER,
    head_name TEXT NOT NULL,
    head_position TEXT NOT NULL,
    liaison_name TEXT NOT NULL,
    liaison_position TEXT NOT NULL,
    liaison_phone TEXT NOT NULL,
    liaison_email TEXT NOT NULL
) STRICT;

CREATE TABLE conferences (
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
    CONSTRAINT fk_conferences_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_conferences_chair_unit_id FOREIGN KEY(chair_unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE documents (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    number TEXT NOT NULL,
    date TEXT,
    kind TEXT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    CONSTRAINT fk_documents_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id)
) STRICT;

CREATE TABLE inspections (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    date TEXT,
    lead_name TEXT NOT NULL,
    lead_position TEXT NOT NULL,
    CONSTRAINT fk_inspections_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_inspections_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE memberships (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT fk_memberships_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_memberships_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE registrations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    date TEXT,
    person TEXT NOT NULL,
    withdrawn TEXT,
    reason TEXT NOT NULL,
    CONSTRAINT fk_registrations_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_registrations_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE scores (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    self_score TEXT NOT NULL,
    cluster_score TEXT NOT NULL,
    CONSTRAINT fk_scores_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_scores_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE appointments (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    for_year INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    document_id INTEGER,
    CONSTRAINT fk_appointments_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_appointments_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE ballot_rounds (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conference_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    colour TEXT NOT NULL,
    marking TEXT NOT NULL,
    passes INTEGER NOT NULL,
    spoils TEXT NOT NULL,
    blank_is_invalid INTEGER NOT NULL,
    max_rounds INTEGER NOT NULL,
    written_allowed INTEGER NOT NULL,
    proxies INTEGER NOT NULL,
    hall_shows TEXT NOT NULL,
    continues_round_id INTEGER,
    quorum TEXT NOT NULL,
    CONSTRAINT fk_ballot_rounds_conference_id FOREIGN KEY(conference_id) REFERENCES conferences (id),
    CONSTRAINT fk_ballot_rounds_continues_round_id FOREIGN KEY(continues_round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE delegates (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conference_id INTEGER NOT NULL,
    unit_id INTEGER,
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    substitute INTEGER NOT NULL,
    arrived TEXT,
    "left" TEXT,
    votes INTEGER NOT NULL,
    CONSTRAINT fk_delegates_conference_id FOREIGN KEY(conference_id) REFERENCES conferences (id),
    CONSTRAINT fk_delegates_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE findings (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    inspection_id INTEGER NOT NULL,
    item TEXT NOT NULL,
    finding TEXT NOT NULL,
    recommendation TEXT NOT NULL,
    owner_unit_id INTEGER,
    due TEXT,
    done TEXT,
    CONSTRAINT fk_findings_inspection_id FOREIGN KEY(inspection_id) REFERENCES inspections (id),
    CONSTRAINT fk_findings_owner_unit_id FOREIGN KEY(owner_unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE plans (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    level TEXT NOT NULL,
    unit_id INTEGER,
    name TEXT NOT NULL,
    document_id INTEGER,
    CONSTRAINT fk_plans_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_plans_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_plans_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE tellers (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conference_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    unit_id INTEGER,
    position INTEGER NOT NULL,
    CONSTRAINT fk_tellers_conference_id FOREIGN KEY(conference_id) REFERENCES conferences (id),
    CONSTRAINT fk_tellers_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE contests (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    name TEXT NOT NULL,
    seats INTEGER NOT NULL,
    majority TEXT NOT NULL,
    compare TEXT NOT NULL,
    base TEXT NOT NULL,
    max_agree INTEGER,
    requires TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT fk_contests_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE count_amendment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    contest TEXT NOT NULL,
    code TEXT NOT NULL,
    seats INTEGER,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    CONSTRAINT fk_count_amendment_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE count_decision (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    session INTEGER NOT NULL,
    contest TEXT NOT NULL,
    elected TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT fk_count_decision_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE count_document (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    session INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL,
    CONSTRAINT fk_count_document_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE count_event (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    session INTEGER NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    CONSTRAINT fk_count_event_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE count_form (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    CONSTRAINT fk_count_form_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE count_hand_tally (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    session INTEGER NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT fk_count_hand_tally_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE count_ledger (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    eligible INTEGER,
    present INTEGER,
    printed INTEGER,
    spoilt INTEGER,
    issued INTEGER,
    returned INTEGER,
    reason TEXT NOT NULL,
    CONSTRAINT ck_count_ledger_figures CHECK (eligible >= 0 AND present >= 0 AND printed >= 0 AND spoilt >= 0 AND issued >= 0 AND returned >= 0),
    CONSTRAINT fk_count_ledger_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE count_move (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    session INTEGER NOT NULL,
    move TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    detail TEXT NOT NULL,
    CONSTRAINT fk_count_move_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE count_paper (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    session INTEGER NOT NULL,
    pass_number INTEGER NOT NULL,
    number INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    marks TEXT NOT NULL,
    invalid TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    CONSTRAINT uq_count_paper_round_id_session_pass_number_number_attempt UNIQUE (round_id, session, pass_number, number, attempt),
    CONSTRAINT ck_count_paper_pass_number CHECK (pass_number IN (1, 2, 3)),
    CONSTRAINT ck_count_paper_number CHECK (number >= 1 AND attempt >= 1),
    CONSTRAINT fk_count_paper_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE count_pass (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    session INTEGER NOT NULL,
    pass_number INTEGER NOT NULL,
    method TEXT NOT NULL,
    reader TEXT NOT NULL,
    typist TEXT NOT NULL,
    checker TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT fk_count_pass_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE count_result (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    session INTEGER NOT NULL,
    body TEXT NOT NULL,
    check_code TEXT NOT NULL,
    journal_head TEXT NOT NULL,
    CONSTRAINT uq_count_result_round_id_session UNIQUE (round_id, session),
    CONSTRAINT fk_count_result_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE count_written (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    contest TEXT NOT NULL,
    code TEXT NOT NULL,
    agree INTEGER NOT NULL,
    disagree INTEGER NOT NULL,
    CONSTRAINT ck_count_written_opinions CHECK (agree >= 0 AND disagree >= 0),
    CONSTRAINT fk_count_written_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;

CREATE TABLE plan_targets (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    unit_of_measure TEXT NOT NULL,
    planned TEXT NOT NULL,
    achieved TEXT NOT NULL,
    CONSTRAINT fk_plan_targets_plan_id FOREIGN KEY(plan_id) REFERENCES plans (id)
) STRICT;

CREATE TABLE plan_tasks (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    owner_unit_id INTEGER,
    due TEXT,
    done TEXT,
    product TEXT NOT NULL,
    CONSTRAINT fk_plan_tasks_plan_id FOREIGN KEY(plan_id) REFERENCES plans (id),
    CONSTRAINT fk_plan_tasks_owner_unit_id FOREIGN KEY(owner_unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE count_cancel (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    session INTEGER NOT NULL,
    paper_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT uq_count_cancel_paper_id UNIQUE (paper_id),
    CONSTRAINT fk_count_cancel_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id),
    CONSTRAINT fk_count_cancel_paper_id FOREIGN KEY(paper_id) REFERENCES count_paper (id)
) STRICT;

CREATE TABLE nominees (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contest_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT fk_nominees_contest_id FOREIGN KEY(contest_id) REFERENCES contests (id),
    CONSTRAINT fk_nominees_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TRIGGER count_form_no_update BEFORE UPDATE ON count_form BEGIN SELECT RAISE(ABORT, 'count_form is append-only'); END;
CREATE TRIGGER count_form_no_delete BEFORE DELETE ON count_form BEGIN SELECT RAISE(ABORT, 'count_form is append-only'); END;
CREATE TRIGGER count_move_no_update BEFORE UPDATE ON count_move BEGIN SELECT RAISE(ABORT, 'count_move is append-only'); END;
CREATE TRIGGER count_move_no_delete BEFORE DELETE ON count_move BEGIN SELECT RAISE(ABORT, 'count_move is append-only'); END;
CREATE TRIGGER count_ledger_no_update BEFORE UPDATE ON count_ledger BEGIN SELECT RAISE(ABORT, 'count_ledger is append-only'); END;
CREATE TRIGGER count_ledger_no_delete BEFORE DELETE ON count_ledger BEGIN SELECT RAISE(ABORT, 'count_ledger is append-only'); END;
CREATE TRIGGER count_pass_no_update BEFORE UPDATE ON count_pass BEGIN SELECT RAISE(ABORT, 'count_pass is append-only'); END;
CREATE TRIGGER count_pass_no_delete BEFORE DELETE ON count_pass BEGIN SELECT RAISE(ABORT, 'count_pass is append-only'); END;
CREATE TRIGGER count_paper_no_update BEFORE UPDATE ON count_paper BEGIN SELECT RAISE(ABORT, 'count_paper is append-only'); END;
CREATE TRIGGER count_paper_no_delete BEFORE DELETE ON count_paper BEGIN SELECT RAISE(ABORT, 'count_paper is append-only'); END;
CREATE TRIGGER count_cancel_no_update BEFORE UPDATE ON count_cancel BEGIN SELECT RAISE(ABORT, 'count_cancel is append-only'); END;
CREATE TRIGGER count_cancel_no_delete BEFORE DELETE ON count_cancel BEGIN SELECT RAISE(ABORT, 'count_cancel is append-only'); END;
CREATE TRIGGER count_amendment_no_update BEFORE UPDATE ON count_amendment BEGIN SELECT RAISE(ABORT, 'count_amendment is append-only'); END;
CREATE TRIGGER count_amendment_no_delete BEFORE DELETE ON count_amendment BEGIN SELECT RAISE(ABORT, 'count_amendment is append-only'); END;
CREATE TRIGGER count_written_no_update BEFORE UPDATE ON count_written BEGIN SELECT RAISE(ABORT, 'count_written is append-only'); END;
CREATE TRIGGER count_written_no_delete BEFORE DELETE ON count_written BEGIN SELECT RAISE(ABORT, 'count_written is append-only'); END;
CREATE TRIGGER count_hand_tally_no_update BEFORE UPDATE ON count_hand_tally BEGIN SELECT RAISE(ABORT, 'count_hand_tally is append-only'); END;
CREATE TRIGGER count_hand_tally_no_delete BEFORE DELETE ON count_hand_tally BEGIN SELECT RAISE(ABORT, 'count_hand_tally is append-only'); END;
CREATE TRIGGER count_result_no_update BEFORE UPDATE ON count_result BEGIN SELECT RAISE(ABORT, 'count_result is append-only'); END;
CREATE TRIGGER count_result_no_delete BEFORE DELETE ON count_result BEGIN SELECT RAISE(ABORT, 'count_result is append-only'); END;
CREATE TRIGGER count_decision_no_update BEFORE UPDATE ON count_decision BEGIN SELECT RAISE(ABORT, 'count_decision is append-only'); END;
CREATE TRIGGER count_decision_no_delete BEFORE DELETE ON count_decision BEGIN SELECT RAISE(ABORT, 'count_decision is append-only'); END;
CREATE TRIGGER count_document_no_update BEFORE UPDATE ON count_document BEGIN SELECT RAISE(ABORT, 'count_document is append-only'); END;
CREATE TRIGGER count_document_no_delete BEFORE DELETE ON count_document BEGIN SELECT RAISE(ABORT, 'count_document is append-only'); END;
CREATE TRIGGER count_event_no_update BEFORE UPDATE ON count_event BEGIN SELECT RAISE(ABORT, 'count_event is append-only'); END;
CREATE TRIGGER count_event_no_delete BEFORE DELETE ON count_event BEGIN SELECT RAISE(ABORT, 'count_event is append-only'); END;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
