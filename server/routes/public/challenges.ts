import { z } from 'zod';
import { newChallenge } from '../../domain/challenges/newChallenge.ts';
import { endpoint } from '../../http/types.ts';
import { CHALLENGE_PATH, challengePurposes } from '../../vocabulary/challenges.ts';

const challengeSchema = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.string(),
    cost: z.number(),
    data: z.strictObject({ purpose: z.enum(challengePurposes) }),
    expiresAt: z.number(),
    keyLength: z.number(),
    keyPrefix: z.string(),
    keySignature: z.string(),
    nonce: z.string(),
    salt: z.string(),
  }),
  signature: z.string(),
});

/** What a browser or a bench fetches after the refusal `challenge_required`. */
export const challengeRoutes = [
  endpoint({
    method: 'get',
    path: CHALLENGE_PATH,
    summary: 'A sum to work out, signed, for one purpose, valid ten minutes; its solution (base64) counts once',
    audience: 'public',
    query: z.strictObject({ purpose: z.enum(challengePurposes) }),
    rateLimit: { name: 'challenge', points: 120, seconds: 600, by: 'ip' },
    response: challengeSchema,
    handle: async (ctx, { query }) => challengeSchema.parse(await newChallenge(ctx, query.purpose)),
  }),
];
