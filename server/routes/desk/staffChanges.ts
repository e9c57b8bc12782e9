import { z } from 'zod';
import { consentToChange, withdrawChange } from '../../domain/staff/decideChange.ts';
import { endpoint } from '../../http/types.ts';
import { verbEndpoint } from '../../http/verbEndpoint.ts';
import { presentStaffChange, staffChangeSchema } from '../../presenters/staffChange.ts';
import { waitingChanges } from '../../reads/desk/staffChanges.ts';

const noun = 'staff-changes';

export const staffChangeRoutes = [
  endpoint({
    method: 'get',
    path: `/api/desk/${noun}`,
    summary: 'Changes of staff and stations that wait for a second administrator',
    audience: 'staff',
    response: z.array(staffChangeSchema),
    handle: async (ctx) => (await waitingChanges(ctx)).map(presentStaffChange),
  }),
  verbEndpoint({
    noun,
    verb: 'consent',
    summary: 'A second administrator consents, and the change is made',
    act: (ctx, changeId) => consentToChange(ctx, { changeId }),
  }),
  verbEndpoint({
    noun,
    verb: 'withdraw',
    summary: 'The change is not made',
    act: (ctx, changeId) => withdrawChange(ctx, { changeId }),
  }),
];
