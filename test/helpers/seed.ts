import fc from 'fast-check'

// The same random inputs on every machine: a red run can be repeated. HENGPING_SEED tries others.
fc.configureGlobal({ seed: Number(process.env['HENGPING_SEED'] ?? 20261123) })
