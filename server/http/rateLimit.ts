import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Pool } from 'pg';
import { AppError } from '../lib/AppError.ts';
import type { Actor } from '../domain/context.ts';
import { addressKey } from './addressKey.ts';
import type { Exchange, RateLimit } from './types.ts';

export type RateLimiter = (limit: RateLimit, exchange: Exchange, actor: Actor) => Promise<void>;

/**
 * Counts in PostgreSQL, so that any number of servers share one budget. While it cannot be reached, counts in memory.
 */
export function newRateLimiter(pool: Pool): RateLimiter {
  const limiters = new Map<string, RateLimiterAbstract>();
  return async (limit, exchange, actor) => {
    const limiter = limiters.get(limit.name) ?? make(pool, limit);
    limiters.set(limit.name, limiter);
    const key = limit.by === 'ip' || actor.kind === 'system' ? addressKey(exchange.ip) : `${actor.kind}:${actor.id}`;
    try {
      await limiter.consume(key);
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      const wait = Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000);
      exchange.set('Retry-After', String(wait));
      throw new AppError('rate_limited', { retryAfterSeconds: wait });
    }
  };
}

function make(pool: Pool, { name, points, seconds }: RateLimit): RateLimiterAbstract {
  const insurance = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    insuranceLimiter: insurance,
  });
}
