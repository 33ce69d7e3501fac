-- What is typed for the minutes of a count becomes a record.

CREATE TABLE minutes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL,
    session INTEGER NOT NULL,
    started TEXT,
    ended TEXT,
    copies INTEGER NOT NULL,
    number TEXT NOT NULL,
    place TEXT NOT NULL,
    received_by TEXT NOT NULL,
    basis TEXT NOT NULL,
    events TEXT NOT NULL,
    complaints TEXT NOT NULL,
    box_check TEXT NOT NULL,
    CONSTRAINT fk_minutes_round_id FOREIGN KEY(round_id) REFERENCES ballot_rounds (id)
) STRICT;
