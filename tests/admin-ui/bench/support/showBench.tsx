import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { benchCatalogue } from '../../../../admin-ui/bench/i18n/benchCatalogue.ts';
import { CurrentBench } from '../../../../admin-ui/bench/useBench.ts';
import { I18n } from '../../../../admin-ui/shared/i18n/I18n.tsx';
import type { BenchLane, BenchState } from '../../../../server/vocabulary/benchProtocol.ts';
import type { StationJob } from '../../../../server/vocabulary/stationProtocol.ts';

export const benchJob = (change: Partial<StationJob> = {}): StationJob => ({
  id: 1,
  applicationNumber: 'YX20261126000046',
  businessType: 'new',
  procedure: 'new_pair',
  token: 'blank',
  organizationName: '云汉建设有限公司',
  productName: '单位证书',
  subjectName: '云汉建设有限公司',
  mode: 'counter',
  state: 'planned',
  algorithm: 'ec-p256',
  tokenSerial: null,
  claimedHere: false,
  needsCode: false,
  codeState: { state: 'none', sentAt: null, onDemand: false },
  remaining: 1,
  dueAt: null,
  tokensSent: null,
  ...change,
});

export const benchLane = (change: Partial<BenchLane> = {}): BenchLane => ({
  slot: 'a',
  sight: 'present',
  fault: null,
  token: {
    serial: 'aaaa0001',
    model: 'SoftHSM v2',
    label: '',
    blank: true,
    initialized: true,
    pinState: 'ok',
  },
  work: null,
  last: null,
  trayAsks: false,
  ...change,
});

/** Shows a part of the bench page; what it sends is collected. */
export function showBench(part: ReactNode, change: Partial<BenchState> = {}): [path: string, body: unknown][] {
  const sent: [string, unknown][] = [];
  const state: BenchState = {
    station: { name: '工位', kind: 'staff' },
    session: { name: '许听雨' },
    elsewhere: false,
    deskReachable: true,
    jobs: [],
    tray: false,
    lanes: [benchLane()],
    ...change,
  };
  const act = async (path: string, body?: unknown): Promise<void> => void sent.push([path, body]);
  render(
    <I18n catalogue={benchCatalogue}>
      <CurrentBench value={{ state, act }}>{part}</CurrentBench>
    </I18n>,
  );
  return sent;
}
