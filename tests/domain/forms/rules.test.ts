import { describe, expect, it } from 'vitest';
import { applicantState, applicantTask, projectWording } from '../../../server/domain/applications/applicantState.ts';
import { completeness } from '../../../server/domain/forms/completeness.ts';
import { normalizeForm } from '../../../server/domain/forms/normalizeForm.ts';
import { requiredMaterials, slotState } from '../../../server/domain/submissions/requiredMaterials.ts';
import { applicantStates, applicantTasks } from '../../../server/vocabulary/applicantStates.ts';
import { applicationStates } from '../../../server/vocabulary/applicationStates.ts';
import { paymentStates } from '../../../server/vocabulary/paymentStates.ts';
import { productionModes, stages } from '../../../server/vocabulary/stages.ts';
import { blankForm } from '../../factories/blankForm.ts';
import { fullForm } from '../applications/support/draft.ts';

const today = new Date('2026-11-20T02:00:00Z');
const check = (form = fullForm(), over: Partial<Parameters<typeof completeness>[0]> = {}) =>
  completeness({
    form,
    accountKind: 'organization',
    items: [{ position: 0, subjectKind: 'organization' }],
    pickupPoints: ['A12'],
    totalFen: 100,
    today,
    ...over,
  });

describe('completeness', () => {
  it('finds nothing to say of a whole form, and every empty field of an empty one', () => {
    expect(check()).toEqual([]);
    const empty = check({ ...fullForm(), organization: blankForm().organization });
    expect(empty.map((one) => [one.path, one.code])).toEqual([
      ['organization.name', 'required'],
      ['organization.uscc', 'required'],
      ['organization.address', 'required'],
    ]);
  });

  it('takes a name a certificate can hold, 64 characters, and tells one more while filling in', () => {
    const named = (name: string) => {
      const form = fullForm();
      return check({ ...form, organization: { ...form.organization, name } });
    };
    expect(named(`${'云'.repeat(60)}有限公司`)).toEqual([]);
    expect(named(`${'云'.repeat(61)}有限公司`)).toEqual([
      { path: 'organization.name', code: 'too_long', values: { n: 64 } },
    ]);
    const form = fullForm({ remark: '请\u202e核对' });
    expect(check({ ...form, agent: { ...form.agent, name: '恭喜您获补贴500元' } })).toEqual([
      { path: 'agent.name', code: 'person_name' },
      { path: 'remark', code: 'text_unseen', values: { n: 2 } },
    ]);
  });

  it('asks for bank details only of a special invoice, and for none when nothing is to be paid', () => {
    const special = {
      ...fullForm(),
      invoice: { kind: 'special' as const, taxpayerNumber: '', bank: '', bankAccount: '', address: '', phone: '' },
    };
    expect(check(special).map((one) => one.path)).toEqual([
      'invoice.bank',
      'invoice.bankAccount',
      'invoice.address',
      'invoice.phone',
    ]);
    expect(check(special, { totalFen: 0 })).toEqual([]);
  });

  it('asks for a pick-up point of this project instead of an address', () => {
    const pickup = (pickupPoint: string | null) => ({
      ...fullForm(),
      delivery: {
        method: 'pickup' as const,
        province: '',
        city: '',
        district: '',
        street: '',
        receiver: '',
        phone: '',
        pickupPoint,
      },
    });
    expect(check(pickup('A12'))).toEqual([]);
    expect(check(pickup('elsewhere'))).toEqual([{ path: 'delivery.pickupPoint', code: 'pickup_point' }]);
  });

  it('takes a province, one of its cities and one of its districts from the list, and nothing else', () => {
    const to = (province: string, city: string, district: string) => {
      const form = fullForm();
      return check({ ...form, delivery: { ...form.delivery, province, city, district } });
    };
    for (const place of ['北京市 北京市 海淀区', '重庆市 重庆市 云阳县', '浙江省 杭州市 临平区', '河南省 济源市 '])
      expect(to(...(place.split(' ') as [string, string, string]))).toEqual([]);
    const fault = (path: string, code = 'region_unknown') => [{ path: `delivery.${path}`, code }];
    expect(to('火星', '杭州市', '临平区')).toEqual(fault('province'));
    expect(to('', '', '')).toEqual(fault('province', 'required'));
    expect(to('福建省', '杭州市', '临平区')).toEqual(fault('city'));
    expect(to('浙江省', '', '')).toEqual(fault('city', 'required'));
    expect(to('浙江省', '杭州市', '下城区')).toEqual(fault('district'));
    expect(to('浙江省', '杭州市', '')).toEqual(fault('district', 'required'));
    expect(to('河南省', '济源市', '城区')).toEqual(fault('district'));
    expect(to('河南省', '省直辖县', '济源市')).toEqual(fault('city'));
  });

  it('takes other documents without a check character, and the same holder only once', () => {
    const passport = {
      ...fullForm(),
      agent: { ...fullForm().agent, documentType: 'passport' as const, idNumber: 'E18012345' },
    };
    expect(check(passport)).toEqual([]);
    const one = { documentType: 'passport' as const, name: '叶扶疏', idNumber: 'E18012345', phone: '' };
    const twice = {
      ...fullForm(),
      subjects: [
        { item: 0, ...one },
        { item: 1, ...one },
      ],
    };
    expect(
      check(twice, {
        items: [
          { position: 0, subjectKind: 'person' },
          { position: 1, subjectKind: 'person' },
        ],
      }),
    ).toEqual([{ path: 'subjects.1.idNumber', code: 'same_person' }]);
  });

  it('takes a website and a social insurance number as they are written, and neither is asked for', () => {
    const filled = (website: string, socialInsuranceNumber: string) => {
      const form = fullForm({ socialInsuranceNumber });
      return check(normalizeForm({ ...form, organization: { ...form.organization, website } })).map((one) => one.code);
    };
    for (const website of ['www.jiangpu.example', 'https://江浦机电.example/关于?a=1', 'jiangpu.example:8080'])
      expect([website, filled(website, '３５０１ 0218-02')]).toEqual([website, []]);
    for (const website of ['没有', 'www jiangpu example', 'ftp://jiangpu.example', 'jiangpu'])
      expect([website, filled(website, '')]).toEqual([website, ['website']]);
    expect([filled('', '35010'), filled('', '3501/0218'), filled('', '1'.repeat(21))].flat()).toEqual([
      'social_insurance_number',
      'social_insurance_number',
      'social_insurance_number',
    ]);
  });

  it('judges a normalized form as it judges the typed one', () => {
    const form = fullForm();
    const spaced = {
      ...form,
      organization: { ...form.organization, uscc: form.organization.uscc.toLowerCase().replace(/(.{4})/g, '$1 ') },
    };
    expect(check(normalizeForm(spaced))).toEqual(check(form));
  });
});

describe('required materials', () => {
  const rules = [
    { kind: 'registration_form' as const, required: true, condition: 'always' as const, position: 0 },
    { kind: 'seal_specimen_form' as const, required: true, condition: 'with_seal' as const, position: 1 },
    { kind: 'subject_id' as const, required: true, condition: 'other_person' as const, position: 2 },
    { kind: 'transfer_receipt' as const, required: true, condition: 'bank_transfer' as const, position: 3 },
  ];
  const item = (position: number, subjectKind: 'organization' | 'person', withSeal: boolean) => ({
    id: position + 10,
    position,
    subjectKind,
    withSeal,
  });

  it('asks once for the papers, and once per person for his', () => {
    expect(requiredMaterials(rules, [item(0, 'organization', false)]).map((one) => one.kind)).toEqual([
      'registration_form',
    ]);
    expect(
      requiredMaterials(rules, [item(0, 'organization', true), item(1, 'person', true), item(2, 'person', true)]).map(
        (one) => [one.kind, one.itemId],
      ),
    ).toEqual([
      ['registration_form', null],
      ['seal_specimen_form', null],
      ['subject_id', 11],
      ['subject_id', 12],
    ]);
  });

  it('asks no second time for the ID of a holder who is the agent', () => {
    const holders = [item(0, 'person', false), { ...item(1, 'person', false), heldByAgent: true }];
    expect(requiredMaterials(rules, holders).flatMap((one) => one.itemId ?? [])).toEqual([10]);
  });

  it('does not take a returned picture for a given one', () => {
    const slot = { kind: 'registration_form' as const, itemId: null };
    const held = (status: string) => [{ kind: 'registration_form' as const, itemId: null, status }];
    expect(['uploaded', 'accepted', 'returned'].map((status) => slotState(slot, held(status)))).toEqual([
      'given',
      'given',
      'returned',
    ]);
    expect(slotState(slot, [])).toBe('missing');
  });
});

describe('what the applicant reads', () => {
  it('is a word we have, and every word is read by somebody, whatever status, stage, payment and mode', () => {
    const read = new Map<string, string>();
    for (const status of applicationStates)
      for (const stage of [null, ...stages])
        for (const paymentStatus of [null, ...paymentStates])
          for (const productionMode of [null, ...productionModes])
            for (const paymentNote of [null, '', '金额不符']) {
              for (const takenBack of [false, true]) {
                const state = applicantState({ status, stage, paymentStatus, productionMode, paymentNote, takenBack });
                expect(status === 'open' || state === status || state === 'taken_back').toBe(true);
                read.set(state, applicantTask(state));
              }
            }
    expect([...read.keys()].sort()).toEqual(Object.keys(applicantStates).sort());
    expect([...new Set(read.values())].sort()).toEqual([...applicantTasks].sort());
    const hisTurn = [...read].filter(([, task]) => task !== 'wait' && task !== 'none').map(([state]) => state);
    expect(hisTurn.sort()).toEqual([
      'draft',
      'payment_due',
      'receipt_returned',
      'returned',
      'taken_back',
      'to_accept',
      'to_produce',
    ]);
  });

  it("uses the project's own wording by stage, but does not say that a reported payment is due", () => {
    const at = (stage: 'payment' | 'review', paymentStatus: 'due' | 'reported' | null = null, paymentNote = '') => {
      const standing = {
        status: 'open' as const,
        stage,
        paymentStatus,
        productionMode: null,
        paymentNote,
        takenBack: false,
      };
      return projectWording(applicantState(standing), standing, {
        payment: '待付款',
        review: '处理中',
        completed: '完成',
      });
    };
    expect([at('payment', 'due'), at('payment', 'reported'), at('payment', 'due', '金额不符'), at('review')]).toEqual([
      '待付款',
      null,
      null,
      '处理中',
    ]);
  });
});
