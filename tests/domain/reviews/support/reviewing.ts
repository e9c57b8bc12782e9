import type { CheckKind, CheckLevel, CheckResult } from '../../../../server/vocabulary/checkKinds.ts';
import type { MaterialKind, MaterialStatus } from '../../../../server/vocabulary/materialKinds.ts';
import { lookThrough } from '../../../../seeds/lookThrough.ts';
import { seedPresets } from '../../../../seeds/presets.ts';
import type { Context } from '../../../../server/domain/context.ts';
import { claimCase } from '../../../../server/domain/reviews/claimCase.ts';
import type { DecisionInput } from '../../../../server/domain/reviews/decision.ts';
import { testContext } from '../../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../../support/database.ts';
import {
  buildApplication,
  type ApplicationOverrides,
  type BuiltApplication,
} from '../../../factories/buildApplication.ts';

export async function openReviewDesk(): Promise<{ database: TestDatabase; ctx: Context }> {
  const database = await createTestDatabase();
  await seedPresets(database.knex);
  return { database, ctx: testContext({ db: database.knex }) };
}

export interface StateRow {
  status: string;
  stage: string | null;
  version: number;
  round: number;
  assigneeId: number | null;
  leaseUntil: Date | null;
  heldUntil: Date | null;
  dueAt: Date | null;
}
export async function stateOf(ctx: Context, applicationId: number): Promise<StateRow> {
  return (await ctx.db('applicationStates').where({ applicationId }).first()) as StateRow;
}

/** Claims a case. The answer is its version now. */
export async function claimed(reviewer: Context, applicationId: number): Promise<number> {
  await claimCase(reviewer, { applicationId, version: (await stateOf(reviewer, applicationId)).version });
  return (await stateOf(reviewer, applicationId)).version;
}

/** Claims a case and looks through all of it, as one must before approving. The answer is its version now. */
export async function lookedThrough(reviewer: Context, applicationId: number): Promise<number> {
  const version = await claimed(reviewer, applicationId);
  await lookThrough(reviewer, applicationId);
  return version;
}

/** A decision as the page of somebody who looked at exactly this sends it. */
export function decisionOn(
  application: BuiltApplication,
  version: number,
  changes: Partial<DecisionInput> = {},
): DecisionInput {
  return {
    applicationId: application.id,
    stage: 'review',
    outcome: 'approve',
    version,
    contentSha256: application.contentSha256,
    checklist: [],
    acknowledgedChecks: [],
    overridesBlocking: false,
    reasons: [],
    comment: '',
    ...changes,
  };
}
export const unreadableLicence = {
  targetKind: 'material',
  target: 'business_licence',
  code: 'unreadable',
  text: '',
} as const;

export interface Refusal {
  code: string;
  details: Record<string, unknown>;
}
/** 'ok', or the stable code and details of the refusal. */
export const refusalOf = (work: Promise<unknown>): Promise<'ok' | Refusal> =>
  work.then(
    () => 'ok' as const,
    (error: { code?: string; details?: Record<string, unknown> }) => ({
      code: error.code ?? String(error),
      details: error.details ?? {},
    }),
  );
export async function codeOf(work: Promise<unknown>): Promise<string> {
  const refusal = await refusalOf(work);
  return refusal === 'ok' ? 'ok' : refusal.code;
}

export async function addMaterial(
  ctx: Context,
  applicationId: number,
  kind: MaterialKind,
  status: MaterialStatus = 'uploaded',
): Promise<number> {
  const [row] = (await ctx
    .db('materials')
    .insert({
      applicationId,
      kind,
      status,
      originalKey: 'o',
      originalBytes: 1,
      originalFormat: 'jpeg',
      previewKey: 'p',
      thumbnailKey: 't',
      width: 100,
      height: 100,
      plainDigest: `d${kind}${applicationId}`,
      contentSha256: 'c'.repeat(64),
    })
    .returning('id')) as { id: number }[];
  return row!.id;
}
export async function addCheck(
  ctx: Context,
  applicationId: number,
  level: CheckLevel,
  result: CheckResult,
  kind: CheckKind = 'uscc',
): Promise<number> {
  const [row] = (await ctx
    .db('checks')
    .insert({ applicationId, contentVersion: 1, kind, level, result, ruleVersion: 'test' })
    .returning('id')) as { id: number }[];
  return row!.id;
}

/** An application whose automatic checks have run and found nothing missing. */
export async function buildChecked(ctx: Context, overrides: ApplicationOverrides = {}): Promise<BuiltApplication> {
  const application = await buildApplication(ctx, overrides);
  await addCheck(ctx, application.id, 'blocking', 'pass', 'material_missing');
  return application;
}
