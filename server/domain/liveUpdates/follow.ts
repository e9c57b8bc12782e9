import { can, inProject } from '../authorize.ts';
import type { Context, StaffActor } from '../context.ts';
import type { Verb } from '../../vocabulary/permissions.ts';
import { listen, type Listener } from './listen.ts';

const reading: Readonly<Record<string, Verb>> = {
  applications: 'application.read',
  payments: 'payment.read',
  shipments: 'shipment.read',
  'production-jobs': 'job.read',
  tokens: 'token.read',
  certificates: 'certificate.read',
  messages: 'message.read',
  stations: 'station.read',
  staff: 'staff.read',
  alarms: 'alarm.read',
};
/** The database announces table names; where the desk's address differs, it stands here. */
const addresses: Readonly<Record<string, string>> = { productionJobs: 'production-jobs' };
/** Tables whose rows belong to no project. */
const ofNoProject = new Set(['tokens', 'stations', 'staff', 'alarms']);

/**
 * Passes on announcements of the records this member of staff may read, and no others. Returns the function that stops
 * it.
 */
export function follow(ctx: Context, staff: StaffActor, listener: Listener): Promise<() => void> {
  return listen(
    ctx.db,
    {
      heard({ resource: table, id, projectId }) {
        const resource = addresses[table] ?? table;
        const verb = reading[resource];
        if (verb && can(staff, verb) && (ofNoProject.has(resource) || inProject(staff, projectId)))
          listener.heard({ resource, id, projectId });
      },
      lost: () => listener.lost(),
    },
    ctx.logger,
  );
}
