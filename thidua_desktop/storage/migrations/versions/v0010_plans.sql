-- Movements, indicators, opinions, partners, changes of due dates, pledges; plans that know their state.

CREATE TABLE movements (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    level TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    slogan TEXT NOT NULL,
    document_id INTEGER,
    unit_id INTEGER,
    starts TEXT,
    ends TEXT,
    first_review TEXT,
    last_review TEXT,
    aim TEXT NOT NULL,
    subjects TEXT NOT NULL,
    contents TEXT NOT NULL,
    measures TEXT NOT NULL,
    awards TEXT NOT NULL,
    CONSTRAINT fk_movements_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_movements_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_movements_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE indicators (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    value_kind TEXT NOT NULL,
    comparison TEXT NOT NULL,
    unit_of_measure TEXT NOT NULL,
    usual TEXT NOT NULL
) STRICT;

CREATE TABLE new_plans (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    level TEXT NOT NULL,
    unit_id INTEGER,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    opinions_due TEXT,
    document_id INTEGER,
    movement_id INTEGER,
    purpose TEXT NOT NULL,
    requirements TEXT NOT NULL,
    funding TEXT NOT NULL,
    organisation TEXT NOT NULL,
    CONSTRAINT fk_plans_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_plans_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_plans_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_plans_movement_id FOREIGN KEY(movement_id) REFERENCES movements (id)
) STRICT;

CREATE TABLE plan_opinions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    date TEXT,
    opinion TEXT NOT NULL,
    answer TEXT NOT NULL,
    CONSTRAINT fk_plan_opinions_plan_id FOREIGN KEY(plan_id) REFERENCES plans (id),
    CONSTRAINT fk_plan_opinions_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE new_plan_tasks (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    area TEXT NOT NULL,
    owner_unit_id INTEGER,
    owner TEXT NOT NULL,
    partners TEXT NOT NULL,
    due TEXT,
    approved_due TEXT,
    done TEXT,
    product TEXT NOT NULL,
    progress TEXT NOT NULL,
    proof_id INTEGER,
    proof TEXT NOT NULL,
    parent_id INTEGER,
    CONSTRAINT fk_plan_tasks_plan_id FOREIGN KEY(plan_id) REFERENCES plans (id),
    CONSTRAINT fk_plan_tasks_owner_unit_id FOREIGN KEY(owner_unit_id) REFERENCES units (id),
    CONSTRAINT fk_plan_tasks_proof_id FOREIGN KEY(proof_id) REFERENCES documents (id),
    CONSTRAINT fk_plan_tasks_parent_id FOREIGN KEY(parent_id) REFERENCES plan_tasks (id)
) STRICT;

CREATE TABLE task_partners (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    CONSTRAINT fk_task_partners_task_id FOREIGN KEY(task_id) REFERENCES plan_tasks (id),
    CONSTRAINT fk_task_partners_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE due_changes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL,
    decided TEXT NOT NULL,
    old_due TEXT,
    new_due TEXT,
    reason TEXT NOT NULL,
    CONSTRAINT fk_due_changes_task_id FOREIGN KEY(task_id) REFERENCES plan_tasks (id)
) STRICT;

CREATE TABLE new_plan_targets (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    indicator_id INTEGER,
    value_kind TEXT NOT NULL,
    comparison TEXT NOT NULL,
    unit_of_measure TEXT NOT NULL,
    planned TEXT NOT NULL,
    half_year TEXT NOT NULL,
    achieved TEXT NOT NULL,
    proof TEXT NOT NULL,
    parent_id INTEGER,
    CONSTRAINT fk_plan_targets_plan_id FOREIGN KEY(plan_id) REFERENCES plans (id),
    CONSTRAINT fk_plan_targets_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicators (id),
    CONSTRAINT fk_plan_targets_parent_id FOREIGN KEY(parent_id) REFERENCES plan_targets (id)
) STRICT;

CREATE TABLE pledges (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    movement_id INTEGER,
    date TEXT,
    place TEXT NOT NULL,
    witness_name TEXT NOT NULL,
    witness_position TEXT NOT NULL,
    copies INTEGER,
    promises TEXT NOT NULL,
    CONSTRAINT fk_pledges_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_pledges_movement_id FOREIGN KEY(movement_id) REFERENCES movements (id)
) STRICT;

CREATE TABLE pledge_items (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    pledge_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    target_id INTEGER,
    text TEXT NOT NULL,
    CONSTRAINT fk_pledge_items_pledge_id FOREIGN KEY(pledge_id) REFERENCES pledges (id),
    CONSTRAINT fk_pledge_items_target_id FOREIGN KEY(target_id) REFERENCES plan_targets (id)
) STRICT;

CREATE TABLE pledge_signers (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    pledge_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    signed TEXT,
    CONSTRAINT fk_pledge_signers_pledge_id FOREIGN KEY(pledge_id) REFERENCES pledges (id),
    CONSTRAINT fk_pledge_signers_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;
