import { SCHEMA_VERSION } from '../../electron/database/migrations/index.ts'

/** The rebuild of a table that people refer to: what an upgrade does and must never stop half way. */
export const UPGRADE = {
  version: SCHEMA_VERSION + 10, name: 'rebuild departments',
  sql: `CREATE TABLE department_next (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, cost_centre TEXT) STRICT;
    INSERT INTO department_next (id, name) SELECT id, name FROM department;
    DROP TABLE department;
    ALTER TABLE department_next RENAME TO department;`,
}
