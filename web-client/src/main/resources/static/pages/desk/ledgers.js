/** The read-only ledgers (综合台账): a register under a fixed condition, without any button that changes it. */

/** By the name in the address. @type {Record<string, { type: string, preset: Record<string, string> }>} */
export const LEDGERS = {
  'enterprise-patrols': { type: 'patrol', preset: { side: 'ENTERPRISE' } },
  'government-patrols': { type: 'patrol', preset: { side: 'GOVERNMENT' } },
  'self-corrections': { type: 'self-correction', preset: {} },
  'risk-identification': { type: 'risk-point', preset: { listed: 'true' } },
  'risk-control': { type: 'risk-item', preset: {} },
  'health-filings': { type: 'hazard-declaration', preset: { state: 'FILED' } },
};

/**
 * The schema of a ledger: what may be read and exported, and nothing else, under a condition that no reset takes away.
 * @param {any} schema @param {Record<string, string>} kept
 */
export const readOnly = (schema, kept) => ({
  ...schema,
  kept,
  may: { ...schema.may, create: false, import: false },
  readOnly: true,
});
