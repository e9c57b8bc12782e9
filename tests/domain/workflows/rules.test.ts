import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isFinished,
  nextStage,
  openStage,
  stagesFrom,
  type StageLine,
} from '../../../server/domain/workflows/nextStage.ts';
import { presets, type PresetName } from '../../../server/domain/workflows/presets.ts';
import { applicationTransitions } from '../../../server/vocabulary/applicationStates.ts';
import { businessTypes } from '../../../server/vocabulary/businessTypes.ts';
import { certificateTransitions } from '../../../server/vocabulary/certificateStates.ts';
import { jobTransitions } from '../../../server/vocabulary/jobStates.ts';
import { paymentTransitions } from '../../../server/vocabulary/paymentStates.ts';
import { shipmentTransitions } from '../../../server/vocabulary/shipmentStates.ts';
import { stages, type Stage } from '../../../server/vocabulary/stages.ts';
import { tokenTransitions } from '../../../server/vocabulary/tokenStates.ts';
import { isFinal, mayTurn, type Transitions } from '../../../server/vocabulary/transitions.ts';

const names = Object.keys(presets) as PresetName[];
const line = (order: readonly Stage[]): StageLine[] =>
  order.map((stage, position) => ({ stage, position, state: 'waiting' }));
const anyOrder = fc.uniqueArray(fc.constantFrom(...stages), { minLength: 1 });

type Event = { kind: 'open' } | { kind: 'complete'; stage: Stage } | { kind: 'send_back'; stage: Stage };
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.constant<Event>({ kind: 'open' }),
  fc.constantFrom(...stages).map<Event>((stage) => ({ kind: 'complete', stage })),
  fc.constantFrom(...stages).map<Event>((stage) => ({ kind: 'send_back', stage })),
);

/** What completeStage and a return do to the line, by the same pure functions. */
function apply(state: StageLine[], event: Event): StageLine[] {
  const set = (stage: Stage, to: StageLine['state']) =>
    state.map((one) => (one.stage === stage ? { ...one, state: to } : one));
  if (event.kind === 'open') {
    const next = nextStage(state);
    return next ? set(next.stage, 'open') : state;
  }
  if (event.kind === 'complete') return openStage(state)?.stage === event.stage ? set(event.stage, 'done') : state;
  const back = new Set(stagesFrom(state, event.stage).map((one) => one.stage));
  return state.map((one) => (back.has(one.stage) ? { ...one, state: 'waiting' as const } : one));
}

describe('a line of stages', () => {
  it('never reaches a stage whose predecessors are open, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(anyOrder, fc.array(anyEvent, { maxLength: 60 }), (order, events) => {
        let state = line(order);
        for (const event of events) {
          state = apply(state, event);
          const reached = state.filter((one) => one.state === 'open' || one.state === 'done');
          for (const one of reached)
            expect(
              state.filter((other) => other.position < one.position).every((other) => other.state === 'done'),
            ).toBe(true);
          expect(state.filter((one) => one.state === 'open').length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
  it('can always go on to its end: no state is a dead end', () => {
    fc.assert(
      fc.property(anyOrder, fc.array(anyEvent, { maxLength: 40 }), (order, events) => {
        let state = events.reduce(apply, line(order));
        for (let n = 0; n < order.length * 2; n += 1) {
          const open = openStage(state);
          state = apply(state, open ? { kind: 'complete', stage: open.stage } : { kind: 'open' });
        }
        expect(isFinished(state)).toBe(true);
      }),
    );
  });
  it('is not changed by an event that does not fit', () => {
    fc.assert(
      fc.property(anyOrder, fc.constantFrom(...stages), (order, stage) => {
        const state = line(order);
        expect(apply(state, { kind: 'complete', stage })).toEqual(state);
      }),
    );
  });
  it('is empty only when nothing was ordered', () => {
    expect(isFinished([])).toBe(false);
    expect(nextStage([])).toBeNull();
  });
});

describe('presets', () => {
  it.each(names.flatMap((name) => businessTypes.map((type) => [name, type] as const)))(
    '%s %s orders each stage once, and money before what it pays for',
    (name, type) => {
      const { stages: order, mode } = presets[name].workflows[type];
      const at = (stage: Stage) => order.indexOf(stage);
      const makesToken = order.includes('production');
      expect(new Set(order).size).toBe(order.length);
      expect(mode !== null || !makesToken).toBe(true);
      expect(at('payment') < 0 || !makesToken || at('payment') < at('production')).toBe(true);
      expect(mode !== 'factory' || (at('dispatch') >= 0 && at('dispatch') < at('acceptance'))).toBe(true);
      expect(mode !== 'self' || !order.includes('acceptance')).toBe(true);
    },
  );
});

const machines: Record<string, [Transitions<string>, start: string]> = {
  application: [applicationTransitions, 'draft'],
  job: [jobTransitions, 'planned'],
  certificate: [certificateTransitions, 'requested'],
  token: [tokenTransitions, 'stock'],
  payment: [paymentTransitions, 'due'],
  shipment: [shipmentTransitions, 'planned'],
};
describe('state machines', () => {
  it.each(Object.entries(machines))('%s: every state leads to an end', (_name, [table]) => {
    const reaches = (state: string, seen = new Set<string>()): boolean =>
      isFinal(table, state) ||
      (!seen.has(state) && (table[state] ?? []).some((next) => reaches(next, new Set([...seen, state]))));
    for (const state of Object.keys(table)) expect(reaches(state), state).toBe(true);
  });
  it.each(Object.entries(machines))('%s: names only states it has', (_name, [table]) => {
    for (const targets of Object.values(table))
      for (const target of targets) expect(Object.keys(table)).toContain(target);
  });
  it('lets nothing leave a final state', () => {
    const escapes = Object.values(machines).flatMap(([table]) =>
      Object.keys(table)
        .filter((state) => isFinal(table, state))
        .flatMap((state) => Object.keys(table).filter((other) => mayTurn(table, state, other))),
    );
    expect(escapes).toEqual([]);
  });
});
