import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { JobChoice } from '../../../admin-ui/bench/JobChoice.tsx';
import { benchCatalogue } from '../../../admin-ui/bench/i18n/benchCatalogue.ts';
import { CurrentBench, type BenchContext } from '../../../admin-ui/bench/useBench.ts';
import { useLaneKeys } from '../../../admin-ui/bench/useLaneKeys.ts';
import { useScans } from '../../../admin-ui/bench/useScans.ts';
import { I18n } from '../../../admin-ui/shared/i18n/I18n.tsx';
import type { StationJob } from '../../../server/vocabulary/stationProtocol.ts';

const job = (id: number, applicationNumber: string): StationJob => ({
  id,
  applicationNumber,
  businessType: 'new',
  procedure: 'new_pair',
  token: 'blank',
  organizationName: `云汉建设有限公司${id}`,
  productName: '单位证书',
  subjectName: `云汉建设有限公司${id}`,
  mode: 'counter',
  state: 'planned',
  algorithm: 'ec-p256',
  tokenSerial: null,
  claimedHere: false,
  needsCode: false,
  codeState: { state: 'none', sentAt: null, onDemand: true },
  remaining: 1,
  dueAt: null,
  tokensSent: null,
});
const sent: unknown[] = [];
const pressed: string[] = [];
beforeEach(() => {
  sent.length = 0;
  pressed.length = 0;
});

/** Two lanes: jobs to choose in the first, a token to prepare in the second. */
function open(jobs: readonly StationJob[]): void {
  const bench = { state: {}, act: async (path: string, body: unknown) => void sent.push([path, body]) };
  function Keys({ children }: { children: ReactNode }) {
    useLaneKeys();
    useScans();
    return children;
  }
  render(
    <I18n catalogue={benchCatalogue}>
      <CurrentBench value={bench as unknown as BenchContext}>
        <Keys>
          <section data-lane="1">
            <JobChoice slot="a" jobs={jobs} alone={false} empty="none" />
          </section>
          <section data-lane="2">
            <button type="button" onClick={() => pressed.push('prepare')}>
              prepare
            </button>
          </section>
        </Keys>
      </CurrentBench>
    </I18n>,
  );
}
const scan = (word: string) => userEvent.keyboard(`${word}{Enter}`);
const started = (jobId: number) => [['/slots/a/start', { jobId }]];

describe('a scan at a bench of several lanes', () => {
  it('of another application starts nothing, whatever has the focus', async () => {
    open([job(46, 'YX20261126000046')]);
    await scan('YX20261126000099');
    screen.getByRole('button', { name: 'prepare' }).focus();
    await scan('YX20261126000099');
    await userEvent.clear(screen.getByRole('searchbox'));
    screen.getByRole('button', { name: /开始制证/ }).focus();
    await scan('YX20261126000099');
    expect([sent, pressed]).toEqual([[], []]);
    expect(screen.getByText('没有符合的任务')).toBeInTheDocument();
  });

  it('is one word in the search and starts the job it names, also right after a wrong one', async () => {
    open([job(46, 'YX20261126000046'), job(47, 'YX20261126000047')]);
    screen.getByRole('button', { name: 'prepare' }).focus();
    await scan('YX20261126000099');
    await scan('YX20261126000046');
    expect(screen.getByRole('searchbox')).toHaveValue('YX20261126000046');
    expect([sent, pressed]).toEqual([started(46), []]);
  });

  it('of a part of a number starts nothing and says what is needed', async () => {
    open([job(46, 'YX20261126000046')]);
    await scan('YX2026112600004');
    expect(sent).toEqual([]);
    expect(screen.getByText(/完整的申请号/)).toBeInTheDocument();
  });

  it('of an application with several certificates offers its jobs', async () => {
    open([job(1, 'YX20261126000046'), job(2, 'YX20261126000046'), job(3, 'YX20261126000047')]);
    await scan('YX20261126000046');
    expect(sent).toEqual([]);
    const offered = screen.getAllByRole('button', { name: /开始制证/ });
    expect(offered).toHaveLength(2);
    await userEvent.click(offered[1]!);
    expect(sent).toEqual(started(2));
  });

  it('where no lane searches presses nothing', async () => {
    open([]);
    screen.getByRole('button', { name: 'prepare' }).focus();
    await scan('YX20261126000046');
    expect(pressed).toEqual([]);
  });
});

it('Alt and a number go to a lane', async () => {
  open([job(46, 'YX20261126000046')]);
  await userEvent.keyboard('{Alt>}[Digit2]{/Alt}');
  expect(screen.getByRole('button', { name: 'prepare' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(pressed).toEqual(['prepare']);
});
