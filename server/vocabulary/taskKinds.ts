/** Background tasks; payloads are ids only (server/tasks/payloads.ts). */
export const taskKinds = [
  'sendMessage',
  'checkMaterial',
  'checkApplication',
  'makeDocument',
  'sealAudit',
  'expireCodes',
  'sweepLeases',
  'eraseDrafts',
  'reconcileProduction',
] as const;
export type TaskKind = (typeof taskKinds)[number];
