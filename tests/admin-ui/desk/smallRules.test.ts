import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { mayOpen } from '../../../admin-ui/desk/api/access.ts';
import { byDay } from '../../../admin-ui/desk/applications/byDay.ts';
import { difference } from '../../../admin-ui/desk/dashboard/difference.ts';
import { belongsToPage, nameOfKey } from '../../../admin-ui/desk/layout/shortcut.ts';
import { placesFor } from '../../../admin-ui/desk/layout/navigation.ts';
import { chosenOf, toggle, type Filter } from '../../../admin-ui/desk/lists/facets.ts';
import { holdUntil } from '../../../admin-ui/desk/workbench/holdTimes.ts';
import { neighbour } from '../../../admin-ui/desk/workbench/nextCase.ts';
import type { AuditEventType } from '../../../server/vocabulary/auditEventTypes.ts';
import { roles } from '../../../server/vocabulary/roles.ts';
import { fakeCase } from '../support/fakeCases.ts';

describe('shortcuts', () => {
  afterEach(() => document.body.replaceChildren());
  const press = (init: KeyboardEventInit, target: EventTarget = document.body): boolean => {
    let answer = false;
    const listen = (event: Event): void => {
      answer = belongsToPage(event as KeyboardEvent);
    };
    window.addEventListener('keydown', listen, { once: true });
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    return answer;
  };
  const put = (html: string): Element => {
    document.body.innerHTML = html;
    return document.body.firstElementChild as Element;
  };

  it('belong to the page, not to a field, a menu, an input method or a modifier', () => {
    expect(press({ key: 'a' })).toBe(true);
    expect(press({ key: 'a' }, put('<input>'))).toBe(false);
    expect(press({ key: 'a' }, put('<textarea></textarea>'))).toBe(false);
    expect(press({ key: 'a' }, put('<select></select>'))).toBe(false);
    document.body.replaceChildren();
    expect(press({ key: 'a', isComposing: true })).toBe(false);
    expect(press({ key: 'Process', keyCode: 229 })).toBe(false);
    expect(press({ key: 'a', ctrlKey: true })).toBe(false);
    put('<div role="dialog"></div>');
    expect(press({ key: 'a' })).toBe(false);
  });

  it('have one name each, on every keyboard state', () => {
    expect([
      nameOfKey({ key: 'A', shiftKey: false }),
      nameOfKey({ key: 'R', shiftKey: true }),
      nameOfKey({ key: ' ', shiftKey: false }),
      nameOfKey({ key: '?', shiftKey: true }),
      nameOfKey({ key: 'ArrowUp', shiftKey: true }),
    ]).toEqual(['a', 'shift+r', 'space', '?', 'shift+arrowup']);
  });
});

describe('the queue', () => {
  const held = fakeCase(3, 30, { assigneeId: 9, leaseUntil: '2100-01-01T00:00:00Z' });
  const queue = [fakeCase(1, 10), fakeCase(2, 20), held, fakeCase(4, 40)];

  it('goes on past what a colleague holds, and round from its end', () => {
    expect([
      neighbour(queue, 2, 1, 1)?.id,
      neighbour(queue, 4, 1, 1)?.id,
      neighbour(queue, 4, -1, 1)?.id,
      neighbour(queue, null, 1, 1)?.id,
    ]).toEqual([4, 1, 2, 1]);
  });

  it('ends when nothing is left to take', () => {
    expect(neighbour([fakeCase(1, 10), held], 1, 1, 1)).toBeNull();
    expect(neighbour([fakeCase(1, 10), { ...held, leaseUntil: '2000-01-01T00:00:00Z' }], 1, 1, 1)?.id).toBe(3);
  });
});

describe('filters', () => {
  it('leave no trace in the link when they are taken off again', () => {
    const values = fc.constantFrom('open', 'returned', 'completed');
    fc.assert(
      fc.property(fc.array(values), fc.boolean(), values, (before, single, value) => {
        const start = before.reduce<Filter>((filter, one) => toggle(filter, { source: 'status', single }, one), {
          q: 'x',
        });
        const twice = toggle(toggle(start, { source: 'status', single }, value), { source: 'status', single }, value);
        expect(chosenOf(twice, 'status').includes(value)).toBe(chosenOf(start, 'status').includes(value));
        expect(JSON.stringify(twice)).not.toContain('[]');
      }),
    );
  });
});

describe('who may open what', () => {
  it('follows the table the server keeps', () => {
    expect([
      mayOpen(['reviewer'], 'review', 'list'),
      mayOpen(['finance'], 'review', 'list'),
      mayOpen(['finance'], 'payments', 'export'),
      mayOpen(['reviewer'], 'payments', 'export'),
      mayOpen(['reviewer'], 'audit-events', 'list'),
      mayOpen(['auditor'], 'staff', 'create'),
    ]).toEqual([true, false, true, false, false, false]);
  });

  it('gives every role somewhere to go, and nothing twice', () => {
    for (const role of roles) {
      const { main, more } = placesFor([role]);
      expect(main.length).toBeGreaterThan(0);
      expect(new Set([...main, ...more].map(({ to }) => to)).size).toBe(main.length + more.length);
    }
  });
});

describe('small readings', () => {
  it('holds a case until nine in the desk’s morning', () => {
    const lateEvening = new Date('2026-11-20T15:30:00Z'); // 23:30 at the desk
    expect(
      [holdUntil('tomorrow', lateEvening), holdUntil('days', lateEvening), holdUntil('hours', lateEvening)].map((at) =>
        at.toISOString(),
      ),
    ).toEqual(['2026-11-21T01:00:00.000Z', '2026-11-23T01:00:00.000Z', '2026-11-20T17:30:00.000Z']);
    // 00:30 of the next day in Shanghai
    expect(holdUntil('tomorrow', new Date('2026-11-20T16:30:00Z')).toISOString()).toBe('2026-11-22T01:00:00.000Z');
  });

  it('compares weeks without inventing a percentage of nothing', () => {
    expect([difference(128, 104), difference(2, 2), difference(3, 0)]).toEqual([
      { direction: 'more', amount: 24, percent: 23 },
      { direction: 'same', amount: 0, percent: null },
      { direction: 'more', amount: 3, percent: null },
    ]);
  });

  it('tells a history newest first, by the desk’s days, small events gathered', () => {
    const row = (id: number, at: string, type: AuditEventType = 'stage.done') => ({
      id,
      at,
      type,
      actorKind: 'system' as const,
      actorName: null,
      details: {},
    });
    const told = byDay([
      row(1, '2026-11-19T15:59:00Z'),
      row(2, '2026-11-19T16:01:00Z'),
      row(3, '2026-11-19T16:01:00Z'),
      row(4, '2026-11-19T16:02:00Z', 'check.recorded'),
      row(5, '2026-11-19T16:03:00Z', 'check.recorded'),
      row(6, '2026-11-19T16:04:00Z'),
      row(7, '2026-11-19T16:05:00Z', 'check.recorded'),
    ]);
    expect(told.map(({ groups }) => groups.map(({ rows }) => rows.map(({ id }) => id)))).toEqual([
      [[7], [6], [5, 4], [3], [2]],
      [[1]],
    ]);
  });
});
