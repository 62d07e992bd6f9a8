import type { Migration } from '../migrate.ts'
import { dayColumn as day, monthColumn as month } from './column.ts'

const SCOPE = `scope TEXT NOT NULL CHECK (scope IN ('company','department','person')),
  department_id INTEGER REFERENCES department (id) CHECK ((scope = 'department') = (department_id IS NOT NULL)),
  employee_id INTEGER REFERENCES employee (id) CHECK ((scope = 'person') = (employee_id IS NOT NULL))`

/** The review meeting with its decisions, the chain of causes, and improvement that is checked. */
export const review: Migration = {
  version: 40,
  name: 'review',
  sql: `
-- Effect on the left, its cause on the right: 效益 ← 效用 ← 效率 ← 能力.
CREATE TABLE indicator_link (
  cause_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  effect_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  origin TEXT NOT NULL CHECK (origin IN ('library','own')),
  -- A starter link the owner has taken out stays, so that it does not come back.
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  PRIMARY KEY (cause_id, effect_id),
  CHECK (cause_id <> effect_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_link_effect ON indicator_link (effect_id);

-- What the walk from a red result to its first red cause said, and what the owner thinks of it.
CREATE TABLE hypothesis (
  id INTEGER PRIMARY KEY,
  ${month('month')},
  ${SCOPE},
  effect_id INTEGER NOT NULL REFERENCES indicator (id),
  cause_id INTEGER NOT NULL REFERENCES indicator (id),
  sentence TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed','rejected')),
  note TEXT NOT NULL,
  by_name TEXT NOT NULL,
  ${day('on_day', 'NOT NULL')}
) STRICT;
CREATE UNIQUE INDEX hypothesis_once ON hypothesis (month, scope, coalesce(department_id, 0), coalesce(employee_id, 0), effect_id, cause_id);
CREATE INDEX hypothesis_department ON hypothesis (department_id);
CREATE INDEX hypothesis_employee ON hypothesis (employee_id);
CREATE INDEX hypothesis_effect ON hypothesis (effect_id);
CREATE INDEX hypothesis_cause ON hypothesis (cause_id);

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  ${month('month')} UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('planned','running','ended')),
  ${day('held_on')},
  place TEXT NOT NULL,
  chair TEXT NOT NULL,
  -- [{key, title, minutes}]
  agenda TEXT NOT NULL CHECK (json_valid(agenda)),
  -- [{employeeId, name, present}]; guests have no employeeId
  attendance TEXT NOT NULL CHECK (json_valid(attendance)),
  -- {page key: text}, for the presenter only
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  -- Opportunities and resources of the coming month, as typed on their page.
  outlook TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT
) STRICT;

-- Where a running meeting stands: no audit entry, so that a page turned or a second passed costs nothing and a crash loses nothing.
CREATE TABLE meeting_place (
  meeting_id INTEGER PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
  page TEXT NOT NULL,
  -- {agenda key: seconds used}
  used TEXT NOT NULL CHECK (json_valid(used)),
  paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER REFERENCES meeting (id),
  ${month('month')},
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  -- decision 决议 or action item 行动项
  kind TEXT NOT NULL CHECK (kind IN ('decision','action')),
  what TEXT NOT NULL CHECK (trim(what) <> ''),
  owner_id INTEGER REFERENCES employee (id),
  owner_name TEXT NOT NULL CHECK (trim(owner_name) <> ''),
  -- [{employeeId, name}]
  partners TEXT NOT NULL CHECK (json_valid(partners)),
  ${day('due_on', 'NOT NULL')},
  acceptance TEXT NOT NULL,
  resources TEXT NOT NULL,
  page TEXT NOT NULL,
  indicator_id INTEGER REFERENCES indicator (id),
  state TEXT NOT NULL CHECK (state IN ('open','done','dropped')),
  ${day('closed_on')},
  evidence TEXT NOT NULL,
  CHECK ((state = 'open') = (closed_on IS NULL)),
  UNIQUE (month, sequence)
) STRICT;
CREATE INDEX decision_meeting ON decision (meeting_id);
CREATE INDEX decision_owner ON decision (owner_id);
CREATE INDEX decision_indicator ON decision (indicator_id);
CREATE INDEX decision_state ON decision (state, due_on);

CREATE TABLE decision_postponement (
  id INTEGER PRIMARY KEY,
  decision_id INTEGER NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  ${day('from_due', 'NOT NULL')},
  ${day('to_due', 'NOT NULL')},
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  ${day('on_day', 'NOT NULL')}
) STRICT;
CREATE INDEX decision_postponement_decision ON decision_postponement (decision_id);

-- 5 个为什么.
CREATE TABLE root_cause (
  id INTEGER PRIMARY KEY,
  ${month('month')},
  ${SCOPE},
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  whys TEXT NOT NULL CHECK (json_valid(whys)),
  conclusion TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX root_cause_once ON root_cause (month, scope, coalesce(department_id, 0), coalesce(employee_id, 0), indicator_id);
CREATE INDEX root_cause_department ON root_cause (department_id);
CREATE INDEX root_cause_employee ON root_cause (employee_id);
CREATE INDEX root_cause_indicator ON root_cause (indicator_id);

-- Where a plan comes from, who helps, what it costs, and whose figures will show its effect.
ALTER TABLE improvement ADD COLUMN source TEXT NOT NULL DEFAULT 'row' CHECK (source IN ('row','decision','interview','finding','cause'));
ALTER TABLE improvement ADD COLUMN decision_id INTEGER REFERENCES decision (id);
-- What was found, agreed or decided there, as it read when the plan was opened.
ALTER TABLE improvement ADD COLUMN source_note TEXT NOT NULL DEFAULT '';
ALTER TABLE improvement ADD COLUMN lever_action TEXT;
ALTER TABLE improvement ADD COLUMN partners TEXT NOT NULL DEFAULT '';
ALTER TABLE improvement ADD COLUMN acceptance TEXT NOT NULL DEFAULT '';
ALTER TABLE improvement ADD COLUMN cost_fen INTEGER CHECK (cost_fen IS NULL OR cost_fen >= 0);
ALTER TABLE improvement ADD COLUMN measured TEXT NOT NULL DEFAULT 'person' CHECK (measured IN ('person','department','company'));
ALTER TABLE improvement ADD COLUMN state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open','done','dropped'));
ALTER TABLE improvement ADD COLUMN closed_on TEXT CHECK (closed_on IS NULL OR closed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE improvement ADD COLUMN closing_note TEXT NOT NULL DEFAULT '';
CREATE INDEX improvement_decision ON improvement (decision_id);
`,
}
