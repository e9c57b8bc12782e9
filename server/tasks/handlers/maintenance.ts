import { expireCodes } from '../../domain/authorizationCodes/expireCodes.ts';
import { reconcileProduction } from '../../domain/issuance/reconcileProduction.ts';
import { releaseExpiredJobs } from '../../domain/bench/releaseExpiredJobs.ts';
import { sweepLeases } from '../../domain/reviews/sweepLeases.ts';
import { sealAudit } from '../../domain/audit/sealAudit.ts';
import { keepHead } from '../../domain/audit/keepHead.ts';
import { eraseTexts } from '../../domain/messages/eraseTexts.ts';
import { eraseDrafts } from '../../domain/applications/eraseDrafts.ts';
import { sweepFiles } from '../../domain/materials/sweepFiles.ts';
import { erasePins } from '../../domain/tokens/erasePins.ts';
import { expireSessions } from '../../domain/sessions/expireSessions.ts';
import type { TaskHandlers } from '../handler.ts';

/** Periodic tasks: each may run twice or late without harm. */
export const maintenance = {
  expireCodes: async (ctx) => void (await expireCodes(ctx)),
  sweepLeases: async (ctx) => {
    await sweepLeases(ctx);
    await releaseExpiredJobs(ctx);
  },
  reconcileProduction: async (ctx) => void (await reconcileProduction(ctx)),
  sealAudit: async (ctx) => void (await sealAudit(ctx)),
  keepAuditHead: async (ctx) => keepHead(ctx),
  eraseDrafts: async (ctx) => void (await eraseDrafts(ctx)),
  eraseTexts: async (ctx) => void (await eraseTexts(ctx)),
  expireSessions: async (ctx) => expireSessions(ctx),
  erasePins: async (ctx) => void (await erasePins(ctx)),
  sweepFiles: async (ctx) => void (await sweepFiles(ctx)),
} satisfies Partial<TaskHandlers>;
