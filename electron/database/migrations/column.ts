/** A decimal in canonical text, or nothing. */
export const decimalColumn = (column: string, extra = '') =>
  `${column} TEXT ${extra} CHECK (${column} IS NULL OR (${column} GLOB '*[0-9]*' AND ${column} NOT GLOB '*[^0-9.-]*'))`

/** 'YYYY-MM', always there. */
export const monthColumn = (column: string) => `${column} TEXT NOT NULL CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]')`

/** 'YYYY-MM-DD', or nothing. */
export const dayColumn = (column: string, extra = '') =>
  `${column} TEXT ${extra} CHECK (${column} IS NULL OR ${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`
