import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseListQuery } from '../../server/http/listQuery.ts';

const filter = z.strictObject({ status: z.string().optional() });
const parse = (raw: Record<string, string>) => parseListQuery(raw, filter, ['id', 'dueAt']);

describe('parseListQuery', () => {
  it('reads what react-admin sends', () => {
    expect(parse({ filter: '{"status":"open"}', sort: '["dueAt","ASC"]', range: '[25,49]' })).toEqual({
      filter: { status: 'open' },
      sort: { field: 'dueAt', order: 'asc' },
      offset: 25,
      limit: 25,
    });
  });
  it('has a first page of 25 when nothing is said', () => {
    expect(parse({})).toEqual({ filter: {}, sort: null, offset: 0, limit: 25 });
  });
  it.each([
    [{ filter: '{"passwordHash":"x"}' }],
    [{ sort: '["password_hash","ASC"]' }],
    [{ sort: '["id","ASC; drop table staff"]' }],
    [{ range: '[20000,20024]' }],
    [{ filter: '{' }],
    [{ range: '[-1,5]' }],
  ])('refuses %j', (raw) => {
    expect(() => parse(raw as Record<string, string>)).toThrow(expect.objectContaining({ code: 'validation_failed' }));
  });
  it('never gives out more than 250 rows', () => {
    fc.assert(
      fc.property(fc.nat(9_000), fc.nat(1_000_000), (from, to) => {
        const { limit } = parse({ range: JSON.stringify([from, to]) });
        expect(limit).toBeGreaterThanOrEqual(0);
        expect(limit).toBeLessThanOrEqual(250);
      }),
    );
  });
});
