import { deskStats } from '../../reads/desk/stats/deskStats.ts';
import { houseStats } from '../../reads/desk/stats/houseStats.ts';
import { endpoint } from '../../http/types.ts';
import { presentStats, statsSchema } from '../../presenters/stats.ts';

export const statsRoutes = [
  endpoint({
    method: 'get',
    path: '/api/desk/stats',
    summary: 'What is late, what waits for whom, what is different from last week',
    audience: 'staff',
    response: statsSchema,
    handle: async (ctx) => presentStats(ctx.actor, { ...(await deskStats(ctx)), house: await houseStats(ctx) }),
  }),
];
