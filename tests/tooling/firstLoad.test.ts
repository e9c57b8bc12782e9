import { describe, expect, it } from 'vitest';
import { firstLoads, type FirstLoad } from '../../bench/support/firstLoads.ts';

const kB = 1000;
const routeOf = (loads: readonly FirstLoad[], route: string): FirstLoad => {
  const found = loads.find((load) => load.route === route);
  if (!found) throw new Error(`no part of its own: ${route}; there are ${loads.map((load) => load.route).join(' ')}`);
  return found;
};

describe('the first load in gzip', () => {
  it('of the review is at most 300 kB: the workbench without lists, charts and sign-in', async () => {
    const loads = await firstLoads('desk');
    expect(routeOf(loads, 'desk/workbench/WorkbenchPage.tsx').jsBytesGzip).toBeLessThanOrEqual(300 * kB);
    for (const other of ['login/LoginPage', 'dashboard/DashboardPage', 'payments/PaymentList'])
      expect(routeOf(loads, `desk/${other}.tsx`).jsBytesGzip).toBeLessThanOrEqual(311 * kB);
  });

  it('of the applicant’s first page is at most 150 kB, without the form', async () => {
    const loads = await firstLoads('intake');
    expect(routeOf(loads, 'intake/home/HomePage.tsx').jsBytesGzip).toBeLessThanOrEqual(150 * kB);
    expect(routeOf(loads, 'intake/wizard/FillPage.tsx').jsBytesGzip).toBeGreaterThan(150 * kB);
  });

  it('of the bench is at most 100 kB', async () => {
    const loads = await firstLoads('bench');
    expect(routeOf(loads, '-').jsBytesGzip).toBeLessThanOrEqual(100 * kB);
  });
});
