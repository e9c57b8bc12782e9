import type { Scene } from './anyVerb.ts';

/** The verb that brings the application on from where it stands; '' where nobody has to do anything. */
export async function onward({ desk, applicationId }: Scene): Promise<string> {
  const { db } = desk.ctx;
  const { status, stage, assigneeId } = (await db('applicationStates').where({ applicationId }).first())!;
  if (status === 'returned') return 'resubmit';
  const { tokenQuantity } = (await db('applications').where({ id: applicationId }).first('tokenQuantity'))!;
  switch (stage) {
    case 'review':
    case 'second_review':
      return assigneeId === null ? 'claim' : 'approve';
    case 'payment':
      return 'confirm';
    case 'production': {
      const written = await db('productionJobs').where({ applicationId, state: 'writing' }).first('id');
      return written === undefined ? 'write' : 'finish';
    }
    case 'dispatch_blank':
    case 'dispatch': {
      const parcel = await db('shipments').where({ applicationId, stage }).orderBy('id', 'desc').first();
      switch (parcel?.status) {
        case 'planned': {
          const inside = await db('shipmentTokens').where({ shipmentId: parcel.id, active: true });
          return inside.length < tokenQuantity ? 'fill' : 'pack';
        }
        case 'packed':
          return 'handOver';
        case 'handed_over':
          return 'deliver';
        case 'returned':
          return 'planAgain';
        default:
          return '';
      }
    }
    case 'acceptance':
      return 'accept';
    default:
      return '';
  }
}
