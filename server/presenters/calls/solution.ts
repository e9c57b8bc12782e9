import { z } from 'zod';

/** The solution of a challenge, sent after the refusal `challenge_required`. */
export const solution = z.string().min(1).max(4_000).optional();
