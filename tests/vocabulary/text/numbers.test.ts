import { describe, expect, it } from 'vitest';
import { idNumberFault } from '../../../server/lib/idNumber.ts';
import { usccFault } from '../../../server/lib/uscc.ts';
import { textFault, textRules, type TextKind } from '../../../server/vocabulary/text/textRules.ts';

describe('numbers as they are pasted', () => {
  it.each<[TextKind, string, string]>([
    ['phone', '\u202d13912340001\u202c', '13912340001'],
    ['phone', '13912340001\u200b', '13912340001'],
    ['phone', '\ufeff13912340001', '13912340001'],
    ['phone', '008613912340001', '13912340001'],
    ['phone', '(+86)13912340004', '13912340004'],
    ['phone', '（+86）139 1234 0004', '13912340004'],
    ['phone', '+86 139-1234-5678', '13912345678'],
    ['phone', '139.1234.0003', '13912340003'],
    ['phone', '139–1234–5678', '13912345678'],
    ['phone', '１３９１２３４５６７８', '13912345678'],
    ['phone', '0571–8888 8888', '0571-8888 8888'],
    ['creditCode', '91350100MA00001X3H\u200b', '91350100MA00001X3H'],
    ['creditCode', '\u202a91350100MA00001X3H', '91350100MA00001X3H'],
    ['creditCode', '９１35 0100-ma00001x3h', '91350100MA00001X3H'],
    ['idNumber', '\u202d11010118600101008X\u202c', '11010118600101008X'],
    ['idNumber', '110101 18600101 008x', '11010118600101008X'],
    ['idNumber', 'c–12345', 'C-12345'],
    ['registerNumber', '３５０１ 0218-02', '3501021802'],
    ['bankAccount', '6222 0200 0000 1234 567\u200b', '6222020000001234567'],
    ['trackingNumber', 'ＳＦ１８０００００００００１４', 'SF1800000000014'],
    ['trackingNumber', 'sf 1800-0000 00014\u202c', 'SF1800000000014'],
    ['serial', '5512 3456\u200b 7890 1234', '5512345678901234'],
    ['reference', ' 20261126 000000998877\u202c', '20261126 000000998877'],
    ['email', 'Ye@Jiangpu.Example\u200b', 'ye@jiangpu.example'],
    ['website', 'ｗｗｗ.jiangpu.example\u200e', 'www.jiangpu.example'],
    ['search', '（临海）\u200b', '(临海)'],
  ])('%s %j → %j', (kind, typed, kept) => {
    expect(textRules[kind].fold(typed)).toBe(kept);
    expect(textFault(kind, kept)).toBeNull();
  });

  it('refuses controls in a number: they are no layout', () => {
    for (const kind of ['phone', 'creditCode', 'idNumber', 'bankAccount', 'trackingNumber', 'reference'] as const)
      expect(textFault(kind, textRules[kind].fold('139\u00001234'))?.code).toBe('text_unseen');
  });
});

describe('check characters', () => {
  it.each([
    ['91350100MA00001X3H', null],
    ['911000001000000169', null],
    ['91ABCDEFMA00001X3D', 'symbol'],
    ['91000000MA00001X3K', null],
    ['91350100MA00001X3J', 'check'],
    ['91350100MA00001X3', 'length'],
    ['91350100MAO0001X3H', 'symbol'],
  ])('credit code %s → %s', (code, fault) => {
    expect(usccFault(code)).toBe(fault);
  });

  it('takes an identity number whatever stood around it', () => {
    const kept = textRules.idNumber.fold('\u202d11010118600101008X\u202c');
    expect(idNumberFault(kept, new Date('2026-11-26'))).toBeNull();
  });
});
