import { expect, it } from 'vitest';
import { payersDiffer } from '../../server/vocabulary/payerNames.ts';

it.each([
  ['江浦（云河）机电有限公司', ['江浦(云河)机电有限公司'], false],
  ['江浦机电有限公司', [' 江浦机电 有限公司', null, ''], false],
  ['江浦机电有限公司', ['江浦机电有限公司、江浦机电有限公司'], false],
  ['江浦机电有限公司', ['江浦机电有限责任公司'], true],
  ['江浦机电有限公司', ['江浦机电有限公司', '许听雨'], true],
  ['', ['许听雨'], false],
] as const)('%s paid by %j: differs %s', (organization, payers, differs) => {
  expect(payersDiffer(organization, payers)).toBe(differs);
});
