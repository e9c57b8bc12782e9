import { fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { regionOf } from '../../../admin-ui/desk/workbench/regionOf.ts';
import type { FakeDesk } from '../support/FakeDesk.ts';
import { fetchDesk } from '../support/fetchDesk.ts';
import { OpenWorkbench, press } from '../support/workbench.tsx';

let desk: FakeDesk;
let page: OpenWorkbench;
beforeEach(() => {
  desk = fetchDesk();
  page = new OpenWorkbench(desk);
});
const record = () => desk.applications.get(1)!;
const form = { kind: 'registration_form', width: 900, height: 1273 } as const;
const phone = { kind: 'field', target: 'agent.phone' } as const;

describe('the framed part of a picture', () => {
  it('is known on our own form by its code, and else a wider guess', () => {
    const corners = [
      [164, 12],
      [192, 12],
      [192, 40],
      [164, 40],
    ].map(([x = 0, y = 0]) => [x / 210, y / 297]);
    const known = regionOf(phone, { ...form, quality: { qrCorners: corners } }, record());
    const guessed = regionOf(phone, { ...form, quality: { qrCorners: null } }, record());
    expect([known?.guess, guessed?.guess]).toEqual([false, true]);
    expect(guessed!.width).toBeGreaterThan(known!.width + 0.05);
    expect(known!.x * 210).toBeCloseTo(157, 3);
  });
  it('is nothing for the picture as a whole, and for a card copied on an upright sheet', () => {
    const name = { kind: 'field', target: 'agent.name' } as const;
    const card = { kind: 'agent_id_front', width: 1400, height: 1000, quality: {} } as const;
    expect(regionOf({ kind: 'material', target: 'agent_id_front' }, card, record())).toBeNull();
    expect(regionOf(name, card, record())?.guess).toBe(true);
    expect(regionOf(name, { ...card, width: 1000, height: 1400 }, record())).toBeNull();
  });
});

it('the workbench frames the selected item and says that it is a guess; the picture itself has no frame', async () => {
  await page.openReady(1);
  const frame = () => document.querySelector<HTMLElement>('[class*="viewerFrame"]');
  press(']');
  const image = () => document.querySelector<HTMLImageElement>('[data-part="viewer"] img')!;
  await waitFor(() => expect(image().alt).toBe('营业执照'));
  Object.defineProperties(image(), { naturalWidth: { value: 1200 }, naturalHeight: { value: 900 } });
  fireEvent.load(image());
  const first = frame()?.style.top;
  expect(first).toBeTruthy();
  expect(document.querySelector('[class*="viewerHint"]')).toHaveTextContent('大致位置');
  press(' ');
  expect(frame()?.style.top).not.toBe(first);
  for (let n = 0; n < 3; n += 1) press('ArrowDown');
  while (image().alt !== '营业执照') press('ArrowUp');
  expect(frame()).toBeNull();
});
