import { follow } from '../../domain/liveUpdates/follow.ts';
import { stillAllowed } from '../../domain/liveUpdates/stillAllowed.ts';
import { openEventStream } from '../../http/eventStream.ts';
import { endpoint } from '../../http/types.ts';
import { AppError } from '../../lib/AppError.ts';

const BEAT_MS = 20_000;

export const eventRoutes = [
  endpoint({
    method: 'get',
    path: '/api/desk/events',
    summary: 'Which records have changed, as it happens: { resource, id }',
    audience: 'staff',
    produces: 'text/event-stream',
    rateLimit: { name: 'desk-events', points: 30, seconds: 60, by: 'actor' },
    handle: async (ctx, _input, exchange) => {
      const { actor } = ctx;
      if (actor.kind !== 'staff') throw new AppError('unauthenticated');
      const stream = openEventStream(exchange);
      const beating = setInterval(() => {
        stream.beat();
        stillAllowed(ctx, actor).then(
          (allowed) => {
            if (!allowed) stream.end();
          },
          () => stream.end(),
        );
      }, BEAT_MS);
      const stop = await follow(ctx, actor, {
        heard: ({ resource, id }) => stream.send({ resource, id }),
        lost: () => stream.end(),
      }).catch(() => {
        stream.end();
        return () => undefined;
      });
      stream.onClose(() => {
        clearInterval(beating);
        stop();
      });
    },
  }),
];
