import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DueAt } from '../../../admin-ui/desk/fields/DueAt.tsx';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import { minutesAgo } from '../support/fakeClock.ts';

const isRed = (at: string, open: boolean): boolean =>
  render(
    <AdminWrapper>
      <DueAt at={at} open={open} />
    </AdminWrapper>,
  ).container.querySelector('.tone-late') !== null;

it('is red when the time has passed and it is still to be done, and only then', () => {
  expect(isRed(new Date(Date.now() - 60_000).toISOString(), true)).toBe(true);
  expect(isRed(new Date(Date.now() + 60_000).toISOString(), true)).toBe(false);
  expect(isRed(minutesAgo(60), false)).toBe(false);
});
