import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fit,
  frame,
  keepOnStage,
  MAX_SCALE,
  MIN_SCALE,
  panBy,
  turnBy,
  turned,
  zoomAt,
  type Turn,
  type View,
} from '../../../admin-ui/shared/viewer/view.ts';

const size = fc.record({ width: fc.integer({ min: 50, max: 6000 }), height: fc.integer({ min: 50, max: 6000 }) });
const turn = fc.constantFrom<Turn>(0, 90, 180, 270);
const view: fc.Arbitrary<View> = fc.record({
  scale: fc.double({ min: 0.1, max: 8, noNaN: true }),
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  turn,
  fitted: fc.boolean(),
});

/** The point of the picture (in its own pixels from its middle, turned) under a point of the stage. */
const under = (now: View, x: number, y: number): [number, number] => [(x - now.x) / now.scale, (y - now.y) / now.scale];

describe('a picture on the stage', () => {
  it('keeps the point under the cursor while zooming', () => {
    fc.assert(
      fc.property(
        view,
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: -500, max: 500 }),
        (was, factor, x, y) => {
          const [beforeX, beforeY] = under(was, x, y);
          const [afterX, afterY] = under(zoomAt(was, factor, x, y), x, y);
          expect(Math.hypot(afterX - beforeX, afterY - beforeY)).toBeLessThan(
            1e-6 * (1 + Math.hypot(beforeX, beforeY)),
          );
        },
      ),
    );
  });

  it('never zooms beyond its limits', () => {
    fc.assert(
      fc.property(
        view,
        fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { maxLength: 20 }),
        (was, factors) => {
          const { scale } = factors.reduce((now, factor) => zoomAt(now, factor), was);
          expect(factors.length === 0 || (scale >= MIN_SCALE && scale <= MAX_SCALE)).toBe(true);
        },
      ),
    );
  });

  it('fits whole, whichever way it is turned', () => {
    fc.assert(
      fc.property(size, size, turn, (stage, picture, way) => {
        const { scale, x, y } = fit(stage, picture, way);
        const shown = turned(picture, way);
        expect([x, y]).toEqual([0, 0]);
        expect(
          scale === MIN_SCALE ||
            (shown.width * scale <= stage.width + 1e-6 && shown.height * scale <= stage.height + 1e-6),
        ).toBe(true);
      }),
    );
  });

  it('cannot be dragged off the stage', () => {
    fc.assert(
      fc.property(
        size,
        size,
        view,
        fc.integer({ min: -1e5, max: 1e5 }),
        fc.integer({ min: -1e5, max: 1e5 }),
        (stage, picture, was, dx, dy) => {
          const now = keepOnStage(panBy(was, dx, dy), stage, picture);
          const shown = turned(picture, now.turn);
          expect(Math.abs(now.x)).toBeLessThanOrEqual((shown.width * now.scale + stage.width) / 2);
          expect(Math.abs(now.y)).toBeLessThanOrEqual((shown.height * now.scale + stage.height) / 2);
        },
      ),
    );
  });

  it('brings a framed region to the middle, turned or not', () => {
    const stage = { width: 800, height: 600 };
    const picture = { width: 2000, height: 3000 };
    const region = { x: 0.45, y: 0.45, width: 0.1, height: 0.1 };
    for (const way of [0, 90, 180, 270] as const) {
      const now = frame(region, stage, picture, way);
      expect([Math.round(now.x), Math.round(now.y)].map(Math.abs)).toEqual([0, 0]);
      expect(now.scale).toBeGreaterThan(fit(stage, picture, way).scale);
    }
    const corner = frame({ x: 0, y: 0, width: 0.2, height: 0.1 }, stage, picture, 90);
    expect(corner.x).toBeLessThan(0);
    expect(corner.y).toBeGreaterThan(0);
  });

  it('comes back after four turns', () => {
    for (const way of [0, 90, 180, 270] as const) {
      expect([1, 2, 3, 4].reduce<Turn>((now) => turnBy(now, 90), way)).toBe(way);
      expect(turnBy(turnBy(way, -90), 90)).toBe(way);
    }
  });
});
