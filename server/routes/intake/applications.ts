import {
  applicantState,
  applicantTask,
  projectWording,
  type Standing,
} from '../../domain/applications/applicantState.ts';
import { ownApplicationDetail } from '../../reads/applicant/applicationDetail.ts';
import { ownApplications } from '../../reads/applicant/applications.ts';
import { startApplication } from '../../domain/applications/startApplication.ts';
import type { Context } from '../../domain/context.ts';
import { intakeEndpoint } from '../../http/intakeEndpoint.ts';
import { presentIntakeApplication, type IntakeApplication } from '../../presenters/intakeApplication.ts';
import { presentIntakeApplicationRow } from '../../presenters/intakeApplicationRow.ts';

export const intakeApplicationRoutes = [
  intakeEndpoint('GET /api/intake/applications', {
    summary: 'My applications, newest first',
    audience: 'account',
    handle: async (ctx) =>
      (await ownApplications(ctx)).map((row) => presentIntakeApplicationRow(row, standing(row, row.statusWording))),
  }),
  intakeEndpoint('POST /api/intake/applications', {
    summary: 'Start an application (Idempotency-Key makes a double click one draft)',
    audience: 'account',
    rateLimit: { name: 'intake.start', points: 60, seconds: 3600, by: 'actor' },
    handle: (ctx, { body }, exchange) =>
      startApplication(ctx, { ...body, idempotencyKey: exchange.get('Idempotency-Key').slice(0, 100) || null }),
  }),
  intakeEndpoint('GET /api/intake/applications/:id', {
    summary: 'One of my applications',
    audience: 'account',
    handle: (ctx, { params }) => presented(ctx, params.id),
  }),
];

/** The application as its page shows it. Every request that changes it answers this too. */
export async function presented(ctx: Context, id: number): Promise<IntakeApplication> {
  const detail = await ownApplicationDetail(ctx, id);
  const row = {
    status: detail.state.status,
    stage: detail.state.stage,
    paymentStatus: detail.payment?.row.status ?? null,
    paymentNote: detail.payment?.row.note ?? null,
    productionMode: detail.workflow.productionMode,
    takenBack: detail.state.takenBack,
  };
  return presentIntakeApplication(detail, standing(row, detail.submission.project.statusWording));
}

function standing(
  row: Standing,
  wording: Record<string, unknown>,
): { state: ReturnType<typeof applicantState>; task: ReturnType<typeof applicantTask>; wording: string | null } {
  const state = applicantState(row);
  return { state, task: applicantTask(state), wording: projectWording(state, row, wording) };
}
