import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Lane } from '../../../admin-ui/bench/Lane.tsx';
import { Waiting } from '../../../admin-ui/bench/Waiting.tsx';
import type { BenchLane } from '../../../server/vocabulary/benchProtocol.ts';
import { benchJob, benchLane, showBench } from './support/showBench.tsx';

const lane = (change: Partial<BenchLane> = {}) => <Lane lane={benchLane(change)} number={1} alone={false} />;
const applicant = { station: { name: '家', kind: 'applicant' as const } };

describe('a token at the holder’s own computer', () => {
  it('that was not sent for it begins nothing, and the right one is named', () => {
    showBench(lane(), { ...applicant, jobs: [benchJob({ mode: 'self', tokensSent: ['bbbb0002'] })] });
    expect(screen.getByText('这不是寄给您的那只 UKey，应为 bbbb 0002')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /开始制证/ })).toBeNull();
  });
  it('that was sent for it begins its job', () => {
    showBench(lane(), { ...applicant, jobs: [benchJob({ mode: 'self', tokensSent: ['aaaa0001'] })] });
    expect(screen.getByRole('button', { name: /开始制证/ })).toBeInTheDocument();
  });
});

it('tray mode says why a token that lay there is left alone, and offers its jobs', () => {
  showBench(lane({ trayAsks: true }), { tray: true, jobs: [benchJob({ mode: 'factory' })] });
  expect(screen.getByText(/开启托盘模式时这只 UKey 已经插着/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /开始制证/ })).toBeInTheDocument();
});

it('what was produced last stays, and the next certificate of that application comes first', () => {
  const jobs = [
    benchJob({ id: 1, applicationNumber: 'YX20261126000001', organizationName: '别的单位' }),
    benchJob({ id: 2 }),
  ];
  const { applicationNumber, organizationName, productName, subjectName } = benchJob();
  showBench(lane({ last: { serial: 'dddd0004', applicationNumber, organizationName, productName, subjectName } }), {
    jobs,
  });
  expect(screen.getByText(/上一只：云汉建设有限公司 · 单位证书/)).toHaveTextContent('dddd0004');
  const [first] = screen.getAllByRole('button', { name: /开始制证/ });
  expect(first).toHaveTextContent('云汉建设有限公司');
});

describe('what is waiting', () => {
  it('is counted, the earliest deadline first, also while no token is in', () => {
    showBench(<Waiting />, {
      jobs: [
        benchJob({ id: 1, organizationName: '甲', dueAt: null }),
        benchJob({ id: 2, organizationName: '乙', dueAt: '2999-11-28T10:00:00.000Z' }),
        benchJob({ id: 3, organizationName: '丙', dueAt: '2999-11-27T10:00:00.000Z' }),
      ],
    });
    expect(screen.getByText(/3 件待制证/)).toHaveTextContent('最早应于 11-27 18:00 前');
    const names = screen.getAllByRole('listitem').map((item) => item.textContent?.slice(0, 1));
    expect(names).toEqual(['丙', '乙', '甲']);
  });

  it('says how much is late, and where', () => {
    showBench(<Waiting />, {
      jobs: [benchJob({ dueAt: '1999-11-27T10:00:00.000Z' }), benchJob({ id: 2, dueAt: '2999-11-27T10:00:00.000Z' })],
    });
    expect(screen.getByText(/2 件待制证/)).toHaveTextContent('1 件已超时');
    const [late, early] = screen.getAllByRole('listitem');
    expect(within(late!).getByText('已超时，应于 11-27 18:00 前制证')).toBeInTheDocument();
    expect(within(early!).getByText('应于 11-27 18:00 前制证')).toBeInTheDocument();
  });

  it('shows nothing where nothing waits', () => {
    showBench(<Waiting />);
    expect(document.querySelector('details')).toBeNull();
  });
});
