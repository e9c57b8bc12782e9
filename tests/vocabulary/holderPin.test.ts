import { describe, expect, it } from 'vitest';
import { foldPin, holderPinFault } from '../../server/vocabulary/holderPin.ts';

const faultOf = (pin: string, serial: string | null = '5512345671824602') =>
  holderPinFault(pin, { minimum: 6, maximum: 32, serial });

describe('a PIN that may be set', () => {
  it.each(['135790', '246810', '90817263', 'Ab3dEf', '112358', 'x'.repeat(10) + 'y1z'])('%s', (pin) => {
    expect(faultOf(pin)).toBeNull();
  });
});

describe('a PIN that is refused', () => {
  it.each([
    ['111111', 'pin_weak'],
    ['111112', 'pin_weak'],
    ['123456', 'pin_weak'],
    ['654321', 'pin_weak'],
    ['567890', 'pin_weak'],
    ['098765', 'pin_weak'],
    ['12345678', 'pin_weak'],
    ['abcdef', 'pin_weak'],
    ['112233', 'pin_weak'],
    ['111222333', 'pin_weak'],
    ['123123', 'pin_weak'],
    ['a1ba1b', 'pin_weak'],
    ['Password', 'pin_weak'],
    ['824602', 'pin_weak'],
    ['13579', 'pin_length'],
    ['13579' + 'x'.repeat(28), 'pin_length'],
    ['135790 ', 'pin_characters'],
    [' 135790', 'pin_characters'],
    ['      ', 'pin_characters'],
    ['a\u200b1357', 'pin_characters'],
    ['135.790', 'pin_characters'],
    ['一三五七九〇', 'pin_characters'],
    ['１３５７９０', 'pin_characters'],
  ])('%j: %s', (pin, fault) => {
    expect(faultOf(pin)).toBe(fault);
  });

  it('is told by the serial of its own token alone', () => {
    expect(faultOf('824602', '5512345671824603')).toBeNull();
    expect(faultOf('824602', null)).toBeNull();
    expect(faultOf('DEAD80', 'ab80dead80ff')).toBe('pin_weak');
  });
});

it('what an input method made wide is the same keys', () => {
  expect(foldPin('１３５７９０ａＺ')).toBe('135790aZ');
  expect(faultOf(foldPin('１２'))).toBe('pin_length');
  expect(faultOf(foldPin('１２３４５６'))).toBe('pin_weak');
});
