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
  'expireSessions',
  'sweepFiles',
  'reconcileProduction',
] as const;
export type TaskKind = (typeof taskKinds)[number];
