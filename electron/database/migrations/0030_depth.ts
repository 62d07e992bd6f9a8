import type { Migration } from '../migrate.ts'
import { dayColumn as day, decimalColumn as decimal, monthColumn as month } from './column.ts'

/** The columns of `evaluation` that schema 20 has already. */
const KEPT = `id, month, employee_id, number, name, department, position, manager_id, manager_name, joined_on, template_name, self_comment, manager_comment,
  excused_reason, veto, sheet, subtotal, adjustment, total, grade, coefficient, sentence, row_count, missing, confirmed_at, confirmed_by, confirmed_as, okr_weight, okr_score`

/** Part-sheets, changes inside a month, evidence, appeals, interviews, the month's states with frozen versions, and undo. */
export const depth: Migration = {
  version: 30,
  name: 'depth',
  sql: `
-- Somebody with two managers or two positions in a month has a part-sheet for each; everybody else has part 1 alone.
CREATE TABLE evaluation_30 (
  id INTEGER PRIMARY KEY,
  ${month('month')},
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  part INTEGER NOT NULL DEFAULT 1 CHECK (part BETWEEN 1 AND 9),
  -- First and last day served under these facts; null for the whole month.
  ${day('from_day')},
  ${day('to_day')},
  served_note TEXT NOT NULL DEFAULT '',
  -- With other parts: {total, grade, coefficient, sentence} of the person's month, the same on each of them.
  whole TEXT CHECK (whole IS NULL OR json_valid(whole)),
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
  okr_weight TEXT,
  okr_score TEXT,
  CHECK ((confirmed_at IS NULL) = (confirmed_as IS NULL)),
  CHECK ((from_day IS NULL) = (to_day IS NULL)),
  CHECK (from_day IS NULL OR (from_day <= to_day AND substr(from_day, 1, 7) = month AND substr(to_day, 1, 7) = month)),
  UNIQUE (month, employee_id, part)
) STRICT;
INSERT INTO evaluation_30 (${KEPT}) SELECT ${KEPT} FROM evaluation;
DROP TABLE evaluation;
ALTER TABLE evaluation_30 RENAME TO evaluation;
CREATE INDEX evaluation_employee ON evaluation (employee_id, month);
CREATE INDEX evaluation_manager ON evaluation (manager_id);

-- auto: flow units by days served, others whole. feed: typed by hand, or made from the results of everybody beneath.
ALTER TABLE template_row ADD COLUMN proration TEXT NOT NULL DEFAULT 'auto' CHECK (proration IN ('auto','days','whole'));
ALTER TABLE template_row ADD COLUMN feed TEXT NOT NULL DEFAULT 'typed' CHECK (feed IN ('typed','team-sum','team-mean'));
ALTER TABLE evaluation_row ADD COLUMN proration TEXT NOT NULL DEFAULT 'auto' CHECK (proration IN ('auto','days','whole'));
ALTER TABLE evaluation_row ADD COLUMN feed TEXT NOT NULL DEFAULT 'typed' CHECK (feed IN ('typed','team-sum','team-mean'));
-- Few rows are fed: whatever changes beneath them asks for them alone.
CREATE INDEX evaluation_row_fed ON evaluation_row (indicator_id, evaluation_id) WHERE feed <> 'typed';
-- The objective's title as it was when the sheet was confirmed or the month closed; null while it is read live.
ALTER TABLE evaluation_row ADD COLUMN objective_title TEXT;
ALTER TABLE adjustment ADD COLUMN kind TEXT NOT NULL DEFAULT 'merit' CHECK (kind IN ('merit','calibration'));

CREATE TABLE target_30 (
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  ${month('month')},
  part INTEGER NOT NULL DEFAULT 1 CHECK (part BETWEEN 1 AND 9),
  ${decimal('floor')},
  ${decimal('target')},
  ${decimal('stretch')},
  ${decimal('base')},
  PRIMARY KEY (month, employee_id, indicator_id, part)
) STRICT, WITHOUT ROWID;
INSERT INTO target_30 (employee_id, indicator_id, month, floor, target, stretch, base) SELECT employee_id, indicator_id, month, floor, target, stretch, base FROM target;
DROP TABLE target;
ALTER TABLE target_30 RENAME TO target;
CREATE INDEX target_history ON target (employee_id, indicator_id, month);
CREATE INDEX target_indicator ON target (indicator_id);

CREATE TABLE result_30 (
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  ${month('month')},
  part INTEGER NOT NULL DEFAULT 1 CHECK (part BETWEEN 1 AND 9),
  ${decimal('actual')},
  note TEXT NOT NULL,
  PRIMARY KEY (month, employee_id, indicator_id, part)
) STRICT, WITHOUT ROWID;
INSERT INTO result_30 (employee_id, indicator_id, month, actual, note) SELECT employee_id, indicator_id, month, actual, note FROM result;
DROP TABLE result;
ALTER TABLE result_30 RENAME TO result;
CREATE INDEX result_history ON result (employee_id, indicator_id, month);
CREATE INDEX result_indicator ON result (indicator_id);

CREATE TABLE bad_cell_30 (
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  ${month('month')},
  part INTEGER NOT NULL DEFAULT 1 CHECK (part BETWEEN 1 AND 9),
  field TEXT NOT NULL CHECK (field IN ('floor','target','stretch','base','actual')),
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (month, employee_id, indicator_id, part, field)
) STRICT, WITHOUT ROWID;
INSERT INTO bad_cell_30 (employee_id, indicator_id, month, field, text, reason) SELECT employee_id, indicator_id, month, field, text, reason FROM bad_cell;
DROP TABLE bad_cell;
ALTER TABLE bad_cell_30 RENAME TO bad_cell;

-- 调岗、换上级: what held until the day before on_day. Today's facts stand in employee, so mending a slip there rewrites no history.
CREATE TABLE employee_change (
  id INTEGER PRIMARY KEY,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  ${day('on_day', 'NOT NULL')},
  department_id INTEGER REFERENCES department (id),
  position_id INTEGER REFERENCES position (id),
  manager_id INTEGER REFERENCES employee (id),
  note TEXT NOT NULL,
  UNIQUE (employee_id, on_day)
) STRICT;
CREATE INDEX employee_change_department ON employee_change (department_id);
CREATE INDEX employee_change_position ON employee_change (position_id);
CREATE INDEX employee_change_manager ON employee_change (manager_id);

-- A target changed after it was agreed: what it was, why, from when. Both print.
CREATE TABLE target_change (
  id INTEGER PRIMARY KEY,
  ${month('month')},
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  part INTEGER NOT NULL DEFAULT 1 CHECK (part BETWEEN 1 AND 9),
  field TEXT NOT NULL CHECK (field IN ('floor','target','stretch','base')),
  ${decimal('was')},
  ${decimal('became')},
  ${day('on_day', 'NOT NULL')},
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  by_name TEXT NOT NULL
) STRICT;
CREATE INDEX target_change_key ON target_change (month, employee_id, indicator_id);
CREATE INDEX target_change_employee ON target_change (employee_id);
CREATE INDEX target_change_indicator ON target_change (indicator_id);

-- Evidence: the file itself stands beside the database under its hash.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  ${month('month')},
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  part INTEGER NOT NULL DEFAULT 1 CHECK (part BETWEEN 1 AND 9),
  kind TEXT NOT NULL CHECK (kind IN ('result','adjustment','appeal','interview')),
  indicator_id INTEGER REFERENCES indicator (id),
  -- Of the adjustment, appeal or interview; null for a result.
  kind_id INTEGER,
  file_name TEXT NOT NULL CHECK (trim(file_name) <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  added_on TEXT NOT NULL,
  by_name TEXT NOT NULL,
  CHECK ((kind = 'result') = (indicator_id IS NOT NULL)),
  CHECK ((kind = 'result') = (kind_id IS NULL))
) STRICT;
CREATE INDEX attachment_month ON attachment (month, employee_id);
CREATE INDEX attachment_employee ON attachment (employee_id);
CREATE INDEX attachment_indicator ON attachment (indicator_id);
CREATE INDEX attachment_kind ON attachment (kind, kind_id);
-- Ids are given anew once their row is gone: what stood behind it must not stand behind the next.
CREATE TRIGGER attachment_of_adjustment AFTER DELETE ON adjustment BEGIN DELETE FROM attachment WHERE kind = 'adjustment' AND kind_id = OLD.id; END;

CREATE TABLE appeal (
  id INTEGER PRIMARY KEY,
  evaluation_id INTEGER NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  -- Against one row, or (null) the sheet as a whole.
  row_id INTEGER REFERENCES evaluation_row (id) ON DELETE SET NULL,
  ${day('filed_on', 'NOT NULL')},
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  wanted TEXT NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'open' CHECK (outcome IN ('open','upheld','changed','withdrawn')),
  answer TEXT NOT NULL DEFAULT '',
  ${day('answered_on')},
  answered_by TEXT NOT NULL DEFAULT '',
  CHECK (outcome = 'open' OR answered_on IS NOT NULL)
) STRICT;
CREATE INDEX appeal_evaluation ON appeal (evaluation_id);
CREATE INDEX appeal_row ON appeal (row_id);
CREATE TRIGGER attachment_of_appeal AFTER DELETE ON appeal BEGIN DELETE FROM attachment WHERE kind = 'appeal' AND kind_id = OLD.id; END;

CREATE TABLE interview (
  id INTEGER PRIMARY KEY,
  ${month('month')},
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  ${day('held_on', 'NOT NULL')},
  place TEXT NOT NULL,
  by_name TEXT NOT NULL CHECK (trim(by_name) <> ''),
  good TEXT NOT NULL,
  gaps TEXT NOT NULL,
  support TEXT NOT NULL,
  employee_view TEXT NOT NULL,
  -- [{action, who, due}]
  agreed TEXT NOT NULL CHECK (json_valid(agreed)),
  ${day('signed_on')},
  UNIQUE (month, employee_id)
) STRICT;
CREATE INDEX interview_employee ON interview (employee_id);
CREATE TRIGGER attachment_of_interview AFTER DELETE ON interview BEGIN DELETE FROM attachment WHERE kind = 'interview' AND kind_id = OLD.id; END;

-- 定目标 → … → 归档 lives in period.state; the meeting may be marked as not held, with a reason.
ALTER TABLE period ADD COLUMN meeting_on TEXT CHECK (meeting_on IS NULL OR meeting_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE period ADD COLUMN meeting_skipped TEXT CHECK (meeting_skipped IS NULL OR trim(meeting_skipped) <> '');

-- What a month was when it was closed. Kept for good; a reopened month gets its reason and, closed again, the next version.
CREATE TABLE month_version (
  ${month('month')},
  version INTEGER NOT NULL CHECK (version > 0),
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  check_code TEXT NOT NULL,
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  reopened_at TEXT,
  reopened_by TEXT,
  reopen_reason TEXT CHECK (reopen_reason IS NULL OR trim(reopen_reason) <> ''),
  PRIMARY KEY (month, version),
  CHECK ((reopened_at IS NULL) = (reopen_reason IS NULL))
) STRICT;
CREATE TRIGGER month_version_no_delete BEFORE DELETE ON month_version BEGIN SELECT RAISE(ABORT, 'versions are kept'); END;
CREATE TRIGGER month_version_frozen BEFORE UPDATE OF month, version, closed_at, closed_by, check_code, snapshot ON month_version BEGIN SELECT RAISE(ABORT, 'versions are frozen'); END;

-- 月度营销总结: only what the owner changed in it; the rest writes itself.
CREATE TABLE month_summary (${month('month')} PRIMARY KEY, edited TEXT NOT NULL CHECK (json_valid(edited))) STRICT, WITHOUT ROWID;

-- One entry per write that can be taken back: the rows as they were, deflated JSON. Emptied by a close.
CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  audit_seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  method TEXT NOT NULL,
  subject TEXT NOT NULL,
  changes BLOB NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
`,
}
