import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DueAt } from '../../../admin-ui/desk/fields/DueAt.tsx';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import { minutesAgo } from '../support/fakeClock.ts';

const late = (at: string, open: boolean): number =>
  render(
    <AdminWrapper>
      <DueAt at={at} open={open} />
    </AdminWrapper>,
  ).container.querySelectorAll('.tone-late').length;

it('is red when the time has passed and it is still to be done, and only then', () => {
  expect(late(new Date(Date.now() - 60_000).toISOString(), true)).toBe(1);
  expect(late(new Date(Date.now() + 60_000).toISOString(), true)).toBe(0);
  expect(late(minutesAgo(60), false)).toBe(0);
});
