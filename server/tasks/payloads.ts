import { z } from 'zod';

const id = z.number().int().positive();

/** Background tasks carry ids only; the handler reads the current rows. */
export const taskPayloads = {
  sendMessage: z.strictObject({ messageId: id }),
  checkMaterial: z.strictObject({ materialId: id }),
  checkApplication: z.strictObject({ applicationId: id }),
  sealAudit: z.strictObject({}),
  keepAuditHead: z.strictObject({}),
  expireCodes: z.strictObject({}),
  sweepLeases: z.strictObject({}),
  eraseDrafts: z.strictObject({}),
  eraseTexts: z.strictObject({}),
  expireSessions: z.strictObject({}),
  sweepFiles: z.strictObject({}),
  erasePins: z.strictObject({}),
  reconcileProduction: z.strictObject({}),
} as const;

export type TaskName = keyof typeof taskPayloads;
export type TaskPayload<K extends TaskName> = z.infer<(typeof taskPayloads)[K]>;
