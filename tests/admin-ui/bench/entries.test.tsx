import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CodeEntry } from '../../../admin-ui/bench/CodeEntry.tsx';
import { PinEntry } from '../../../admin-ui/bench/PinEntry.tsx';
import { benchJob, showBench } from './support/showBench.tsx';

const pin = (choose: boolean) => (
  <PinEntry
    slot="a"
    serial="bbbb0002"
    question={{ kind: 'pin', choose, minimum: 6, maximum: 32, lastTry: false }}
    fault={null}
  />
);
const code = (
  <CodeEntry
    slot="a"
    question={{ kind: 'code', codeState: { state: 'live', sentAt: null, onDemand: false } }}
    fault={null}
  />
);
const scans = ['YX20261126000099', 'YX2026-1126-000099', 'aaaa0001', 'CCCC0003', 'https://desk.example/s/1'];
const known = { jobs: [benchJob({ tokensSent: ['cccc0003'] })] };

describe('a new PIN', () => {
  it('typed twice differently, to the last letter, is not sent', async () => {
    const sent = showBench(pin(true));
    await userEvent.type(screen.getByLabelText('新 PIN'), '135790');
    await userEvent.type(screen.getByLabelText('再输入一次'), '135791{Enter}');
    expect(screen.getByText('两次输入不一致')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '确定' })).toBeDisabled();
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText('再输入一次'), '{Backspace}0{Enter}');
    expect(sent).toEqual([['/slots/a/pin', { pin: '135790', again: '135790', lastTryConfirmed: false }]]);
  });

  it('that a scanner typed is not taken, first or second time', async () => {
    const sent = showBench(pin(true), known);
    await userEvent.type(screen.getByLabelText('新 PIN'), 'YX20261126000099{Enter}');
    expect(screen.getByLabelText('新 PIN')).toHaveValue('');
    await userEvent.type(screen.getByLabelText('新 PIN'), '135790');
    await userEvent.type(screen.getByLabelText('再输入一次'), 'aaaa0001{Enter}');
    expect(screen.getByLabelText('再输入一次')).toHaveValue('');
    expect(screen.getByRole('alert')).toHaveTextContent('不是 PIN');
    expect(sent).toEqual([]);
  });
});

it.each(scans)('the scan %s, with the cursor in the field of a PIN or a code, costs no try', async (word) => {
  const sent = showBench(
    <>
      {pin(false)}
      {code}
    </>,
    known,
  );
  await userEvent.type(screen.getByLabelText('PIN'), `${word}{Enter}`);
  expect(screen.getByLabelText('PIN')).toHaveValue('');
  await userEvent.type(screen.getByLabelText('授权码'), `${word}{Enter}`);
  expect(screen.getByLabelText('授权码')).toHaveValue('');
  expect(screen.getAllByRole('alert')).toHaveLength(2);
  expect(sent).toEqual([]);
  await userEvent.type(screen.getByLabelText('PIN'), '135790{Enter}');
  await userEvent.type(screen.getByLabelText('授权码'), '482913{Enter}');
  expect(sent.map(([path]) => path)).toEqual(['/slots/a/pin', '/slots/a/code']);
});

it('a holder at his own computer is spoken to himself', () => {
  showBench(pin(true), { station: { name: '家', kind: 'applicant' } });
  expect(screen.getByRole('heading')).toHaveTextContent('请设置这只 UKey 的 PIN');
});
