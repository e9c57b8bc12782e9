import { z } from 'zod';
import { closeAlarm } from '../../domain/alarms/closeAlarm.ts';
import { anyOf, listEndpoint, oneEndpoint } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { verbEndpoint } from '../../http/verbEndpoint.ts';
import { alarmSchema, presentAlarm } from '../../presenters/alarm.ts';
import { alarmRow, alarmSorts, listAlarms } from '../../reads/desk/alarms.ts';
import { alarmKinds, alarmStates } from '../../vocabulary/alarms.ts';

const noun = 'alarms';

export const alarmRoutes = [
  listEndpoint({
    resource: noun,
    summary: 'Alarms for administrators',
    filter: z.strictObject({ id: idFilter, kind: anyOf(alarmKinds).optional(), state: anyOf(alarmStates).optional() }),
    sorts: alarmSorts,
    list: listAlarms,
    present: (ctx, row) => presentAlarm(ctx.actor, row),
  }),
  oneEndpoint({
    resource: noun,
    summary: 'An alarm',
    row: alarmSchema,
    read: alarmRow,
    present: (ctx, row) => presentAlarm(ctx.actor, row),
  }),
  verbEndpoint({
    noun,
    verb: 'close',
    summary: 'Looked into, with what came of it',
    act: (ctx, alarmId, { reason }) => closeAlarm(ctx, { alarmId, reason }),
    show: async (ctx, id) => presentAlarm(ctx.actor, await alarmRow(ctx, id)),
  }),
];
