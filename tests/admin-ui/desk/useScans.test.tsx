import { render, screen } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useScans } from '../../../admin-ui/desk/layout/useScans.ts';
import { useShortcuts } from '../../../admin-ui/desk/layout/useShortcuts.ts';

let words: string[];
let pressed: string[];
let now = 0;
beforeEach(() => {
  vi.useFakeTimers();
  [words, pressed] = [[], []];
  render(<Page />);
});
afterEach(() => vi.useRealTimers());

function Page() {
  useScans((word) => words.push(word));
  const keys = ['a', 's', 'x', 'd', '1', '2', 'space', 'shift+r'];
  useShortcuts(Object.fromEntries(keys.map((key) => [key, () => void pressed.push(key)])));
  return (
    <>
      <button type="button" onClick={() => pressed.push('button')}>
        approve
      </button>
      <input aria-label="field" onKeyDown={({ key }) => pressed.push(`field ${key}`)} />
    </>
  );
}

const pass = (milliseconds: number): void =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

/** One key, so many milliseconds after the one before; the page's timers run in between. */
function key(name: string, after: number, more: KeyboardEventInit = {}): void {
  now += after;
  pass(after);
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
  Object.defineProperty(event, 'timeStamp', { value: now });
  const target = document.activeElement ?? document.body;
  let through = true;
  act(() => {
    through = target.dispatchEvent(event);
  });
  // What a browser does with an Enter that nobody took.
  if (through && name === 'Enter' && target instanceof HTMLButtonElement) act(() => target.click());
}
function scan(word: string, between = 8): void {
  [...word, 'Enter'].forEach((one, index) => key(one, index === 0 ? 500 : between));
  pass(100);
}

it('a scan is one word and no shortcut, and its Enter presses no button', () => {
  screen.getByRole('button').focus();
  scan('xs1a2026X');
  expect([words, pressed]).toEqual([['xs1a2026X'], []]);
});

it('a scan that ends without Enter is a word too', () => {
  [...'ax12'].forEach((one, index) => key(one, index === 0 ? 500 : 8));
  pass(100);
  expect([words, pressed]).toEqual([['ax12'], []]);
});

it('what fingers type are shortcuts, in their order', () => {
  for (const one of ['a', 's', ' ', 'x']) key(one, 90);
  key('R', 90, { shiftKey: true });
  pass(100);
  expect([words, pressed]).toEqual([[], ['a', 's', 'space', 'x', 'shift+r']]);
});

it('three keys that met are no scan, four are', () => {
  for (const one of ['d', 'a', 's']) key(one, 10);
  pass(100);
  expect([words, pressed]).toEqual([[], ['d', 'a', 's']]);
});

it('the space that follows a letter at once does not overtake it', () => {
  key('d', 500);
  key(' ', 10);
  expect(pressed).toEqual(['d', 'space']);
});

it('a key that is held down is not a scanner', () => {
  key('d', 500);
  for (let n = 0; n < 6; n += 1) key('d', 20, { repeat: true });
  pass(100);
  expect(words).toEqual([]);
});

it('a field keeps its scan, and Enter by itself presses its button', () => {
  screen.getByLabelText('field').focus();
  scan('ab12');
  expect([words, pressed]).toEqual([[], ['field a', 'field b', 'field 1', 'field 2', 'field Enter']]);
  pressed = [];
  screen.getByRole('button').focus();
  key('Enter', 500);
  expect(pressed).toEqual(['button']);
});

it('letters under an input method are read from their keys', () => {
  for (const code of ['KeyY', 'KeyX', 'Digit1', 'Digit2']) key('Process', 8, { code });
  pass(100);
  expect([words, pressed]).toEqual([['YX12'], []]);
});
