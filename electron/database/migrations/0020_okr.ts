import type { Migration } from '../migrate.ts'
import { dayColumn as day, decimalColumn as decimal, monthColumn as month } from './column.ts'

const QUARTER = "CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]')"

/** OKR, the guided cycle, principles: objectives by quarter, check-ins as history, and what each sheet row serves. */
export const okr: Migration = {
  version: 20,
  name: 'okr',
  sql: `
CREATE TABLE company_profile (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  who_we_are TEXT NOT NULL, where_from TEXT NOT NULL, where_to TEXT NOT NULL,
  industry TEXT NOT NULL, headcount INTEGER CHECK (headcount IS NULL OR headcount >= 0)
) STRICT;

CREATE TABLE objective (
  id INTEGER PRIMARY KEY,
  quarter TEXT NOT NULL ${QUARTER},
  level TEXT NOT NULL CHECK (level IN ('company','department','person')),
  department_id INTEGER REFERENCES department (id),
  employee_id INTEGER REFERENCES employee (id),
  parent_id INTEGER REFERENCES objective (id) CHECK (parent_id IS NULL OR parent_id <> id),
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  type TEXT NOT NULL CHECK (type IN ('innovation','improvement')),
  ambition TEXT NOT NULL CHECK (ambition IN ('committed','aspirational')),
  owner_id INTEGER REFERENCES employee (id),
  carried_from_id INTEGER REFERENCES objective (id),
  ${decimal('given_score')},
  given_reason TEXT NOT NULL DEFAULT '',
  CHECK ((level = 'department') = (department_id IS NOT NULL)),
  CHECK ((level = 'person') = (employee_id IS NOT NULL)),
  CHECK (given_score IS NULL OR trim(given_reason) <> '')
) STRICT;
CREATE INDEX objective_quarter ON objective (quarter);
CREATE INDEX objective_parent ON objective (parent_id);
CREATE INDEX objective_department ON objective (department_id);
CREATE INDEX objective_employee ON objective (employee_id);
CREATE INDEX objective_owner ON objective (owner_id);
CREATE INDEX objective_carried ON objective (carried_from_id);

CREATE TABLE key_result (
  id INTEGER PRIMARY KEY,
  objective_id INTEGER NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('increase','decrease','at-least','at-most','milestone')),
  ${decimal('start')},
  ${decimal('target')},
  unit TEXT NOT NULL,
  ${decimal('weight', 'NOT NULL')},
  indicator_id INTEGER REFERENCES indicator (id),
  CHECK (kind NOT IN ('increase','decrease') OR (start IS NOT NULL AND target IS NOT NULL)),
  CHECK (kind NOT IN ('at-least','at-most') OR target IS NOT NULL)
) STRICT;
CREATE INDEX key_result_objective ON key_result (objective_id, sequence);
CREATE INDEX key_result_indicator ON key_result (indicator_id);

-- History: a correction is a new check-in that names the old one.
CREATE TABLE check_in (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key_result_id INTEGER NOT NULL REFERENCES key_result (id) ON DELETE CASCADE,
  ${day('on_day', 'NOT NULL')},
  ${decimal('current', 'NOT NULL')},
  confidence INTEGER NOT NULL CHECK (confidence BETWEEN 1 AND 10),
  note TEXT NOT NULL,
  corrects_id INTEGER UNIQUE REFERENCES check_in (id),
  by_name TEXT NOT NULL
) STRICT;
CREATE INDEX check_in_key_result ON check_in (key_result_id, id);
CREATE TRIGGER check_in_no_update BEFORE UPDATE ON check_in BEGIN SELECT RAISE(ABORT, 'check-ins are history'); END;

-- objective_id 0 stands for the whole quarter.
CREATE TABLE quarter_review (
  quarter TEXT NOT NULL ${QUARTER},
  objective_id INTEGER NOT NULL CHECK (objective_id >= 0),
  goals TEXT NOT NULL, results TEXT NOT NULL, causes TEXT NOT NULL, lessons TEXT NOT NULL,
  PRIMARY KEY (quarter, objective_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE process_mark (
  objective_id INTEGER NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
  ${month('month')},
  mark INTEGER NOT NULL CHECK (mark BETWEEN 1 AND 5),
  note TEXT NOT NULL,
  PRIMARY KEY (objective_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE improvement (
  id INTEGER PRIMARY KEY,
  ${month('month')},
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  kind TEXT NOT NULL CHECK (kind IN ('plan','none-needed')),
  lever INTEGER CHECK (lever BETWEEN 1 AND 3),
  action TEXT NOT NULL, expected TEXT NOT NULL,
  ${day('due_on')},
  indicator_id INTEGER REFERENCES indicator (id),
  reason TEXT NOT NULL,
  CHECK (kind = 'plan' OR trim(reason) <> ''),
  CHECK (kind = 'none-needed' OR trim(action) <> '')
) STRICT;
CREATE INDEX improvement_month ON improvement (month, employee_id);
CREATE INDEX improvement_employee ON improvement (employee_id);
CREATE INDEX improvement_indicator ON improvement (indicator_id);

-- The manager's private answers; never printed, never in the audit's details.
CREATE TABLE fit_answer (
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  quarter TEXT NOT NULL ${QUARTER},
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  mode TEXT NOT NULL CHECK (mode IN ('kpi-only','kpi-okr','trial')),
  ${day('on_day', 'NOT NULL')},
  PRIMARY KEY (employee_id, quarter)
) STRICT, WITHOUT ROWID;

CREATE TABLE breakdown (
  year INTEGER NOT NULL,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  ${decimal('total', 'NOT NULL')},
  basis TEXT NOT NULL CHECK (basis IN ('last-year','even','typed')),
  months TEXT NOT NULL CHECK (json_valid(months)),
  PRIMARY KEY (year, indicator_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX breakdown_indicator ON breakdown (indicator_id);

-- A wizard's page and what was typed so far.
CREATE TABLE draft (key TEXT PRIMARY KEY, page INTEGER NOT NULL, value TEXT NOT NULL CHECK (json_valid(value))) STRICT, WITHOUT ROWID;

-- Which objective a row serves, whose result it is (principle 1), and the duty it comes from (principle 2).
ALTER TABLE template_row ADD COLUMN objective_id INTEGER REFERENCES objective (id);
ALTER TABLE template_row ADD COLUMN scope TEXT NOT NULL DEFAULT 'person' CHECK (scope IN ('person','team','organisation'));
ALTER TABLE template_row ADD COLUMN duty TEXT NOT NULL DEFAULT '';
ALTER TABLE evaluation_row ADD COLUMN objective_id INTEGER REFERENCES objective (id);
ALTER TABLE evaluation_row ADD COLUMN scope TEXT NOT NULL DEFAULT 'person' CHECK (scope IN ('person','team','organisation'));
ALTER TABLE evaluation_row ADD COLUMN duty TEXT NOT NULL DEFAULT '';
CREATE INDEX template_row_objective ON template_row (objective_id);
CREATE INDEX evaluation_row_objective ON evaluation_row (objective_id);

-- A combined score: OKR's share of the total in percent for people of this position; null (the default) keeps OKR out of pay.
ALTER TABLE position ADD COLUMN okr_weight TEXT CHECK (okr_weight IS NULL OR (okr_weight GLOB '*[0-9]*' AND okr_weight NOT GLOB '*[^0-9.]*'));
-- How people of this position are assessed, from the suggested mix; a person's own fit answer goes before it.
ALTER TABLE position ADD COLUMN mode TEXT CHECK (mode IN ('kpi-only','kpi-okr','trial'));
ALTER TABLE evaluation ADD COLUMN okr_weight TEXT;
ALTER TABLE evaluation ADD COLUMN okr_score TEXT;
`,
}
