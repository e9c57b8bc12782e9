import { can, inProject } from '../authorize.ts';
import type { Context, StaffActor } from '../context.ts';
import type { Verb } from '../../vocabulary/permissions.ts';
import { listen, type Listener } from './listen.ts';

const reading: Readonly<Record<string, Verb>> = {
  applications: 'application.read',
  payments: 'payment.read',
  shipments: 'shipment.read',
  productionJobs: 'job.read',
  tokens: 'token.read',
  certificates: 'certificate.read',
  messages: 'message.read',
  stations: 'station.read',
  staff: 'staff.read',
};
/** Kept in one register for all projects. */
const ofNoProject = new Set(['tokens', 'stations', 'staff']);

/** Hears of the records this member of staff may read, and of no others. Returns the way to stop. */
export function follow(ctx: Context, staff: StaffActor, listener: Listener): Promise<() => void> {
  return listen(
    ctx.db,
    {
      heard(announcement) {
        const verb = reading[announcement.resource];
        if (
          verb &&
          can(staff, verb) &&
          (ofNoProject.has(announcement.resource) || inProject(staff, announcement.projectId))
        )
          listener.heard(announcement);
      },
      lost: () => listener.lost(),
    },
    ctx.logger,
  );
}
