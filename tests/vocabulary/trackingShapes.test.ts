import { expect, it } from 'vitest';
import { isTrackingUnusual } from '../../server/vocabulary/trackingShapes.ts';

it.each([
  ['顺丰速运', 'SF1800000000014', false],
  ['顺丰', '180000000001', false],
  ['ＳＦ Express', 'ＳＦ１８０００００００００１４', false],
  ['顺丰速运', 'SF180000000001', true],
  ['顺丰速运', 'SF18000000000145', true],
  ['顺丰速运', '18000000001', true],
  ['顺丰速运', 'JD0012345678901', true],
  ['中国邮政 EMS', 'EA123456789CN', false],
  ['中国邮政 EMS', '1234567890123', false],
  ['中国邮政 EMS', 'SF1800000000014', true],
  ['京东快递', 'JDVA12345678901', false],
  ['京东快递', '12345678901', true],
  ['中通快递', '751234567890', false],
  ['中通快递', '7512345678', true],
  ['同城快递', 'X1', false],
])('%s %s is unusual: %s', (carrier, number, unusual) => {
  expect(isTrackingUnusual(carrier, number)).toBe(unusual);
});
