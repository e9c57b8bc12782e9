import type { TaskName } from './payloads.ts';

/** Periodic tasks of the queue (cron, UTC). The audit is sealed every second by the worker itself. */
export const schedule: readonly { task: TaskName; cron: string }[] = [
  { task: 'expireCodes', cron: '* * * * *' },
  { task: 'keepAuditHead', cron: '* * * * *' },
  { task: 'sweepLeases', cron: '* * * * *' },
  { task: 'reconcileProduction', cron: '*/2 * * * *' },
  { task: 'eraseDrafts', cron: '30 19 * * *' },
  { task: 'eraseTexts', cron: '45 19 * * *' },
  { task: 'erasePins', cron: '*/10 * * * *' },
  { task: 'expireSessions', cron: '35 19 * * *' },
  { task: 'sweepFiles', cron: '40 19 * * *' },
];
