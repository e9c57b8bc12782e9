import { fireEvent, render, screen } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SearchBox } from '../../../admin-ui/desk/lists/SearchBox.tsx';

let home: string;
beforeEach(() => {
  vi.useFakeTimers();
  home = window.location.pathname;
});
afterEach(() => {
  vi.useRealTimers();
  window.history.replaceState(null, '', home);
});

function typed(text: string): string[] {
  const searches: string[] = [];
  render(<SearchBox value="" label="搜索" onSearch={(one) => searches.push(one)} />);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } });
  return searches;
}
const rest = () => act(() => vi.advanceTimersByTimeAsync(1000));

it('searches when typing rests, once', async () => {
  const searches = typed(' 红杉 ');
  expect(searches).toEqual([]);
  await rest();
  expect(searches).toEqual(['红杉']);
});

it('does not pull a person back who opened a row before typing rested', async () => {
  const searches = typed('红杉');
  window.history.pushState(null, '', '/desk/payments/7/show');
  await rest();
  expect(searches).toEqual([]);
});
