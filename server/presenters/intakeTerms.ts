import { z } from 'zod';
import type { Agreement } from '../models/Agreement.ts';
import type { Project } from '../models/Project.ts';

const feeLine = z.strictObject({
  kind: z.enum(['product', 'medium', 'shipping', 'voucher']),
  label: z.string(),
  quantity: z.number(),
  amountFen: z.number(),
});

/** The project's conditions: prices, delivery, bank account, agreements. */
export const intakeTermsSchema = z.strictObject({
  project: z.strictObject({
    id: z.number(),
    name: z.string(),
    region: z.string(),
    category: z.string(),
    subProject: z.string().nullable(),
    marketRole: z.string().nullable(),
    hotline: z.string(),
    uploadLimitBytes: z.number(),
    pickupPoints: z.array(z.string()),
    deliveryPrices: z.record(z.string(), z.number()),
    transferAccount: z.strictObject({ holder: z.string(), bank: z.string(), number: z.string() }),
    pinDelivery: z.string(),
  }),
  fees: z.strictObject({ lines: z.array(feeLine), totalFen: z.number() }),
  agreements: z.array(
    z.strictObject({
      id: z.number(),
      kind: z.string(),
      version: z.string(),
      title: z.string(),
      body: z.string(),
      accepted: z.boolean(),
    }),
  ),
});
export type IntakeTerms = z.infer<typeof intakeTermsSchema>;

export interface TermsSource {
  /** What each way of delivery costs this application. */
  deliveryPrices: Readonly<Record<string, number>>;
  project: Project;
  feeLines: IntakeTerms['fees']['lines'];
  totalFen: number;
  agreements: readonly Agreement[];
  consentedIds: readonly number[];
}

export function presentTerms({
  deliveryPrices,
  project,
  feeLines,
  totalFen,
  agreements,
  consentedIds,
}: TermsSource): IntakeTerms {
  const { id, name, region, category, subProject, marketRole, hotline, uploadLimitBytes, pinDelivery } = project;
  const { holder = '', bank = '', number = '' } = project.transferAccount;
  return {
    project: {
      id,
      name,
      region,
      category,
      subProject,
      marketRole,
      hotline,
      uploadLimitBytes,
      pinDelivery,
      pickupPoints: project.pickupPoints,
      deliveryPrices,
      transferAccount: { holder, bank, number },
    },
    fees: {
      lines: feeLines.map(({ kind, label, quantity, amountFen }) => ({ kind, label, quantity, amountFen })),
      totalFen,
    },
    agreements: agreements.map((one) => ({
      id: one.id,
      kind: one.kind,
      version: one.version,
      title: one.title,
      body: one.body,
      accepted: consentedIds.includes(one.id),
    })),
  };
}
