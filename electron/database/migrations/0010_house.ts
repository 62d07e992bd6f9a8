import type { Migration } from '../migrate.ts'
import { dayColumn as day, decimalColumn as decimal, monthColumn as month } from './column.ts'

/** The first schema: people, indicators, templates, figures, evaluations, audit. */
export const house: Migration = {
  version: 10,
  name: 'house',
  sql: `
CREATE TABLE company (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL) STRICT;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT, WITHOUT ROWID;

CREATE TABLE department (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (trim(name) <> '')) STRICT;

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
  dimension TEXT NOT NULL CHECK (dimension IN ('benefit','utility','efficiency','capability')),
  unit TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('higher','lower')),
  formula TEXT NOT NULL,
  source TEXT NOT NULL,
  frequency TEXT NOT NULL CHECK (frequency IN ('month','quarter')),
  kind TEXT NOT NULL CHECK (kind IN ('duty','value')),
  ${decimal('default_weight', 'NOT NULL')},
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  origin TEXT NOT NULL CHECK (origin IN ('library','own'))
) STRICT;

CREATE TABLE template (
  id INTEGER PRIMARY KEY,
  code TEXT UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
  why TEXT NOT NULL,
  suggested_for TEXT NOT NULL CHECK (json_valid(suggested_for)),
  origin TEXT NOT NULL CHECK (origin IN ('library','own'))
) STRICT;

CREATE TABLE template_row (
  template_id INTEGER NOT NULL REFERENCES template (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  name TEXT NOT NULL,
  ${decimal('weight', 'NOT NULL')},
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  display_unit TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (template_id, sequence),
  UNIQUE (template_id, indicator_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX template_row_indicator ON template_row (indicator_id);

CREATE TABLE position (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
  template_id INTEGER REFERENCES template (id)
) STRICT;
CREATE INDEX position_template ON position (template_id);

CREATE TABLE employee (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (trim(number) <> ''),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  department_id INTEGER REFERENCES department (id),
  position_id INTEGER REFERENCES position (id),
  manager_id INTEGER REFERENCES employee (id) CHECK (manager_id IS NULL OR manager_id <> id),
  ${day('joined_on')},
  ${day('left_on')},
  base_fen INTEGER CHECK (base_fen IS NULL OR base_fen >= 0),
  CHECK (joined_on IS NULL OR left_on IS NULL OR joined_on <= left_on)
) STRICT;
CREATE INDEX employee_manager ON employee (manager_id);
CREATE INDEX employee_department ON employee (department_id);
CREATE INDEX employee_position ON employee (position_id);

CREATE TABLE period (
  ${month('month')} PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('planning','collecting','evaluating','meeting','closed'))
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  ${month('month')},
  ${decimal('floor')},
  ${decimal('target')},
  ${decimal('stretch')},
  ${decimal('base')},
  PRIMARY KEY (month, employee_id, indicator_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX target_history ON target (employee_id, indicator_id, month);
CREATE INDEX target_indicator ON target (indicator_id);

CREATE TABLE result (
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  ${month('month')},
  ${decimal('actual')},
  note TEXT NOT NULL,
  PRIMARY KEY (month, employee_id, indicator_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX result_history ON result (employee_id, indicator_id, month);
CREATE INDEX result_indicator ON result (indicator_id);

-- What somebody typed that is not a figure: kept with its reason until it is mended.
CREATE TABLE bad_cell (
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  ${month('month')},
  field TEXT NOT NULL CHECK (field IN ('floor','target','stretch','base','actual')),
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (month, employee_id, indicator_id, field)
) STRICT, WITHOUT ROWID;

-- The facts of the person are copied: a sheet keeps the name and position it was made under.
CREATE TABLE evaluation (
  id INTEGER PRIMARY KEY,
  ${month('month')},
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  department TEXT NOT NULL,
  position TEXT NOT NULL,
  manager_id INTEGER REFERENCES employee (id),
  manager_name TEXT NOT NULL,
  ${day('joined_on')},
  template_name TEXT NOT NULL,
  self_comment TEXT NOT NULL DEFAULT '',
  manager_comment TEXT NOT NULL DEFAULT '',
  excused_reason TEXT,
  veto TEXT CHECK (veto IS NULL OR json_valid(veto)),
  sheet TEXT NOT NULL CHECK (sheet IN ('scored','incomplete','refused','excused','weights-wrong')),
  ${decimal('subtotal')},
  ${decimal('adjustment', 'NOT NULL')},
  ${decimal('total')},
  grade TEXT,
  ${decimal('coefficient')},
  sentence TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  confirmed_at TEXT,
  confirmed_by TEXT,
  confirmed_as TEXT CHECK (confirmed_as IN ('direct-manager','owner','owner-stand-in')),
  CHECK ((confirmed_at IS NULL) = (confirmed_as IS NULL)),
  UNIQUE (month, employee_id)
) STRICT;
CREATE INDEX evaluation_employee ON evaluation (employee_id, month);
CREATE INDEX evaluation_manager ON evaluation (manager_id);

CREATE TABLE evaluation_row (
  id INTEGER PRIMARY KEY,
  evaluation_id INTEGER NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  dimension TEXT NOT NULL,
  definition TEXT NOT NULL,
  unit TEXT NOT NULL,
  display_unit TEXT NOT NULL,
  direction TEXT NOT NULL,
  frequency TEXT NOT NULL,
  source TEXT NOT NULL,
  ${decimal('weight', 'NOT NULL')},
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  exempt TEXT CHECK (exempt IS NULL OR json_valid(exempt)),
  ${decimal('self_score')},
  judged TEXT CHECK (judged IS NULL OR json_valid(judged)),
  ${decimal('effective_weight')},
  state TEXT NOT NULL CHECK (state IN ('scored','missing','exempt','refused')),
  ${decimal('score')},
  outcome TEXT NOT NULL CHECK (json_valid(outcome)),
  UNIQUE (evaluation_id, sequence),
  UNIQUE (evaluation_id, indicator_id)
) STRICT;
CREATE INDEX evaluation_row_indicator ON evaluation_row (indicator_id);

CREATE TABLE adjustment (
  id INTEGER PRIMARY KEY,
  evaluation_id INTEGER NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  ${decimal('points', 'NOT NULL')},
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  ${day('on_day', 'NOT NULL')},
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX adjustment_evaluation ON adjustment (evaluation_id);

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  report TEXT NOT NULL CHECK (json_valid(report))
) STRICT;

-- Ordered by seq, never by the clock; nothing in it is ever changed or removed.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  method TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details))
) STRICT;
CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq) BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
`,
}
