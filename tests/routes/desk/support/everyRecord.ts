import type { Context } from '../../../../server/domain/context.ts';
import { type Verb } from '../../../../server/vocabulary/permissions.ts';
import { roles, type Role } from '../../../../server/vocabulary/roles.ts';
import type { BuiltApplication } from '../../../factories/buildApplication.ts';
import { buildStaff } from '../../../factories/buildStaff.ts';
import { openReviewDesk } from '../../../domain/reviews/support/reviewing.ts';
import type { TestDatabase } from '../../../support/database.ts';
import { startDesk, type Client, type DeskApp } from './deskApp.ts';
import { fillEveryList, type Filling } from './fillEveryList.ts';

/** The lists of the desk and what one needs to read them. */
export const reading: Record<string, Verb> = {
  applications: 'application.read',
  payments: 'payment.read',
  shipments: 'shipment.read',
  tokens: 'token.read',
  'token-models': 'token.read',
  'production-jobs': 'job.read',
  certificates: 'certificate.read',
  messages: 'message.read',
  projects: 'project.read',
  products: 'project.read',
  stations: 'station.read',
  staff: 'staff.read',
  alarms: 'alarm.read',
  'audit-events': 'audit.read',
  materials: 'material.read',
  checks: 'material.read',
  decisions: 'application.read',
  notes: 'application.read',
};

/** A desk with one person of each role signed in, and one record at least in every list, all of one application. */
export interface FullLists {
  database: TestDatabase;
  ctx: Context;
  desk: DeskApp;
  application: BuiltApplication;
  clients: Map<Role, Client>;
  close(): Promise<void>;
}

/** With `steppedUp` everybody has just entered fresh digits. */
export async function openFullLists({ steppedUp = false, filling = {} as Filling } = {}): Promise<FullLists> {
  const { database, ctx } = await openReviewDesk();
  const desk = await startDesk(ctx, database);
  const clients = new Map<Role, Client>();
  for (const role of roles) clients.set(role, await desk.as((await buildStaff(ctx, [role])).id, { steppedUp }));
  return {
    database,
    ctx,
    desk,
    clients,
    application: await fillEveryList(ctx, filling),
    async close() {
      await desk.close();
      await database.drop();
    },
  };
}
