import { sealAudit } from '../../domain/audit/sealAudit.ts';
import { eraseDrafts } from '../../domain/applications/eraseDrafts.ts';
import { sweepFiles } from '../../domain/materials/sweepFiles.ts';
import { expireSessions } from '../../domain/sessions/expireSessions.ts';
import type { TaskHandlers } from './index.ts';

/** Periodic tasks: each may run twice or late without harm. */
export const maintenance: TaskHandlers = {
  sealAudit: async (ctx) => void (await sealAudit(ctx)),
  eraseDrafts: async (ctx) => {
    await eraseDrafts(ctx);
    await expireSessions(ctx);
    await sweepFiles(ctx);
  },
};
