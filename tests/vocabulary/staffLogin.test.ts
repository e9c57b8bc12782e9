import { expect, it } from 'vitest';
import { STAFF_LOGIN, staffLoginFault } from '../../server/vocabulary/staffLogin.ts';

it.each([
  ['ouyang', null],
  [' OuYang ', null],
  ['ou.yang-2_b', null],
  ['a1', null],
  ['a'.repeat(40), null],
  ['Ou Yang', 'space'],
  ['欧阳', 'letters'],
  ['ou@yang', 'letters'],
  ['a', 'length'],
  ['', 'length'],
  ['a'.repeat(41), 'length'],
  ['-ouyang', 'start'],
  ['.ouyang', 'start'],
] as const)('the login “%s”: %s', (typed, fault) => {
  expect(staffLoginFault(typed)).toBe(fault);
  expect(STAFF_LOGIN.test(typed.trim().toLowerCase())).toBe(fault === null);
});
