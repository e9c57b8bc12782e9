import { describe, expect, it } from 'vitest';
import { certificateFault } from '../../../server/vocabulary/text/certificateLimits.ts';
import { textFault, textRules, type TextKind } from '../../../server/vocabulary/text/textRules.ts';

/** What is typed → what is kept, or the code it is refused with. */
const judged = (kind: TextKind, typed: string): string => {
  const kept = textRules[kind].fold(typed);
  return textFault(kind, kept)?.code ?? kept;
};

describe('names of organisations', () => {
  it.each([
    ['江浦（临海）机电有限公司', '江浦（临海）机电有限公司'],
    ['江浦(临海)机电有限公司', '江浦(临海)机电有限公司'],
    ['  江浦　机电  有限公司 ', '江浦 机电 有限公司'],
    ['ＡＢＣ机电有限公司', 'ＡＢＣ机电有限公司'],
    ['A&B “光年”-2 机电（集团）有限公司', 'A&B “光年”-2 机电（集团）有限公司'],
    ['江浦⽅⾦有限公司', '江浦方金有限公司'],
    ['江浦\u{2F800}行', '江浦丽行'],
    ['云'.repeat(60) + '有限公司', '云'.repeat(60) + '有限公司'],
    ['𬎆'.repeat(60) + '有限公司', '𬎆'.repeat(60) + '有限公司'],
  ])('keeps %j', (typed, kept) => {
    expect(judged('organizationName', typed)).toBe(kept);
  });

  it.each([
    ['云'.repeat(61) + '有限公司', 'too_long'],
    ['\u200b', 'text_unseen'],
    ['江浦\u200b机电', 'text_unseen'],
    ['江浦\u202e司公', 'text_unseen'],
    ['江浦\n机电', 'text_unseen'],
    ['江浦\t机电', 'text_unseen'],
    ['江浦\u0000机电', 'text_unseen'],
    ['江浦\u0007机电', 'text_unseen'],
    ['江浦\u00ad机电', 'text_unseen'],
    ['江浦\u3164机电', 'text_unseen'],
    ['江浦\u2800机电', 'text_unseen'],
    ['江浦\ufe00机电', 'text_unseen'],
    ['江浦\u{E0100}机电', 'text_unseen'],
    ['江浦\ud800机电', 'text_unseen'],
    ['江浦\ue000机电', 'text_not_standard'],
    ['江浦<img src=x onerror=y>机电', 'organization_name'],
    ['江浦{机电}', 'organization_name'],
    ['江浦🙂机电', 'organization_name'],
    ['20261126', 'organization_name'],
  ])('refuses %j with %s', (typed, code) => {
    expect(judged('organizationName', typed)).toBe(code);
  });
});

describe('names of persons', () => {
  it.each([
    ['叶扶疏', '叶扶疏'],
    ['林𬎆舟', '林𬎆舟'],
    ['周𱖎', '周𱖎'],
    ['刘〇', '刘〇'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽．买买提', '阿依古丽·买买提'],
    ['阿依古丽. 买买提', '阿依古丽·买买提'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['ＪＥＡＮ　ＤＵＰＯＮＴ', 'JEAN DUPONT'],
    ['Jean–Luc O’Neil', "Jean-Luc O'Neil"],
    ['José Núñez', 'José Núñez'],
  ])('keeps %j as %j', (typed, kept) => {
    expect(judged('personName', typed)).toBe(kept);
  });

  it.each([
    ['叶扶疏1', 'person_name'],
    ['13912340001', 'person_name'],
    ['恭喜您获补贴500元', 'person_name'],
    ['请点 http://evil.example/x 领取', 'person_name'],
    ['请点evil.example领取', 'person_name'],
    ['叶扶疏（财务）', 'person_name'],
    ['·叶扶疏', 'person_name'],
    ['叶扶疏\u202e', 'text_unseen'],
    ['叶\u200d扶疏', 'text_unseen'],
    ['林\ue863', 'text_old_character'],
    ['叶'.repeat(65), 'too_long'],
  ])('refuses %j with %s', (typed, code) => {
    expect(judged('personName', typed)).toBe(code);
  });

  it('names the place of a character nobody sees, counted as people count', () => {
    expect(textFault('personName', '林𬎆\u200b舟')).toEqual({ code: 'text_unseen', values: { n: 3 } });
  });
});

describe('lines and long texts', () => {
  it('takes several lines only where a text has them', () => {
    expect([judged('longText', '先寄\n后付'), judged('line', '先寄\n后付')]).toEqual(['先寄\n后付', 'text_unseen']);
    for (const hidden of ['\u0000', '\u0007', '\u202e', '\u200b', '\t', '\r'])
      expect([hidden, judged('longText', `请核对${hidden}公章`)]).toEqual([hidden, 'text_unseen']);
    expect(judged('line', '滨河路 12 号（3 幢）#401')).toBe('滨河路 12 号（3 幢）#401');
  });
});

describe('what a certificate can hold', () => {
  it.each([
    ['O', '云'.repeat(64), null],
    ['O', '云'.repeat(65), 'too_long'],
    ['CN', '𬎆'.repeat(64), null],
    ['CN', '𬎆'.repeat(65), 'too_long'],
    ['CN', ' ', 'empty'],
    ['CN', '江浦\u200b', 'unseen_character'],
    ['CN', '江浦\u202e', 'unseen_character'],
    ['CN', '江浦\u0007', 'unseen_character'],
    ['CN', '江浦\n', 'unseen_character'],
    ['CN', '林\ue863', 'not_standard'],
    ['C', 'CN', null],
    ['C', 'cn', 'wrong_character'],
    ['serialNumber', '00012', null],
    ['serialNumber', '00_12', 'wrong_character'],
  ] as const)('%s %j → %s', (attribute, value, fault) => {
    expect(certificateFault(attribute, value)).toBe(fault);
  });
});

describe('an old private character', () => {
  it.each([
    ['林\ue863', '䶮'],
    ['\ue81e', '龴'],
    ['江\ue855', '𤇾'],
    ['\ue864', '龻'],
  ])('is told with the standard one: %s', (name, character) => {
    expect(textFault('personName', name)).toEqual({
      code: 'text_old_character',
      values: { n: [...name].length, character },
    });
  });
  it('is not guessed beside the rows that are known', () => {
    for (const stranger of ['\ue814', '\ue865', '\ue000'])
      expect(textFault('personName', `林${stranger}`)?.code).toBe('text_not_standard');
  });
});
