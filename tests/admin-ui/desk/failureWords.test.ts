import { expect, it } from 'vitest';
import { failureReasons, failureWords } from '../../../admin-ui/desk/workbench/failureWords.ts';
import { newI18nProvider } from '../../../admin-ui/desk/i18n/i18nProvider.ts';
import type { CheckRow } from '../../../server/presenters/check.ts';
import { checkKinds } from '../../../server/vocabulary/checkKinds.ts';

const { translate } = newI18nProvider();
type Told = Pick<CheckRow, 'kind' | 'result' | 'evidence'>;
const said = (check: Told): string => [failureWords(check, translate), ...failureReasons(check, translate)].join(' · ');

it.each([
  [{ kind: 'seal_missing', result: 'fail', evidence: { found: 0, quality: 'dark' } }, '没有找到公章 · 太暗'],
  [
    { kind: 'seal_missing', result: 'unsure', evidence: { found: 1, quality: 'ok' } },
    '公章需要核对 · 只有一个红章，可能是登记机关的章',
  ],
  [
    { kind: 'picture_quality', result: 'fail', evidence: { verdict: 'blurry', figures: { sharpness: 0.4 } } },
    '图片质量不佳 · 模糊',
  ],
  [{ kind: 'form_qr', result: 'fail', evidence: { verdict: 'other_application' } }, '二维码不符 · 这是另一件申请的表'],
  [
    {
      kind: 'duplicate_material',
      result: 'fail',
      evidence: { others: [{ number: 'YX1', kind: 'business_licence', sameFile: true }] },
    },
    '图片在别处用过 · 与申请 YX1 的营业执照是同一文件',
  ],
  [
    { kind: 'id_number', result: 'fail', evidence: { faults: [{ path: 'agent.idNumber', fault: 'id_length' }] } },
    '证件号码不正确 · 经办人证件号：身份证号码应为 18 位',
  ],
  [
    { kind: 'material_missing', result: 'fail', evidence: { missing: [{ kind: 'business_licence' }] } },
    '材料不齐 · 营业执照',
  ],
  [
    { kind: 'phone_shared', result: 'fail', evidence: { otherOrganizations: 4 } },
    '多家机构共用手机号 · 另有 4 家机构使用此手机号',
  ],
  [
    { kind: 'picture_kind', result: 'unsure', evidence: { verdict: 'not_a_card' } },
    '可能传错了材料 · 图片太长，不像证件',
  ],
] satisfies [Told, string][])('%o is told in words of failure', (check, words) => {
  expect(said(check)).toBe(words);
});

it('says something of every check, failed or unsure, that is not the name of its success', () => {
  for (const kind of checkKinds)
    for (const result of ['fail', 'unsure'] as const) {
      const words = failureWords({ kind, result }, translate);
      expect(words).not.toContain('desk.');
      expect(words).not.toBe(translate(`checkKind.${kind}`));
    }
});
