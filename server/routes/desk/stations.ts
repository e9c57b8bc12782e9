import { z } from 'zod';
import { listStations, stationRow, stationSorts } from '../../reads/desk/stations.ts';
import { openStation } from '../../domain/stations/openStation.ts';
import { anyOf, flag, listEndpoint, oneEndpoint } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { endpoint } from '../../http/types.ts';
import { deskActs } from '../../presenters/verbs/deskActs.ts';
import { presentStation, stationSchema } from '../../presenters/station.ts';

const resource = 'stations';
const registering = deskActs.stations;

export const stationRoutes = [
  listEndpoint({
    resource,
    summary: 'Benches',
    filter: z.strictObject({ id: idFilter, kind: anyOf(['staff', 'applicant']).optional(), active: flag.optional() }),
    sorts: stationSorts,
    list: listStations,
    present: (ctx, row) => presentStation(ctx.actor, row),
  }),
  oneEndpoint({
    resource,
    summary: 'A bench',
    row: stationSchema,
    read: stationRow,
    present: (ctx, row) => presentStation(ctx.actor, row),
  }),
  endpoint({
    method: 'post',
    path: `/api/desk/${resource}`,
    summary: 'Register a bench of staff; its key is shown once',
    audience: 'staff',
    body: registering.body,
    response: registering.answer,
    handle: async (ctx, { body }) => {
      const { id, key } = await openStation(ctx, body);
      return { ...presentStation(ctx.actor, await stationRow(ctx, id)), key };
    },
  }),
];
