import { expect, it } from 'vitest';
import { nextFromTray } from '../../server/station/tray.ts';
import type { StationJob } from '../../server/vocabulary/stationProtocol.ts';

const blank = { serial: 'aa', blank: true, initialized: true };
function job(overrides: Partial<StationJob>): StationJob {
  return {
    id: 1,
    applicationNumber: 'YX1',
    businessType: 'new',
    procedure: 'new_pair',
    token: 'blank',
    organizationName: '云汉建设有限公司',
    productName: '单位证书',
    subjectName: '云汉建设有限公司',
    mode: 'factory',
    state: 'planned',
    algorithm: 'rsa2048',
    tokenSerial: null,
    claimedHere: false,
    needsCode: false,
    codeState: { state: 'none', sentAt: null, onDemand: true },
    remaining: 1,
    dueAt: null,
    tokensSent: null,
    ...overrides,
  };
}

it('goes on with the job this token was begun for before anything else', () => {
  const jobs = [job({ id: 1 }), job({ id: 2, tokenSerial: 'aa', state: 'writing' })];
  expect(nextFromTray(jobs, blank)?.id).toBe(2);
  expect(nextFromTray(jobs, { ...blank, blank: false })?.id).toBe(2);
});

it('takes the first unbound factory job for a blank, and nothing for a used or unprepared token', () => {
  const jobs = [job({ id: 1, mode: 'counter' }), job({ id: 2, tokenSerial: 'bb' }), job({ id: 3 }), job({ id: 4 })];
  expect(nextFromTray(jobs, blank)?.id).toBe(3);
  expect(nextFromTray(jobs, { ...blank, blank: false })).toBeNull();
  expect(nextFromTray(jobs, { serial: '', blank: true, initialized: false })).toBeNull();
});

it('leaves alone what somebody has to look at', () => {
  expect(nextFromTray([job({ state: 'needs_attention', tokenSerial: 'aa' })], blank)).toBeNull();
});
